"""Findings for people: place, code, sentence, the lines of the file underlined, and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ntmplan.export.findings.summary import Summary
from ntmplan.export.shown import flat, harmless
from ntmplan.language import advice, message, say
from ntmplan.problem import Place, Problem, Severity, marked
from ntmplan.text import visible, width

SEVERITIES = {
    Severity.ERROR: marked("error"),
    Severity.WARNING: marked("warning"),
    Severity.NOTE: marked("note"),
}
_COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
_LINES = 3
"""How many lines of a long value are shown."""
_ROOM = 60
"""The fewest columns for which a line of the file is laid out."""


class _Paint:
    """Colours, or none."""

    def __init__(self, *, color: bool) -> None:
        self.color = color

    def __call__(self, words: str, code: str) -> str:
        return f"\x1b[{code}m{words}\x1b[0m" if self.color and words else words


def write(
    problems: Sequence[Problem],
    summary: Summary,
    texts: Mapping[str, str],
    *,
    columns: int = 100,
    color: bool = False,
) -> str:
    """The findings as text.

    Args:
        problems: what was found.
        summary: its figures, for the last line.
        texts: the text of each file, by its path.
        columns: the width of the terminal.
        color: whether to use colours.
    """
    paint = _Paint(color=color)
    files = {path: text.split("\n") for path, text in texts.items()}
    lines: list[str] = []
    for found in problems:
        lines += _finding(found, files.get(found.place.path, []), max(columns, _ROOM), paint)
        lines.append("")
    lines.append(paint(str(summary), "1"))
    return harmless("\n".join(lines) + "\n")


def _finding(found: Problem, lines: Sequence[str], columns: int, paint: _Paint) -> Iterator[str]:
    place, severity = found.place, found.severity
    where = flat(f"{place.path}:{place.line}:{place.column}")
    weight = paint(f"{say(SEVERITIES[severity])} {found.kind.code}", f"1;{_COLORS[severity]}")
    yield f"{paint(where, '1')}: {weight} {flat(message(found))}"
    yield from _excerpt(place, lines, columns, paint, _COLORS[severity])
    if told := advice(found):
        yield f"  {paint('=', '2')} {flat(told)}"


def _excerpt(
    place: Place, lines: Sequence[str], columns: int, paint: _Paint, color: str
) -> Iterator[str]:
    """The first lines of a place, underlined."""
    last = (
        place.end_line - 1
        if place.end_column == 1 and place.end_line > place.line
        else place.end_line
    )
    shown = range(place.line, min(last, place.line + _LINES - 1) + 1)
    gutter = len(str(shown[-1]))
    for number in shown:
        if number > len(lines) or not lines[number - 1].strip():
            continue
        line = lines[number - 1].rstrip("\r")
        begin = place.column - 1 if number == place.line else len(line) - len(line.lstrip())
        end = place.end_column - 1 if number == place.end_line else len(line)
        words, before, under = _window(line, begin, max(end, begin + 1), columns - gutter - 5)
        yield f"  {paint(str(number).rjust(gutter), '2')} {paint('|', '2')} {words}"
        mark = paint("^" * under, color)
        yield f"  {' ' * gutter} {paint('|', '2')} {' ' * before}{mark}"
    if last > shown[-1]:
        yield f"  {' ' * gutter} {paint('|', '2')} …"


def _window(line: str, begin: int, end: int, room: int) -> tuple[str, int, int]:
    """The part of a line that fits, how far in the place begins, and how long it is."""
    enough = 4 * room  # of a line of a million characters no more is looked at
    cut = 0
    if begin > room // 3 and width(line[:enough]) > room:
        cut = begin - room // 3
    words = line[cut : cut + enough].replace("\t", "→")
    left = "…" if cut else ""
    fits = room - 1 - width(left)
    while width(words) > fits:
        words = words[: -max(1, (width(words) - fits) // 2)]
    right = "…" if cut + len(words) < len(line) else ""
    stop = min(end, cut + len(words))
    before = width(left) + width(line[cut:begin])
    under = max(1, width(line[begin:stop]))
    return visible(left + words + right), before, under
