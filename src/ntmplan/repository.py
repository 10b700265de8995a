"""A plan repository: which files belong to it, and every plan read once, with its units."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from ntmplan.model.check import check
from ntmplan.model.outline import Entry, Task, outline, tasks
from ntmplan.model.plan import Plan
from ntmplan.model.settings import Settings
from ntmplan.problem import Place, Problem, Route
from ntmplan.registry import Mention, Registry, Unit, built_in, read_units
from ntmplan.registry.library import Library
from ntmplan.text import nfc
from ntmplan.tree import Tree, read, read_bytes

SETTINGS = "ntmplan.yaml"
UNITS = "units.yaml"
CRITERIA = "criteria.yaml"
LEGAL = "legal.yaml"
CONFUSIONS = "confusions.yaml"
PLANS = "plans"
STDIN = "-"
_SUFFIXES = (".yaml", ".yml")
NOT_PLANS = frozenset({SETTINGS, UNITS, CRITERIA, LEGAL, CONFUSIONS, "communes.yaml"})
_OTHER_FOLDERS = frozenset({"progress", "node_modules"})


class NoSuchPathError(Exception):
    """A path that was asked for does not exist."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


@dataclass(eq=False)
class PlanFile:
    """A plan file that was read.

    Attributes:
        tree: the file as words, with places.
        plan: what could be understood; None where nothing could.
        problems: what is wrong with its form and shape.
        left_out: routes of what could not be understood.
        registry: the units of its repository.
        root: the folder of its repository; None where it lies in none.
    """

    tree: Tree
    plan: Plan | None
    problems: list[Problem]
    left_out: tuple[Route, ...]
    registry: Registry
    root: Path | None = None

    @property
    def path(self) -> str:
        """The file's name as messages show it."""
        return self.tree.path

    @cached_property
    def id(self) -> str:
        """The plan's id: the one it gives, or its file's name without the ending."""
        own = self.plan.id if self.plan else None
        stem = Path(self.path).stem if self.path != STDIN else "stdin"
        return own or nfc(stem)

    @cached_property
    def entries(self) -> list[Entry]:
        """Every passage of the document, in reading order."""
        return outline(self.plan) if self.plan else []

    @cached_property
    def tasks(self) -> list[Task]:
        """Every task, numbered as a reader finds it."""
        return tasks(self.plan, self.entries) if self.plan else []

    @property
    def library(self) -> Library:
        """The sets of criteria, the documents and the confusions of words that it leans on."""
        return self.registry.library

    def units(self, words: str | None) -> tuple[Mention, ...]:
        """The units that a cell of this plan names."""
        place = self.plan.place if self.plan else None
        return self.registry.cell(words, place) if words else ()

    def unread(self, route: Route, key: str) -> str | None:
        """What stands under a key of a passage, or of what it is in, and could not be understood.

        None where nothing stands there, or what stands there was understood.
        """
        for end in range(len(route), 0, -1) if self.left_out else ():
            if (*route[:end], key) in self.left_out:
                value = self.tree.at((*route[:end], key))
                return value if isinstance(value, str) else None
        return None

    def place(self, route: Route, words: str = "") -> Place:
        """Where something stands in the file: a value, or some words of it."""
        place = self.tree.place(route)
        return self.tree.narrowed(place, words) if words else place


