"""The examples of a rule tried: they are its tests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..align.pair_rows import build_bitext
from ..align.sources.pair_table import parse_pairs
from ..text.messages import Message
from .findings import Finding, Review
from .glossary.entries import Glossary
from .glossary.sheets import table_terms
from .options import ReviewOptions
from .review import review
from .rule import Example, Rule

# A pair without findings that shows which column is which where an example has one side only.
_PLAIN = ("会议开始。", "The meeting began.")


def review_pairs(
    pairs: Iterable[tuple[str, str]],
    rules: Sequence[Rule],
    score: float = 1.0,
    moved: bool = False,
    glossary: Glossary | None = None,
    neighbours: bool = False,
) -> Review:
    """The review of pairs, each judged by itself, as if they had been aligned with this confidence, or moved.

    `neighbours`: whether they are one document.
    """
    text = "".join(f"{zh}\t{en}\n" for zh, en in (*pairs, _PLAIN))
    bitext = build_bitext(parse_pairs(text, "pairs.tsv"))
    *beads, plain = (replace(bead, score=score) for bead in bitext.beads)
    placed = (*(replace(bead, moved=moved) for bead in beads), plain)
    return review(replace(bitext, beads=placed), rules, ReviewOptions(neighbours=neighbours, glossary=glossary))


def review_example(rule: Rule, example: Example) -> Review:
    """The review of an example by its rule."""
    glossary = Glossary(table_terms(example.glossary, "terms.csv")) if example.glossary else None
    pairs = [*example.before, (example.zh, example.en)]
    return review_pairs(pairs, (rule,), example.score, example.moved, glossary, bool(example.before))


def list_marks(findings: Iterable[Finding]) -> list[tuple[str, str]]:
    """The words that findings mark, those of neutral ones left out."""
    return [(f.zh.text if f.zh else "", f.en.text if f.en else "") for f in findings if f.severity != "neutral"]


def find_failures(rule: Rule) -> list[Message]:
    """The examples whose marks are not those that they say, each told in a sentence."""
    return [failed for example in rule.examples if (failed := _describe_failure(rule, example))]


def _describe_failure(rule: Rule, example: Example) -> Message | None:
    marked = sorted(list_marks(review_example(rule, example).findings))
    wanted = sorted(example.marks)
    if marked == wanted:
        return None
    pair = f"“{example.zh}” / “{example.en}”"
    return Message(
        f"{rule.id}: {pair} is marked {_format_pairs(marked)}; the example says {_format_pairs(wanted)}.",
        f"{rule.id}：{pair} 标出的是 {_format_pairs(marked)}；例子应为 {_format_pairs(wanted)}。",
    )


def _format_pairs(pairs: Iterable[tuple[str, str]]) -> str:
    return "; ".join(" / ".join(f"“{words}”" for words in pair if words) for pair in pairs) or "–"
