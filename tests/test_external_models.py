"""Models of sentence-transformers as encoders: the cache of vectors, and one sentence for whatever is missing."""

from __future__ import annotations

import importlib.util
import os
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from bialign import ModelError, load_encoder
from bialign.align import external_models
from bialign.align.external_models import ExternalModel
from bialign.align.vector_cache import VectorCache, cache_file
from bialign.cli import run
from documents import TIANJIN

_EXTRA = pytest.mark.skipif(
    importlib.util.find_spec("sentence_transformers") is None, reason="needs the extra `models`"
)


def _vector(k: float) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.full(8, k, dtype=np.float32)


def test_vectors_are_kept_by_model_and_text(tmp_path: Path) -> None:
    path = tmp_path / "new" / "vectors.sqlite"
    VectorCache("one", path).keep({"甲": _vector(1), "\ud800": _vector(2)})
    found = VectorCache("one", path).find(["甲", "乙", "\ud800"])
    assert {text: vector.tolist() for text, vector in found.items()} == {"甲": [1] * 8, "\ud800": [2] * 8}
    assert VectorCache("two", path).find(["甲"]) == {}


def test_the_cache_is_bounded_and_drops_what_is_longest_unused(tmp_path: Path) -> None:
    cache = VectorCache("m", tmp_path / "v.sqlite", most_bytes=20 * 32)
    for k in range(20):
        cache.keep({f"t{k}": _vector(k)})
    cache.find(["t0"])
    cache.keep({"new": _vector(99)})
    kept = cache.find([f"t{k}" for k in range(20)] + ["new"])
    assert "t0" in kept
    assert "new" in kept
    assert "t1" not in kept
    assert len(kept) <= 20


def test_a_damaged_cache_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "v.sqlite"
    path.write_bytes(b"no database at all" * 100)
    cache = VectorCache("m", path)
    assert cache.find(["t"]) == {}
    cache.keep({"t": _vector(3)})
    assert cache.find(["t"])["t"].tolist() == [3] * 8


def test_a_cache_damaged_inside_costs_no_more_than_the_vectors(tmp_path: Path) -> None:
    path = tmp_path / "v.sqlite"
    cache = VectorCache("m", path)
    cache.keep({f"t{k}": np.full(512, k, dtype=np.float32) for k in range(50)})
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)
    assert cache.find(["t1"]) == {}
    cache.keep({"t1": _vector(1)})
    assert cache.find(["t1"])["t1"].tolist() == [1] * 8


def test_without_a_folder_to_write_in_there_is_no_cache(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    cache = VectorCache("m", tmp_path / "file" / "v.sqlite")
    cache.keep({"t": _vector(1)})
    assert cache.find(["t"]) == {}


def test_several_processes_share_the_cache(tmp_path: Path) -> None:
    """Processes that write at the same time lose nothing and break nothing."""
    path = tmp_path / "v.sqlite"
    code = (
        "import sys, numpy as np; from pathlib import Path; from bialign.align.vector_cache import VectorCache\n"
        "cache = VectorCache('m', Path(sys.argv[1]))\n"
        "for k in range(20): cache.keep({f'{sys.argv[2]}-{k}': np.full(8, k, dtype=np.float32)})"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, str(path), str(p)]) for p in range(3)]
    assert [process.wait() for process in running] == [0, 0, 0]
    texts = [f"{p}-{k}" for p in range(3) for k in range(20)]
    assert len(VectorCache("m", path).find(texts)) == len(texts)
    with sqlite3.connect(path) as database:
        assert database.execute("pragma integrity_check").fetchone() == ("ok",)


def test_the_cache_stands_where_the_desktop_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_file() == tmp_path / "bialign" / "vectors.sqlite"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_file() == tmp_path / ".cache" / "bialign" / "vectors.sqlite"


def _folder_like_a_model(tmp_path: Path) -> Path:
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "modules.json").write_text("[]", encoding="utf-8")
    return folder


def test_a_text_is_encoded_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What the cache has isn't encoded again; what is encoded comes back in order, brought to length 1."""
    asked: list[str] = []

    class Library:
        def encode(self, texts: Sequence[str], **_: object) -> list[list[float]]:
            asked.extend(texts)
            return [[len(text), 0.0] for text in texts]

    monkeypatch.setattr(external_models, "find_spec", lambda _: object())
    monkeypatch.setattr(ExternalModel, "_model", Library())
    model = ExternalModel(str(_folder_like_a_model(tmp_path)), VectorCache("m", tmp_path / "v.sqlite"))
    assert model.encode(["a", "bb", "a"]).tolist() == [[1, 0]] * 3
    assert model.encode(["bb", "ccc"]).tolist() == [[1, 0]] * 2
    assert asked == ["a", "bb", "ccc"]
    assert model.encode([]).shape[0] == 0


