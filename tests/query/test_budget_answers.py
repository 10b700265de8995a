"""The money of plans: what is counted, what is not and why, and what adds up to which total."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmplan.query.budget import GROUPINGS, budget
from ntmplan.query.budget.counting import PlanMoney
from ntmplan.repository import load
from ntmplan.table import Table
from tests.query.made import made
from tests.query.readings import codes, plans

MILLION = 1_000_000


def money(folder: Path, *parts: str, by: str | None = None, head: str = "") -> Table:
    """The money of plans whose parts on money are these lists."""
    texts = [f"{head}budget:\n{part}" for part in parts]
    return budget(made(folder, *texts), by)


def counted(table: Table) -> list[tuple[object, object]]:
    """What the total counts, in millions."""
    rows = [row for row in table.rows if row["counted"]]
    return [(row["text"], _millions(row["value"])) for row in rows]


def totals(table: Table) -> list[tuple[object, object]]:
    """The totals by plan or group, in millions; None is the one of all."""
    rows = [row for row in table.rows if row["kind"] == "total"]
    return [(row["group"] or row["plan"], _millions(row["value"])) for row in rows]


def _millions(value: object) -> object:
    return value // MILLION if isinstance(value, int) else value


def test_the_two_documents_say_one_amount_and_four_sources() -> None:
    table = budget(list(plans()))
    kept = ("kind", "plan", "number", "amount", "value", "year")
    assert [tuple(row[key] for key in kept) for row in table.rows] == [
        *(("source", "bac-kan-2023-2025", f"IV.1.{at}", None, None, None) for at in range(1, 5)),
        ("text", "bac-kan-2023-2025", "IV.2", None, None, None),
        ("need", "lang-son-2023", "III.1", 50 * MILLION, 50 * MILLION, "2023"),
        ("total", "lang-son-2023", "", 50 * MILLION, 50 * MILLION, None),
        ("total", None, "", 50 * MILLION, 50 * MILLION, None),
    ]
    path = table.rows[5]["path"]
    assert [row["made_of"] for row in table.rows[-2:]] == [(f"{path}:81",), ("lang-son-2023",)]
    assert [(one.code, one.message.facts) for one in table.notes][:2] == [
        ("plans-said", {"said": 1, "plans": 2}),
        ("no-amount", {"plans": "bac-kan-2023-2025"}),
    ]
    assert codes(table)[2:] == ["per-year-once"]


def test_the_need_of_the_second_document_stands_whole_in_its_row() -> None:
    row = budget(list(plans())).rows[5]
    kept = ("amount_words", "per", "source", "leads", "from_issuer", "area", "counted", "line")
    assert {key: row[key] for key in kept} == {
        "amount_words": "50 triệu đồng/năm",
        "per": "năm",
        "source": None,
        "leads": ("Sở Tài nguyên và Môi trường",),
        "from_issuer": True,
        "area": None,
        "counted": True,
        "line": 81,
    }


def test_a_plan_that_names_sources_alone_answers_with_them() -> None:
    table = budget([plans()[0]])
    assert [row["kind"] for row in table.rows] == [*["source"] * 4, "text"]
    assert codes(table) == ["no-amount"]


def test_a_plan_without_a_part_on_money_says_so(tmp_path: Path) -> None:
    table = budget(made(tmp_path, "", "budget: [Theo quy định]"))
    assert [(one.code, one.message.facts) for one in table.notes] == [
        ("plans-said", {"said": 0, "plans": 2}),
        ("no-budget", {"plans": "a"}),
        ("no-amount", {"plans": "b"}),
    ]
    assert [row["kind"] for row in table.rows] == ["text"]


PARTS = """
  - need: Tổng hợp
    amount: 50 triệu đồng
    items:
      - {need: Lớp học, amount: 20 triệu đồng}
      - {need: Tờ rơi, amount: 30 triệu đồng}
"""
SHORT = PARTS.replace("30 triệu", "25 triệu")
SOME = SHORT.replace("Tổng hợp", "Chi chung, trong đó")
OPEN = SHORT.replace("amount: 25 triệu đồng", "purpose: in")
BOTH = """
  - need: Lớp học
    amount: 50 triệu đồng
    items:
      - {need: Giảng viên, amount: 20 triệu đồng}
      - {need: Học liệu, amount: 30 triệu đồng}
      - {source: Ngân sách tỉnh, amount: 35 triệu đồng}
      - {source: Xã hội hóa, amount: 15 triệu đồng}
