"""A unit's page: every section, read from the two documents and from small made plans."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from ntmplan.problem import Phrase
from ntmplan.query.duties import duties_of_unit
from ntmplan.table import Table
from tests.query.made import made
from tests.query.readings import UNITS, codes, meant, plans

DISTRICTS = (
    "3.1 3.2 3.3 4.1 4.2 4.3 5.1 5.2 6.1 7.1 7.2 8.2 8.3 8.4 9.1 9.2 9.3"  # what the group leads
)
ANYBODY = "1.1, 1.2, 1.3, 2.1, 2.2, 2.3, 3.1, 3.2, 3.3, 4.1, 4.2, 4.3, 5.1, 5.2, 6.1, 7.2"
"""The tasks before 8.1 that "các đơn vị liên quan" support."""
VAGUE = ["V.1.1, V.2.1, V.2.2, V.2.3, V.2.4, V.3.1", "V.8.1", "IV.1.2"]
"""The duties of both plans that name "các sở, ngành liên quan"."""

SAID = {
    "Sở Y tế": {
        "leads-joint": ["8.1", "8.4", "9.1", "9.3"],
        "supports": ["9.2"],
        "duties": ["V.7.1"],
        "reports": ["?"],
        "may": [f"{ANYBODY}, 8.2", *VAGUE],
    },
    "STNMT": {
        "leads-alone": ["2.1", "2.2", "2.3"],
        "leads-joint": ["3.2", "3.3", "6.1"],
        "supports": ["3.1", "7.1", "V.1.1", "V.2.1", "V.2.2", "V.2.3", "V.2.4"],
        "duties": ["V.3.1", "V.3.2", "V.3.3"],
        "reports": ["?"],
        "money": ["V.3.2", "III.1"],
        "may": [
            "1.1, 1.2, 1.3, 4.1, 4.2, 4.3, 5.1, 5.2, 7.2, 8.1, 8.2, 8.4, 9.1, 9.3",
            "V.8.1",
        ],
    },
    "văn phòng điều phối": {
        "leads-joint": ["7.2"],
        "supports": ["8.3", "V.2.1", "V.2.2", "V.2.3", "V.2.4"],
        "duties": ["V.1.1", "V.1.2"],
        "money": ["V.1.2", "V.1.2"],
        "owed-to-it": ["-"],
        "may": [
            f"{ANYBODY.removesuffix(', 7.2')}, 8.1, 8.2, 8.4, 9.1, 9.3",
            "V.3.1",
            "V.8.1",
            "IV.1.2",
        ],
    },
    "Sở Tài chính": {
        "duties": ["V.5.1"],
        "reports": ["?"],
        "money": ["V.5.1", "V.5.1"],
        "may": [f"{ANYBODY}, 8.1, 8.2, 8.4, 9.1, 9.3", *VAGUE],
    },
    "UBND huyện Ba Bể": {
        "leads-in-group": DISTRICTS.split(),
        "supports": ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "8.1"],
        "duties": ["V.10.1", "V.10.2", "V.10.3", "V.10.4", "V.10.5", "V.10.6"],
        "reports": ["?"],
        "money": ["V.10.2"],
    },
    "UBND tỉnh Bắc Kạn": {"owed-to-it": ["-", "V.5.1"]},
    "Thủ tướng": {},
}
"""For each section the numbers; the report has none: `?` where it may be owed, else `-`."""


def page(table: Table) -> dict[str, list[str]]:
    """The numbers in each section."""
    found: dict[str, list[str]] = {}
    for row in table.rows:
        mark = "?" if row["may"] else "-"
        found.setdefault(str(row["section"]), []).append(str(row["task"]) or mark)
    return found


def ask(query: str, day: datetime.date | None = None) -> Table:
    return duties_of_unit(query, list(plans()), day)


@pytest.mark.parametrize("query", SAID)
def test_a_page_says_what_the_documents_say(query: str) -> None:
    assert page(ask(query)) == SAID[query]


def test_a_page_has_a_heading_where_a_section_begins() -> None:
    answer = ask("Sở Y tế")
    assert [(section.title.template, section.start) for section in answer.sections] == [
        ("Leads with others", 0),
        ("Supports", 4),
        ("Duties in the organisation part", 5),
        ("Reports that it owes", 6),
        ("Catch-alls that may mean it", 7),
    ]
    assert meant(answer) == ["unit: Sở Y tế"]


def test_what_a_group_is_given_says_which_group() -> None:
    rows = ask("UBND huyện Ba Bể").rows
    assert {(row["section"], row["through"]) for row in rows} == {
        *((code, UNITS["h"]) for code in ("leads-in-group", "supports", "duties", "money")),
        ("reports", "các sở, ban, ngành, cơ quan, đơn vị, địa phương"),
    }


def test_the_report_of_everybody_says_who_owes_it_to_whom_and_when() -> None:
    (row,) = [row for row in ask("Sở Y tế").rows if row["section"] == "reports"]
    kept = ("plan", "source", "by", "to", "via", "every", "before", "may", "through", "leads")
    assert {key: row[key] for key in kept} == {
        "plan": "bac-kan-2023-2025",
        "source": "reporting",
        "by": ("các sở, ban, ngành, cơ quan, đơn vị, địa phương",),
        "to": ("UBND tỉnh Bắc Kạn",),
        "via": ("Văn phòng Điều phối nông thôn mới tỉnh",),
        "every": "year",
        "before": "30/11",
        "may": True,
        "through": "các sở, ban, ngành, cơ quan, đơn vị, địa phương",
        "leads": (),
    }


def test_the_money_of_its_own_plan_is_its_own() -> None:
    row = [row for row in ask("Sở TN&MT").rows if row["section"] == "money"][1]
    kept = ("plan", "task", "amount", "amount_words", "per", "timeframe", "source")
    assert [row[key] for key in kept] == [
        "lang-son-2023",
        "III.1",
        50_000_000,
        "50 triệu đồng/năm",
        "năm",
        "2023",
        "budget",
    ]


def test_what_others_owe_is_the_part_of_the_sentence_that_says_so() -> None:
    row = ask("UBND tỉnh Bắc Kạn").rows[1]
    assert (row["by"], row["to"]) == (("Sở Tài chính",), ("UBND tỉnh Bắc Kạn",))
    assert row["text"] == (
        "Phối hợp với các đơn vị liên quan tham mưu cho UBND tỉnh bố trí kinh phí sự nghiệp để thực"
        " hiện Kế hoạch trong dự toán ngân sách hằng năm theo đúng quy định của pháp luật và phù"
        " hợp với khả năng cân đối ngân sách địa phương"
    )


def test_a_catch_all_stands_once_with_all_that_it_is_named_for() -> None:
    row = ask("Chi cục BVMT").rows[-1]
    assert {key: row[key] for key in ("section", "text", "role", "may", "line", "catch_alls")} == {
        "section": "may",
        "text": "các đơn vị liên quan",
        "role": "support",
        "may": True,
        "line": 63,
        "catch_alls": ("các đơn vị liên quan",),
    }


def test_every_row_has_the_same_keys() -> None:
    rows = [row for query in SAID for row in ask(query).rows]
    assert len({tuple(row) for row in rows}) == 1


def test_a_unit_that_nobody_names_is_said_to_be_in_no_plan() -> None:
    answer = ask("Sở Xây dựng")
    assert codes(answer) == ["not-in-plan"]
    assert set(page(answer)) == {"reports", "may"}
    assert all(row["may"] for row in answer.rows)


def test_an_own_plan_that_names_nobody_is_said_and_what_belongs_to_the_unit() -> None:
    told = {(one.code, *map(str, one.message.facts.values())) for one in ask("STNMT").notes}
    tasks = ", ".join(f"II.{at}" for at in range(1, 9))
    assert told == {
        ("own-plan", "lang-son-2023", tasks),
        ("below", "lang-son-2023", "Chi cục Bảo vệ môi trường", "IV.1.1, IV.1.2"),
        ("below", "lang-son-2023", "Các phòng, đơn vị thuộc Sở", "IV.2"),
    }


def test_a_group_s_page_names_the_members_with_duties_of_their_own() -> None:
    told = [one.message.facts for one in ask("UBND các huyện, thành phố").notes]
    assert told == [
        {"plan": "bac-kan-2023-2025", "part": "UBND thành phố Bắc Kạn", "tasks": "V.10.7"}
    ]


def test_many_numbers_are_cut_short() -> None:
    facts = next(one.message.facts for one in ask("UBND tỉnh Bắc Kạn").notes)
    assert facts["tasks"] == Phrase(
        "{first} and {count} more", {"first": "3.1, 3.2, 3.3, 4.1, 4.2, 4.3", "count": 17}
    )


@pytest.mark.parametrize(("query", "code"), [("UBND", "ambiguous"), ("zzzz", "nothing-matched")])
def test_a_name_that_is_not_one_unit_s_is_asked_about(query: str, code: str) -> None:
    answer = ask(query)
    assert (answer.rows, codes(answer)) == ((), [code])


def test_on_a_day_after_a_merger_the_new_unit_has_the_pages_of_both() -> None:
    answer = ask("Sở Nông nghiệp và Môi trường", datetime.date(2025, 4, 1))
    said = page(answer)
    assert said["leads-alone"] == ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3"]
    assert said["leads-joint"] == ["3.2", "3.3", "4.1", "4.2", "4.3", "5.1", "6.1", "8.1", "8.4"]
    assert said["money"] == ["V.2.2", "V.3.2", "III.1"]
    assert answer.rows[0]["lead_holders"] == ("Sở Nông nghiệp và Môi trường",)


def test_before_it_exists_that_is_said() -> None:
    answer = ask("Sở Nông nghiệp và Môi trường", datetime.date(2024, 1, 1))
    assert codes(answer) == ["not-yet", "not-in-plan"]


REPORTS = """
place: Bắc Kạn
tasks:
  - {task: "Kiểm tra nước; báo cáo kết quả về Sở Y tế trước 15/6", lead: Sở Tài chính}
  - {task: "Tổng hợp, báo cáo UBND tỉnh", lead: Sở Y tế}
  - {task: "Báo cáo UBND tỉnh và Sở Y tế", support: Sở Công Thương}
