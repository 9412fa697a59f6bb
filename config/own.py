"""The rules that a configuration has, made of its patterns; their examples are tried when they are read."""

from __future__ import annotations

import re
from typing import Any

from ..qa.errors import SettingError
from ..qa.patterns import Pair, PatternError, Patterns, pattern_rule
from ..qa.rule import Rule
from ..text.messages import Message
from .errors import ConfigError
from .schema import OWN_RULES
from .settings import Config, OwnRule

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def own_rules(config: Config) -> tuple[Rule, ...]:
    """The rules of the configuration. Raises `ConfigError`."""
    return tuple(_made(config, written) for written in config.own_rules)


def _made(config: Config, written: OwnRule) -> Rule:
    settings: dict[str, Any] = {key.replace("-", "_"): value for key, value in written.settings.items()}
    _check_form(config, written)
    message = settings.pop("message", f"Breaks the rule {written.id}.")
    message_zh = settings.pop("message_zh", message if "message" in written.settings else f"违反规则 {written.id}。")
    try:
        rule = pattern_rule(Patterns(written.id, Message(message, message_zh), **settings))
    except PatternError as error:
        place = written.id, error.setting
        raise _wrong(config, *place, f"is no regular expression: {error}", f"不是正则表达式：{error}") from None
    except SettingError as error:
        raise _wrong(config, written.id, "zh", *error.message) from None
    _check_examples(config, rule, settings.get("clean", ()), settings.get("flagged", ()))
    return rule


def _check_form(config: Config, written: OwnRule) -> None:
    """The id is a name, and there is one thing to compare."""
    if not _ID.fullmatch(written.id):
        raise _wrong(
            config, written.id, "", "must be small letters, digits and hyphens", "应由小写字母、数字和连字符组成"
        )
    given = written.settings.keys() & {"en", "not-en"}
    if len(given) != 1 or (given == {"en"} and "zh" not in written.settings):
        raise _wrong(
            config,
            written.id,
            "",
            "needs zh and en (what the English must match) or not-en (what it must not match), not both",
            "需要 zh 和 en（英文必须匹配），或 not-en（英文不得匹配），二者不可同时使用",
        )


def _check_examples(config: Config, rule: Rule, clean: tuple[Pair, ...], flagged: tuple[Pair, ...]) -> None:
    """Clean examples are not marked, flagged ones are."""
    for example in rule.examples:
        pair = (example.zh, example.en)
        if example.marks and pair in clean:
            told = f"flags the pair “{example.zh}”, “{example.en}”"
            raise _wrong(config, rule.id, "clean", told, f"误报句对“{example.zh}”“{example.en}”")
        if not example.marks and pair in flagged:
            told = f"doesn't flag the pair “{example.zh}”, “{example.en}”"
            raise _wrong(config, rule.id, "flagged", told, f"没有标出句对“{example.zh}”“{example.en}”")


def _wrong(config: Config, rule: str, key: str, en: str, zh: str) -> ConfigError:
    origin = config.origin(OWN_RULES, rule, key) or config.origin(OWN_RULES, rule)
    line = origin.line if origin else 1
    name = f"{rule}.{key}" if key else rule
    return ConfigError(
        Message(
            f"{config.path}, line {line}: own rule “{name}” {en}.",
            f"{config.path} 第 {line} 行：自定义规则“{name}”{zh}。",
        )
    )
