"""`bialign check FOLDER --pairs`: the files of a folder that their names make pairs, listed and checked."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NoReturn

from ..console import print_text, tell_error
from ..reports.formats import Format, RenderOptions
from ..text.exit_codes import CLEAN, FAULT
from ..text.messages import Message, UserError
from ..text.system_errors import explain_error
from ..writing import refuse_overwriting, unwritable, write_whole
from .choices import load_settings
from .exit_code import choose_exit_code, require_baseline
from .faults import describe_fault
from .name_pairs import NamePair, pair_names
from .outputs import require_format

if TYPE_CHECKING:
    from ..config import Config
    from ..qa.findings import Review
    from .interface import Interface
    from .request import Request

# Formats that hold pairs already.
_PAIRS = ("pairs", "po", "tmx", "xliff")


@dataclass(frozen=True, slots=True)
class FolderCheck:
    """What is to be checked and how; `out` is the folder of the reports, None where pairs are only listed."""

    request: Request
    folder: str
    out: str | None
    format: str
    fail_on: str | None
    interface: Interface

    def locate(self, pair: NamePair) -> tuple[str, str]:
        """The paths of the two files."""
        return os.path.join(self.folder, pair.zh), os.path.join(self.folder, pair.en)


def choose_folder(files: Sequence[str], pairs: bool, unfit: Sequence[str]) -> str:
    """The folder whose files are to be paired. Raises `UserError`.

    `unfit`: options given that are for one document.
    """
    if not pairs:
        raise UserError(
            Message("--out is for --pairs; -o writes a single report.", "--out 与 --pairs 同用；单个报告请用 -o。")
        )
    if unfit:
        raise UserError(Message(f"{unfit[0]} can't be used with --pairs.", f"{unfit[0]} 不能与 --pairs 同用。"))
    if len(files) != 1 or not os.path.isdir(files[0]):
        raise UserError(
            Message(
                "--pairs needs one folder, for example: bialign check translations --pairs",
                "--pairs 需要一个文件夹，例如：bialign check 译稿 --pairs",
            )
        )
    return files[0]


def check_folder(asked: FolderCheck) -> int:
    """The exit code of checking all pairs of a folder, the highest of theirs; without `--out`, of listing them.

    Raises `InputError` where no two files are a pair.
    """
    load_settings(asked.request.config, (os.path.join(asked.folder, "."),), asked.interface)
    format_ = require_format("report", "html" if asked.format == "terminal" else asked.format)
    names = [*_list_files(asked.folder, asked.out)]
    pairs, single = pair_names(names)
    if not pairs:
        _refuse_unpaired(asked.folder)
    _print(_describe_pairs(asked.folder, pairs, single), asked)
    if asked.out is None:
        _print(Message("Add --out DIR to check them.", "加上“--out 文件夹”即可逐对检查。"), asked)
        return CLEAN
    _make_folder(asked.out)
    outputs = [os.path.join(asked.out, pair.name + format_.suffix) for pair in pairs]
    refuse_overwriting(outputs, [os.path.join(asked.folder, name) for name in names])
    codes = (_check_pair(asked, pair, format_, path) for pair, path in zip(pairs, outputs, strict=True))
    return max(codes)


def _refuse_unpaired(folder: str) -> NoReturn:
    from ..align.errors import InputError

    raise InputError(
        Message(
            f"no two files in {folder} are a pair by their names, such as x_zh and x_en; rename or name them.",
            f"{folder} 中没有可按名称配对的文件，如 x_zh 和 x_en；请改名，或直接指定两个文件。",
        )
    )


def _list_files(folder: str, out: str | None) -> Iterator[str]:
    """The documents in a folder and in those below it, as paths in slashes, without hidden ones and those of `out`."""
    from ..align.markup import TEXT_SUFFIXES
    from ..align.sources import SOURCES

    documents = [source for source in SOURCES if source.module and source.name not in _PAIRS]
    suffixes = TEXT_SUFFIXES.union(*(source.suffixes for source in documents))
    reports = out and os.path.realpath(out)
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(
            name for name in folders if name[0] != "." and os.path.realpath(os.path.join(place, name)) != reports
        )
        for name in sorted(files):
            if PurePath(name).suffix.lower() in suffixes and not name.startswith((".", "~$")):
                yield Path(place, name).relative_to(folder).as_posix()


def _describe_pairs(folder: str, pairs: Sequence[NamePair], single: Sequence[str]) -> Message:
    """The pairs a line each, and the documents that are left over; files of programs aren't named."""
    from ..align.markup import DATA_SUFFIXES

    single = [name for name in single if PurePath(name).suffix.lower() not in DATA_SUFFIXES]
    listed = "".join(f"\n  {pair.zh} + {pair.en}" for pair in pairs)
    word, files = "pair" if len(pairs) == 1 else "pairs", "file" if len(single) == 1 else "files"
    found = Message(f"{folder}: {len(pairs)} {word}{listed}", f"{folder}：{len(pairs)} 对文件{listed}")
    if not single:
        return found
    left = "".join(f"\n  {name}" for name in single)
    return Message(
        f"{found.en}\n{len(single)} {files} without a counterpart, not checked{left}",
        f"{found.zh}\n{len(single)} 个文件没有可配对的文件，不检查{left}",
    )


def _make_folder(path: str) -> None:
    try:
        os.makedirs(path, exist_ok=True)
    except OSError as error:
        raise unwritable(path, explain_error(error)) from None


def _check_pair(asked: FolderCheck, pair: NamePair, format_: Format, path: str) -> int:
    """The exit code of checking a pair, whose report is written; what can't be read doesn't keep others from it."""
    from ..align.errors import InputError

    ui = asked.interface.ui
    try:
        settings = load_settings(asked.request.config, asked.locate(pair), asked.interface)
        review, code = _review_pair(asked, pair, settings)
        content = format_.render(review, RenderOptions(ui, settings.reviewer))
    except InputError as error:
        tell_error(error.message, ui)
        return error.exit_code
    except UserError:
        raise
    except Exception as error:
        tell_error(describe_fault(error), ui)
        return FAULT
    write_whole(path, content)
    _print(_describe_review(review, path, asked), asked)
    return code


def _review_pair(asked: FolderCheck, pair: NamePair, settings: Config) -> tuple[Review, int]:
    """The review of a pair by the settings that are for its files, and the exit code that it comes to."""
    fail_on = asked.fail_on or settings.fail_on
    require_baseline(fail_on, None)
    review = asked.request.review(asked.locate(pair), settings, asked.interface.ui)
    return review, choose_exit_code(review, fail_on)


def _describe_review(review: Review, path: str, asked: FolderCheck) -> Message:
    from ..reports.summary import describe_findings, summarise

    found = describe_findings(summarise(review), asked.interface.ui)
    return Message(f"{path}: {found}", f"{path}：{found}")


def _print(message: Message, asked: FolderCheck) -> None:
    from ..reports.visible import sanitize

    lines = message.text(asked.interface.ui).split("\n")
    print_text("\n".join(map(sanitize, lines)) + "\n")
