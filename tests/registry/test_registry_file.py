"""What is wrong with a register of units."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from ntmplan.problem import Problem
from ntmplan.registry import BUILT_IN, built_in, read_units
from ntmplan.tree import read, read_bytes

Lines = Callable[[Iterable[Problem]], list[str]]

REGISTER = "Register it as a unit of its own, under exactly this name."
ONE_OF_THEM = "Keep it under one of them, or say with `within` which province each belongs to."


def _problems(text: str) -> list[Problem]:
    return read_units(read_bytes(f"units:\n{text}".encode(), "u"))[1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "  - unit: A\n    parent: B\n",
            f'3:13-14 | `parent` of "A" names "B", which is not registered. | {REGISTER}',
        ),
        (
            "  - unit: A\n    kind: group\n    members:\n      - A\n      - B\n",
            f'6:9-10 | `members` of "A" names "B", which is not registered. | {REGISTER}',
        ),
        (
            "  - unit: A\n    replaced_by: B\n",
            f'3:18-19 | `replaced_by` of "A" names "B", which is not registered. | {REGISTER}',
        ),
        (
            "  - unit: A\n    also: [a]\n  - unit: B\n    parent: a\n",
            f'5:13-14 | `parent` of "B" names "a", which is not registered. | {REGISTER}',
        ),
        (
            "  - unit: A\n    also: [Sở C]\n  - unit: B\n    also: [b, SỞ C]\n",
            f'5:15-19 | "SỞ C" is a spelling of "A" and of "B". | {ONE_OF_THEM}',
        ),
        (
            "  - unit: A\n    also: [B]\n  - unit: B\n",
            f'4:11-12 | "B" is a spelling of "A" and of "B". | {ONE_OF_THEM}',
        ),
        (
            "  - unit: A\n    also: C\n    within: X\n  - unit: B\n    also: C\n    within: X\n",
            f'6:11-12 | "C" is a spelling of "A" and of "B". | {ONE_OF_THEM}',
        ),
        (
            "  - unit: A\n    also: [a]\n  - unit: B\n  - unit: A\n    also: [a, c]\n",
            (
                '5:11-12 | "A" is registered twice; the first is in line 2.'
                " | Keep one entry, with every spelling under its `also`."
            ),
        ),
        (
            "  - unit: A\n    from: 01/3/2025\n    to: 28/02/2025\n",
            '4:9-19 | "A" ends (28/02/2025) before it starts (01/3/2025). | Check `from` and `to`.',
        ),
        (
            "  - unit: A\n    from: ?/3/2025\n    to: ?/?/2024\n",
            '4:9-17 | "A" ends (?/?/2024) before it starts (?/3/2025). | Check `from` and `to`.',
        ),
    ],
)
def test_what_does_not_fit_together_is_told_at_its_place(
    text: str, expected: str, told: Lines
) -> None:
    assert told(_problems(text)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "  - unit: Sở A\n    also: [SỞ A, sở a, Sở  A]\n",
        "  - unit: A\n    also: [C]\n    within: X\n  - unit: B\n    also: [C]\n    within: Y\n",
        "  - unit: A\n    also: [C]\n    within: X\n  - unit: B\n    also: [C]\n",
        "  - unit: A\n    from: 01/3/2025\n    to: 01/3/2025\n",
        "  - unit: A\n    from: ?/?/2025\n    to: ?/?/2025\n",
        "  - unit: A\n    from: ?/3/2025\n    to: 02/3/2025\n",
        "  - unit: A\n    from: ?/?/?\n    to: 01/3/2025\n",
        "  - unit: A\n    replaced_by: B\n  - unit: B\n    parent: A\n",
    ],
)
def test_what_may_fit_together_is_not_told(text: str) -> None:
    assert _problems(text) == []


def test_a_unit_without_a_name_is_told_once_and_is_no_unit(codes: Lines) -> None:
    text = "units:\n  -\n  - also: [a]\n  - B\n  - unit: C\n    parent: D\n"
    units, problems = read_units(read_bytes(text.encode(), "u"))
    assert [unit.unit for unit in units] == ["C"]
    assert codes(problems) == ["2:4-4 Y105", "3:5-9 Y103", "4:5-6 Y104", "6:13-14 U103"]
    assert problems[-1].route == ("units", 3, "parent", 0)


def test_a_unit_of_the_register_behind_may_be_named() -> None:
    tree = read_bytes("units:\n  - unit: A\n    parent: Sở Y tế\n    members: [B]\n".encode(), "u")
    _, problems = read_units(tree, built_in)
    assert [found.facts["name"] for found in problems] == ["B"]


def test_a_file_that_is_no_register_gives_no_units(codes: Lines) -> None:
    for text, expected in ((b"- a", ["1:3-4 Y101"]), (b"units: [", ["1:8-9 Y007"])):
        units, problems = read_units(read_bytes(text, "u"))
        assert (units, codes(problems)) == ([], expected)


def test_the_shipped_registers_have_no_fault() -> None:
    for file in (BUILT_IN, Path(__file__).parents[2] / "units.yaml"):
        units, problems = read_units(read(file, file.name), built_in)
        assert problems == []
        assert len(units) > 50
    assert built_in().named("Sở NN&PTNT") == built_in().named("Sở Nông nghiệp và PTNT")
