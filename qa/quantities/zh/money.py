"""Money: yuan with its coins, and other currencies."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from ....units.currencies import currencies, signs_before
from ..exact import plain
from ..lazy_pattern import Pattern
from .amount import Amount, group_digits, new_amount, scale
from .numerals import Numeral, read_run
from .scan import BLANKS
from .sums import EXACT
from .words import DIGITS

_BEFORE_MONEY = Pattern("钱")
_TENTH_COINS = Pattern(r"[角毛](?![大星落色膜质度形斗])")
_HUNDREDTH_COINS = Pattern(r"分(?![之析类别配布])")
_COINS = Pattern(r"[ \t]?钱|$|[^一-鿿A-Za-z0-9]|硬币|纸币|整")
# What says that money is about; 角 are horns and corners as well, and 一块 is "together".
_MONEY = Pattern(r"[元钱錢价價币幣费費售卖賣买買付赚賺]|[¥￥$]|[斤吨袋瓶包]|[\d一二三四五六七八九]分(?![之析类别配布])")
# 五毛六 is 0.56.
_ODD_COINS = Pattern(r"([一二三四五六七八九])(?=[ \t]?钱|$|[^一-鿿])钱?")
_COUNTED_COINS = Pattern(r"[\d一二两三四五六七八九十]块")


def read_money(text: str, numeral: Numeral, end: int, code: str, word: str) -> Amount | None:
    """The amount in a currency; 块 without a sign of money counts pieces, and bare 一块 is "together"."""
    amount = new_amount(text, numeral, end, "currency", code)._replace(word=word)
    if word == "块" and numeral.text == "一" and not _is_about_money(text, numeral.start, end):
        return None
    if word == "块" and not _is_money(text, numeral, end):
        return amount._replace(kind="cardinal", unit="块")
    if word in _hundredths():
        amount = scale(amount, -2)
        return amount._replace(reading=f"{text[numeral.start : end]} = {amount.plain}")
    if word not in ("元", "块", "块钱") or numeral.high is not None or numeral.hedge:
        return amount
    return _with_coins(text, amount)


@cache
def _hundredths() -> frozenset[str]:
    """The Chinese words for a hundredth of a currency (美分), but for 分, which is a word of many meanings."""
    parts = (part for currency in currencies().values() for part in currency.parts)
    return frozenset(name for name, number in parts if number == 100 and not name.isascii() and len(name) > 1)


def _is_money(text: str, numeral: Numeral, end: int) -> bool:
    """Whether 块 is colloquial for yuan here and no classifier (a piece of something)."""
    after = text[end : end + 1]
    return not after or after in "五六七八九二三四一两零0123456789" or not (after.isalnum() or after in BLANKS)


def _is_about_money(text: str, start: int, end: int) -> bool:
    """Whether the text speaks of money beside the amount, or is nothing but the amount."""
    return (start, end) == (0, len(text)) or bool(_MONEY.search(text, 0, start) or _MONEY.search(text, end))


def _with_coins(text: str, amount: Amount) -> Amount:
    """五元三角二分, 十块五."""
    value, end = Decimal(amount.value if isinstance(amount.value, Decimal) else 0), amount.end
    for step, coin in ((Decimal("0.1"), _TENTH_COINS), (Decimal("0.01"), _HUNDREDTH_COINS)):
        run = read_run(text, end).numeral if end < len(text) else None
        if run is None or run.integral is None or not 0 <= run.value < 100:
            break
        match = coin.match(text, run.end)
        if match:
            value, end = EXACT.add(value, run.value * step), match.end()
        elif amount.word == "块" and run.single and _COINS.match(text, run.end):
            value, end = EXACT.add(value, run.value * step), run.end
    if end == amount.end:
        return amount
    reading = f"{text[amount.start : end]} = {group_digits(plain(value))}"
    return amount._replace(end=end, value=value, number=(amount.number[0], end), reading=reading)


def read_coins(text: str, numeral: Numeral, place: int) -> Amount | None:
    """五角, 五分钱: coins alone; 角 where no money is about counts horns or corners."""
    mark = text[place]
    if mark == "角" and not (_is_about_money(text, numeral.start, place + 1) or _COUNTED_COINS.search(text)):
        return _corners(text, numeral, place)
    step = Decimal("0.01") if mark == "分" else Decimal("0.1")
    odd = _ODD_COINS.match(text, place + 1) if mark == "毛" and numeral.single else None
    if odd:
        value = EXACT.add(EXACT.multiply(numeral.value, step), EXACT.scaleb(Decimal(DIGITS[odd[1]]), -2))
        amount = new_amount(text, numeral, odd.end(), "currency", "CNY")
        return amount._replace(value=value, reading=f"{text[numeral.start : odd.end()]} = {plain(value)}")
    rest = (_BEFORE_MONEY if mark in "分毛" else _COINS).match(text, place + 1)
    if rest is None or numeral.value >= 100 or numeral.high is not None:
        return None
    end = place + 1 + (rest[0] == "钱")
    amount = new_amount(text, numeral, end, "currency", "CNY")
    value = EXACT.multiply(numeral.value, step)
    return amount._replace(value=value, reading=f"{text[numeral.start : end]} = {plain(value)}")


def _corners(text: str, numeral: Numeral, place: int) -> Amount | None:
    if numeral.arabic or numeral.high is not None or not _COINS.match(text, place + 1):
        return None
    return new_amount(text, numeral, place + 1, "cardinal", "角")._replace(word="角")


def currency_before(text: str, at: int, floor: int) -> tuple[int, str] | None:
    """Where a currency's sign or code in front of `at` begins, and its ISO code."""
    stop = at
    while stop > floor and at - stop < 2 and text[stop - 1] in " \t":
        stop -= 1
    if stop == floor or text[stop - 1] not in _sign_ends():
        return None
    signs, longest = signs_before()
    for length in range(min(longest, stop - floor), 0, -1):
        start = stop - length
        code = signs.get(text[start:stop])
        if code and not (start and _is_letter(text[start]) and _is_letter(text[start - 1])):
            return start, code
    return None


@cache
def _sign_ends() -> frozenset[str]:
    """The last characters of the signs and codes of currencies."""
    return frozenset(sign[-1] for sign in signs_before()[0])


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()
