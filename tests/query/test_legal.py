"""The documents that plans rest on, worked out from the pages of the two plans."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from ntmplan.export.shown import cells
from ntmplan.language import say
from ntmplan.query.legal import legal
from ntmplan.repository import PlanFile
from ntmplan.table import Table
from tests.query.made import made
from tests.query.readings import BAC_KAN, LANG_SON, codes, plans
from tests.query.spellings import spellings

DAY = datetime.date
Q263, Q925, Q1796, C1424 = (
    "Quyết định 263/QĐ-TTg",
    "Quyết định 925/QĐ-TTg",
    "Quyết định 1796/QĐ-BNN-VPĐP",
    "Công văn 1424/SNN-KHTC",
)
LAW_2014 = "Luật Bảo vệ môi trường số 55/2014/QH13, 23/06/2014, Quốc hội"
LAW_2020 = "Luật Bảo vệ môi trường số 72/2020/QH14, 17/11/2020, Quốc hội"
Q923 = "Quyết định 923/QĐ-TTg"
PROGRAMME = (
    "Chương trình tăng cường bảo vệ môi trường, an toàn thực phẩm và cấp nước sạch nông thôn"
    " trong xây dựng nông thôn mới giai đoạn 2021-2025"
)


def ask(query: str = "", day: datetime.date | None = None) -> Table:
    return legal(query, list(plans()), day)


def brief(table: Table, *keys: str) -> list[tuple[object, ...]]:
    return [tuple(row[key] for key in keys) for row in table.rows]


def told(table: Table) -> list[str]:
    return [say(one.message.template, one.message.facts) for one in table.notes]


def test_the_two_documents_rest_on_two_cite_a_third_and_name_what_others_put_in_place() -> None:
    table = ask()
    cited = [row for row in table.rows if not row["by_name"]]
    keys = ("document", "basis", "plan", "place", "part", "date")
    assert [tuple(row[key] for key in keys) for row in cited] == [
        (Q925, True, BAC_KAN, "", "legal_basis", "2022-08-02"),
        (Q925, False, BAC_KAN, "I.1.1", "objectives", "2022-08-02"),
        (Q1796, False, BAC_KAN, "V.10.7", "organization", "2023-04-09"),
        (C1424, True, LANG_SON, "", "legal_basis", "2022-07-22"),
    ]
    named = [row for row in table.rows if row["by_name"]]
    assert [tuple(row[key] for key in keys) for row in named] == [
        (Q925, False, BAC_KAN, "", "title", "2022-08-02"),
        (Q925, False, BAC_KAN, "", "opening", "2022-08-02"),
        (Q925, False, BAC_KAN, "", "reporting", "2022-08-02"),
        (Q923, False, BAC_KAN, "III.3.2", "solutions", "2022-08-02"),
        (Q263, False, BAC_KAN, "IV.1.1", "budget", "2022-02-22"),
        (Q263, False, BAC_KAN, "IV.2", "budget", "2022-02-22"),
        (Q263, False, BAC_KAN, "V.1.2", "organization", "2022-02-22"),
        (Q263, False, LANG_SON, "", "title", "2022-02-22"),
        ("Quyết định 319/QĐ-TTg", False, LANG_SON, "IV.1.1", "organization", "2022-03-08"),
        ("Quyết định 319/QĐ-TTg", False, LANG_SON, "IV.1.2", "organization", "2022-03-08"),
        ("Quyết định 318/QĐ-TTg", False, LANG_SON, "IV.1.2", "organization", "2022-03-08"),
    ]
    assert codes(table) == []
    assert dict(table.rows[0]) == {
        "document": Q925,
        "number": "925/QĐ-TTg",
        "type": "quyết định",
        "date": "2022-08-02",
        "year": 2022,
        "issuer": "Thủ tướng Chính phủ",
        "subject": f"về việc phê duyệt {PROGRAMME}",
        "basis": True,
        "by_name": False,
        "status": "unknown",  # no last day is known, which does not say that it is in force
        "status_day": "2023-01-01",
        "in_force_to": None,
        "replaced_by": None,
        "plan": BAC_KAN,
        "place": "",
        "part": "legal_basis",
        "text": (
            "Căn cứ Quyết định số 925/QĐ-TTg ngày 02/8/2022 của Thủ tướng Chính phủ về việc phê"
            f" duyệt {PROGRAMME}"
        ),
        "path": table.rows[0]["path"],
        "line": 13,
    }


NAMING = """\
opening: Thực hiện Chương trình MTQG xây dựng NTM.
period: 2021-2025
legal_basis:
  - document: Công văn số 15/SNN ngày 01/02/2023
    subject: thực hiện Chương trình MTQG xây dựng NTM
tasks:
  items:
    - task: Thực hiện Chương trình MTQG xây dựng NTM theo Quyết định số 263/QĐ-TTg ngày 22/02/2022.
    - task: >-
        Lồng ghép vốn của Chương trình MTQG
        xây dựng NTM với vốn khác của Chương trình MTQG xây dựng NTM.
      in_appendix: Thực hiện Chương trình MTQG xây dựng NTM
    - task: Tổng kết Chương trình MTQG xây dựng NTM giai đoạn 2011-2015.
    - task: Gửi Văn phòng Điều phối Chương trình MTQG xây dựng NTM tỉnh.
