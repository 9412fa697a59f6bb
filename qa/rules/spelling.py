"""Rule `spelling`: English words that no dictionary has and that are nearly another word."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from ...align.lexicon import load_lexicon
from ...align.lexicon_words import stems
from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding
from ..habits import Place, report_places
from ..prose import cover_code
from ..rule import Example, rule

# The modules, and their lists of English words with how often each occurs: the first has the commoner words (Google
# Books, checked against SCOWL; British spelling), the second more (subtitles; American spelling). Both are needed:
# 593 words that only the second has are one letter from a common word of the first (archeological, micelle, exigible).
_COMMON_MODULE, _COMMON_LIST = "symspellpy", "frequency_dictionary_en_82_765.txt"
_WIDE_MODULE, _WIDE_LIST = "spellchecker", "resources/en.json.gz"
_WORD = re.compile(r"(?<![\w'’.&/-])[a-z]{7,}(?![\w'’/-]|\.\w)")
_NAME = re.compile(r"[A-Z][A-Za-z]+")
# Letters changed, added, dropped or swapped for a word to be meant. Shorter words than those of the pattern above, and
# two letters, lead to wrong guesses about rare words.
_SLIPS = 1
# How often, in that list, a word has to occur to be what was meant: commoner than nine in ten of the list.
_COMMON = 1_000_000
# And how often both parts of a compound whose one part has three letters: "hitpoint".
_VERY_COMMON = 10_000_000
_PREFIXES = (
    "non pre post anti multi inter intra sub super micro macro co de re un over under out up down bio geo nano cyber "
    "tele photo electro neuro cardio auto hyper hypo mega mini mono poly pseudo semi trans ultra counter fore mid mis "
    "dis eco agri aero hydro thermo infra para psycho socio techno immuno patho crypto milli kilo centi"
).split()
_SUFFIX = re.compile(
    r"(?:ness|less|able|ability|ers?|ors?|isms?|ists?|wise|like|ity|ful|ward|i[sz]ations?|i[sz]e[sd]?|i[sz]ing|"
    r"eth|e?d?st)$"  # the last two are archaic: taketh, knowest, followedst
)

# These stand behind whole words: enrage-ment, ecliptic-al, but no "managment".
_WHOLE_SUFFIX = re.compile(r"(?:ments?|hood|ships?|dom|(?<=ic)al(?:ly)?)$")


@rule(
    id="spelling",
    severity="minor",
    mqm="linguistic-conventions/spelling",
    title=Message("Misspelt words", "拼写错误"),
    alone=("en",),
    needs=(_COMMON_MODULE, _WIDE_MODULE),
    description_zh=(
        "词典中没有、而与某个常用词只差一个字母的较长英文单词。\n\n"
        "拼写错误本可由文字处理软件查出，留在出版物里有损信誉。英式和美式拼写都认。大写开头的词、"
        "全文出现不止一次或别处大写的词、中文一侧也用西文书写的词、复合词以及带常见前后缀的词不予报告。"
    ),
    examples=(
        Example(
            "该组织的劳动方案。", "The organisation's labour programme was publicised by livestreaming at kubectl."
        ),
        Example("政府发布文件。", "The goverment issued a paper.", (("", "goverment"),)),
        Example("收到意见。", "Comments were recieved.", (("", "recieved"),)),
    ),
)
def spelling(context: ReviewContext) -> Iterator[Finding]:
    """A longer English word that is in no dictionary, and one letter away from a common word.

    A misspelling is what a spelling check of the word processor would have shown; in a publication it costs trust.
    British and American spellings are both known. Left alone are words with a capital, words that the document has more
    than once or writes with a capital elsewhere, words that the Chinese has in Latin letters, compounds and words with
    known prefixes and suffixes.
    """
    texts = [(bead, cover_code(context.text(bead, "en"))) for bead in context.beads if bead.en]
    counts = Counter(word for _, text in texts for word in _WORD.findall(text))
    names = {name.lower() for _, text in texts for name in _NAME.findall(text)}
    once = sorted(word for word, count in counts.items() if count == 1 and word not in names)
    wrong = {
        word: meant
        for word in _drop_listed(once)
        if not _is_known(word, _load_dictionary())
        and (meant := _guess(word, _load_dictionary()))
        and not _is_known(word, _load_wide_dictionary())
    }
    for bead, text in texts if wrong else ():
        for match in _WORD.finditer(text):
            word = match.group()
            if word in wrong and word not in context.text(bead, "zh"):
                yield _report(context, Place(bead, "en", *match.span(), wrong[word]), word)


def _drop_listed(words: Sequence[str]) -> list[str]:
    """The words that the lexicon lists neither themselves nor as inflected forms of others: few in most texts."""
    english = load_lexicon().english
    return [word for word in english.unlisted(words) if len(english.unlisted(stems(word))) == len(stems(word))]


def _report(context: ReviewContext, place: Place, word: str) -> Finding:
    message = Message(
        f"“{word}” is not in the dictionary; it should probably be “{place.better}”.",
        f"词典中没有“{word}”，可能应为“{place.better}”。",
    )
    return report_places(context, spelling, message, [place])


def _find_file(module: str, name: str) -> Path:
    """A file of a module, found without importing it."""
    spec = find_spec(module)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(module)
    return Path(spec.origin).parent / name


@lru_cache(maxsize=1)
def _load_dictionary() -> Mapping[str, int]:
    """The commoner words and how often each occurs."""
    fields = _find_file(_COMMON_MODULE, _COMMON_LIST).read_text(encoding="utf-8-sig").split()
    return dict(zip(fields[::2], map(int, fields[1::2]), strict=True))


@lru_cache(maxsize=1)
def _load_wide_dictionary() -> Mapping[str, int]:
    """More words; read only where one that is not among the commoner ones is nearly one of those."""
    import gzip
    import json

    words: Mapping[str, int] = json.loads(gzip.decompress(_find_file(_WIDE_MODULE, _WIDE_LIST).read_bytes()))
    return words


@lru_cache(maxsize=1)
def _group_by_initial() -> Mapping[str, Sequence[str]]:
    """The common words by their first letter: misspellings seldom touch it."""
    groups: dict[str, list[str]] = defaultdict(list)
    for word, count in _load_dictionary().items():
        if count >= _COMMON:
            groups[word[0]].append(word)
    return groups


def _is_known(word: str, known: Mapping[str, int]) -> bool:
    """Whether a word, what it is an inflection or derivation of, or both parts of a compound are in the dictionary."""
    if word in known or any(stem in known for stem in stems(word)):
        return True
    base = _SUFFIX.sub("", word)
    if base != word and any(form in known for form in (base, base + "e", base + "y", base[:-1])):
        return True
    if _WHOLE_SUFFIX.sub("", word) in known:
        return True
    if any(word.startswith(prefix) and word[len(prefix) :] in known for prefix in _PREFIXES):
        return True
    if any(known.get(word[:i], 0) and known.get(word[i:], 0) for i in range(4, len(word) - 3)):
        return True
    return any(min(known.get(word[:i], 0), known.get(word[i:], 0)) >= _VERY_COMMON for i in (3, len(word) - 3))


def _guess(word: str, known: Mapping[str, int]) -> str | None:
    """The common word that a word is nearly, the most frequent one."""
    from rapidfuzz.distance import OSA

    near = [
        other
        for other in _group_by_initial().get(word[0], ())
        if abs(len(other) - len(word)) <= _SLIPS and OSA.distance(word, other, score_cutoff=_SLIPS) <= _SLIPS
    ]
    return max(near, key=lambda other: (known[other], other), default=None)
