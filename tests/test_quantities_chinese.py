"""Laws and cases of the Chinese quantity reader."""

from __future__ import annotations

import sys
import time
from decimal import Decimal
from pathlib import Path

import pytest
from bialign.align.bitext import Lang
from bialign.qa.quantities import Reader
from bialign.qa.quantities.exact import plain
from bialign.qa.quantities.quantity import Quantity
from bialign.qa.quantities.zh.lexicon import DEFAULT, Lexicon, parse_entry
from bialign.qa.quantities.zh.numerals import read_run
from bialign.qa.quantities.zh.reader import read_chinese
from bialign.qa.quantities.zh.scan import fold
from hypothesis import given, settings
from hypothesis import strategies as st
from quantity_cases import Case, case_parameters, check_case, read_cases, schema_errors

DIGITS = "零一二三四五六七八九"
BANKERS = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
TRADITIONAL = str.maketrans("万亿", "萬億")
WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}

numbers = st.one_of(st.integers(1, 99), st.integers(100, 10**5), st.integers(10**5, 10**16 - 1))
surroundings = st.sampled_from(
    [("", ""), ("全年共受理", ""), ("其中，", "。"), ("（", "）"), ("达到", "，同比增长"), ("总计 ", " 的规模")]
)

MONEY = [("", "元", "CNY"), ("", "美元", "USD"), ("", "欧元", "EUR"), ("", "日元", "JPY"), ("", "港元", "HKD")]
MONEY += [("￥", "", "CNY"), ("人民币", "元", "CNY"), ("US$", "", "USD"), ("€", "", "EUR"), ("£", "", "GBP")]
MEASURES = {
    "公里": "kilometre",
    "平方米": "square metre",
    "公顷": "hectare",
    "亩": "mu",
    "吨": "tonne",
    "公斤": "kilogram",
    "升": "litre",
    "小时": "hour",
    "天": "day",
    "岁": "year",
}
RANGED = [("%", "percent"), ("个百分点", "percentage point"), ("元", "CNY"), ("公里", "kilometre"), ("人", "person")]


def hundreds(number: int) -> str:
    """A number below ten thousand in Chinese numerals, with the zeros that are spoken."""
    text, gap = "", False
    for power, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            text += ("零" if gap and text else "") + DIGITS[digit] + sign
        gap = not digit
    return text


