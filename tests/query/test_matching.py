"""What a query means, in small repositories made for one question each."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntmplan.query.match import match
from ntmplan.query.rows import LEAD, SUPPORT, speaks_of
from ntmplan.query.who import who
from tests.query.made import made
from tests.query.readings import codes, meant


def test_a_unit_that_nobody_registered_is_found_as_the_plan_writes_it(tmp_path: Path) -> None:
    files = made(
        tmp_path,
        "tasks:\n  items:\n  - {task: Đặt đèn, lead: Tổ xung kích, support: các tổ liên quan}\n",
    )
    for query in ("Tổ xung kích", "TỔ XUNG KÍCH", "to xung kich", "xung kích"):
        answer = who(query, files, LEAD)
        assert meant(answer) == ["unit: Tổ xung kích"]
        assert [row["leads"] for row in answer.rows] == [("Tổ xung kích",)]
        assert [row["catch_alls"] for row in answer.rows] == [("các tổ liên quan",)]


def test_a_whole_name_of_a_unit_beats_an_area_of_the_same_title(tmp_path: Path) -> None:
    files = made(
        tmp_path,
        """
tasks:
  items:
    - area: Xung kích
      items:
        - {task: A, lead: Tổ xung kích}
    - area: Tổ xung kích
      items:
        - {task: B, lead: Đội một}
""",
    )
    assert meant(who("Tổ xung kích", files, LEAD)) == ["unit: Tổ xung kích"]
    assert meant(who("Xung kích", files, LEAD)) == ["area: Xung kích"]  # whole before part


def test_right_accents_beat_what_only_folding_finds(tmp_path: Path) -> None:
    files = made(
        tmp_path,
        """
tasks:
  items:
    - {task: Bán hàng}
    - {task: Làm bản đồ}
""",
    )
    assert [row["text"] for row in who("bản", files, LEAD).rows] == ["Làm bản đồ"]
    assert [row["text"] for row in who("ban", files, LEAD).rows] == ["Bán hàng", "Làm bản đồ"]


def test_words_are_whole_words(tmp_path: Path) -> None:
    files = made(tmp_path, "tasks: [Cấp nước sạch., 'Cấp: nước, sạch!']\n")
    assert len(who("nước sạch", files, LEAD).rows) == 2
    assert who("nướ", files, LEAD).rows == ()
    assert who("nước sạc", files, LEAD).rows == ()


def test_a_plan_without_a_place_asks_which_of_two_provinces_is_meant(tmp_path: Path) -> None:
    units = """
  - {unit: UBND tỉnh A, also: [UBND tỉnh], within: A}
  - {unit: UBND tỉnh B, also: [UBND tỉnh], within: B}
"""
    text = "tasks:\n  items:\n  - {task: T, lead: UBND tỉnh}\n"
    files = made(tmp_path, text, f"place: A\n{text}", units=units)
    answer = who("UBND tỉnh", files, LEAD)
    assert codes(answer) == ["ambiguous"]
    assert [one.name for one in answer.candidates] == ["UBND tỉnh A", "UBND tỉnh B"]
    answer = who("UBND tỉnh", files[1:], LEAD)
    assert meant(answer) == ["unit: UBND tỉnh A"]
    assert [row["leads"] for row in answer.rows] == [("UBND tỉnh A",)]
    answer = who("UBND tỉnh A", files, LEAD)  # where the plan is not clear, it may be this one
    assert [row["plan"] for row in answer.rows] == ["a", "b"]


def test_without_accents_a_province_keeps_to_its_own_unit(tmp_path: Path) -> None:
    units = """
  - {unit: UBND tỉnh Á, also: [UBND tỉnh], within: Á}
  - {unit: UBND tỉnh B, also: [UBND tỉnh], within: B}
