"""What is let pass in place, what is selected, what is known, what is mended."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmplan.export.findings.fingerprint import fingerprints
from ntmplan.lint import lint
from ntmplan.lint.baseline import BaselineError, fingerprint, new, read, write
from ntmplan.lint.fix import difference, mended
from ntmplan.lint.run import Result, run, selected
from ntmplan.lint.select import NoSuchRuleError, Selection
from ntmplan.model.settings import LintSettings, PathRules, Settings
from ntmplan.problem import Fix, Place
from ntmplan.repository import load

ISSUED = "title: A\nnumber: 12/KH-UBND\ndate: 02/8/2023\n"
NO_LEADS = "tasks:\n  - task: Xây 2 chợ\n    timeframe: 6/2023\n"


def check(folder: Path, text: str, selection: Selection | None = None) -> Result:
    file = folder / "p.yaml"
    file.write_text(ISSUED + text, "utf-8")
    return run(load([file]), selection or Selection(select=("U2", "Y2", "T1")))


def lines(result: Result) -> list[str]:
    return [f"{one.place.line}:{one.place.column} {one.kind.code}" for one in result.problems]


def test_a_task_without_a_lead_is_found_where_nothing_lets_it_pass(tmp_path: Path) -> None:
    assert lines(check(tmp_path, NO_LEADS)) == ["5:5 U202"]


@pytest.mark.parametrize(
    "text",
    [
        "tasks:\n  - task: Xây chợ # ntmplan: ignore[U202] chờ phân công\n",
        "tasks:\n  # ntmplan: ignore[task-without-lead] chờ phân công\n  - task: Xây chợ\n",
        "tasks:\n  # ntmplan:ignore[U202] chờ\n\n  # đợt 2\n  - task: >-\n      Xây\n",
    ],
)
def test_a_comment_with_a_reason_lets_pass_what_it_names(text: str, tmp_path: Path) -> None:
    found = check(tmp_path, text, Selection(select=("U2",)))
    assert lines(found) == []


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("# ntmplan: ignore[U202]", ["5:5 U202", "5:19 Y201"]),
        ("# ntmplan: ignore[U202] -", ["5:5 U202", "5:19 Y201"]),
        ("# ntmplan: ignore chờ", ["5:5 U202", "5:19 Y203"]),
        ("# ntmplan: ignore[] chờ", ["5:5 U202", "5:19 Y203"]),
        ("# ntmplan: ignore[T101] chờ", ["5:5 U202", "5:19 Y202"]),
        ("# ntmplan: ignore[U202, T101] chờ", ["5:19 Y202"]),
    ],
)
def test_a_comment_without_reason_or_code_or_finding_is_told(
    comment: str, expected: list[str], tmp_path: Path
) -> None:
    assert lines(check(tmp_path, f"tasks:\n  - task: Xây chợ {comment}\n")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "tasks:\n  - task: 'Xây # ntmplan: ignore[U202] chợ'\n",
        "tasks:\n  - task: >-\n      Xây\n      # ntmplan: ignore[U202] chợ\n      mới\n",
    ],
)
def test_what_only_looks_like_a_comment_lets_nothing_pass(text: str, tmp_path: Path) -> None:
    assert lines(check(tmp_path, text)) == ["5:5 U202"]


def test_a_longer_pattern_goes_before_a_shorter_one(tmp_path: Path) -> None:
    for select, ignore, expected in (
        (("U",), ("U2",), []),
        (("U202",), ("U",), ["5:5 U202"]),
        ((), ("U2",), []),
        (("ALL",), ("D", "T", "L", "R", "B", "A", "X", "C"), ["5:5 U202"]),
        (("T",), (), []),
        (("task-without-lead",), ("U2",), ["5:5 U202"]),
    ):
        found = check(tmp_path, NO_LEADS, Selection(select, ignore))
        assert [line for line in lines(found) if "Y" not in line] == expected


def test_paths_leave_out_what_they_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for glob, expected in (
        ("p.yaml", []),
        ("*.yaml", []),
        (".", ["5:5 U202"]),
        ("q", ["5:5 U202"]),
    ):
        selection = Selection(("U2",), (), [(glob, ("U202",))])
        assert lines(check(Path(), NO_LEADS, selection)) == expected


def test_a_pattern_that_means_no_rule_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoSuchRuleError) as told:
        check(tmp_path, NO_LEADS, Selection(("Z9",)))
    assert told.value.pattern == "Z9"


def test_the_callers_choice_goes_before_that_of_the_settings() -> None:
    own = LintSettings(select=("U",), ignore=("U2",), paths=(PathRules(path="cu", ignore=("D",)),))
    settings = Settings(lint=own)
    assert selected(settings) == Selection(("U",), ("U2",), [("cu", ("D",))])
    assert selected(settings, ("T",), ("T1",)) == Selection(("T",), ("T1", "U2"), [("cu", ("D",))])
    assert selected(Settings()) == Selection((), (), [])


def test_known_findings_stay_quiet_wherever_they_move(tmp_path: Path) -> None:
    known = read(write(check(tmp_path, NO_LEADS).problems))
    moved = check(tmp_path, "\n\n" + NO_LEADS).problems
    assert new(moved, known) == ([], 0)
    assert new([], known) == ([], 1)
    twice = check(tmp_path, NO_LEADS + "  - task: Đào 3 giếng\n    lead: Sở Y tế\n").problems
    assert [one.kind.code for one in new([*twice, *twice], known)[0]] == ["U202"]
    assert len({fingerprint(one) for one in twice}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"ntmplan": 2, "baseline": []}',
        '{"ntmplan": 1}',
        '{"ntmplan":1,"baseline":[1]}',
    ],
)
def test_what_is_no_baseline_is_refused(text: str) -> None:
    with pytest.raises(BaselineError):
        read(text)
    assert read('{"ntmplan": 1, "baseline": []}') == Counter()


def fix(line: int, column: int, end: int, text: str) -> Fix:
    return Fix(Place("p", line, column, line, end), text)


def test_fixes_change_what_they_name_and_nothing_else() -> None:
    text = "a đơn đốc b đơn đốc\r\nc  d\n"
    todo = [fix(1, 3, 10, "đôn đốc"), fix(1, 13, 20, "đôn đốc"), fix(2, 2, 4, " ")]
    assert mended(text, todo) == "a đôn đốc b đôn đốc\r\nc d\n"
    assert mended(text, [*todo, *todo]) == mended(text, todo)


def test_of_two_fixes_that_overlap_one_is_made() -> None:
    assert mended("abcd", [fix(1, 1, 4, "X"), fix(1, 3, 5, "Y")]) == "abY"


@given(st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"])))
def test_a_text_without_fixes_stays_as_it_is(text: str) -> None:
    assert mended(text, []) == text
    assert difference("p", text, text) == ""


def test_a_difference_can_be_given_to_git() -> None:
    assert difference("p.yaml", "a\nb", "a\nc") == (
        "--- a/p.yaml\n+++ b/p.yaml\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n"
        "+c\n\\ No newline at end of file\n"
    )


def test_lines_that_move_change_no_fingerprint_of_the_shipped_plans(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = Path(__file__).parents[2]
    shutil.copytree(root / "plans", tmp_path / "plans")
    shutil.copy(root / "units.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    before = lint(load())
    for file in Path("plans").iterdir():
        file.write_text("# a\n# b\n" + file.read_text("utf-8"), "utf-8")
    after = lint(load())
    assert [one.place.line + 2 for one in before] == [one.place.line for one in after]
    assert list(map(fingerprint, before)) == list(map(fingerprint, after))
    assert fingerprints(before) == fingerprints(after)
