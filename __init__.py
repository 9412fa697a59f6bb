"""bialign: checks a Chinese–English document for what its translation got wrong."""

from ._version import __version__
from .align.errors import InputError, ModelError
from .api import align_texts, check_texts, load_encoder

__all__ = ["InputError", "ModelError", "__version__", "align_texts", "check_texts", "load_encoder"]
