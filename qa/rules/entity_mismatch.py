"""Rule `entity-mismatch`: addresses, codes and Latin names that differ or vanish."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from rapidfuzz.distance import OSA

from ...align.bitext import Bead, Lang
from ...text.messages import Message
from ..bitext_view import MIN_CONFIDENCE
from ..code_beside import read_with_code
from ..codes import Code, find_changed
from ..context import ReviewContext
from ..findings import Finding, Mark, Severity
from ..rule import Example, rule
from ..terms.english import split_words
from ..terms.entities import Entity, find_entities, fold_address, fold_letters
from ..terms.misspelt import find_misspelt_names
from ..terms.written_out import is_written_out

# Shortest letters and digits that may be a slip of others; how many may differ, in short ones and in long ones.
_SHORTEST = {"address": 6, "code": 3, "name": 4}
_LONG, _SLIPS_SHORT, _SLIPS_LONG = 8, 1, 2
# An address that is at least this alike is the same one with a slip.
_ALIKE_ADDRESS = 0.7
# What may be missed: letters, digits and a hyphen or two, with a capital or a digit. Paths and identifiers are
# rewritten, and short names all in capitals may stand for words.
_MISSABLE = re.compile("(?![A-Z]{2,5}s?$)(?=.*[A-Z0-9])[A-Za-z][A-Za-z0-9]+(?:-[A-Za-z0-9]+){0,2}")
_RUNNING = re.compile(r"[A-Za-z][A-Za-z'’-]+(?:[ ,]+[A-Za-z][A-Za-z'’-]*){3,}")
# Words that may stand for a name that was said before, or for the one who speaks.
_PRONOUN = re.compile(
    r"\b(?:it|its|they|them|their|theirs|he|him|his|she|hers?|this|these|those|that|such|we|us|ours?|you|yours?|one|"
    r"former|latter|the same)\b",
    re.IGNORECASE,
)
# Values in code, and what words of one stem of so many letters end in.
_VALUES = frozenset("true false null none True False None".split())
_STEM, _ENDINGS = 5, frozenset(" y ly ely ity e ed es er or ing ion ive al able ment s".split(" "))
_WEB = frozenset("http https www com org net html htm php pdf".split())


@rule(
    id="entity-mismatch",
    severity="major",
    mqm="accuracy/mistranslation",
    title=Message("Addresses, codes and Latin names that differ", "网址、代码或外文名称不一致"),
    description_zh=(
        "网址、邮箱、代码或西文名称在英文里不同或没有。\n\n"
        "中文里保留的西文不用翻译，照抄即可；抄错（“Hauwei”、打不开的网址）"
        "却最难发现。大小写、连字符、单复数不算不同，缩写可以写成全称，相邻句子里有也算有。"
        "英文各处都没有、也没有代词指代的名称才算漏掉，只作提示。一处拼法与别处都不同的英文名称，"
        "中文里有同样名称时也会报告。"
    ),
    examples=(
        Example("请佩戴N95口罩。", "Please wear N-95 masks."),
        Example("由WHO发布。", "Published by the World Health Organization."),
        Example("详见https://example.org/a/b。", "See https://example.org/a/b."),
        Example("Kubernetes可以缓解这一问题。", "It can mitigate the problem."),
        Example("Huawei公司参展。", "Hauwei took part in the fair.", (("Huawei", "Hauwei"),)),
        Example(
            "详见https://example.org/a1。",
            "See https://example.org/a2.",
            (("https://example.org/a1", "https://example.org/a2"),),
        ),
        Example("来信请寄info@example.org。", "Please write to us.", (("info@example.org", ""),)),
    ),
)
def entity_mismatch(context: ReviewContext) -> Iterator[Finding]:
    """A web or mail address, a code or a name in Latin letters that is another one in the English, or isn't there.

    What the Chinese leaves in Latin letters has no translation: it is copied, and slips in copying ("Hauwei", an
    address that leads nowhere) are what no reader notices. Case, hyphens and plurals make no difference, an acronym may
    be written out, and what stands in a neighbouring sentence is there. A plain name is missed only where the English
    hasn't it anywhere and no pronoun for it, and is reported as neutral. A name that English spells in one place
    otherwise than everywhere else is reported, too, where the Chinese has the same name.
    """
    for place, bead in enumerate(context.beads):
        if bead.zh and bead.en and bead.score >= MIN_CONFIDENCE:
            yield from _compare(context, place, bead)
    for wrong, right, marks in find_misspelt_names(context.words):
        index, start, end = marks
        message = Message(
            f"“{wrong}” is spelt “{right}” everywhere else in the English.",
            f"“{wrong}”在别处均作“{right}”。",
        )
        bead = context.words.beads[index]
        yield entity_mismatch.finding(context, bead, message, en=(start, end), suggestion=right)


def _compare(context: ReviewContext, place: int, bead: Bead) -> Iterator[Finding]:
    zh_text, en_text = context.text(bead, "zh"), context.text(bead, "en")
    ours = find_entities(zh_text)
    theirs = find_entities(en_text) if ours or "@" in en_text or "://" in en_text or "www." in en_text else []
    if not ours and not theirs:
        return
    here = fold_letters(en_text)
    letters = fold_letters(zh_text)
    written = [(one, other) for one in ours for other in theirs if _is_written_otherwise(one, other, zh_text, en_text)]
    yield from (_report_slip(context, bead, one, other) for one, other in written)
    if _are_there(ours, theirs, here, letters):
        return
    changed = [*find_changed(zh_text, en_text)]  # another rule's
    ours = [e for e in ours if not any(_overlap(e, code) for code, _ in changed)]
    theirs = [e for e in theirs if not any(_overlap(e, code) for _, code in changed)]
    if _are_there(ours, theirs, here, letters):
        return
    around = _read_around(context, place)
    strange = [e for e in theirs if e.letters not in around["zh"]]
    for entity in {e.letters: e for e in reversed(ours)}.values():
        times = sum(other.letters == entity.letters for other in ours)
        slip = _find_slip(entity, strange) if here.count(entity.letters) < times else None
        if slip and _is_no_slip(entity, zh_text, en_text[slip.start : slip.end], around):
            slip = None
        if slip:
            strange.remove(slip)
            yield _report_slip(context, bead, entity, slip)
        elif not _is_there(zh_text, entity, around) and _is_missed(context, bead, entity):
            yield _report_missing(context, bead, "zh", entity)
    for entity in strange:
        if entity.kind == "address" and any(e.kind == "address" for e in ours):
            yield _report_missing(context, bead, "en", entity)


def _is_written_otherwise(one: Entity, other: Entity, zh_text: str, en_text: str) -> bool:
    """Whether two addresses have the same letters and digits, but other signs between them."""
    if one.kind != "address" or other.kind != "address" or one.letters != other.letters:
        return False
    return fold_address(zh_text[one.start : one.end]) != fold_address(en_text[other.start : other.end])


def _are_there(ours: Sequence[Entity], theirs: Sequence[Entity], here: str, letters: str) -> bool:
    """Whether the English has all that the Chinese has, and the Chinese the addresses of the English."""
    return all(e.letters in here for e in ours) and all(e.letters in letters for e in theirs if e.kind == "address")


def _overlap(entity: Entity, code: Code) -> bool:
    return entity.start < code.end and code.start < entity.end


def _read_around(context: ReviewContext, place: int) -> dict[str, str]:
    """The letters and digits of a bead and its neighbours, and the initials of the English words."""
    reach = 1 if context.neighbours else 0
    beads = context.beads[max(0, place - reach) : place + reach + 1]
    texts = {lang: [context.text(b, lang) for b in beads if b.side(lang)] for lang in ("zh", "en")}
    words = [(text, split_words(text)) for text in texts["en"]]
    every = "".join(text[w.start].lower() for text, row in words for w in row)
    content = "".join(text[w.start].lower() for text, row in words for w in row if w.content)
    return {
        "zh": fold_letters(" ".join(texts["zh"])),
        "en": fold_letters(" ".join(texts["en"])),
        "words": f"{every} {content}",
        "text": " ".join(texts["en"]),
    }


def _is_there(text: str, entity: Entity, around: Mapping[str, str]) -> bool:
    """Whether the English has the entity or the words that it abbreviates."""
    if entity.letters in around["en"]:
        return True
    if entity.kind == "name":
        return entity.letters in around["words"]
    return entity.kind == "code" and is_written_out(text[entity.start : entity.end], around["text"])


def _is_no_slip(entity: Entity, zh_text: str, other: str, around: Mapping[str, str]) -> bool:
    """Whether the English has another word than a slip of this one, or this one is in a neighbouring bead's English."""
    if entity.kind == "name" and _are_words(zh_text[entity.start : entity.end], other):
        return True
    theirs = around["en"].count(entity.letters)
    return theirs > 0 and theirs >= around["zh"].count(entity.letters)


