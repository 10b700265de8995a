from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import codes, found
from tests.rules.pages import in_plan, kinds, told

from ntmplan.lint.rules import appendix
from ntmplan.problem import Kind

FAMILIES = [appendix.RULES]


@pytest.mark.parametrize("kind", kinds(FAMILIES), ids=lambda kind: str(kind.name))
def test_each_rule_finds_its_bad_example_and_lets_its_good_one_pass(
    kind: Kind, tmp_path: Path
) -> None:
    assert codes(kind.bad, tmp_path, FAMILIES) == [kind.code]
    assert codes(kind.good, tmp_path, FAMILIES) == []


def _plan(body: str, table: str) -> str:
    """A plan whose only task the body words one way and the table another."""
    return (
        "tasks:\n  lead: Sở Y tế\n  items:\n"
        f"  - task: '{body}'\n    in_appendix: {table}\nappendix: {{heading: Phụ lục}}\n"
    )


def _own(plan: str, folder: Path) -> list[str]:
    """The codes of this family alone: how the words are written is other rules' business too."""
    return [code for code in codes(plan, folder, FAMILIES) if code[0] == "A"]


@pytest.mark.parametrize(
    ("body", "table", "changes"),
    [
        ("Mở lớp tập huấn", "Mở lớp", 'leaves out "tập huấn"'),
        ("Mở lớp", "Mở hai lớp", 'adds "hai"'),
        ("Mở hai lớp", "Mở ba lớp", 'writes "ba" for "hai"'),
        ("Mở hai lớp ở xã", "Mở ba lớp ở các xã", 'writes "ba" for "hai"; adds "các"'),
        ("Mở lớp", "Xây trạm bơm ở ba xã", "hardly any of the body's words are there"),
    ],
)
def test_the_words_that_differ_are_told(
    body: str, table: str, changes: str, tmp_path: Path
) -> None:
    (one,) = found(_plan(body, table), tmp_path, FAMILIES)
    assert told(one) == ("A101", 7, {"changes": changes})


def test_of_many_differences_the_first_are_told_and_the_rest_counted(tmp_path: Path) -> None:
    body = "một a b c hai d e f ba g h i bốn k l m năm"
    (one,) = found(_plan(body, "a b c d e f g h i k l m"), tmp_path, FAMILIES)
    changes = 'leaves out "một"; leaves out "hai"; 3 more differences'
    assert told(one) == ("A101", 7, {"changes": changes})


def test_the_new_words_are_underlined(tmp_path: Path) -> None:
    (one,) = found(_plan("Mở lớp tập huấn", "Mở hai lớp tập huấn"), tmp_path, FAMILIES)
    assert (one.place.line, one.place.column, one.place.end_column) == (7, 21, 24)


@pytest.mark.parametrize(
    ("body", "table", "expected"),
    [
        ("Mở 2 lớp", "Mở 2 lớp", []),
        ("Mở  2 lớp", "Mở 2 lớp", []),
        ("Mở 2 lớp.", "Mở 2 lớp", ["A102"]),
        ("Mở 2 lớp", "Mở 2 lớp;", ["A102"]),
        ("Mở 2 lớp (a...).", "Mở 2 lớp (a....)", ["A102", "A103"]),
        ("Xử lý, thu gom", "Xử lý thu gom", ["A103"]),
        ("Hóa chất", "Hoá chất", ["A103"]),
        ("Nhân dân", "nhân dân", ["A103"]),
        ("Mở 2 lớp.", "Mở 3 lớp", ["A101"]),
    ],
)
def test_words_punctuation_and_writing_are_told_apart(
    body: str, table: str, expected: list[str], tmp_path: Path
) -> None:
    assert _own(_plan(body, table), tmp_path) == expected


def test_final_punctuation_is_one_finding_for_all_tasks(tmp_path: Path) -> None:
    tasks = "".join(f"  - task: Mở {n} lớp\n    in_appendix: Mở {n} lớp.\n" for n in (2, 3))
    plan = f"tasks:\n  lead: Sở Y tế\n  items:\n{tasks}appendix: {{heading: Phụ lục}}\n"
    own = [one for one in found(plan, tmp_path, FAMILIES) if one.kind.code[0] == "A"]
    assert [told(one) for one in own] == [("A102", 7, {"tasks": "1, 2"})]


def test_rows_that_together_say_what_the_body_says_are_split_and_nothing_else(
    tmp_path: Path,
) -> None:
    same, other = "[Mở 2 lớp, Xây 3 trạm.]", "[Mở 2 lớp, Xây 4 trạm]"
    assert _own(_plan("Mở 2 lớp; xây 3 trạm", same), tmp_path) == ["A104"]
    assert _own(_plan("Mở 2 lớp; xây 3 trạm", other), tmp_path) == ["A101", "A104"]


def test_a_single_row_in_a_list_is_a_row_like_any_other(tmp_path: Path) -> None:
    table = "[{task: Mở 3 lớp, support: Sở Tài chính}]"
    (one,) = found(_plan("Mở 2 lớp", table), tmp_path, FAMILIES)
    assert (one.kind.code, one.place.column, one.place.end_column) == ("A101", 29, 30)


def test_without_an_appendix_nothing_is_compared(tmp_path: Path) -> None:
    plan = "tasks:\n  - task: Mở 2 lớp\n    lead: Sở Y tế\n    only_in: body\n"
    (one,) = found(plan, tmp_path, FAMILIES)
    assert told(one) == ("A107", 6, {"key": "only_in"})


def test_an_appendix_that_could_not_be_read_is_not_missing(tmp_path: Path) -> None:
    plan = "tasks:\n  - task: A\n    lead: Sở Y tế\n    only_in: body\nappendix: 12\n"
    assert _own(plan, tmp_path) == []


def test_the_shipped_plans_have_these_findings_and_no_others() -> None:
    assert [one for one in in_plan("bac-kan", FAMILIES) if one[0][0] == "A"] == [
        ("A102", 77, {"tasks": "1.3, 2.3, 4.1"}),
        ("A101", 99, {"changes": 'adds "chất thải"'}),
        ("A103", 112, {"changes": 'writes "cơ,...)" for "cơ...)"'}),
        ("A101", 149, {"changes": 'leaves out "trong"'}),
        ("A104", 197, {"count": "2", "rows": "8.1, 8.2"}),
    ]
    assert [one for one in in_plan("lang-son", FAMILIES) if one[0][0] == "A"] == []
