"""Repositories with rules of their own."""

from __future__ import annotations

import textwrap
from pathlib import Path

from ntmplan.lint.own import families, kinds_of
from ntmplan.problem import Problem
from ntmplan.repository import Repository, load

HEAD = "title: A\nnumber: 12/KH-UBND\ndate: 02/8/2023\n"
RULE = "  - code: Z101\n    name: a\n    message: Sai.\n"


def rule(*lines: str) -> str:
    """The settings with one rule; its own lines begin in line 5."""
    return "rules:\n" + RULE + "".join(f"    {line}\n" for line in lines)


def read(folder: Path, settings: str, plan: str = "") -> Repository:
    """A repository of these settings and one plan; what is given of it begins in line 4."""
    (folder / "ntmplan.yaml").write_text(settings, "utf-8")
    (folder / "plans").mkdir(exist_ok=True)
    (folder / "plans/a.yaml").write_text(HEAD + textwrap.dedent(plan), "utf-8")
    return load()


def found(repository: Repository) -> list[Problem]:
    """What the repository's own rules find."""
    from ntmplan.lint import lint

    own = families(repository.settings)
    codes = {kind.code for kind in kinds_of(own)}
    return [one for one in lint(repository, own) if one.kind.code in codes]
