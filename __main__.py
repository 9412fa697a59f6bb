"""`python -m bialign` is the command `bialign`."""

from .cli import main

main()
