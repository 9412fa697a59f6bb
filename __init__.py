"""bialign: checks a Chinese–English document for what its translation got wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._version import __version__
from .align.errors import InputError, ModelError
from .api import align_texts, check, check_texts, load_encoder
from .text.messages import UserError

if TYPE_CHECKING:
    from .align.place import Place
    from .qa.findings import Figure, Finding, Mark
    from .results import Review

__all__ = [
    "Figure",
    "Finding",
    "InputError",
    "Mark",
    "ModelError",
    "Place",
    "Review",
    "UserError",
    "__version__",
    "align_texts",
    "check",
    "check_texts",
    "load_encoder",
]
# Types, and the modules that have them: imported when first asked for, so that the command starts without them.
_TYPES = {
    "Figure": "qa.findings",
    "Finding": "qa.findings",
    "Mark": "qa.findings",
    "Place": "align.place",
    "Review": "results",
}


def __getattr__(name: str) -> Any:
    """A type of the results, by its name."""
    if name not in _TYPES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_TYPES[name]}", __name__), name)


def __dir__() -> list[str]:
    """The names there are, types that aren't imported yet among them."""
    return [*__all__]
