"""What the shell offers when somebody presses Tab: units, areas, numbers of tasks, plans.

Names come from files that anybody may have written, and shells run what they are given: a name is
offered only if no sign in it means anything to a shell, or can be kept from it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from ntmplan.text import folded

if TYPE_CHECKING:
    from ntmplan.repository import PlanFile

VARIABLE = "_NTMPLAN_COMPLETE"
"""The variable in which a shell asks for completions."""
_HARMLESS = re.compile(r"[\w ,.&()/+-]+")
_PLAIN = re.compile(r"[^\w.,/+-]")
_MOST = 40


def asked() -> bool:
    """Whether the program runs for the shell, which wants completions."""
    return VARIABLE in os.environ


def units(incomplete: str) -> list[str]:
    """Units that the plans here name."""
    return _offered(incomplete, _units)


def areas(incomplete: str) -> list[str]:
    """Areas of the plans here."""
    return _offered(incomplete, _areas)


def plans(incomplete: str) -> list[str]:
    """Ids of the plans here."""
    return _offered(incomplete, lambda files: (file.id for file in files))


def queries(incomplete: str) -> list[str]:
    """What can be asked for: areas, units, numbers of tasks."""
    return _offered(incomplete, _queries)


def _units(files: list[PlanFile]) -> Iterable[str]:
    from ntmplan.query.match import units_in_use

    return (name for file in files for unit in units_in_use(file) for name in unit.spellings)


def _areas(files: list[PlanFile]) -> Iterable[str]:
    return (task.entry.area for file in files for task in file.tasks)


def _queries(files: list[PlanFile]) -> Iterable[str]:
    numbers = (task.number for file in files for task in file.tasks)
    return (*_areas(files), *_units(files), *numbers)


def _offered(incomplete: str, known: Callable[[list[PlanFile]], Iterable[str]]) -> list[str]:
    """The known names that begin like what was typed, accents or not; none where reading fails."""
    from ntmplan.repository import load

    try:
        files = [file for file in load().plans if file.plan is not None]
    except OSError:
        return []
    typed = " ".join(folded(incomplete))
    found = dict.fromkeys(
        name
        for name in known(files)
        if _HARMLESS.fullmatch(name) and " ".join(folded(name)).startswith(typed)
    )
    return [_Offer(_kept(name)) for name in list(found)[:_MOST]]


class _Offer(str):
    """A completion; the parser keeps those alone that begin with exactly what was typed."""

    __slots__ = ()

    def startswith(self, *_: object) -> bool:
        """It was found by words without accents, and may be quoted."""
        return True


def _kept(name: str) -> str:
    """A name so that the shell takes it for one word."""
    shell = os.environ.get(VARIABLE, "").partition("_")[2]
    if shell == "bash" and not _in_quotes():
        return _PLAIN.sub(r"\\\g<0>", name)
    if shell in ("powershell", "pwsh") and _PLAIN.search(name):
        return f"'{name}'"
    return name


def _in_quotes() -> bool:
    """Whether the word that bash completes begins with a quotation mark."""
    words = os.environ.get("COMP_WORDS", "").split("\n")
    at = os.environ.get("COMP_CWORD", "")
    return at.isdecimal() and int(at) < len(words) and words[int(at)][:1] in ("'", '"')
