"""How severe a finding is, when a rule is silent, and in what order findings come."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from ntmplan.problem import Problem
from ntmplan.repository import Repository, load

Lines = Callable[[Iterable[Problem]], list[str]]
Judge = Callable[[Repository], list[Problem]]

HEAD = "title: A\nnumber: 12/KH-UBND\ndate: 02/8/2023\nperiod: 2023-2025\n"
DRAFT = "title: A\nnumber: ?/KH-UBND\nperiod: 2023-2025\n"


@pytest.fixture(autouse=True)
def _repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    units = "units:\n  - unit: Sở Y tế\n    also: [SYT]\n  - unit: Sở Tài chính\n"
    (tmp_path / "units.yaml").write_text(units, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def _read(text: str) -> Repository:
    return load(stdin=text.encode())


OPEN = "opening: số /KH\ntasks:\n  - B\n  - task: C\n    lead: '?'\n"


@pytest.mark.parametrize(
    ("head", "severity"),
    [
        ("number: ?/K\ndate: ?/1/2023\n", "warning"),
        ("number: ?/K\ndate: ?/1/2023\nstatus: issued\n", "error"),
    ],
)
def test_what_a_draft_may_leave_open_is_a_warning_while_it_is_a_draft(
    head: str, severity: str, judge: Judge
) -> None:
    found = judge(_read(f"title: A\n{head}{OPEN}"))
    assert [(each.kind.code, each.severity) for each in found] == [
        (code, severity) for code in ("D101", "D102", "D103", "U202", "D103")
    ]


@pytest.mark.parametrize(("head", "severity"), [(DRAFT, "warning"), (HEAD, "error")])
def test_a_key_without_a_value_and_a_plan_without_leads_are_milder_in_a_draft(
    head: str, severity: str, judge: Judge
) -> None:
    found = judge(_read(f"{head}opening:\ntasks: [B, C]\n"))
    assert {(each.kind.code, str(each.severity)) for each in found if each.kind.code != "D101"} == {
        ("Y105", severity),
        ("U203", severity),
    }


def test_what_is_wrong_in_any_case_is_an_error_in_a_draft_too(judge: Judge) -> None:
    found = judge(_read(f"{DRAFT}tasks: [{{task: B, lead: Sở X, timeframe: 2026}}]\n"))
    assert [(each.kind.code, each.severity) for each in found[1:]] == [
        ("U101", "error"),
        ("T102", "error"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tasks:\n  - task: B\n    leed: SYT\n", ["7:5-9 Y102"]),
        ("tasks:\n  items:\n    - task: B\n      leed: SYT\n", ["8:7-11 Y102"]),
        ("tasks:\n  - area: B\n    leed: SYT\n    items: [C, D]\n", ["7:5-9 Y102"]),
        ("tasks:\n  leed: SYT\n  items: [B, C]\n", ["6:3-7 Y102"]),
        ("tasks:\n  - task: B\n    leed: SYT\n  - C\n", ["7:5-9 Y102"]),
        ("tasks:\n  - task: B\n    lead:\n", ["7:5-9 Y105"]),
        ("tasks:\n  - task: B\n    lead: [SYT]\n", ["7:5-9 Y104"]),
        ("tasks:\n  -\n  - task: B\n    lead: SYT\n", ["6:4-4 Y105"]),
        ("tasks:\n  - lead: Sở X\n    timeframe: 2031\n", ["6:5-9 Y112"]),
        (
            "tasks:\n  timeframe:\n  items:\n    - task: B\n      lead: Sở X\n",
            ["6:3-12 Y105", "9:13-17 U101"],
        ),
        (
            (
                "tasks:\n  - task: B\n    lead: SYT\n    leed: X\n"
                "    support: SYT\n    timeframe: 2031\n"
            ),
            ["8:5-9 Y102", "10:16-20 T102"],
        ),
        (
            "tasks:\n  - task: B\n    leed: SYT\n  - task: C\n    lead: SYT\n  - D\n",
            ["7:5-9 Y102", "10:5-6 U202"],
        ),
    ],
)
def test_what_only_follows_from_what_was_left_out_is_not_told(
    text: str, expected: list[str], codes: Lines, judge: Judge
) -> None:
    assert codes(judge(_read(HEAD + text))) == expected


def test_without_a_register_only_likely_misspellings_are_told(codes: Lines, judge: Judge) -> None:
    Path("units.yaml").unlink()
    text = f"{HEAD}tasks: [{{task: B, lead: Sở Y tê; Hãng phim Bắc Kạn}}]\n"
    assert codes(judge(_read(text))) == ["5:25-32 U101"]


def test_problems_come_by_file_and_line_with_the_plan_they_belong_to(judge: Judge) -> None:
    for name in ("b", "a"):
        Path("plans").mkdir(exist_ok=True)
        Path(f"plans/{name}.yaml").write_text(f"{HEAD}tasks: [B]\nx: y\n", encoding="utf-8")
    Path("units.yaml").write_text("units: [unit: A, {}]\n", encoding="utf-8")
    found = judge(load())
    assert [(each.place.path, each.place.line, each.kind.code, each.plan) for each in found] == [
        ("plans/a.yaml", 5, "U202", "a"),
        ("plans/a.yaml", 6, "Y102", "a"),
        ("plans/b.yaml", 5, "U202", "b"),
        ("plans/b.yaml", 6, "Y102", "b"),
        ("units.yaml", 1, "Y103", ""),
    ]


def test_a_plan_that_could_not_be_read_is_told_and_judged_no_further(
    codes: Lines, judge: Judge
) -> None:
    assert codes(judge(_read("title: [\n"))) == ["1:8-9 Y007"]
    assert codes(judge(_read("- a\n"))) == ["1:3-4 Y101"]
