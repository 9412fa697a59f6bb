"""What the options of a command and the configuration come to, and their mistakes told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from ..console import fail
from ..text.exit_codes import USAGE

if TYPE_CHECKING:
    from ..align.bitext import Lang
    from ..align.encoder import Encoder
    from ..config import Config
    from ..qa.findings import Severity
    from ..qa.glossary import Glossary
    from ..qa.quantities import Reader
    from ..qa.rule import Rule
    from ..text.messages import Ui


@contextmanager
def taking_settings(ui: Ui) -> Iterator[None]:
    """Turn settings that can't be used into their sentence and exit code."""
    from ..config import ConfigError
    from ..qa.errors import SettingError

    try:
        yield
    except (ConfigError, SettingError) as error:
        fail(*error.message, USAGE, ui)


def configured(config: str | None, files: Sequence[str], ui: Ui | None) -> tuple[Config, Lang]:
    """The configuration named, or the one nearest to the first file, and the language of messages."""
    from ..config import find_config, load_config

    with taking_settings(ui or "en"):
        found = load_config(Path(config) if config else find_config(files[0] if files else "."), files)
    return found, ui or found.ui


def at_most_two(files: Sequence[str], ui: Ui) -> None:
    """End the command where there are more files than a document and its translation."""
    if len(files) > 2:
        fail(
            f"{len(files)} files given; one bilingual file or one Chinese and one English file are needed.",
            f"给出了 {len(files)} 个文件；需要一个双语文件，或一个中文文件和一个英文文件。",
            USAGE,
            ui,
        )


def reader_of(config: Config) -> Reader:
    """A reader of quantities with the words of the configuration."""
    from ..qa.quantities import Reader

    return Reader(config.not_quantities)


def encoder_of(config: Config, named: str | None, ui: Ui) -> Encoder | None:
    """The encoder asked for, not loaded yet; none for the one that ships, which alignment doesn't ask."""
    name = named or config.model
    if name == "builtin":
        return None
    from ..align.errors import ModelError
    from ..align.models import load_encoder

    try:
        return load_encoder(name)
    except ModelError as error:
        origin = None if named else config.origin("model")
        where, where_zh = (
            (f"{origin.path}, line {origin.line}: ", f"{origin.path} 第 {origin.line} 行：") if origin else ("", "")
        )
        hint, hint_zh = (
            (" Did you mean “builtin”?", "是否指“builtin”？") if get_close_matches(name, ["builtin"]) else ("", "")
        )
        fail(f"{where}{error.message.en}{hint}", f"{where_zh}{error.message.zh}{hint_zh}", USAGE, ui)


def glossary_of(config: Config, selected: Sequence[str], ui: Ui) -> Glossary | None:
    """The glossary that is set, none where none is; the rule can't be asked for without one."""
    if not config.glossary:
        if "glossary" in (_names(selected) or config.select):
            fail(
                'rule “glossary” needs a glossary: set glossary = "terms.csv" in bialign.toml.',
                '规则“glossary”需要术语表：请在 bialign.toml 中设置 glossary = "terms.csv"。',
                USAGE,
                ui,
            )
        return None
    from ..qa.glossary.reading import read_glossary

    with taking_settings(ui):
        return read_glossary(config.glossary)


def suppressions_of(config: Config, beside: str) -> Path | None:
    """The file of suppressions that is set, or the one nearest to the document."""
    from ..qa.judgements.file import find_judgements

    return Path(config.suppressions) if config.suppressions else find_judgements(beside)


def catalogue_of(config: Config, ui: Ui) -> Mapping[str, Rule]:
    """All rules there are, those of the configuration and of other packages among them."""
    from ..qa.catalogue import catalogue

    with taking_settings(ui):
        if not config.own_rules:
            return catalogue()
        from ..config.own import own_rules

        return catalogue(own_rules(config))


def rules_of(
    config: Config, rules: Mapping[str, Rule], selected: Sequence[str], ignored: Sequence[str], ui: Ui
) -> tuple[Rule, ...]:
    """The rules to run: `--select` stands for what the configuration selects and ignores, `--ignore` adds to it."""
    from ..config.rulenames import check_rule_names
    from ..qa.registry import select

    with taking_settings(ui):
        check_rule_names(config, rules)
    chosen, left_out = _names(selected), _names(ignored)
    for name in (*chosen, *left_out):
        named_rules(name, rules, ui)
    if not selected:
        chosen, left_out = [*config.select], [*config.ignore, *left_out]
    running = select(chosen, left_out, rules)
    if not running:
        where, where_zh = (f" and {config.path}", f"和 {config.path}") if config.select or config.ignore else ("", "")
        fail(
            f"--select and --ignore{where} leave no rule to run; leave one of them out.",
            f"--select 和 --ignore{where_zh} 没有留下任何规则；请去掉其中之一。",
            USAGE,
            ui,
        )
    return running


def named_rules(name: str, rules: Mapping[str, Rule], ui: Ui) -> list[str]:
    """The ids of the rules that an id or prefix of an argument stands for."""
    from ..qa.registry import UnknownRuleError, named

    try:
        return named(name, rules)
    except UnknownRuleError as error:
        hint, hint_zh = (
            (f"; did you mean {error.nearest}?", f"；是否指 {error.nearest}？")
            if error.nearest
            else ("; `bialign rules` lists them.", "；规则列表见 `bialign rules`。")
        )
        fail(f"there is no rule “{name}”{hint}", f"没有规则“{name}”{hint_zh}", USAGE, ui)


def severities_of(config: Config, rules: Mapping[str, Rule], ui: Ui) -> dict[str, Severity]:
    """The severities that the configuration gives, by rule; those of longer names before those of their prefixes."""
    from ..config.rulenames import check_rule_names
    from ..qa.registry import named

    with taking_settings(ui):
        check_rule_names(config, rules)
    by_length = sorted(config.severity, key=len)
    return {rule: config.severity[name] for name in by_length for rule in named(name, rules)}


def _names(options: Sequence[str]) -> list[str]:
    return [name.strip() for option in options for name in option.split(",")]
