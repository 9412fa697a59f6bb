"""A certificate made of files: their hashes, the check of their figures, the options that it takes to repeat it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from ..text.messages import Message, UserError
from .request import Request

if TYPE_CHECKING:
    from ..config import Config
    from ..reports.certificate.certificate_content import Certified, SourceFile
    from ..text.messages import Ui

# What of a check's options is no part of how figures are compared, or is found again by itself.
_APART = ("--ui", "--config", "--baseline")
# That the files were given by their languages.
IN_ORDER = "--zh"


class Making(NamedTuple):
    """The files of a certificate, how they are checked, and whether the first of them is the Chinese one by request."""

    files: Sequence[str]
    request: Request
    in_order: bool = False


class CertificateSummary(NamedTuple):
    """Whether a certificate is complete, and what to print of it."""

    complete: bool
    text: str


def make_certificate(making: Making, settings: Config, ui: Ui) -> Certified:
    """The check of the files with their hashes. Raises `UserError` as a check does, and for standard input."""
    from ..reports.certificate.certificate_content import Certified

    if "-" in making.files:
        raise UserError(
            Message("a certificate is of files, not of standard input (-).", "证明须针对文件，不能用标准输入（-）。")
        )
    files = [hash_file(path) for path in making.files]
    review = making.request.review(making.files, settings, ui, making.in_order)
    options = {name: value for name, value in making.request.list_options(None) if name not in _APART}
    return Certified(review, files, {**options, **({IN_ORDER: ""} if making.in_order else {})})


def hash_file(path: str) -> SourceFile:
    """A file with the hash of its bytes. Raises `InputError`."""
    from hashlib import sha256

    from ..align.sources.files import read_bytes
    from ..reports.certificate.certificate_content import SourceFile

    data = read_bytes(path)
    return SourceFile(path, sha256(data).hexdigest(), len(data))


def describe_certificate(certified: Certified, ui: Ui) -> CertificateSummary:
    """What a certificate says first, in a few lines for the terminal."""
    from ..reports.certificate.certificate_content import build_certificate
    from ..reports.certificate.certificate_page import list_first_lines

    content = build_certificate(certified, ui)
    return CertificateSummary(content["complete"], "".join(f"{line}\n" for line in list_first_lines(content)))
