"""Cells: one successor takes the place, twice is once, who leads does not support."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntmplan.query.reassign import table_of
from tests.query.reassigning import DAY, UNITS, becomes, plan_of, said, text_of


def task(lead: str = "", support: str = "") -> str:
    cells = "".join(
        f"    {key}: {words}\n" for key, words in (("lead", lead), ("support", support)) if words
    )
    return f"tasks:\n  - task: Việc\n{cells}"


@pytest.mark.parametrize(
    ("lead", "after"),
    [
        ("Sở NN&PTNT", "Sở NN&MT"),
        ("Sở Y tế; Sở NN&PTNT", "Sở Y tế; Sở NN&MT"),
        ("Sở NN&PTNT; Sở TN&MT", "Sở NN&MT"),
        ("Sở TN&MT và Sở Nông nghiệp và PTNT", "Sở NN&MT"),
        ("Sở NN&PTNT; Sở Y tế; Sở TN&MT; Sở Tài chính", "Sở NN&MT; Sở Y tế; Sở Tài chính"),
        ("Sở KH&ĐT, Sở Tài chính", "Sở Tài chính"),  # who was there already stays there once
        ("Sở Tài chính; Sở KH&ĐT", "Sở Tài chính"),
        ("Sở Y tế; Sở Y tế; SNN", "Sở Y tế; Sở Y tế; SNNMT"),  # what was wrong before stays
        ("Sở NN&MT; Sở NN&PTNT", "Sở NN&MT"),
        ("Giám đốc Sở NN&PTNT; Nhà thầu", "Giám đốc Sở NN&MT; Nhà thầu"),
        ("Nhà thầu; Sở TN&MT", "Nhà thầu; Sở NN&MT"),
        ("sở nn&ptnt", "Sở NN&MT"),
        ("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"),
        ("Sở NN&PTNT (Chi cục Thủy lợi)", "Sở NN&MT (Chi cục Thủy lợi)"),
        ("Sở NN&PTNT tỉnh Cao Bằng", "Sở NN&MT tỉnh Cao Bằng"),
    ],
)
def test_a_lead_is_changed_and_stands_once(lead: str, after: str, tmp_path: Path) -> None:
    found = becomes(tmp_path, task(lead))
    assert text_of(found) == task(after)
    (again,) = [becomes(tmp_path, task(after))]
    assert not again.changed


@pytest.mark.parametrize(
    ("lead", "support", "after", "left"),
    [
        ("Sở NN&PTNT", "Sở TN&MT; Sở Y tế", "Sở NN&MT", "Sở Y tế"),
        ("Sở NN&PTNT", "Sở Y tế và Sở TN&MT", "Sở NN&MT", "Sở Y tế"),
        (
            "Sở KH&ĐT",
            "Sở Y tế; Sở Tài chính; các đơn vị liên quan",
            "Sở Tài chính",
            "Sở Y tế; các đơn vị liên quan",
        ),
        ("Sở Tài chính", "Sở KH&ĐT; Sở Y tế", "Sở Tài chính", "Sở Y tế"),
        ("Sở Y tế", "Sở NN&PTNT; Sở TN&MT", "Sở Y tế", "Sở NN&MT"),
        ("Sở NN&PTNT", "Sở TN&MT", "Sở NN&MT", ""),  # the line goes
        ("Sở NN&PTNT; Sở Y tế", "Sở TN&MT; STNMT", "Sở NN&MT; Sở Y tế", ""),
        # what was wrong before stays, for the rules to find
        ("Sở Y tế", "Sở Y tế; Sở NN&PTNT", "Sở Y tế", "Sở Y tế; Sở NN&MT"),
        ("Sở NN&PTNT", "SNN", "Sở NN&MT", "SNNMT"),
        ("Sở NN&PTNT; Sở TN&MT", "SNN; Sở Y tế", "Sở NN&MT", "Sở Y tế"),
    ],
)
def test_who_leads_is_taken_out_of_the_support(
    lead: str, support: str, after: str, left: str, tmp_path: Path
) -> None:
    assert text_of(becomes(tmp_path, task(lead, support))) == task(after, left)


def test_the_places_say_what_is_done(tmp_path: Path) -> None:
    found = becomes(tmp_path, task("Sở KH&ĐT; Sở Tài chính", "STC; Sở Y tế"))
    assert said(found) == [
        "Sở KH&ĐT | change | Sở Tài chính",
        "Sở Tài chính | merge | ",
        "STC | drop | ",
    ]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Sở LĐ", "Sở LĐ | ask | several-successors"),
        ("UBND huyện, thành phố", "UBND huyện, thành phố | none-named | no-successor"),
    ],
)
def test_several_and_none_are_asked_about_and_left(
    cell: str, expected: str, tmp_path: Path
) -> None:
    text = task(cell, "Sở Y tế")
    found = becomes(tmp_path, text)
    assert said(found) == [expected]
    assert not found.changed
    both = becomes(tmp_path, task(f"{cell}; Sở TN&MT", "Sở NN&PTNT; Sở Y tế"))
    assert text_of(both) == task(f"{cell}; Sở NN&MT", "Sở Y tế")


def test_a_choice_settles_what_is_asked(tmp_path: Path) -> None:
    text = task("Sở LĐ; các huyện, thành phố", "Sở Y tế; UBND các xã, phường")
    registry = plan_of(tmp_path, text).registry
    chosen = {
        "Sở Lao động": registry.units["Sở Y tế"],
        "UBND các huyện, thành phố": registry.units["UBND các xã, phường"],
    }
    found = becomes(tmp_path, text, chosen)
    assert said(found) == [
        "Sở LĐ | change | Sở Y tế",
        "các huyện, thành phố | change | UBND các xã, phường",
        "Sở Y tế | drop | ",
        "UBND các xã, phường | drop | ",
    ]
    assert text_of(found) == task("Sở Y tế; UBND các xã, phường")


def test_where_rather_than_who_is_asked_about_even_then(tmp_path: Path) -> None:
    text = "tasks:\n  - task: Nhân rộng trên địa bàn các huyện, thành phố\n"
    registry = plan_of(tmp_path, text).registry
    chosen = {"UBND các huyện, thành phố": registry.units["UBND các xã, phường"]}
    found = becomes(tmp_path, text, chosen)
    assert said(found) == ["các huyện, thành phố | ask | maybe-another"]
    assert not found.changed


def test_inherited_cells_speak_for_the_tasks_under_them(tmp_path: Path) -> None:
    text = """\
