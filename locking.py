"""A file held by one process at a time, so that what several read, change and write back is lost to none of them."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from .text.messages import Message
from .text.system_errors import explain_error
from .writing import OutputError, refuse_unwritable, unwritable

# Seconds to wait for another process, which holds a file for some hundredths of one.
PATIENCE = 20.0
_PAUSE = 0.02


@contextmanager
def lock(path: str, patience: float = PATIENCE) -> Iterator[None]:
    """Hold a file against other processes that lock it; its symbolic links are followed.

    The lock is a file beside it, removed afterwards; where a process was killed and left one behind, it holds nothing.
    Raises `OutputError` where another process holds the file for longer than `patience` seconds, and where it or a file
    beside it, can't be written.
    """
    refuse_unwritable(path)
    name = f"{os.path.realpath(path)}.lock"
    try:
        handle = _wait_for(name, patience)
    except OSError as error:
        raise unwritable(path, explain_error(error)) from None
    if handle is None:
        raise OutputError(
            Message(
                f"{path} has been held by another bialign for {patience:g} seconds; try again when that one is done.",
                f"{path} 已被另一个 bialign 占用 {patience:g} 秒；请待其完成后重试。",
            )
        )
    try:
        yield
    finally:
        _release(handle, name)


def _wait_for(name: str, patience: float) -> int | None:
    """A handle of the lock file, None where others hold it all the time."""
    end = time.monotonic() + patience
    while (handle := _acquire(name)) is None and time.monotonic() < end:
        time.sleep(_PAUSE)
    return handle


if sys.platform == "win32":

    def _acquire(name: str) -> int | None:
        """A handle of a lock file that wasn't there; the system removes it when it is closed, or its process dies."""
        try:
            return os.open(name, os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_TEMPORARY)
        except (FileExistsError, PermissionError):  # the latter while it is being removed
            return None

    def _release(handle: int, name: str) -> None:
        os.close(handle)

else:
    import fcntl

    def _acquire(name: str) -> int | None:
        """A handle of the lock file, locked; None while another process has it, or has just removed it."""
        handle = os.open(name, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.path.samestat(os.fstat(handle), os.stat(name)):
                return handle
        except (BlockingIOError, FileNotFoundError):
            pass
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)
        return None

    def _release(handle: int, name: str) -> None:
        """Remove the lock file while it is still locked: a process that waits for it notices that it is gone."""
        with suppress(OSError):
            os.unlink(name)
        os.close(handle)
