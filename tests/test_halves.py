"""Which text is Chinese and which English: the layouts of one file, two files, and one language only."""

from __future__ import annotations

from pathlib import Path

import pytest
from bialign.align.errors import InputError
from bialign.align.halves import pair_files, split_halves, whole_file
from documents import CHINESE_ONLY, SHANGHAI, TIANJIN, document, seed, split, texts

ZH = (
    "天津市高级人民法院发布了知识产权保护白皮书，全年共受理案件二千余件，同比增长百分之二十，审结案件两千余件，其中专利案件最多，占总数的一半以上，取得了良好的法律效果和社会效果。",
    "市知识产权局联合市场监管部门开展专项行动，检查经营主体三万户，查处侵权案件三百件，罚没款五百万元，移送司法机关十二件，取得明显成效，受到社会各界好评。",
    "海关部门扣留侵权货物一百批次，涉及商品四十万件，价值人民币两百万元，同比下降百分之三，维护了进出口秩序，保护了权利人的合法权益，优化了营商环境。",
)
EN = (
    "The Tianjin High People's Court published a white paper on the protection of intellectual property, accepted over "
    "two thousand cases, up by twenty percent, and concluded as many of them, patents first.",
    "The Intellectual Property Office carried out a special campaign together with the market regulators, inspected "
    "thirty thousand businesses and investigated three hundred cases of infringement.",
    "The customs detained one hundred batches of infringing goods with four hundred thousand articles worth two "
    "million yuan, down by three percent year on year, and kept trade in order.",
)
TITLES_ZH = ["知识产权保护状况白皮书", "天津市知识产权局"]
TITLES_EN = ["White Paper on Intellectual Property", "Tianjin Intellectual Property Office"]
SHORT_ZH = ["一、总体情况", "市法院受理案件二十件。", "共审结十件。", "二、司法保护", "海关扣留货物三批。"]
SHORT_EN = [
    "I. Overview",
    "The court accepted 20 cases.",
    "It concluded ten.",
    "II. Courts",
    "The customs detained three.",
]
BOTH_ZH, BOTH_EN = [*TITLES_ZH, *ZH], [*TITLES_EN, *EN]
LEFT = "海关部门开展龙腾行动，扣留侵权货物一百批次。"


def _alternating(first: list[str], second: list[str]) -> list[str]:
    return [paragraph for pair in zip(first, second, strict=True) for paragraph in pair]


# The paragraphs of a file, its layout, and what belongs to each half.
_LAYOUTS: dict[str, tuple[list[str], str, list[str], list[str]]] = {
    "Chinese first": ([*ZH, *EN], "halves", [*ZH], [*EN]),
    "English first": ([*EN, *ZH], "halves", [*ZH], [*EN]),
    "one paragraph each": ([ZH[0], EN[0]], "halves", [ZH[0]], [EN[0]]),
    "one word each": (["专利。", "Patents in force."], "halves", ["专利。"], ["Patents in force."]),
    "short ones": ([*SHORT_ZH, *SHORT_EN], "halves", SHORT_ZH, SHORT_EN),
    "titles in both languages first": (
        [*_alternating(TITLES_ZH, TITLES_EN), *ZH, *EN],
        "halves",
        BOTH_ZH,
        BOTH_EN,
    ),
    "titles in both languages first, then English": (
        [*TITLES_ZH, *TITLES_EN, *EN, *ZH],
        "halves",
        BOTH_ZH,
        BOTH_EN,
    ),
    "both titles on one line": (
        [f"{TITLES_ZH[0]} {TITLES_EN[0]}", *ZH, *EN],
        "halves",
        [TITLES_ZH[0], *ZH],
        [TITLES_EN[0], *EN],
    ),
    "both titles on one line, English first": (
        [f"{TITLES_EN[0]} {TITLES_ZH[0]}", *ZH, *EN],
        "halves",
        [TITLES_ZH[0], *ZH],
        [TITLES_EN[0], *EN],
    ),
    "a Chinese paragraph left in the English": (
        [*ZH, EN[0], LEFT, *EN[1:]],
        "halves",
        [*ZH],
        [EN[0], LEFT, *EN[1:]],
    ),
    "a Chinese paragraph left in the English, which comes first": (
        [EN[0], LEFT, *EN[1:], *ZH],
        "halves",
        [*ZH],
        [EN[0], LEFT, *EN[1:]],
    ),
    "an English paragraph left in the Chinese": (
        [ZH[0], EN[2], *ZH[1:], *EN],
        "halves",
        [ZH[0], EN[2], *ZH[1:]],
        [*EN],
    ),
    "alternating": (_alternating([*ZH], [*EN]), "alternating", [*ZH], [*EN]),
    "alternating, English first": (_alternating([*EN], [*ZH]), "alternating", [*ZH], [*EN]),
    "alternating with headings": (_alternating(SHORT_ZH, SHORT_EN), "alternating", SHORT_ZH, SHORT_EN),
    "alternating, the second pair short": (
        [ZH[0], EN[0], SHORT_ZH[1], SHORT_EN[1]],
        "alternating",
        [ZH[0], SHORT_ZH[1]],
        [EN[0], SHORT_EN[1]],
    ),
    "alternating after a line of the other language": (
        ["本文选自天津市政府网站", *_alternating([*EN], [*ZH])],
        "alternating",
        ["本文选自天津市政府网站", *ZH],
        [*EN],
    ),
    "both on each line": (
        [f"{zh} {en}" for zh, en in zip(SHORT_ZH, SHORT_EN, strict=True)],
        "inline",
        SHORT_ZH,
        SHORT_EN,
    ),
}


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n", "\r\n\r\n\r\n"], ids=repr)
@pytest.mark.parametrize("name", _LAYOUTS)
def test_the_halves_of_one_file(name: str, gap: str) -> None:
    """Each paragraph belongs to its half, in order, and the layout is told, however lines are set apart."""
    paragraphs, layout, zh, en = _LAYOUTS[name]
    found, zh_half, en_half = split(gap.join(paragraphs) + gap)
    assert found == layout
    assert "".join(texts(zh_half)) == "".join(zh).replace(" ", "") or texts(zh_half) == zh
    assert " ".join(texts(en_half)) == " ".join(en)


