"""Mistakes at random places, the same ones in every run."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest

from tests.mutations.generators import GENERATORS, Variant
from tests.mutations.judged import BAC_KAN, ROOT, Found, compared, found, lay

SEED = 20231130
EACH = 24
"""So many variants each generator makes."""


@pytest.fixture(autouse=True)
def _copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of the shipped repository to make mistakes in."""
    lay(tmp_path)
    monkeypatch.chdir(tmp_path)


def _variants(name: str) -> list[Variant]:
    """The variants of a generator, no two alike."""
    dice = random.Random(f"{SEED} {name}")  # noqa: S311 - no secret
    lines = (ROOT / BAC_KAN).read_text("utf-8").split("\n")
    made: dict[str, Variant] = {}
    for _ in range(EACH * 5):
        variant = GENERATORS[name](list(lines), dice)
        made.setdefault(variant.name, variant)
    return list(made.values())[:EACH]


def _codes(places: str) -> Counter[str]:
    return Counter(place.split(":")[0] for place in places.split())


def _wrong(variant: Variant, before: Counter[Found], after: Counter[Found]) -> str:
    """What is not as it has to be; "" where all is."""
    change = compared(before, after, BAC_KAN, variant.now)
    new, gone = Counter(change.new.split()), _codes(change.gone)
    if missing := Counter(variant.found) - new:
        return f"{variant.name}: {', '.join(missing)} is not found"
    more = _codes(" ".join((new - Counter(variant.found)).elements()))
    moving = Counter(
        {code: count for code, count in (more & gone).items() if code in variant.moves}
    )
    noise = {code for code in more - moving if code not in variant.follows}
    lost = {code for code in gone - moving if code not in variant.goes}
    told = " ".join(sorted(noise)), " ".join(sorted(lost))
    return "" if told == ("", "") else f"{variant.name}: new {told[0]}, gone {told[1]}: {change}"


@pytest.mark.parametrize("name", GENERATORS)
def test_a_mistake_at_a_random_place_is_found_there_and_has_only_the_effects_that_it_may_have(
    name: str,
) -> None:
    before = found()
    wrong = []
    for variant in _variants(name):
        Path(BAC_KAN).write_text(variant.text, "utf-8", newline="\n")
        wrong.append(_wrong(variant, before, found()))
    assert "\n".join(one for one in wrong if one) == ""


def test_there_are_enough_variants() -> None:
    assert sum(len(_variants(name)) for name in GENERATORS) >= 150
