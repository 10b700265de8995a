"""Regular expressions that a repository brings along: such that none of them can take for ever.

An expression is parsed by Python's own parser, and what it can do is bounded before it is used:

- A repetition whose inside can be read in several ways (`(a+)+`, `(a|b)*`) is refused: the time
  that it takes can double with every letter. `*+` and `(?>…)` never go back and are welcome inside.
- Of what is left, the ways to read a text of n letters are counted at the worst: n for each open
  repetition, the number of branches for each choice, n again for where it may begin. The longest
  text for which that stays under a bound is what the expression is tried on; an expression that
  doesn't get as far as an ordinary sentence is refused.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module
from typing import Any, NamedTuple, Self

from ntmplan.model.kinds import BAD_EXPRESSION, OPEN, SLOW_EXPRESSION
from ntmplan.model.value import Parsed, UnreadableError

LONGEST_TEXT = 10_000
"""No text of more characters is looked at."""
SHORTEST_REACH = 500
"""An expression must be fit for texts of so many characters."""
LONGEST_EXPRESSION = 500
_STEPS = 10**9
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT")


class _Ways(NamedTuple):
    """In how many ways something can be read: a factor, and how often the text's length."""

    factor: int = 1
    power: int = 0

    @property
    def single(self) -> bool:
        """Whether there is one way alone."""
        return self.factor == 1 and not self.power

    def times(self, other: _Ways) -> _Ways:
        """The ways to read one after the other."""
        return _Ways(self.factor * other.factor, self.power + other.power)


class _SlowError(Exception):
    """Something is repeated that can be read in several ways."""


class Expression(str, Parsed):
    """A regular expression that can be tried on any text in bounded time."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """The expression that a text writes."""
        try:
            re.compile(text)
        except (re.error, OverflowError, RecursionError) as error:
            where = getattr(error, "pos", None)
            raise UnreadableError(
                BAD_EXPRESSION,
                value=text,
                position=(where or 0) + 1,
                reason=getattr(error, "msg", str(error)),
            ) from None
        if reach(text) < SHORTEST_REACH:
            raise UnreadableError(SLOW_EXPRESSION, value=text)
        return cls(text)

    def fits(self, text: str) -> bool | None:
        """Whether it is found in a text; None for a text that is too long to try it on."""
        if len(text) > reach(self):
            return None
        return _compiled(self).search(text) is not None


def is_open(text: str) -> bool:
    """Whether a text only stands in for one that could not be understood."""
    return text == OPEN


@lru_cache(maxsize=256)
def _compiled(text: str) -> re.Pattern[str]:
    return re.compile(text)


@lru_cache(maxsize=256)
def reach(text: str) -> int:
    """The longest text on which an expression may be tried; 0 if it is not to be used at all."""
    if len(text) > LONGEST_EXPRESSION:
        return 0
    parsed = import_module("re._parser").parse(text)
    try:
        ways = _of_all(parsed)
    except (_SlowError, RecursionError):
        return 0
    begins = str(parsed[0][0]) == "AT" and str(parsed[0][1]) == "AT_BEGINNING_STRING"
    begins = begins or (not parsed.state.flags & re.MULTILINE and _anchored(parsed))
    power = ways.power + (0 if begins else 1)
    if ways.factor > _STEPS:
        return 0
    longest = LONGEST_TEXT
    while longest and ways.factor * longest**power > _STEPS:
        longest = longest * 9 // 10
    return longest


def _anchored(parsed: Any) -> bool:  # noqa: ANN401 - the parser tells nothing of its types
    return len(parsed) > 0 and (str(parsed[0][0]), str(parsed[0][1])) == ("AT", "AT_BEGINNING")


def _of_all(parsed: Any) -> _Ways:  # noqa: ANN401 - as above
    """The ways to read a sequence."""
    ways = _Ways()
    for operation, value in parsed:
        ways = ways.times(_of(str(operation), value))
    return ways


def _of(name: str, value: Any) -> _Ways:  # noqa: ANN401 - as above
    """The ways to read one element; whatever is not named here has one."""
    if name in _REPEATS:
        return _of_repeat(*value)
    if name == "POSSESSIVE_REPEAT":
        inner = _of_all(value[2])
        if not inner.single:
            raise _SlowError
        return _Ways()
    if name == "BRANCH":
        return _of_branches(value[1])
    if name == "SUBPATTERN":
        return _of_all(value[3])
    if name == "GROUPREF_EXISTS":
        return _of_branches([one for one in value[1:] if one is not None])
    if name in ("ASSERT", "ASSERT_NOT"):
        return _of_all(value[1])
    if name == "ATOMIC_GROUP":
        return _of_all(value)
    return _Ways(power=1) if name == "GROUPREF" else _Ways()


def _of_repeat(least: int, most: int, repeated: Any) -> _Ways:  # noqa: ANN401 - as above
    inner = _of_all(repeated)
    if int(most) > 1 and not inner.single:
        raise _SlowError
    if least == most:
        return inner
    own = _Ways(power=1) if int(most) > LONGEST_EXPRESSION else _Ways(int(most) - least + 1)
    return own.times(inner)


def _of_branches(branches: Any) -> _Ways:  # noqa: ANN401 - as above
    each = [_of_all(one) for one in branches]
    factor = sum(one.factor for one in each)
    return _Ways(max(factor, 2), max((one.power for one in each), default=0))
