"""Money as it was met in documents that nobody had seen: totals, units of tables, sums."""

from __future__ import annotations

import pytest
from tests.importers.made import ABOVE, LEFT, Rows, imported
from tests.importers.returned import FORMATS, back

from ntmplan.importers import money_unit
from ntmplan.importers.budget import said_of
from ntmplan.model.money import Money
from ntmplan.model.passage import BudgetPassage, Passage
from ntmplan.reading.money import money_in

HEAD = "KẾ HOẠCH\nTrồng rừng năm 2027\nI. NHIỆM VỤ\n1. Sở Y tế trồng cây.\nII. KINH PHÍ\n"

Need = tuple[str | None, str | None, str | None, list["Need"]]


def needs(passages: tuple[Passage, ...]) -> list[Need]:
    """Each entry's words, its amount, its year, and what stands in it."""
    found: list[Need] = []
    for one in passages:
        assert isinstance(one, BudgetPassage)
        words = one.title or one.need or one.source or one.text
        amount = one.amount.words if one.amount else None
        year = one.year.words if one.year else None
        found.append((words, amount, year, needs(one.items)))
    return found


def money(*parts: str | Rows, above: str = "") -> list[Need]:
    budget = imported(HEAD + above, *parts).plan.budget
    assert budget is not None
    return needs(budget.items)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Tổng kinh phí dự kiến: 900 triệu đồng (chín trăm triệu đồng), trong đó tỉnh 6 tỷ đồng",
         "900 triệu đồng"),
        ("Việc A: 200.000.000 đồng; việc B: 100.000.000 đồng. Tổng cộng: 300.000.000 đồng.",
         "300.000.000 đồng"),
        ("Kinh phí 500 triệu đồng, gồm tỉnh 300 triệu đồng và xã 200 triệu đồng",
         "500 triệu đồng"),
        ("Nhân dân góp 3 tỷ 500 triệu đồng.", "3 tỷ 500 triệu đồng"),
        ("Năm 2027: 3 tỷ đồng; năm 2028: 4 tỷ đồng. Tổng 7 tỷ đồng.", "7 tỷ đồng"),
        ("Tổng vốn năm 2027: 3 tỷ đồng; tổng vốn năm 2028: 4 tỷ đồng.", None),
        ("Tỉnh 3 tỷ đồng và xã 4 tỷ đồng.", None),
        ("Sở Tài chính tổng hợp 3 tỷ đồng và 5 tỷ đồng.", None),
        ("Tổng kinh phí trong đó ngân sách tỉnh 3 tỷ đồng, ngân sách xã 4 tỷ đồng.", None),
        ("Tổng kinh phí thực hiện như sau. Tỉnh 3 tỷ đồng, xã 4 tỷ đồng.", None),
        ("Tổng cộng theo bảng.", None),
    ],
)  # fmt: skip
def test_of_several_amounts_the_total_is_the_sentences(text: str, amount: str | None) -> None:
    assert said_of(text).get("amount") == amount


def test_an_amount_of_two_units_is_one_amount() -> None:
    assert money_in("Cần 3 tỷ 500 triệu đồng, và 20 triệu đồng") == (
        Money("3 tỷ 500 triệu đồng", 3_500_000_000, ""),
        Money("20 triệu đồng", 20_000_000, ""),
    )


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("Kinh phí (tr.đ)", "triệu đồng"),
        ("Kinh phí (trđ)", "triệu đồng"),
        ("Thành tiền (1.000đ)", "nghìn đồng"),
        ("Số tiền (1.000.000 đồng)", "triệu đồng"),
        ("Vốn (Tỷ đồng)", "tỷ đồng"),
        ("Dự toán, nghìn đồng", "nghìn đồng"),
        ("Thành tiền (đồng)", "đồng"),
        ("Tỷ lệ vốn", ""),
        ("Tăng trọng", ""),
        ("Kinh phí", ""),
    ],
)
def test_heads_say_what_money_is_counted_in(words: str, unit: str) -> None:
    assert money_unit.said(words) == unit


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("Đơn vị tính: Triệu đồng", "triệu đồng"),
        ("(ĐVT: 1.000 đồng)", "nghìn đồng"),
        ("Đơn vị: tỷ đồng.", "tỷ đồng"),
        ("ĐVT: ha", ""),
        ("Đơn vị chủ trì: Sở Y tế", ""),
        ("Đơn vị tính: triệu đồng và ha", ""),
    ],
)
def test_lines_above_tables_say_what_money_is_counted_in(line: str, unit: str) -> None:
    assert money_unit.of_line(line) == unit


