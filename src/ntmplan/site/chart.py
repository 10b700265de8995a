"""A time line: rows of bars and points over months and years, as figures for an SVG picture."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

LEFT, RIGHT = 300, 960
"""Where the time begins and ends, in the picture's units; names of rows stand left of it."""
ROW, HEAD, FOOT = 26, 30, 10
"""How high a row is, and the room above and below all rows."""
_THICK, _LEAST = 14, 2
"""How thick a bar is, and how wide it is at the least."""
_MOST_TICKS = 14
_QUARTERS = ("I", "II", "III", "IV")
_LETTERS = 44
"""So many letters of a row's name fit left of the bars."""


@dataclass(frozen=True, slots=True)
class Span:
    """Something that takes a time, or has a day: then both ends are the same."""

    first: datetime.date
    last: datetime.date
    title: str
    kind: str = "task"


@dataclass(frozen=True, slots=True)
class Mark:
    """A bar or a point of a row: its kind, its outline as SVG draws it, and what it tells."""

    kind: str
    outline: str
    title: str


@dataclass(frozen=True, slots=True)
class Lane:
    """A row: its name, short enough to stand before it and in full, where that leads, its marks."""

    y: int
    label: str
    title: str
    to: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A line that parts the years, or the quarters of a short time."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A time line as it is drawn.

    Attributes:
        width, height: of the picture.
        first, last: the days at its two ends, as ISO days.
        left, right: where those stand.
        today: where the day of building stands; None where it lies outside.
        ticks, lanes: what is drawn.
    """

    width: int
    height: int
    first: str
    last: str
    left: int
    right: int
    today: float | None
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]


Named = tuple[str, str, tuple[Span, ...]]
"""A row to draw: its name, where that leads, and what stands in it."""


def chart(rows: Iterable[Named], today: datetime.date) -> Chart | None:
    """The picture of some rows, or None where none of them has a time.

    Args:
        rows: what to draw.
        today: the day that is marked.
    """
    named = [one for one in rows if one[2]]
    if not named:
        return None
    first = min(span.first for _, _, spans in named for span in spans).replace(month=1, day=1)
    last = max(span.last for _, _, spans in named for span in spans).replace(month=12, day=31)
    scale = _Scale(first, last)
    lanes = tuple(
        Lane(
            HEAD + at * ROW,
            _short(name),
            name,
            to,
            tuple(scale.mark(span, at, name) for span in sorted(spans, key=_first_the_long)),
        )
        for at, (name, to, spans) in enumerate(named)
    )
    return Chart(
        RIGHT,
        HEAD + len(lanes) * ROW + FOOT,
        first.isoformat(),
        last.isoformat(),
        LEFT,
        RIGHT,
        scale.x(today) if first <= today <= last else None,
        tuple(scale.ticks()),
        lanes,
    )


def _first_the_long(span: Span) -> tuple[bool, datetime.date, datetime.date, str]:
    """Points after bars, so that they are drawn above them."""
    return span.first == span.last, span.first, span.last, span.title


def _short(name: str) -> str:
    return name if len(name) <= _LETTERS else name[: _LETTERS - 1].rstrip() + "…"


class _Scale:
    """Days to places in the picture."""

    def __init__(self, first: datetime.date, last: datetime.date) -> None:
        self.first = first
        self.last = last
        self.days = (last - first).days + 1

    def x(self, day: datetime.date) -> float:
        """Where a day begins."""
        return round(LEFT + (day - self.first).days * (RIGHT - LEFT) / self.days, 1)

    def mark(self, span: Span, at: int, name: str) -> Mark:
        """A bar of some days, or the point of one.

        Args:
            span: the days.
            at: which row it is in, from 0.
            name: the row's name.
        """
        title = f"{name} – {span.title}"
        begin, top = self.x(span.first), HEAD + at * ROW + (ROW - _THICK) // 2
        if span.first == span.last:
            half = _THICK // 2
            outline = f"M{begin} {top}l{half} {half}l-{half} {half}l-{half} -{half}z"
            return Mark(span.kind, outline, title)
        end = LEFT + ((span.last - self.first).days + 1) * (RIGHT - LEFT) / self.days
        width = max(round(end - begin, 1), _LEAST)
        return Mark(span.kind, f"M{begin} {top}h{width}v{_THICK}h-{width}z", title)

    def ticks(self) -> Iterable[Tick]:
        """The quarters of up to three years, else the years, every second or tenth if need be."""
        years = range(self.first.year, self.last.year + 1)
        if len(years) * 4 <= _MOST_TICKS:
            for year in years:
                for quarter in range(4):
                    day = datetime.date(year, quarter * 3 + 1, 1)
                    yield Tick(self.x(day), f"{_QUARTERS[quarter]}/{year}")
            return
        step = next(n for n in (1, 2, 5, 10, 50, 100, 1000, 10000) if len(years) / n <= _MOST_TICKS)
        for year in years:
            if year % step == 0:
                yield Tick(self.x(datetime.date(year, 1, 1)), str(year))
