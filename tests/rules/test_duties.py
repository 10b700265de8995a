from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import codes, found
from tests.rules.pages import in_plan, kinds, told

from ntmplan.lint.rules import duties
from ntmplan.problem import Kind

FAMILIES = [duties.RULES]


@pytest.mark.parametrize("kind", kinds(FAMILIES), ids=lambda kind: str(kind.name))
def test_each_rule_finds_its_bad_example_and_lets_its_good_one_pass(
    kind: Kind, tmp_path: Path
) -> None:
    assert codes(kind.bad, tmp_path, FAMILIES) == [kind.code]
    assert codes(kind.good, tmp_path, FAMILIES) == []


def _own(plan: str, folder: Path) -> list[tuple[str, int, dict[str, str]]]:
    return [told(one) for one in found(plan, folder, FAMILIES) if one.kind.code[:2] == "U3"]


LED = "tasks:\n  - task: A\n    lead: {}\n  - task: B\n    lead: {}\norganization:\n{}"
TWO_UNITS = "  - {unit: Sở Y tế, duty: Mở 2 lớp}\n  - {unit: Sở Tài chính, duty: Cấp 3 tỷ}\n"


def test_who_leads_several_tasks_without_a_duty_is_one_finding(tmp_path: Path) -> None:
    plan = LED.format("Sở Công Thương", "SCT", TWO_UNITS)
    assert _own(plan, tmp_path) == [("U311", 5, {"unit": "Sở Công Thương", "tasks": "line 4, 6"})]


@pytest.mark.parametrize(
    "paragraph",
    [
        "  - {unit: Sở Công Thương, duty: Xây 1 chợ}\n",
        "  - {unit: SCT; Sở Xây dựng, duty: Xây 1 chợ}\n",
        "  - {heading: Sở Công Thương và Sở Xây dựng, items: [Xây 1 chợ, Xây 1 trạm]}\n",
    ],
)
def test_a_paragraph_is_one_under_whatever_name(paragraph: str, tmp_path: Path) -> None:
    assert _own(LED.format("SCT", "Sở Y tế", TWO_UNITS + paragraph), tmp_path) == []


def test_a_plan_with_one_paragraph_or_none_leaves_the_rest_to_the_tasks(tmp_path: Path) -> None:
    one = "  - {unit: Sở Y tế, duty: Mở 2 lớp}\n"
    assert _own(LED.format("SCT", "SCT", one), tmp_path) == []
    assert _own(LED.format("SCT", "SCT", "  - Mở 2 lớp\n"), tmp_path) == []


def test_the_issuer_needs_no_paragraph_in_its_own_plan(tmp_path: Path) -> None:
    plan = "issuer: Sở Công Thương\n" + LED.format("SCT", "Sở Y tế", TWO_UNITS)
    assert _own(plan, tmp_path) == []


def test_a_paragraph_that_could_not_be_read_may_be_the_one(tmp_path: Path) -> None:
    plan = LED.format("SCT", "Sở Y tế", TWO_UNITS + "  - {unit: [SCT], duty: Xây 1 chợ}\n")
    assert _own(plan, tmp_path) == []


REGISTER = """\
units:
  - {unit: Sở Y tế}
  - {unit: Sở Công Thương}
  - {unit: Chi cục Dân số, parent: Sở Y tế}
  - {unit: các hội, kind: group, members: [Hội Nông dân tỉnh]}
  - {unit: Hội Nông dân tỉnh}
"""


@pytest.mark.parametrize("lead", ["Chi cục Dân số", "Hội Nông dân tỉnh", "các hội"])
def test_duties_of_the_group_or_of_the_unit_above_count(lead: str, tmp_path: Path) -> None:
    (tmp_path / "units.yaml").write_text(REGISTER, "utf-8")
    units = "  - {unit: Sở Y tế, duty: Mở 2 lớp}\n  - {unit: các hội, duty: Mở 3 lớp}\n"
    assert _own(LED.format(lead, lead, units), tmp_path) == []


