"""Plant errors of meaning without a figure in right pairs, and count how many are found, by family.

usage: python benchmarks/meaning_injection.py [--each N] [--seed N] [--list FAMILY] PAIRS.tsv ...

A file has a pair a line, Chinese TAB English. Planted are a word for another of its family, a negation left out or
added, "may" for "shall" and the other way round, where the Chinese has the word in question. An error counts as found
where a rule of meaning has a finding that is more than a note. The last lines count untouched pairs with one.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from bialign.pipeline import check_files

_RULES = ("contrast", "polarity", "modality", "date-weekday", "direction-mismatch")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Of each family: what the Chinese has, and the English words that are exchanged for one another.
_FAMILIES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "weekday": ("周|星期|礼拜|週", _DAYS),
    "season": ("[春夏秋冬]", ("spring", "summer", "autumn", "winter")),
    "half of the day": ("[早晨晚]|[上下]午", ("morning", "afternoon", "evening")),
    "kin": ("[儿女妻夫父母兄弟姐妹爸妈]|丈夫", ("son", "daughter")),
    "parents": ("[父母爸妈]", ("father", "mother")),
    "brothers and sisters": ("[兄弟姐妹哥]", ("brother", "sister")),
    "husband and wife": ("[夫妻]|太太|老[公婆]", ("husband", "wife")),
    "compass": ("[东西南北東]", ("northeast", "northwest", "southeast", "southwest")),
    "corners": ("[左右][上下]", ("top left", "top right", "bottom left", "bottom right")),
    "parties": ("[买卖租雇客服]", ("buyer", "seller", "tenant", "landlord", "client", "server")),
    "trade": ("[进出買賣买卖進出]|[供需]", ("import", "export", "supply", "demand")),
    "rise and fall": ("[增减升降涨跌減漲]", ("increase", "decrease", "rise", "fall")),
    "all and some": ("所有|全部|[有某一]些", ("all", "some", "every", "several")),
    "highest and lowest": ("最[高低大小]", ("maximum", "minimum", "highest", "lowest", "largest", "smallest")),
    "input and output": ("输[入出]", ("input", "output")),
}
_NOT = re.compile(r"\b(is|are|was|were|will|can|should|must|may|would|could|do|does|did|has|have)( not|n['’]t)\b", re.I)
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|will|can|should|must|may|would|could)\b(?! not)", re.I)
_DENIES, _DUTY, _LEAVE = (
    re.compile("[不没沒未无無非禁]"),
    re.compile("应当|必须|應當|必須|须|应"),
    re.compile("可以|有权|可"),
)


def main() -> None:
    """Plant errors of all families in the pairs that are named, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", nargs="+", type=Path)
    parser.add_argument("--each", type=int, default=400)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--list", default="")
    args = parser.parse_args()
    lines = [line.split("\t")[:2] for path in args.pairs for line in path.read_text("utf-8").splitlines()]
    pairs = [(line[0], line[1]) for line in lines if len(line) == 2]
    chance = random.Random(args.seed)
    for name, plant in _list_planters(chance).items():
        planted = [(zh, wrong) for zh, en in chance.sample(pairs, len(pairs)) for wrong in plant(zh, en)][: args.each]
        found = _find(planted)
        print(f"{name:24}{len(found):5} of {len(planted):5}")
        if name == args.list:
            print(*(f"   missed {zh} | {en}" for k, (zh, en) in enumerate(planted) if k not in found), sep="\n")
    found = _find(pairs)
    print(f"untouched pairs {len(pairs)}, with a finding {len(found)}:", dict(Counter(found.values())))


def _list_planters(chance: random.Random) -> Mapping[str, Callable[[str, str], Iterator[str]]]:
    families = {name: _exchange(chance, zh, words) for name, (zh, words) in _FAMILIES.items()}
    return {**families, **_PLANTERS}


def _exchange(chance: random.Random, zh_words: str, words: Sequence[str]) -> Callable[[str, str], Iterator[str]]:
    """What puts another word of a family in the place of the only one that the English has."""
    zh_pattern, en_pattern = re.compile(zh_words), re.compile(rf"\b({'|'.join(words)})(?=s?\b)", re.I)

    def plant(zh: str, en: str) -> Iterator[str]:
        found = list(en_pattern.finditer(en))
        if len(found) == 1 and zh_pattern.search(zh):
            other = chance.choice([word for word in words if word.lower() != found[0][0].lower()])
            yield en[: found[0].start()] + other + en[found[0].end() :]

    return plant


def _remove_not(zh: str, en: str) -> Iterator[str]:
    found = list(_NOT.finditer(en))
    if len(found) == 1 and _DENIES.search(zh):
        kept = "" if found[0][1].lower() in ("do", "does", "did") else found[0][1]
        yield re.sub(" {2,}", " ", en[: found[0].start()] + kept + en[found[0].end() :])


def _add_not(zh: str, en: str) -> Iterator[str]:
    found = list(_AUXILIARY.finditer(en))
    if len(found) == 1 and not _DENIES.search(zh):
        yield f"{en[: found[0].end()]} not{en[found[0].end() :]}"


def _permit(zh: str, en: str) -> Iterator[str]:
    if _DUTY.search(zh) and len(re.findall(r"\b(?:shall|must)\b(?! not)", en)) == 1:
        yield re.sub(r"\b(?:shall|must)\b", "may", en)


def _oblige(zh: str, en: str) -> Iterator[str]:
    if _LEAVE.search(zh) and len(re.findall(r"\b(?:may|can)\b(?! not)", en)) == 1:
        yield re.sub(r"\b(?:may|can)\b", "shall", en)


_PLANTERS: Mapping[str, Callable[[str, str], Iterator[str]]] = {
    "negation removed": _remove_not,
    "negation added": _add_not,
    "may for shall": _permit,
    "shall for may": _oblige,
}


def _find(pairs: Sequence[tuple[str, str]]) -> Mapping[int, str]:
    """The pairs with a finding of these rules, by their places, and the rule."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pairs.tsv"
        path.write_text("".join(f"{zh}\t{en}\n" for zh, en in pairs), encoding="utf-8", newline="\n")
        findings = check_files([str(path)]).findings if pairs else []
    return {
        int(finding.bead[1:]) - 1: finding.rule
        for finding in findings
        if finding.bead and finding.rule in _RULES and finding.severity != "neutral"
    }


if __name__ == "__main__":
    main()
