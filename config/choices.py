"""What a configuration comes to: rules, severities, glossary, encoder, the file of judgements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from ..text.messages import Message, UserError

if TYPE_CHECKING:
    from ..align.encoder import Encoder
    from ..qa.findings import Severity
    from ..qa.glossary import Glossary
    from ..qa.quantities import Reader
    from ..qa.rule import Rule
    from .settings import Config


def build_reader(config: Config) -> Reader:
    """A reader of quantities with the words of the configuration."""
    from ..qa.quantities import Reader

    return Reader(config.not_quantities)


def choose_encoder(config: Config, named: str | None) -> Encoder | None:
    """The encoder asked for, not loaded yet; none for the one that ships, which alignment doesn't ask."""
    name = named or config.model
    if name == "builtin":
        return None
    from ..align.errors import ModelError
    from ..align.models import load_encoder

    try:
        return load_encoder(name)
    except ModelError as error:
        message = error.message
        if get_close_matches(name, ["builtin"]):
            message = Message(f"{message.en} Did you mean “builtin”?", f"{message.zh}是否指“builtin”？")
        origin = None if named else config.origin("model")
        raise ModelError(origin.locate(message) if origin else message) from None


def load_glossary(config: Config, selected: Sequence[str]) -> Glossary | None:
    """The glossary that is set, none where none is; the rule can't be asked for without one."""
    if not config.glossary:
        if "glossary" in (_split_names(selected) or config.select):
            raise UserError(
                Message(
                    'rule “glossary” needs a glossary: set glossary = "terms.csv" in bialign.toml.',
                    '规则“glossary”需要术语表：请在 bialign.toml 中设置 glossary = "terms.csv"。',
                )
            )
        return None
    from ..qa.glossary.loading import read_glossary

    return read_glossary(config.glossary)


def find_judgements_file(config: Config, beside: str) -> Path | None:
    """The file of judgements that is set, or the one nearest to the document."""
    from ..qa.judgements.file import find_judgements

    return Path(config.suppressions) if config.suppressions else find_judgements(beside)


def load_catalogue(config: Config) -> Mapping[str, Rule]:
    """All rules there are, those of the configuration and of other packages among them."""
    from ..qa.catalogue import build_catalogue

    if not config.own_rules:
        return build_catalogue()
    from .own import build_own_rules

    return build_catalogue(build_own_rules(config))


def choose_rules(
    config: Config, rules: Mapping[str, Rule], selected: Sequence[str] = (), ignored: Sequence[str] = ()
) -> tuple[Rule, ...]:
    """The rules to run: `--select` stands for what the configuration selects and ignores, `--ignore` adds to it."""
    from ..qa.registry import find_rule_ids, select
    from .rulenames import check_rule_names

    check_rule_names(config, rules)
    chosen, left_out = _split_names(selected), _split_names(ignored)
    for name in (*chosen, *left_out):
        find_rule_ids(name, rules)
    if not selected:
        chosen, left_out = [*config.select], [*config.ignore, *left_out]
    running = select(chosen, left_out, rules)
    if not running:
        where, where_zh = (f" and {config.path}", f"和 {config.path}") if config.select or config.ignore else ("", "")
        raise UserError(
            Message(
                f"--select and --ignore{where} leave no rule to run; leave one of them out.",
                f"--select 和 --ignore{where_zh} 没有留下任何规则；请去掉其中之一。",
            )
        )
    return running


def map_severities(config: Config, rules: Mapping[str, Rule]) -> dict[str, Severity]:
    """The severities that the configuration gives, by rule; those of longer names before those of their prefixes."""
    from ..qa.registry import find_rule_ids
    from .rulenames import check_rule_names

    check_rule_names(config, rules)
    by_length = sorted(config.severity, key=len)
    return {rule: config.severity[name] for name in by_length for rule in find_rule_ids(name, rules)}


def _split_names(options: Sequence[str]) -> list[str]:
    return [name.strip() for option in options for name in option.split(",")]
