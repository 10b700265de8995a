"""Small edits of a plan, each with the change that people would say it is."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from ntmplan.diff import difference
from ntmplan.repository import PlanFile, load
from ntmplan.table import Row

ROOT = Path(__file__).parents[2]

UNITS = """\
units:
  - unit: Sở Nông nghiệp và Phát triển nông thôn
    also: Sở NN&PTNT
  - unit: Sở Y tế
    also: SYT
  - unit: UBND các xã
    kind: group
"""
PLAN = """\
title: Kế hoạch nước sạch
issuer: UBND huyện Ba Bể
number: 12/KH-UBND
date: 05/3/2024
period: 2024-2025
legal_basis:
  - document: Quyết định số 925/QĐ-TTg
    date: 02/8/2022
tasks:
  heading: NHIỆM VỤ
  items:
    - area: Nước sạch
      lead: Sở NN&PTNT
      support: UBND các xã
      items:
        - task: Rà soát các công trình cấp nước tập trung trên địa bàn huyện.
          timeframe: Quý II/2024
        - task: Sửa chữa ba công trình hỏng, lắp đồng hồ cho từng hộ dân trong xã.
          product: Ba công trình
        - task: Kiểm tra chất lượng nước hai lần mỗi năm.
          id: kiem-tra
    - area: Vệ sinh
      items:
        - task: Vận động nhân dân xây nhà tiêu hợp vệ sinh tại các thôn vùng cao.
          lead: Sở Y tế
budget:
  heading: KINH PHÍ
  items:
    - need: Mua máy lọc nước
      amount: 50 triệu đồng
organization:
  heading: TỔ CHỨC THỰC HIỆN
  items:
    - unit: Sở Y tế
      items:
        - Giám sát chất lượng nước ăn uống, sinh hoạt.
reporting:
  every: year
  before: 30/11
  by: Sở Y tế
  to: UBND huyện
recipients:
  - Như trên;
  - Lưu VT.
signature:
  authority: TM. ỦY BAN NHÂN DÂN
  office: CHỦ TỊCH
