"""What a repository checks beyond the built-in rules: its own ones, and those of its plugins."""

from __future__ import annotations

from ntmplan.lint.catalogue import kinds
from ntmplan.lint.rule import Rules
from ntmplan.model.settings import Settings
from ntmplan.problem import Kind


def families(settings: Settings) -> tuple[Rules, ...]:
    """The families of rules that the settings add.

    Raises:
        PluginError: a plugin can't be used.
    """
    found: list[Rules] = []
    if settings.rules:
        from ntmplan.lint.custom import own_rules

        found.append(own_rules(settings.rules))
    if settings.plugins:
        from ntmplan.lint.plugins import plugins

        taken = [*kinds(), *(kind.code for kind in kinds_of(found))]
        found += plugins(settings.plugins, taken)
    return tuple(found)


def kinds_of(added: tuple[Rules, ...] | list[Rules]) -> tuple[Kind, ...]:
    """The kinds of problems that families of rules find."""
    return tuple(kind for family in added for kind, _ in (*family.one, *family.many))
