"""The command `bialign`, also `python -m bialign`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command and exit; interrupted at any time, even while it is being loaded, it ends without a word."""
    try:
        from .cli import run

        code = run()
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()
