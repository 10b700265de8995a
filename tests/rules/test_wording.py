from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.pages import Told, told
from tests.rules.text_rules import own


def _in(entries: list[str], folder: Path) -> list[Told]:
    """What the family finds in a list of sentences; the first stands in line 4."""
    lines = "".join(f"  - '{entry}'\n" for entry in entries)
    return [told(one) for one in own(f"objectives:\n{lines}", folder, "X30")]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Lập kế hoạch. rà soát.", "hoạch. rà", "hoạch. Rà"),
        ("Xong năm 2023. các xã", "2023. các", "2023. Các"),
        ("Lập (nếu cần). đôn đốc", "cần). đôn", "cần). Đôn"),
    ],
)
def test_a_small_letter_after_a_full_stop_is_found(
    text: str, wrong: str, right: str, tmp_path: Path
) -> None:
    assert _in([text], tmp_path) == [("X301", 4, {"wrong": wrong, "fix": right})]


@pytest.mark.parametrize(
    "text",
    [
        "gồm xã, thôn, v.v. và bản... các xã",
        "tại tp. hồ, mục 1. các, khoản 2.1. rà, TT. tỉnh, Ths. nguyễn, A. các",
        "Lập kế hoạch. a) Rà soát; b. hoàn thiện",
        "Lập kế hoạch. Rà soát. 50 xã",
    ],
)
def test_a_full_stop_that_ends_no_sentence_is_let_pass(text: str, tmp_path: Path) -> None:
    assert _in([text], tmp_path) == []


def test_the_one_entry_without_a_mark_is_found_with_the_mark_of_the_others(tmp_path: Path) -> None:
    facts = {"wrong": "hai", "count": "2", "all": "3"}
    assert _in(["Một;", "Việc hai", "Ba."], tmp_path) == [
        ("X302", 5, {**facts, "fix": "hai;", "sign": ";"})
    ]
    assert _in(["Một;", "Hai;", "Việc ba"], tmp_path) == [
        ("X302", 6, {**facts, "wrong": "ba", "fix": "ba.", "sign": "."})
    ]


@pytest.mark.parametrize(
    "entries",
    [
        ["Một", "Hai", "Ba"],
        ["Một.", "Hai"],
        ["Một.", "Hai", "Ba", "Bốn."],
        ["Một ./.", "Hai (nếu có).", "Ba..."],
        ["Một:", "Hai,", "Ba”."],
    ],
)
def test_a_list_without_a_habit_misses_no_mark(entries: list[str], tmp_path: Path) -> None:
    assert _in(entries, tmp_path) == []


def test_headings_and_entries_with_entries_of_their_own_need_no_mark(tmp_path: Path) -> None:
    plan = "objectives:\n  - Một.\n  - heading: Hai\n    items: [Việc.]\n  - Ba.\n"
    assert own(plan, tmp_path, "X30") == []


def test_recipients_and_rows_of_the_table_are_no_sentences(tmp_path: Path) -> None:
    plan = (
        "tasks:\n  lead: Sở Y tế\n  items:\n    - task: Một.\n      in_appendix: Một\n"
        "    - task: Hai.\nappendix: {heading: PHỤ LỤC}\nrecipients: [Một;, Hai, Ba.]\n"
    )
    assert own(plan, tmp_path, "X30") == []


def test_the_rest_of_an_entry_is_found_and_the_entry_itself_misses_no_mark(tmp_path: Path) -> None:
    entries = ["Xây dựng mô hình", "nông thôn tại xã.", "Rà soát.", "Hoàn thiện."]
    assert _in(entries, tmp_path) == [("X303", 5, {"begin": "nông thôn tại"})]


@pytest.mark.parametrize(
    "entries",
    [
        ["Hỗ trợ:", "các xã;", "các thôn."],
        ["các xã", "các thôn."],
        ["Xã Dương Quang", "xã Nông Thượng"],
        ["Các xã", "các thôn.", "các bản."],
    ],
)
def test_a_list_in_small_letters_is_not_cut(entries: list[str], tmp_path: Path) -> None:
    assert _in(entries, tmp_path) == []
