from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import found
from tests.rules.pages import Told, told
from tests.rules.text_rules import FAMILIES, own

from ntmplan.lint.rules import overlaps

LONG = "bố trí quỹ đất cho các công trình nước sạch của xã"
OTHER = "bố trí quỹ đất cho các công trình nước sạch của thôn"
WIDE = "kiểm tra việc thu gom và xử lý chất thải rắn tại các xã trên địa bàn huyện"


def _in(plan: str, folder: Path) -> list[Told]:
    """What the family finds in a plan."""
    return [told(one) for one in own(plan, folder, "X30")]


def _two(first: str, second: str, *, parts: tuple[str, str] = ("solutions", "solutions")) -> str:
    """A plan with a sentence each under two headings, or in two parts."""
    if parts[0] == parts[1]:
        return (
            f"{parts[0]}:\n  heading: A\n  items:\n"
            f"    - heading: B\n      items: ['{first}']\n"
            f"    - heading: C\n      items: ['{second}']\n"
        )
    return (
        f"{parts[0]}:\n  heading: A\n  lead: Sở Y tế\n  items: ['{first}']\n"
        f"{parts[1]}:\n  heading: B\n  items: ['{second}']\n"
    )


@pytest.mark.parametrize(
    ("first", "second", "begin", "count"),
    [
        (LONG, LONG, "bố trí quỹ đất cho", "12"),
        (f"Chủ động {LONG}.", f"Chủ động {LONG}./.", "Chủ động bố trí quỹ", "14"),
        (f"Rà soát; {LONG}; sửa.", f"{LONG.capitalize()}.", "Bố trí quỹ đất cho", "12"),
        (f"{LONG}.", f"Rà soát quy hoạch, {LONG}.", "bố trí quỹ đất cho", "12"),
    ],
)
def test_words_that_stand_twice_are_found_at_the_second_place(
    first: str, second: str, begin: str, count: str, tmp_path: Path
) -> None:
    facts = {"wrong": begin, "begin": begin, "other": "A.1.1"}
    assert _in(_two(first, second), tmp_path) == [
        ("X304", 9, {**facts, "other": "I.1.1", "count": count})
    ]


def test_words_that_are_nearly_the_same_are_found_with_their_likeness(tmp_path: Path) -> None:
    begin = "Tiếp tục kiểm tra việc"
    assert _in(_two(f"Đẩy mạnh {WIDE}.", f"Tiếp tục {WIDE}."), tmp_path) == [
        ("X305", 9, {"wrong": begin, "begin": begin, "other": "I.1.1", "percent": "80"})
    ]


def test_a_comma_makes_no_difference_that_counts(tmp_path: Path) -> None:
    found_in = _in(_two(f"Đẩy mạnh {WIDE}", f"Đẩy mạnh {WIDE.replace('gom', 'gom,')}"), tmp_path)
    assert [code for code, _, _ in found_in] == ["X304"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Rà soát quy hoạch của xã.", "Rà soát quy hoạch của xã."),
        (LONG, OTHER.replace("nước sạch", "thu gom")),
        (
            "Căn cứ chức năng, nhiệm vụ được giao, phối hợp thực hiện.",
            "Căn cứ chức năng, nhiệm vụ được giao, phối hợp thực hiện.",
        ),
        ("Rà soát; sửa chữa; nâng cấp; mở rộng; duy tu.", "Rà soát; sửa chữa; nâng cấp; mở rộng."),
    ],
)
def test_short_words_turns_of_phrase_and_formulas_may_stand_twice(
    first: str, second: str, tmp_path: Path
) -> None:
    assert _in(_two(first, second), tmp_path) == []


def test_a_duty_may_name_the_task_that_it_is_about(tmp_path: Path) -> None:
    assert _in(_two(LONG, LONG, parts=("tasks", "organization")), tmp_path) == []
    assert len(_in(_two(LONG, LONG, parts=("solutions", "organization")), tmp_path)) == 1


DUTIES = """\
organization:
  - unit: {first}
    items: ['{one}']
  - unit: {second}
    items: ['{two}']
"""
PROJECTS = "tổ chức kiểm tra 30 trạm bơm, 12 chợ, 5 bãi rác tại hai xã vùng cao phía bắc"


