"""Other ways to spell Chinese in Latin letters than Hanyu Pinyin: who bears such a name is spelt rightly with it."""

from __future__ import annotations

from functools import lru_cache

# Wade–Giles as newspapers and passports have it, without apostrophes: initials and finals by those of pinyin, longest
# first (Library of Congress, Pinyin conversion project, table of syllables; public domain).
_INITIALS = {
    initial: tuple(others.split())
    for initial, _, others in (
        row.partition(" ")
        for row in "zh ch|ch ch|sh sh|b p b|p p|d t d|t t|g k g|k k|j ch|q ch c|x hs sh s|z ts tz|c ts tz|r j".split(
            "|"
        )
    )
}
_FINALS = {
    final: tuple(others.split())
    for final, _, others in (
        row.partition(" ")
        for row in (
            "iong iung|uang uang wang|ong ung|ian ien|ie ieh|ui uei ui wei"
            "|ue ueh|ve ueh|uo o uo|er erh|iu iu iou|e o e eh|v u yu"
        ).split("|")
    )
}
_WHOLE = {
    syllable: others.split()
    for syllable, _, others in (
        row.partition(" ")
        for row in (
            "zi tzu tze tsu|ci tzu tze tsu|si szu ssu sze su|zhi chih|chi chih|shi shih|ri jih|yi i yi ee"
            "|yan yen|ye yeh|you yu"
            "|yong yung|yue yueh|wen wun|wu wu oo|weng weng wong|feng fong|he ho|ke ko|ge ko|e o|rong jung|ying ing"
        ).split("|")
    )
}
# Tongyong Pinyin (Ministry of Education, Taipei, 2002).
_TONGYONG = (("zh", "jh"), ("q", "c"), ("x", "s"))
# Syllables that spell Cantonese or Hokkien; names of the south have a hyphen or a space between them.
_SOUTHERN = frozenset(
    """
    man wai kai lai hang fan pan tai ka kan ho sang sai tan pang dai mui kei sau sui mo hau tak ping ming wan wah hon
    hin lun pui yin yan yun yau yat bun bo chun chan chi chuan che chai chee hua hai hui hoe huat kang kiat leng peng
    seng sin teng tong ti to cha cheng ching chang lian lin ling ngo pin pao pei po shan shun tang ting tu fung kam kin
    suk wing yuk yee yuen mei lok kwong king kit hoi fong fai choi chiu cheuk
    """.split()
)
# Surnames as families from the south spell them, which are other surnames in pinyin.
SOUTHERN_SURNAMES = frozenset("tan chan wan lai kan man pan kang ho tai pang mo".split())


@lru_cache(maxsize=4096)
def spell_otherwise(syllable: str) -> frozenset[str]:
    """How else a syllable of pinyin is spelt: Wade–Giles and Tongyong Pinyin, in small letters without signs.

    >>> "kuo" in spell_otherwise("guo"), "ching" in spell_otherwise("qing"), "jhih" in spell_otherwise("zhi")
    (True, True, True)
    """
    initial = next((i for i in _INITIALS if syllable.startswith(i)), "")
    final = syllable[len(initial) :] if initial else syllable
    firsts = (*_INITIALS.get(initial, ("",)), initial)
    ending = next((f for f in _FINALS if final.endswith(f)), "")
    rests = _FINALS.get(ending, ("",))
    stem = final[: len(final) - len(ending)] if ending else final
    found = {first + stem + rest for first in firsts for rest in (*rests, ending)}
    found.update(_WHOLE.get(syllable, ()))
    for ours, theirs in _TONGYONG:
        if syllable.startswith(ours):
            found.add(theirs + syllable[len(ours) :] + ("h" if syllable.endswith("hi") else ""))
    return frozenset(found) - {syllable}


def may_be_southern(syllable: str) -> bool:
    """Whether a syllable may spell Cantonese or Hokkien."""
    return syllable in _SOUTHERN
