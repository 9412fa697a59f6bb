"""Whether two texts are so close word for word that what one says by a word the other says, too."""

from __future__ import annotations

from ...align.bitext import LANGS
from ...align.lexicon import load_lexicon

# In nats a word, by the lexicon. A free translation may say no by other means; chosen on the training pairs, of which
# most that seemed to lack a negation without lacking it lie below, and a tenth of those from which one was taken.
_LEAST = 1.2


def are_close(zh: str, en: str, least: float = _LEAST) -> bool:
    """Whether most words of either text are translated in the other."""
    lexicon = load_lexicon()
    words = sum(int((lexicon.words([text], lang).ids >= 0).sum()) for text, lang in zip((zh, en), LANGS, strict=True))
    return words > 0 and lexicon.affinity(zh, en) >= least * words / 2