tasks:
  items:
    - area: Một
      lead: Sở NN&PTNT
      support: Sở Y tế; Sở TN&MT
      items:
        - Việc một
        - Việc hai
    - area: Hai
      support: Sở TN&MT; Sở Y tế
      items:
        - {task: Việc ba, lead: Sở NN&PTNT}
        - {task: Việc bốn, lead: Sở Tài chính}
    - area: Ba
      lead: Sở TN&MT
      support: Sở NN&PTNT; Sở Y tế
"""
    found = becomes(tmp_path, text)
    assert said(found) == [
        "Sở NN&PTNT | change | Sở NN&MT",
        "Sở TN&MT | drop | ",
        "Sở TN&MT | ask | leads-some",
        "Sở NN&PTNT | change | Sở NN&MT",
        "Sở TN&MT | change | Sở NN&MT",
        "Sở NN&PTNT | drop | ",
    ]
    assert "      support: Sở TN&MT; Sở Y tế\n" in text_of(found)
    assert text_of(found).count("      support: Sở Y tế\n") == 2


def test_a_support_is_not_emptied_where_another_would_speak(tmp_path: Path) -> None:
    text = """\
tasks:
  items:
    - area: Một
      support: các đơn vị liên quan
      items:
        - {task: Việc, lead: Sở NN&PTNT, support: Sở TN&MT}
"""
    found = becomes(tmp_path, text)
    assert said(found) == ["Sở NN&PTNT | change | Sở NN&MT", "Sở TN&MT | ask | would-be-empty"]
    assert "support: Sở TN&MT}" in text_of(found)


def test_a_support_that_can_not_go_alone_leaves_the_file_as_it_is(tmp_path: Path) -> None:
    text = "tasks:\n  - {task: Việc, lead: Sở NN&PTNT, support: Sở TN&MT}\n"
    found = becomes(tmp_path, text)
    assert (found.refused, found.failed, found.changed) == ("unsafe", (3,), False)
    (told,) = table_of([found], DAY).notes
    assert told.code == "unsafe"


def test_brackets_that_say_more_are_not_lost(tmp_path: Path) -> None:
    found = becomes(tmp_path, task("Sở NN&PTNT; Sở TN&MT (Chi cục BVMT)"))
    assert said(found) == ["Sở NN&PTNT | change | Sở NN&MT", "Sở TN&MT | ask | would-stand-twice"]
    assert text_of(found) == task("Sở NN&MT; Sở TN&MT (Chi cục BVMT)")


def test_rows_of_the_table_have_leads_and_supports_of_their_own(tmp_path: Path) -> None:
    text = """\
tasks:
  - task: Việc
    support: Sở Y tế
    in_appendix:
      - task: Một
        lead: Sở NN&PTNT
        support: Sở TN&MT; Sở Y tế
      - task: Hai
        lead: Sở TN&MT
"""
    assert text_of(becomes(tmp_path, text)) == (
        text.replace("lead: Sở NN&PTNT", "lead: Sở NN&MT")
        .replace("support: Sở TN&MT; Sở Y tế", "support: Sở Y tế")
        .replace("lead: Sở TN&MT", "lead: Sở NN&MT")
    )


def test_a_row_that_would_fall_back_to_its_task_is_asked_about(tmp_path: Path) -> None:
    text = """\
