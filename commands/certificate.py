"""`bialign certificate`: how a document's figures match, who decided what differs, and whether that still holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from ..console import print_text
from ..reports.formats import RenderOptions
from ..text.exit_codes import CLEAN, FINDINGS
from ..text.messages import Message, UserError
from .bilingual import command
from .certificate_making import Making, describe_certificate, make_certificate
from .certificate_verifying import verify_certificate
from .choices import choose_files, list_read_files, load_settings, require_one_or_two
from .outputs import format_option, list_names, output_option, parse_outputs, require_format, write_outputs
from .parameters import option
from .request import Request
from .shared_options import (
    config_option,
    en_option,
    files_argument,
    hedges_option,
    layout_option,
    model_option,
    reading_options,
    ui_option,
    zh_option,
)

if TYPE_CHECKING:
    from ..align.sources.read_options import ReadOptions
    from .interface import Interface

_NAMES = list_names("certificate")
_CERTIFICATE = Message(
    "Certify how the numbers of a document match.\n\n"
    "The certificate names the files with their SHA-256, how many numbers have their counterpart, each difference with "
    "its verdict and reviewer, what was not compared and why, and all numbers. It is complete when every difference "
    "has a verdict.\n\n"
    "bialign certificate report.docx -o certificate.html\n"
    "bialign certificate --verify certificate.html   does it still hold?\n\n"
    "Exit codes: 0 complete, or it still holds; 1 differences without a verdict;\n"
    "6 the certificate doesn't hold any more; others as for check.",
    "出具文档的数字核对证明。\n\n"
    "证明列出文件及其 SHA-256、有对应的数字个数、每处差异的处理结果和审核人、未比较的内容及原因，以及全部数字。"
    "每处差异都已处理，才算核对完毕。\n\n"
    "bialign certificate report.docx -o certificate.html\n"
    "bialign certificate --verify certificate.html   核验是否仍然有效\n\n"
    "退出码：0 核对完毕，或证明仍然有效；1 有未处理的差异；\n"
    "6 证明已失效；其余与 check 相同。",
)


@command(message=_CERTIFICATE)
@files_argument
@output_option("certificate", Message("the certificate", "证明"))
@format_option(
    Message(
        f"Print it in this format: {_NAMES.en} (default: a summary).", f"以此格式输出：{_NAMES.zh}（默认只显示摘要）。"
    )
)
@option(
    "--verify",
    "verified",
    value=Message("CERTIFICATE", "证明"),
    default=None,
    message=Message(
        "Say whether documents, settings and result are still those of this certificate (HTML or JSON). "
        "FILE: where the documents are now.",
        "核验文档、设置和结果是否仍与此证明（HTML 或 JSON）一致。“文件”为文档现在的位置。",
    ),
)
@layout_option
@zh_option
@en_option
@model_option
@hedges_option
@reading_options
@config_option
@ui_option
@click.pass_obj
def certificate(
    interface: Interface,
    files: tuple[str, ...],
    outputs: tuple[str, ...],
    format_: str | None,
    verified: str | None,
    layout: str | None,
    zh: str | None,
    en: str | None,
    model: str | None,
    hedges: str | None,
    config: str | None,
    reading: ReadOptions,
) -> int:
    """The exit code of making a certificate, or of verifying one."""
    if verified is not None:
        _refuse_with_verify(outputs, format_)
        return verify_certificate(verified, files, config, model, interface)
    in_order = zh is not None or en is not None
    files = choose_files(files, zh, en)
    settings = load_settings(config, files, interface)
    require_one_or_two(files)
    printed = require_format("certificate", format_) if format_ else None
    written = parse_outputs("certificate", outputs, list_read_files(files, settings))
    request = Request(reading, layout=layout, model=model, hedges=hedges, config=config)
    certified = make_certificate(Making(files, request, in_order), settings, interface.ui)
    options = RenderOptions(interface.ui)
    write_outputs(written, certified, options)
    summary = describe_certificate(certified, interface.ui)
    print_text(printed.render(certified, options) if printed else summary.text)
    return CLEAN if summary.complete else FINDINGS


def _refuse_with_verify(outputs: Sequence[str], format_: str | None) -> None:
    """Raise `UserError` where a certificate is to be verified and written at once."""
    if outputs or format_:
        raise UserError(
            Message(
                "--verify writes nothing; leave out -o and --format.",
                "--verify 不写入文件；请去掉 -o 和 --format。",
            )
        )
