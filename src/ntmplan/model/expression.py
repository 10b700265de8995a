"""Regular expressions that a repository brings along: such that none of them can take for ever.

An expression is parsed by Python's own parser, and what it can do is bounded before it is used:

- A repetition of what can itself be read in several ways (`(a+)+`, `(aa|a)*`) is refused: the time
  that it takes can double with every letter.
- Of what is left, the ways to read a text of n letters are counted at the worst: n for each open
  repetition, the number of branches for each choice, n again for where it may begin. The longest
  text for which that stays under a bound is what the expression is tried on; one that doesn't get
  as far as a long sentence is refused.
"""

from __future__ import annotations

import re
import warnings
from functools import lru_cache
from importlib import import_module
from typing import Any, NamedTuple, Self

from ntmplan.model.kinds import BAD_EXPRESSION, SLOW_EXPRESSION
from ntmplan.model.value import Parsed, UnreadableError

LONGEST_TEXT = 10_000
"""No longer text is looked at."""
LONG_SENTENCE = 500
LONGEST_EXPRESSION = 500
STEPS = 10**9
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
_AROUND = ("SUBPATTERN", "ASSERT", "ASSERT_NOT", "ATOMIC_GROUP")
"""What holds a sequence, as the last of its parts or alone."""
_BEGINNINGS = ("AT_BEGINNING", "AT_BEGINNING_STRING")


class _Ways(NamedTuple):
    """In how many ways something can be read: a factor, times a power of the text's length."""

    factor: int = 1
    power: int = 0

    def times(self, other: _Ways) -> _Ways:
        """The ways to read one after the other."""
        return _Ways(self.factor * other.factor, self.power + other.power)


_ONE = _Ways()


class _SlowError(Exception):
    """Something is repeated that can be read in several ways."""


class Expression(str, Parsed):
    """A regular expression that can be tried on any text in bounded time."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """The expression that a text writes."""
        if len(text) > LONGEST_EXPRESSION:
            raise UnreadableError(SLOW_EXPRESSION, value=text)
        try:
            _, reach = _read(text)
        except (re.error, OverflowError, RecursionError) as error:
            position = (getattr(error, "pos", None) or 0) + 1
            reason = getattr(error, "msg", None) or str(error)
            raise UnreadableError(
                BAD_EXPRESSION, value=text, position=position, reason=reason
            ) from None
        if reach < LONG_SENTENCE:
            raise UnreadableError(SLOW_EXPRESSION, value=text)
        return cls(text)

    def fits(self, text: str) -> bool | None:
        """Whether it is found in a text; None for a text that is too long to try it on."""
        pattern, reach = _read(self)
        return None if len(text) > reach else pattern.search(text) is not None


@lru_cache(maxsize=256)
def _read(text: str) -> tuple[re.Pattern[str], int]:
    """An expression ready for use, and the longest text on which it may be tried."""
    with warnings.catch_warnings():  # what Python may once read differently is no concern of ours
        warnings.simplefilter("ignore")
        return re.compile(text), _reach(import_module("re._parser").parse(text))


def _reach(parsed: Any) -> int:  # noqa: ANN401 - the parser tells nothing of its types
    try:
        ways = _of_all(parsed)
    except _SlowError:
        return 0
    if not _anchored(parsed):
        ways = ways.times(_Ways(power=1))
    longest = LONGEST_TEXT
    while longest >= LONG_SENTENCE and ways.factor * longest**ways.power > STEPS:
        longest = longest * 9 // 10
    return longest


def _anchored(parsed: Any) -> bool:  # noqa: ANN401 - as above
    """Whether it can begin nowhere but at the beginning of a text."""
    lines = parsed.state.flags & re.MULTILINE
    return not lines and len(parsed) > 0 and str(parsed[0][1]) in _BEGINNINGS


def _of_all(parsed: Any) -> _Ways:  # noqa: ANN401 - as above
    """The ways to read a sequence."""
    ways = _ONE
    for operation, value in parsed:
        ways = ways.times(_of(str(operation), value))
    return ways


def _of(name: str, value: Any) -> _Ways:  # noqa: ANN401 - as above
    """The ways to read one element; whatever is not named here has one."""
    if name in _REPEATS:
        return _of_repeat(*value)
    if name == "BRANCH":
        return _of_branches(value[1])
    if name == "GROUPREF_EXISTS":
        return _of_branches([one for one in value[1:] if one is not None])
    if name in _AROUND:
        return _of_all(value[-1] if isinstance(value, tuple) else value)
    return _Ways(power=1) if name == "GROUPREF" else _ONE


def _of_repeat(least: int, most: int, repeated: Any) -> _Ways:  # noqa: ANN401 - as above
    inner = _of_all(repeated)
    if most > 1 and inner != _ONE:
        raise _SlowError
    if least == most:
        return inner
    own = _Ways(power=1) if most > LONGEST_EXPRESSION else _Ways(most - least + 1)
    return own.times(inner)


def _of_branches(branches: Any) -> _Ways:  # noqa: ANN401 - as above
    each = [_of_all(one) for one in branches]
    factor = sum(one.factor for one in each)
    return _Ways(max(factor, 2), max((one.power for one in each), default=0))
