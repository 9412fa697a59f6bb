"""The exit codes of the command, as the README lists them."""

CLEAN, FINDINGS, USAGE, INPUT, OUTPUT, FAULT, VOID, INTERRUPTED = 0, 1, 2, 3, 4, 5, 6, 130
