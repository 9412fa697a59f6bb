"""Names and terms that one text writes in two ways: what is found in a document, and what is left alone."""

from __future__ import annotations

import pytest
from bialign.align.document import build_document
from bialign.pipeline import check_alone
from bialign.qa.terms.english_variants import find_english_variants
from bialign.qa.terms.han_slips import find_han_slips
from hypothesis import given
from hypothesis import strategies as st


def _find(text: str) -> list[tuple[str, str | None]]:
    """The words that `name-variant` marks in a text, and what it would write instead; notes left out."""
    found = [f for f in check_alone(build_document(text, "a.txt")).findings if f.rule == "name-variant"]
    return [((f.zh or f.en).text, f.suggestion) for f in found if f.severity != "neutral" and (f.zh or f.en)]  # type: ignore[union-attr]


_SENTENCES = (
    "各区知识产权局加强工作。",
    "全市知识产权局召开会议。",
    "有关知识产权局分别答复。",
    "本市知识产权局印发通知。",
)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("\n\n".join((*_SENTENCES, "市政府知识产仅局发布公告。")), [("知识产仅", "知识产权")]),
        ("\n\n".join((*_SENTENCES, "市政府知识产权局发布公告。")), []),
        ("世界贸易组织（WTO）。\n\n世界贸易组织（WTO）。\n\n世界贸易组织（WHO）。", [("WHO", "WTO")]),
        ("世界贸易组织（WTO）。\n\n世界卫生组织（WHO）。\n\n世界卫生组织（WHO）。", []),
        (
            "We met Zhang Xiaoming here.\n\nThen Zhang Xiaoming left.\n\nLater Zhang Xiaoming came.\n\n"
            "At last Zhang Xiaomeng spoke.",
            [("Xiaomeng", "Xiaoming")],
        ),
        (
            "It is in Northern Ireland now.\n\nHe left Northern Ireland then.\n\nSee Northern Ireland here.\n\n"
            "It is in Southern Ireland now.",
            [],
        ),
        (
            "The programme of cooperation, cooperation and cooperation is co-operation.",
            [("co-operation", "cooperation")],
        ),
        ("Our four hours of advice advise us; the practice is to practise, and we tour the tower.", []),
        ("The World Health Organization (WTO) met.", [("WTO", "WHO")]),
        ("The Extensible Markup Language (XML) and Hypertext Transfer Protocol (HTTP).", []),
        ("The International Organization for Standardization (ISO) met.", []),
    ],
)
def test_forms_of_one_text(text: str, marked: list[tuple[str, str]]) -> None:
    """A form that the rest of the text contradicts is marked, with the usual one; others are not."""
    assert _find(text) == marked


@given(st.lists(st.text("知识产权局市的发a \n", max_size=30), max_size=8))
def test_slips_stand_where_they_say(texts: list[str]) -> None:
    """A slip lies in its text, the right word is as long and differs from it in one character."""
    for slip in find_han_slips(texts):
        words = texts[slip.text][slip.start : slip.end]
        assert len(words) == len(slip.right) > 1
        assert sum(a != b for a, b in zip(words, slip.right, strict=True)) == 1
        assert any(slip.right in text for text in texts)


@given(
    st.lists(st.sampled_from(["organise", "organize", "co-operate", "cooperate", "colour", "color", "."]), max_size=12)
)
def test_the_usual_form_is_the_commoner_one(words: list[str]) -> None:
    """Of two forms the rarer one is named, with all its places; neither where both are as frequent."""
    for variant in find_english_variants([" ".join(words)]):
        assert len(variant.places) == words.count(variant.rare) < words.count(variant.usual) == variant.times