def test_without_the_extra_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(external_models, "find_spec", lambda _: None)
    with pytest.raises(ModelError, match=r"run pip install \"\.\[models\]\" in the folder of bialign"):
        load_encoder(str(_folder_like_a_model(tmp_path)))


@pytest.mark.parametrize("name", ["./nowhere", "/no/where", "~/no", "a/b/c", "", "no\\where"])
def test_a_folder_that_is_not_there_is_said(name: str) -> None:
    with pytest.raises(ModelError, match="there is no such folder"):
        load_encoder(name)


def test_a_folder_without_a_model_is_said(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"no modules\.json"):
        load_encoder(str(tmp_path))


@pytest.fixture
def tiny_model(tmp_path: Path) -> Path:
    """A real model of a few words, saved by the library itself."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Tokenizer, models, pre_tokenizers

    tokenizer = Tokenizer(models.WordLevel({"?": 0, "patent": 1, "专": 2, "利": 3, "rain": 4}, unk_token="?"))
    tokenizer.pre_tokenizer = pre_tokenizers.Split("", "isolated")
    weights = np.array([[0, 0, 1], [1, 0, 0], [1, 0.1, 0], [1, -0.1, 0], [0, 1, 0]], dtype=np.float32)
    folder = tmp_path / "tiny"
    SentenceTransformer(modules=[StaticEmbedding(tokenizer, embedding_weights=weights)]).save(str(folder))
    return folder


@_EXTRA
def test_a_saved_model_encodes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, tiny_model: Path) -> None:
    """The vectors are the model's, brought to length 1, and the second time they come from the disk."""
    from sentence_transformers import SentenceTransformer

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    texts = ["专利", "rain", "专"]
    wanted = SentenceTransformer(str(tiny_model), device="cpu").encode(texts, normalize_embeddings=True)
    assert load_encoder(str(tiny_model)).encode(texts) == pytest.approx(wanted, abs=1e-6)
    monkeypatch.setattr(ExternalModel, "_model", None)
    assert load_encoder(str(tiny_model)).encode(texts) == pytest.approx(wanted, abs=1e-6)


@_EXTRA
def test_a_changed_model_is_not_answered_from_the_disk(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, tiny_model: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    load_encoder(str(tiny_model)).encode(["专利"])
    weights = next(tiny_model.rglob("model.safetensors"))
    weights.write_bytes(b"\0" * 10)
    with pytest.raises(ModelError, match="can't be loaded"):
        load_encoder(str(tiny_model)).encode(["专利"])


@_EXTRA
def test_a_model_of_the_hub_without_a_network_is_one_sentence(tmp_path: Path) -> None:
    """A name that is not on this machine, with the network gone, ends in exit code 2 and one sentence."""
    done = _checked_without_network("--model", "no-one/no-such-model", home=tmp_path)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "no-one/no-such-model" in done.stderr
    assert "the hub can't be reached" in done.stderr
    assert done.stdout == ""


@_EXTRA
def test_a_model_takes_part_in_alignment(tmp_path: Path, tiny_model: Path) -> None:
    """`--model` with a saved model ends as ever, and its vectors are on the disk afterwards."""
    done = _checked_without_network("--model", str(tiny_model), home=tmp_path)
    assert done.returncode == 1, done.stderr
    assert "Numbers that differ" in done.stdout
    assert (tmp_path / ".cache" / "bialign" / "vectors.sqlite").is_file()


@pytest.mark.parametrize("command", ["check", "align"])
def test_a_model_that_is_not_there_is_wrong_usage(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, str(TIANJIN), "--model", "./nowhere"]) == 2
    assert capsys.readouterr().err == "bialign: --model ./nowhere: there is no such folder.\n"
    assert run([command, str(TIANJIN), "--model", "./nowhere", "--ui", "zh"]) == 2
    assert capsys.readouterr().err == "bialign: --model ./nowhere：没有这个文件夹。\n"


def test_everything_else_works_without_a_network(tmp_path: Path) -> None:
    """With every socket blocked and an empty home, a document is checked as ever and nothing is written there."""
    done = _checked_without_network(home=tmp_path)
    assert done.stderr == ""
    assert done.returncode == 1
    assert "Numbers that differ" in done.stdout
    assert list(tmp_path.iterdir()) == []


def _checked_without_network(*options: str, home: Path) -> subprocess.CompletedProcess[str]:
    code = (
        "import socket, sys\n"
        "def refused(*_, **__): raise OSError('no network')\n"
        "socket.socket.connect = socket.create_connection = socket.getaddrinfo = refused\n"
        "from bialign.__main__ import main\n"
        "main()"
    )
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("HF_", "XDG_"))} | {"HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-c", code, "check", str(TIANJIN), *options],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
