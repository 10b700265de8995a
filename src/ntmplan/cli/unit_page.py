"""`render --template unit`: the page of a unit over all plans that were asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ntmplan.cli import console, status
from ntmplan.cli.stop import StopError
from ntmplan.problem import marked

if TYPE_CHECKING:
    import datetime

    from ntmplan.repository import PlanFile

TEMPLATE = "unit"
"""The template that shows a unit, not a plan."""


_OTHERS = ("answer", "comparison")
"""The templates of what other commands print."""


def check_unit(template: str, unit: str | None, day: datetime.date | None = None) -> None:
    """Check that a template shows plans, or a unit that is named; only that shows who holds what.

    Raises:
        StopError: it is not.
    """
    if template in _OTHERS:
        sentence = marked("The template `{name}` shows no plan; answers and `diff` use it.")
        raise StopError(status.USAGE, sentence, name=template)
    if template == TEMPLATE and unit is None:
        raise StopError(status.USAGE, marked("The template `unit` shows a unit: --unit UNIT"))
    if template != TEMPLATE and unit is not None:
        raise StopError(
            status.USAGE,
            marked("--unit is for the template `unit`, not for `{name}`."),
            name=template,
        )
    if template != TEMPLATE and day is not None:
        raise StopError(
            status.USAGE,
            marked("--as-of is for the template `unit`, not for `{name}`."),
            name=template,
        )


def unit_page(
    unit: str, files: list[PlanFile], form: str, day: datetime.date | None = None
) -> tuple[str, str | bytes] | None:
    """The page of a unit, after the name of a file for it; None where no one unit is meant.

    What the unit's name can mean instead is told on standard error.

    Args:
        unit: what somebody called it.
        files: the plans.
        form: the format of the page.
        day: the day on which it is shown who holds what the plans gave; None for the plans' own.

    Raises:
        RenderError: the page can't be made.
    """
    from ntmplan.export.answer import beside
    from ntmplan.export.write import file_name
    from ntmplan.query.duties import duties_of_unit
    from ntmplan.render import filled
    from ntmplan.render.unit import unit_page as page

    table = duties_of_unit(unit, files, day)
    if not table.matched:
        console.tell(beside(table))
        return None
    made = page(table, files)
    root = files[0].root
    return f"{file_name(table.matched[0].name)}.{form}", filled(TEMPLATE, form, made, root)