def _are_words(zh: str, en: str) -> bool:
    """Whether both are ordinary words, and the English one stands there as such: Security, securely; true, tree."""
    if zh in _VALUES or not en.islower():
        return zh in _VALUES
    stem = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(zh.lower(), en, strict=False)))
    return stem >= _STEM and all(word[stem:] in _ENDINGS for word in (zh.lower(), en))


def _find_slip(entity: Entity, candidates: Sequence[Entity]) -> Entity | None:
    """The English entity that is this one with a slip of the pen."""
    alike = [(OSA.distance(entity.letters, other.letters), other) for other in candidates if other.kind == entity.kind]
    found = [
        (distance, other) for distance, other in alike if _is_slip(entity.letters, other.letters, entity.kind, distance)
    ]
    return min(found, default=(0, None), key=lambda pair: pair[0])[1]


def _is_slip(one: str, other: str, kind: str, distance: int) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST[kind] or not distance:
        return False
    if kind == "address":
        return distance <= (1 - _ALIKE_ADDRESS) * len(long)
    if long.startswith(short) and kind == "name":
        return False
    if kind == "code" and sorted(one) == sorted(other):
        return True
    return distance <= (_SLIPS_LONG if len(short) >= _LONG else _SLIPS_SHORT)


def _is_missed(context: ReviewContext, bead: Bead, entity: Entity) -> bool:
    """Whether the English should have an entity that it hasn't: what it has elsewhere may be left out in one place."""
    text, en_text = context.text(bead, "zh"), context.text(bead, "en")
    word = text[entity.start : entity.end]
    if entity.kind == "address":
        return True
    if not _MISSABLE.fullmatch(word) or entity.letters in _WEB:
        return False
    if text[entity.start - 1 : entity.start] in ("/", "_", ".", "=", "#", "&") or text[entity.end : entity.end + 1] in (
        "/",
        "_",
        "=",
    ):
        return False
    if any(m.start() <= entity.start < m.end() for m in _RUNNING.finditer(text)):
        return False
    if entity.kind == "name" and _PRONOUN.search(en_text):
        return False
    is_there = entity.letters in context.words.en_letters
    return not is_there and entity.letters not in fold_letters(read_with_code(context, bead, "en"))


