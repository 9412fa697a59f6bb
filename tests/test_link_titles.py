"""Chinese titles of pages that an English text links to."""

from __future__ import annotations

from pathlib import Path

import pytest
from bialign.pipeline import align_files
from bialign.qa.findings import Severity
from bialign.qa.options import ReviewOptions
from bialign.qa.quantities import Reader
from bialign.qa.registry import RULES
from bialign.qa.review import review


@pytest.mark.parametrize(
    ("title", "address", "severities"),
    [
        ("引号 - 维基百科", "https://zh.wikipedia.org/wiki/Quotation", ["neutral"]),
        ("排版格式", "https://example.org/wiki/%E6%A0%BC%E5%BC%8F", ["neutral"]),
        ("排版格式", "https://www.example.com.tw/style", ["neutral"]),
        ("排版格式", "https://example.org/style", ["major"]),
        ("Quotation marks", "https://zh.wikipedia.org/wiki/Quotation", []),
    ],
)
def test_the_title_of_a_chinese_page_is_kept(
    tmp_path: Path, title: str, address: str, severities: list[Severity]
) -> None:
    """Chinese in English that names a page in Chinese is a note, other Chinese untranslated."""
    paths = [tmp_path / "text.zh.md", tmp_path / "text.en.md"]
    paths[0].write_text(f"会议在北京召开。\n\n详见这一页，它说明了规则：[{title}]({address})。\n", encoding="utf-8")
    paths[1].write_text(
        f"The meeting was held in Beijing.\n\nSee this page, which explains the rules: [{title}]({address}).\n",
        encoding="utf-8",
    )
    bitext = align_files([str(path) for path in paths], Reader())
    found = review(bitext, (RULES["untranslated"],), ReviewOptions()).findings
    assert [finding.severity for finding in found] == severities
