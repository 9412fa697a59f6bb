"""Rule `name-mismatch`: Chinese people and places that the English calls by another name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...align.bitext import Bead
from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding
from ..names.people import (
    REACH,
    EnglishName,
    Mistaken,
    find_english_names,
    find_misspelt,
    find_mistaken,
    spell,
    stands_in,
)
from ..names.place_swaps import PlaceNames
from ..names.spellings import find_spellings
from ..names.syllables import find_runs, split_word
from ..names.toponyms import find_mistaken_places
from ..rule import Example, rule


@rule(
    id="name-mismatch",
    severity="major",
    mqm="accuracy/mistranslation",
    title=Message("Names of people and places that don't match", "人名、地名不一致"),
    description_zh=(
        "英文里的人名或地名不是中文里的那一个。\n\n"
        "读者会以为是另一个人、另一个地方。拼音按汉字读音核对（多音字和姓氏的特殊读音均有列出）："
        "姓对而名有一字不符、多字少字、字序颠倒，或名对而姓不符，才报告。姓名先后、大小写、声调、"
        "隔音符号、连字符和 ü 的写法不论；"
        "威妥玛拼音、粤语和闽南语拼写、英文名以及外国人的译名都不报告。国家、省和大城市换成了同类的另一个，也会报告。"
        "同一名称在文中有两种写法（Tai'erzhuang、Taierzhuang），报告较少的一种。"
    ),
    examples=(
        Example("陈晓东担任项目负责人。", "Xiaodong Chen is the project leader."),
        Example("单伟和曾志强出席。", "Shan Wei and ZENG Zhiqiang were present."),
        Example("梅艳芳在香港出生。", "Anita Mui was born in Hong Kong."),
        Example("李国庆和李德生出席。", "Li Kuo-ch'ing and Li Te-sheng were present."),
        Example("市长会见了日本代表团。", "The mayor received visitors from Japan."),
        Example("陈晓东担任项目负责人。", "Chen Xiaonan is the project leader.", (("陈晓东", "Chen Xiaonan"),)),
        Example("李国强出席。", "Zhang Guoqiang was present.", (("李国强", "Zhang Guoqiang"),)),
        Example("会议在青山县举行。", "The meeting was held in Qingshui County.", (("青山", "Qingshui"),)),
        Example("陕西省发生地震。", "An earthquake struck Shanxi Province.", (("陕西", "Shanxi"),)),
        Example(
            "会议在台儿庄举行，台儿庄很美，台儿庄是古城。",
            "The meeting was held in Tai'erzhuang; Tai'erzhuang is beautiful, and Taierzhuang is an old town.",
            (("台儿庄", "Taierzhuang"),),
        ),
    ),
)
def name_mismatch(context: ReviewContext) -> Iterator[Finding]:
    """A person or place of the Chinese has another name in the English.

    A reader takes it for another person or another place. Pinyin is compared with the readings of the characters, those
    of surnames included: a name is reported where the surname is right and a syllable of the given name is wrong, lost
    or moved, or where the given name is right and the surname isn't. Order, capitals, tone marks, apostrophes, hyphens
    and the spelling of ü make no difference; Wade–Giles, Cantonese and Hokkien spellings, English names and foreigners
    are left alone. A country, province or large city in place of another is reported, too, and so is a name that the
    document spells in two ways (Tai'erzhuang, Taierzhuang): the rarer one.
    """
    words = context.words
    for index, (bead, en) in enumerate(zip(words.beads, words.en_texts, strict=True)):
        people = [*_compare_people(context, index, bead, en)]
        yield from people
        for found in _compare_words(context, index, bead, en):
            if not any(_overlap(found, person) for person in people):
                yield found
    yield from _report_swapped(context)
    yield from _report_spellings(context)


def _compare_words(context: ReviewContext, index: int, bead: Bead, en: str) -> Iterator[Finding]:
    """Single words of the English that are nearly names of the Chinese: of people, and of places."""
    zh = context.words.zh_simple[index]
    for name in find_misspelt(en, zh):
        yield _report(context, bead, name.zh, name.word, name.right.capitalize().replace("v", "ü"))
    for place in find_mistaken_places(en, zh):
        if not _is_near(context, index, en[slice(*place.en)]):
            yield _report(context, bead, place.zh, place.en, "".join(place.right).capitalize().replace("v", "ü"))


def _overlap(one: Finding, other: Finding) -> bool:
    """Whether two findings are about the same words of the English."""
    if one.en is None or other.en is None:
        return False
    return one.en.span.start < other.en.span.end and other.en.span.start < one.en.span.end


def _compare_people(context: ReviewContext, index: int, bead: Bead, en: str) -> Iterator[Finding]:
    """People of the English who are none of the Chinese, but alike one."""
    names = find_english_names(en)
    if not names:
        return
    zh = context.words.zh_simple[index]
    there = [(name, stands_in(name, zh)) for name in names]
    taken = [span for _, spans in there for span in spans]
    covered = [(name.start, name.end) for name, spans in there if spans]
    for name, spans in there:
        if spans or any(name.start < end and start < name.end for start, end in covered):
            continue
        mistaken = find_mistaken(name, zh)
        if not mistaken or _is_explained(context, index, name, mistaken, taken):
            continue
        covered.append((name.start, name.end))
        said = en[name.start : name.end]
        right = spell(name, mistaken, said)
        yield _report(context, bead, (mistaken.start, mistaken.end), (name.start, name.end), right)


def _is_explained(
    context: ReviewContext, index: int, name: EnglishName, mistaken: Mistaken, taken: list[tuple[int, int]]
) -> bool:
    """Whether another person is meant: one who stands beside, or anywhere if the Chinese name is rendered already."""
    is_taken = any(mistaken.start < end and start < mistaken.end for start, end in taken)
    reach = len(context.words.beads) if is_taken else REACH
    return any(stands_in(name, zh) for zh in _read_around(context, index, reach))


def _read_around(context: ReviewContext, index: int, reach: int = REACH) -> Sequence[str]:
    """The Chinese beside a bead."""
    texts = context.words.zh_simple
    return texts[max(0, index - reach) : index + reach + 1] if context.neighbours else texts[index : index + 1]


def _is_near(context: ReviewContext, index: int, word: str) -> bool:
    """Whether the Chinese beside a bead has what a word spells, or the word itself."""
    around = _read_around(context, index)
    return any(word in zh or any(find_runs(zh, row) for row in split_word(word)) for zh in around)


def _report_swapped(context: ReviewContext) -> Iterator[Finding]:
    """Countries, provinces and cities that stand for others."""
    words = context.words
    names = PlaceNames("\n".join(words.zh_simple), "\n".join(words.en_texts))
    for index, bead in enumerate(words.beads):
        reach = 1 if context.neighbours else 0
        near = slice(max(0, index - reach), index + reach + 1)
        zh, en = words.zh_simple[index], words.en_texts[index]
        swapped = names.find_swap(zh, en, "\n".join(words.zh_simple[near]), "\n".join(words.en_texts[near]))
        if swapped:
            yield _report(context, bead, swapped.zh, swapped.en, swapped.right)


def _report_spellings(context: ReviewContext) -> Iterator[Finding]:
    """Names that are spelt in two ways."""
    words = context.words
    for varied in find_spellings(words.en_texts, words.zh_simple):
        first, *others = varied.departing
        bead = words.beads[first.text]
        en = context.mark(bead, "en", first.start, first.end)
        zh = context.mark(bead, "zh", first.zh_start, first.zh_end)
        count = len(varied.agreeing)
        message = Message(
            f"“{zh.text}” is spelt “{en.text}” here but “{varied.form}” elsewhere ({count}×).",
            f"“{zh.text}”此处拼作“{en.text}”，别处拼作“{varied.form}”（{count} 处）。",
        )
        related = tuple(context.mark(words.beads[s.text], "en", s.start, s.end) for s in (*others, *varied.agreeing))
        yield name_mismatch.finding(
            context,
            bead,
            message,
            zh=zh,
            en=en,
            related=related,
            suggestion=varied.form,
            severity="minor",
            mqm="terminology/inconsistent-use",
        )


def _report(
    context: ReviewContext, bead: Bead, zh_span: tuple[int, int], en_span: tuple[int, int], right: str
) -> Finding:
    zh, en = context.mark(bead, "zh", *zh_span), context.mark(bead, "en", *en_span)
    message = Message(
        f"“{zh.text}” is “{right}”; the English says “{en.text}”.", f"“{zh.text}”应为“{right}”，英文写成“{en.text}”。"
    )
    return name_mismatch.finding(context, bead, message, zh=zh, en=en, suggestion=right)
