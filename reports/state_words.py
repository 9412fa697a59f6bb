"""States of translation units, as bilingual files have them, in the words that tools show for them."""

from __future__ import annotations

from ..text.messages import Message, Ui
from .visible import sanitize

_WORDS = {
    "locked": Message("locked", "已锁定"),
    "approved": Message("approved", "已批准"),
    # XLIFF 1.2 and 2.
    "translated": Message("translated", "已翻译"),
    "reviewed": Message("reviewed", "已审校"),
    "final": Message("final", "定稿"),
    "signed-off": Message("signed off", "已签发"),
    "needs-adaptation": Message("needs adaptation", "需改编"),
    "needs-l10n": Message("needs localization", "需本地化"),
    "needs-review-adaptation": Message("adaptation needs review", "改编待审"),
    "needs-review-l10n": Message("localization needs review", "本地化待审"),
    "needs-review-translation": Message("needs review", "待审"),
    # Trados Studio.
    "draft": Message("draft", "草稿"),
    "approvedtranslation": Message("translation approved", "翻译已批准"),
    "rejectedtranslation": Message("translation rejected", "翻译被拒绝"),
    "approvedsignoff": Message("signed off", "已签发"),
    "rejectedsignoff": Message("sign-off rejected", "签发被拒绝"),
    # memoQ.
    "partiallyedited": Message("edited", "已编辑"),
    "manuallyconfirmed": Message("confirmed", "已确认"),
    "confirmedtranslator": Message("confirmed", "已确认"),
    "reviewer1confirmed": Message("reviewer 1 confirmed", "审校 1 已确认"),
    "reviewer2confirmed": Message("reviewer 2 confirmed", "审校 2 已确认"),
    "proofread": Message("reviewer 2 confirmed", "审校 2 已确认"),
    "assembledfromfragments": Message("assembled from fragments", "由片段拼成"),
    "pretranslated": Message("pre-translated", "预翻译"),
    "machinetranslated": Message("machine translated", "机器翻译"),
    "rejected": Message("rejected", "已拒绝"),
}
_BETWEEN = Message(", ", "，")


def format_state(state: str, ui: Ui) -> str:
    """The words for the states of a unit; those that aren't known as the file has them.

    >>> format_state("ManuallyConfirmed, locked", "en"), format_state("x-checked", "zh")
    ('confirmed, locked', 'x-checked')
    """
    names = state.split(", ")
    return _BETWEEN.text(ui).join(
        _WORDS[name.lower()].text(ui) if name.lower() in _WORDS else sanitize(name) for name in names
    )