recipients: [Ban Chỉ đạo Chương trình MTQG xây dựng NTM, Thành viên Chương trình MTQG xây dựng NTM]
"""


def test_a_sentence_that_only_names_a_programme_is_one_place_and_others_are_none(
    tmp_path: Path,
) -> None:
    table = legal("263/QĐ-TTg", made(tmp_path, NAMING))
    assert brief(table, "part", "place", "basis", "by_name", "line") == [
        ("tasks", "", False, False, 9),
        ("opening", "", False, True, 2),
        ("tasks", "", False, True, 11),
    ]
    assert table.rows[2]["text"] == (
        "Lồng ghép vốn của Chương trình MTQG xây dựng NTM với vốn khác của Chương trình MTQG xây"
        " dựng NTM."
    )
    assert [cells(table, row)[4] for row in table.rows] == ["cited", "named", "named"]


NAMES = {
    Q925: (
        *("925/QĐ-TTg", "925", "quyết định 925", "QĐ 925", "Quyết định số 925/QĐ-TTg", "0925"),
        *("925/QĐ-TTg ngày 02/8/2022", "quyết định 925 năm 2022", "925 2022", "925/QĐ", f" {Q925}"),
        *("cấp nước sạch nông thôn",),
    ),
    Q1796: ("1796", "1796/QĐ-BNN-VPĐP", "1796/QĐ-BNN", "1796/QĐ-BNN-VPĐP ngày 09/4/2023"),
    C1424: ("công văn 1424", "1424/SNN-KHTC", "CV 1424", "1424"),
}


@pytest.mark.parametrize(
    ("query", "name"),
    [(one, name) for name, queries in NAMES.items() for each in queries for one in spellings(each)],
)
def test_a_document_is_found_by_its_number_in_any_spelling(query: str, name: str) -> None:
    table = ask(query)
    assert {row["document"] for row in table.rows} == {name}
    assert [(one.kind, one.name.split(",")[0]) for one in table.matched] == [("document", name)]


@pytest.mark.parametrize(
    ("query", "nearest"),
    [
        (
            "925/QĐ-TTg năm 2023",
            [f"{name}, 02/08/2022, Thủ tướng Chính phủ" for name in (Q925, Q923)],
        ),
        ("thông tư 925", []),
        ("92", []),
        ("zzzz", []),
        ("?!", []),
        (
            "quyết định",
            [
                *(f"{name}, 02/08/2022, Thủ tướng Chính phủ" for name in (Q925, Q923)),
                f"{Q263}, 22/02/2022, Thủ tướng Chính phủ",
            ],
        ),
    ],
)
def test_what_no_document_is_called_is_asked_for(query: str, nearest: list[str]) -> None:
    table = ask(query)
    assert (codes(table), table.rows) == (["nothing-matched"], ())
    assert [one.name for one in table.candidates] == nearest


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("919/QĐ-TTg", "Quyết định 919/QĐ-TTg, 01/08/2022, Thủ tướng Chính phủ"),
        (
            "luật bảo vệ môi trường",
            f"{LAW_2014}; {LAW_2020}",
        ),
        (
            "luat bao ve moi truong nam 2020",
            LAW_2020,
        ),
    ],
)
def test_that_no_plan_cites_a_known_document_is_an_answer(query: str, names: str) -> None:
    table = ask(query)
    assert (codes(table), table.rows) == (["not-cited"], ())
    assert told(table) == [f"No plan here cites {names}."]


LEGAL = """\
documents:
  - document: Quyết định số 11/QĐ-TTg
    date: 01/02/2020
    to: 31/12/2023
    replaced_by: Quyết định 12
  - {document: Quyết định số 13/QĐ-TTg, date: 01/02/2020, from: 01/3/2024, to: 31/12/2024}
"""
STATES = """\
place: Bắc Kạn
date: 01/02/2024
legal_basis:
  - Quyết định số 11/QĐ-TTg ngày 01/02/2020
  - Quyết định số 13/QĐ-TTg ngày 01/02/2020
  - Nghị quyết Đại hội Đảng bộ tỉnh
tasks:
  - Làm theo Quyết định số 11/QĐ-TTg, Quyết định số 11/QĐ-TTg và Quyết định số 13/QĐ-TTg.
