"""How the hedges of two quantities of one value compare: alike, dropped, added or contradicted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from ..quantities.quantity import Hedge, Quantity
from ..quantities.zh.scan import fold
from .hedged_apart import is_hedged_apart_in_chinese, is_hedged_apart_in_english
from .limits import are_limits_opposite

Difference = Literal["dropped", "added", "contradicted", "changed"]
# What a house minds: what a reviser would (usual), any other kind of hedge (strict), contradictions alone (loose).
Policy = Literal["usual", "strict", "loose"]
# Hedges that translators use for one another: 余 and 以上 as "more than" or "at least", 近 as "nearly" or "about".
_ALIKE: tuple[frozenset[Hedge], ...] = (
    frozenset(("over", "at-least")),
    frozenset(("under", "at-most")),
    frozenset(("approx", "over")),
    frozenset(("approx", "under")),
)
# Hedging words that may stand apart from the number, looked for this far before and after it.
_REACH = 30
_ZH_REACH = 20
# Words that hold a hedging character and hedge nothing, and English ones before a noun.
ZH_NO_HEDGE = re.compile(
    "[国境海区省市县校院馆厂州岛城体脑球][内內](?!外)|[内內](?:容|部|地|外|存|核|置|需|陆|生|在|阁|涵|科|战)|(?<![逼直])近[年期日来代现况平邻郊视海亲]|"
    "[最附邻靠亲远]近|近几年|[其剩结业多富盈]余|余[额下地热震弦数项]|[发到表传抵直]达|达[标成]|[许众大繁增诸][多]|多[媒元样边年次方数种重功半]|"
    "[节条合公契预签特违婚誓]约|约[束定请会]|超[市级额标速越导声]|[满][足意载]|[圆充美丰饱]满|[一提引激掀唤]起|"
    "起[来诉草步源点义]|估[值价]"
)
EN_NO_HEDGE = re.compile(
    r"\b(?:under|over|above|below|within|beyond|outside)"
    r"(?! the (?:age of|first))(?= (?:the|this|these|those|an?|its|their|his|her|our|your|such|that|which|what|how|"
    r"whether|all|any|time|\w+ing)\b"
    r"(?! (?:\w+ )?[\d~]))|"
    r"\b(?:some|most|several|more|less)(?= (?:of|new|other|cases|areas|places|parts|people|time|and more|\w+ly)\b)|"
    r"\b(?:more|less|most|least)(?= (?:[a-z]+(?:ive|ent|ant|able|al|ful|ic|ous|ed|important)|detail\w*)\b)|"
    r"(?<!or )\bso\b|\bjust(?= (?:as|like|the|a)\b)|\bplus(?= [a-z])|(?<!at )\b(?:most|least)\b",
    re.IGNORECASE,
)
ZH_HEDGE = re.compile(
    "近|[约約余餘]|多|超|逾|滿|[几幾]|高达|多达|低至|年?[满滿](?!意)|最[小大](?:[是为]|可?达)|估计|预计|估算|预估|推算|测算|更[长多久高大早晚低少小新旧]|[小大低高少多][于於]|"
    "未满|不足|不到|跌破|胜过|[早晚长短快慢]于|以上|以下|[之以其][后外]|起码|左右|上下|大概|大致|将近|[数數][十百千万]|至少|最多|至多|最高|最少|最低|起码|"
    r"向上|突破|approx|sim\b|geq?\b|leq?\b|"
    "[+＋~～≈<>≤≥＜＞]"
)
# Behind a figure, some more: 三天内, 100元起.
_ZH_BEHIND = re.compile(rf"{ZH_HEDGE.pattern}|[内內]|起(?![来動动诉草步源点義义用])")
_MORE = (
    "later|newer|faster|slower|quicker|greater|higher|above|bigger|larger|older|earlier|lower|smaller|longer|shorter|wider|"
    "narrower|taller|deeper|thicker|heavier|"
    "upwards?|closer"
)
EN_HEDGE = re.compile(
    r"\b(?:about|around|approximately|nearly|almost|close to|roughly|some|more|over|above|exceed\w*|excess|least|most|"
    r"less|fewer|under|below|up ?to|within|estimat\w*|"
    r"probably|perhaps|maybe|possibly|something like|dozens|hundreds|thousands|millions|scores|several|so|plus|"
    r"max(?:imum)?|min(?:imum)?|approach\w*|outside|as (?:many|much|high|low|few) as|upwards?|beyond|just|"
    r"limit\w*(?: \w+){0,4} to|"
    r"(?:not|\w+n['’]t)(?: yet)? (?:reach|turn)\w*|short of|approximation (?:of|to)|"
    r"pass(?:ed|es|ing)?|cross\w*|surpass\w*|top\w*|br[eo]\w*k\w* through|"
    rf"(?:or|and|and/or) (?:an? |any )?(?:{_MORE})|(?:{_MORE}) (?:than|to|versions?|releases?|models?))\b|[+~≈<>≤≥]",
    re.IGNORECASE,
)
# Behind a figure only some of them speak of it: "10 seconds later than" leaves it exact.
_EN_BEHIND = re.compile(
    rf"\b(?:(?:or|and|and/or) (?:an? |any )?(?:{_MORE}|more|less|fewer|over|under|so)|more|less|fewer|plus|odd|"
    r"max(?:imum)?|min(?:imum)?|least|most|upwards?|approximately|about|around|roughly|estimated|"
    r"limit)\b(?! than\b)|[+~≈<>≤≥]",
    re.IGNORECASE,
)
_ZH_ROUND = re.compile("(?:大约|约)$"), re.compile(r"\s*(?:左右|前后|上下)")
_EN_ROUND = re.compile(
    r"\b(?:about|around|circa|ca?\.|approximately|roughly|some|or so|nearly|towards?|near|by|late|early|mid|between|"
    r"before|after)\b|~",
    re.IGNORECASE,
)
# What a figure is the limit of may be long: "The maximum validity of a residence permit is five years".
_EN_LIMIT = re.compile(
    r"\b(?:max(?:imum)?|min(?:imum)?|limits?|ceiling|cap|floor|threshold)\b(?:(?!\b(?:but|while)\b)[^,;:.\d])*$",
    re.IGNORECASE,
)
# "Between 1.2 meters (inclusive) and 1.5 meters" says both limits.
_EN_BETWEEN = re.compile(r"\bbetween (?:[^,;.]|\.\d){0,40}$", re.IGNORECASE)
# "Not exceeding 5" is at most 5.
_NEGATED = re.compile(
    r"\b(?:not|no|never|nor|cannot|without|prevent\w*|avoid\w*|rarely)\b[^,;.\d]*$|n['’]t\b[^,;.\d]*$|"
    r"\b(?:stop|keep|kept|prohibit|ban|bar|restrain|refrain)\w*\b[^,;.\d]* from\b[^,;.\d]*$",
    re.IGNORECASE,
)
# "In no event … for more than three days" goes for the whole clause.
_NEVER = re.compile(
    r"\b(?:(?:in|under|on|by) no (?:event|case|circumstances?|account|means|way)|at no (?:time|point))\b[^.;\d]*$",
    re.IGNORECASE,
)
_TURNED: Mapping[Hedge, Hedge] = {"over": "at-most", "at-least": "at-most", "under": "at-least", "at-most": "at-least"}
# 高达 says that a figure is high, no limit.
_EMPHATIC = ("高达", "高達", "多达", "多達")
_EMPHASIS = re.compile(r"\b(?:as (?:many|much|high)|up to|at most)\b", re.IGNORECASE)
_FEW = 10
# The other half of 140/90毫米汞柱以下.
_OTHER_HALF = re.compile(r"^\s?/\s?\d+")
_SYMBOLS = frozenset("<>≤≥＜＞")
# A formula that goes on.
_FORMULA = re.compile(r"(?:^|[^$])\$[^$]{1,40}$")
_DURING = re.compile("[之以]?[来间中里内]|期间|时间|的?过程")
# 不足 is less, not about.
_SHORT = re.compile("不足|不到|未满|少于|低于")
# 超 is more, not about; 近 is nearly, and "up to" passes for it.
_SURELY_OVER = re.compile("^(?:超|逾|突破|大于|高于|多于|[数數几幾][十百千万萬亿億])")
_NEAR = re.compile("将?近|接近|差不多")
# "In five minutes" for 五分钟之内, and "ten per hour" for 一小时之内最多十个.
_EN_IN = re.compile(
    r"\b(?:in|inside|during|by|per|every|each)(?: the| these| those| a)?(?: (?:next|last|past|first))?\s*$",
    re.IGNORECASE,
)
# 近 and 最近 before a count are "the last" ones as well: 近5次运行, "the last 5 runs".
_EN_LAST = re.compile(r"\b(?:last|past|latest|recent|previous)\s*$", re.IGNORECASE)
# "After three days" for 超过三天, and "six confirmations or more".
_EN_AFTER = re.compile(r"\b(?:after|since)\s*$", re.IGNORECASE)
# 上千, 上百 and "a thousand" are as vague.
_COUNTED_IN = ("上百", "上千", "上万", "上萬", "上亿", "上億")
_UNDER = re.compile("[之以]?下(?![降跌滑行])")
_THAN, _COMPARING = re.compile(r"比\s*$"), re.compile(r"\s*[还更要]*[大小多少高低长短早晚快慢新旧轻重]")
# "It never creates more than four" is 绝不会创建超过四个, with a verb between.
_ZH_NEGATED = re.compile(
    "(?:不[会能得可应要准许]|[绝決从]不|没有?|未曾?|无法|禁止|不(?![断仅但同过久少管论惜等]))[^，。；、,;0-9]{0,10}$"
)
_OR_MORE = re.compile(r"[^\d,;.]{0,30}\b(?:or|and) (?:more|less|fewer)\b", re.IGNORECASE)


def compare_hedges(zh: Quantity, en: Quantity, zh_text: str, en_text: str) -> Difference | None:
    """How the hedge changed, None if it didn't or if a hedging word nearby may be it."""
    en = _turn_clause(en, en_text)
    same = zh.hedge == en.hedge and zh.hedge is not None
    if same or _is_as_vague(zh, en, zh_text) or _says_no_hedge(zh, en, zh_text):
        return None
    if are_limits_opposite(zh, zh_text, en, en_text):
        return "contradicted"
    if zh.hedge and en.hedge:
        return None if _are_alike(zh, en, zh_text, en_text) else "contradicted"
    if zh.hedge:
        return None if _is_range_end(en) or _says_hedge(zh, en, en_text) else "dropped"
    return "added" if _is_added(zh, en, zh_text, en_text) else None


