"""The command `bialign`, also `python -m bialign`."""

from __future__ import annotations

import gc
import os
import sys

from .text.exit_codes import FAULT, INTERRUPTED

# Variables of numpy's libraries for linear algebra. Our matrices are small: a thread more costs more than it helps.
_THREADS = ("OPENBLAS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
# A run makes objects by the hundred thousand, hardly any in cycles: looking for these is a fifth of the time.
GARBAGE = 100_000


def main() -> None:
    """Run the command and exit; interrupted at any time, even while it is being loaded, it ends without a word."""
    for name in _THREADS:
        os.environ.setdefault(name, "1")
    gc.set_threshold(GARBAGE)
    try:
        from .cli import run

        code = run()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except ImportError as error:
        code = FAULT
        if sys.stderr is not None:
            what = f"the installation is broken ({error}); install it again. 安装已损坏，请重新安装。"
            sys.stderr.write(f"bialign: {what}\n")
    sys.exit(code)


if __name__ == "__main__":
    main()
