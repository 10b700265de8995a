"""The command `due`: days, today, units and the calendar."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from ntmplan.cli import due
from tests.cli.conftest import Call, Make

PERIOD_ONLY = (
    "bac-kan-2023-2025: tasks with only the plan's period as their time: 24; `--all` lists them.\n"
)


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(
    ("arguments", "code", "days"),
    [
        ((), 0, ["2023-11-30", "2024-11-30", "2025-11-30"]),
        (("--from", "2024-01-01", "--to", "31/12/2024"), 0, ["2024-11-30"]),
        (("--to", "2024-01-01", "--unit", "so y te"), 0, ["2023-11-30"]),
        (("--from", "2026-01-01"), 0, []),  # that nothing is due is an answer
        (("--unit", "zzzz"), 1, []),
        (("--plan", "lang-son-2023"), 0, []),
    ],
)
def test_what_is_due(arguments: tuple[str, ...], code: int, days: list[str], call: Call) -> None:
    said = call("due", *arguments, "--format", "json")
    assert (said.code, said.err) == (code, "")
    answer = json.loads(said.out)
    assert answer["question"] == "due"
    assert [row["day"] for row in answer["rows"]] == days


@pytest.mark.usefixtures("shipped")
def test_all_lists_every_task(call: Call) -> None:
    assert len(json.loads(call("due", "--all", "--format", "json").out)["rows"]) == 35


@pytest.mark.usefixtures("shipped")
def test_coming_counts_from_today(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(due, "_today", lambda: datetime.date(2024, 11, 22))
    for days, found in (("6", []), ("7", ["2024-11-30"])):
        said = call("due", "--coming", days, "--format", "json")
        assert [row["day"] for row in json.loads(said.out)["rows"]] == found


def test_today_is_a_day() -> None:
    assert isinstance(due._today(), datetime.date)  # noqa: SLF001 - what the test above replaces


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--from", "2024-01-02", "--to", "2024-01-01"), "--to is before --from."),
        (("--coming", "3", "--to", "2024-01-01"), "Give --coming, or --from and --to."),
    ],
)
def test_days_that_fit_nothing_are_refused(
    arguments: tuple[str, ...], sentence: str, call: Call
) -> None:
    said = call("due", *arguments)
    assert (said.code, said.out, said.err) == (2, "", f"{sentence}\n")


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize("day", ["30/2/2024", "2024", "ngày mai"])
def test_a_day_that_is_none_is_refused(day: str, call: Call) -> None:
    said = call("due", "--from", day)
    assert (said.code, said.out) == (2, "")


@pytest.mark.usefixtures("shipped")
def test_a_calendar_goes_to_a_file_or_to_standard_output(call: Call, tmp_path: Path) -> None:
    said = call("due", "--format", "ics")
    assert said.code == 0
    assert said.out.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert said.err.startswith(PERIOD_ONLY)
    target = tmp_path / "due.ics"
    call("due", "--format", "ics", "-o", target)
    assert target.read_bytes() == said.out.encode()


def test_a_table_says_the_day_and_the_last_working_day(call: Call, make: Make) -> None:
    make(a="title: A\ntasks:\n  - {task: Mở lớp, lead: Sở Y tế, timeframe: trước 30/11/2025}\n")
    said = call("due", "--format", "md")
    assert (said.code, said.err) == (0, "")
    assert said.out == (
        "| Day | Last working day | No. | What is due | Role | Lead | Support | Time | Where |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
        "| before 30/11/2025 | 28/11/2025 |  | Mở lớp |  | Sở Y tế |  | trước 30/11/2025 |"
        " plans/a.yaml:3 |\n"
    )
