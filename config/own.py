"""The rules that a configuration has, made of its patterns; their examples are tried when they are read."""

from __future__ import annotations

import re
from typing import Any

from ..qa.patterns import Pair, PatternError, Patterns, build_pattern_rule
from ..qa.rule import Rule
from ..qa.setting_error import SettingError
from ..text.messages import Message
from .schema import OWN_RULES
from .settings import Config, Origin, OwnRule

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def build_own_rules(config: Config) -> tuple[Rule, ...]:
    """The rules of the configuration. Raises `SettingError`."""
    return tuple(_build_rule(config, written) for written in config.own_rules)


def _build_rule(config: Config, written: OwnRule) -> Rule:
    settings: dict[str, Any] = {key.replace("-", "_"): value for key, value in written.settings.items()}
    _check_form(config, written)
    message = settings.pop("message", f"Breaks the rule {written.id}.")
    message_zh = settings.pop("message_zh", message if "message" in written.settings else f"违反规则 {written.id}。")
    try:
        rule = build_pattern_rule(Patterns(written.id, Message(message, message_zh), **settings))
    except PatternError as error:
        place = written.id, error.setting
        raise _wrong(config, *place, error.message) from None
    except SettingError as error:
        raise _wrong(config, written.id, "zh", error.message) from None
    _check_examples(config, rule, settings.get("clean", ()), settings.get("flagged", ()))
    return rule


def _check_form(config: Config, written: OwnRule) -> None:
    """The id is a name, and there is one thing to compare."""
    if not _ID.fullmatch(written.id):
        message = Message("must be small letters, digits and hyphens", "应由小写字母、数字和连字符组成")
        raise _wrong(config, written.id, "", message)
    given = written.settings.keys() & {"en", "not-en"}
    if len(given) != 1 or (given == {"en"} and "zh" not in written.settings):
        message = Message(
            "needs zh and en (what the English must match) or not-en (what it must not match), not both",
            "需要 zh 和 en（英文必须匹配），或 not-en（英文不得匹配），二者不可同时使用",
        )
        raise _wrong(config, written.id, "", message)


def _check_examples(config: Config, rule: Rule, clean: tuple[Pair, ...], flagged: tuple[Pair, ...]) -> None:
    """Clean examples are not marked, flagged ones are."""
    for example in rule.examples:
        pair = (example.zh, example.en)
        if example.marks and pair in clean:
            message = Message(f"flags the pair “{pair[0]}”, “{pair[1]}”", f"误报句对“{pair[0]}”“{pair[1]}”")
            raise _wrong(config, rule.id, "clean", message)
        if not example.marks and pair in flagged:
            message = Message(f"doesn't flag the pair “{pair[0]}”, “{pair[1]}”", f"没有标出句对“{pair[0]}”“{pair[1]}”")
            raise _wrong(config, rule.id, "flagged", message)


def _wrong(config: Config, rule: str, key: str, message: Message) -> SettingError:
    """The error that something is wrong with a setting of a rule, said as a clause of which that is the subject."""
    origin = config.origin(OWN_RULES, rule, key) or config.origin(OWN_RULES, rule)
    name = f"{rule}.{key}" if key else rule
    sentence = Message(f"own rule “{name}” {message.en}.", f"自定义规则“{name}”{message.zh}。")
    return SettingError((origin or Origin(str(config.path), 1)).locate(sentence))
