"""A configuration file found, read and checked: `bialign.toml`, or `[tool.bialign]` in `pyproject.toml`."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from ..qa.setting_error import SettingError
from ..text.messages import Message
from ..text.system_errors import explain_error
from .mistakes import GivenSource, Source
from .paths import any_matches
from .schema import EVERYTHING, OVERRIDABLE, OVERRIDES, OWN_RULE, OWN_RULES, TABLE_VALUE, TABLES, VALUES, Check
from .settings import UI, Config, Name, Origin, OwnRule
from .toml_lines import Place

if TYPE_CHECKING:
    from ..text.messages import Ui

FILE_NAME = "bialign.toml"
PROJECT_FILE, PROJECT_TABLE = "pyproject.toml", ("tool", "bialign")

# How the parser ends its messages.
_LINE = re.compile(r"at line (\d+)")
# Checked values with their origins, by name.
_Values = dict[Name, tuple[Any, Origin]]


def find_config(beside: str) -> Path | None:
    """The nearest `bialign.toml` or `pyproject.toml` with `[tool.bialign]`, in the folder of a file or above it."""
    start = Path(os.path.realpath(beside))  # which passes links that lead in a circle
    for folder in (start, *start.parents):
        own, project = folder / FILE_NAME, folder / PROJECT_FILE
        if own.is_file():
            return own
        if project.is_file() and _is_for_us(project):
            return project
    return None


def load_config(path: Path | None, files: Sequence[str] = ()) -> Config:
    """The configuration in a file, as its overrides have it for the files checked; the default one for None.

    Raises `SettingError`.
    """
    if path is None:
        return Config()
    source, tables = _open_tables(path)
    return _build_config(path, _collect_values(source, tables, files))


def take_settings(tables: Mapping[str, Any], files: Sequence[str] = ()) -> Config:
    """The configuration that a program gives, by the names that a file has; paths start from the current folder.

    Raises `SettingError`.

    >>> take_settings({"select": ["number"], "severity": {"spacing": "neutral"}}).select
    ('number',)
    """
    source = GivenSource()
    return _build_config(source.path, _collect_values(source, _plain(tables), files))


def _plain(value: Any) -> Any:
    """A value as TOML would have it: lists for tuples, texts for paths."""
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return str(value) if isinstance(value, os.PathLike) else value


def read_ui(path: str) -> Ui | None:
    """The interface language that a file sets, whatever else is in it. Raises `SettingError`."""
    _, tables = _open_tables(Path(path))
    ui = tables.get("ui")
    return cast("Ui", ui) if ui in UI else None


def _is_for_us(project: Path) -> bool:
    try:
        text = project.read_text(encoding="utf-8")
        return "bialign" in text and isinstance(_parse(text, project).get("tool", {}).get("bialign"), dict)
    except (OSError, UnicodeDecodeError, SettingError, AttributeError):
        return False  # other people's file: theirs to mend


def _open_tables(path: Path) -> tuple[Source, Mapping[str, Any]]:
    """The file, and its tables: those of ours in a `pyproject.toml`."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = explain_error(error)
        raise SettingError(Message(f"{path} can't be read: {reason.en}.", f"{path} 无法读取：{reason.zh}。")) from None
    tables = _parse(text, path)
    if path.name != PROJECT_FILE:
        return Source(path, text), tables
    for name in PROJECT_TABLE:
        tables = tables.get(name, {})
        if not isinstance(tables, dict):
            raise Source(path, text).wrong(PROJECT_TABLE, Message("a table, [tool.bialign]", "表 [tool.bialign]"))
    return Source(path, text, PROJECT_TABLE), tables


def _parse(text: str, path: Path) -> dict[str, Any]:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = _LINE.search(str(error))
        where = f" 第 {found[1]} 行" if found else " "
        raise SettingError(Message(f"{path} is no valid TOML: {error}.", f"{path}{where}不是有效的 TOML。")) from None


def _collect_values(source: Source, tables: Mapping[str, Any], files: Sequence[str]) -> _Values:
    """Everything that is set, those overrides put in that are for the files; all of it is checked."""
    values: _Values = {}
    for name, value in tables.items():
        if name in VALUES:
            values[(name,)] = _check(source, (name,), value, VALUES[name])
        elif name in TABLES:
            values |= _read_table(source, (name,), value, name)
        elif name == OWN_RULES:
            values |= _read_own_rules(source, value)
        elif name != OVERRIDES:
            raise source.unknown((name,), EVERYTHING)
    for patterns, changes in _read_overrides(source, tables.get(OVERRIDES, [])):
        if any_matches(patterns, files, source.path.parent):
            values |= changes
    return values


