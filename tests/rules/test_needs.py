"""What patterns need stands wherever they fit, so that nothing is missed for the sake of speed."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import iter_modules

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ntmplan import reading
from ntmplan.lint import rules
from ntmplan.text import _Needing

_MODULES = [
    import_module(f"{package.__name__}.{module.name}")
    for package in (rules, reading)
    for module in iter_modules(package.__path__)
]
NEEDING = {
    f"{module.__name__.rpartition('.')[2]}.{name}": one
    for module in _MODULES
    for name, one in vars(module).items()
    if isinstance(one, _Needing)
}


def _signs(pattern: re.Pattern[str]) -> str:
    """The signs of a pattern in both cases, and what else texts have."""
    return "".join(sorted({*pattern.pattern, *pattern.pattern.upper(), *" ,.0123456789aáz"}))


def test_there_are_such_patterns() -> None:
    assert "left_open._SOME" in NEEDING


@pytest.mark.parametrize("name", sorted(NEEDING))
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)
@given(data=st.data())
def test_a_pattern_is_found_wherever_it_fits(name: str, data: st.DataObject) -> None:
    one = NEEDING[name]
    pattern = one._compiled  # noqa: SLF001 - what it would be without its needs
    text = data.draw(st.from_regex(pattern, alphabet=_signs(pattern)))
    found, expected = one.search(text), pattern.search(text)
    assert isinstance(found, re.Match)
    assert expected is not None
    assert found.span() == expected.span()
