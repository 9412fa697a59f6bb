"""What to say of an error that bialign itself has made."""

from __future__ import annotations

import os
import traceback
from collections.abc import Mapping
from pathlib import Path
from types import FrameType

from .._version import __version__
from ..text.messages import Message

DEBUG = "BIALIGN_DEBUG"
_PACKAGE = __name__.partition(".")[0]
_ROOT = Path(__file__).parents[1]


def describe_fault(error: BaseException) -> Message:
    """One sentence: what happened where, and what to send to those who can mend it."""
    what = f"{type(error).__name__}, {_find_place(error)}, bialign {__version__}"
    return Message(
        f"an error in bialign itself ({what}). Please report this line and the command you ran; "
        f"with {DEBUG}=1 set, the command prints the details to add.",
        f"bialign 自身出错（{what}）。请报告这一行和所用的命令；设置 {DEBUG}=1 后再运行，可得到应一并附上的详细信息。",
    )


def trace_fault(error: BaseException, environ: Mapping[str, str] = os.environ) -> str:
    """The traceback where it is asked for, else nothing."""
    return "".join(traceback.format_exception(error)).rstrip() if environ.get(DEBUG) else ""


def _find_place(error: BaseException) -> str:
    """The last line of ours that was running, `qa/review.py:12`."""
    places = [(frame, line) for frame, line in traceback.walk_tb(error.__traceback__) if _is_ours(frame)]
    if not places:
        return "start"
    frame, line = places[-1]
    return f"{os.path.relpath(frame.f_code.co_filename, _ROOT)}:{line}"


def _is_ours(frame: FrameType) -> bool:
    return str(frame.f_globals.get("__name__")).startswith(f"{_PACKAGE}.")
