"""What the plans do not say of when things are due, so that no answer looks whole that is not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from ntmplan.model.timeframe import Period
from ntmplan.problem import Fact, marked
from ntmplan.query.due.works import REPORT, Work
from ntmplan.reading.deadlines import known_years
from ntmplan.reading.sentences import first_of
from ntmplan.repository import PlanFile
from ntmplan.table import Note, note
from ntmplan.text import one_line

_WHOLE = marked(
    "{plans}: tasks with only the plan's period as their time: {tasks}; `--all` lists them."
)
_WHOLE_LISTED = marked("{plans}: tasks with only the plan's period as their time: {tasks}.")
_SILENT = marked("{plans}: tasks that say nothing of when they are to be done: {tasks}.")
_UNDATED = marked('No day can be read from "{words}" ({places}).')
_NO_DAY = marked("The plan does not say by which day a report is due: {places}.")
_NO_YEARS = marked(
    "What comes again is due in each year of a plan's period, and here is no period, or a very long"
    " one: {places}. Ask with --from and --to."
)


def silence(
    works: list[Work], years: Callable[[PlanFile], Period | None], *, listed: bool
) -> Iterator[Note]:
    """What the plans leave open.

    Args:
        works: what may be due.
        years: gives the years in which what recurs in a plan is looked at.
        listed: whether what has no day of its own is among the rows.
    """
    whole = [one for one in works if one.is_task and one.whole and not one.deadlines]
    silent = [one for one in works if one.is_task and not (one.stated.time_words or one.deadlines)]
    if whole:
        told = _WHOLE_LISTED if listed else _WHOLE
        yield note("period-only", told, plans=_plans(whole), tasks=len(whole))
    if silent:
        yield note("no-time", _SILENT, plans=_plans(silent), tasks=len(silent))
    for words, found in _unread(works).items():
        yield note("undated", _UNDATED, words=words, places=_places(found))
    reports = [one for one in works if one.stated.source == REPORT]
    if endless := [one for one in reports if not one.deadlines]:
        yield note("no-day", _NO_DAY, places=_places(endless))
    if lasting := [one for one in works if _endless(one, years(one.stated.file))]:
        yield note("no-period", _NO_YEARS, places=_places(lasting))


def _unread(works: Iterable[Work]) -> dict[str, list[Work]]:
    """The words in which no day is found, with where they stand; capitals don't part them."""
    found: defaultdict[str, list[Work]] = defaultdict(list)
    first: dict[str, str] = {}
    for one in works:
        said = [each.words for each in one.deadlines if each.day is None]
        if one.stated.time_words and not (one.deadlines or one.whole):
            said.append(one.stated.time_words)
        for words in map(one_line, said):
            found[first.setdefault(words.casefold().rstrip(" ."), words)].append(one)
    return found


def _endless(work: Work, years: Period | None) -> bool:
    """Whether it comes again in years that are not known."""
    return any(one.day and one.every and not known_years(years) for one in work.deadlines)


def _plans(works: Iterable[Work]) -> Fact:
    return first_of(one.stated.file.id for one in works)


def _places(works: Iterable[Work]) -> Fact:
    return first_of(f"{one.stated.file.id} {one.stated.name}" for one in works)
