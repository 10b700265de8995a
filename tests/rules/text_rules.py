"""What the rules on text and spelling alone find in a small plan."""

from __future__ import annotations

from pathlib import Path

from tests.rules.example import found

from ntmplan.lint.rules import repetition, spelling, typography, uniformity, wording
from ntmplan.problem import Problem

FAMILIES = [module.RULES for module in (spelling, typography, uniformity, wording, repetition)]


def own(plan: str, folder: Path, beginning: str = "X") -> list[Problem]:
    """What they find whose codes begin so; an open gap, say, is other rules' business."""
    return [one for one in found(plan, folder, FAMILIES) if one.kind.code.startswith(beginning)]


def in_sentence(text: str, folder: Path, beginning: str = "X") -> list[Problem]:
    """What they find in one printed sentence."""
    quoted = text.replace("'", "''")
    return own(f"objectives:\n  - '{quoted}'\n", folder, beginning)
