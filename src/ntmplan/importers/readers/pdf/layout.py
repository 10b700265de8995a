"""What is drawn on a page, with a bound on how much that may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pdfminer.pdfinterp import PDFPageInterpreter
from pdfplumber.page import PDFPageAggregatorWithMarkedContent

from ntmplan.importers.readers.reading import Reading
from ntmplan.problem import marked

if TYPE_CHECKING:
    from pdfplumber.page import Page

MOST_FIGURES = 5_000
"""Forms drawn on a page; forms in forms in forms could be more than anybody can draw."""
MOST_SIGNS = 100_000
"""Letters and lines on a page; a full page of a plan has 5,000."""


class _Bounded(PDFPageAggregatorWithMarkedContent):
    """Collects what is drawn, and stops where it is too much."""

    reading: Reading
    figures = 0
    signs = 0

    def begin_figure(self, *figure: Any) -> None:  # noqa: ANN401 - as the library has it
        """Count a form."""
        self.figures += 1
        self._check()
        super().begin_figure(*figure)

    def render_char(self, *sign: Any, **more: Any) -> float:  # noqa: ANN401 - as above
        """Count a letter."""
        self.signs += 1
        self._check()
        return super().render_char(*sign, **more)

    def paint_path(self, *path: Any, **more: Any) -> None:  # noqa: ANN401 - as above
        """Count a line."""
        self.signs += 1
        self._check()
        super().paint_path(*path, **more)

    def _check(self) -> None:
        if self.figures > MOST_FIGURES or self.signs > MOST_SIGNS:
            template = marked("more is drawn on one of its pages than fits there.")
            raise self.reading.too_much(template)


def lay_out(reading: Reading, page: Page) -> None:
    """Have a page laid out, so that the library finds it done.

    Raises:
        DangerousSourceError: more is drawn on it than on any page of a plan.
    """
    device = _Bounded(page.pdf.rsrcmgr, pageno=page.page_number, laparams=None)
    device.reading = reading
    PDFPageInterpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    page._layout = device.get_result()  # noqa: SLF001 - where the library keeps it
