"""Classes of characters, as fragments for regular expressions and as counts.

Ranges are Unicode 15 blocks: CJK unified ideographs with extension A, the radicals, the compatibility ideographs, the
astral planes 2 and 3, and U+3007, the ideographic zero.
"""

import re
from unicodedata import normalize

HAN = "\\u2e80-\\u2fd5\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\U00020000-\\U0003ffff"
# A letter that isn't ASCII: in Chinese text, a Han character. A pattern with it is compiled at once, while one with the
# ranges of `HAN` takes milliseconds.
LETTER = r"[^\W\d_A-Za-z]"
# CJK symbols and punctuation, and the full-width forms of ASCII punctuation.
WIDE_PUNCTUATION = "\\u3001-\\u3006\\u3008-\\u301f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65"
# Characters without width that conversion leaves inside words: zero-width space, joiners, soft hyphen.
INVISIBLE = "\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff"

# Forms of letters that fonts and conversion leave in a text: radicals, compatibility ideographs, ligatures.
FORMS = "\\u2e80-\\u2fd5\\uf900-\\ufaff\\ufb00-\\ufb06\\U0002f800-\\U0002fa1f"
# Radicals without a compatibility mapping, and the ideographs they are (Unicode 15, EquivalentUnifiedIdeograph).
_RADICALS = dict(
    zip(
        "⺁⺄⺆⺇⺈⺉⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰",
        "厂乙冂几刀刂㔾小小兀尣尢尢巳幺彑彐忄㣺扌攵旡日月歺母民氵氺灬爪爫牛犭王疋罒示礻竹糸纟罓罒网网网羊羊羊耂肀聿月臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食飠飠饣马骨鬼鱼鸟卤麦黄黾齐齿龙",
        strict=True,
    )
)

_HAN = re.compile(f"[{HAN}]")
_HAN_RUN = re.compile(f"[{HAN}]+")
_LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f'’.-]*[A-Za-z\u00c0-\u024f]|[AIai]\b")


def fold_form(character: str) -> str:
    """A character of `FORMS` as the ordinary letters it stands for.

    >>> fold_form("⼀"), fold_form("⻅"), fold_form("ﬁ")
    ('一', '见', 'fi')
    """
    return _RADICALS.get(character) or normalize("NFKC", character)


def han_count(text: str) -> int:
    """How many Han characters the text has."""
    return sum(map(len, _HAN_RUN.findall(text)))


def han_places(text: str, start: int, end: int) -> list[int]:
    """Where in `[start, end)` the text has Han characters."""
    return [match.start() for match in _HAN.finditer(text, start, end)]


def latin_places(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where in `[start, end)` the text has words in Latin letters, as `latin_words` counts them."""
    return [match.span() for match in _LATIN_WORD.finditer(text, start, end)]


def latin_words(text: str) -> int:
    """How many words in Latin letters the text has; single letters other than "a" and "I" don't count."""
    return len(_LATIN_WORD.findall(text))