organization:
  - unit: Sở Y tế
    items: ["Tự báo cáo Sở Y tế.", Hướng dẫn chế độ báo cáo.]
reporting:
  - {report: Báo cáo quý, every: quarter, by: Sở Y tế; Sở Tài chính, to: UBND tỉnh}
  - {report: Báo cáo của huyện gửi Sở Y tế., by: "UBND các huyện, thành phố", before: 15/6}
  - {report: Sơ kết, timeframe: Quý II/2025, by: các sở, via: Sở Tài chính}
  - heading: Khác
"""
UNITS_YAML = """\
  - unit: Sở Y tế
  - unit: Sở Tài chính
  - unit: UBND tỉnh
  - {unit: "UBND các huyện, thành phố", kind: group, members: [UBND huyện Ba Bể]}
  - unit: UBND huyện Ba Bể
  - {unit: các sở, kind: catch-all}
"""


def test_reports_come_from_the_part_on_reporting_and_from_sentences(tmp_path: Path) -> None:
    files = made(tmp_path, REPORTS, units=UNITS_YAML)

    def said(query: str, section: str) -> list[tuple[object, ...]]:
        rows = [row for row in duties_of_unit(query, files).rows if row["section"] == section]
        return [(row["text"], row["by"], row["to"], row["through"], row["may"]) for row in rows]

    quarterly = ("Báo cáo quý", ("Sở Y tế", "Sở Tài chính"), ("UBND tỉnh",), None, False)
    districts = "Báo cáo của huyện gửi Sở Y tế."
    group = "UBND các huyện, thành phố"
    assert said("Sở Y tế", "reports") == [
        quarterly,
        ("Sơ kết", ("các sở",), (), "các sở", True),
        ("Tổng hợp, báo cáo UBND tỉnh", (), ("UBND tỉnh",), None, False),
    ]
    assert said("Sở Y tế", "owed-to-it") == [
        (districts, (group,), ("Sở Y tế",), None, False),
        ("báo cáo kết quả về Sở Y tế trước 15/6", ("Sở Tài chính",), ("Sở Y tế",), None, False),
        (
            "Báo cáo UBND tỉnh và Sở Y tế",
            ("Sở Công Thương",),
            ("UBND tỉnh", "Sở Y tế"),
            None,
            False,
        ),
    ]
    assert said("UBND huyện Ba Bể", "reports") == [
        (districts, (group,), ("Sở Y tế",), group, False),
    ]
    assert said("Sở Tài chính", "reports") == [
        quarterly,
        ("báo cáo kết quả về Sở Y tế trước 15/6", (), ("Sở Y tế",), None, False),
    ]


def test_money_is_a_unit_s_by_its_name_its_parent_s_or_the_task_s(tmp_path: Path) -> None:
    files = made(
        tmp_path,
        """
