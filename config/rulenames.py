"""The names of rules in a configuration, checked against the rules there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..qa.registry import UnknownRuleError, named
from ..qa.rule import Rule
from ..text.messages import Message
from .errors import ConfigError
from .settings import Config


def check_rule_names(config: Config, rules: Mapping[str, Rule]) -> None:
    """Raise `ConfigError` for the first name that is neither a rule's id nor a prefix of one."""
    for name, line in _named_rules(config):
        try:
            named(name, rules)
        except UnknownRuleError as error:
            hint, hint_zh = (
                (f"; did you mean “{error.nearest}”?", f"；是否指“{error.nearest}”？")
                if error.nearest
                else ("; `bialign rules` lists them.", "；规则列表见 `bialign rules`。")
            )
            raise ConfigError(
                Message(
                    f"{config.path}, line {line}: there is no rule “{name}”{hint}",
                    f"{config.path} 第 {line} 行：没有规则“{name}”{hint_zh}",
                ),
            ) from None


def _named_rules(config: Config) -> Iterable[tuple[str, int]]:
    for setting, names in (("select", config.select), ("ignore", config.ignore)):
        origin = config.origin(setting)
        yield from zip(names, origin.lines if origin else (), strict=True)
    for name in config.severity:
        origin = config.origin("severity", name)
        yield name, origin.line if origin else 1
