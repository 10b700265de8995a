"""What each rule says, and what it advises."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from ntmplan.problem import Problem
from ntmplan.repository import Repository, load

Lines = Callable[[Iterable[Problem]], list[str]]
Judge = Callable[[Repository], list[Problem]]

HEAD = "title: A\nnumber: 12/KH-UBND\ndate: 02/8/2023\nperiod: 2023-2025\n"


@pytest.fixture(autouse=True)
def _repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    units = "units:\n  - unit: Sở Y tế\n    also: [SYT]\n  - unit: Sở Tài chính\n"
    (tmp_path / "units.yaml").write_text(units, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def _read(text: str) -> Repository:
    return load(stdin=text.encode())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "title: A\nnumber: ?/KH-UBND\n",
            "The plan has no number yet (?/KH-UBND). | Fill it in when the plan is issued.",
        ),
        (
            "title: A\ndate: ?/8/2023\n",
            (
                "The date of issue is still open (?/8/2023)."
                " | Fill in day, month and year when the plan is issued."
            ),
        ),
        (
            f"{HEAD}opening: Kế hoạch số …/KH-UBND ngày …/…/2023; ngày   tháng 8 năm 2023\n",
            (
                'Something is left open here: "số …/KH-UBND, ngày …/…/".'
                " | Fill it in; the plan's own number and date must be the same everywhere."
            ),
        ),
        (
            "title: A\nperiod: 2025-2023\n",
            "The period ends (2023) before it starts (2025). | Write the earlier year first.",
        ),
        (
            f"{HEAD}scope:\n  - text: B\n    id: x\n  - text: C\n    id: x\n",
            (
                'The id "x" stands twice; it is first given in line 7.'
                " | Give each entry an id of its own."
            ),
        ),
        (
            f"{HEAD}scope:\n  - text: B\n    refers_to: x\n",
            (
                '"x" is referred to, but no entry of this plan has that id.'
                " | Correct the reference, or give the entry that is meant this id."
            ),
        ),
        (
            f"{HEAD}legal_basis: [{{document: Luật B, date: 03/8/2023}}]\n",
            (
                '"Luật B" is dated 03/8/2023, after the plan (02/8/2023).'
                " | Check both dates: a plan can't rest on a document that did not exist yet."
            ),
        ),
        (
            f"{HEAD}tasks: [{{task: B, lead: Sở Y tê}}]\n",
            'No unit is registered as "Sở Y tê". | Did you mean "Sở Y tế"?',
        ),
        (
            f"{HEAD}tasks: [{{task: B, lead: Hãng phim}}]\n",
            (
                'No unit is registered as "Hãng phim".'
                " | Correct the name, or register it in units.yaml."
            ),
        ),
        (
            f"{HEAD}tasks: [{{task: B, lead: Sở Y tế, support: SYT}}]\n",
            (
                '"Sở Y tế" both leads and supports: line 5.'
                " | Keep it where it belongs: who leads (chủ trì) does not support (phối hợp)"
                " itself."
            ),
        ),
        (
            f"{HEAD}tasks: [B]\n",
            (
                "The task names nobody who leads it."
                " | Write `lead: …` on the task, or on the area when it is the same for all its"
                " tasks."
            ),
        ),
        (
            f"{HEAD}tasks: [B, C, D]\n",
            (
                "None of the plan's 3 tasks names anybody who leads it."
                " | Write `lead: …` on each task, or here when it is the same for all of them."
            ),
        ),
        (
            f"{HEAD}tasks: [{{task: B, lead: SYT, timeframe: 2025-2024}}]\n",
            'The timeframe "2025-2024" ends before it starts. | Write the earlier date first.',
        ),
        (
            f"{HEAD}tasks: [{{task: B, lead: SYT, timeframe: 2026}}]\n",
            (
                'The timeframe "2026" lies outside the plan\'s period (2023-2025).'
                " | Correct the timeframe, or the plan's period."
            ),
        ),
    ],
)
def test_the_sentence_names_what_is_wrong_and_what_to_do(
    text: str, expected: str, told: Lines, judge: Judge
) -> None:
    (said,) = told(judge(_read(text)))
    assert said.partition(" | ")[2] == expected


def test_a_name_of_several_units_lists_them(told: Lines, judge: Judge) -> None:
    Path("units.yaml").write_text(
        "units:\n  - {unit: Sở A, also: X, within: B}\n  - {unit: Sở C, also: X, within: D}\n",
        encoding="utf-8",
    )
    assert told(judge(_read(f"{HEAD}tasks: [{{task: B, lead: X}}]\n"))) == [
        (
            '5:25-26 | "X" can be several units: Sở A; Sở C.'
            " | Write the full name, or give the units in units.yaml the place they are within."
        )
    ]
