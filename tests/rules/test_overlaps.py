from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import codes, found
from tests.rules.pages import in_plan, kinds, told

from ntmplan.lint.rules import overlaps
from ntmplan.problem import Kind
from ntmplan.reading.partners import partners
from ntmplan.repository import load

FAMILIES = [overlaps.RULES]
Own = list[tuple[str, int, dict[str, str]]]


@pytest.mark.parametrize("kind", kinds(FAMILIES), ids=lambda kind: str(kind.name))
def test_each_rule_finds_its_bad_example_and_lets_its_good_one_pass(
    kind: Kind, tmp_path: Path
) -> None:
    assert codes(kind.bad, tmp_path, FAMILIES) == [kind.code]
    assert codes(kind.good, tmp_path, FAMILIES) == []


def _own(plan: str, folder: Path) -> Own:
    """What this family finds: rules on repetition look at the same words."""
    return [told(one) for one in found(plan, folder, FAMILIES) if one.kind.code[:2] == "U3"]


def _two(first: str, second: str, folder: Path, units: str = "Sở Y tế|Sở Xây dựng") -> Own:
    one, other = units.split("|")
    plan = f"organization:\n  - unit: {one}\n    items: ['{first}']\n"
    return _own(plan + f"  - unit: {other}\n    items: ['{second}']\n", folder)


SHARED = "xử lý nước thải sinh hoạt quy mô hộ gia đình ở 20 xã"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (SHARED, SHARED),
        (f"{SHARED}.", SHARED.upper()),
        (f"In tờ rơi; {SHARED}", f"Mở 2 lớp. {SHARED}"),
        (f"In tờ rơi, {SHARED}; mở 2 lớp", f"{SHARED}, trồng cây"),
        (f"In tờ rơi, {SHARED}, trồng cây", f"Mở lớp, và {SHARED}, xây trạm"),
        (f"In tờ rơi, {SHARED}, thu gom rác", f"Mở lớp, {SHARED}, thu gom rác"),
    ],
)
def test_the_same_work_is_found_wherever_in_a_sentence_it_stands(
    first: str, second: str, tmp_path: Path
) -> None:
    assert [code for code, _, _ in _two(first, second, tmp_path)] == ["U317"]


@pytest.mark.parametrize(
    "words",
    [
        "Tổ chức triển khai thực hiện các nội dung, nhiệm vụ của kế hoạch trên địa bàn tỉnh",
        "Định kỳ báo cáo kết quả xử lý nước thải sinh hoạt về Sở Y tế trước ngày 30/11",
        "Xử lý nước thải sinh hoạt ở các cơ sở theo chức năng, nhiệm vụ của ngành",
        "Tuyên truyền, nâng cao nhận thức về xử lý nước thải sinh hoạt ở nông thôn",
        "Vận động đoàn viên, hội viên xây 20 bể xử lý nước thải sinh hoạt hộ gia đình",
        "Lấy 20 mẫu nước thải",
        "Mở lớp, các đơn vị thu gom rác và trạm xử lý nước thải sinh hoạt của 20 xã",
    ],
)
def test_formulas_and_what_each_does_for_its_own_are_no_shared_work(
    words: str, tmp_path: Path
) -> None:
    second = words.replace("Mở lớp", "Xây bể")
    assert _two(words, second, tmp_path) == []


def test_who_supports_another_in_a_work_has_not_the_same_duty(tmp_path: Path) -> None:
    assert _two(SHARED, f"Phối hợp với Sở Y tế, {SHARED}", tmp_path) == []
    plan = f"organization:\n  - {{unit: Sở Y tế, duty: '{SHARED}'}}\n  - unit: Sở Xây dựng\n"
    duty = f"    items: [{{duty: '{SHARED}', lead: Sở Y tế, support: Sở Xây dựng}}]\n"
    assert _own(plan + duty, tmp_path) == []


def test_the_name_of_the_programme_is_no_shared_work(tmp_path: Path) -> None:
    plan = (
        f"title: Chương trình {SHARED}\norganization:\n"
        f"  - {{unit: Sở Y tế, duty: 'Mở 2 lớp, {SHARED}'}}\n"
        f"  - {{unit: Sở Xây dựng, duty: 'In 9 tờ, {SHARED}'}}\n"
    )
    assert _own(plan, tmp_path) == []


def test_three_units_with_one_duty_are_one_finding(tmp_path: Path) -> None:
    plan = "organization:\n" + "".join(
        f"  - {{unit: {unit}, duty: '{said}, {SHARED}'}}\n"
        for unit, said in (("Sở Y tế", "A"), ("Sở Xây dựng", "B"), ("Sở Tư pháp", "C"))
    )
    facts = {
        "units": "Sở Y tế; Sở Xây dựng; Sở Tư pháp",
        "duties": "line 4, 5, 6",
        "said": f"{SHARED}",
    }
    assert _own(plan, tmp_path) == [("U317", 6, facts)]


@pytest.mark.parametrize(
    "units",
    [
        "Sở Y tế|SYT",
        "Sở Y tế|các sở, ngành liên quan",
        "UBND các huyện|UBND huyện A",
    ],
)
def test_a_unit_its_members_and_nobody_are_not_two_units(units: str, tmp_path: Path) -> None:
    register = "units:\n  - {unit: Sở Y tế, also: SYT}\n  - {unit: UBND huyện A}\n"
    register += "  - {unit: 'các sở, ngành liên quan', kind: catch-all}\n"
    register += "  - {unit: UBND các huyện, kind: group, members: UBND huyện A}\n"
    (tmp_path / "units.yaml").write_text(register, "utf-8")
    assert _two(SHARED, SHARED, tmp_path, units) == []


