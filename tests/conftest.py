"""Settings of all tests: laws are checked however long an example takes, for no test is about time."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