"""
TWICE = """
  - need: Lớp học
    amount: 50 triệu đồng
    items:
      - {need: Giảng viên, amount: 20 triệu đồng}
      - {need: Học liệu, amount: 30 triệu đồng}
      - {need: Năm 2023, amount: 10 triệu đồng}
      - {need: Năm 2024, amount: 40 triệu đồng}
"""
BESIDE = """
  - {need: Tổng kinh phí, amount: 50 triệu đồng}
  - {need: Lớp học, amount: 20 triệu đồng}
  - {need: Tờ rơi, amount: 30 triệu đồng}
"""
SIDES = """
  - {need: Lớp học, amount: 20 triệu đồng}
  - {source: Ngân sách tỉnh, amount: 15 triệu đồng}
"""
HEADED = """
  heading: KINH PHÍ
  items:
    - heading: Tập huấn
      amount: 20 triệu đồng
    - {need: Tờ rơi, amount: "1,5 tỷ đồng"}
"""
SOURCED = """
  - source: Ngân sách tỉnh
    amount: 50 triệu đồng
    items:
      - {need: Lớp học, amount: 20 triệu đồng}
      - {need: Tờ rơi, amount: 30 triệu đồng}
"""
WRONG_SOURCES = """
  - need: Lớp học
    amount: 50 triệu đồng
    items:
      - {source: Ngân sách tỉnh, amount: 30 triệu đồng}
      - {source: Xã hội hóa, amount: 15 triệu đồng}
"""


@pytest.mark.parametrize(
    ("part", "lines", "told"),
    [
        (PARTS, [("Lớp học", 20), ("Tờ rơi", 30)], []),
        (SHORT, [("Lớp học", 20), ("Tờ rơi", 25)], ["parts-differ"]),
        (SOME, [("Chi chung, trong đó", 50)], []),
        (OPEN, [("Tổng hợp", 50)], []),
        (BOTH, [("Giảng viên", 20), ("Học liệu", 30)], []),
        (TWICE, [("Lớp học", 50)], []),
        (BESIDE, [("Lớp học", 20), ("Tờ rơi", 30)], []),
        (
            BESIDE.replace("50 triệu", "60 triệu"),
            [("Lớp học", 20), ("Tờ rơi", 30)],
            ["parts-differ"],
        ),
        ("  - {need: Tổng kinh phí, amount: 50 triệu đồng}", [("Tổng kinh phí", 50)], []),
        (SIDES, [("Lớp học", 20)], ["needs-and-sources"]),
        (HEADED, [("Tập huấn", 20), ("Tờ rơi", 1500)], []),
        (SOURCED, [("Lớp học", 20), ("Tờ rơi", 30)], []),
        (WRONG_SOURCES, [("Lớp học", 50)], ["parts-differ"]),
        ("  - {source: Ngân sách tỉnh, amount: 15 triệu đồng}", [("Ngân sách tỉnh", 15)], []),
    ],
)
def test_no_money_is_counted_twice(
    part: str, lines: list[tuple[str, int]], told: list[str], tmp_path: Path
) -> None:
    table = money(tmp_path, part)
    assert counted(table) == lines
    assert totals(table) == [("a", sum(value for _, value in lines))]
    assert codes(table) == told


def test_a_total_that_does_not_add_up_is_told_with_both_sums(tmp_path: Path) -> None:
    (told,) = money(tmp_path, SHORT).notes
    path = tmp_path / "plans" / "a.yaml"
    assert told.message.facts == {
        "place": f"{path.as_posix()}:4",
        "total": "50.000.000 đồng",
        "parts": "45.000.000 đồng",
        "counted": "45.000.000 đồng",
    }


@pytest.mark.parametrize(
    ("head", "need", "value", "told"),
    [
        ("", "amount: 50 triệu đồng/năm", None, "per-year"),
        ("period: 2023-2025\n", "amount: 50 triệu đồng/năm", None, "per-year"),
        ("period: 2023\n", "amount: 50 triệu đồng/năm", 50, "per-year-once"),
        ("period: 2023-2025\n", "amount: 50 triệu đồng/năm, year: 2024", 50, "per-year-once"),
        ("", "amount: 50 triệu đồng/năm, year: 2023-2025", 150, "per-year-times"),
        ("", "amount: 50 triệu đồng/01 năm, year: 2023-2025", 150, "per-year-times"),
        ("", "amount: 50 triệu đồng/năm, year: 2025-2023", None, "per-year"),
        ("period: 2023\n", "amount: 50 triệu đồng/xã", None, "per-each"),
        ("", "amount: 50 triệu đồng, year: 2023-2025", 50, None),
    ],
)
def test_an_amount_for_each_of_something_is_counted_as_the_plan_says_or_not_at_all(
    head: str, need: str, value: int | None, told: str | None, tmp_path: Path
) -> None:
    table = money(tmp_path, f"  - {{need: Lớp học, {need}}}", head=head)
    row = table.rows[0]
    assert (row["amount"], _millions(row["value"])) == (50 * MILLION, value)
    assert row["counted"] == (value is not None)
    assert codes(table) == ([told] if told else [])
    assert totals(table) == ([] if value is None else [("a", value)])


def test_years_of_what_a_need_stands_in_are_its_own(tmp_path: Path) -> None:
    part = """
  - heading: Hằng năm
    year: 2023-2025
    items:
      - {need: Lớp học, amount: 10 triệu đồng/năm}
