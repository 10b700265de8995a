"""Rules with code: those of installed packages that the settings name.

A package says under the entry points `ntmplan.rules` where its rules are, each a `Rules`. Nothing
is loaded that is not named, and nothing that only lies in the repository: whoever checks somebody
else's plans must not run somebody else's program.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ntmplan.lint.rule import Rules
from ntmplan.problem import Fact, Kind, marked
from ntmplan.repository import find_root
from ntmplan.text import regex

if TYPE_CHECKING:
    from importlib.metadata import Distribution

GROUP = "ntmplan.rules"
_CODE = regex(r"[A-Z]\d{3}")


class PluginError(Exception):
    """A plugin can't be used: the sentence that says why, and its facts."""

    def __init__(self, template: str, **facts: Fact) -> None:
        super().__init__(template)
        self.template = template
        self.facts = facts


def plugins(names: Iterable[str], taken: Iterable[str]) -> list[Rules]:
    """The rules of installed packages.

    Args:
        names: the packages.
        taken: codes that other rules have.

    Raises:
        PluginError: a package is not installed, or is no plugin that can be used.
    """
    codes = set(taken)
    found: list[Rules] = []
    for name in names:
        for family in _families(name):
            for kind, _ in (*family.one, *family.many):
                _check(kind, name, codes)
                codes.add(kind.code)
            found.append(family)
    return found


def _check(kind: Kind, name: str, codes: set[str]) -> None:
    if kind.code in codes:
        sentence = marked('The package {name} has a rule with the code "{taken}", which is taken.')
        raise PluginError(sentence, name=name, taken=kind.code)
    if not _CODE.fullmatch(kind.code):
        sentence = marked(
            'The package {name} has a rule with the code "{other}"; a code is a letter and three'
            " digits."
        )
        raise PluginError(sentence, name=name, other=kind.code)


def _families(name: str) -> Iterator[Rules]:
    """The families of rules that a package brings."""
    path = _installed()
    package = _package(name, path)
    entries = [entry for entry in package.entry_points if entry.group == GROUP]
    if not entries:
        raise PluginError(marked("The package {name} brings no rules."), name=name)
    for entry in entries:
        try:
            with _only(path):
                family = entry.load()
        except Exception as error:  # whatever the package does wrong
            reason = f"{type(error).__name__}: {error}"
            sentence = marked("The rules of the package {name} can't be loaded: {reason}.")
            raise PluginError(sentence, name=name, reason=reason) from error
        if not isinstance(family, Rules):
            sentence = marked("`{value}` of the package {name} is no family of rules.")
            raise PluginError(sentence, name=name, value=entry.value)
        yield family


def _package(name: str, path: list[str]) -> Distribution:
    from importlib.metadata import distributions

    package = next(iter(distributions(name=name, path=path)), None)
    if package is None:
        sentence = marked(
            "The settings name the package {name}, which is not installed; `pip install {name}`"
            " installs it."
        )
        raise PluginError(sentence, name=name)
    return package


def _installed() -> list[str]:
    """Where Python looks for packages, but for the folder of the repository and the working one."""
    here = Path.cwd()
    left_out = {os.path.realpath(folder) for folder in (here, find_root(here)) if folder}
    return [place for place in sys.path if place and os.path.realpath(place) not in left_out]


@contextmanager
def _only(path: list[str]) -> Iterator[None]:
    """Let modules come from these places alone."""
    before = sys.path[:]
    sys.path[:] = path
    try:
        yield
    finally:
        sys.path[:] = before
