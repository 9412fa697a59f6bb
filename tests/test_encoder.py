"""The encoder that ships: pieces, vectors, and that sentence-transformers reads the same model."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Sequence

import numpy as np
import pytest
from bialign.align.encoder import WEIGHTS, WordVectors, load_builtin
from bialign.align.encoder_words import EncoderWords, fold
from documents import ROOT, SHARED, TIANJIN
from hypothesis import given, settings
from hypothesis import strategies as st

DATA = ROOT / "align" / "encoder_data"
ODD_TEXTS = (
    "",
    " \n\t",
    "2,955家；1,234,567 次，１２３４",
    "Ａｂｃ ﬁnancial naïve CAFÉ résumé",
    "論知識產權保護與發展",
    "don't U.S.A. COVID-19 β-lactam 5 °C",
    "e\u0301tude \u2028line\r\nbreak\vtab",
    "<unk> ▁ ▁abc [PAD] <s>",
    "𠀀㐀〇豈 emoji 😀👩‍👩‍👧 नमस्ते",
    "x" * 300,
    "ΑΒΓ Σίσυφος ς",
)


@pytest.fixture(scope="module")
def encoder() -> WordVectors:
    return load_builtin()


def _sentences(zh: str, en: str) -> list[tuple[str, str]]:
    return list(zip(zh.split("|"), en.split("|"), strict=True))


def test_vectors_are_unit_rows_in_single_precision(encoder: WordVectors) -> None:
    vectors = encoder.encode(["专利", "A patent.", ""])
    assert vectors.dtype == np.float32
    assert vectors.shape == (3, encoder.dimension)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1, 0], abs=1e-6)
    assert encoder.encode([]).shape == (0, encoder.dimension)


def test_a_translation_is_nearest(encoder: WordVectors) -> None:
    """Sentences of several domains find their translations, and these find them."""
    pairs = _sentences(
        "法院驳回了上诉。|病人发烧、咳嗽。|昨天下了大雨。|公司利润增长了一倍。|孩子们在花园里玩耍。",
        "The court dismissed the appeal.|The patient has a fever and a cough.|It rained heavily yesterday."
        "|The company's profit doubled.|The children are playing in the garden.",
    )
    near = encoder.encode([zh for zh, _ in pairs]) @ encoder.encode([en for _, en in pairs]).T
    assert near.argmax(axis=1).tolist() == near.argmax(axis=0).tolist() == list(range(len(pairs)))


def test_traditional_characters_and_full_width_letters_are_read_alike(encoder: WordVectors) -> None:
    simple, odd = encoder.encode(["知识产权保护 ABC 2955", "知識產權保護 ＡＢＣ 2,955"])
    assert simple == pytest.approx(odd)


@given(texts=st.lists(st.text(alphabet="专利增长 patentZz0,9。é\n"), max_size=6))
@settings(deadline=None)
def test_a_text_has_the_same_vector_in_any_company(texts: list[str]) -> None:
    """Encoding several texts is encoding each."""
    encoder = load_builtin()
    together = encoder.encode(texts)
    for row, text in zip(together, texts, strict=True):
        assert row == pytest.approx(encoder.encode([text])[0], abs=1e-6)


def test_unknown_words_fall_into_parts() -> None:
    """A word that no list has still has pieces, and they spell it."""
    words = EncoderWords(DATA)
    ids, text = words.bags(["blockchainification", "12345", "。、"])
    assert (text == 0).sum() > 1
    assert (text == 1).sum() == 2  # 123 and 45
    assert not (text == 2).any()
    assert (ids > 0).all()


def test_folding_leaves_texts_apart() -> None:
    assert fold(["A\nB", "", "1,000"], {ord("A"): "a"}) == ["a B", "", "1000"]
    assert fold([], {}) == []


def test_the_arrays_agree_with_the_tokenizer_of_the_model() -> None:
    """The vocabulary of `tokenizer.json` is ours, piece by piece with its cost, and there is a vector for each."""
    tokenizer = json.loads((DATA / "tokenizer.json").read_text(encoding="utf-8"))
    scored = tokenizer["model"]["vocab"][1:]
    pieces = (DATA / "pieces.txt").read_text(encoding="utf-8").split("\n")
    assert [word for word, _ in scored[: len(pieces)]] == pieces
    costs = np.concatenate([np.load(DATA / f"{name}.npy") for name in ("piece_costs", "zh_costs")])
    assert [-score for _, score in scored] == costs.tolist()
    size = int.from_bytes((DATA / WEIGHTS).read_bytes()[:8], "little")
    header = json.loads((DATA / WEIGHTS).read_bytes()[8 : 8 + size])
    assert header["emb_layer.weight"]["shape"][0] == len(scored) + 1


def test_all_of_it_takes_at_most_25_megabytes() -> None:
    assert sum(path.stat().st_size for path in DATA.rglob("*") if path.is_file()) <= 25_000_000


def _shared_texts() -> Sequence[str]:
    files = sorted((SHARED / "data" / "docs").glob("tico_*[nh].txt"))
    return [line for path in files for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.skipif(importlib.util.find_spec("sentence_transformers") is None, reason="needs the extra `models`")
def test_sentence_transformers_reads_the_same_model(encoder: WordVectors) -> None:
    """That library, given the folder and nothing of ours, has the same vectors to 1e-5, odd texts included."""
    from sentence_transformers import SentenceTransformer

    texts = [*ODD_TEXTS, *TIANJIN.read_text(encoding="utf-8").splitlines(), *_shared_texts()]
    theirs = SentenceTransformer(str(DATA), device="cpu").encode(texts)
    assert np.abs(theirs - encoder.encode(texts)).max() <= 1e-5
