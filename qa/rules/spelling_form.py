"""Rule `spelling-form`: forms that no verb or noun has, and words taken for others that sound or look like them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding
from ..habits import Place, report_places
from ..prose import COVER, cover_code
from ..quantities.en.words import MONTH_NAMES
from ..rule import Example, rule

# Irregular verbs made regular, each before the past that it should have and the participle where that is another. Left
# out is what some dictionary has, if only for an old or special sense: builded, digged, costed, casted, shaked, seeked.
_VERBS = """
cutted cut, setted set, hitted hit, letted let, shutted shut, hurted hurt, spreaded spread, splitted split, bursted
burst, thrusted thrust, upsetted upset, resetted reset, bidded bid, shedded shed, putted put, teached taught, buyed
bought, catched caught, bringed brought, thinked thought, fighted fought, keeped kept, sleeped slept, sweeped
swept, feeled felt, dealed dealt, meaned meant, selled sold, telled told, sended sent, spended spent, lended lent,
holded held, upholded upheld, withholded withheld, standed stood, understanded understood, withstanded withstood,
finded found, binded bound, eated ate/eaten, drinked drank/drunk, drived drove/driven, writed wrote/written, rised
rose/risen, arised arose/arisen, choosed chose/chosen, speaked spoke/spoken, breaked broke/broken, knowed
knew/known, growed grew/grown, throwed threw/thrown, overthrowed overthrew/overthrown, drawed drew/drawn,
withdrawed withdrew/withdrawn, sayed said, layed laid, maked made, losed lost, shooted shot, gived gave/given,
forgived forgave/forgiven, taked took/taken, undertaked undertook/undertaken, stealed stole/stolen, freezed
froze/frozen, weared wore/worn, sweared swore/sworn, beared bore/borne, rided rode/ridden, slided slid, striked
struck, swimmed swam/swum, sinked sank/sunk, beginned began/begun, begined began/begun, runned ran/run, winned won,
sitted sat, getted got, forgetted forgot/forgotten, comed came/come, becomed became/become, overcomed
overcame/overcome, readed read, meeted met, feeded fed, weeped wept, rebuilded rebuilt, misleaded misled, falled
fell/fallen, goed went/gone
"""
# Nouns that have no plural, or another; number words.
_NOUNS = """
informations information, furnitures furniture, homeworks homework, softwares software, hardwares hardware,
luggages luggage, equipments equipment, sheeps sheep, childrens children, fourty forty, fourtieth fortieth, ninty
ninety, nineth ninth, twelveth twelfth, twelvth twelfth, fiveth fifth, eigth eighth, alot a lot
"""
_GOLF = re.compile(r"\b(?:golf\w*|greens?|hole[sd]?|birdie\w*|bogey\w*|putt|putts|putter)\b", re.IGNORECASE)


class _Context(NamedTuple):
    """What stands before and after a word where another is meant, and which."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    meant: str


def _build_context(before: str, after: str, meant: str) -> _Context:
    return _Context(re.compile(rf"(?:{before})$", re.IGNORECASE), re.compile(after, re.IGNORECASE), meant)