@pytest.mark.parametrize("first", ["zh", "en"])
def test_alternating_paragraphs_correspond_by_number(first: str) -> None:
    """The blocks of both halves have the same numbers, so that pairs are never aligned across each other."""
    pairs = _alternating([*ZH], [*EN]) if first == "zh" else _alternating([*EN], [*ZH])
    _, zh, en, _ = split_halves(document("\n".join(pairs)))
    assert zh.blocks == en.blocks == (0, 1, 2)


@pytest.mark.parametrize("swapped", [False, True])
def test_two_files_in_either_order(swapped: bool) -> None:
    """Languages are recognised: it doesn't matter which file is named first."""
    files = [document("\n".join(ZH), "zh.txt"), document("\n".join(EN), "en.txt")]
    zh, en = pair_files(*files[:: -1 if swapped else 1])
    assert (zh.document.path, zh.lang, en.document.path, en.lang) == ("zh.txt", "zh", "en.txt", "en")


def test_a_translation_with_names_left_in_chinese_is_english() -> None:
    """A file is in the language that most of it is in."""
    assert whole_file(document(f"{EN[0]} ({LEFT})")).lang == "en"


@pytest.mark.parametrize(("pages", "name", "name_zh"), [(ZH, "Chinese", "中文"), (EN, "English", "英文")])
def test_two_files_of_one_language_are_refused(pages: tuple[str, ...], name: str, name_zh: str) -> None:
    """The sentence names both files and the language they are in."""
    with pytest.raises(InputError) as caught:
        pair_files(document(pages[0], "a.txt"), document(pages[1], "b.txt"))
    assert caught.value.message.en.startswith(f"a.txt and b.txt are both {name};")
    assert caught.value.message.zh.startswith(f"a.txt 和 b.txt 都是{name_zh}；")


@pytest.mark.parametrize(
    ("text", "found", "missing"),
    [
        ("\n".join(ZH), "Chinese", "English"),
        ("\n".join(EN), "English", "Chinese"),
        (LEFT + " IPR", "Chinese", "English"),
    ],
)
def test_one_language_only_is_refused(text: str, found: str, missing: str) -> None:
    """The sentence says what was found, how much of it, and what to do."""
    with pytest.raises(InputError) as caught:
        split_halves(document(text, "one.txt"))
    assert caught.value.message.en.startswith(f"one.txt has only {found} text (")
    assert " Han characters, " in caught.value.message.en
    assert f"give the {missing} file as a second argument: bialign check one.txt" in caught.value.message.en
    assert {"Chinese": "只有中文", "English": "只有英文"}[found] in caught.value.message.zh
    assert "第二个参数" in caught.value.message.zh


@pytest.mark.parametrize("text", ["123 456\n", "…… ——", "[bookmark: _Toc1]", "\u200b"])
def test_a_file_without_letters_is_refused(text: str) -> None:
    """Where there is neither Chinese nor English, that is what is said."""
    for split_or_take in (split_halves, whole_file):
        with pytest.raises(InputError) as caught:
            split_or_take(document(text))
        assert "neither Chinese nor English" in caught.value.message.en


@pytest.mark.parametrize("path", [TIANJIN, SHANGHAI], ids=lambda path: path.stem)
def test_the_bilingual_seeds_have_two_halves(path: Path) -> None:
    """Both white papers have a Chinese half and then an English one."""
    layout, zh, en = split(seed(path).text)
    assert layout == "halves"
    assert zh.segments[-1].end < en.segments[-1].start
    assert zh.segments[10].end < en.segments[10].start


@pytest.mark.parametrize("path", CHINESE_ONLY, ids=lambda path: path.stem)
def test_the_chinese_seeds_are_refused(path: Path) -> None:
    """The three documents without a translation are told as such, by their name."""
    with pytest.raises(InputError, match="has only Chinese text") as caught:
        split_halves(seed(path))
    assert str(path) in caught.value.message.en


def test_verses_in_turn_are_two_languages() -> None:
    """Passages in turn of as many short lines in one language as in the other are a text and its translation.

    Their romanisation is neither, with tone marks on some of its syllables and the lines counted.
    """
    verses = [
        ("溪边垂柳绿", "A willow by the brook is green"),
        ("屋后杏花红", "Behind the house the apricot blooms red"),
        ("客来无好酒", "A guest has come and there is no good wine"),
        ("共坐听松风", "We sit and listen to the pines"),
    ]
    spelt = "01 ke lái wú haao jiu  \n02 gòng zuò ting song feng\n\n"
    pairs = [verses[k : k + 2] for k in (0, 2, 0, 2, 0, 2, 0)]
    text = "\n".join(
        spelt + "\n\n".join("  \n".join(side) for side in zip(*pair, strict=True)) + "\n" for pair in pairs
    )
    layout, zh, en = split(text)
    assert layout == "alternating"
    assert [len(half.segments) for half in (zh, en)] == [14, 14]
