"""Opens the pages of a PDF file in a process of its own, which ends where one of them takes too long.

Nothing else stops a library that is at work on a page.
"""

from __future__ import annotations

import subprocess
import sys

# Seconds of the processor for a page, and of the clock for all pages; bytes of memory.
_MOST_FOR_PAGE, _MOST_SECONDS, _MOST_MEMORY = 5.0, 120, 4_000_000_000
_MOST_PAGES = 20_000


def ends(data: bytes) -> bool:
    """Whether all pages of a file open in time; so it is taken to be where no other process can be run."""
    if not sys.executable:
        return True
    try:
        run = subprocess.run(
            [sys.executable, "-I", __file__, str(_MOST_FOR_PAGE)],
            input=data,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_MOST_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return False
    except OSError:
        return True
    return run.returncode == 0


def open_pages(data: bytes, seconds: float) -> None:
    """Open the pages of a file one after the other; the process is ended where one of them takes more seconds."""
    import pypdfium2

    _limit_memory()
    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return
    for number in range(min(len(file), _MOST_PAGES)):
        _begin_page(seconds)
        try:
            file[number].get_textpage()
        except pypdfium2.PdfiumError:
            continue


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:
        return  # Windows has none of this
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))


def _begin_page(seconds: float) -> None:
    """Have the process ended after so many seconds of work."""
    import signal

    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds)


if __name__ == "__main__":
    open_pages(sys.stdin.buffer.read(), float(sys.argv[1]))
