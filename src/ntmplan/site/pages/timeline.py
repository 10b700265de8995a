"""The time line: one of a plan's areas on its page, one of all plans on a page of its own."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ntmplan.site.chart import Chart, Named, Span, chart
from ntmplan.site.facts import PlanFacts, Stated
from ntmplan.site.page import Desk, Page, brief, plain_page
from ntmplan.table import Row, text

_SHOWN = 90
"""So many letters of a sentence tell what a point stands for."""


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """What the template of the time line shows."""

    chart: Chart | None


def pages(desk: Desk) -> Iterator[Page]:
    """The time line of all plans."""
    rows = sorted(
        (_of_plan(desk, plan) for plan in desk.facts.plans),
        key=lambda row: min((span.first for span in row[2]), default=datetime.date.max),
    )
    page = TimelinePage(chart(rows, desk.day))
    yield plain_page("timeline.html", "timeline", desk.words["timeline"], page)


def _of_plan(desk: Desk, plan: PlanFacts) -> Named:
    period = plan.plan.period
    whole = (Span(period.start, period.end, f"{plan.name}: {period.words}"),) if period else ()
    return plan.name, desk.facts.places.plan(plan), (*whole, *_points(plan.due))


def _points(rows: tuple[Row, ...]) -> Iterator[Span]:
    """The days on which something is due, each once."""
    days: dict[tuple[str, bool], list[Row]] = {}
    for row in rows:
        days.setdefault((text(row, "day"), row["kind"] == "report"), []).append(row)
    for same in days.values():
        point = _point(same[0])
        more = f" (+{len(same) - 1})" if len(same) > 1 else ""
        yield replace(point, title=point.title + more)


def _point(row: Row) -> Span:
    """The day on which something is due."""
    day = datetime.date.fromisoformat(text(row, "day"))
    words = brief(text(row, "text"), _SHOWN)
    kind = "report" if row["kind"] == "report" else "due"
    return Span(day, day, f"{day:%d/%m/%Y}: {words}", kind)


def chart_of_plan(desk: Desk, plan: PlanFacts) -> Chart | None:
    """The times of a plan: a row for each of its areas, and one for what is due besides."""
    areas: defaultdict[str, dict[tuple[str, str, str], list[str]]] = defaultdict(dict)
    for one in plan.tasks:
        if found := _times(one):
            areas[text(one.row, "area")].setdefault(found, []).append(text(one.row, "task"))
    anchors = plan.areas
    rows: list[Named] = []
    for area, times in areas.items():
        spans = tuple(
            Span(_day(first), _day(last), _told(words, numbers))
            for (first, last, words), numbers in times.items()
        )
        to = f"#{anchors[area]}" if area in anchors else ""
        rows.append((area or desk.words["tasks"], to, spans))
    if plan.due:
        rows.append((desk.words["due"], "#due", tuple(_points(plan.due))))
    return chart(rows, desk.day)


def _told(words: str, numbers: list[str]) -> str:
    """A time in the words of the document, with the numbers of the tasks that have it."""
    return ": ".join(filter(None, (words, ", ".join(filter(None, numbers)))))


def _times(one: Stated) -> tuple[str, str, str] | None:
    """The first and the last day of a task, with the words that say so."""
    first, last = text(one.row, "start"), text(one.row, "end")
    if not (first or last):
        return None
    return first or last, last or first, text(one.row, "timeframe")


def _day(iso: str) -> datetime.date:
    return datetime.date.fromisoformat(iso)