def test_the_amount_stands_where_the_numbers_are_and_its_unit_may_have_a_column() -> None:
    rows = [
        ["TT", "Nội dung", "ĐVT", "Thành tiền", "Nguồn vốn"],
        ["1", "Công trình vườn ươm", "Triệu đồng", "650", "Ngân sách xã"],
        ["2", "Cây giống", "Triệu đồng", "480", "Xã hội hóa"],
        ["", "Cộng", "", "1.130", ""],
    ]
    assert money(rows) == [
        ("Công trình vườn ươm", "650 triệu đồng", None, [line("Nguồn vốn: Ngân sách xã")]),
        ("Cây giống", "480 triệu đồng", None, [line("Nguồn vốn: Xã hội hóa")]),
        ("Cộng", "1.130 triệu đồng", None, []),
    ]


def line(words: str) -> Need:
    return (words, None, None, [])


def test_quantities_keep_their_units_and_amounts_get_those_of_their_head() -> None:
    rows = [
        ["TT", "Nội dung", "ĐVT", "Số lượng", "Thành tiền (đồng)"],
        ["1", "Cây giống", "cây", "400", "2.000.000"],
        ["2", "Phân bón", "kg", "50", "theo giá"],
    ]
    assert money(rows) == [
        ("Cây giống", "2.000.000 đồng", None, [line("ĐVT: cây"), line("Số lượng: 400")]),
        ("Phân bón", None, None, [line("theo giá"), line("ĐVT: kg"), line("Số lượng: 50")]),
    ]


YEARS = [
    ["TT", "Nội dung", "Tổng số", "Trong đó", LEFT, "Số xã"],
    [ABOVE, ABOVE, ABOVE, "2027", "2028", ABOVE],
    ["", "TỔNG CỘNG", "900", "500", "400", "7"],
    ["1", "Cây giống", "600", "300", "300", "4"],
    ["2", "Phân bón", "300", "200", "100", "3"],
]


def year(year: str, words: str) -> Need:
    return (f"Trong đó {year}: {words}", words, year, [])


OF_YEARS = [
    (
        "TỔNG CỘNG; Trong đó 2027: 500 triệu đồng; Trong đó 2028: 400 triệu đồng; Số xã: 7",
        "900 triệu đồng",
        None,
        [],
    ),
    (
        "Cây giống",
        "600 triệu đồng",
        None,
        [year("2027", "300 triệu đồng"), year("2028", "300 triệu đồng"), line("Số xã: 4")],
    ),
    (
        "Phân bón",
        "300 triệu đồng",
        None,
        [year("2027", "200 triệu đồng"), year("2028", "100 triệu đồng"), line("Số xã: 3")],
    ),
]


def test_a_line_above_a_table_makes_its_totals_money_and_its_years_needs() -> None:
    assert money("Đơn vị tính: triệu đồng", YEARS) == OF_YEARS


def test_without_a_unit_numbers_are_no_money() -> None:
    plan = imported(HEAD + "Theo bảng sau:", YEARS).plan
    assert plan.budget is not None
    assert plan.budget.text == (
        "Theo bảng sau:\n"
        "TT | Nội dung | Tổng số | Trong đó | | Số xã\n"
        "| | | 2027 | 2028\n"
        "| TỔNG CỘNG | 900 | 500 | 400 | 7\n"
        "1 | Cây giống | 600 | 300 | 300 | 4\n"
        "2 | Phân bón | 300 | 200 | 100 | 3"
    )


def test_an_appendix_of_money_stands_in_the_part_on_money() -> None:
    end = (
        "Nơi nhận:\n- Sở Y tế.\nCHỦ TỊCH\nPHỤ LỤC I\nNHU CẦU\n(Kèm theo Kế hoạch)\nĐVT: triệu đồng"
    )
    text = "Tổng nhu cầu: 900 triệu đồng, theo Phụ lục I."
    plan = imported(HEAD + text, end, YEARS, "Số liệu tạm tính.").plan
    assert plan.budget is not None
    assert plan.appendix is None
    assert needs(plan.budget.items) == [
        (text, "900 triệu đồng", None, []),
        ("PHỤ LỤC I: NHU CẦU", None, None, [*OF_YEARS, line("Số liệu tạm tính.")]),
    ]
    inner = plan.budget.items[1]
    assert inner.text == "(Kèm theo Kế hoạch)"


def test_of_several_columns_of_money_the_total_counts_and_without_one_none_does() -> None:
    rows = [
        ["TT", "Nội dung", "Kinh phí (tỷ đồng)", LEFT],
        [ABOVE, ABOVE, "Tổng", "Ngân sách"],
        ["1", "Cây giống", "6", "4"],
    ]
    assert money(rows) == [
        ("Cây giống", "6 tỷ đồng", None, [line("Kinh phí (tỷ đồng) Ngân sách: 4")])
    ]
    rows[1][2] = "Vay"
    plan = imported(HEAD + "Theo bảng:", rows).plan
    assert plan.budget is not None
    assert plan.budget.text == (
        "Theo bảng:\nTT | Nội dung | Kinh phí (tỷ đồng)\n| | Vay | Ngân sách\n1 | Cây giống | 6 | 4"
    )


