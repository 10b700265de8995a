"""A newer document merged into an edited plan file: what changed changes, the rest stays."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.importers.conftest import Call
from tests.importers.made import ROOT, Rows, source, units

from ntmplan.importers.result import import_source
from ntmplan.importers.source import Source
from ntmplan.importers.update import Update, update
from ntmplan.repository import PlanFile, load

PLAN = """# của tôi
ntmplan: 1
id: ve-sinh
title: Vệ sinh nông thôn năm 2024
issuer: Sở Y tế   # đã kiểm tra
number: ?/KH-SYT
place: Hà Nội

legal_basis:
  - document: Luật số 1/2020
    date: 01/01/2020
  - document: Luật số 2/2020

opening: "Sở Y tế ban hành Kế hoạch như sau:"

tasks:
  heading: NHIỆM VỤ
  lead: Trung tâm Y tế
  marks: numbers
  items:
    # việc đầu tiên
    - task: Rà soát nhà tiêu hợp vệ sinh ở các xã.
      id: ra-soat
      timeframe: quý I/2024   # sớm

    - task: Tập huấn cho cán bộ xã.
      lead: Sở Y tế

    - Kiểm tra nguồn nước sinh hoạt.

organization:
  heading: TỔ CHỨC THỰC HIỆN
  items:
    - unit: Sở Tài chính
      items:
        - Bố trí kinh phí.

recipients:
  - Như trên
  - "Lưu: VT"