_NUMBER = r" (?:\d|an? |one|two|three|four|five|six|seven|eight|nine|ten|twenty|half|the (?:average|previous|number))"
_COMPARED = r"\b(?:more|less|fewer|greater|larger|smaller|higher|lower|bigger|longer|shorter|older|younger) "
_LOST = (
    r" (?:(?:his|her|their|its|our|your|my|the|any|all) )?(?:weight|money|control|sight|touch|confidence|interest|"
    r"track|access|data|jobs?|lives|hope|patience|faith|face|momentum|ground|market share|competitiveness)\b"
)
_MODAL = r"\b(?:to|will|would|could|may|might|can|must|not|shall|should|they|we|you|I|who) "
_ORDERED = r" (?:time|batch|quarter|half|year|instance|stage|phase|step|session|prize|place|edition|round)\b"
_OFFICES = (
    r" (?:offices?|officers?|residence|amount|investigators?|component analysis|place of business|shareholders?|cause|"
    r"reason|cit(?:y|ies)|sum|balance|repayment|export|exports)\b"
)
_SURELY = (
    r"\b(?:legal|medical|expert|professional|technical|financial|policy|some|gives?|gave|provide[sd]?|seek|sought) "
)
_PUBLIC = (
    r" (?:security|health|services?|interests?|opinion|sector|welfare|procurement|hearing|transport\w*|relations)\b"
)
_EXTENT = (
    r"\bto (?:an?|some|the|what|which|such an?)(?: (?:certain|large|great|greater|lesser|limited|considerable|"
    r"full|fullest|same))? "
)
_NO_NOUN = "and|of|to|in|from|with|without|unto|into|upon|on|as|for|by|out|at|again|before|all|a|the|is|was"
_CLAUSE = r"(?:^|[a-z][.,;] |\b(?:that|because|and|but|when) )"
_WHAT_EFFECT = r"\b(?:an|the|adverse|significant|major|serious|direct|no|little|profound) "
_INTO_EFFECT = r"\b(?:(?:come|comes|came|coming|go|goes|went|put|entered|brought) into|tak(?:e|es|ing)|took|side) "
_AWAY = r"\b(?:apart|away|ranging|ranged|suffer\w*|stemm?\w*|originat\w*|far) "
_MONTHS = "|".join(name.capitalize() for name in MONTH_NAMES)
_WHO = r"\b(?:I|he|she|they|we|it|who|had|have|has) "
# What a participle stands after.
_PARTICIPLE = re.compile(
    r"\b(?:(?:is|are|was|were|be|been|being|has|have|had|having)(?: (?:\w+ly|not|also|been))?|the|an?|all) $",
    re.IGNORECASE,
)
_QUOTES = "“\"'‘"
# Words that are taken for others, and where they surely are.
_CONFUSED: Mapping[str, tuple[_Context, ...]] = {
    "forth": (
        _build_context(r"\b(?:the|an?|its|this|that|every|each|our) ", rf" (?!{_NO_NOUN}\b)[a-z]", "fourth"),
        _build_context(r"\b(?:one|three)[- ]", r"", "fourth"),
    ),
    "forths": (_build_context(r"\b(?:two|three)[- ]", r"", "fourths"),),
    "then": (_build_context(_COMPARED, _NUMBER, "than"), _build_context(r"\brather ", r" (?!the more)[a-z]", "than")),
    "loose": (_build_context(_MODAL, _LOST, "lose"),),
    "looses": (_build_context(r"", _LOST, "loses"),),
    "loosing": (_build_context(r"", _LOST, "losing"),),
    "principle": (_build_context(r"", _OFFICES, "principal"),),
    "principal": (_build_context(r"\b(?:agree\w*|approv\w*|accept\w*) in ", r"(?! [a-z])", "principle"),),
    "it's": (_build_context(r"", r" own\b", "its"),),
    "its": (_build_context(_CLAUSE, r" (?:an?|been) (?!la\b)", "it's"),),
    "of": (
        _build_context(r"\b(?:could|would|should) ", r" (?:been|had|done|gone|taken|made|known|seen|come)\b", "have"),
    ),
    "affect": (
        _build_context(_WHAT_EFFECT, r" (?:up)?on\b", "effect"),
        _build_context(_INTO_EFFECT, r"(?! (?:of|by|in)\b)", "effect"),
    ),
    "affects": (_build_context(r"\bside ", r"", "effects"),),
    "advise": (_build_context(_SURELY, r"(?! (?:you|him|her|them|us|me|the|that|against|and)\b)", "advice"),),
    "fist": (_build_context(r"\b(?:the|its|their|this|his|her) ", _ORDERED, "first"),),
    "form": (
        _build_context(_AWAY, r" (?:the|an?|its|\d)\b", "from"),
        _build_context(r"", rf" (?:(?:{_MONTHS}) to [A-Z]|(?:19|20)\d\d to (?:19|20)\d\d)", "from"),
    ),
    "manger": (
        _build_context(r"\b(?:general|project|deputy|department|product|senior|account|branch) ", r"", "manager"),
    ),
    "pubic": (_build_context(r"", _PUBLIC, "public"),),
    "trail": (_build_context(r"\b(?:clinical|fair|criminal|civil|court|jury|first[- ]instance) ", r"", "trial"),),
    "trails": (_build_context(r"\b(?:clinical|criminal|civil|court) ", r"", "trials"),),
    "asses": (_build_context(r"\bto ", r" (?:the|whether|how|its|their)\b", "assess"),),
    "wether": (_build_context(r"", r" (?:or not|the|it|to|they|there|this|we|you)\b", "whether"),),
    "weather": (_build_context(r"\b(?:as to|decide|know|matter|question) ", r" or not\b", "whether"),),
    "say": (_build_context(r"\bper ", r"", "se"),),
    "access": (_build_context(r"\bin ", rf" of (?:RMB |US|€|£)?[\d{COVER}]", "excess"),),
    "bellow": (_build_context(r"\b(?:see|listed|described|shown|mentioned|as|fall|fell|falls|given) ", r"", "below"),),
    "there": (_build_context(r"\b(?:of|on|in|with|for|have|has) ", r" own\b", "their"),),
    "extend": (_build_context(_EXTENT, r"(?! (?:the|its|their|page|method)\b)", "extent"),),
    "costumer": (_build_context(r"", r" (?:service|satisfaction|relations\w*|needs|demand)\b", "customer"),),
    "leaved": (_build_context(_WHO, r" (?:the|for|his|her|their|from|behind)\b", "left"),),
}
_REACH = 40