REGISTER = """\
units:
  - {unit: Sở Nông nghiệp và PTNT}
  - {unit: Văn phòng Điều phối nông thôn mới tỉnh}
  - {unit: Sở Y tế, also: [SYT]}
  - {unit: "các sở, ngành liên quan", kind: catch-all}
"""


@pytest.mark.parametrize(
    ("text", "names", "work"),
    [
        ("Phối hợp với Sở Y tế mở 2 lớp", ["Sở Y tế"], "mở 2 lớp"),
        ("Phối hợp chặt chẽ với SYT", ["SYT"], ""),
        (
            "Phối hợp với Sở Nông nghiệp và PTNT, Văn phòng Điều phối nông thôn mới tỉnh kiểm tra",
            ["Sở Nông nghiệp và PTNT", "Văn phòng Điều phối nông thôn mới tỉnh"],
            "kiểm tra",
        ),
        (
            "Phối hợp cùng với Sở Y tế và các sở, ngành liên quan in tờ rơi",
            ["Sở Y tế", "các sở, ngành liên quan"],
            "in tờ rơi",
        ),
        (
            "Phối hợp với các tổ chức tín dụng liên quan cho vay",
            ["các tổ chức tín dụng liên quan"],
            "cho vay",
        ),
        ("Phối hợp với chính quyền mở 2 lớp", [], "chính quyền mở 2 lớp"),
        ("Chủ trì, phối hợp với Sở Y tế mở 2 lớp", [], ""),
        ("Mở 2 lớp", [], ""),
    ],
)
def test_whom_a_duty_supports_and_in_what(
    text: str, names: list[str], work: str, tmp_path: Path
) -> None:
    (tmp_path / "units.yaml").write_text(REGISTER, "utf-8")
    (tmp_path / "plan.yaml").write_text("title: A\n", "utf-8")
    mentions, rest = partners(load([tmp_path / "plan.yaml"]).plans[0], text)
    assert ([mention.words for mention in mentions], rest) == (names, work)


DUTY = "organization:\n  - unit: Sở Tài chính\n    items:\n      - duty: {}\n"


def test_whom_the_plan_calls_the_lead_is_named(tmp_path: Path) -> None:
    duty = DUTY.format("Phối hợp với các đơn vị liên quan cấp 50 triệu đồng")
    facts = {"unit": "Sở Tài chính", "said": "các đơn vị liên quan"}
    assert _own(duty, tmp_path) == [("U318", 6, facts)]
    assert _own(duty + "        lead: Sở Y tế\n", tmp_path) == []


@pytest.mark.parametrize(
    ("led", "codes_found"),
    [
        ("Mở 2 lớp tập huấn", ["U319"]),
        ("Kiểm tra 30 công trình thoát nước", []),
        ("Kiểm tra các công trình thoát nước của xã", []),
    ],
)
def test_what_is_supported_is_led_in_words_that_may_be_others(
    led: str, codes_found: list[str], tmp_path: Path
) -> None:
    duty = DUTY.format("Phối hợp với Sở Y tế kiểm tra 30 công trình thoát nước")
    own = f"  - {{unit: Sở Y tế, duty: {led}}}\n"
    assert [code for code, _, _ in _own(duty + own, tmp_path)] == codes_found


def test_what_is_supported_may_be_led_as_a_task(tmp_path: Path) -> None:
    duty = DUTY.format("Phối hợp với Sở Y tế kiểm tra 30 công trình thoát nước")
    own = "  - {unit: Sở Y tế, duty: Mở 2 lớp}\n"
    task = "tasks: [{task: Kiểm tra 30 công trình thoát nước, lead: Sở Y tế}]\n"
    assert _own(task + duty + own, tmp_path) == []


SNN, STNMT = "Sở Nông nghiệp và Phát triển nông thôn", "Sở Tài nguyên và Môi trường"


def test_the_shipped_plans_have_these_findings_and_no_others() -> None:
    household = {
        "units": f"{SNN}; {STNMT}",
        "duties": "V.2.1, V.3.1",
        "said": "xử lý nước thải sinh hoạt nông thôn quy mô hộ gia đình và …",
    }
    inspection = {
        "units": f"{STNMT}; UBND các huyện, thành phố",
        "duties": "V.3.2, V.10.4",
        "said": "kiểm tra hoạt động bảo vệ môi trường trên địa bàn nông thôn và …",
    }
    both = f'"{SNN}"; "Văn phòng Điều phối nông thôn mới tỉnh"'
    assert [one for one in in_plan("bac-kan", FAMILIES) if one[0][:2] == "U3"] == [
        ("U317", 427, household),
        ("U319", 436, {"unit": STNMT, "partners": both}),
        ("U318", 452, {"unit": "Sở Tài chính", "said": "các đơn vị liên quan"}),
        ("U317", 513, inspection),
    ]
    assert [one for one in in_plan("lang-son", FAMILIES) if one[0][:2] == "U3"] == []
