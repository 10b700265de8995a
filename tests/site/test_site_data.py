from __future__ import annotations

import json
from pathlib import Path

from tests.site.site_builder import TWO, WASTE, built, page

from ntmplan.site.data import _parts


def value(root: Path, name: str) -> tuple[str, object]:
    """What a script hands over: the kind, and the value."""
    text = page(root, f"assets/{name}")
    start, end = "(self.ntmplan=self.ntmplan||[]).push(", ");\n"
    assert text.startswith(start)
    assert text.endswith(end)
    kind, found = json.loads(text[len(start) : -len(end)])
    return kind, found


def test_everything_with_a_page_can_be_found_by_name(tmp_path: Path) -> None:
    built(tmp_path)
    document = "documents/quyet-dinh-925-qd-ttg-02-08-2022-thu-tuong-chinh-phu.html"
    cited = "Quyết định 925/QĐ-TTg, 02/08/2022, Thủ tướng Chính phủ"
    assert value(tmp_path, "data-names.js") == (
        "names",
        {
            "parts": 1,
            "names": [
                ["plan", "Kế hoạch 12/KH-UBND", "plans/nuoc.html", "Cấp nước sạch năm 2024 nuoc"],
                ["plan", "Kế hoạch · Sở Y tế · 2024", "plans/rac.html", "Thu gom rác thải rac"],
                ["unit", "Sở Tài chính", "units/so-tai-chinh.html", ""],
                ["unit", "Sở Y tế", "units/so-y-te.html", "SYT"],
                ["unit", "UBND tỉnh Bắc Kạn", "units/ubnd-tinh-bac-kan.html", ""],
                ["area", "Nước sạch", "areas/nuoc-sach.html", ""],
                ["document", cited, document, "phê duyệt Chương trình"],
            ],
        },
    )


def test_tasks_and_duties_are_handed_over_plan_by_plan(tmp_path: Path) -> None:
    built(tmp_path)
    water = [
        [
            "I.1.1",
            "Xây bể chứa nước.",
            "tasks-1-1",
            "Nước sạch",
            [0],
            [1],
            2024,
            2024,
            "2024",
            0,
            0,
        ],
        ["I.1.2", "Sửa đường ống.", "tasks-1-2", "Nước sạch", [], [], 0, 0, "", 0, 1],
        ["II.1.1", "Bố trí kinh phí.", "organization-1-1", "", [1], [], 0, 0, "", 1, 0],
    ]
    time = "Trước ngày 30/6/2024"
    waste = [["", "Thu gom rác thải tại xã.", "tasks-1", "", [0], [], 2024, 2024, time, 0, 0]]
    assert value(tmp_path, "data-0.js") == (
        "tasks",
        {
            "units": ["Sở Y tế", "Sở Tài chính"],
            "plans": [
                ["Kế hoạch 12/KH-UBND", "plans/nuoc.html", 2024, 2025, water],
                ["Kế hoạch · Sở Y tế · 2024", "plans/rac.html", 2024, 2024, waste],
            ],
        },
    )


def test_signs_that_end_lines_or_scripts_are_written_otherwise(tmp_path: Path) -> None:
    built(tmp_path, {"plans/a.yaml": WASTE.replace("tại xã", "</script>\\ <!--")})
    text = page(tmp_path, "assets/data-0.js")
    assert "</" not in text
    assert "<!--" not in text
    assert "\\u003c/script>" in text


def test_very_many_plans_are_parted_by_powers_of_two() -> None:
    assert [_parts(plans) for plans in (0, 1, 32, 33, 64, 65, 1000)] == [1, 1, 1, 2, 2, 4, 32]


def test_each_plan_stands_in_one_part(tmp_path: Path) -> None:
    plans = {f"plans/p{at}.yaml": WASTE for at in range(40)}
    written = built(tmp_path, {**TWO, **plans})
    assert "assets/data-1.js" in written.changed
    listed = []
    for at in range(2):
        _, found = value(tmp_path, f"data-{at}.js")
        assert isinstance(found, dict)
        listed += [plan[1] for plan in found["plans"]]
    assert sorted(listed) == sorted(
        [*(f"plans/p{at}.html" for at in range(40)), "plans/nuoc.html", "plans/rac.html"]
    )
