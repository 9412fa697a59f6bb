"""What is suggested for a wrong figure can be pasted: the pair then has no finding about figures."""

from __future__ import annotations

import pytest
from bialign.qa.comparison.styling import copy_hedge, drop_hedge, suggest
from bialign.qa.findings import Finding
from bialign.qa.options import ReviewOptions
from bialign.qa.quantities.en.reader import read_english
from bialign.qa.quantities.zh.reader import read_chinese
from bialign.qa.registry import select
from bialign.qa.review import review
from documents import ROOT, bitext_of_pairs

_RULES = ["number", "ordinal", "percent", "date", "hedge", "unit", "direction"]
_OFFICIAL = ROOT / "tests" / "cases" / "official_pairs.tsv"
_SUGGESTED = [
    ("共20000人。", "There were 0.02 million people.", "20,000 people"),
    ("共8人。", "There were 3 million people.", "8 people"),
    ("总额10370万美元。", "The total was $1.037 billion.", "$103.7 million"),
    ("增长约8.2%。", "It grew by about 3.2%.", "about 8.2%"),
    ("面积占四分之三。", "It takes up two thirds of the area.", "three quarters"),
    ("共147.26万件。", "There were 1.4736 million of them.", "1.4726 million"),
    ("共34933件。", "There were 349330 of them.", "34933"),
    ("4月26日举行。", "It was held on April 28.", "April 26"),
    ("依照第八条的规定。", "In accordance with Article 9.", "8"),
    ("见第三章。", "See Chapter Two.", "Three"),
    ("见第三部分。", "See Part II.", "III"),
    ("位居第21名。", "It ranks 12th.", "21st"),
    ("3月2日举行。", "It was held on the 1st of March.", "2nd of March"),
    ("1月5日举行。", "It was held on Mar. 5.", "Jan. 5"),
    ("耗时24小时。", "It took 1 hour.", "24 hours"),
    ("耗时1小时。", "It took 24 hours.", "1 hour"),
    ("上升5个百分点。", "It saw a 3 percentage point rise.", "5 percentage point"),
]
_HEDGED = [
    ("不足300人参加。", "There were 300 people.", "fewer than 300 people"),
    ("近3万人参加。", "There were 30,000 people.", "nearly 30,000 people"),
    ("超1600米。", "It is some 1,600 meters high.", "more than 1,600 meters"),
    ("至少3亿美元。", "It cost US$300 million.", "at least US$300 million"),
    ("超过三分之二的人同意。", "Two-thirds agreed.", "More than two-thirds"),
    ("建于1985年前后。", "It was built in 1985.", "around 1985"),
    ("约3年。", "It took a 3-year period.", None),
]


def _find(pairs: list[tuple[str, str]]) -> dict[str, list[Finding]]:
    """The findings about figures of each pair that has any, by its bead."""
    bitext = bitext_of_pairs("".join(f"{zh}\t{en}\n" for zh, en in pairs))
    found: dict[str, list[Finding]] = {bead.id: [] for bead in bitext.beads}
    assert len(found) == len(pairs)
    for finding in review(bitext, select(_RULES), ReviewOptions(neighbours=False)).findings:
        if finding.bead is not None and finding.severity != "neutral":
            found[finding.bead].append(finding)
    return found


def _change(en: str) -> str:
    """The English with the first digit of its first figure changed."""
    place = next(k for k, c in enumerate(en) if c.isdigit())
    return en[:place] + ("7" if en[place] != "7" else "3") + en[place + 1 :]


def test_right_official_pairs_are_silent() -> None:
    """Official sentences that are translated well have no finding about figures."""
    assert not any(_find(_read_official()).values())


def test_a_pasted_suggestion_leaves_no_finding() -> None:
    """A changed digit is suggested back, and with that in place nothing is found."""
    wrong = [(zh, _change(en)) for zh, en in _read_official() if any(c.isdigit() for c in en)]
    mended = [
        (zh, en.replace(finding.en.text, finding.suggestion))
        for (zh, en), findings in zip(wrong, _find(wrong).values(), strict=True)
        for finding in findings[:1]
        if finding.suggestion is not None and finding.en is not None and en.count(finding.en.text) == 1
    ]
    assert len(mended) > len(wrong) / 2
    assert not any(_find(mended).values())


@pytest.mark.parametrize(("zh", "en", "suggestion"), _SUGGESTED)
def test_a_suggestion_is_written_as_english_is(zh: str, en: str, suggestion: str) -> None:
    """A value takes the magnitude, the commas and the words that it would have in English."""
    assert suggest(read_chinese(zh)[0], read_english(en)[0]) == suggestion


@pytest.mark.parametrize(("zh", "en", "suggestion"), _HEDGED)
def test_a_hedge_is_suggested_before_the_number(zh: str, en: str, suggestion: str | None) -> None:
    """The hedge of the Chinese is put before the English number, in place of another one."""
    assert copy_hedge(read_chinese(zh)[0], read_english(en)[0]) == suggestion


def test_an_added_hedge_is_taken_away() -> None:
    """What is left begins as the words did."""
    assert drop_hedge(read_chinese("共300人。")[0], read_english("About 300 people came.")[0]) == "300 people"


def _read_official() -> list[tuple[str, str]]:
    rows = (line.split("\t") for line in _OFFICIAL.read_text(encoding="utf-8").splitlines())
    return [(zh, en) for zh, en in rows]