def _report_slip(context: ReviewContext, bead: Bead, entity: Entity, other: Entity) -> Finding:
    zh, en = _mark(context, bead, "zh", entity), _mark(context, bead, "en", other)
    message = Message(f"“{zh.text}” is written “{en.text}” in the English.", f"“{zh.text}”在英文中写成“{en.text}”。")
    return entity_mismatch.finding(context, bead, message, zh=zh, en=en, suggestion=zh.text)


# How grave it is that something isn't there: names are left out where a sentence is clear without them.
_VANISHED: Mapping[str, Severity] = {"address": "major", "code": "minor", "name": "neutral"}


def _report_missing(context: ReviewContext, bead: Bead, lang: Lang, entity: Entity) -> Finding:
    mark = _mark(context, bead, lang, entity)
    severity: Severity = _VANISHED[entity.kind]
    if lang == "zh":
        message = Message(f"“{mark.text}” is not in the English.", f"英文中没有“{mark.text}”。")
        return entity_mismatch.finding(context, bead, message, zh=mark, severity=severity, mqm="accuracy/omission")
    message = Message(f"“{mark.text}” is not in the Chinese.", f"中文中没有“{mark.text}”。")
    return entity_mismatch.finding(context, bead, message, en=mark, severity=severity, mqm="accuracy/addition")


def _mark(context: ReviewContext, bead: Bead, lang: Lang, entity: Entity) -> Mark:
    return context.mark(bead, lang, entity.start, entity.end)
