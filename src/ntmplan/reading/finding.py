"""A finding: a place in a plan, and what there is to say of it."""

from typing import NamedTuple

from ntmplan.problem import Fact, Route


class Finding(NamedTuple):
    """What a rule for one plan reports.

    Attributes:
        route: the way to it.
        facts: what the message names.
        words: the words of the value that are meant, where it is not the whole value.
    """

    route: Route
    facts: dict[str, Fact]
    words: str = ""


def finding(route: Route, *, words: str = "", **facts: Fact) -> Finding:
    """What a rule reports."""
    return Finding(route, facts, words)
