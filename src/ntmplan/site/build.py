"""A site at work: what the plans say becomes pages, in both languages; an edit, a few of them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path

from ntmplan.language import LANGUAGES, say
from ntmplan.problem import marked
from ntmplan.render.engine import fill
from ntmplan.render.templates import folders
from ntmplan.repository import PlanFile, Repository
from ntmplan.site.addresses import Sources, up
from ntmplan.site.data import scripts
from ntmplan.site.facts import PlanFacts, plan_facts
from ntmplan.site.findings import Checker, Findings
from ntmplan.site.index import Facts
from ntmplan.site.page import Desk, Line, Page
from ntmplan.site.store import Store, Written
from ntmplan.site.words import speaking

FOLDER = "site"
"""The folder of the site's templates among the others."""
ASSETS = ("site.css", "theme.js", "site.js", "search.js")
"""Files that the pages load; a repository may have its own."""
KINDS = (
    "overview",
    "plan",
    "unit",
    "area",
    "criterion",
    "legal",
    "matrix",
    "timeline",
    "findings",
    "tasks",
    "register",
)
"""The kinds of pages; each has a module of its name."""
NAVIGATION = (
    ("index.html", "overview"),
    ("plans/index.html", "plans"),
    ("units/index.html", "units"),
    ("areas/index.html", "areas"),
    ("matrix.html", "matrix"),
    ("timeline.html", "timeline"),
    ("tasks.html", "tasks"),
    ("documents/index.html", "documents"),
    ("criteria/index.html", "criteria"),
    ("findings.html", "findings"),
)
"""What every page leads to."""
NAMES = {"vi": "Tiếng Việt", "en": "English"}
"""What each language calls itself."""
_TITLE = marked("Plans and who carries them out")
Progress = Callable[[int, int], None]
"""Is told how many pages were looked at, and of how many."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a site is made.

    Attributes:
        day: the day that is today.
        language: that of the pages at the root; the others stand in a folder of their name.
        title: its title; "" for one of the tool.
        source_url: where source files can be read, as `Sources` takes it.
        root: the repository whose own templates come first.
    """

    day: datetime.date
    language: str = "vi"
    title: str = ""
    source_url: str = ""
    root: Path | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the content of every page.

    Attributes:
        language, other: of the page, and of the one that the switch leads to.
        other_name: what that one calls itself.
        title, site: of the page, and of the whole site.
        address: of the page, below the root of its language.
        base, assets, switch: the ways to that root, to the root of the site, to the other language.
        words: the words of the interface.
        navigation: the pages that every page leads to, with their names.
        day: the day that is today, as an ISO day and as it is written.
    """

    language: str
    other: str
    other_name: str
    title: str
    site: str
    address: str
    base: str
    assets: str
    switch: str
    words: Mapping[str, str]
    navigation: tuple[tuple[str, str], ...]
    day: tuple[str, str]


@dataclass(frozen=True, slots=True)
class View:
    """What a template of the site gets: the frame, and what its page shows."""

    frame: Frame
    page: object


class Site:
    """A site in a folder, which remembers what it was made from.

    Call `update` with the repository as it is now. Plan files that were read before (the same
    objects) are not looked at again, and pages that show the same as before are not made again.

    Args:
        folder: where it is written, or what takes its files.
        options: how it is made.
        force: whether the folder may hold other things.

    Attributes:
        findings: what was wrong with the plans at the last update.

    Raises:
        NotOursError: the folder holds other things.
        BadSourceUrlError: the options' address of source files is none.
    """

    def __init__(self, folder: Path | Store, options: Options, *, force: bool = False) -> None:
        self.sources = Sources(options.source_url)
        self.store = folder if isinstance(folder, Store) else Store(folder, force=force)
        self.options = options
        self._folders = tuple(folders(options.root))
        self.findings = Findings()
        self._checker = Checker()
        self._facts: dict[PlanFile, PlanFacts | None] = {}
        self._keys: dict[str, object] = {}
        self._clashes: frozenset[str] = frozenset()

    def update(self, repository: Repository, progress: Progress | None = None) -> Written:
        """Bring the site to what the repository says now.

        Args:
            repository: the plans.
            progress: is told how far it is.

        Raises:
            RenderError: a template can't be used.
            PluginError, NoSuchRuleError: the repository's settings can't be used.
            OSError: it can't be written.
        """
        facts = self._read(repository)
        if facts.places.clashes != self._clashes:
            self._keys.clear()  # links to these pages stand anywhere
            self._clashes = facts.places.clashes
        files = {f"assets/{name}": self._asset(name) for name in ASSETS}
        keys: dict[str, object] = {}
        for script in scripts(facts):
            keys[script.address] = script.key
            if self._is_new(script.address, script.key):
                files[script.address] = script.make()
        lines: dict[int, Line] = {}
        for language in sorted(LANGUAGES, key=lambda name: name != self.options.language):
            with speaking(language) as words:
                desk = Desk(facts, words, self.sources, self.options.day, lines)
                files.update(self._pages(desk, language, keys, progress))
        stay = [address for address in keys if address not in files]
        written = self.store.write(files, stay)
        self._keys = keys
        return written

    def _read(self, repository: Repository) -> Facts:
        """What the plans say; of those that did not change, what they said before."""
        self._facts = {
            file: self._facts[file] if file in self._facts else plan_facts(file)
            for file in repository.plans
        }
        self.findings = findings = self._checker.check(repository)
        plans = [facts for facts in self._facts.values() if facts is not None]
        unread = [file for file, facts in self._facts.items() if facts is None]
        return Facts(plans, findings, unread)

    def _is_new(self, address: str, key: object) -> bool:
        """Whether what is at an address has to be made: it is not there yet, or says otherwise."""
        return address not in self._keys or self._keys[address] != key

    def _asset(self, name: str) -> bytes:
        for folder in self._folders:
            file = folder / FOLDER / name
            if file.is_file():
                return file.read_bytes()
        raise FileNotFoundError(name)

    def _pages(
        self, desk: Desk, language: str, keys: dict[str, object], progress: Progress | None
    ) -> Iterator[tuple[str, bytes]]:
        """The pages of a language that are not as they were; the keys of all of them are noted."""
        prefix = "" if language == self.options.language else f"{language}/"
        frame = self._frame(language, desk.words)
        pages = [page for kind in KINDS for page in _module(kind)(desk)]
        for at, page in enumerate(pages):
            address = prefix + page.address
            keys[address] = page.key
            if progress:
                progress(at + (len(pages) if prefix else 0), len(pages) * len(LANGUAGES))
            if self._is_new(address, page.key):
                yield address, self._made(page, frame, prefix)

    def _frame(self, language: str, words: Mapping[str, str]) -> Frame:
        other = next(name for name in LANGUAGES if name != language)
        day = self.options.day
        return Frame(
            language=language,
            other=other,
            other_name=NAMES[other],
            title="",
            site=self.options.title or say(_TITLE),
            address="",
            base="",
            assets="",
            switch="",
            words=words,
            navigation=tuple((address, words[name]) for address, name in NAVIGATION),
            day=(day.isoformat(), f"{day:%d/%m/%Y}"),
        )

    def _made(self, page: Page, frame: Frame, prefix: str) -> bytes:
        """The bytes of a page."""
        base = up(page.address)
        root = base + up(prefix)
        other = "" if prefix else f"{frame.other}/"
        own = replace(
            frame,
            title=page.title,
            address=page.address,
            base=base,
            assets=f"{root}assets/",
            switch=f"{root}{other}{page.address}",
        )
        view = View(own, page.make())
        text = fill(self._folders, f"{FOLDER}/{page.template}.html.j2", "html", view)
        return text.encode("utf-8", "backslashreplace")


def _module(kind: str) -> Callable[[Desk], Iterable[Page]]:
    """What makes the pages of a kind."""
    made: Callable[[Desk], Iterable[Page]] = import_module(f"ntmplan.site.pages.{kind}").pages
    return made
