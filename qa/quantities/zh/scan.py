"""One form for many: full-width, traditional and banker's characters folded one by one, so that offsets stay."""

from __future__ import annotations

from ..lazy_pattern import Pattern

# Full-width forms U+FF01–U+FF5E stand 0xFEE0 above ASCII (Unicode, Halfwidth and Fullwidth Forms).
_WIDE = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}

_SIGNS = str.maketrans(
    "\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}\N{MINUS SIGN}\N{SMALL HYPHEN-MINUS}"
    "\N{EN DASH}\N{HORIZONTAL BAR}\N{FIGURE DASH}\N{WAVE DASH}\N{TILDE OPERATOR}\N{FULLWIDTH YEN SIGN}"
    "\N{FULLWIDTH POUND SIGN}\N{BULLET}\N{HYPHENATION POINT}\N{KATAKANA MIDDLE DOT}\N{SMALL PERCENT SIGN}\N{RATIO}",
    "    --———~~¥£···%:",
)

# Traditional and variant characters that numerals, units and hedges are written with, and their simplified ones.
_VARIANTS = str.maketrans(
    "萬億兩點個箇圓餘約當負幾數過將週歲號時間鐘鍾對雙張條項戶輛艘隻枝場隊種類組級處區縣國畝頃噸"
    "達壓標準臺檯並於東門頁塊幣鎊韓澳瑞紐羅盧馬蘭樓層屆單筆頭篇顆動倆從來為內噴錢華氏攝釐"
    "後紀贏專劃規這職員傢廠車貫斷連隨實論戰鄉鎮節總變極轉環繞禮習風團歐圍陣雲網開關題飛機進遠選還邊幹勝",
    "万亿两点个个元余约当负几数过将周岁号时间钟钟对双张条项户辆艘只枝场队种类组级处区县国亩顷吨"
    "达压标准台台并于东门页块币镑韩澳瑞纽罗卢马兰楼层届单笔头篇颗动俩从来为内喷钱华氏摄厘"
    "后纪赢专划规这职员家厂车贯断连随实论战乡镇节总变极转环绕礼习风团欧围阵云网开关题飞机进远选还边干胜",
)

# Banker's numerals that stand for nothing else, and the rounder zero that typists use.
_BANKERS = str.maketrans("圆壹弌贰貳弍叁叄柒捌玖佰仟○", "元一一二二二三三七八九百千〇")

# Banker's numerals that are common characters too (大陆, 参加, 收拾): read as numerals only among other numerals.
_DOUBTFUL = str.maketrans("肆伍陆陸拾参參", "四五六六十三三")

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
_IS_DOUBTFUL = Pattern("[肆伍陆陸拾参參]")

_FOLD = {**_WIDE, **_SIGNS, **_VARIANTS, **_BANKERS}


def folded(text: str) -> str:
    """The text, as long as before, in half-width, simplified characters and everyday numerals.

    >>> folded("１２．５％，伍佰萬圓；大陆")
    '12.5%,五百万元;大陆'
    """
    if _IS_DOUBTFUL.search(text):
        text = _RUN.sub(lambda match: _banked(match[0]), text)
        text = _ALONE.sub(lambda match: match[0].translate(_DOUBTFUL), text)
    return text.translate(_FOLD)


def _banked(run: str) -> str:
    return run if _SURE.isdisjoint(run) else run.translate(_DOUBTFUL)
