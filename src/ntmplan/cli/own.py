"""The rules that the repository around adds to the built-in ones."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ntmplan.cli import status
from ntmplan.cli.stop import StopError

if TYPE_CHECKING:
    from ntmplan.lint.rule import Rules
    from ntmplan.model.settings import Settings
    from ntmplan.problem import Kind


def own_families(settings: Settings) -> tuple[Rules, ...]:
    """The families of rules that settings add.

    Raises:
        StopError: a plugin can't be used.
    """
    if not (settings.rules or settings.plugins):
        return ()
    from ntmplan.lint.own import families
    from ntmplan.lint.plugins import PluginError

    try:
        return families(settings)
    except PluginError as error:
        raise StopError(status.USAGE, error.template, **error.facts) from error


def own_kinds() -> tuple[Kind, ...]:
    """The kinds of problems that only the repository around the working folder has.

    Raises:
        StopError: a plugin can't be used.
    """
    from ntmplan.lint.own import kinds_of
    from ntmplan.model.check import check
    from ntmplan.model.settings import Settings
    from ntmplan.repository import SETTINGS, find_root, shown
    from ntmplan.tree import read

    root = find_root(Path.cwd())
    if root is None or not (root / SETTINGS).is_file():
        return ()
    settings = check(read(root / SETTINGS, shown(root / SETTINGS)), Settings).model
    return kinds_of(own_families(settings)) if settings else ()
