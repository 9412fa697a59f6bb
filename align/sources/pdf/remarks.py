"""What is said of pages whose text is missing or in doubt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....text.messages import Message
from ...document import Remark
from ...errors import InputError
from ..number_runs import say_pages


def list_remarks(
    empty: Sequence[int], invisible: Sequence[int], unknown: Sequence[int], scattered: Sequence[int]
) -> Iterator[Remark]:
    """What to say of pages that are pictures, have the text of an OCR, unknown letters, or no reading order."""
    if empty:
        pages = say_pages(empty)
        yield Remark(
            "pages",
            Message(
                f"There is a picture and no text on {pages.en}; nothing that stands there is checked.",
                f"{pages.zh}只有图片，没有文字；其中的内容未经检查。",
            ),
        )
    if invisible:
        pages = say_pages(invisible)
        yield Remark(
            "ocr",
            Message(
                f"The text of {pages.en} is what an OCR read in a picture; compare the figures with the picture.",
                f"{pages.zh}的文字由 OCR 从图片识别而来；请对照图片核对数字。",
            ),
        )
    if unknown:
        pages = say_pages(unknown)
        yield Remark(
            "letters",
            Message(
                f"Many letters of {pages.en} can't be told from the file, which doesn't say what its font draws; "
                "check the file that the PDF was made from.",
                f"{pages.zh}有许多字符无法识别，因为文件没有说明字体中的字符；请检查生成该 PDF 的原文件。",
            ),
        )
    if scattered:
        pages = say_pages(scattered)
        yield Remark(
            "order",
            Message(
                f"The text of {pages.en} stands in scattered boxes, which have no reading order; it is read from the "
                "top, and pairs there may be wrong.",
                f"{pages.zh}的文字分散在方框中，没有确定的阅读顺序；按从上到下读取，配对可能有误。",
            ),
        )


def refuse_scan(path: str, empty: Sequence[int], count: int) -> InputError:
    """The error for a file without any text. `empty`: its pages that have a picture, of so many."""
    if not empty:
        return InputError(Message(f"{path}: the PDF has no text.", f"{path}：PDF 中没有文字。"))
    pages = say_pages(empty[:count])
    return InputError(
        Message(
            f"{path}: {pages.en} ha{'ve' if len(empty) > 1 else 's'} a picture and no text (a scan); have an OCR "
            "read it first.",
            f"{path}：{pages.zh}只有图片，没有文字（扫描件）；请先用 OCR 识别文字。",
        )
    )
