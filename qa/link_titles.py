"""Titles of Chinese pages that an English text links to."""

from __future__ import annotations

import re

from ..align.bitext import Bead
from .bitext_view import BitextView

# Behind the title of a page in Markdown: an address in Chinese, or of a Chinese place.
_CHINESE_PAGE = re.compile(
    r"[^\[\]\n]{0,40}\]\(https?://[^()\s]*?(?:\bzh\b|\.(?:cn|tw|hk|mo)\b|%E[3-9]|[\u4e00-\u9fff])", re.IGNORECASE
)


def is_title_of_link(view: BitextView, bead: Bead, span: tuple[int, int]) -> bool:
    """Whether Chinese in the English is the title of a Chinese page linked to, so that readers know what they get."""
    end = view.mark(bead, "en", *span).span.end
    return bool(_CHINESE_PAGE.match(view.bitext.en.document.text, end))