"""
REPAIR = "Sửa chữa ba công trình hỏng, lắp đồng hồ cho từng hộ dân trong xã."
SURVEY = "Rà soát các công trình cấp nước tập trung trên địa bàn huyện."
CHECK = "Kiểm tra chất lượng nước hai lần mỗi năm."
PERSUADE = "Vận động nhân dân xây nhà tiêu hợp vệ sinh tại các thôn vùng cao."
NN = "Sở Nông nghiệp và Phát triển nông thôn"


def read(folder: Path, plan: str) -> list[PlanFile]:
    (folder / "plans").mkdir(parents=True)
    (folder / "units.yaml").write_text(UNITS, "utf-8")
    (folder / "plans" / "a.yaml").write_text(plan, "utf-8")
    return load([folder]).plans


def changed(tmp_path: Path, old: str, new: str) -> list[Row]:
    return list(difference(read(tmp_path / "1", old), read(tmp_path / "2", new)).rows)


Told = tuple[object, object, object, object, object]


def told(row: Row) -> Told:
    """The change, the numbers before and after, and what stood and stands there."""
    change = row["field"] or row["change"]
    return change, row["old_task"], row["task"], row["old"], row["new"]


EDITS: dict[str, tuple[str, str, list[Told]]] = {
    "another title": (
        "title: Kế hoạch nước sạch",
        "title: Kế hoạch cấp nước",
        [("title", None, None, "Kế hoạch nước sạch", "Kế hoạch cấp nước")],
    ),
    "a number": ("12/KH", "13/KH", [("number", None, None, "12/KH-UBND", "13/KH-UBND")]),
    "a date": ("date: 05/3", "date: 06/3", [("date", None, None, "05/3/2024", "06/3/2024")]),
    "a date written in another way": ("date: 05/3/2024", "date: 2024-03-05", []),
    "a period": ("2024-2025", "2024-2026", [("period", None, None, "2024-2025", "2024-2026")]),
    "a period with other dashes": ("period: 2024-2025", "period: 2024 – 2025", []),
    "who signs": ("CHỦ TỊCH", "PHÓ CHỦ TỊCH", [("office", None, None, "CHỦ TỊCH", "PHÓ CHỦ TỊCH")]),
    "another lead": (
        "          lead: Sở Y tế\nbudget",
        "          lead: UBND các xã\nbudget",
        [("lead", "I.2.1", "I.2.1", "Sở Y tế", "UBND các xã")],
    ),
    "a second lead": (
        "          lead: Sở Y tế\nbudget",
        "          lead: Sở NN&PTNT; SYT\nbudget",
        [("lead", "I.2.1", "I.2.1", "Sở Y tế", f"{NN}; Sở Y tế")],
    ),
    "a lead in another spelling": ("lead: Sở NN&PTNT", f"lead: {NN}", []),
    "the lead of a whole area": (
        "      lead: Sở NN&PTNT\n",
        "      lead: Sở Y tế\n",
        [("lead", number, number, NN, "Sở Y tế") for number in ("I.1.1", "I.1.2", "I.1.3")],
    ),
    "support left out": (
        "      support: UBND các xã\n",
        "",
        [("support", one, one, "UBND các xã", None) for one in ("I.1.1", "I.1.2", "I.1.3")],
    ),
    "facts that stand on the task instead of the area": (
        (
            "        - task: Vận động nhân dân xây nhà tiêu hợp vệ sinh tại các thôn vùng cao.\n"
            "          lead: Sở Y tế\n"
        ),
        f"        - task: {PERSUADE}\n          lead: SYT\n",
        [],
    ),
    "another time": (
        "Quý II/2024",
        "Quý III/2024",
        [("timeframe", "I.1.1", "I.1.1", "Quý II/2024", "Quý III/2024")],
    ),
    "the same time in other words": ("Quý II/2024", "Từ tháng 4/2024 đến tháng 6/2024", []),
    "a product": (
        "product: Ba",
        "product: Bốn",
        [("product", "I.1.2", "I.1.2", "Ba công trình", "Bốn công trình")],
    ),
    "wording": (
        "trên địa bàn huyện",
        "trên địa bàn các xã",
        [("wording", "I.1.1", "I.1.1", SURVEY, SURVEY.replace("huyện", "các xã"))],
    ),
    "a full stop left out": (
        "dân trong xã.",
        "dân trong xã",
        [("wording", "I.1.2", "I.1.2", REPAIR, REPAIR[:-1])],
    ),
    "all words but the id": (
        CHECK,
        "Lấy mẫu hằng quý.",
        [("wording", "I.1.3", "I.1.3", CHECK, "Lấy mẫu hằng quý.")],
    ),
    "an area's title": (
        "area: Vệ sinh",
        "area: Vệ sinh nông thôn",
        [("wording", "I.2", "I.2", "Vệ sinh", "Vệ sinh nông thôn")],
    ),
    "a new task": (
        f"        - task: {CHECK}\n",
        f"        - task: Đào hai giếng.\n        - task: {CHECK}\n",
        [("added", None, "I.1.3", None, "Đào hai giếng.")],
    ),
    "a task left out": (
        f"        - task: {CHECK}\n          id: kiem-tra\n",
        "",
        [("removed", "I.1.3", None, CHECK, None)],
    ),
    "a task in another area": (
        f"        - task: {CHECK}\n          id: kiem-tra\n    - area: Vệ sinh\n      items:\n",
        (
            "    - area: Vệ sinh\n      lead: Sở NN&PTNT\n      support: UBND các xã\n"
            "      items:\n"
            f"        - task: {CHECK}\n          id: kiem-tra\n"
        ),
        [
            ("moved", "I.1.3", "I.2.1", "I.1.3 Nước sạch", "I.2.1 Vệ sinh"),
            ("support", "I.2.1", "I.2.2", None, "UBND các xã"),
        ],
    ),
    "a task cut in two": (
        f"        - task: {REPAIR}\n          product: Ba công trình\n",
        (
            "        - task: Sửa chữa ba công trình hỏng.\n          product: Ba công trình\n"
            "        - task: Lắp đồng hồ cho từng hộ dân trong xã.\n"
        ),
        [
            (
                "split",
                "I.1.2",
                "I.1.2",
                REPAIR,
                "Sửa chữa ba công trình hỏng. | Lắp đồng hồ cho từng hộ dân trong xã.",
            ),
            ("product", "I.1.2", "I.1.3", "Ba công trình", None),
        ],
    ),
    "another document in the legal basis": (
        "Quyết định số 925/QĐ-TTg\n    date: 02/8/2022",
        "Nghị quyết số 19-NQ/TW\n    date: 16/6/2022",
        [
            ("removed", "", None, "Căn cứ Quyết định số 925/QĐ-TTg ngày 02/8/2022", None),
            ("added", None, "", None, "Căn cứ Nghị quyết số 19-NQ/TW ngày 16/6/2022"),
        ],
    ),
    "an amount": (
        "50 triệu",
        "60 triệu",
        [("amount", "II.1", "II.1", "50 triệu đồng", "60 triệu đồng")],
    ),
    "the same amount in other words": ("50 triệu đồng", "50.000.000 đồng", []),
    "a duty": (
        "Giám sát chất lượng nước ăn uống",
        "Giám sát chất lượng nguồn nước ăn uống",
        [
            (
                "wording",
                "III.1.1",
                "III.1.1",
                "Giám sát chất lượng nước ăn uống, sinh hoạt.",
                "Giám sát chất lượng nguồn nước ăn uống, sinh hoạt.",
            )
        ],
    ),
    "a recipient": ("  - Như trên;\n", "", [("removed", "", None, "Như trên;", None)]),
}


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_is_the_change_that_people_would_say_it_is(tmp_path: Path, edit: str) -> None:
    old, new, expected = EDITS[edit]
    assert PLAN.count(old) == 1
    assert [told(row) for row in changed(tmp_path, PLAN, PLAN.replace(old, new))] == expected


def test_pieces_that_become_one_task_are_merged(tmp_path: Path) -> None:
    whole = f"        - task: {REPAIR}\n          product: Ba công trình\n"
    pieces = (
        "        - task: Sửa chữa ba công trình hỏng.\n          product: Ba công trình\n"
        "        - task: Lắp đồng hồ cho từng hộ dân trong xã.\n"
    )
    found = changed(tmp_path, PLAN.replace(whole, pieces), PLAN)
    assert [(row["change"], row["old_task"], row["task"], row["others"]) for row in found] == [
        ("merged", "I.1.2", "I.1.2", ("I.1.3",))
    ]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_plan_does_not_differ_from_itself(tmp_path: Path, form: str) -> None:
    assert changed(tmp_path, PLAN, unicodedata.normalize(form, PLAN)) == []  # type: ignore[arg-type] # one of the two forms


def test_the_shipped_plans_do_not_differ_from_themselves() -> None:
    plans = load([ROOT]).plans
    table = difference(plans, plans)
    assert (table.rows, [one.code for one in table.notes]) == ((), ["no-difference"])


def test_each_change_has_its_place_in_both_versions(tmp_path: Path) -> None:
    (row,) = changed(tmp_path, PLAN, "# mới\n" + PLAN.replace("Quý II/", "Quý III/"))
    assert (row["path"], row["line"], row["old_path"], row["old_line"]) == (
        (tmp_path / "2/plans/a.yaml").as_posix(),
        17,
        (tmp_path / "1/plans/a.yaml").as_posix(),
        16,
    )