"""
    assert totals(money(tmp_path, part, by="year")) == [
        ("2023", 10),
        ("2024", 10),
        ("2025", 10),
        (None, 30),
    ]


def test_an_amount_in_words_alone_is_told_and_not_counted(tmp_path: Path) -> None:
    part = """
  - need: Mở lớp, kinh phí 50 triệu đồng
  - need: Tổng 20 triệu đồng
    items:
      - {need: Lớp học, amount: 20 triệu đồng}
"""
    table = money(tmp_path, part)
    assert [(one.code, one.message.facts["amounts"]) for one in table.notes] == [
        ("only-in-words", "50 triệu đồng")
    ]
    assert totals(table) == [("a", 20)]


def test_what_could_not_be_read_is_told(tmp_path: Path) -> None:
    table = money(tmp_path, "  - {need: Lớp học, amount: năm mươi triệu}")
    assert codes(table) == ["no-amount", "amount-unread"]


GROUPED = """
  - source: Ngân sách tỉnh
    year: 2024
    items:
      - {need: Cấp nước sạch cho 2 xã, amount: 20 triệu đồng, lead: Sở Y tế}
  - {need: Lớp học, amount: 5 triệu đồng, refers_to: lop, year: 2023}
  - {need: Sơ kết, amount: 1 triệu đồng, lead: Sở Y tế; Sở Tài chính, year: 2023-2024}
  - {need: Khác, purpose: dự phòng}
"""
HEAD = """\
issuer: Sở Tài chính
tasks:
  - area: Nước sạch
    items: [Làm]
  - area: Vệ sinh
    items: [{task: Mở lớp, id: lop}]
"""
SAID = {
    "source": [("Ngân sách tỉnh", 20), (None, 6), (None, 26)],
    "unit": [("Sở Y tế", 20), ("Sở Tài chính", 5), ("Sở Y tế; Sở Tài chính", 1), (None, 26)],
    "year": [("2023", 5), ("2023-2024", 1), ("2024", 20), (None, 26)],
    "area": [("Nước sạch", 20), ("Vệ sinh", 5), (None, 1), (None, 26)],
}


@pytest.mark.parametrize("by", GROUPINGS)
def test_amounts_are_parted_with_a_total_each(by: str, tmp_path: Path) -> None:
    table = money(tmp_path, GROUPED, by=by, head=HEAD)
    assert totals(table) == SAID[by]
    heads = [section.title.facts.get("words", section.title.template) for section in table.sections]
    groups = [group or "The plan does not say which" for group, _ in SAID[by][:-1]]
    assert heads == [*groups, "In no total", "Altogether"]
    assert [row["text"] for row in table.rows if row["kind"] == "need"][-1] == "Khác"


def test_by_source_the_parts_by_source_are_added_up(tmp_path: Path) -> None:
    table = money(tmp_path, BOTH, by="source")
    assert totals(table) == [("Ngân sách tỉnh", 35), ("Xã hội hóa", 15), (None, 50)]
    assert codes(table) == []


def test_over_many_plans_the_sum_is_made_of_those_that_say_an_amount(tmp_path: Path) -> None:
    table = money(tmp_path, PARTS, "  - Theo quy định", SIDES)
    assert totals(table) == [("a", 50), ("c", 20), (None, 70)]
    assert table.rows[-1]["made_of"] == ("a", "c")
    assert table.notes[0].message.facts == {"said": 2, "plans": 3}
    heads = [section.title.facts.get("words", section.title.template) for section in table.sections]
    assert heads == ["a", "b", "c", "Altogether"]


UNITS_YAML = """\
  - {unit: Sở Cũ, to: 28/02/2025, replaced_by: Sở Mới}
  - {unit: Sở Mới, from: 01/3/2025}
  - {unit: Sở Hết, to: 28/02/2025}