"""
DOCUMENT = """SỞ Y TẾ
Số: ?/KH-SYT
Hà Nội, ngày tháng năm
KẾ HOẠCH
Vệ sinh nông thôn năm 2024
Căn cứ Luật số 1/2020 ngày 01/01/2020;
Căn cứ Luật số 2/2020;
Sở Y tế ban hành Kế hoạch như sau:
I. NHIỆM VỤ
1. Rà soát nhà tiêu hợp vệ sinh ở các xã.
Đơn vị chủ trì: Trung tâm Y tế
Thời gian: Quý I/2024
2. Tập huấn cho cán bộ xã.
Đơn vị chủ trì: Sở Y tế
3. Kiểm tra nguồn nước sinh hoạt.
Đơn vị chủ trì: Trung tâm Y tế
II. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính
Bố trí kinh phí.
Nơi nhận:
- Như trên;
- Lưu: VT.
"""


def plan_file(text: str = PLAN) -> PlanFile:
    [file] = load([], stdin=text.encode()).plans
    assert file.plan is not None
    return file


def merged(document: Source, text: str = PLAN) -> Update:
    file = plan_file(text)
    return update(file, import_source(document, file.registry), text)


def newer(old: str, new: str) -> Source:
    assert old in DOCUMENT
    return source(DOCUMENT.replace(old, new))


def lines(found: Update) -> tuple[list[str], list[str]]:
    """The lines that are gone and those that came, by the order of the file."""
    before, after = PLAN.splitlines(), found.text.splitlines()
    return [one for one in before if one not in after], [one for one in after if one not in before]


def test_a_document_that_says_the_same_changes_nothing() -> None:
    found = merged(source(DOCUMENT))
    assert (found.text, found.changes) == (PLAN, [])


@pytest.mark.parametrize("name", ["bac-kan-2023-2025", "lang-son-2023"])
def test_the_documents_of_the_shipped_plans_change_nothing_in_them(name: str) -> None:
    from ntmplan.importers.readers import read_source

    [file] = load([ROOT / "plans" / f"{name}.yaml"]).plans
    raw = (ROOT / "plans" / f"{name}.yaml").read_text("utf-8")
    path = ROOT / "tests" / "readings" / f"{name}.txt"
    found = update(file, import_source(read_source(path, path.name), units()), raw)
    assert (found.text == raw, found.changes) == (True, [])


@pytest.mark.parametrize(
    ("old", "new", "gone", "came"),
    [
        ("Số: ?/KH-SYT", "Số: 12/KH-SYT", ["number: ?/KH-SYT"], ["number: 12/KH-SYT"]),
        ("Hà Nội, ngày tháng năm", "Hà Nội, ngày 02 tháng 3 năm 2024", [], ["date: 02/3/2024"]),
        (
            "Thời gian: Quý I/2024",
            "Thời gian: Quý II/2024",
            ["      timeframe: quý I/2024   # sớm"],
            ["      timeframe: Quý II/2024   # sớm"],
        ),
        (
            "Tập huấn cho cán bộ xã.",
            "Tập huấn cho cán bộ cấp xã.",
            ["    - task: Tập huấn cho cán bộ xã."],
            ["    - task: Tập huấn cho cán bộ cấp xã."],
        ),
        (
            "2. Tập huấn cho cán bộ xã.\nĐơn vị chủ trì: Sở Y tế",
            "2. Tập huấn cho cán bộ xã.\nĐơn vị chủ trì: Sở Nội vụ",
            ["      lead: Sở Y tế"],
            ["      lead: Sở Nội vụ"],
        ),
        (
            "sinh hoạt.\nĐơn vị chủ trì: Trung tâm Y tế",
            "sinh hoạt.\nĐơn vị chủ trì: Trung tâm Y tế\nĐơn vị phối hợp: UBND các xã",
            ["    - Kiểm tra nguồn nước sinh hoạt."],
            ["    - task: Kiểm tra nguồn nước sinh hoạt.", "      support: UBND các xã"],
        ),
        (
            "Đơn vị chủ trì: Trung tâm Y tế",
            "Đơn vị chủ trì: CDC tỉnh",
            ["  lead: Trung tâm Y tế"],
            ["  lead: CDC tỉnh"],
        ),
        (
            "3. Kiểm tra nguồn nước sinh hoạt.\nĐơn vị chủ trì: Trung tâm Y tế\n",
            "",
            [],
            ["    # nhập: không còn trong văn bản mới"],
        ),
        (
            "2. Tập huấn",
            "2. Làm mới một việc.\nĐơn vị chủ trì: Sở Nội vụ\n3. Tập huấn",
            [],
            ["    - task: Làm mới một việc.", "      lead: Sở Nội vụ"],
        ),
        (
            "1. Rà soát",
            "1. Việc đứng đầu.\nĐơn vị chủ trì: Trung tâm Y tế\n2. Rà soát",
            [],
            ["    - task: Việc đứng đầu."],
        ),
        ("- Lưu: VT.", "- Sở Nội vụ;\n- Lưu: VT.", [], ["  - Sở Nội vụ"]),
        (
            "Căn cứ Luật số 2/2020;",
            "Căn cứ Luật số 3/2024 ngày 01/02/2024;",
            [],
            [
                "  - document: Luật số 3/2024",
                "    date: 01/02/2024",
                "  # nhập: không còn trong văn bản mới",
            ],
        ),
        (
            "II. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính\nBố trí kinh phí.\n",
            "II. KINH PHÍ\nNgân sách tỉnh.\n",
            [],
            [
                "budget:",
                "  heading: KINH PHÍ",
                "  text: Ngân sách tỉnh.",
                "# nhập: không còn trong văn bản mới",
            ],
        ),
        (
            "Bố trí kinh phí.",
            "Bố trí kinh phí.\nChủ trì thẩm định dự toán.",
            [],
            ["        - duty: Chủ trì thẩm định dự toán.", "          lead: Sở Tài chính"],
        ),
        (
            "- Lưu: VT.",
            "- Lưu: VT.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Văn An",
            [],
            [
                "signature:",
                "  authority:",
                "    - KT. GIÁM ĐỐC",
                "  office: PHÓ GIÁM ĐỐC",
                "  name: Nguyễn Văn An",
            ],
        ),
    ],
)
def test_only_the_lines_of_what_changed_change(
    old: str, new: str, gone: list[str], came: list[str]
) -> None:
    found = merged(newer(old, new))
    removed, added = lines(found)
    assert (removed, sorted(added)) == (gone, sorted(came))
    assert plan_file(found.text).problems == []
    again = update(plan_file(found.text), import_source(newer(old, new), units()), found.text)
    assert (again.text, again.changes) == (found.text, [])


def test_a_new_task_that_would_inherit_what_the_document_does_not_say_is_marked() -> None:
    found = merged(newer("2. Tập huấn", "2. Làm mới một việc.\n3. Tập huấn"))
    assert (
        "    # nhập: chưa chắc – văn bản mới không nêu đơn vị chủ trì của nhiệm vụ này, ở đây nhận"
        " theo mục trên\n    - task: Làm mới một việc.\n"
    ) in found.text


def test_what_is_gone_is_marked_above_its_line() -> None:
    found = merged(newer("3. Kiểm tra nguồn nước sinh hoạt.\nĐơn vị chủ trì: Trung tâm Y tế\n", ""))
    assert (
        "\n\n    # nhập: không còn trong văn bản mới\n    - Kiểm tra nguồn nước sinh hoạt.\n"
    ) in found.text


def test_line_ends_and_a_byte_order_mark_stay() -> None:
    raw = "\ufeff" + PLAN.replace("\n", "\r\n")
    file = plan_file()
    new = newer("Số: ?/KH-SYT", "Số: 12/KH-SYT")
    found = update(file, import_source(new, file.registry), raw)
    assert found.text == raw.replace("?/KH", "12/KH")


def test_a_unit_spelt_otherwise_is_the_same_unit() -> None:
    found = merged(
        source(DOCUMENT.replace("chủ trì: Sở Y tế", "chủ trì: SỞ Y TẾ")),
    )
    assert found.changes == []


def test_what_stands_in_short_form_is_left_and_told() -> None:
    short = PLAN.replace('  - Như trên\n  - "Lưu: VT"\n', '  [Như trên, "Lưu: VT"]\n')
    found = merged(newer("- Lưu: VT.", "- Sở Nội vụ;\n- Lưu: VT."), short)
    assert found.text == short
    assert [(one.what, one.new) for one in found.changes] == [("left", "Sở Nội vụ")]


TABLE: Rows = [
    ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"],
    ["1", "Rà soát nhà tiêu hợp vệ sinh ở các xã.", "Sở Xây dựng", "", "Quý I/2024"],
    ["2", "Tập huấn cán bộ", "Sở Y tế", "UBND các xã", ""],
    ["4", "Mua thiết bị", "Sở Y tế", "", "12/2024"],
]


def test_a_table_alone_changes_who_and_when_of_its_tasks() -> None:
    found = merged(source(TABLE, name="bang.xlsx"))
    removed, added = lines(found)
    assert removed == []
    assert added == [
        "      lead: Sở Xây dựng",
        "      support: UBND các xã",
        "    - task: Mua thiết bị",
        "      timeframe: 12/2024",
    ]
    assert [(one.what, one.key, one.new) for one in found.changes] == [
        ("added", "", "Mua thiết bị"),
        ("changed", "lead", "Sở Xây dựng"),
        ("changed", "support", "UBND các xã"),
    ]


def test_rows_of_the_table_find_tasks_that_the_appendix_words_differently() -> None:
    name = "bac-kan-2023-2025"
    [file] = load([ROOT / "plans" / f"{name}.yaml"]).plans
    raw = (ROOT / "plans" / f"{name}.yaml").read_text("utf-8")
    text = (ROOT / "tests" / "readings" / f"{name}.txt").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if "\t" in line]
    [market] = [row for row in rows if row[2].startswith("Hỗ trợ xây dựng các mô hình chợ")]
    market[3] = "Sở Công Thương"
    found = update(file, import_source(source(rows), units()), raw)
    assert [(one.what, one.key, one.old, one.new) for one in found.changes] == [
        ("changed", "lead", "UBND các huyện, thành phố", "Sở Công Thương")
    ]
    assert found.text == raw.replace(
        "bảo các yêu cầu về vệ sinh và an toàn thực phẩm.\n"
        "              lead: UBND các huyện, thành phố",
        "bảo các yêu cầu về vệ sinh và an toàn thực phẩm.\n              lead: Sở Công Thương",
    )


def test_the_command_writes_the_plan_and_lists_what_it_changed(call: Call) -> None:
    Path("p.yaml").write_text(PLAN, "utf-8")
    Path("moi.txt").write_text(DOCUMENT.replace("Quý I/2024", "Quý II/2024"), "utf-8")
    shown = call("import", "moi.txt", "--update", "p.yaml", "--diff")
    assert shown.code == 1
    assert Path("p.yaml").read_text("utf-8") == PLAN
    assert shown.out.splitlines()[:2] == ["--- a/p.yaml", "+++ b/p.yaml"]
    assert (
        "-      timeframe: quý I/2024   # sớm\n+      timeframe: Quý II/2024   # sớm" in shown.out
    )
    said = call("import", "moi.txt", "--update", "p.yaml")
    assert said == (
        0,
        "",
        'changed: p.yaml:24 tasks.timeframe: "quý I/2024" → "Quý II/2024"\n1 thing is different.\n',
    )
    assert Path("p.yaml").read_text("utf-8") == PLAN.replace(
        "timeframe: quý I/2024", "timeframe: Quý II/2024"
    )
    assert call("import", "moi.txt", "--update", "p.yaml", "--diff").code == 0


def test_the_report_of_an_update_is_data_too(call: Call) -> None:
    Path("p.yaml").write_text(PLAN, "utf-8")
    Path("moi.txt").write_text(DOCUMENT.replace("Quý I/2024", "Quý II/2024"), "utf-8")
    said = call("import", "moi.txt", "--update", "p.yaml", "--report", "json")
    [one] = json.loads(said.out)["import"]
    assert one["update"] == {
        "plan": "p.yaml",
        "changes": [
            {
                "what": "changed",
                "route": ["tasks", "items", 0],
                "key": "timeframe",
                "line": 24,
                "old": "quý I/2024",
                "new": "Quý II/2024",
            }
        ],
    }


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("a.txt", "b.txt", "--update", "p.yaml"), 2, "--update takes one document.\n"),
        (("a.txt", "--update", "."), 2, "--update takes one plan file, not a folder.\n"),
        (("a.txt", "--update", "none.yaml"), 2, "There is no file or folder none.yaml.\n"),
        (
            ("a.txt", "--update", "broken.yaml"),
            2,
            "broken.yaml has faults of form; `ntmplan validate broken.yaml` says which.\n",
        ),
    ],
)
def test_what_can_not_be_updated_is_said(
    call: Call, arguments: tuple[str, ...], code: int, sentence: str
) -> None:
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(DOCUMENT, "utf-8")
    Path("p.yaml").write_text(PLAN, "utf-8")
    Path("broken.yaml").write_text("title: [", "utf-8")
    assert call("import", *arguments) == (code, "", sentence)


def test_a_document_that_can_not_be_read_leaves_the_plan_alone(call: Call) -> None:
    Path("p.yaml").write_text(PLAN, "utf-8")
    Path("leer.docx").write_bytes(b"")
    said = call("import", "leer.docx", "--update", "p.yaml")
    assert said.code == 1
    assert Path("p.yaml").read_text("utf-8") == PLAN
