"""Pages that were printed by this program: they say themselves what each of their words is.

A page tells it by its styles (Word), its classes (HTML) or its signs (Markdown). So nothing has to
be guessed that the page says, and a plan that was printed and read back is the same plan. What a
person typed in between, in no style of ours, is read like the words around it.
"""

from __future__ import annotations

from ntmplan.importers.printed.plan import understand_printed
from ntmplan.importers.printed.said import Printed, printed

__all__ = ["Printed", "printed", "understand_printed"]
