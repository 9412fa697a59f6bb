"""What the options of `bialign check` ask for, and the check that follows them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..config.choices import find_judgements_file
from ..console import progress
from ..text.messages import Message
from .choices import choose_layout

if TYPE_CHECKING:
    from ..align.bitext import Lang
    from ..align.sources.read_options import ReadOptions
    from ..config import Config
    from ..qa.findings import Review
    from ..text.messages import Ui


def show_checking(ui: Ui) -> AbstractContextManager[None]:
    """The spinner of a check."""
    return progress(Message("checking", "检查中"), ui)


@dataclass(frozen=True, slots=True)
class Request:
    """The values of the options, as they were given; None or empty where they weren't."""

    reading: ReadOptions
    selected: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    baseline: str | None = None
    context: str | None = None
    layout: str | None = None
    model: str | None = None
    hedges: str | None = None
    config: str | None = None

    def review(self, files: Sequence[str], settings: Config, ui: Ui, in_order: bool = False) -> Review:
        """The review of one or two files; `in_order` as `align_files` has it. Raises `UserError`."""
        from ..align.sources import read_document

        # The input is opened first: a slip in a file's name is told at once.
        documents = [read_document(path, self.reading) for path in files]
        from ..checking import Check, read_earlier

        earlier = read_earlier(self.baseline) if self.baseline else None
        check = Check(settings, self.selected, self.ignored, earlier, self.model, self.hedges)
        with show_checking(ui):
            return check.review(
                documents,
                None if self.context is None else self.context == "document",
                layout=choose_layout(settings, self.layout, files),
                in_order=in_order,
                reading=self.reading,
                judged=find_judgements_file(settings, files[0]),
            )

    def review_alone(self, file: str, settings: Config, ui: Ui, lang: Lang | None = None) -> Review:
        """The review of a file without its translation; `lang` as `check_alone` has it. Raises `UserError`."""
        from ..align.sources import read_document

        document = read_document(file, self.reading)
        from ..checking import Check, read_earlier

        check = Check(settings, self.selected, self.ignored, read_earlier(self.baseline) if self.baseline else None)
        with show_checking(ui):
            return check.review_alone(document, lang, reading=self.reading, judged=find_judgements_file(settings, file))

    def list_options(self, ui: str | None) -> list[tuple[str, str]]:
        """The options that another run needs to find the same, with their values; `ui` is the language asked for."""
        reading = self.reading
        options = {
            "--select": ",".join(self.selected),
            "--ignore": ",".join(self.ignored),
            "--layout": self.layout,
            "--context": self.context,
            "--hedges": self.hedges,
            "--changes": reading.changes if reading.changes != "accepted" else "",
            "--columns": ",".join(reading.columns),
            "--sheet": reading.sheet,
            "--input-format": reading.input_format,
            "--encoding": reading.encoding,
            "--baseline": self.baseline,
            "--model": self.model,
            "--config": self.config,
            "--ui": ui,
        }
        return [(name, value) for name, value in options.items() if value]
