"""What other programs call: two texts in, a bitext or a review out; encoders by name."""

from __future__ import annotations

import doctest
import subprocess
import sys

import bialign
import numpy as np
import pytest
from bialign import api
from bialign.align import models

_ZH = "2016年，全市知识产权指数位居全国第七。\n专利申请增长了23.17%。"
_EN = "In 2016 the city's index of intellectual property ranked the Third.\nPatent applications grew by 23.18%."


def test_the_documented_examples_run() -> None:
    for module in (api, models):
        results = doctest.testmod(module)
        assert results.attempted > 0
        assert results.failed == 0


def test_two_texts_are_aligned() -> None:
    """Beads name segments of both texts, which keep their places in them."""
    bitext = bialign.align_texts(_ZH, _EN)
    assert [(bead.zh, bead.en) for bead in bitext.beads] == [((0,), (0,)), ((1,), (1,))]
    for half, text in ((bitext.zh, _ZH), (bitext.en, _EN)):
        assert [text[s.spans[0].start : s.spans[-1].end] for s in half.segments] == text.split("\n")


def test_two_texts_are_checked() -> None:
    """The review holds what the command would say: the wrong ordinal and the wrong percentage, marked."""
    review = bialign.check_texts(_ZH, _EN)
    marked = {f.rule: (_ZH[slice(*f.zh.span)], _EN[slice(*f.en.span)]) for f in review.findings if f.zh and f.en}
    assert marked == {"ordinal-mismatch": ("第七", "Third"), "percent-mismatch": ("23.17%", "23.18%")}


@pytest.mark.parametrize(
    ("zh", "en", "told"),
    [
        ("No Chinese.", "English.", "no Chinese in it"),
        ("中文。", "没有英文。", "no English in it"),
        ("", "English.", "no Chinese in it"),
        ("中文。", "12.5", "no English in it"),
    ],
)
def test_a_text_without_its_language_is_refused(zh: str, en: str, told: str) -> None:
    with pytest.raises(bialign.InputError, match=told):
        bialign.align_texts(zh, en)


def test_a_chinese_text_may_hold_more_english() -> None:
    """Which text is which is said by the caller, not guessed."""
    bitext = bialign.align_texts("mRNA vaccine BNT162b2 接种", "Inoculation with the mRNA vaccine BNT162b2")
    assert (bitext.zh.lang, bitext.en.lang) == ("zh", "en")


def test_the_builtin_encoder_gives_unit_rows() -> None:
    vectors = bialign.load_encoder().encode(["专利", "patent"])
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1], abs=1e-6)
    assert vectors[0] @ vectors[1] > 0.5


def test_importing_the_package_loads_next_to_nothing() -> None:
    code = "import sys, bialign; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"numpy", "click", "rich", "sqlite3", "sentence_transformers", "torch"} & set(loaded)
