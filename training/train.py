"""Trains the bilingual lexicon: `python training/train.py` (see README.md)."""

import argparse
import sys
import time
from itertools import chain
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent))
from bialign.align.lexicon import FREQUENCY_STEP, PROBABILITY_STEP  # noqa: E402
from bialign.align.lexicon_words import ENGLISH_BYTES, EnglishWords, Words  # noqa: E402
from corpus import CHARACTER_WEIGHT, GLOSS_WEIGHT, Pair, dictionary, sentence_pairs  # noqa: E402
from ibm1 import Table, Tokens, train  # noqa: E402
from pack import pruned, quantised, write  # noqa: E402
from vocabulary import EnglishStems, chinese_cutter, is_word, simplified_forms  # noqa: E402

MAX_WORDS = 60
T0 = time.time()


def log(*a):
    print(f"{time.time() - T0:6.1f}", *a, file=sys.stderr, flush=True)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--data", type=Path, default=Path("../shared/data/train"))
    ap.add_argument("--out", type=Path, default=Path("align/lexicon_data"))
    ap.add_argument("--rounds", type=int, default=5)
    ap.add_argument("--joint", type=int, default=1)
    ap.add_argument("--discount", type=float, default=0.3)
    ap.add_argument("--null", type=float, default=1.0)
    ap.add_argument("--least", type=float, default=0.01)
    ap.add_argument("--most", type=int, default=40)
    ap.add_argument("--table")
    a = ap.parse_args()
    entries = dictionary()
    pairs = list(sentence_pairs(a.data))
    log(len(entries), len(pairs))
    simplified = simplified_forms(entries)
    heads = [e.simplified for e in entries if is_word(e.simplified)]
    chars = sorted({c for h in heads for c in h})
    cutter, codes, zh_counts = chinese_cutter(heads + chars, [p.zh for p in pairs], simplified, 3)
    log("cut", len(codes))
    glosses = [Pair(e.simplified, g, GLOSS_WEIGHT) for e in entries for g in e.glosses]
    stems = EnglishStems((p.en for p in chain(pairs, glosses)), 2)
    log("stems", len(stems.names), len(stems.surfaces))
    pairs += glosses
    zh = cutter.words([p.zh for p in pairs])
    english = EnglishWords(np.array(stems.surfaces, dtype=f"S{ENGLISH_BYTES}"), np.array(stems.stem_of, dtype=np.uint16))
    en = english.words([p.en for p in pairs])
    # single characters of headwords
    spelled = [p for p in glosses if 1 < len(p.zh) <= 4 and is_word(p.zh)]
    code1 = {int(c) >> 48: k for k, c in enumerate(codes) if not int(c) & 0xFFFFFFFFFFFF}
    zh_c = [np.array([code1[ord(c)] for c in p.zh], dtype=np.int32) for p in spelled]
    zc = Words(np.concatenate(zh_c), None, None, np.cumsum([0, *(len(z) for z in zh_c)]))
    ec = english.words([p.en for p in spelled])
    zt, et = tokens_of([zh, zc]), tokens_of([en, ec])
    weights = np.array([p.weight for p in pairs] + [CHARACTER_WEIGHT] * len(spelled))
    zn, enn = np.bincount(zt.pair, minlength=len(weights)), np.bincount(et.pair, minlength=len(weights))
    good = (zn > 0) & (enn > 0) & (zn <= MAX_WORDS) & (enn <= MAX_WORDS)
    zt, et = (Tokens(t.ids[good[t.pair]], t.pair[good[t.pair]]) for t in (zt, et))
    log("cells", int((zn * enn)[good].sum()))
    np.savez("/tmp/prep.npz", zi=zt.ids, zp=zt.pair, ei=et.ids, ep=et.pair, w=weights, codes=codes, zc=zh_counts, simplified=simplified)
    import pickle
    pickle.dump((stems, en.ids), open("/tmp/prep.pkl", "wb"))
    table = Table(*np.load(a.table).values()) if a.table else train(zt, et, weights, a.rounds, a.joint, a.discount, a.null)
    log("trained", len(table.zh))
    np.savez(f"/tmp/table_{a.joint}_{a.rounds}_{a.discount}_{a.null}.npz", *table)
    keep = pruned(table, a.least, a.most)
    table = Table(*(c[keep] for c in table))
    log("kept", len(table.zh))
    en_counts = np.bincount(en.ids[en.ids >= 0], minlength=len(stems.names))
    table, surfaces, numbers, en_counts = with_beginnings(table, stems, en_counts)
    order = np.lexsort((table.en, table.zh))
    table = Table(*(c[order] for c in table))
    fz, fe = zh_counts + 0.2, en_counts + 0.2
    digest = write(
        a.out,
        {
            "zh_words": codes,
            "zh_frequency": quantised(fz / fz.sum(), FREQUENCY_STEP),
            "simplified": simplified,
            "en_surfaces": surfaces,
            "en_stems": numbers,
            "en_frequency": quantised(fe / fe.sum(), FREQUENCY_STEP),
            "first": np.searchsorted(table.zh, np.arange(len(codes) + 1)).astype(np.uint32),
            "en": table.en.astype(np.uint16),
            "forward": quantised(table.forward, PROBABILITY_STEP),
            "backward": quantised(table.backward, PROBABILITY_STEP),
        },
    )
    log(digest, sum(f.stat().st_size for f in a.out.glob("*.npy")), len(table.zh))


