"""The list of units: spellings, kind, members, and how much each does in the two documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntmplan.query.units import list_units
from tests.query.made import made
from tests.query.readings import UNITS, codes, plans
from tests.query.spellings import spellings

COUNTED = {
    "N": (10, 2, 4),
    "M": (6, 2, 3),
    "Y": (4, 1, 1),
    "C": (0, 1, 0),
    "K": (0, 0, 1),
    "T": (0, 0, 1),
    "S": (0, 0, 1),
    "V": (1, 1, 2),
    "P": (1, 1, 0),
    "Q": (0, 0, 4),
    "B": (0, 0, 1),
    "I": (0, 0, 2),
    "h": (17, 7, 6),
    "q": (0, 0, 4),
    "p": (0, 0, 1),
    ".": (0, 21, 0),
    ",": (0, 0, 1),
}
"""Tasks led, tasks supported, duties carried: counted on the pages."""


def found(query: str) -> list[object]:
    return [row["unit"] for row in list_units(query, list(plans())).rows]


@pytest.mark.parametrize("letter", COUNTED)
def test_a_unit_is_counted_as_the_documents_name_it(letter: str) -> None:
    (row,) = [row for row in list_units("", list(plans())).rows if row["unit"] == UNITS[letter]]
    assert (row["leads"], row["supports"], row["duties"]) == COUNTED[letter]


def test_without_a_query_the_registered_units_are_listed_once_each() -> None:
    answer = list_units("", list(plans()))
    names = [row["unit"] for row in answer.rows]
    assert names == list(plans()[0].registry.units)
    assert codes(answer) == []


def test_a_row_says_all_that_is_registered() -> None:
    (row,) = list_units("UBND các huyện, thành phố tỉnh Lạng Sơn", list(plans())).rows
    assert row == {
        "unit": "UBND các huyện, thành phố tỉnh Lạng Sơn",
        "kind": "group",
        "also": (
            "UBND các huyện, thành phố",
            "Ủy ban nhân dân các huyện, thành phố",
            "UBND huyện, thành phố",
            "UBND các huyện/thành phố",
            "UBND huyện, TP",
            "UBND các huyện, thị xã, thành phố",
            "UBND cấp huyện",
            "các huyện, thành phố",
        ),
        "members": (
            "UBND thành phố Lạng Sơn",
            "UBND huyện Tràng Định",
            "UBND huyện Bình Gia",
            "UBND huyện Văn Lãng",
            "UBND huyện Cao Lộc",
            "UBND huyện Văn Quan",
            "UBND huyện Bắc Sơn",
            "UBND huyện Hữu Lũng",
            "UBND huyện Chi Lăng",
            "UBND huyện Lộc Bình",
            "UBND huyện Đình Lập",
        ),
        "parent": "UBND tỉnh Lạng Sơn",
        "within": "Lạng Sơn",
        "start": None,
        "end": "2025-06-30",
        "replaced_by": (),
        "leads": 0,
        "supports": 0,
        "duties": 0,
    }


@pytest.mark.parametrize(
    ("name", "units"),
    [
        ("Sở Y tế", ["Sở Y tế"]),
        ("SYT", ["Sở Y tế"]),
        ("y tế", ["Sở Y tế", "Bộ Y tế"]),
        ("STNMT", ["Sở Tài nguyên và Môi trường"]),
        ("Sở TN&MT", ["Sở Tài nguyên và Môi trường"]),
        ("Uỷ ban Mặt trận Tổ quốc Việt Nam", [UNITS["Q"]]),
        ("UBND các huyện, thành phố", [UNITS["h"], f"{UNITS['h']} tỉnh Lạng Sơn"]),
        ("phụ nữ", ["Hội Liên hiệp Phụ nữ tỉnh"]),
        ("Sở Y tế tỉnh Bắc Kạn", ["Sở Y tế"]),
        ("Hội Phụ nữ", ["Hội Liên hiệp Phụ nữ tỉnh"]),
    ],
)
def test_units_are_found_by_name_spelling_or_part(name: str, units: list[str]) -> None:
    for query in spellings(name):
        assert found(query) == units


def test_a_name_of_nobody_gets_the_nearest_spellings() -> None:
    answer = list_units("Sở Y tees", list(plans()))
    assert answer.rows == ()
    assert codes(answer) == ["nothing-matched"]
    assert [(one.name, one.kind) for one in answer.candidates][:1] == [("Sở Y tế", "unit")]
    assert codes(list_units("zzzz", list(plans()))) == ["nothing-matched"]
    assert codes(list_units("?!", list(plans()))) == ["nothing-matched"]


def test_units_that_a_plan_names_are_listed_though_nobody_registered_them(tmp_path: Path) -> None:
    plan = "tasks:\n  items:\n  - {task: A, lead: Tổ xung kích, support: Sở Y tế}\n"
    answer = list_units("", made(tmp_path, plan))
    assert [(row["unit"], row["leads"], row["supports"]) for row in answer.rows] == [
        ("Tổ xung kích", 1, 0),
        ("Sở Y tế", 0, 1),
    ]


def test_without_any_unit_that_is_told(tmp_path: Path) -> None:
    answer = list_units("", made(tmp_path, "tasks: [A]\n"))
    assert answer.rows == ()
    assert codes(answer) == ["no-units"]


def test_an_end_of_which_something_is_open_stays_in_its_words(tmp_path: Path) -> None:
    units = """
  - unit: Đội A
    from: 01/02/2020
    to: ?/6/2025
    replaced_by: [Đội B, Đội C]
  - {unit: Đội B, replaced_by: Đội C}
  - unit: Đội C
"""
    answer = list_units("", made(tmp_path, "tasks: [A]\n", units=units))
    assert [(row["start"], row["end"]) for row in answer.rows] == [
        ("2020-02-01", "?/6/2025"),
        (None, None),
        (None, None),
    ]
    until = answer.columns[4]
    assert [until.show(row) for row in answer.rows] == ["?/6/2025 → Đội B; Đội C", "Đội C", ""]