def chinese(number: int) -> str:
    """A whole number below 10^16 in Chinese numerals: 10010 is 一万零一十."""
    if number == 0:
        return "零"
    text = ""
    for power, sign in ((10**12, "万亿"), (10**8, "亿"), (10**4, "万"), (1, "")):
        section = number // power % 10**4
        if not section:
            continue
        if power == 10**12:
            sign = "万" if number // 10**8 % 10**4 else "万亿"
        zero = "零" if text and (section < 1000 or number // (power * 10**4) % 10 == 0) else ""
        text += zero + hundreds(section) + sign
    return text


def only(text: str) -> Quantity:
    """The one quantity of a text."""
    found = read_chinese(text)
    assert len(found) == 1, (text, found)
    return found[0]


def within(numeral: str, around: tuple[str, str]) -> Quantity:
    """The one quantity of a numeral between other words, with its span checked."""
    before, after = around
    found = only(before + numeral + after)
    assert (found.start, found.end) == (len(before), len(before) + len(numeral))
    return found


@pytest.mark.parametrize("case", case_parameters("zh"))
def test_cases(case: Case) -> None:
    """Each case is read as the table says, and nothing else; a known failure that passes must lose its mark."""
    check_case(case, read_chinese)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_cases_have_one_schema(lang: Lang) -> None:
    """The files of both languages have the same keys, and no two cases of a file are the same."""
    cases = read_cases(lang)
    assert [error for case in cases for error in schema_errors(case)] == []
    assert len({case["text"] for case in cases}) == len(cases)


@given(numbers, surroundings)
def test_chinese_numerals_read_back(number: int, around: tuple[str, str]) -> None:
    """A whole number in Chinese numerals, everyday, traditional or banker's, is the same number again."""
    counted = chinese(number) + "件"
    forms = [counted, counted.translate(TRADITIONAL)]
    if not set("壹贰叁柒捌玖佰仟").isdisjoint(counted.translate(BANKERS)):  # 肆件 alone may be part of a word (放肆)
        forms.append(counted.translate(BANKERS))
    for form in forms:
        assert (found := within(form, around)).value == str(number)
        assert (found.kind, found.unit, found.hedge) == ("cardinal", "件", None)


@given(st.integers(0, 10**18), surroundings)
def test_arabic_numerals_read_back(number: int, around: tuple[str, str]) -> None:
    """Digits, plain or with separators, half- or full-width, are the same number again."""
    for form in (f"{number}件", f"{number:,}件", f"{number:,}件".translate(WIDE)):
        assert within(form, around).value == str(number)


@given(st.decimals(0, 9999, places=3, allow_nan=False), st.sampled_from(["", "万", "亿", "万亿", "百万"]), surroundings)
def test_decimals_with_magnitudes_read_back(number: Decimal, magnitude: str, around: tuple[str, str]) -> None:
    """Decimals before a magnitude are exact products, with or without an OCR blank, and say how."""
    power = {"": 0, "万": 4, "亿": 8, "万亿": 12, "百万": 6}[magnitude]
    value = plain(number.scaleb(power))
    assert within(f"{number}{magnitude}元", around).value == value
    found = within(f"{number} {magnitude}元" if magnitude else f"{number} 元", around)
    assert (found.value, found.kind, found.unit) == (value, "currency", "CNY")
    assert not magnitude or f"× 10^{power} = " in found.reading


@given(st.integers(0, 9999), st.integers(1, 999), surroundings)
def test_spoken_decimals_read_back(whole: int, part: int, around: tuple[str, str]) -> None:
    """Decimals spelled with 点 are exact."""
    digits = f"{part:03d}"
    spoken = chinese(whole) + "点" + "".join(DIGITS[int(digit)] for digit in digits)
    assert within(spoken + "亿元", around).value == plain(Decimal(f"{whole}.{digits}") * 10**8)


@given(st.integers(1, 10**6), surroundings)
def test_ordinals_read_back(number: int, around: tuple[str, str]) -> None:
    """第 makes an ordinal of any numeral."""
    for form in (f"第{number}届", f"第{chinese(number)}届"):
        assert ((found := within(form, around)).kind, found.value) == ("ordinal", str(number))


@given(st.integers(1, 9999), surroundings)
def test_percentages_read_back(number: int, around: tuple[str, str]) -> None:
    """百分之, % and percentage points are percentages."""
    for form in (f"{number}%", f"{number}％", f"百分之{chinese(number)}", f"{number}个百分点"):
        assert ((found := within(form, around)).kind, found.value) == ("percent", str(number))


@given(st.integers(1, 99), st.integers(2, 99), surroundings)
def test_fractions_read_back(above: int, below: int, around: tuple[str, str]) -> None:
    """N分之M is a fraction to fifteen digits."""
    found = within(f"{chinese(below)}分之{chinese(above)}", around)
    assert found.kind == "fraction"
    assert abs(Decimal(found.value) - Decimal(above) / Decimal(below)) < Decimal("1e-14")


@given(st.dates(), surroundings)
def test_dates_read_back(day: object, around: tuple[str, str]) -> None:
    """A date in digits, with 年月日 and in Chinese numerals is the same date."""
    year, month, number = (int(part) for part in str(day).split("-"))
    if year < 1000 or year > 2999:
        return
    spelled = "".join(DIGITS[int(digit)] for digit in str(year))
    spelled += f"年{_short(month)}月{_short(number)}日"
    for form in (str(day), f"{year}年{month}月{number}日", f"{year}/{month}/{number}", spelled):
        assert ((found := within(form, around)).kind, found.value) == ("date", str(day))


def _short(number: int) -> str:
    """A number below a hundred as dates write it: 十二, not 一十二."""
    return chinese(number).removeprefix("一") if 10 <= number < 20 else chinese(number)


@given(
    st.integers(11, 99999),
    st.sampled_from([("近", "", "under"), ("约", "", "approx"), ("超过", "", "over"), ("至少", "", "at-least")])
    | st.sampled_from([("", "以上", "at-least"), ("", "以内", "at-most"), ("", "左右", "approx")]),
)
def test_hedges_belong_to_the_span(number: int, hedge: tuple[str, str, str]) -> None:
    """The span takes in the hedge, `number` is the numeral alone."""
    before, after, name = hedge
    text = f"{before}{number}家{after}"
    found = only(text)
    assert (found.text, found.value, found.hedge) == (text, str(number), name)
    assert found.number == (len(before), len(before) + len(str(number)))


@given(st.integers(1, 999), st.integers(1, 999), st.sampled_from(["-", "—", "~", "～", "至", "到"]))
def test_ranges_read_back(low: int, more: int, join: str) -> None:
    """Two numbers joined are a range, lower end first."""
    found = only(f"{low}{join}{low + more}个")
    assert (found.kind, found.value, found.unit) == ("range", f"{low}..{low + more}", "个")


@given(st.integers(1, 999), st.integers(0, 9), surroundings)
def test_multiples_read_back(whole: int, tenth: int, around: tuple[str, str]) -> None:
    """倍 makes a multiple of any numeral."""
    value = plain(Decimal(f"{whole}.{tenth}"))
    spoken = chinese(whole) + (f"点{DIGITS[tenth]}" if tenth else "")
    for form in (f"{value}倍", f"{spoken}倍"):
        assert ((found := within(form, around)).kind, found.value, found.unit) == ("multiple", value, "倍")


@given(st.integers(1, 5), surroundings)
def test_doublings_read_back(often: int, around: tuple[str, str]) -> None:
    """翻番 is a multiple, two to the power of how often."""
    for form in (f"翻{often}番", f"翻了{DIGITS[often]}番"):
        assert ((found := within(form, around)).kind, found.value) == ("multiple", str(2**often))


@given(st.integers(11, 99), surroundings)
def test_discounts_read_back(percent: int, around: tuple[str, str]) -> None:
    """折 leaves so many hundredths of the price: 八五折, 8.5折 and 85折 are 85."""
    tens, ones = divmod(percent, 10)
    whole = [f"{tens}折", f"{DIGITS[tens]}折"] if not ones else [f"{DIGITS[tens]}{DIGITS[ones]}折", f"{percent}折"]
    for form in (*whole, f"{tens}.{ones}折"):
        assert ((found := within(form, around)).kind, found.value) == ("discount", str(percent))


@given(st.decimals(1, 10**6, places=2, allow_nan=False), st.sampled_from(MONEY), surroundings)
def test_money_reads_back(amount: Decimal, money: tuple[str, str, str], around: tuple[str, str]) -> None:
    """An amount of money is the same amount, with the currency before or behind it, grouped or not."""
    before, after, code = money
    for number in (f"{amount}", f"{amount:,}"):
        found = within(f"{before}{number}{after}", around)
        assert (found.kind, found.value, found.unit) == ("currency", plain(amount), code)


@given(st.integers(4, 9999), st.integers(1, 9), st.integers(1, 9), surroundings)
def test_yuan_with_coins_read_back(yuan: int, jiao: int, fen: int, around: tuple[str, str]) -> None:
    """元, 角 and 分 are one amount, in digits and in numerals."""
    value = f"{yuan}.{jiao}{fen}"
    for form in (f"{yuan}元{jiao}角{fen}分", f"{chinese(yuan)}元{DIGITS[jiao]}角{DIGITS[fen]}分"):
        assert ((found := within(form, around)).kind, found.value, found.unit) == ("currency", value, "CNY")


@given(st.integers(11, 9999), st.sampled_from(sorted(MEASURES)), surroundings)
def test_measures_read_back(number: int, word: str, around: tuple[str, str]) -> None:
    """A number with a unit is the same measure, in digits and in numerals, half a unit more with 半."""
    for numeral in (f"{number}", f"{number:,}", chinese(number)):
        found = within(f"{numeral}{word}", around)
        assert (found.kind, found.value, found.unit) == ("measure", str(number), MEASURES[word])
    found = within(f"{chinese(number)}{word}半", around)
    assert (found.kind, found.value, found.unit) == ("measure", f"{number}.5", MEASURES[word])


# 一元, 二元 and 三元 are adjectives as well (一元化), so that sums of money in numerals begin with four here.
@given(st.integers(4, 999), st.integers(1, 999), st.sampled_from(["至", "到", "—", "~"]), st.sampled_from(RANGED))
def test_ranges_with_units_read_back(low: int, more: int, join: str, ranged: tuple[str, str | None]) -> None:
    """Two shares, sums of money or measures are a range, whether the unit stands once or twice."""
    word, unit = ranged
    high = low + more
    for text in (f"{low}{word}{join}{high}{word}", f"{chinese(low)}{word}{join}{chinese(high)}{word}"):
        assert ((found := only(text)).kind, found.value, found.unit) == ("range", f"{low}..{high}", unit)
    assert ((found := only(f"{low}{join}{high}{word}")).value, found.unit) == (f"{low}..{high}", unit)


def check(text: str) -> None:
    """What must hold for the quantities of any text."""
    end = 0
    for found in read_chinese(text):
        assert end <= found.start < found.end <= len(text)
        assert found.text == text[found.start : found.end]
        assert found.number is not None
        assert found.start <= found.number[0] < found.number[1] <= found.end
        assert found.kind in ("date", "range") or Decimal(found.value).is_finite()
        assert found.reading
        end = found.end


@given(st.text(st.characters()))
def test_any_text(text: str) -> None:
    """The reader never raises, and its quantities are in order, in bounds and exact slices."""
    check(text)


PIECES = [*"0123456789零〇一二两三四五六七八九十百千万亿兆点半几数余多来第首翻折成倍分之又年月日号世纪代个家元角块时"]
PIECES += [
    *"%‰-—~.,/:·$￥ \n",
    "至",
    "到",
    "约",
    "近",
    "以上",
    "百分之",
    "个百分点",
    "十三五",
    "，",
    "“",
    "壹",
    "參",
    "拾",
]
PIECES += ["1990", "\ud800", "\x00", "a", "km"]


@settings(max_examples=600)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_any_text_of_numerals(text: str) -> None:
    """The same holds where nearly every character says something to the reader."""
    check(text)


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "一",
        "万",
        "十",
        "1,",
        "1.",
        "1-",
        "1年",
        "一点",
        "几",
        "第",
        "A1",
        "a@",
        "a.",
        "1/",
        "约",
        " ",
        "1 ",
        "(",
        "1到",
    ],
)
def test_long_repetition_takes_linear_time(piece: str) -> None:
    """Thirty thousand repetitions of anything are read in seconds of processor time, far fewer than this bound."""
    begin = time.process_time()
    check(piece * 30_000)
    assert time.process_time() - begin < 20


