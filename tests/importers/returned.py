"""Plans that are printed and read back."""

from __future__ import annotations

import re
from pathlib import Path

from ntmplan.importers.readers import read_source
from ntmplan.importers.result import Imported, import_source
from ntmplan.registry import built_in
from ntmplan.render import render
from ntmplan.repository import load

FORMATS = ("md", "html", "docx")
_DOUBT = re.compile(r"^ *# nhập: .*\n", re.MULTILINE)
"""What the importer is unsure of stands in comments, and no page has those."""


def returned(text: str, form: str) -> Imported:
    """What becomes of a plan file that is printed in a format and imported again."""
    (plan,) = load([], stdin=text.encode()).plans
    assert plan.plan is not None, [problem.kind.code for problem in plan.tree.problems]
    made = render(plan, format=form)
    data = made.encode() if isinstance(made, str) else made
    name = f"ke-hoach.{form}"
    return import_source(read_source(Path(name), name, data), built_in())


def back(text: str, form: str) -> str:
    """The plan file that comes back, without the comments on what was doubtful."""
    return _DOUBT.sub("", returned(text, form).text)
