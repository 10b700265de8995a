"""Findings that are let pass in place: `# ntmplan: ignore[U404] why`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ntmplan.problem import Kind, Place, Problem, Severity, marked, problem
from ntmplan.repository import PlanFile
from ntmplan.text import regex

_COMMENT = regex(r"(?:^|\s)#\s*ntmplan:\s*ignore(?:\[([^\]]*)\])?(.*)$")
_LETTER = regex(r"\w")

NO_REASON = Kind(
    "Y201",
    "ignored-without-reason",
    Severity.WARNING,
    marked("The comment lets {codes} pass and doesn't say why."),
    marked("Write the reason behind the bracket; without one nothing is let pass."),
    why=marked("Whoever reads the plan next year must be able to tell whether it still holds."),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn # ntmplan: ignore[U203]
    lead: Sở Y tế
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
""",
)
UNUSED = Kind(
    "Y202",
    "unused-ignore",
    Severity.WARNING,
    marked("The comment lets {codes} pass, but there is no such finding."),
    marked("Delete the comment: what it was for is mended."),
    why=marked("A comment without a finding hides the next one that comes here."),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn # ntmplan: ignore[U202] chờ phân công
    lead: Sở Y tế
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
""",
)
NO_CODES = Kind(
    "Y203",
    "ignore-without-code",
    Severity.WARNING,
    marked("The comment doesn't say what it lets pass."),
    marked("Name the codes: `# ntmplan: ignore[U201] why`."),
    why=marked("A comment that lets everything pass lets pass what nobody has seen yet."),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn # ntmplan: ignore chờ phân công
    lead: Sở Y tế
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn # ntmplan: ignore[U202] chờ phân công
""",
)


class _Ignore(NamedTuple):
    """A comment that lets findings pass.

    Attributes:
        place: the comment.
        line: the line for which it is meant.
        codes: what it lets pass.
        used: which of them there were.
    """

    place: Place
    line: int
    codes: list[str]
    reason: str
    used: set[str]


def may_let_pass(file: PlanFile) -> bool:
    """Whether a file may have comments that let findings pass."""
    return "ignore" in file.tree.text


def let_pass(file: PlanFile, problems: Iterable[Problem]) -> list[Problem]:
    """The problems of a file without those that its comments let pass, and with theirs."""
    if not may_let_pass(file):
        return list(problems)
    ignores = list(_ignores(file))
    valid = [one for one in ignores if one.codes and _LETTER.search(one.reason)]
    kept = [found for found in problems if not _passes(found, file, valid)]
    return kept + list(_told(ignores))


def _ignores(file: PlanFile) -> Iterator[_Ignore]:
    lines = file.tree.text.split("\n")
    for at, line in enumerate(lines):
        found = _COMMENT.search(line)
        if not found or file.tree.inside_text(at + 1, line.index("#", found.start()) + 1):
            continue
        alone = not line[: found.start()].strip()
        target = _next_line(lines, at) if alone else at
        codes = [code.strip() for code in (found[1] or "").split(",") if code.strip()]
        begin = line.index("#", found.start())
        place = Place(file.path, at + 1, begin + 1, at + 1, len(line.rstrip()) + 1)
        yield _Ignore(place, target + 1, codes, found[2], set())


def _next_line(lines: list[str], at: int) -> int:
    """The line that a comment of its own line is meant for: the next with something on it."""
    for below in range(at + 1, len(lines)):
        if lines[below].strip() and not lines[below].lstrip().startswith("#"):
            return below
    return at


def _passes(found: Problem, file: PlanFile, ignores: list[_Ignore]) -> bool:
    lines = {found.place.line}
    if found.route:
        lines |= {file.place(found.route).line, file.tree.place(found.route, key=True).line}
    for one in ignores:
        if one.line in lines:
            for code in one.codes:
                if code in (found.kind.code, found.kind.name):
                    one.used.add(code)
                    return True
    return False


def _told(ignores: list[_Ignore]) -> Iterator[Problem]:
    for one in ignores:
        codes = ", ".join(one.codes)
        if not one.codes:
            yield problem(NO_CODES, one.place)
        elif not _LETTER.search(one.reason):
            yield problem(NO_REASON, one.place, codes=codes)
        elif unused := [code for code in one.codes if code not in one.used]:
            yield problem(UNUSED, one.place, codes=", ".join(unused))
