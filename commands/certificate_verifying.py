"""A certificate verified: its documents, the settings and the result against what they are now."""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..align.errors import InputError
from ..config.choices import find_judgements_file
from ..config.settings import HEDGES, LAYOUTS
from ..console import print_text
from ..text.exit_codes import CLEAN, VOID
from ..text.messages import Message, UserError
from .certificate_making import IN_ORDER, Making, hash_file, make_certificate
from .choices import load_settings
from .request import Request

if TYPE_CHECKING:
    from ..config import Config
    from ..reports.certificate.still_holding import Check
    from ..text.messages import Ui
    from .interface import Interface

_HOLDS = Message("The certificate holds.", "证明仍然有效。")
_VOID = Message("The certificate does not hold any more.", "证明已失效。")


def verify_certificate(
    path: str, given: Sequence[str], config: str | None, model: str | None, interface: Interface
) -> int:
    """0 where a certificate still holds, else 6; prints what holds and what doesn't.

    `given`: where the documents are now. `model`: the encoder asked for; the one that a certificate of others names is
    not loaded unasked. Raises `UserError` where the certificate or a document can't be read.
    """
    from ..align.sources.files import read_bytes
    from ..reports.certificate.certificate_json import read_certificate
    from ..reports.certificate.still_holding import check_file, check_itself

    text = read_bytes(path).decode("utf-8-sig", "replace")
    certificate = read_certificate(text, path)
    files = [hash_file(name) for name in _find_files(certificate, path, given)]
    settings = load_settings(config, [file.path for file in files], interface)
    checks = [check_itself(certificate, text)]
    checks += [check_file(entry, file) for entry, file in zip(certificate["documents"], files, strict=True)]
    making = _read_making(certificate["options"], [file.path for file in files], model)
    checks += _repeat_check(certificate, making, settings, interface.ui, all(check.holds for check in checks))
    holds = all(check.holds for check in checks)
    print_text("".join(_format_lines(checks, _HOLDS if holds else _VOID, interface.ui)))
    return CLEAN if holds else VOID


def _find_files(certificate: Mapping[str, Any], path: str, given: Sequence[str]) -> list[str]:
    """Where the documents are: where the user says, where they were, or beside the certificate under their names."""
    named = [entry["path"] for entry in certificate["documents"]]
    if given:
        if len(given) != len(named):
            raise UserError(
                Message(
                    f"the certificate is of {len(named)} file{'' if len(named) == 1 else 's'}; {len(given)} are given.",
                    f"该证明涉及 {len(named)} 个文件，给出了 {len(given)} 个。",
                )
            )
        return [*given]
    beside = [Path(path).parent / Path(name.replace("\\", "/")).name for name in named]
    return [_find_file(name, str(near)) for name, near in zip(named, beside, strict=True)]


def _find_file(name: str, beside: str) -> str:
    """Where a document is. Raises `InputError` where it is gone."""
    for path in (name, beside):
        if Path(path).exists():
            return path
    raise InputError(
        Message(
            f"{name} is not there any more; say where it is: bialign certificate --verify CERTIFICATE FILE.",
            f"{name} 已不在原处；请指出其位置：bialign certificate --verify 证明 文件。",
        )
    )


def _repeat_check(
    certificate: Mapping[str, Any], making: Making, settings: Config, ui: Ui, is_same: bool
) -> Iterator[Check]:
    """Settings and result of the same check now; of changed documents that can't be checked, why."""
    from ..reports.certificate.certificate_content import build_certificate
    from ..reports.certificate.still_holding import NO_VERDICTS, Check, check_result, check_settings

    try:
        now = build_certificate(make_certificate(making, settings, ui), certificate["language"])
    except UserError as error:
        if is_same:
            raise
        yield Check(False, error.message)
        return
    yield check_settings(certificate, now)
    judged = find_judgements_file(settings, making.files[0])
    has_verdicts = judged is not None and judged.is_file()
    yield check_result(certificate, now, has_verdicts)
    if not has_verdicts and any(entry.get("decision") for entry in certificate["differences"]):
        yield Check(True, NO_VERDICTS)


def _read_making(options: Mapping[str, str], files: Sequence[str], model: str | None) -> Making:
    """How the files of a certificate were checked, by the options that it names; those that are none are left out."""
    from ..align.sources.read_options import CHANGES, ReadOptions

    changes, layout, hedges = (options.get(name) for name in ("--changes", "--layout", "--hedges"))
    reading = ReadOptions(
        changes=next((known for known in CHANGES if known == changes), CHANGES[0]),
        columns=tuple(filter(None, options.get("--columns", "").split(","))),
        sheet=options.get("--sheet", ""),
        encoding=_read_encoding(options.get("--encoding", "")),
    )
    request = Request(
        reading,
        layout=layout if layout in LAYOUTS else None,
        model=model,
        hedges=hedges if hedges in HEDGES else None,
    )
    return Making(files, request, IN_ORDER in options)


def _read_encoding(name: str) -> str:
    try:
        return codecs.lookup(name).name if name else ""
    except LookupError:
        return ""


def _format_lines(checks: Sequence[Check], verdict: Message, ui: Ui) -> Iterator[str]:
    from ..reports.certificate.still_holding import NO_VERDICTS

    for check in checks:
        sign = "–" if check.message is NO_VERDICTS else "✓" if check.holds else "✗"
        yield f"{sign} {check.message.text(ui)}\n"
    yield f"{verdict.text(ui)}\n"
