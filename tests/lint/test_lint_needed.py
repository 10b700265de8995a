"""A rule runs only where what it finds is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ntmplan.lint.rule import Finding, Rules, finding
from ntmplan.lint.run import Known, Result, run
from ntmplan.lint.select import Selection
from ntmplan.problem import Kind, Problem, Severity, marked
from ntmplan.repository import PlanFile, Repository, load

ISSUED = "title: A\nnumber: 12/KH-UBND\ndate: 02/8/2023\n"
DRAFT = "title: A\nnumber: /KH-UBND\n"
SAME_TWICE = """\
solutions:
  - heading: A
    items:
      - Chủ động bố trí quỹ đất cho các công trình nước sạch của xã.
  - heading: B
    items:
      - Tuyên truyền; chủ động bố trí quỹ đất cho các công trình nước sạch của xã.
"""


class Counting:
    """Two rules that count how often they run: one on plans, one over all of them."""

    def __init__(self, severity: Severity, draft: Severity | None = None) -> None:
        self.ran: list[str] = []
        self.rules = Rules()
        text = marked("A.")
        one = Kind("Z901", "one", severity, text, text, draft=draft)
        many = Kind("Z902", "many", severity, text, text)

        @self.rules.plan(one)
        def on_one(file: PlanFile) -> Iterator[Finding]:
            self.ran.append(file.path)
            yield finding(("title",))

        @self.rules.repository(many)
        def over_all(repository: Repository) -> Iterator[Problem]:
            self.ran.append(f"{len(repository.plans)} plans")
            yield from ()


def checked(
    folder: Path, text: str, counting: Counting, *, notes: bool, known: Known | None = None
) -> Result:
    file = folder / "p.yaml"
    file.write_text(text, "utf-8")
    selection = Selection(select=("Z9",), own=tuple(kind for kind, _ in counting.rules.one))
    return run(load([file]), selection, known, [counting.rules], notes=notes)


@pytest.mark.parametrize(
    ("severities", "text", "without_notes"),
    [
        ((Severity.NOTE, None), ISSUED, 0),
        ((Severity.WARNING, None), ISSUED, 1),
        ((Severity.WARNING, Severity.NOTE), ISSUED, 1),
        ((Severity.WARNING, Severity.NOTE), DRAFT, 0),
    ],
)
def test_a_rule_that_only_gives_notes_does_not_run_where_none_are_wanted(
    severities: tuple[Severity, Severity | None], text: str, without_notes: int, tmp_path: Path
) -> None:
    for notes, times in ((True, 1), (False, without_notes)):
        counting = Counting(*severities)
        found = checked(tmp_path, text, counting, notes=notes).problems
        assert [one.kind.code for one in found] == ["Z901"] * times
        assert counting.ran.count(str(tmp_path / "p.yaml")) == times


def test_a_rule_that_is_not_selected_does_not_run(tmp_path: Path) -> None:
    counting = Counting(Severity.ERROR)
    file = tmp_path / "p.yaml"
    file.write_text(ISSUED, "utf-8")
    kinds = tuple(kind for kind, _ in (*counting.rules.one, *counting.rules.many))
    run(load([file]), Selection(ignore=("Z901",), own=kinds), None, [counting.rules])
    assert counting.ran == ["1 plans"]
    run(load([file]), Selection(select=("Z901",), own=kinds), None, [counting.rules])
    assert counting.ran == ["1 plans", str(file)]


def test_all_rules_run_where_comments_let_findings_pass(tmp_path: Path) -> None:
    counting = Counting(Severity.NOTE)
    text = f"{ISSUED}# ntmplan: ignore[T101] chờ\n"
    checked(tmp_path, text, counting, notes=False)
    assert counting.ran == [str(tmp_path / "p.yaml"), "1 plans"]


def test_a_note_that_is_let_pass_is_not_missed_where_no_notes_are_wanted(tmp_path: Path) -> None:
    file = tmp_path / "p.yaml"
    last = SAME_TWICE.splitlines()[-1]
    passed = SAME_TWICE.replace(last, f"      # ntmplan: ignore[X304] có chủ ý\n{last}")
    file.write_text(ISSUED + passed, "utf-8")
    for notes in (True, False):
        found = run(load([file]), Selection(select=("X304", "Y2")), notes=notes)
        assert found == Result([])


def test_all_rules_run_to_compare_with_what_is_known(tmp_path: Path) -> None:
    counting = Counting(Severity.NOTE)
    checked(tmp_path, ISSUED, counting, notes=False, known=Known())
    assert counting.ran == [str(tmp_path / "p.yaml"), "1 plans"]