def test_a_million_digits_are_no_quantity() -> None:
    """Nobody counts with them, and nothing breaks."""
    assert read_chinese("9" * 1_000_000) == []


def test_lexicon_hides_words() -> None:
    """A word of the lexicon is no quantity, and a user's words come on top."""
    assert [q.text for q in read_chinese("三家村有三家店")] == ["三家", "三家"]
    assert [q.text for q in read_chinese("三家村有三家店", DEFAULT.extend(["三家村"]))] == ["三家"]
    assert read_chinese("58同城", Lexicon(("58同城",))) == []


def test_lexicon_entries_are_sound() -> None:
    """Every entry has a reason and a numeral, stands there once, and hides itself."""
    path = Path(sys.modules[Lexicon.__module__].__file__ or "").with_name("lexicon.tsv")
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    entries = [line for line in lines if not line[0].startswith("#")]
    assert all(len(line) == 2 and line[0].strip() for line in entries)
    assert len({word for _, word in entries}) == len(entries) > 500
    assert [word for _, word in entries] == list(DEFAULT.words)
    for _, word in entries:
        assert read_chinese(parse_entry(word).word) == [], word


def test_lexicon_refuses_words_without_numeral() -> None:
    """What can't be of use is an error, at once."""
    with pytest.raises(ValueError, match="no numeral"):
        DEFAULT.extend(["苹果"])