@rule(
    id="spelling-form",
    severity="minor",
    mqm="linguistic-conventions/spelling",
    title=Message("Wrong word forms and confused words", "词形错误与近形词误用"),
    alone=("en",),
    description_zh=(
        "动词或名词没有的词形，或在其位置上显然应为另一个词的词。\n\n"
        "这类错误拼写检查多半查不出：“the forth batch”“more then 300”“to a large extend”"
        "都由单词组成，“spreaded”“teached”也像单词。错误的词形一律报告；别处可能正确的词，"
        "只有前后文毫无疑问时才报告。中文一侧也用西文书写的词不予报告。"
    ),
    examples=(
        Example("他们继续前进。", "They went forth and set it down, rather late, then 300 more came."),
        Example("他在果岭上推杆。", "He putted twice on the green."),
        Example("消息传开了。", "The news spreaded.", (("", "spreaded"),)),
        Example("这是第四届。", "This is the forth session.", (("", "forth"),)),
        Example("来了300多人。", "More then 300 people came.", (("", "then"),)),
        Example("在很大程度上如此。", "To a large extend this is so.", (("", "extend"),)),
        Example("提供专业意见。", "It gave professional advise.", (("", "advise"),)),
    ),
)
def spelling_form(context: ReviewContext) -> Iterator[Finding]:
    """A form that no dictionary has for a verb or noun, or a word that is surely another one in its place.

    A spelling check passes most of these: "the forth batch", "more then 300", "to a large extend" are made of words,
    and "spreaded" or "teached" look like them. A form is reported wherever it stands; a word that is right elsewhere
    only between words that leave no doubt. Words that the Chinese has in Latin letters, too, are left alone.
    """
    pattern = _build_pattern()
    for bead in context.beads:
        text = cover_code(context.text(bead, "en")) if bead.en else ""
        for match in pattern.finditer(text):
            meant = _guess(text, match)
            if meant and match.group() not in context.text(bead, "zh"):
                begins = match.group()[0].isupper() and _begins(text, match.start())
                better = meant[0].upper() + meant[1:] if begins else meant
                yield _report(context, Place(bead, "en", *match.span(), better), match.group())


@lru_cache(maxsize=1)
def _load_forms() -> Mapping[str, str]:
    """Wrong forms and what is meant by each."""
    rows = (row.split(maxsplit=1) for row in ",".join((_VERBS, _NOUNS)).replace("\n", " ").split(","))
    return {row[0]: row[1].strip() for row in rows}


@lru_cache(maxsize=1)
def _build_pattern() -> re.Pattern[str]:
    """Any of the words; none within a compound, a name with a stop in it, or quoted by itself."""
    words = sorted({*_load_forms(), *_CONFUSED}, key=lambda word: (-len(word), word))
    capital = [word.capitalize() for word in words]
    return re.compile(rf"(?<![\w.'’&/{_QUOTES}-])(?:{'|'.join((*words, *capital))})(?![\w'’/”\"-]|\.\w)")


def _guess(text: str, match: re.Match[str]) -> str | None:
    """What is meant by a word in its place; None where it may be right."""
    word = match.group().lower()
    before = text[max(0, match.start() - _REACH) : match.start()]
    if word == "putted" and _GOLF.search(text):
        return None
    if word in _load_forms():
        past, _, participle = _load_forms()[word].partition("/")
        return participle if participle and _PARTICIPLE.search(before) else past
    if match.group() != word and not _begins(text, match.start()):
        return None  # a name of something
    contexts = _CONFUSED[word]
    return next((c.meant for c in contexts if c.before.search(before) and c.after.match(text, match.end())), None)


def _begins(text: str, place: int) -> bool:
    """Whether a sentence begins there."""
    return text[max(0, place - _REACH) : place].rstrip(" “\"‘'([*•-")[-1:] in ("", ".", ":", "!", "?", "\n")


def _report(context: ReviewContext, place: Place, word: str) -> Finding:
    message = Message(
        f"“{word}” is wrong here; it should probably be “{place.better}”.",
        f"此处“{word}”有误，可能应为“{place.better}”。",
    )
    return report_places(context, spelling_form, message, [place])
