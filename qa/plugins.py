"""Rules of other packages, announced as entry points of the group `bialign.rules`.

Each entry point names a `Rule` or several in a list or tuple. They keep to the same contract as the rules here: an id,
a title in both languages, a docstring as their page, examples of both kinds.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ..text.messages import Message
from .findings import SEVERITIES
from .rule import Example, Rule
from .setting_error import SettingError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "bialign.rules"
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def load_installed_rules() -> tuple[Rule, ...]:
    """The rules of the packages installed, by the names of their entry points. Raises `SettingError`."""
    if not _is_announced():
        return ()
    from importlib.metadata import entry_points

    points = sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value))
    return tuple(replace(rule, package=_name_package(point)) for point in points for rule in _load_rules(point))


def _is_announced() -> bool:
    """Whether any package on the path mentions the group: a quick look, as `importlib.metadata` takes 50 ms to load."""
    return any(GROUP in _read(file) for folder in dict.fromkeys(sys.path) for file in _list_entry_points(folder or "."))


def _list_entry_points(folder: str) -> Iterator[str]:
    try:
        with os.scandir(folder) as entries:
            names = [entry.path for entry in entries if entry.name.endswith((".dist-info", ".egg-info"))]
    except OSError:
        return
    for name in names:
        yield os.path.join(name, "entry_points.txt")


def _read(file: str) -> str:
    try:
        with open(file, encoding="utf-8", errors="replace") as opened:
            return opened.read()
    except OSError:
        return ""


def _name_package(point: EntryPoint) -> str:
    return point.dist.name if point.dist else point.value


def _load_rules(point: EntryPoint) -> Iterable[Rule]:
    """What an entry point names, checked."""
    try:
        loaded = point.load()
    except (Exception, SystemExit) as error:
        what = _describe(error)
        raise _build_error(_name_package(point), f"can't be loaded: {what}", f"无法加载：{what}") from None
    rules = loaded if isinstance(loaded, list | tuple) else [loaded]
    for rule in rules:
        if problem := _find_breach(rule):
            name = getattr(rule, "id", point.value)
            raise _build_error(_name_package(point), f"“{name}” {problem.en}", f"“{name}”{problem.zh}")
    return rules


def _find_breach(rule: Any) -> Message | None:
    """What keeps something from being a rule under the contract."""
    return next((message for keeps_to, message in _CONTRACT if not keeps_to(rule)), None)


def _has_both_examples(rule: Rule) -> bool:
    return {bool(example.marks) for example in rule.examples if isinstance(example, Example)} == {True, False}


# What is asked of a rule, in order, and what is said of one that is otherwise.
_CONTRACT: tuple[tuple[Callable[[Any], bool], Message], ...] = (
    (lambda rule: isinstance(rule, Rule), Message("is no Rule", "不是 Rule")),
    (
        lambda rule: isinstance(rule.id, str) and _ID.fullmatch(rule.id) is not None,
        Message("must have an id of small letters, digits and hyphens", "的 id 应由小写字母、数字和连字符组成"),
    ),
    (
        lambda rule: rule.severity in SEVERITIES,
        Message(f"must have a severity of {', '.join(SEVERITIES)}", f"的 severity 应为 {'、'.join(SEVERITIES)}"),
    ),
    (
        lambda rule: isinstance(rule.title, Message),
        Message("must have a title, Message(en, zh)", "的 title 应为 Message(en, zh)"),
    ),
    (
        lambda rule: isinstance(rule.description, Message) and bool(rule.description.en),
        Message("has no description: give its function a docstring", "没有说明：请为其函数写文档字符串"),
    ),
    (
        _has_both_examples,
        Message("must have a clean example and a flagged one", "应至少有一个无问题的例子和一个有问题的例子"),
    ),
)


def _build_error(package: str, en: str, zh: str) -> SettingError:
    return SettingError(
        Message(
            f"package {package}: its rule {en}; mend or uninstall the package.",
            f"软件包 {package}：其规则{zh}；请修复或卸载该软件包。",
        ),
    )


def _describe(error: BaseException) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())