def _turn_clause(en: Quantity, en_text: str) -> Quantity:
    """The quantity with its hedge turned round by a negation that opens its clause, "in no event"."""
    if en.hedge not in ("over", "under") or not _NEVER.search(en_text[: en.start]):
        return en
    return replace(en, hedge=_TURNED[en.hedge])


def _is_added(zh: Quantity, en: Quantity, zh_text: str, en_text: str) -> bool:
    """Whether nothing in the Chinese says the hedge of an English figure."""
    if en.hedge in (None, "at-most") or zh.text.startswith("一") or _is_range_end(zh) or _is_repeated(zh, zh_text):
        return False
    if en.hedge == "approx" and zh.unit and en.unit and zh.unit != en.unit and "person" not in (zh.unit, en.unit):
        return False  # what is converted is rounded: 500万亩, "some 333,000 hectares"
    is_other_ends = _is_range_end(en) and en.text[:1].isdigit()  # the hedge of the other end of a range
    if is_other_ends or is_hedged_apart_in_chinese(zh, en, zh_text, en_text) or _is_no_limit(zh, en, zh_text):
        return False
    return not _is_hedged((ZH_HEDGE, _ZH_BEHIND), ZH_NO_HEDGE, _ZH_REACH, zh, fold(zh_text))


def apply_policy(policy: Policy, zh: Quantity, en: Quantity, found: Difference | None) -> Difference | None:
    """What a house reports of a difference that was found, or of none."""
    if policy == "loose":
        return found if found == "contradicted" else None
    if policy == "usual" or found or "ordinal" in (zh.kind, en.kind):
        return found
    if zh.hedge and en.hedge:
        return "changed" if zh.hedge != en.hedge and not _is_emphatic(zh) else None
    return "dropped" if _is_emphatic(zh) and not _EMPHASIS.search(en.text) else None


