"""bialign: checks a Chinese–English document for what its translation got wrong."""

from ._version import __version__

__all__ = ["__version__"]
