"""The names of rules in a configuration, checked against the rules there are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..qa.registry import UnknownRuleError, find_rule_ids
from ..qa.rule import Rule
from ..qa.setting_error import SettingError
from .settings import Config, Origin


def check_rule_names(config: Config, rules: Mapping[str, Rule]) -> None:
    """Raise `SettingError` for the first name that is neither a rule's id nor a prefix of one."""
    for name, line in _list_names(config):
        try:
            find_rule_ids(name, rules)
        except UnknownRuleError as error:
            raise SettingError(Origin(str(config.path), line).locate(error.message)) from None


def _list_names(config: Config) -> Iterator[tuple[str, int]]:
    """The names with their lines."""
    for setting, names in (("select", config.select), ("ignore", config.ignore)):
        origin = config.origin(setting)
        yield from zip(names, origin.lines if origin else (), strict=True)
    for name in config.severity:
        origin = config.origin("severity", name)
        yield name, origin.line if origin else 1
