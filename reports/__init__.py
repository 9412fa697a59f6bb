"""Reports and bitexts written out; `formats.FORMATS` is the table of the formats."""

from .formats import DEFAULT_OPTIONS, FORMATS, Format, RenderOptions, find_format, find_format_of_path, list_formats

__all__ = [
    "DEFAULT_OPTIONS",
    "FORMATS",
    "Format",
    "RenderOptions",
    "find_format",
    "find_format_of_path",
    "list_formats",
]