def drops_round_date(zh: Quantity, en: Quantity, zh_text: str, en_text: str) -> bool:
    """Whether the English gives a year as exact that the Chinese gives as about: 1989年左右."""
    before, behind = _ZH_ROUND
    if not (before.search(zh_text[: zh.start]) or behind.match(zh_text, zh.end)):
        return False
    return _EN_ROUND.search(en_text[max(0, en.start - _REACH) : en.end + _REACH // 2]) is None


def _are_alike(zh: Quantity, en: Quantity, zh_text: str, en_text: str) -> bool:
    """Whether two hedges stand for one another: as such, or turned round by a negation."""
    if zh.hedge == "approx" and en.hedge in ("over", "under") and not _NEAR.match(zh.text):
        return False
    if zh.hedge == "under" and en.hedge == "approx" and _SHORT.search(zh.text):
        return False
    if zh.hedge == "over" and en.hedge == "approx" and _SURELY_OVER.search(zh.text):
        return False
    if zh.hedge == "under" and en.hedge == "at-most" and _NEAR.match(zh.text):
        return True
    hedges = {zh.hedge, en.hedge}
    if any(hedges <= pair for pair in _ALIKE):
        return True
    return _are_turned(zh, en, zh_text, en_text)


def _are_turned(zh: Quantity, en: Quantity, zh_text: str, en_text: str) -> bool:
    """Whether a negation before one of two hedges makes the other one of it."""
    assert en.hedge is not None
    assert zh.hedge is not None
    if _ZH_NEGATED.search(zh_text[: zh.start]) and _may_be(_TURNED.get(zh.hedge), en.hedge):
        return True
    negated = _NEGATED.search(en_text[max(0, en.start - _REACH) : en.start])
    return bool(negated) and _may_be(_TURNED.get(en.hedge), zh.hedge)


def _may_be(turned: Hedge | None, other: Hedge) -> bool:
    """Whether a hedge that a negation turned round is the other one, or one that stands for it."""
    return turned == other or any({turned, other} <= pair for pair in _ALIKE)


def _is_as_vague(zh: Quantity, en: Quantity, zh_text: str) -> bool:
    """Whether the two are as vague, or the Chinese quotes the English: "a couple", 上千 and "a thousand"."""
    couple = zh.value == en.value and "couple" in en.text.lower()
    return couple or _is_thousand(zh, en) or _is_quoted(zh, en, zh_text)


def _is_quoted(zh: Quantity, en: Quantity, zh_text: str) -> bool:
    """Whether the Chinese quotes the English figure with its hedge, as a program prints it."""
    return len(en.text) > len(zh.text) and en.text in zh_text


def _is_thousand(zh: Quantity, en: Quantity) -> bool:
    """Whether it is so many that they are counted in thousands, 上千, and "a thousand" in English."""
    return zh.text.startswith(_COUNTED_IN) and en.text.lower().startswith(("a ", "one "))


def _is_no_limit(zh: Quantity, en: Quantity, zh_text: str) -> bool:
    """Whether the English word is none of amount, or the Chinese compares in its own way: 在25℃下, 比10大."""
    if en.text.lower().startswith("under ") and _UNDER.match(zh_text, zh.end):
        return True
    return _THAN.search(zh_text[: zh.start]) is not None and _COMPARING.match(fold(zh_text), zh.end) is not None


def _says_no_hedge(zh: Quantity, en: Quantity, zh_text: str) -> bool:
    """Whether what was read as a hedge is none, or one that no reviser minds."""
    if "ordinal" in (zh.kind, en.kind) or zh.text.startswith("过半"):
        return True
    if "0" in (zh.value, en.value) and not (zh.hedge and en.hedge and zh.text[:1] not in _SYMBOLS):
        return True
    if zh.text[:1] in _SYMBOLS and _FORMULA.search(zh_text[: zh.start]):
        return True  # its figures may stand in another formula
    if zh.hedge == "over" and zh_text[: zh.start].endswith("每"):
        return True  # 每逾二日 is every two days
    return _is_spread(en) or _is_emphatic(zh) or _is_throughout(zh, en, zh_text)


def _is_repeated(zh: Quantity, zh_text: str) -> bool:
    """Whether the figure stands again right behind, with the hedge: 15岁及15岁以上."""
    return re.match(rf"\s?以?[及和或]\s?{re.escape(zh.text)}\s?及?以[上下]", zh_text[zh.end :]) is not None


def _is_spread(en: Quantity) -> bool:
    """Whether "over" before a small count may be no hedge: "go over three ways", "distributed over 3 replicas"."""
    small = en.kind == "cardinal" and en.value.isdigit() and int(en.value) <= _FEW
    return small and en.text[:5].lower() in ("over ", "under")


def _is_throughout(zh: Quantity, en: Quantity, zh_text: str) -> bool:
    """Whether "over" means during: 两个世纪以来, "over two centuries"."""
    return en.hedge == "over" and en.text[:4].lower() == "over" and _DURING.match(zh_text, zh.end) is not None


def _is_emphatic(zh: Quantity) -> bool:
    return zh.hedge == "at-most" and zh.text.startswith(_EMPHATIC)


def _is_range_end(en: Quantity) -> bool:
    """Whether it is one end of a range, which says from where to where: 十万元以上五十万元以下."""
    return ".." in en.reading


def _says_hedge(zh: Quantity, en: Quantity, en_text: str) -> bool:
    """Whether the English says a hedge apart from its figure."""
    before = en_text[: en.start]
    if zh.hedge in ("at-most", "under") and _EN_IN.search(before):
        return True
    if zh.text.startswith("近") and _EN_LAST.search(before):
        return True
    if zh.hedge != "approx" and (_EN_LIMIT.search(before) or _EN_BETWEEN.search(before)):
        return True
    if zh.hedge in ("over", "at-least") and _EN_AFTER.search(en_text[: en.start]):
        return True
    if _OR_MORE.match(en_text, en.end) or is_hedged_apart_in_english(en, en_text):
        return True
    return _is_hedged((EN_HEDGE, _EN_BEHIND), EN_NO_HEDGE, _REACH, en, en_text)


def _is_hedged(
    patterns: tuple[re.Pattern[str], re.Pattern[str]],
    others: re.Pattern[str],
    reach: int,
    quantity: Quantity,
    text: str,
) -> bool:
    """Whether a hedging word, none of the others, stands before or behind the quantity, with no number between."""
    text = others.sub(lambda match: "_" * len(match[0]), text)
    before = re.split(r"\d|[,，;；。、]", text[max(0, quantity.start - reach) : quantity.start])[-1]
    behind = _OTHER_HALF.sub("", text[quantity.end : quantity.end + reach // 2])
    after = re.split(r"\d|[,，;；。.]", behind)[0]
    own = text[quantity.start : quantity.end]
    return bool(patterns[0].search(before) or patterns[0].search(own) or patterns[1].search(after))
