"""What the English reader reads: a table of cases, and laws over every form it supports and over any text at all."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from bialign.qa.quantities import en
from bialign.qa.quantities.en.clock import read_times
from bialign.qa.quantities.en.reader import read_english
from bialign.qa.quantities.en.scan import Cursor, Tokens
from bialign.qa.quantities.word_lists import WordLists
from hypothesis import example, given, settings
from hypothesis import strategies as st
from quantity_cases import Case, case_parameters, check_case

EXPRESSIONS = list(WordLists(Path(en.__file__).with_name("lexicon.tsv")).all_words())
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
MONTHS = "January February March April May June July August September October November December".split()
IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
CURRENCIES = {"yuan": "CNY", "RMB": "CNY", "US dollars": "USD", "euros": "EUR", "Hong Kong dollars": "HKD"}
PREFIXES = {"RMB ": "CNY", "US$": "USD", "$": "USD", "€": "EUR", "£": "GBP", "HK$": "HKD", "JPY ": "JPY"}
UNITS = {
    "kilometres": "kilometre",
    "km": "kilometre",
    "hectares": "hectare",
    "mu": "mu",
    "tonnes": "tonne",
    "days": "day",
    "square meters": "square metre",
    "km/h": "kilometre per hour",
    "degrees Celsius": "degree Celsius",
}
RANGED = {"%": "percent", " percentage points": "percentage point", " yuan": "CNY", " kilometres": "kilometre"}
HEDGES = {"about": "approx", "more than": "over", "nearly": "under", "at least": "at-least", "up to": "at-most"}
# Sentences around a figure; none holds another quantity or touches it.
FRAMES = ("{}", "The figure given was {}.", "Officials said that {} had been reported; it rose later.", "（{}）")


# --- numbers as English says them


def below_hundred(n: int) -> str:
    if n < 20:
        return ONES[n]
    return TENS[n // 10] + ("-" + ONES[n % 10] if n % 10 else "")


def below_thousand(n: int) -> str:
    hundreds, rest = divmod(n, 100)
    if not hundreds:
        return below_hundred(rest)
    return f"{ONES[hundreds]} hundred" + (f" and {below_hundred(rest)}" if rest else "")


def words(n: int) -> str:
    """The cardinal in words, up to a thousand billion: `two million three hundred and five thousand and six`."""
    said = []
    for size, name in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand")):
        part, n = divmod(n, size)
        if part:
            said.append(f"{below_thousand(part)} {name}")
    if n or not said:
        said.append(("and " if said and n < 100 else "") + below_thousand(n))
    return " ".join(said)


def ordinal_words(n: int) -> str:
    said = words(n)
    cut = max(said.rfind(" "), said.rfind("-")) + 1
    last = said[cut:]
    return said[:cut] + (IRREGULAR.get(last) or (last[:-1] + "ieth" if last[-1] == "y" else last + "th"))


def suffixed(n: int) -> str:
    suffix = "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{suffix}"


def plain(number: Decimal) -> str:
    text = format(number, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def check(text: str, kind: str, value: str, frame: str = "{}", **more: str | None) -> None:
    """The text, put into a frame, is read as exactly one quantity: this kind, value and span."""
    whole = frame.format(text)
    start = whole.index(text)
    read = [(q.text, q.start, q.kind, q.value) for q in read_english(whole)]
    assert read == [(text, start, kind, value)]
    quantity = read_english(whole)[0]
    for name, expected in more.items():
        assert getattr(quantity, name) == expected


# --- cases


@pytest.mark.parametrize("case", case_parameters("en"))
def test_case(case: Case) -> None:
    """Every quantity of the text is read, and nothing else; a known failure fails until its mark is taken away."""
    check_case(case, read_english)


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_expression_counts_nothing(expression: str) -> None:
    """The numeral of a fixed expression is no quantity, with a hyphen after it or without."""
    head, _, tail = expression.rpartition("*")
    numeral, _, rest = tail.partition(" ")
    for joint in (" ", "-") if rest else (" ",):
        text = f"they say {head}{numeral}{joint}{rest}".rstrip()
        place = len(f"they say {head}")
        assert not [q for q in read_english(text) if q.number and q.number[0] <= place < q.number[1]]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("The shop opens at nine.", ["T09:00/T21:00"]),
        ("The grade stayed at seven.", []),
        ("We met at seven yesterday evening.", ["T19:00"]),
        ("Come tomorrow morning at ten.", ["T10:00"]),
        ("Call me by eight at the latest.", ["T08:00/T20:00"]),
        ("It's nearly five.", ["T05:00/T17:00"]),
        ("Dinner is at half past six, or a quarter to seven.", ["T06:30/T18:30", "T06:45/T18:45"]),
        ("It was ten minutes to four.", ["T03:50/T15:50"]),
        ("It was twenty past two.", ["T02:20/T14:20"]),
        ("The odds are ten to one.", []),
        ("We work from eight to four-thirty.", ["T08:00/T20:00", "T04:30/T16:30"]),
        ("The office is open from 9 to 11 a.m. and 2 to 5 p.m.", ["T09:00", "T11:00", "T14:00", "T17:00"]),
        ("The ship left at 0615 and came back at 1840 hours.", ["T06:15", "T18:40"]),
        ("The first train leaves at 23.05 on Sunday.", ["T23:05"]),
        ("Lunch is at 12 noon, lights go out at 12 midnight.", ["T12:00", "T00:00"]),
        ("a plan at a scale of 1:25,000", []),
        ("It costs 5.30 a metre, and I am one.", []),
    ],
)
def test_times_of_day(text: str, times: list[str]) -> None:
    """Times of day are read as such where words or signs say so, and then no other quantity is read there."""
    found = list(read_times(text))
    assert [time.value for time in found] == times
    assert not [q for q in read_english(text) for time in found if q.start < time.end and time.start < q.end]


def test_reading_of_a_compound_shows_the_sum() -> None:
    (quantity,) = read_english("2 billion 490 million yuan")
    assert quantity.reading == "2 billion 490 million = 2 × 10^9 + 490 × 10^6 = 2,490,000,000"


def test_number_is_the_numeral_without_hedge_and_unit() -> None:
    text = "reached more than 3.5 million yuan"
    (quantity,) = read_english(text)
    assert quantity.number is not None
    assert text[slice(*quantity.number)] == "3.5 million"


# --- laws: what is printed is read back

numbers = st.integers(0, 10**12 - 1)
# Four bare digits may be a year, which has its own law.
counts = numbers.filter(lambda n: not 1000 <= n < 2200)
decimals = st.decimals(0, 10**7, places=2, allow_nan=False, allow_infinity=False)
frames = st.sampled_from(FRAMES)


@given(counts, frames)
def test_digits_are_read_back(n: int, frame: str) -> None:
    check(str(n), "cardinal", str(n), frame)


@given(numbers, frames)
def test_grouped_digits_are_read_back(n: int, frame: str) -> None:
    n += 2200 if n < 1000 else 0
    check(f"{n:,}", "cardinal", str(n), frame)


@given(decimals, frames)
def test_decimals_are_read_back(number: Decimal, frame: str) -> None:
    check(f"{number:,.2f}", "cardinal", plain(number), frame)


@given(numbers.filter(lambda n: n != 1), frames)
@example(101, "{}").via("a hundred and one")
@example(2_000_300_005, "{}").via("parts with gaps")
def test_words_are_read_back(n: int, frame: str) -> None:
    check(words(n), "cardinal", str(n), frame)


@given(st.integers(1, 999_999), frames)
def test_ordinals_are_read_back(n: int, frame: str) -> None:
    check(suffixed(n), "ordinal", str(n), frame)
    check(ordinal_words(n), "ordinal", str(n), frame)


@given(decimals, st.sampled_from(["thousand", "million", "billion", "trillion"]), frames)
def test_magnitudes_are_exact(number: Decimal, word: str, frame: str) -> None:
    scale = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}[word]
    check(f"{number} {word}", "cardinal", plain(number * scale), frame)


@given(st.integers(1, 999), st.integers(1, 999), frames)
def test_compounds_of_two_magnitudes_are_summed(large: int, small: int, frame: str) -> None:
    check(f"{large} billion {small} million", "cardinal", str(large * 10**9 + small * 10**6), frame)


@given(decimals, st.sampled_from(["%", " percent", " per cent"]), frames)
def test_percentages_are_read_back(number: Decimal, sign: str, frame: str) -> None:
    check(f"{number}{sign}", "percent", plain(number), frame)


@given(decimals, st.sampled_from(sorted(CURRENCIES)), frames)
def test_currencies_after_the_figure_are_read_back(number: Decimal, name: str, frame: str) -> None:
    check(f"{number:,} million {name}", "currency", plain(number * 10**6), frame, unit=CURRENCIES[name])


@given(numbers, st.sampled_from(sorted(PREFIXES)), frames)
def test_currencies_before_the_figure_are_read_back(number: int, mark: str, frame: str) -> None:
    check(f"{mark}{number:,}", "currency", str(number), frame, unit=PREFIXES[mark])


@given(numbers, st.sampled_from(sorted(UNITS)), frames)
def test_measures_are_read_back(number: int, unit: str, frame: str) -> None:
    check(f"{number:,} {unit}", "measure", str(number), frame, unit=UNITS[unit])


@given(st.integers(1, 19), st.one_of(st.integers(3, 20), st.sampled_from([30, 40, 50, 60, 70, 80, 90])), frames)
def test_fractions_in_words_are_exact_to_fifteen_digits(over: int, under: int, frame: str) -> None:
    whole = frame.format(f"{ONES[over]} {ordinal_words(under)}{'s' * (over > 1)}")
    (quantity,) = read_english(whole)
    assert quantity.kind == "fraction"
    assert abs(Decimal(quantity.value) - Decimal(over) / Decimal(under)) < Decimal("1e-14")


@given(st.integers(1, 15), st.integers(2, 16), frames)
def test_fractions_in_digits_are_exact(over: int, more: int, frame: str) -> None:
    under = min(over + more, 30)
    text = frame.format(f"{over}/{under}")
    if (over, under) != (9, 11):
        (quantity,) = read_english(text)
        assert (quantity.kind, quantity.text) == ("fraction", f"{over}/{under}")
        assert abs(Decimal(quantity.value) - Decimal(over) / Decimal(under)) < Decimal("1e-14")


@given(st.decimals(0, 1000, places=1, allow_nan=False, allow_infinity=False), frames)
def test_percentage_points_are_read_back(number: Decimal, frame: str) -> None:
    check(f"{number} percentage points", "percent", plain(number), frame, unit="percentage point")


@given(st.decimals("1.1", 1000, places=1, allow_nan=False, allow_infinity=False), st.integers(2, 99))
def test_multiples_are_read_back(number: Decimal, whole: int) -> None:
    check(f"{number} times", "multiple", plain(number), "Output was {} that of the year before.")
    check(f"{whole} times", "multiple", str(whole), "Output was {} as large as before.")
    check(f"{whole}-fold", "multiple", str(whole), "Output rose {}.")
    check(f"{words(whole)}fold".replace(" ", "").replace("-", ""), "multiple", str(whole), "Output rose {}.")


@pytest.mark.parametrize(("word", "value"), [("twice", 2), ("doubled", 2), ("tripled", 3), ("quadrupled", 4)])
def test_multiples_of_one_word_are_read_back(word: str, value: int) -> None:
    check(word, "multiple", str(value), "Output {} in the period.")


@given(st.integers(4, 999), st.integers(1, 999), st.sampled_from(["-", "–", " to "]), st.sampled_from(sorted(RANGED)))
def test_ranges_with_units_are_read_back(low: int, more: int, joint: str, unit: str) -> None:
    """What is said once, after the upper end, holds for both ends."""
    text = f"{low}{joint}{low + more}{unit}"
    check(text, "range", f"{low}..{low + more}", "The figure given was {}.", unit=RANGED[unit])


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.sampled_from(["-", "–", " to "]), frames)
def test_ranges_are_read_back(low: int, more: int, joint: str, frame: str) -> None:
    high = low + more
    check(f"{low:,}.5{joint}{high:,}.5", "range", f"{low}.5..{high}.5", frame)


@given(st.integers(1900, 2030), st.integers(1, 19), st.sampled_from(["-", "–", " to "]), frames)
def test_year_ranges_are_read_back(year: int, more: int, joint: str, frame: str) -> None:
    check(f"{year}{joint}{year + more}", "range", f"{year}..{year + more}", frame)


@given(st.integers(1000, 2099), st.integers(1, 12), st.integers(1, 31))
def test_dates_are_read_back_in_every_form(year: int, month: int, day: int) -> None:
    name, iso = MONTHS[month - 1], f"{year}-{month:02d}-{day:02d}"
    for form in (f"{name} {day}, {year}", f"{day} {name} {year}", f"{suffixed(day)} of {name}, {year}", iso):
        check(form, "date", iso, "It opened on {}.")
    check(f"{month}/{day}/{year}", "date", iso, "It opened on {}.")
    check(f"{name}, {year}", "date", iso[:7], "It opened in {}.")
    check(f"{name} {suffixed(day)}", "date", f"XXXX-{iso[5:]}", "It opened on {}.")
    check(str(year), "date", str(year), "It opened in {}.")


@given(counts.filter(lambda n: n > 9), st.sampled_from(sorted(HEDGES)), frames)
def test_hedges_belong_to_the_span(n: int, hedge: str, frame: str) -> None:
    check(f"{hedge} {n}", "cardinal", str(n), frame, hedge=HEDGES[hedge])


@given(counts, st.sampled_from(["minus ", "negative ", "-"]))
def test_negatives_are_read_back(n: int, sign: str) -> None:
    check(f"{sign}{n}", "cardinal", str(-n), "The figure given was {}.")


# --- the cursor


@given(st.lists(st.sampled_from("one two - and 5 %".split()), max_size=6), st.integers(-4, 10), st.integers(-4, 4))
def test_cursor_sees_nothing_beyond_the_text(words: list[str], at: int, steps: int) -> None:
    """A place beyond either end has an empty word; to move and to look ahead agree."""
    cursor = Cursor(Tokens(" ".join(words)), at)
    place = at + steps
    assert cursor.peek(steps) == cursor.move(steps).word == (words[place] if 0 <= place < len(words) else "")
    taken = cursor.take(*words[at : at + 2]) if 0 < at < len(words) - 1 else None
    assert taken is None or taken.at == at + 2


# --- laws: any text

PIECES = (
    "one two twenty hundred thousand million and a half point third thirds - – to of in May April 2016 5 3,000 1/2 %"
    " percent yuan $ US RMB between from or more than at least times fold 1960 s the 's . , ( ) 12 ft years old degrees"
    " c ½ first out cents dollars dozen + so minus × 10 ^ km / h per square 1.2.3 14:30 th 21 COVID 19 few dozens 26"
    " '60s BC AD billion bn k m # \n \t \ud800 \x00 　 ５ é 三"
).split(" ")
pieces = st.lists(st.sampled_from(PIECES), max_size=24)
texts = st.one_of(st.text(), pieces.map(" ".join), pieces.map("".join))
ROWS = (
    "7",
    "1,",
    "1 ",
    "1.",
    "one ",
    "million ",
    "-",
    "a@",
    "1/",
    "and ",
    "$",
    "'",
    "2016-",
    "half a ",
    "\ud800",
    "x1",
)


@settings(max_examples=300)
@given(texts)
def test_any_text_is_read_in_order_without_overlap(text: str) -> None:
    last = 0
    for quantity in read_english(text):
        assert last <= quantity.start < quantity.end <= len(text)
        assert quantity.text == text[quantity.start : quantity.end]
        assert quantity.number is not None
        assert quantity.start <= quantity.number[0] < quantity.number[1] <= quantity.end
        if quantity.kind not in ("date", "range"):
            assert quantity.amount is not None
        last = quantity.end


@pytest.mark.parametrize("piece", ROWS)
def test_long_monotonous_texts_are_read_without_error(piece: str) -> None:
    """A row of digits as long as a book is no amount; nothing takes more than linear time."""
    assert isinstance(read_english(piece * 10_000), list)
