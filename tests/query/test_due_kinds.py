"""Whether what is due is a report or another thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntmplan.query.due import Asked, due
from tests.query.made import made

KINDS = {
    "Báo cáo UBND tỉnh trước ngày 15/12/2024": "report",
    "Mở 2 lớp tập huấn; báo cáo UBND tỉnh trước ngày 15/12/2024": "report",
    "Trước ngày 15/12/2024 báo cáo UBND tỉnh": "report",
    "Ban hành quy chế trước ngày 15/12/2024; báo cáo UBND tỉnh": "deadline",
    "Ban hành quy chế trước ngày 15/12/2024. Báo cáo UBND tỉnh": "deadline",
    "Ban hành quy chế trước ngày 15/12/2024": "deadline",
}


@pytest.mark.parametrize("duty", KINDS)
def test_a_clause_that_asks_for_a_report_makes_it_one(duty: str, tmp_path: Path) -> None:
    files = made(tmp_path, f'organization: [{{unit: Sở Y tế, duty: "{duty}"}}]\n')
    (row,) = due(Asked(), files).rows
    assert (row["day"], row["kind"]) == ("2024-12-15", KINDS[duty])


@pytest.mark.parametrize(
    ("task", "kind"),
    [("Báo cáo UBND tỉnh", "report"), ("Mở lớp, báo cáo UBND tỉnh", "deadline")],
)
def test_a_task_with_a_timeframe_is_a_report_where_it_begins_so(
    task: str, kind: str, tmp_path: Path
) -> None:
    files = made(tmp_path, f'tasks: [{{task: "{task}", timeframe: 6/2024}}]\n')
    (row,) = due(Asked(), files).rows
    assert (row["day"], row["kind"]) == ("2024-06-30", kind)


def test_a_task_that_asks_for_a_report_but_names_no_day_is_left_to_a_note(tmp_path: Path) -> None:
    files = made(tmp_path, "tasks: [{task: Báo cáo UBND tỉnh, timeframe: Hằng quý}]\n")
    assert due(Asked(), files).rows == ()
    (row,) = due(Asked(every=True), files).rows
    assert (row["day"], row["kind"], row["every"]) == (None, "report", "quarter")


def test_a_time_that_no_calendar_has_is_no_silence(tmp_path: Path) -> None:
    plan = "tasks:\n  - {task: Một, timeframe: trước 30/02/2024}\n  - Hai\n"
    notes = due(Asked(), made(tmp_path, plan)).notes
    said = {one.code: one.message.facts for one in notes}
    assert said["undated"] == {"words": "trước 30/02/2024", "places": 'a "Một"'}
    assert said["no-time"] == {"plans": "a", "tasks": 1}
