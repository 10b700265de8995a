"""Findings that are let pass in place: `# ntmplan: ignore[U404] why`."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ntmplan.problem import Kind, Place, Problem, Severity, marked, problem
from ntmplan.repository import PlanFile, Repository
from ntmplan.text import regex
from ntmplan.tree import Tree, read_bytes

_COMMENT = regex(r"(?:^|(?<=\s))#\s*ntmplan:\s*ignore(?:\s*\[([^\]]*)\])?(.*)$", re.IGNORECASE)
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
        meant: codes of findings there that only begin with one of them.
    """

    place: Place
    line: int
    codes: list[str]
    reason: str
    used: set[str]
    meant: dict[str, None]


def may_let_pass(file: PlanFile) -> bool:
    """Whether a file may have comments that let findings pass."""
    return _may_let_pass(file.tree.text)


def _may_let_pass(text: str) -> bool:
    return "gnore" in text or "IGNORE" in text  # Ignore too


def let_pass(file: PlanFile, problems: Iterable[Problem]) -> list[Problem]:
    """The problems of a plan without those that its comments let pass, and with theirs."""
    return _let_pass(file.tree, problems) if may_let_pass(file) else list(problems)


def registers(repository: Repository) -> list[str]:
    """The files beside the plans (units, settings) that may have comments that let pass."""
    plans = {file.path for file in repository.plans}
    return [
        path
        for path, text in repository.texts.items()
        if path not in plans and _may_let_pass(text) and any(map(_COMMENT.search, text.split("\n")))
    ]


def let_pass_in(path: str, text: str, problems: Iterable[Problem]) -> list[Problem]:
    """As `let_pass`, for a file that is no plan."""
    return _let_pass(read_bytes(text.encode(), path), problems)


def _let_pass(tree: Tree, problems: Iterable[Problem]) -> list[Problem]:
    ignores = list(_ignores(tree))
    valid: dict[int, list[_Ignore]] = {}
    for one in ignores:
        if one.codes and _LETTER.search(one.reason):
            valid.setdefault(one.line, []).append(one)
    kept = [found for found in problems if not (valid and _passes(found, tree, valid))]
    return kept + list(_told(ignores))


def _ignores(tree: Tree) -> Iterator[_Ignore]:
    lines = tree.text.split("\n")
    inside = tree.inside_text()
    below = len(lines)
    found = []
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        comment = next(
            (one for one in _comments(line) if not inside(at + 1, one.start() + 1)), None
        )
        if comment:
            alone = line.lstrip().startswith("#")
            target = below if alone and below < len(lines) else at
            found.append(_ignore(comment, Place(tree.path, at + 1), target + 1))
        if line.strip() and not line.lstrip().startswith("#"):
            below = at  # the next line with something on it, for a comment above it
    yield from reversed(found)


def _comments(line: str) -> Iterator[re.Match[str]]:
    """What looks like a comment; one that is text can stand before one that is none."""
    found = _COMMENT.search(line)
    while found:
        yield found
        found = _COMMENT.search(line, found.start() + 1)


def _ignore(comment: re.Match[str], place: Place, line: int) -> _Ignore:
    codes = [code.strip() for code in (comment[1] or "").split(",") if code.strip()]
    end = len(comment.string.rstrip()) + 1
    place = place._replace(column=comment.start() + 1, end_line=place.line, end_column=end)
    return _Ignore(place, line, codes, comment[2], set(), {})


def _passes(found: Problem, tree: Tree, ignores: dict[int, list[_Ignore]]) -> bool:
    lines = {found.place.line}
    if found.route:
        lines |= {tree.place(found.route).line, tree.place(found.route, key=True).line}
    names = found.kind.code.casefold(), found.kind.name.casefold()
    for one in (ignore for line in lines for ignore in ignores.get(line, ())):
        for code in one.codes:
            if code.casefold() in names:
                one.used.add(code)
                return True
            if names[0].startswith(code.casefold()):
                one.meant[found.kind.code] = None
    return False


def _told(ignores: list[_Ignore]) -> Iterator[Problem]:
    for one in ignores:
        codes = ", ".join(one.codes)
        if not one.codes:
            yield problem(NO_CODES, one.place)
        elif not _LETTER.search(one.reason):
            yield problem(NO_REASON, one.place, codes=codes)
        elif unused := [code for code in one.codes if code not in one.used]:
            said = problem(UNUSED, one.place, codes=", ".join(unused))
            if one.meant:  # somebody wrote but the beginning of a code, and is asked back
                said = said._replace(facts={**said.facts, "nearest": ", ".join(one.meant)})
            yield said
