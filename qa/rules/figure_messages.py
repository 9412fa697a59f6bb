"""What a finding about figures says, in both interface languages."""

from __future__ import annotations

from decimal import Decimal

from ...text.messages import Message
from ..comparison.causes import cause_of
from ..comparison.ledger import Comparison
from ..quantities.quantity import Quantity


def figure_message(comparison: Comparison) -> Message:
    """One sentence about a comparison with a problem: what stands on each side, and the likely cause."""
    zh, en = comparison.zh, comparison.en
    if zh and en:
        return _pair_message(comparison, zh, en)
    if zh:
        return _gap_message(zh, len(comparison.related), "the English", "英文中没有")
    assert en is not None
    return _gap_message(en, len(comparison.related), "the Chinese", "中文中没有")


def _gap_message(quantity: Quantity, others: int, where: str, nowhere: str) -> Message:
    more, more_zh = (f" (with {others} more in the same sentence)", f"（另有 {others} 个数字）") if others else ("", "")
    return Message(f"“{quantity.text}”{more} is not in {where}.", f"{nowhere}“{quantity.text}”{more_zh}。")


def _pair_message(comparison: Comparison, zh: Quantity, en: Quantity) -> Message:
    ours, theirs = f"“{zh.text}”", f"“{en.text}”"
    match comparison.problem:
        case "value":
            cause = cause_of(zh, en).text
            zh_value, en_value = _value(zh), _value(en)
            return Message(
                f"{theirs}{_framed(en_value.en, ' ({})')} for {ours}{_framed(zh_value.en, ' ({})')}: {cause.en}.",
                f"{ours}{_framed(zh_value.zh, '（{}）')}译为{theirs}{_framed(en_value.zh, '（{}）')}：{cause.zh}。",
            )
        case "swapped":
            other = comparison.related[0]
            second = f"“{other.en.text}”" if other.en else ""
            return Message(
                f"{theirs} and {second} have changed places.",
                f"{theirs}与{second}位置颠倒。",
            )
        case "date-part":
            return Message(f"{ours} is said less exactly, {theirs}.", f"{ours}在英文中不完整：{theirs}。")
        case "year-as-ordinal":
            return Message(f"The year {ours} reads as an ordinal, {theirs}.", f"年份{ours}写成了序数{theirs}。")
        case "points":
            return Message(
                f"Percent against percentage points: {ours}, {theirs}.", f"百分比与百分点混淆：{ours}，{theirs}。"
            )
        case "unit":
            return Message(f"The unit differs: {ours}, {theirs}.", f"单位不同：{ours}，{theirs}。")
        case "direction":
            return Message(f"A rise against a fall: {ours}, {theirs}.", f"升降方向相反：{ours}，{theirs}。")
        case "growth":
            return Message(
                f"{ours} after a word of growth is {Decimal(zh.value) + 1} times as much, {theirs} {en.value} times.",
                f"{ours}表示增至 {Decimal(zh.value) + 1} 倍，{theirs}为 {en.value} 倍。",
            )
        case "hedge-dropped":
            return Message(f"{ours} is approximate, {theirs} is exact.", f"{ours}是约数，{theirs}不是。")
        case "hedge-added":
            return Message(f"{theirs} is approximate, {ours} is exact.", f"{theirs}是约数，{ours}是确数。")
        case _:
            return Message(f"The hedges contradict: {ours}, {theirs}.", f"约数方向相反：{ours}，{theirs}。")


def _framed(words: str, frame: str) -> str:
    return frame.format(words) if words else ""


def _value(quantity: Quantity) -> Message:
    """The value where the words don't show it: after 24.9亿元, not after 2,995 or 31st."""
    shown = _shown(quantity)
    if quantity.kind == "ordinal" and quantity.amount is not None:
        return Message("", "") if shown in quantity.text else Message(_nth(int(quantity.amount)), f"第 {shown}")
    said = shown.replace(",", "") in quantity.text.replace(",", "")
    return Message("", "") if said else Message(shown, shown)


def _shown(quantity: Quantity) -> str:
    """A value as a reader takes it in: thousands set apart, a percent sign."""
    amount = quantity.amount
    if amount is None:
        return quantity.value.replace("XXXX-", "").replace("..", "–")
    text = f"{amount:,f}" if quantity.kind != "ordinal" else f"{amount:f}"
    return text + ("%" if quantity.kind == "percent" else "")


def _nth(number: int) -> str:
    """An ordinal in figures: 1st, 2nd, 11th, 23rd."""
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
