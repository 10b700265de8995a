"""What the linter finds in the shipped plans before and after a mistake, as codes and lines."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from ntmplan.lint.run import run, selected
from ntmplan.problem import Problem, lasting
from ntmplan.repository import load
from tests.mutations.edits import Edit, Moved, changed, moved

ROOT = Path(__file__).parents[2]
BAC_KAN, LANG_SON = "plans/bac-kan-2023-2025.yaml", "plans/lang-son-2023.yaml"
UNITS = "units.yaml"
_SHORT = {BAC_KAN: "bac-kan", LANG_SON: "lang-son", UNITS: "units"}

EVERYTHING = "everything"
"""In place of what is gone: all that was found in the file before."""

Found = tuple[str, str, int, str]
"""A finding: the file, the code, the line, and the facts that the message names."""


class Change(NamedTuple):
    """What a mistake changes among the findings, each as `CODE:line`, sorted.

    Attributes:
        new: findings that were not there, by their lines after the mistake.
        gone: findings that are not there any more, by their lines before it.
        reworded: findings on the same words that say something else, by their lines after it.
    """

    new: str = ""
    gone: str = ""
    reworded: str = ""


def lay(folder: Path) -> None:
    """Lay a copy of the shipped repository."""
    shutil.copytree(ROOT / "plans", folder / "plans")
    shutil.copy(ROOT / UNITS, folder)


def found() -> Counter[Found]:
    """What a check of the repository around the working folder finds."""
    repository = load()
    problems = run(repository, selected(repository.settings)).problems
    return Counter(_known(one) for one in problems)


def _known(one: Problem) -> Found:
    facts = json.dumps(lasting(one.facts), ensure_ascii=False)
    return one.place.path, one.kind.code, one.place.line, facts


def make(path: str, edits: Sequence[Edit]) -> Moved:
    """Make a mistake in a file; where its lines are then.

    Raises:
        NotFoundError: the words of an edit are not there once.
    """
    file = Path(path)
    steps: list[Moved] = []
    text = file.read_bytes().decode()
    for edit in edits:
        new = changed(text, edit)
        steps.append(moved(text, new))
        text = new
    file.write_bytes(text.encode())

    def now(line: int) -> int:
        for step in steps:
            line = step(line) if line else 0
        return line

    return now


def compared(before: Counter[Found], after: Counter[Found], path: str, now: Moved) -> Change:
    """What is different, apart from lines that have merely moved."""
    stayed = Counter[Found]()
    was: dict[tuple[str, str, int], int] = {}
    for (file, code, line, facts), count in before.items():
        place = now(line) if file == path else line
        stayed[file, code, place, facts] += count
        was[file, code, place] = line
    same, old = stayed & after, stayed - after
    fresh = after - same
    places, others = _places(old), _places(fresh)
    gone = Counter({(*key[:2], was[key]): count for key, count in (places - others).items()})
    vanished = _told(gone, path)
    if gone and gone.total() == sum(count for key, count in before.items() if key[0] == path):
        vanished = EVERYTHING
    return Change(_told(others - places, path), vanished, _told(places & others, path))


def _places(findings: Counter[Found]) -> Counter[tuple[str, str, int]]:
    places = Counter[tuple[str, str, int]]()
    for (path, code, line, _), count in findings.items():
        places[path, code, line] += count
    return places


def _told(places: Counter[tuple[str, str, int]], path: str) -> str:
    return " ".join(sorted(_each(places, path)))


def _each(places: Counter[tuple[str, str, int]], path: str) -> Iterator[str]:
    for file, code, line in places.elements():
        yield f"{code}:{line}" + ("" if file == path else f"@{_SHORT[file]}")