def tokens_of(parts):
    ids, pair, base = [], [], 0
    for w in parts:
        p = np.repeat(np.arange(len(w.first) - 1), np.diff(w.first)) + base
        ids.append(w.ids[w.ids >= 0])
        pair.append(p[w.ids >= 0])
        base += len(w.first) - 1
    return Tokens(np.concatenate(ids).astype(np.int32), np.concatenate(pair).astype(np.int32))


def with_beginnings(table, stems, en_counts):
    """Adds classes of words that share a beginning: t(class|zh) = sum, t(zh|class) = mean by frequency."""
    groups = stems.beginnings()
    base = len(stems.names)
    cls = np.full(base, -1)
    for k, (_, members) in enumerate(sorted(groups.items())):
        cls[members] = base + k
    total = base + len(groups)
    member = cls >= 0
    counts = np.concatenate((en_counts, np.bincount(cls[member] - base, en_counts[member], minlength=len(groups))))
    sel = cls[table.en] >= 0
    z, e = table.zh[sel], cls[table.en[sel]]
    key, inv = np.unique(z.astype(np.int64) * total + e, return_inverse=True)
    f = np.bincount(inv, table.forward[sel])
    b = np.bincount(inv, table.backward[sel] * (en_counts[table.en[sel]] + 0.2)) / (counts[key % total] + 0.2)
    zz, ee = key // total, key % total
    ok = (f >= 0.02) | (b >= 0.02)
    used = np.unique(ee[ok])
    number = np.full(total, -1)
    number[:base] = np.arange(base)
    number[used] = base + np.arange(len(used))
    assert base + len(used) < 1 << 16, (base, len(used))
    names = [n for n, _ in sorted(groups.items())]
    listed = dict(zip(stems.surfaces, stems.stem_of))
    listed.update({names[u - base]: int(number[u]) for u in used})
    surfaces = sorted(listed, key=lambda s: s.encode())
    new = Table(np.concatenate((table.zh, zz[ok])), np.concatenate((table.en, number[ee[ok]])), np.concatenate((table.forward, f[ok])), np.concatenate((table.backward, b[ok])))
    return new, np.array(surfaces, dtype=f"S{ENGLISH_BYTES}"), np.array([listed[s] for s in surfaces], dtype=np.uint16), np.concatenate((en_counts, counts[used]))


if __name__ == "__main__":
    main()
