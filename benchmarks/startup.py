"""What checking a seed costs beside the bare imports: processor time of whole processes, median of nine, in one run.

python benchmarks/startup.py
"""

from __future__ import annotations

import hashlib
import os
import resource
import statistics
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ("tianjin-2016-ip-white-paper", "shanghai-2019-ip-white-paper")
RUNS = 9
BARE = (sys.executable, "-c", "import numpy, rich, click")


def seconds(command: Sequence[str], environment: dict[str, str]) -> float:
    """The processor time of a process and its children, user and system."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, env=environment, cwd=ROOT, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print a line for each command: its median and how many times the bare imports that is."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    commands = {"import numpy, rich, click": BARE}
    for seed in SEEDS:
        check = (sys.executable, "-m", "bialign", "check", f"seeds/{seed}.txt", "--fail-on", "never")
        commands[f"check {seed}"] = check
        commands[f"check {seed}, spelling included"] = (*check, "--select", "default,spelling")
    times: dict[str, list[float]] = {name: [] for name in commands}
    for command in commands.values():
        seconds(command, environment)  # writes byte code
    for _ in range(RUNS):
        for name, command in commands.items():
            times[name].append(seconds(command, environment))
    bare = statistics.median(times[next(iter(commands))])
    for name, taken in times.items():
        median = statistics.median(taken)
        print(f"{name:60} {median:6.3f} s  {median / bare:5.2f} times")
    for seed in SEEDS:
        print(seed, hashlib.sha256((ROOT / "seeds" / f"{seed}.txt").read_bytes()).hexdigest()[:12])


if __name__ == "__main__":
    main()
