"""One form for many: full-width, traditional and banker's characters folded one by one, so that offsets stay."""

from __future__ import annotations

from ..lazy_pattern import Pattern
from .words import BANKERS, DOUBTFUL_BANKERS, SIMPLIFIED

BLANKS = " \t"

# Full-width forms U+FF01–U+FF5E stand 0xFEE0 above ASCII (Unicode, Halfwidth and Fullwidth Forms).
_WIDE = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}

_SIGNS = str.maketrans(
    "\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}\N{MINUS SIGN}\N{SMALL HYPHEN-MINUS}"
    "\N{EN DASH}\N{HORIZONTAL BAR}\N{FIGURE DASH}\N{WAVE DASH}\N{TILDE OPERATOR}\N{FULLWIDTH YEN SIGN}"
    "\N{FULLWIDTH POUND SIGN}\N{BULLET}\N{HYPHENATION POINT}\N{KATAKANA MIDDLE DOT}\N{SMALL PERCENT SIGN}\N{RATIO}"
    "\N{MICRO SIGN}\N{HYPHEN}\N{NON-BREAKING HYPHEN}",
    "    --———~~¥£···%:\N{GREEK SMALL LETTER MU}--",
)

# A zero typed as a figure among Chinese digits: 二0一六年.
_ZERO = Pattern("[一二三四五六七八九〇]0{1,2}(?=[一二三四五六七八九〇年])")

# A formula that goes on with a magnitude: $10$万.
_FORMULA = Pattern(r"\$([0-9][0-9.,]*)\$(?=[十百千万亿萬億])")

# Only these make sure that a run of numeral characters is in banker's numerals.
_SURE = frozenset("壹弌贰貳弍叁叄柒捌玖佰仟")
_RUN = Pattern("[壹弌贰貳弍叁叄柒捌玖佰仟肆伍陆陸拾参參零〇十百千万萬亿億]{2,}")
# Elsewhere they count beside 拾, in decimals and fractions, at the beginning of a phrase, and as whole sums of money.
_ALONE = Pattern(
    r"[肆伍陆陸参參]拾[肆伍陆陸参參]?"
    r"|(?<![一-鿿])拾[肆伍陆陸参參]"
    r"|(?<=[负負第点點百千万萬亿億])[肆伍陆陸参參](?=[点點十百千万萬亿億元圆圓角]|$|[^一-鿿])"
    r"|(?<=[元圆圓角])[肆伍陆陸参參](?=[角分])"
    r"|(?<=分之)[肆伍陆陸参參]"
    r"|(?:(?<![一-鿿])|(?<=[币计额]))[肆伍陆陸拾参參](?=[百千万萬亿億元圆圓角折成倍])"
    r"|(?<![大队隊退入行落登内])[肆伍陆陸参參](?=[万萬亿億]+[元圆圓])"
)
_IS_DOUBTFUL = Pattern(f"[{''.join(DOUBTFUL_BANKERS)}]")

_DOUBTFUL = {ord(char): everyday for char, everyday in DOUBTFUL_BANKERS.items()}
_FOLD: dict[int, int | str] = {
    **_WIDE,
    **_SIGNS,
    **{ord(char): everyday for char, everyday in (SIMPLIFIED | BANKERS).items()},
}


def fold(text: str) -> str:
    """The text, as long as before, in half-width, simplified characters and everyday numerals.

    >>> fold("１２．５％，伍佰萬圓；大陆")
    '12.5%,五百万元;大陆'
    """
    if _IS_DOUBTFUL.search(text):
        text = _RUN.sub(lambda match: _fold_bankers(match[0]), text)
        text = _ALONE.sub(lambda match: match[0].translate(_DOUBTFUL), text)
    text = text.translate(_FOLD)
    if "$" in text:
        text = _FORMULA.sub(r" \1 ", text)
    return _ZERO.sub(lambda match: match[0].replace("0", "〇"), text) if "0" in text else text


def skip_blanks(text: str, at: int, most: int | None = None) -> int:
    """The place after the blanks at `at`, or after at most so many of them."""
    stop = len(text) if most is None else min(len(text), at + most)
    while at < stop and text[at] in BLANKS:
        at += 1
    return at


def _fold_bankers(run: str) -> str:
    return run if _SURE.isdisjoint(run) else run.translate(_DOUBTFUL)
