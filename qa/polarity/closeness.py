"""Whether two texts are so close word for word that what one says by a word the other says, too."""

from __future__ import annotations

import re

from ...align.bitext import LANGS
from ...align.lexicon import load_lexicon

# In nats a word, by the lexicon. A free translation may say no by other means; chosen on the training pairs, of which
# most that seemed to lack a negation without lacking it lie below, and a tenth of those from which one was taken. Of a
# single short clause hardly any did.
_LEAST, _LEAST_OF_CLAUSES = 1.2, 0.3
_SHORT_ZH, _SHORT_EN = 22, 70
_WITHIN = re.compile(r"[,;:，；：、][^”』\"]")


def are_close(zh: str, en: str) -> bool:
    """Whether most words of either text are translated in the other; of short clauses, whether some are."""
    lexicon = load_lexicon()
    words = sum(int((lexicon.words([text], lang).ids >= 0).sum()) for text, lang in zip((zh, en), LANGS, strict=True))
    is_clause = len(zh) <= _SHORT_ZH and len(en) <= _SHORT_EN and not _WITHIN.search(zh)
    least = _LEAST_OF_CLAUSES if is_clause else _LEAST
    return words > 0 and lexicon.affinity(zh, en) >= least * words / 2
