"""How a bitext is to be reviewed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .comparison.hedges import Policy
from .findings import Settings, Severity
from .glossary.entries import Glossary
from .quantities import Reader


@dataclass(frozen=True, slots=True)
class ReviewOptions:
    """What a review goes by, besides its rules.

    `neighbours`: whether the beads follow one another in a document, else each is judged by itself. `severities`: by
    rule, instead of the rules' own; what a rule exceptionally finds neutral stays so. `hedges`: what the house minds of
    "about" and its like. `official_terms`: whether official English names are to be used. `settings`: what the report
    says, to be reproduced.
    """

    reader: Reader = field(default_factory=Reader)
    neighbours: bool = True
    severities: Mapping[str, Severity] = field(default_factory=dict)
    glossary: Glossary | None = None
    hedges: Policy = "usual"
    settings: Settings = field(default_factory=dict)
    official_terms: bool = False