@given(st.text())
def test_folding_keeps_offsets(text: str) -> None:
    """Folding changes no length."""
    assert len(fold(text)) == len(text)


def test_runs_that_are_no_numeral() -> None:
    """A run of numeral characters without a value is passed over whole."""
    for run in ("三七二十一", "一二三", "千百", "亿万", "一百零"):
        assert read_run(run, 0) == (len(run), None)


TIMES = [
    ("晚上8点半开演", "T20:30"),
    ("上午九点一刻", "T09:15"),
    ("下午两点四十五分", "T14:45"),
    ("八点二十", "T08:20/T20:20"),
    ("差五分七点", "T06:55/T18:55"),
    ("他六点起床", "T06:00/T18:00"),
    ("我从两点开始等", "T02:00/T14:00"),
    ("21点发车", "T21:00"),
    ("3月2日9时至17时", "T09:00/T21:00 T17:00"),
    ("当日20时许", "T20:00"),
    ("零时起施行", "T00:00"),
    ("晚9：30关门", "T21:30"),
    ("晚上12点", "T00:00"),
    ("中午12点", "T12:00"),
    ("凌晨1点", "T01:00"),
    ("最晚十点前到", "T10:00/T22:00"),
    ("19時05分", "T19:05"),
]
NO_TIMES = [
    "提出三点要求",
    "以下两点",
    "三点五倍",
    "当x等于5时",
    "在这一点上",
    "6点球",
    "上涨八点",
    "四点分法",
    "8小时",
]


@pytest.mark.parametrize(("text", "values"), TIMES)
def test_times_of_day_are_figures(text: str, values: str) -> None:
    """A time of day is a figure of the text, on a clock of 24 hours, and its hour counts nothing."""
    found = [q for q in Reader().figures(text, "zh") if q.value.startswith("T") or q.kind == "cardinal"]
    assert " ".join(q.value for q in found) == values


@pytest.mark.parametrize("text", NO_TIMES)
def test_other_points_are_no_times(text: str) -> None:
    """点 and 时 say no time where points are counted, decimals go on or 时 is "when"."""
    assert [q.text for q in Reader().figures(text, "zh") if q.value.startswith("T")] == []
