"""Rule `meaning-doubt`: how often it speaks falsely, and how many sides that don't belong together it finds.

usage: python benchmarks/meaning.py [--data ../shared/data]

The gold beads with two sides of the development texts, and the beads of the white papers, are checked as pairs. False:
findings on them as they are. Then the English of one bead in twenty is that of the next bead, or of any other of the
text, by seeds 1 to 5: the share that is found, of all that are long enough to be judged. Last, whole texts with the
English of another, and pairs out of order.
"""

import argparse
import random
from collections.abc import Callable, Sequence
from pathlib import Path

from alignment_texts import read_texts
from bialign.align.bitext import Bitext
from bialign.align.pair_rows import build_bitext
from bialign.align.sources.pair_table import parse_pairs
from bialign.pipeline import align_files, align_texts
from bialign.qa.findings import Finding
from bialign.qa.likeness import says_enough
from bialign.qa.quantities import Reader
from bialign.qa.review import review
from bialign.qa.rules.meaning_doubt import meaning_doubt

Pair = tuple[str, str]
_SEEDS, _ONE_IN = range(1, 6), 20
_PAPERS = ("tianjin-2016-ip-white-paper", "shanghai-2019-ip-white-paper")


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    sets = _sets(parser.parse_args().data)
    print(f"{'':16}  beads  judged  false  next found   any found")
    for name, texts in sets.items():
        beads, judged = sum(map(len, texts)), sum(says_enough(*pair) for text in texts for pair in text)
        false = sum(len(_found(text)) for text in texts)
        shares = [_share(texts, other) for other in (lambda k, n, _: (k + 1) % n, lambda k, n, r: r.randrange(n))]
        cells = (f"{found:4} of {wanted:4}" for found, wanted in shares)
        print(f"{name:16} {beads:6} {judged:7} {false:6}  {'  '.join(cells)}")
    print("\npairs out of order: findings, and whether one stands for all")
    for name, texts in sets.items():
        for text in texts[:1]:
            sides = [en for _, en in text]
            random.Random(1).shuffle(sides)
            _print_whole(name, _found(list(zip((zh for zh, _ in text), sides, strict=True))))
    print("\ntexts of two documents aligned: findings, and whether one stands for all")
    for one, other in zip(sets, [*sets][1:] + [*sets][:1], strict=True):
        zh, en = "\n".join(z for z, _ in sets[one][0]), "\n".join(e for _, e in sets[other][0])
        _print_whole(f"{one}, {other}", _reviewed(align_texts(zh, en, Reader())))


def _sets(data: Path) -> dict[str, list[list[Pair]]]:
    """The beads of each text of each set."""
    sets = {
        name: [
            [("".join(t.zh[i] for i in zh), " ".join(t.en[j] for j in en)) for zh, en in t.gold if zh and en]
            for t in texts
        ]
        for name, texts in read_texts(data).items()
    }
    for name in _PAPERS:
        bitext = align_files([f"seeds/{name}.txt"], Reader())
        beads = [bead for bead in bitext.beads if bead.zh and bead.en]
        sets[name.split("-")[0]] = [[(bitext.clean(b, "zh").text, bitext.clean(b, "en").text) for b in beads]]
    return sets


def _share(texts: Sequence[Sequence[Pair]], other: Callable[[int, int, random.Random], int]) -> tuple[int, int]:
    """How many beads with the English of another are found, and how many there are."""
    found = wanted = 0
    for seed in _SEEDS:
        for text in texts:
            draw = random.Random(seed)
            changed = [*text]
            spoilt = set(draw.sample(range(len(text)), max(1, len(text) // _ONE_IN)))
            for k in sorted(spoilt):
                changed[k] = (text[k][0], text[other(k, len(text), draw)][1])
            spoilt = {k for k in spoilt if changed[k] != text[k] and says_enough(*changed[k])}
            found += len(spoilt & {int((f.bead or "b0")[1:]) - 1 for f in _found(changed)})
            wanted += len(spoilt)
    return found, wanted


def _found(pairs: Sequence[Pair]) -> list[Finding]:
    text = "".join(f"{zh}\t{en}\n" for zh, en in pairs)
    return _reviewed(build_bitext(parse_pairs(text, "pairs.tsv")))


def _reviewed(bitext: Bitext) -> list[Finding]:
    return [*review(bitext, (meaning_doubt,), Reader(), {}, bitext.layout != "pairs").findings]


def _print_whole(name: str, findings: Sequence[Finding]) -> None:
    print(f"{name:30} {len(findings):4}  {'yes' if any('two texts' in f.message.en for f in findings) else 'no'}")


if __name__ == "__main__":
    main()