def test_a_misspelt_paragraph_is_told_as_misspelt_and_not_as_missing(tmp_path: Path) -> None:
    (tmp_path / "units.yaml").write_text(REGISTER, "utf-8")
    units = "  - {unit: Sở Y tế, duty: A}\n  - {unit: Sở Công Thươg, duty: B}\n"
    assert codes(LED.format("Sở Công Thương", "Sở Y tế", units), tmp_path, FAMILIES) == ["U101"]


@pytest.mark.parametrize("said", ["Các sở, ngành liên quan", "Các cơ quan được giao nhiệm vụ"])
def test_a_paragraph_for_all_is_less_than_one_of_its_own(said: str, tmp_path: Path) -> None:
    units = TWO_UNITS + f"  - {{unit: '{said}', duty: B}}\n"
    facts = {"unit": "Sở Công Thương", "tasks": "line 4", "said": said}
    assert _own(LED.format("SCT", "Sở Y tế", units), tmp_path) == [("U312", 5, facts)]


AREA = """\
tasks:
  - area: {area}
    items: [{{task: A, lead: Sở Công Thương}}, {{task: B, lead: Sở Y tế}}]
organization:
  - {{unit: Sở Công Thương, duty: "{duty}"}}
  - {{unit: Sở Y tế, duty: "Hướng dẫn về {other}"}}
"""


def _silent(area: str, duty: str, other: str, folder: Path) -> bool:
    return bool(_own(AREA.format(area=area, duty=duty, other=other), folder))


def test_who_leads_is_silent_where_none_of_its_duties_comes_near_the_area(tmp_path: Path) -> None:
    area = "An toàn thực phẩm nông, lâm, thủy sản"
    assert _silent(area, "Xây 3 chợ", area, tmp_path)
    assert _silent("Công tác vệ sinh", "Tham gia công tác bảo vệ", "công tác vệ sinh", tmp_path)


@pytest.mark.parametrize(
    ("area", "duty"),
    [
        ("An toàn thực phẩm nông, lâm, thủy sản", "Kiểm tra an toàn thực phẩm ở 3 chợ"),
        ("Chất thải và phụ phẩm nông nghiệp", "Thu gom phụ phẩm nông nghiệp"),
        ("Nước thải sinh hoạt", "Xử lý nước thải ở 3 chợ"),
        ("Nước thải sinh hoạt", "Tổ chức thực hiện các nội dung của Kế hoạch"),
        ("Nước thải sinh hoạt", "Triển khai các mô hình thuộc kế hoạch"),
    ],
)
def test_near_words_or_the_whole_plan_are_not_silence(area: str, duty: str, tmp_path: Path) -> None:
    assert not _silent(area, duty, area, tmp_path)


def test_where_no_duty_speaks_of_an_area_none_is_expected_to(tmp_path: Path) -> None:
    assert not _silent("Hạ tầng kinh tế", "Xây 3 chợ", "trạm y tế", tmp_path)


SNN, STNMT = "Sở Nông nghiệp và Phát triển nông thôn", "Sở Tài nguyên và Môi trường"


def test_the_shipped_plans_have_these_findings_and_no_others() -> None:
    village, food = "Bảo vệ môi trường khu vực làng nghề", "An toàn thực phẩm nông, lâm, thủy sản"
    women = "Hội Liên hiệp Phụ nữ tỉnh"
    assert [one for one in in_plan("bac-kan", FAMILIES) if one[0][:2] == "U3"] == [
        ("U313", 167, {"unit": SNN, "area": village, "tasks": "6.1", "other": STNMT}),
        ("U313", 202, {"unit": "Sở Y tế", "area": food, "tasks": "8.1, 8.4", "other": SNN}),
        (
            "U313",
            241,
            {"unit": women, "area": "Công tác vệ sinh", "tasks": "9.3", "other": "Sở Y tế"},
        ),
    ]
    assert [one for one in in_plan("lang-son", FAMILIES) if one[0][:2] == "U3"] == []