@pytest.mark.parametrize(
    ("units", "two", "told_as"),
    [
        (("Sở Y tế", "Sở Xây dựng"), PROJECTS, ["U317"]),
        (("Sở Y tế", "Sở Y tế"), PROJECTS, ["X304"]),
        (("Sở Y tế", "Sở Xây dựng"), f"Lập báo cáo, {PROJECTS}", ["U317"]),
        (("Sở Y tế", "Sở Xây dựng"), f"Cấp giống; {PROJECTS}; trồng cây", ["U317"]),
    ],
)
def test_a_duty_of_several_units_is_told_once_and_as_that(
    units: tuple[str, str], two: str, told_as: list[str], tmp_path: Path
) -> None:
    plan = DUTIES.format(first=units[0], second=units[1], one=PROJECTS, two=two)
    every = [*FAMILIES, overlaps.RULES]
    assert [one.kind.code for one in found(plan, tmp_path, every)] == told_as


def test_duties_that_no_rule_on_duties_tells_are_told_as_nearly_the_same(tmp_path: Path) -> None:
    first, second = f"Đẩy mạnh {WIDE}", f"Tiếp tục {WIDE}"
    plan = DUTIES.format(first="Sở Y tế", second="Sở Xây dựng", one=first, two=second)
    every = [*FAMILIES, overlaps.RULES]
    assert [one.kind.code for one in found(plan, tmp_path, every)] == ["X305"]


def test_a_duty_of_several_units_that_stands_elsewhere_too_is_told_with_that_place(
    tmp_path: Path,
) -> None:
    plan = DUTIES.format(first="Sở Y tế", second="Sở Xây dựng", one=PROJECTS, two=PROJECTS)
    everywhere = f"solutions:\n  - heading: A\n    items: ['{PROJECTS}']\n{plan}"
    every = [*FAMILIES, overlaps.RULES]
    told_at = [(one.kind.code, one.place.line) for one in found(everywhere, tmp_path, every)]
    assert told_at == [("X304", 8), ("X304", 10), ("U317", 10)]


def test_entries_of_one_list_may_go_through_the_same_areas_but_not_be_the_same(
    tmp_path: Path,
) -> None:
    assert _in(f"objectives:\n  - Rà soát {LONG}; lập A.\n  - Lập B; {LONG}.\n", tmp_path) == []
    assert len(_in(f"objectives:\n  - {LONG}.\n  - {LONG}.\n", tmp_path)) == 1


@pytest.mark.parametrize("parts", [("solutions", "solutions"), ("objectives", "solutions")])
def test_a_text_of_several_clauses_that_stands_twice_is_told_once(
    parts: tuple[str, str], tmp_path: Path
) -> None:
    text = f"Rà soát; {LONG}; {WIDE}."
    (one,) = _in(_two(text, text, parts=parts), tmp_path)
    assert (one[0], one[2]["begin"], one[2]["count"]) == ("X304", "bố trí quỹ đất cho", "32")


def test_an_entry_that_stands_twice_in_its_list_is_told_though_it_has_several_clauses(
    tmp_path: Path,
) -> None:
    text = f"Rà soát; {LONG}; {WIDE}."
    same = _in(f"objectives:\n  - '{text}'\n  - '{text}'\n", tmp_path)
    assert [(code, line) for code, line, _ in same] == [("X304", 5)]
    more = _in(f"objectives:\n  - '{text}'\n  - '{text} Sửa chữa.'\n", tmp_path)
    assert more == []


def test_an_entry_that_refers_to_the_other_repeats_it_on_purpose(tmp_path: Path) -> None:
    plan = (
        f"objectives:\n  - {{text: '{LONG}', id: dat}}\nsolutions:\n"
        f"  - {{text: '{LONG}', refers_to: x; dat}}\n"
        "  - {text: A, id: x}\n"
    )
    assert _in(plan, tmp_path) == []


def test_the_table_words_its_own_task_as_it_likes(tmp_path: Path) -> None:
    plan = (
        f"tasks:\n  lead: Sở Y tế\n  items:\n    - task: {LONG}.\n      in_appendix: {LONG}\n"
        "appendix: {heading: PHỤ LỤC}\n"
    )
    assert _in(plan, tmp_path) == []


def test_a_plan_of_a_thousand_like_sentences_is_read_in_no_time(tmp_path: Path) -> None:
    lists = "".join(f"  - heading: A\n    items: [{LONG}]\n" for _ in range(1000))
    assert len(_in(f"solutions:\n{lists}", tmp_path)) == 999