issuer: Sở Y tế
tasks:
  - {task: Mở lớp, id: lop, lead: Sở Y tế}
budget:
  heading: KINH PHÍ
  items:
    - heading: Sở Tài chính
      items:
        - need: In tài liệu
          amount: 5 triệu đồng
        - Cơ chế
    - {need: Lớp học, refers_to: lop; khac, lead: Sở Tài chính, amount: 1 triệu đồng/lớp}
    - {need: Sơ kết}
    - {source: Ngân sách}
    - {heading: Tổng, amount: 9 triệu đồng}
""",
        units=UNITS_YAML,
    )

    def money(query: str) -> list[tuple[object, ...]]:
        rows = [one for one in duties_of_unit(query, files).rows if one["section"] == "money"]
        return [(one["text"], one["leads"], one["amount"], one["per"]) for one in rows]

    lesson = ("Lớp học", ("Sở Tài chính",), 1_000_000, "lớp")
    assert money("Sở Y tế") == [lesson, ("Sơ kết", (), None, None)]
    assert money("Sở Tài chính") == [
        ("In tài liệu", (), 5_000_000, None),
        ("Cơ chế", (), None, None),
        lesson,
    ]


def test_the_letters_of_a_documents_number_name_nobody_whose_money_it_is(tmp_path: Path) -> None:
    budget = "- source: Vốn theo Quyết định số 1796/QĐ-BNN-VPĐP, do SNN và Sở Tài chính bố trí"
    files = made(tmp_path, f"budget:\n  items:\n    {budget}\n")
    rows = {
        unit: [row["section"] for row in duties_of_unit(unit, files).rows]
        for unit in ("Bộ NN&PTNT", "VPĐP NTM tỉnh", "SNN", "STC")
    }
    assert rows == {"Bộ NN&PTNT": [], "VPĐP NTM tỉnh": [], "SNN": ["money"], "STC": ["money"]}
