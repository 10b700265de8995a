"""Mistakes made at random places of the plan of Bắc Kạn, with what has to be found there."""

from __future__ import annotations

import datetime
import random
import re
from collections.abc import Callable
from typing import NamedTuple

from ntmplan.registry.library import Library

TASK, AREA, DUTIES, ENDED = "        - task: ", "    - area: ", "organization:", "reporting:"
_LEAD = re.compile(r"^( +)lead: (.+)$")
_BLANK = re.compile(r"(?<=\w) (?=\w)")
_COMMA = re.compile(r"(?<=[^\W\d_]), (?=[^\W\d_])")


class Variant(NamedTuple):
    """A mistake at a random place.

    Attributes:
        name: what was done where.
        text: the plan with it.
        found: what has to be new, as `CODE:line`, sorted; nothing else may be.
        behind, by: the lines behind this one are by so many further down; those that are lost
            follow it.
        follows: codes that may be new besides, since they say what follows from the mistake.
        moves: codes of findings that stand for several places: where the mistake takes the first
            of these away, or adds one before it, the finding is gone and is new at another line.
        goes: codes of which findings may be gone: the mistake takes away what they speak of.
    """

    name: str
    text: str
    found: list[str]
    behind: int = 0
    by: int = 0
    follows: frozenset[str] = frozenset()
    moves: frozenset[str] = frozenset()
    goes: frozenset[str] = frozenset()

    def now(self, line: int) -> int:
        """Where a line is with the mistake; 0 if it is lost."""
        if line <= self.behind:
            return line
        return 0 if line <= self.behind - self.by else line + self.by


Generator = Callable[[list[str], random.Random], Variant]


def _tasks(lines: list[str]) -> list[int]:
    """The lines, from 0, on which tasks begin."""
    return [at for at, line in enumerate(lines) if line.startswith(TASK)]


def _end(lines: list[str], start: int) -> int:
    """Where the block that begins on a line ends: at the next line that is not inside it."""
    depth = len(lines[start]) - len(lines[start].lstrip())
    inside = (
        at
        for at in range(start + 1, len(lines))
        if lines[at].strip() and len(lines[at]) - len(lines[at].lstrip()) <= depth
    )
    return next(inside, len(lines))


def _with(lines: list[str], at: int, new: list[str], count: int = 1) -> str:
    return "\n".join([*lines[:at], *new, *lines[at + count :]])


def misspelt_lead(lines: list[str], dice: random.Random) -> Variant:
    """A letter drops out of the name of a lead.

    Nothing else is new. Rules that weigh leads against each other, or against duties, are silent
    as long as one of the names is unknown.
    """
    at = dice.choice([at for at, line in enumerate(lines) if _LEAD.match(line) and at < 244])
    names = re.findall(r"(?:UBND|Sở|Văn|Hội)[^;,]*(?:, thành phố)?", lines[at])
    name = dice.choice(names)
    drop = dice.randrange(3, len(name) - 1)
    while not name[drop].isalpha():
        drop -= 1
    wrong = f"{name[:drop]}{name[drop + 1 :]}"
    silent = frozenset({"U301", "U306", "U309", "U313", "U314", "U315", "U316"})
    return Variant(
        f"{at + 1}: {wrong}",
        _with(lines, at, [lines[at].replace(name, wrong)]),
        [f"U101:{at + 1}"],
        moves=frozenset({"U301", "U306", "U309", "U310", "U313"}),
        goes=silent,
    )


def dropped_lead(lines: list[str], dice: random.Random) -> Variant:
    """The line of a lead is lost: every task that had it from there has none.

    A unit whose duties speak of the area may then have no part in it (U315), or the area may be
    the last in which it worked at all (U314).
    """
    at = dice.choice([at for at, line in enumerate(lines) if _LEAD.match(line) and at < 244])
    depth = lines[at].index("lead")
    if depth == len(AREA) - len("area: "):
        heads = [one for one in _tasks(lines) if at < one < _end(lines, at)]
        area = next(one for one in range(at, 0, -1) if lines[one].startswith(AREA))
        heads = [one for one in _tasks(lines) if area < one < _end(lines, area)]
    else:
        head = " " * (depth - 2) + "- task: "
        heads = [next(one for one in range(at, 0, -1) if lines[one].startswith(head))]
    return Variant(
        f"{at + 1}: {lines[at].strip()}",
        _with(lines, at, []),
        sorted(f"U202:{one + 1 - (one > at)}" for one in heads),
        behind=at,
        by=-1,
        follows=frozenset({"U314", "U315"}),
        moves=frozenset({"U301", "U306", "U309", "U310", "U313"}),
        goes=frozenset({"U301", "U306", "U310", "U313", "U316"}),
    )


def repeated_task(lines: list[str], dice: random.Random) -> Variant:
    """A task is pasted a second time behind itself.

    What is wrong with the task is wrong with its copy; findings that stand for several tasks
    merely name one more. Each of its clauses that is long enough stands twice.
    """
    start = dice.choice(_tasks(lines))
    end = _end(lines, start)
    while not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#"):
        end -= 1
    block = lines[start:end]
    first = end + 1 + ("\n" not in block[0] and block[0].endswith(">-"))
    return Variant(
        f"{start + 1}-{end}",
        _with(lines, end, block, 0),
        [f"X304:{first}"],
        behind=end,
        by=len(block),
        follows=frozenset(
            ("X304", "T206", "T211", "T213", "A101", "A103", "A104", "X208", "U301", "U313")
        ),
        moves=frozenset({"A102"}),
    )


