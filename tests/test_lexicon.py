"""The bilingual lexicon: words found, translated, and weighed."""

import numpy as np
import pytest
from bialign.align.lexicon import Lexicon, load_lexicon
from bialign.align.lexicon_words import codes_of, stems


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("知识产权保护条例", ["知识", "产权", "保护", "条例"]),
        ("知識產權保護", ["知识", "产权", "保护"]),
        ("2016年，天津", ["年", "天津"]),
        ("no Chinese", []),
        ("", []),
    ],
)
def test_chinese_is_covered_by_words_of_the_lexicon(lexicon: Lexicon, text: str, words: list[str]) -> None:
    """Every Chinese character lies in one word, in order, traditional ones as their simplified forms."""
    tokens = lexicon.tokens(text, "zh")
    assert "".join(text[t.start : t.end] for t in tokens) == "".join(c for c in text if "\u3400" <= c <= "\u9fff")
    simplified = lexicon.tokens("".join(words), "zh")
    assert [t.id for t in tokens] == [t.id for t in simplified]


def test_english_words_are_found_by_stem_and_by_beginning(lexicon: Lexicon) -> None:
    """Inflected forms share their stem's number, and an unknown word has its beginning's."""
    company, companies, firmly = (lexicon.tokens(word, "en")[0].id for word in ("company", "Companies", "firmly"))
    assert company == companies != firmly
    assert lexicon.tokens("protectionlessness", "en")[0].id >= 0
    assert lexicon.tokens("zzzzqq", "en")[0].id == -1


def test_tokens_carry_their_place(lexicon: Lexicon) -> None:
    text = "The patent's “owners” don't pay."
    places = [text[t.start : t.end] for t in lexicon.tokens(text, "en")]
    assert places == ["The", "patent's", "owners", "don't", "pay"]


@pytest.mark.parametrize(("zh", "en"), [("专利", "patent"), ("北京", "Beijing"), ("笑", "laughed")])
def test_translations_are_probable(lexicon: Lexicon, zh: str, en: str) -> None:
    t = lexicon.translation(lexicon.tokens(zh, "zh")[0].id, lexicon.tokens(en, "en")[0].id)
    assert 0.1 < t <= 1


def test_what_is_unknown_or_unrelated_has_no_probability(lexicon: Lexicon) -> None:
    patent = lexicon.tokens("专利", "zh")[0].id
    assert lexicon.translation(patent, lexicon.tokens("potato", "en")[0].id) == 0
    assert lexicon.translation(-1, 5) == lexicon.translation(patent, -1) == 0


def test_affinity_tells_which_words_belong_together(lexicon: Lexicon) -> None:
    """Of two contexts crosswise, the right ones fit better; nothing is nothing."""
    own = lexicon.affinity("发明专利申请", "invention patent applications")
    other = lexicon.affinity("发明专利申请", "trademark registrations")
    assert own > 5 > other
    assert lexicon.affinity("", "patents") == lexicon.affinity("专利", "") == lexicon.affinity("123", "456") == 0


def test_entries_agree_with_single_translations(lexicon: Lexicon) -> None:
    ids = np.array([t.id for t in lexicon.tokens("专利保护", "zh")], dtype=np.int32)
    row, en, forward, _ = lexicon.entries(ids)
    assert row.max() == len(ids) - 1
    for k in range(0, len(row), 7):
        assert lexicon.translation(int(ids[row[k]]), int(en[k])) == pytest.approx(float(forward[k]))


def test_characters_of_words(lexicon: Lexicon) -> None:
    """A word of several characters has each of them, in equal shares; a character alone has none."""
    ids = np.array([lexicon.tokens(word, "zh")[0].id for word in ("专利", "水")], dtype=np.int32)
    word, character, share = lexicon.characters(ids)
    assert word.tolist() == [0, 0]
    assert character.tolist() == [lexicon.tokens(c, "zh")[0].id for c in "专利"]
    assert share.tolist() == [0.5, 0.5]


def test_codes_sort_like_words() -> None:
    """Codes of words order them as their characters do, shorter ones first."""
    words = ["一", "一个", "一个人", "丁", "龙"]
    assert codes_of(words).tolist() == sorted(codes_of(words).tolist())


@pytest.mark.parametrize(
    ("word", "stem"),
    [("companies", "company"), ("stopped", "stop"), ("making", "make"), ("quickly", "quick"), ("patents", "patent")],
)
def test_stems_name_the_base_form(word: str, stem: str) -> None:
    assert stem in stems(word)


@pytest.mark.parametrize("word", ["news", "series", "this", "bring", "need"])
def test_what_only_looks_inflected_has_no_stem(word: str) -> None:
    assert stems(word) == []
