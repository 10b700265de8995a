from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.pages import Told, told
from tests.rules.text_rules import own

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


def test_entries_of_one_list_may_go_through_the_same_areas_but_not_be_the_same(
    tmp_path: Path,
) -> None:
    assert _in(f"objectives:\n  - Rà soát {LONG}; lập A.\n  - Lập B; {LONG}.\n", tmp_path) == []
    assert len(_in(f"objectives:\n  - {LONG}.\n  - {LONG}.\n", tmp_path)) == 1


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