@dataclass
class Repository:
    """Every plan that was asked for.

    Attributes:
        plans: the plan files, in the order of their paths.
        problems: what is wrong with files that are no plans (units, settings).
        texts: for each file that was read, its text, for showing lines of it.
        settings: what the repository sets; where plans of several are asked for, the last of them.
        settings_of: the settings of each repository that plans were asked for of, by its folder.
    """

    plans: list[PlanFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    settings: Settings = field(default_factory=Settings.model_construct)
    settings_of: dict[Path | None, Settings] = field(default_factory=dict)

    @property
    def parts(self) -> list[Repository]:
        """The repository itself, or each of several whose settings differ."""
        first, *others = self.settings_of.values() or [self.settings]
        if all(one == first for one in others):
            return [self]
        of: dict[Path | None, list[Problem]] = {}
        for found in self.problems:  # of units, settings …, which lie in their repository's folder
            of.setdefault(_real(Path(found.place.path)).parent, []).append(found)
        return [
            Repository(
                [file for file in self.plans if file.root == root],
                of.get(root, []),
                {path: text for path, text in self.texts.items() if _belongs(path, root)},
                settings,
            )
            for root, settings in self.settings_of.items()
        ]

    @property
    def registries(self) -> list[Registry]:
        """The registers of units that the plans lean on, each once."""
        return list({id(plan.registry): plan.registry for plan in self.plans}.values())


def find_root(folder: Path) -> Path | None:
    """The repository that a folder lies in: the nearest folder above with its files, or None."""
    for above in (folder, *folder.parents):
        if (above / SETTINGS).is_file() or (above / UNITS).is_file() or (above / PLANS).is_dir():
            return above
        if (above / ".git").exists():
            return None
    return None


def load(
    paths: Iterable[Path] = (),
    *,
    stdin: bytes | None = None,
    label: Callable[[Path], str] | None = None,
    each: Callable[[Sequence[Path]], Iterable[Path]] | None = None,
) -> Repository:
    """Read plans and what they lean on.

    Args:
        paths: files and folders; none means the repository around the working folder.
        stdin: a plan that was given on standard input.
        label: how messages show the name of a file, where that is not its path.
        each: goes through the files that are read, and can say how far it is.

    Raises:
        NoSuchPathError: a path does not exist.
    """
    repository = Repository()
    registries: dict[Path | None, Registry] = {}
    here = Path.cwd()
    asked = list(paths)
    files = list(_files(asked or ([] if stdin is not None else [find_root(here) or here])))
    for file in each(files) if each else files:
        root = find_root(_real(file).parent)
        registry = _registry(root, registries, repository)
        if file.name not in NOT_PLANS:  # a register is read with the plans that lean on it
            _add(repository, read(file, (label or shown)(file)), registry, root)
    if stdin is not None:
        root = find_root(here)
        registry = _registry(root, registries, repository)
        _add(repository, read_bytes(stdin, STDIN), registry, root)
    return repository


def _add(repository: Repository, tree: Tree, registry: Registry, root: Path | None) -> None:
    repository.texts[tree.path] = tree.text
    repository.plans.append(_plan_file(tree, registry, root))


def _plan_file(tree: Tree, registry: Registry, root: Path | None) -> PlanFile:
    checked = check(tree, Plan)
    problems = [*tree.problems, *checked.problems]
    return PlanFile(tree, checked.model, problems, checked.left_out, registry, root)


def with_text(file: PlanFile, text: str) -> PlanFile:
    """The plan file as it would be with another text."""
    return _plan_file(read_bytes(text.encode("utf-8"), file.path), file.registry, file.root)


def _registry(
    root: Path | None, known: dict[Path | None, Registry], repository: Repository
) -> Registry:
    """The register of a repository, read once, together with its settings."""
    if root not in known:
        repository.settings_of[root] = Settings.model_construct()
        units: list[Unit] = []
        if root is not None and (root / UNITS).is_file():
            tree = read(root / UNITS, shown(root / UNITS))
            repository.texts[tree.path] = tree.text
            units, problems = read_units(tree, built_in)
            repository.problems += problems
        if root is not None and (root / SETTINGS).is_file():
            tree = read(root / SETTINGS, shown(root / SETTINGS))
            repository.texts[tree.path] = tree.text
            settings = check(tree, Settings)
            repository.problems += [*tree.problems, *settings.problems]
            repository.settings = settings.model or repository.settings
            repository.settings_of[root] = settings.model or Settings.model_construct()
        known[root] = Registry(units, built_in, _library(root, repository))
    return known[root]


def _library(root: Path | None, repository: Repository) -> Library:
    """What a repository has of its own besides units; what comes along is read when it is asked."""
    library = Library()
    if tree := _own_file(root, CRITERIA, repository):
        from ntmplan.registry.criteria import read_criteria

        library.own_criteria = read_criteria(tree)
        repository.problems += library.own_criteria.problems
    if tree := _own_file(root, LEGAL, repository):
        from ntmplan.registry.legal import read_legal

        library.own_legal = read_legal(tree)
        repository.problems += library.own_legal.problems
    if tree := _own_file(root, CONFUSIONS, repository):
        from ntmplan.registry.confusions import read_lexicon

        library.own_lexicon = read_lexicon(tree)
        repository.problems += library.own_lexicon.problems
    return library


def _own_file(root: Path | None, name: str, repository: Repository) -> Tree | None:
    """A file of the repository that is no plan, where it has it."""
    if root is None or not (root / name).is_file():
        return None
    tree = read(root / name, shown(root / name))
    repository.texts[tree.path] = tree.text
    return tree


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """Every plan file under the paths, each once."""
    seen: set[Path] = set()
    for path in paths:
        if path.is_dir():
            found: Iterable[Path] = _below(plans_folder(path))
        elif path.exists() or path.is_symlink():
            found = [path]
        else:
            raise NoSuchPathError(path)
        for file in found:
            key = _real(file)
            if key not in seen:
                seen.add(key)
                yield file


def plans_folder(folder: Path) -> Path:
    """Where the plans of a folder are looked for: in its `plans/` where it is a repository."""
    plans = folder / PLANS
    root = find_root(_real(folder)) == _real(folder)
    return plans if root and plans.is_dir() else folder


def is_whole(files: Iterable[PlanFile], root: Path) -> bool:
    """Whether these are all plans of a repository, so that what is in none of them is nowhere."""
    return {shown(file) for file in _files([root])} <= {file.path for file in files}


def _real(path: Path) -> Path:
    """The path without links; unlike `resolve`, it bears links that lead in a circle."""
    return Path(os.path.realpath(path))


def _below(folder: Path) -> Iterator[Path]:
    """The plan files in a folder and its folders, in the order of their names.

    A folder that can't be opened comes too: to read it as a plan tells why nothing in it is read.
    """
    closed: list[OSError] = []
    for where, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and name not in _OTHER_FOLDERS
        )
        for name in sorted(files):
            plan = name.lower().endswith(_SUFFIXES) and name not in NOT_PLANS
            if plan and not name.startswith("."):
                yield Path(where) / name
    yield from (Path(error.filename) for error in closed)


def shown(file: Path) -> str:
    """A file's name for messages: relative to the working folder where it lies in it, with `/`."""
    path = Path(os.path.relpath(file)) if _inside(file) else file
    return path.as_posix()


def _belongs(path: str, root: Path | None) -> bool:
    """Whether a file that was read belongs to a repository."""
    if path == STDIN:
        return find_root(Path.cwd()) == root
    return find_root(_real(Path(path)).parent) == root


def _inside(file: Path) -> bool:
    return Path(os.path.abspath(file)).is_relative_to(Path.cwd())  # noqa: PTH100 - links stay as they are
