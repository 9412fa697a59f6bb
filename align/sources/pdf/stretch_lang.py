"""The language of a stretch of a page."""

from ....text.characters import han_count, latin_words
from ...bitext import Lang
from ...lines import HAN_PER_WORD

# With so large a share of Chinese a text is Chinese, with so small a one English.
_CHINESE, _ENGLISH = 0.7, 0.1


def tell_lang(text: str) -> Lang | None:
    """The language that nearly all of a text is in; None where there is no telling."""
    han, words = han_count(text), latin_words(text)
    if not han + words:
        return None
    share = han / (han + HAN_PER_WORD * words)
    return "zh" if share >= _CHINESE else "en" if share <= _ENGLISH else None