def test_an_amount_over_two_rows_is_counted_once() -> None:
    rows = [
        ["TT", "Nội dung", "Kinh phí (triệu đồng)"],
        ["I", "Phần giống", LEFT],
        ["1", "Cây keo", "600"],
        ["2", "Cây quế", ABOVE],
    ]
    assert money(rows) == [
        ("Phần giống", None, None, []),
        ("Cây keo", "600 triệu đồng", None, []),
        ("Cây quế", None, None, []),
    ]


def test_money_of_tasks_is_counted_in_what_the_line_above_says() -> None:
    rows = [
        ["TT", "Công việc", "Chủ trì", "Kinh phí", LEFT],
        [ABOVE, ABOVE, ABOVE, "Tổng", "Vay (đồng)"],
        ["1", "Ươm cây", "Sở Y tế", "480", "1.000"],
        ["2", "Trồng cây", "Sở Y tế", "lồng ghép", ""],
        ["", "Tổng cộng", "", "480", "1.000"],
    ]
    text = "KẾ HOẠCH\nTrồng rừng\nI. NHIỆM VỤ\nĐVT: triệu đồng"
    part = imported(text, rows).plan.tasks
    assert part is not None
    assert part.text is None
    assert [[item.text for item in one.items] or one.text for one in part.items] == [
        ["Kinh phí Tổng: 480 triệu đồng", "Kinh phí Vay (đồng): 1.000"],
        ["Kinh phí Tổng: lồng ghép"],
        "Tổng cộng; Kinh phí Tổng: 480 triệu đồng; Kinh phí Vay (đồng): 1.000",
    ]


def test_a_line_that_counts_nothing_below_it_stays() -> None:
    rows = [["TT", "Công việc", "Chủ trì"], ["1", "Ươm cây", "Sở Y tế"]]
    part = imported("KẾ HOẠCH\nTrồng rừng\nI. NHIỆM VỤ\nĐVT: triệu đồng", rows).plan.tasks
    assert part is not None
    assert part.text == "ĐVT: triệu đồng"


@pytest.mark.parametrize("form", FORMATS)
def test_blank_cells_and_sums_come_back_from_a_printed_page(form: str) -> None:
    text = (
        "ntmplan: 1\n"
        "title: Trồng rừng\n\n"
        "tasks:\n"
        "  heading: NHIỆM VỤ\n"
        "  items:\n"
        "    - task: Ươm cây.\n"
        "      timeframe: Quý I, Quý II/2027\n\n"
        "budget:\n"
        "  heading: KINH PHÍ\n"
        "  items:\n"
        "    - need: Nhân dân góp 3 tỷ 500 triệu đồng.\n"
        "      amount: 3 tỷ 500 triệu đồng\n\n"
        "closing: |-\n"
        "  TT | Tên thôn | | Keo\n"
        "  | Cộng | | 1\n"
    )
    assert back(text, form) == back(back(text, form), form)
    for words in ("TT | Tên thôn | | Keo", "| Cộng | | 1", "amount: 3 tỷ 500 triệu đồng"):
        assert words in back(text, form)


def test_a_table_of_money_in_another_part_is_kept_with_the_line_above_it() -> None:
    text = "KẾ HOẠCH\nTrồng rừng\nI. MỤC TIÊU\nTrồng 5 ha.\nĐVT: triệu đồng"
    rows = [["TT", "Nội dung", "Kinh phí"], ["1", "Cây giống", "600"]]
    part = imported(text, rows).plan.objectives
    assert part is not None
    assert (
        part.text == "Trồng 5 ha.\nĐVT: triệu đồng\nTT | Nội dung | Kinh phí\n1 | Cây giống | 600"
    )


def test_an_appendix_of_money_is_kept_where_the_plan_has_no_part_on_money() -> None:
    text = (
        "KẾ HOẠCH\nTrồng rừng\nI. NHIỆM VỤ\n1. Sở Y tế trồng cây.\nNơi nhận:\n- Sở Y tế.\nPHỤ LỤC"
    )
    rows = [["TT", "Nội dung", "Kinh phí (tỷ đồng)"], ["1", "Cây giống", "6"]]
    closing = imported(text, rows).plan.closing
    assert closing is not None
    assert closing.text == "TT | Nội dung | Kinh phí (tỷ đồng)\n1 | Cây giống | 6"


def test_a_spreadsheet_of_money_keeps_the_lines_above_its_head() -> None:
    rows = [
        ["BẢNG KÊ CÂY GIỐNG", LEFT, LEFT],
        ["", "", "ĐVT: triệu đồng"],
        ["TT", "Nội dung", "Thành tiền"],
        ["1", "Cây keo", "600"],
    ]
    plan = imported(HEAD + "Theo bảng:", rows).plan
    assert plan.budget is not None
    assert plan.budget.text == "Theo bảng:\nBẢNG KÊ CÂY GIỐNG"
    assert needs(plan.budget.items) == [("Cây keo", "600 triệu đồng", None, [])]
