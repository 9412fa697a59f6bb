"""What other programs call: two texts in, a bitext or a review out; and the encoders."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .align.bitext import Bitext
    from .align.encoder import Encoder
    from .qa.findings import Review


def align_texts(zh: str, en: str) -> Bitext:
    """The bitext of a Chinese text and its English translation.

    `beads` of the bitext name segments of `zh` and `en` by their index. Raises `bialign.InputError` where a text has
    no words of its language.

    >>> bitext = align_texts("专利申请增长了两成。商标很多。", "Patent applications grew by 20%. Trademarks are many.")
    >>> [(bead.zh, bead.en) for bead in bitext.beads]
    [((0,), (0,)), ((1,), (1,))]
    >>> bitext.en.segments[1].text
    'Trademarks are many.'
    """
    from .pipeline import align_texts
    from .qa.quantities import Reader

    return align_texts(zh, en, Reader())


def check_texts(zh: str, en: str) -> Review:
    """The review of a Chinese text and its English translation by all rules.

    Raises `bialign.InputError` where a text has no words of its language.

    >>> review = check_texts("全市共有 2955 家企业。", "There are 2995 enterprises in the city.")
    >>> [(finding.rule, finding.severity) for finding in review.findings]
    [('number-mismatch', 'critical')]
    """
    from .pipeline import check_texts

    return check_texts(zh, en)


def load_encoder(name: str = "builtin") -> Encoder:
    """The encoder that ships (`builtin`), or any model of sentence-transformers by its name on the hub or its folder.

    `encode(texts)` of it returns a float32 array, (texts, dimension), with rows of length 1 (of zeros for a text that
    has no known word). Other models need the extra `models`; their vectors are kept on disk. Raises
    `bialign.ModelError` where there is no such model.

    >>> encoder = load_encoder("builtin")
    >>> zh = encoder.encode(["常见症状包括发热和咳嗽。", "法院驳回了上诉。"])
    >>> en = encoder.encode(["Common symptoms include fever and cough.", "The court dismissed the appeal."])
    >>> (zh @ en.T).argmax(axis=1).tolist(), zh.dtype.name
    ([0, 1], 'float32')
    """
    from .align.models import load_encoder

    return load_encoder(name)
