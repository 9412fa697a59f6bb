"""All rules there are for a run: those of the registry, those of other packages, those of the configuration."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..text.messages import Message
from .plugins import load_installed_rules
from .registry import RULES
from .rule import Rule
from .setting_error import SettingError


def build_catalogue(own: Iterable[Rule] = ()) -> Mapping[str, Rule]:
    """The rules by id, in the order in which they run. Raises `SettingError` where two have one id."""
    found = dict(RULES)
    for rule in (*load_installed_rules(), *own):
        if rule.id in found:
            raise SettingError(
                Message(
                    f"there are two rules “{rule.id}”; give the one of a package or of the configuration another id.",
                    f"有两条规则“{rule.id}”；请为软件包或配置中的那一条换一个 id。",
                ),
            )
        found[rule.id] = rule
    return found
