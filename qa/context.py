"""What rules look at: a bitext, and what is worked out from it once for all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from ..align.bitext import Bitext
from .bitext_view import MIN_CONFIDENCE, BitextView
from .cited_works import find_cited
from .comparison.comparison import Comparison
from .comparison.ledger import Ledger, compare
from .likeness import Likeness, compare_words
from .lost import Lost, find_elsewhere, find_lost
from .options import ReviewOptions
from .partial import Partial, find_partial
from .stretches import Apart, find_apart, find_well_aligned
from .terms.document_words import DocumentWords
from .third_language import Foreign, find_foreign
from .uncovered import Uncovered, find_uncovered


class ReviewContext(BitextView):
    """A bitext under review, with the ledger of its figures, its words, and the glossary in force."""

    def __init__(self, bitext: Bitext, options: ReviewOptions | None = None) -> None:
        options = options or ReviewOptions()
        super().__init__(bitext, options.reader, options.neighbours)
        self.glossary = options.glossary
        self._hedges = options.hedges
        self.wants_official_terms = options.official_terms

    @property
    def ledger(self) -> Ledger:
        """Every figure with its counterpart. Raises what its making raised, which isn't tried again."""
        if isinstance(self._compared, Exception):
            raise self._compared
        return self._compared

    @cached_property
    def _compared(self) -> Ledger | Exception:
        try:
            return compare(self, [clause for clause in self.uncovered if clause.is_sure], self._hedges)
        except Exception as error:
            return error

    @cached_property
    def comparisons(self) -> Mapping[str, Comparison]:
        """The lines of the ledger by their ids."""
        return {comparison.id: comparison for comparison in self.ledger}

    @cached_property
    def words(self) -> DocumentWords:
        """The words of the beads that are surely aligned, and which of them translate one another."""
        beads = [bead for bead in self.two_sided if bead.score >= MIN_CONFIDENCE]
        return DocumentWords(beads, [self.text(b, "zh") for b in beads], [self.text(b, "en") for b in beads])

    @cached_property
    def uncovered(self) -> Sequence[Uncovered]:
        """The Chinese clauses that have no counterpart in their bead."""
        return find_uncovered(self, self.likeness.is_free)

    @cached_property
    def lost(self) -> Sequence[Lost]:
        """The sentences that one language has alone."""
        return find_lost(self, self.apart_beads, self.uncovered, self.likeness.is_free)

    @cached_property
    def uncovered_elsewhere(self) -> Sequence[Uncovered]:
        """The Chinese clauses that English sentences without a counterpart seem to say."""
        return find_elsewhere(self, self.lost, self.uncovered)

    @cached_property
    def likeness(self) -> Likeness:
        """How much the sides of the beads say the same."""
        return compare_words(self.bitext)

    @cached_property
    def are_unrelated(self) -> bool:
        """Whether the two texts have nothing in common."""
        return self.likeness.is_none

    @cached_property
    def apart(self) -> Sequence[Apart]:
        """The stretches in which the halves of a document don't correspond."""
        return find_apart(self.bitext) if self.neighbours else ()

    @cached_property
    def apart_beads(self) -> frozenset[str]:
        """The ids of the beads in those stretches."""
        return frozenset(bead.id for run in self.apart for bead in self.beads[run.first : run.last])

    @cached_property
    def well_aligned(self) -> frozenset[str]:
        """The ids of the beads in well-aligned stretches."""
        return find_well_aligned(self.beads)

    @cached_property
    def cited(self) -> frozenset[str]:
        """The ids of the beads that are entries of a list of references."""
        return find_cited(self)

    @cached_property
    def foreign(self) -> Mapping[str, Foreign]:
        """The beads that have a passage in a third language, by their ids."""
        return find_foreign(self) if self.neighbours else {}

    @cached_property
    def partial(self) -> Partial | None:
        """What of the document is in one language by design, if much is."""
        return find_partial(self)