def _check(source: Source, place: Place, value: Any, check: Check) -> tuple[Any, Origin]:
    kept = check(source, place, value)
    words = [word for word in kept if isinstance(word, str)] if isinstance(kept, tuple) else []
    lines = tuple(source.line_of_word(place, word) for word in words)
    return kept, Origin(str(source.path), source.line(place), lines)


def _read_table(source: Source, place: Place, value: Any, name: str) -> _Values:
    """The values of a table, by the table's name and their own."""
    if not isinstance(value, dict):
        raise source.wrong(place, Message(f"a table, [{name}]", f"表 [{name}]"))
    checks = TABLES[name]
    found: _Values = {}
    for key, part in value.items():
        if checks is not None and key not in checks:
            raise source.unknown((*place, key), checks)
        check = TABLE_VALUE[name] if checks is None else checks[key]
        found[name, key] = _check(source, (*place, key), part, check)
    return found


def _read_own_rules(source: Source, value: Any) -> _Values:
    if not isinstance(value, dict) or not all(isinstance(rule, dict) for rule in value.values()):
        raise source.wrong(
            (OWN_RULES,), Message("tables, a rule each, [own-rules.my-rule]", "每条规则一个表，[own-rules.my-rule]")
        )
    found: _Values = {}
    for rule, settings in value.items():
        for key, part in settings.items():
            place = (OWN_RULES, rule, key)
            if key not in OWN_RULE:
                raise source.unknown(place, OWN_RULE)
            found[place] = _check(source, place, part, OWN_RULE[key])
        found[OWN_RULES, rule] = None, Origin(str(source.path), source.line((OWN_RULES, rule)))
    return found


def _read_overrides(source: Source, value: Any) -> Iterable[tuple[tuple[str, ...], _Values]]:
    """The patterns of paths and the values of every override."""
    if not isinstance(value, list) or not all(isinstance(table, dict) for table in value):
        raise source.wrong((OVERRIDES,), Message("an array of tables, [[overrides]]", "表的数组 [[overrides]]"))
    for number, table in enumerate(value):
        place: Place = (OVERRIDES, number)
        for key in table:
            if key not in OVERRIDABLE and key not in TABLES:
                raise source.unknown((*place, key), (*OVERRIDABLE, *TABLES))
        if not table.get("paths"):
            expected = Message('a list of patterns, ["drafts/**"]', '路径模式列表，如 ["drafts/**"]')
            raise source.wrong((*place, "paths"), expected)
        found: _Values = {}
        for key, part in table.items():
            if key in OVERRIDABLE:
                found[(key,)] = _check(source, (*place, key), part, OVERRIDABLE[key])
            else:
                found |= _read_table(source, (*place, key), part, key)
        patterns, _ = found.pop(("paths",))
        yield patterns, {name: (kept, at._replace(paths=patterns)) for name, (kept, at) in found.items()}


def _build_config(path: Path, values: _Values) -> Config:
    def value(*name: str, default: Any) -> Any:
        return values[name][0] if name in values else default

    def opened(given: str) -> str:
        return str(path.parent / given)

    suppressions = value("suppressions", default=None)
    rules = [name[1] for name in values if name[0] == OWN_RULES and len(name) == 2]
    return Config(
        path=str(path),
        select=value("select", default=()),
        ignore=value("ignore", default=()),
        severity={name[1]: kept for name, (kept, _) in values.items() if name[0] == "severity"},
        fail_on=value("fail-on", default="minor"),
        ui=value("ui", default="en"),
        layout=value("layout", default=None),
        model=value("model", default="builtin"),
        hedges=value("hedges", default="usual"),
        official_terms=value("official-terms", default=False),
        glossary=tuple(opened(given) for given in value("glossary", default=())),
        suppressions=None if suppressions is None else opened(suppressions),
        reviewer=value("reviewer", default=""),
        mqm_threshold=value("mqm-threshold", default=None),
        not_quantities=value("lexicon", "not-quantities", default=()),
        own_rules=tuple(OwnRule(rule, _list_settings(rule, values)) for rule in rules),
        origins={name: at for name, (_, at) in values.items()},
    )


def _list_settings(rule: str, values: _Values) -> dict[str, object]:
    return {name[2]: kept for name, (kept, _) in values.items() if name[:2] == (OWN_RULES, rule) and len(name) == 3}