tasks:
  - task: Việc
    support: Sở Y tế
    in_appendix:
      - task: Một
        lead: Sở NN&PTNT
        support: Sở TN&MT
"""
    assert said(becomes(tmp_path, text))[-1] == "Sở TN&MT | ask | would-be-empty"


def test_who_carries_a_duty_itself_does_not_support_it(tmp_path: Path) -> None:
    text = """\
organization:
  - unit: Sở NN&PTNT
    items:
      - duty: Tổng hợp nhu cầu.
        support: Sở TN&MT; Sở Y tế
  - unit: Sở TN&MT
    items:
      - duty: Phối hợp tổng hợp.
        support: Sở TN&MT
"""
    found = becomes(tmp_path, text)
    assert text_of(found) == (
        text.replace("support: Sở TN&MT; Sở Y tế", "support: Sở Y tế")
        .replace("Sở NN&PTNT", "Sở NN&MT")
        .replace("Sở TN&MT", "Sở NN&MT")
    )
    assert found.doubled == ("Sở Nông nghiệp và Môi trường",)


def test_reports_change_who_reports_to_whom(tmp_path: Path) -> None:
    text = """\
place: Bắc Kạn
reporting:
  - report: Báo cáo UBND tỉnh
    by: Sở NN&PTNT; Sở TN&MT
    to: UBND tỉnh
    via: Sở KH&ĐT
"""
    assert (
        text_of(becomes(tmp_path, text))
        == """\
place: Bắc Kạn
reporting:
  - report: Báo cáo UBND tỉnh Thái Nguyên
    by: Sở NN&MT
    to: UBND tỉnh Thái Nguyên
    via: Sở Tài chính
"""
    )


def test_a_province_that_joined_another_changes_behind_names_too(tmp_path: Path) -> None:
    text = "place: Bắc Kạn\n" + task(
        "Sở NN&PTNT tỉnh Bắc Kạn; Sở Y tế tỉnh Bắc Kạn", "SỞ KH&ĐT TỈNH BẮC KẠN; Sở Nội vụ Bắc Kạn"
    )
    assert text_of(becomes(tmp_path, text)) == "place: Bắc Kạn\n" + task(
        "Sở NN&MT tỉnh Thái Nguyên; Sở Y tế tỉnh Thái Nguyên",
        "SỞ TÀI CHÍNH TỈNH THÁI NGUYÊN; Sở Nội vụ Thái Nguyên",
    )


def test_without_a_province_a_name_of_several_bodies_is_asked_about(tmp_path: Path) -> None:
    found = becomes(
        tmp_path,
        task("UBND tỉnh"),
        units=UNITS + "  - {unit: UBND tỉnh Lạng Sơn, also: [UBND tỉnh], within: Lạng Sơn}\n",
    )
    assert said(found) == ["UBND tỉnh | ask | several-successors"]


def test_a_plan_with_faults_of_form_is_shown_and_left(tmp_path: Path) -> None:
    found = becomes(tmp_path, task("Sở NN&PTNT") + "    suport: Sở TN&MT\n")
    assert said(found) == [
        "Sở NN&PTNT | change | Sở NN&MT",
        "Sở TN&MT | change | Sở NN&MT",
    ]
    assert (found.refused, found.changed) == ("faulty", False)
    (told,) = table_of([found], DAY).notes
    assert told.code == "faulty"


def test_a_unit_that_is_not_there_yet_is_no_place(tmp_path: Path) -> None:
    units = "  - {unit: Sở Mai, from: 01/01/2030}\n"
    assert said(becomes(tmp_path, task("Sở Mai"), units=units)) == []


def test_what_is_no_text_is_not_looked_at(tmp_path: Path) -> None:
    text = """\
id: snn
number: 12/KH-SNN
place: SNN
tasks:
  - task: Việc
    implements: snn
"""
    assert said(becomes(tmp_path, text)) == []


@pytest.mark.parametrize(
    ("place", "lead", "after"),
    [
        ("Hà Giang", "Sở TN&MT tỉnh Hà Giang", "Sở NN&MT tỉnh Tuyên Quang"),
        ("Hà Giang", "Sở Y tế Hà Giang", "Sở Y tế Tuyên Quang"),
        ("Quảng Nam", "Sở Y tế tỉnh Quảng Nam", "Sở Y tế thành phố Đà Nẵng"),
        ("Lạng Sơn", "Sở TN&MT tỉnh Lạng Sơn", "Sở NN&MT tỉnh Lạng Sơn"),
    ],
)
def test_a_province_without_bodies_in_the_register_is_known_too(
    place: str, lead: str, after: str, tmp_path: Path
) -> None:
    found = becomes(tmp_path, f"place: {place}\n{task(lead)}")
    assert text_of(found) == f"place: {place}\n{task(after)}"