"""


@pytest.fixture
def states(tmp_path: Path) -> list[PlanFile]:
    (tmp_path / "legal.yaml").write_text(LEGAL, "utf-8")
    return made(tmp_path, STATES)


@pytest.mark.parametrize(
    ("day", "first", "second"),
    [
        (None, "replaced", "not-yet"),
        (DAY(2023, 12, 31), "in-force", "not-yet"),
        (DAY(2024, 3, 1), "replaced", "in-force"),
        (DAY(2025, 1, 1), "replaced", "expired"),
    ],
)
def test_whether_a_document_is_in_force_on_the_day_or_on_the_plans_own(
    states: list[PlanFile], day: datetime.date | None, first: str, second: str
) -> None:
    table = legal("", states, day)
    assert brief(table, "document", "status", "part") == [
        ("Quyết định 11/QĐ-TTg", first, "legal_basis"),
        ("Quyết định 11/QĐ-TTg", first, "tasks"),
        ("Quyết định 13/QĐ-TTg", second, "legal_basis"),
        ("Quyết định 13/QĐ-TTg", second, "tasks"),
        ("Nghị quyết Đại hội Đảng bộ tỉnh", "unknown", "legal_basis"),
    ]


def test_a_ground_that_is_over_is_told(states: list[PlanFile]) -> None:
    table = legal("", states, None)
    assert told(table) == ["a: Quyết định 11/QĐ-TTg was no longer in force on 01/02/2024."]
    assert cells(table, table.rows[0])[3:5] == [
        "replaced by Quyết định 12 (in force until 31/12/2023)",
        "legal basis",
    ]
    assert cells(table, table.rows[1])[4] == "cited"


def test_one_number_of_two_years_asks_which(tmp_path: Path) -> None:
    files = made(
        tmp_path,
        "legal_basis:\n"
        "  - {document: Quyết định số 919/QĐ-TTg, date: 01/8/2022, issuer: Thủ tướng Chính phủ}\n"
        "  - {document: Quyết định số 919/QĐ-TTg, date: 29/8/2024, issuer: Thủ tướng Chính phủ}\n",
        "tasks: [Làm theo Quyết định số 919/QĐ-TTg.]\n",
    )
    table = legal("919/qđ-ttg", files)
    assert codes(table) == ["ambiguous"]
    assert [one.name for one in table.candidates] == [
        "Quyết định 919/QĐ-TTg, 01/08/2022, Thủ tướng Chính phủ",
        "Quyết định 919/QĐ-TTg, 29/08/2024, Thủ tướng Chính phủ",
    ]
    chosen = legal("919/QĐ-TTg ngày 29/8/2024", files)
    assert brief(chosen, "year", "plan") == [(2024, "a")]


def test_each_province_has_documents_of_one_number(tmp_path: Path) -> None:
    basis = "legal_basis: [Quyết định số 15/QĐ-UBND ngày 01/02/2024 của UBND tỉnh]\n"
    task = "tasks: [Làm theo Quyết định số 15/QĐ-UBND.]\n"
    files = made(tmp_path, f"place: Bắc Kạn\n{basis}{task}", f"place: Lạng Sơn\n{basis}")
    table = legal("15", files)
    assert codes(table) == ["ambiguous"]
    assert len(table.candidates) == 2
    assert brief(legal("", files), "plan", "basis", "year") == [
        ("a", True, 2024),
        ("a", False, 2024),
        ("b", True, 2024),
    ]


def test_a_letter_of_two_types_is_told_from_its_type(tmp_path: Path) -> None:
    basis = "legal_basis: [Kế hoạch số 15/KH-UBND ngày 01/02/2024, Quyết định số 15/QĐ-UBND]\n"
    files = made(tmp_path, f"place: Bắc Kạn\n{basis}")
    assert len(legal("15", files).candidates) == 2
    assert brief(legal("kế hoạch 15", files), "document") == [("Kế hoạch 15/KH-UBND",)]
    assert brief(legal("QĐ 15", files), "document", "date") == [("Quyết định 15/QĐ-UBND", None)]


def test_a_law_by_name_is_the_law_of_that_year(tmp_path: Path) -> None:
    files = made(
        tmp_path,
        "date: 01/02/2024\nlegal_basis:\n  - Luật Bảo vệ môi trường ngày 17/11/2020\n"
        "  - Luật Hợp tác xã năm 2023\n",
    )
    table = legal("luật BVMT", files)
    assert codes(table) == ["nothing-matched"]
    table = legal("luat bao ve moi truong", files)
    assert brief(table, "document", "number", "type", "date") == [
        (
            "Luật Bảo vệ môi trường số 72/2020/QH14",
            "72/2020/QH14",
            "luật",
            "2020-11-17",
        )
    ]
    table = legal("Luật Hợp tác xã", files)
    assert brief(table, "document", "number", "date", "year") == [
        ("Luật Hợp tác xã", None, None, 2023)
    ]


def test_what_the_subject_of_a_ground_cites_is_no_ground(tmp_path: Path) -> None:
    basis = "Quyết định số 15/QĐ-TTg sửa đổi Quyết định số 14/QĐ-TTg"
    files = made(tmp_path, f"legal_basis: [{basis}]\n")
    assert brief(legal("", files), "document", "basis", "text") == [
        ("Quyết định 15/QĐ-TTg", True, f"Căn cứ {basis}"),
        ("Quyết định 14/QĐ-TTg", False, f"Căn cứ {basis}"),
    ]


def test_plans_without_grounds_and_without_documents_say_so(tmp_path: Path) -> None:
    files = made(tmp_path, "tasks: [Mở lớp]\n")
    table = legal("", files)
    assert told(table) == ["a: no legal basis.", "These plans cite no document."]
    assert table.rows == ()
