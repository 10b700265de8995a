"""How many findings of which weight a run had."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ntmplan.language import count
from ntmplan.problem import Problem, Severity


class Summary(NamedTuple):
    """The figures of a run."""

    plans: int
    errors: int
    warnings: int
    notes: int

    @classmethod
    def of(cls, problems: Sequence[Problem], plans: int) -> "Summary":
        """The figures of these findings on so many plans."""
        by = Counter(found.severity for found in problems)
        return cls(plans, by[Severity.ERROR], by[Severity.WARNING], by[Severity.NOTE])

    def __str__(self) -> str:
        """The figures as a sentence."""
        said = [count("{n} plan", "{n} plans", self.plans)]
        said.append(count("{n} error", "{n} errors", self.errors))
        said.append(count("{n} warning", "{n} warnings", self.warnings))
        if self.notes:
            said.append(count("{n} note", "{n} notes", self.notes))
        return f"{said[0]}: {', '.join(said[1:])}."
