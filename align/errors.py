"""What can go wrong with documents and models, told in both interface languages."""

from __future__ import annotations

from ..text.exit_codes import INPUT, USAGE
from ..text.messages import UserError


class InputError(UserError):
    """A document that can't be read or isn't usable."""

    exit_code = INPUT


class ModelError(UserError):
    """A model that can't be used."""

    exit_code = USAGE
