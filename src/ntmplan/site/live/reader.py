"""Reads plans again after a change: those that changed, and the others as they are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ntmplan.problem import Problem, Severity
from ntmplan.repository import NOT_PLANS, PlanFile, Repository, load, shown


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read.

    Attributes:
        repository: the plans; where one can't be read any more, what it said before.
        unread: the files of plans that can't be read, as they are now.
        kept: the paths of those of them that stand in the repository as they were before.
        whole: whether everything was read anew.
    """

    repository: Repository
    unread: tuple[PlanFile, ...]
    kept: frozenset[str]
    whole: bool

    @property
    def problems(self) -> list[Problem]:
        """Why files can't be read: the errors in them, and in registers and settings."""
        found = [one for file in self.unread for one in file.problems]
        found += self.repository.problems
        return [one for one in found if one.severity is Severity.ERROR]


class Reader:
    """Reads the plans under some paths, again and again.

    Args:
        paths: files and folders.
        first: what was read of them before.

    Attributes:
        now: what was read last.
    """

    def __init__(self, paths: Sequence[Path], first: Repository) -> None:
        self._paths = paths
        self._base = first
        self._files = {file.path: file for file in first.plans}
        self._good: dict[str, PlanFile] = {}
        self.now = self._reading(whole=True)

    def again(self, changed: Collection[Path]) -> Reading:
        """Read what the files say now.

        Args:
            changed: those that changed, were made or taken away.

        Raises:
            NoSuchPathError: a path of the reader's is no longer there.
        """
        whole = any(_concerns_all(path) for path in changed)
        names = {shown(path) for path in changed}
        listed: list[str] = []

        def changed_ones(files: Sequence[Path]) -> Iterable[Path]:
            listed.extend(shown(file) for file in files)
            return [file for file in files if whole or self._is_new(shown(file), names)]

        read = load(self._paths, each=changed_ones)
        known = {file.root for file in self._files.values()}
        if whole or any(file.root not in known for file in read.plans):
            self._base = read if whole else load(self._paths)
            self._files = {file.path: file for file in self._base.plans}
            self.now = self._reading(whole=True)
            return self.now
        now = {**self._files, **{file.path: self._adopted(file) for file in read.plans}}
        self._files = {path: now[path] for path in listed if path in now}
        self.now = self._reading(whole=False)
        return self.now

    @property
    def _registers(self) -> dict[str, str]:
        """The texts of the files that are no plans."""
        plans = {file.path for file in self._base.plans}
        return {path: text for path, text in self._base.texts.items() if path not in plans}

    def _is_new(self, path: str, changed: Collection[str]) -> bool:
        return path in changed or path not in self._files

    def _adopted(self, file: PlanFile) -> PlanFile:
        """A plan that was read alone, with the register that the others of its repository have."""
        others = (one for one in self._files.values() if one.root == file.root)
        return replace(file, registry=next(others).registry)

    def _reading(self, *, whole: bool) -> Reading:
        unread = tuple(file for file in self._files.values() if not _can_be_read(file))
        for file in self._files.values():
            if file not in unread:
                self._good[file.path] = file
        self._good = {path: self._good[path] for path in self._files if path in self._good}
        for file in unread:
            if (good := self._good.get(file.path)) and good.registry is not file.registry:
                self._good[file.path] = replace(good, registry=file.registry)
        plans = [self._good.get(path, file) for path, file in self._files.items()]
        texts = {**self._registers, **{file.path: file.tree.text for file in plans}}
        repository = Repository(plans, self._base.problems, texts, self._base.settings)
        kept = frozenset(file.path for file in unread if file.path in self._good)
        return Reading(repository, unread, kept, whole)


def _can_be_read(file: PlanFile) -> bool:
    """Whether a plan is there in all its parts, whatever is wrong in them."""
    broken = any(one.severity is Severity.ERROR for one in file.tree.problems)
    return file.plan is not None and not broken


def _concerns_all(path: Path) -> bool:
    """Whether a file is one that every plan leans on, or every page: a register, a template."""
    return path.name in NOT_PLANS or path.suffix.lower() not in (".yaml", ".yml")
