"""Run rules over a small plan in a folder of its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ntmplan.lint import lint
from ntmplan.lint.rule import Rules
from ntmplan.lint.rules import document, legal, plans, tasks, units
from ntmplan.problem import Problem
from ntmplan.repository import load

FIRST = tuple(family.RULES for family in (document, legal, units, tasks, plans))
"""The families on shape and references; a test of a family adds its own, and sees no other."""
HEAD = "ntmplan: 1\ntitle: Kế hoạch thử\n"


WHOLE = """\
organization:
  - unit: Sở Y tế
    items:
      - Báo cáo UBND tỉnh kết quả trước ngày 15/12/2024.
recipients:
  - Sở Y tế
  - "Lưu: VT"
"""
"""What makes a whole document of an example."""


def found(example: str, folder: Path, more: Sequence[Rules] = ()) -> list[Problem]:
    """What rules find in an example.

    Args:
        example: a plan file; without a title it is taken for the rest of one.
        folder: an empty folder, so that no repository is around.
        more: further families of rules.
    """
    text = example if "title:" in example else HEAD + example
    file = folder / "plan.yaml"
    file.write_text(text, "utf-8")
    families = dict.fromkeys((*FIRST, *more))
    return lint(load([file]), tuple(families))


def codes(example: str, folder: Path, more: Sequence[Rules] = ()) -> list[str]:
    """The codes of what rules find in an example."""
    return [one.kind.code for one in found(example, folder, more)]
