"""A whole check: every rule, what is let pass in place, what is wanted, what is known."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ntmplan.lint import ALL, Each, lint
from ntmplan.lint.catalogue import kinds
from ntmplan.lint.inline import let_pass, let_pass_in, registers
from ntmplan.lint.rule import Rules
from ntmplan.lint.select import Selection
from ntmplan.model.settings import Settings
from ntmplan.problem import Kind, Problem, Severity
from ntmplan.repository import Repository

Known = Counter[tuple[str, str]]


class Result(NamedTuple):
    """What a check found.

    Attributes:
        problems: everything that is wanted and not known, by file and line.
        quiet: how many findings are known.
        mended: how many known findings that were looked for are no longer there.
    """

    problems: list[Problem]
    quiet: int = 0
    mended: int = 0


def run(  # noqa: PLR0913 - what is checked, by which rules, and what of it is wanted
    repository: Repository,
    selection: Selection,
    known: Known | None = None,
    own: Sequence[Rules] = (),
    each: Each | None = None,
    *,
    notes: bool = True,
) -> Result:
    """Check a repository's plans.

    Rules run where what they find is wanted; all of them to compare with what is known.

    Args:
        repository: the plans.
        selection: which findings are wanted.
        known: findings that stay quiet, from a baseline.
        own: the families of rules that the repository adds.
        each: goes through the plans, and can say how far it is.
        notes: whether notes are wanted. Some may come all the same, where all rules ran.

    Raises:
        NoSuchRuleError: a pattern of the selection means no rule.
    """
    takes = selection.taking()

    def needed(kind: Kind, severity: Severity) -> bool:
        return known is not None or (takes(kind) and (notes or severity is not Severity.NOTE))

    found = lint(repository, (*ALL, *own), each, needed)
    wanted = selection.of(_after_comments(repository, found))
    if known is None:
        return Result(wanted)
    from ntmplan.lint.baseline import new

    every = kinds(selection.own)
    asked = {
        key: size for key, size in known.items() if key[0] not in every or takes(every[key[0]])
    }
    fresh, mended = new(wanted, Counter(asked))
    return Result(fresh, len(wanted) - len(fresh), mended)


def _after_comments(repository: Repository, problems: Iterable[Problem]) -> list[Problem]:
    """The problems without those that comments in the plans let pass."""
    by_path: dict[str, list[Problem]] = {}
    for found in problems:
        by_path.setdefault(found.place.path, []).append(found)
    for file in repository.plans:
        by_path[file.path] = let_pass(file, by_path.get(file.path, ()))
    for path in registers(repository):
        by_path[path] = let_pass_in(path, repository.texts[path], by_path.get(path, ()))
    kept = [found for of_file in by_path.values() for found in of_file]
    return sorted(kept, key=lambda found: (found.place, found.kind.code))


def selected(
    settings: Settings,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    added: tuple[Kind, ...] = (),
) -> Selection:
    """What is wanted by the settings and by whoever calls; `select` of the caller goes first.

    Args:
        settings: the repository's.
        select: patterns of what the caller wants.
        ignore: patterns of what the caller leaves out.
        added: the kinds that the repository adds to the built-in ones.
    """
    own = settings.lint
    paths = [(one.path, one.ignore) for one in own.paths] if own else []
    return Selection(
        select or (own.select if own else ()),
        (*ignore, *(own.ignore if own else ())),
        paths,
        added,
    )
