"""What can go wrong with rules, glossaries, suppressions and settings, told in both interface languages."""

from __future__ import annotations

from ..text.exit_codes import USAGE
from ..text.messages import UserError


class SettingError(UserError):
    """Something that the user set can't be used."""

    exit_code = USAGE