"""
    text = "tasks:\n  items:\n  - {task: T, lead: UBND tỉnh}\n"
    files = made(tmp_path, f"place: Á\n{text}", f"place: B\n{text}", units=units)
    for query in ("ubnd tinh", "UBND tỉnh"):
        assert meant(who(query, files, LEAD)) == ["unit: UBND tỉnh Á", "unit: UBND tỉnh B"]
    assert [row["leads"] for row in who("ubnd tinh a", files, LEAD).rows] == [("UBND tỉnh Á",)]


def test_an_id_finds_its_task_wherever_it_stands(tmp_path: Path) -> None:
    files = made(tmp_path, "tasks:\n  items:\n  - {task: A, id: t1}\n  - {task: B, id: t2}\n")
    assert [row["text"] for row in who("t2", files, LEAD).rows] == ["B"]
    assert [row["id"] for row in who("t2", files, LEAD).rows] == ["t2"]
    assert codes(who("T2", files, LEAD)) == ["nothing-matched"]


def test_one_number_in_two_plans_is_both(tmp_path: Path) -> None:
    text = "tasks:\n  heading: NHIỆM VỤ\n  marks: numbers\n  items: [A, B]\n"
    answer = who("I.2", made(tmp_path, text, text), SUPPORT)
    assert meant(answer) == ["task: a I.2", "task: b I.2"]
    assert [note.message.facts for note in answer.notes] == [
        {"plan": "a", "tasks": "I.2"},
        {"plan": "b", "tasks": "I.2"},
    ]


def test_a_unit_that_both_leads_and_supports_leads(tmp_path: Path) -> None:
    files = made(tmp_path, "tasks:\n  items:\n  - {task: A, lead: Tổ một, support: Tổ một}\n")
    assert [row["role"] for row in who("Tổ một", files, LEAD).rows] == ["lead"]
    assert who("Tổ một", files, SUPPORT).rows == ()


def test_a_unit_named_beside_the_one_that_its_duty_says_is_in_the_plan(tmp_path: Path) -> None:
    files = made(
        tmp_path,
        """
organization:
  heading: TỔ CHỨC
  items:
    - unit: Tổ một; Tổ hai
      items:
        - {duty: Tổ một làm., lead: Tổ một}
""",
    )
    assert codes(who("Tổ hai", files, LEAD)) == ["leads-nothing"]
    assert codes(who("Tổ hai", files, SUPPORT)) == ["supports-nothing"]


@pytest.mark.parametrize(
    ("sentence", "title", "speaks"),
    [
        ("Hướng dẫn xử lý nước thải sinh hoạt nông thôn.", "Nước thải sinh hoạt", True),
        ("xử lý nước thải công nghiệp", "Nước thải sinh hoạt", False),
        ("chất thải chăn nuôi; rắn, rết; sinh hoạt", "Chất thải rắn sinh hoạt", False),
        ("bảo vệ môi trường làng nghề", "Bảo vệ môi trường khu vực làng nghề", True),
        ("bảo vệ môi trường nông thôn", "Bảo vệ môi trường khu vực làng nghề", False),
        ("cảnh quan môi trường làng du lịch nông nghiệp nông thôn", "Cảnh quan nông thôn", False),
        ("", "Nước thải", False),
        ("Nước thải", "", False),
        ("Nước thải", "?!", False),
    ],
)
def test_a_sentence_speaks_of_a_title_whose_words_it_has(
    sentence: str, title: str, *, speaks: bool
) -> None:
    assert speaks_of(sentence, title) is speaks


def test_accents_may_be_left_out_of_account() -> None:
    assert not speaks_of("xu ly nuoc thai", "Nước thải")
    assert speaks_of("xu ly nuoc thai", "Nước thải", accents=False)


def test_the_nearest_names_are_those_that_are_known_here(tmp_path: Path) -> None:
    task = "{task: A, lead: Đội xung kích xóm 5}"
    files = made(
        tmp_path,
        f"tasks:\n  items:\n  - {{area: Trồng và chăm sóc hoa ven đường, items: [{task}]}}\n",
    )
    found = match("Đội xung khích xóm 5", files)
    assert [(one.name, one.kind) for one in found.candidates] == [("Đội xung kích xóm 5", "unit")]
    found = match("Trồng và chăm sóc hoa bên đường", files)
    assert [(one.name, one.kind) for one in found.candidates] == [
        ("Trồng và chăm sóc hoa ven đường", "area")
    ]
