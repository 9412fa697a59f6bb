"""Any model of sentence-transformers as an encoder, through the extra `models`; its vectors are kept on disk.

The library takes seconds to import and is imported only when a text has no vector in the cache.
"""

import hashlib
import os
from collections.abc import Sequence
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NoReturn

import numpy as np

from ..text.messages import Message
from .encoder import Vectors
from .errors import ModelError
from .vector_cache import VectorCache

_LIBRARY = "sentence_transformers"
# What the authors of a model want in front of a text that is compared with texts of its like (their model cards).
_PREFIXES = {"multilingual-e5": "query: "}
_FILE_OF_A_MODEL = "modules.json"
# How long the hub may take to answer, in seconds.
_PATIENCE = 10


class ExternalModel:
    """A model by its name on the hub, or by the folder it was saved in.

    Raises `ModelError` where the extra isn't installed or the folder holds no model, and from `encode` where the model
    can't be loaded.
    """

    def __init__(self, name: str, cache: VectorCache | None = None) -> None:
        self.name = name
        folder = Path(name)
        self._folder = folder if name and folder.is_dir() else None
        if self._folder is None and _looks_like_a_path(name):
            _refuse(name, "there is no such folder", "没有这个文件夹")
        if self._folder and not any((self._folder / f).is_file() for f in (_FILE_OF_A_MODEL, "config.json")):
            _refuse(
                name,
                f"the folder has no {_FILE_OF_A_MODEL}, so it holds no model",
                "文件夹中没有 modules.json，不是模型",
            )
        if find_spec(_LIBRARY) is None:
            _refuse_without_extra(name)
        self._prefix = next((p for part, p in _PREFIXES.items() if part in name.lower()), "")
        identity = _fingerprint(self._folder) if self._folder else f"{name}@{_revision(name)}"
        self._cache = cache or VectorCache(f"{identity}\0{self._prefix}")

    def encode(self, texts: Sequence[str]) -> Vectors:
        """A row for each text, float32, (texts, dimension), of length 1. Raises `ModelError`."""
        if not texts:
            return np.zeros((0, 0), dtype=np.float32)
        known = self._cache.find(texts)
        missing = [text for text in dict.fromkeys(texts) if text not in known]
        if missing:
            new = dict(zip(missing, self._encoded(missing), strict=True))
            self._cache.keep(new)
            known |= new
        return np.array([known[text] for text in texts], dtype=np.float32).reshape(len(texts), -1)

    def _encoded(self, texts: Sequence[str]) -> Vectors:
        given = [self._prefix + text for text in texts]
        model = self._model
        try:
            rows = model.encode(given, convert_to_numpy=True, show_progress_bar=False)
        except Exception as error:  # whatever a model's own code raises
            _refuse(self.name, f"the model can't encode text ({_first_line(error)})", "模型无法编码文本")
        vectors = np.asarray(rows, dtype=np.float32)
        length = np.linalg.norm(vectors, axis=1, keepdims=True)
        unit: Vectors = vectors / np.maximum(length, np.float32(1e-12))
        return unit

    @cached_property
    def _model(self) -> Any:
        _keep_quiet()
        try:
            from sentence_transformers import SentenceTransformer
        except ImportError as error:
            en = f"sentence-transformers can't be imported ({_first_line(error)})"
            _refuse(self.name, en, "无法导入 sentence-transformers")
        try:
            return SentenceTransformer(str(self._folder or self.name), device="cpu", local_files_only=True)
        except Exception as error:  # the libraries raise their own kinds for no such model and broken files
            if self._folder:
                self._refuse_unloadable(error)
        try:
            from huggingface_hub import model_info

            # This answers at once where downloading would try again and again.
            model_info(_full(self.name), timeout=_PATIENCE)
            return SentenceTransformer(self.name, device="cpu")
        except Exception as error:  # likewise, and for no network
            self._refuse_unloadable(error)

    def _refuse_unloadable(self, error: Exception) -> NoReturn:
        reason = _first_line(error)
        if self._folder:
            _refuse(self.name, f"the folder's model can't be loaded ({reason})", f"文件夹中的模型无法加载（{reason}）")
        _refuse(
            self.name,
            "there is no such model here or on the hub, or the hub can't be reached; give a name such as "
            "sentence-transformers/LaBSE with the network on, or the folder of a saved model",
            "本机和 hub 上都没有这个模型，或无法连接 hub；"
            "请联网并给出名称（如 sentence-transformers/LaBSE），或给出已保存模型的文件夹",
        )


def _looks_like_a_path(name: str) -> bool:
    """Whether a name can't be one on the hub: those have one slash at most, inside."""
    return name.startswith((".", "/", "~")) or "\\" in name or name.count("/") > 1 or name.endswith("/") or not name


def _refuse(name: str, en: str, zh: str) -> NoReturn:
    raise ModelError(Message(f"--model {name}: {en}.", f"--model {name}：{zh}。")) from None


def _refuse_without_extra(name: str) -> NoReturn:
    _refuse(
        name,
        'other models than builtin need more packages; run pip install ".[models]" in the folder of bialign',
        '使用 builtin 以外的模型须先安装附加组件：请在 bialign 所在文件夹中运行 pip install ".[models]"',
    )


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")


def _fingerprint(folder: Path) -> str:
    """What changes with the model's files: their names, sizes and times."""
    digest = hashlib.blake2b(digest_size=16)
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        state = path.stat()
        digest.update(f"{path.relative_to(folder)}\0{state.st_size}\0{state.st_mtime_ns}\n".encode("utf-8", "replace"))
    return digest.hexdigest()


def _revision(name: str) -> str:
    """The revision of a hub's model that is on this machine, as the hub's library files it; empty where none is."""
    home = os.environ.get("HF_HOME") or Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "huggingface"
    hub = Path(os.environ.get("HF_HUB_CACHE") or Path(home) / "hub")
    reference = hub / f"models--{_full(name).replace('/', '--')}" / "refs" / "main"
    return reference.read_text(encoding="ascii").strip() if reference.is_file() else ""


def _full(name: str) -> str:
    """A name on the hub with its owner, as sentence-transformers fills it in."""
    return name if "/" in name else f"sentence-transformers/{name}"


def _keep_quiet() -> None:
    """Tell the libraries to print nothing but errors; what the user has set stays."""
    quiet = {
        "HF_HUB_DISABLE_PROGRESS_BARS": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "HF_HUB_VERBOSITY": "error",
        "TRANSFORMERS_VERBOSITY": "error",
        "TQDM_DISABLE": "1",
    }
    for name, value in quiet.items():
        os.environ.setdefault(name, value)