"""


def test_on_a_day_money_is_that_of_who_holds_it(tmp_path: Path) -> None:
    part = """
  - {need: Một, amount: 20 triệu đồng, lead: Sở Cũ}
  - {need: Hai, amount: 5 triệu đồng, lead: Sở Hết}
  - {need: Ba, amount: 1 triệu đồng, lead: Sở Mới}
"""
    files = made(tmp_path, f"budget:\n{part}", units=UNITS_YAML)
    day = datetime.date(2025, 4, 1)
    table = budget(files, "unit", day)
    assert totals(table) == [("Sở Mới", 21), ("Sở Hết", 5), (None, 26)]
    assert codes(table) == ["no-successor"]
    assert table.rows[0]["lead_holders"] == ("Sở Mới",)
    at = [column.title for column in table.columns].index("Unit") + 1
    assert table.columns[at].show(table.rows[0]) == "Sở Mới ← Sở Cũ"


NEED = st.fixed_dictionaries(
    {"text": st.sampled_from(["Lớp học", "Tổng", "Chi, trong đó"]), "amount": st.integers(0, 3)},
    optional={"source": st.just(value=True)},
)
TREES = st.recursive(
    NEED,
    lambda inner: st.tuples(NEED, st.lists(inner, max_size=3)).map(
        lambda pair: {**pair[0], "items": pair[1]}
    ),
    max_leaves=8,
)


def written(tree: dict[str, Any]) -> dict[str, Any]:
    """A need or a source of money as a plan file has it; an amount of 0 is none."""
    said: dict[str, Any] = {"source" if tree.get("source") else "need": tree["text"]}
    if tree["amount"]:
        said["amount"] = f"{tree['amount']} triệu đồng"
    if tree.get("items"):
        said["items"] = [written(one) for one in tree["items"]]
    return said


@given(st.lists(TREES, min_size=1, max_size=4), st.sampled_from([None, *GROUPINGS]))
def test_totals_are_what_their_lines_add_up_to_and_no_line_holds_another(
    trees: list[dict[str, Any]], by: str | None
) -> None:
    text = json.dumps({"title": "x", "budget": [written(one) for one in trees]})
    (file,) = load([], stdin=text.encode()).plans
    table = budget([file], by)
    added = sum(int(str(row["value"])) for row in table.rows if row["counted"])
    sums = [row["value"] for row in table.rows if row["kind"] == "total"]
    assert sums == [] or sums[-1] == added
    assert (sums != []) == any(row["amount"] for row in table.rows if row["kind"] != "total")
    routes = [line.entry.route for line in PlanMoney(file, by_source=by == "source").counted]
    for one in routes:
        assert not any(one != other and one == other[: len(one)] for other in routes)


def test_every_row_has_the_same_keys(tmp_path: Path) -> None:
    tables = [budget(list(plans())), money(tmp_path, GROUPED, by="unit", head=HEAD)]
    assert len({tuple(sorted(row)) for table in tables for row in table.rows}) == 1


def test_cells_are_written_as_documents_write_money(tmp_path: Path) -> None:
    part = "\n".join(f"  - {{need: Số {at}, amount: 1.234.567 đồng}}" for at in range(6))
    table = money(tmp_path, part)
    heads = [str(column.title) for column in table.columns]

    def cell(row: int, head: str) -> str:
        return table.columns[heads.index(head)].show(table.rows[row])

    assert cell(0, "Amount") == "1.234.567 đồng"
    assert (cell(0, "No."), cell(0, "Kind of line")) == ("", "need")
    assert (cell(-1, "No."), cell(-1, "Content"), cell(-1, "Kind of line")) == ("Total", "a", "")
    assert cell(-1, "In the total") == "7.407.402 đồng"
    assert cell(-1, "Made of").endswith("a.yaml:6 … (6)")