def timed_task(lines: list[str], dice: random.Random) -> Variant:
    """A task gets a day of its own, in months without public holidays.

    A day off is a bad deadline; "before" a working day leaves the day before as the last one. No
    task had a day so far, which now is no longer so (T201), and one document has its day (T206).
    """
    start = dice.choice([at for at in _tasks(lines) if lines[at].endswith(">-")])
    own = next(at for at in range(start + 1, len(lines)) if not lines[at].startswith(" " * 12))
    day = datetime.date(dice.choice((2023, 2024, 2025)), dice.choice((6, 7, 8, 10, 11)), 1)
    day += datetime.timedelta(dice.randrange(1, 29))
    before = dice.random() < 0.5
    words = f"{day.day:02}/{day.month}/{day.year}"
    line = f"          timeframe: {'trước ngày' if before else 'đến ngày'} {words}"
    code = ""
    if day.weekday() > 4:
        code = "T204"
    elif before and day.weekday() == 0:
        code = "T205"
    return Variant(
        f"{own + 1}: {line.strip()}",
        _with(lines, own, [line], 0),
        [f"{code}:{own + 1}"] if code else [],
        behind=own,
        by=1,
        goes=frozenset({"T201", "T206"}),
    )


def _sentences(lines: list[str]) -> list[int]:
    """The lines of the texts of the solutions, which nothing but rules on texts looks at."""
    start, end = lines.index("solutions:"), lines.index("budget:")
    return [at for at in range(start, end) if lines[at].startswith(" " * 10)]


def bad_typing(lines: list[str], dice: random.Random) -> Variant:
    """A blank too many, one before a comma, or none after it.

    Sentences that stand twice are compared by what stands between their blanks, so that these may
    be found to differ, or to differ no more than so (X304, X305).
    """
    how = dice.choice(("X201", "X202", "X203"))
    pattern = _BLANK if how == "X203" else _COMMA
    at = dice.choice([at for at in _sentences(lines) if pattern.search(lines[at], 10)])
    spot = dice.choice(list(pattern.finditer(lines[at], 10)))
    put = {"X201": " , ", "X202": ",", "X203": "  "}[how]
    new = lines[at][: spot.start()] + put + lines[at][spot.end() :]
    return Variant(
        f"{at + 1}: {how} {spot.start()}",
        _with(lines, at, [new]),
        [f"{how}:{at + 1}"],
        follows=frozenset({"X305"}),
        goes=frozenset({"X304"}),
    )


def scanned_word(lines: list[str], dice: random.Random) -> Variant:
    """A scan reads a word wrong, as the list of confusions has it.

    Rules that look for that very word don't see it any more (U317, X304: sentences that stand
    twice; L204: a programme's name; B101: what the part on money is known by).
    """
    pairs = [one for one in Library().lexicon.pairs if len(one.wrong.split()) == 2]
    places = [
        (at, one)
        for at in _sentences(lines)
        for one in pairs
        if len(one.right.split()) == 2
        and len(re.findall(rf"(?<!\w){one.right}(?!\w)", lines[at])) == 1
    ]
    at, pair = dice.choice(places)
    new = re.sub(rf"(?<!\w){pair.right}(?!\w)", pair.wrong, lines[at])
    return Variant(
        f"{at + 1}: {pair.wrong}",
        _with(lines, at, [new]),
        [f"X102:{at + 1}"],
        follows=frozenset({"X305"}),
        goes=frozenset({"L204", "X304"}),
    )


def dropped_duty(lines: list[str], dice: random.Random) -> Variant:
    """A duty is deleted; all that is wrong with it goes with it.

    A unit may then have no duty (U311, U312), none on an area in which it leads (U313), or none
    like one that another is to support (U319); what was found at the first of several duties is
    found at the next.
    """
    begin, stop = lines.index(DUTIES), lines.index(ENDED)
    starts = [at for at in range(begin, stop) if re.match(r" {8}- (?:>-|duty: )", lines[at])]
    start = dice.choice([at for at in starts if _lasts(lines, at)])
    end = _end(lines, start)
    while not lines[end - 1].strip():
        end -= 1
    return Variant(
        f"{start + 1}-{end}",
        _with(lines, start, [], end - start),
        [],
        behind=start,
        by=start - end,
        follows=frozenset({"U311", "U312", "U313", "U319"}),
        moves=frozenset({"U314", "U315", "U316", "U317", "X304", "B109"}),
        goes=frozenset(
            (
                *("B109", "C105", "L204", "T206", "T214", "U307", "U313", "U314", "U315", "U316"),
                *("U317", "U318", "U319", "X102", "X103", "X301", "X304", "X402"),
            )
        ),
    )


def _lasts(lines: list[str], start: int) -> bool:
    """Whether a duty is not the only one of its list, so that the list still is one."""
    end = _end(lines, start)
    before = next(at for at in range(start - 1, 0, -1) if lines[at].strip())
    after = lines[end] if end < len(lines) else ""
    return not lines[before].endswith("items:") or after.startswith("        - ")


GENERATORS: dict[str, Generator] = {
    "misspelt lead": misspelt_lead,
    "dropped lead": dropped_lead,
    "repeated task": repeated_task,
    "timed task": timed_task,
    "bad typing": bad_typing,
    "scanned word": scanned_word,
    "dropped duty": dropped_duty,
}
