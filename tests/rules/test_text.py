"""The rules on text and spelling: their manual pages, the shipped plans, and what they mend."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import codes, found
from tests.rules.pages import in_plan, kinds
from tests.rules.text_rules import FAMILIES

from ntmplan.lint.fix import fixes, mended
from ntmplan.problem import Kind, Severity


@pytest.mark.parametrize("kind", kinds(FAMILIES), ids=lambda kind: str(kind.name))
def test_each_rule_finds_its_bad_example_and_lets_its_good_one_pass(
    kind: Kind, tmp_path: Path
) -> None:
    assert codes(kind.bad, tmp_path, FAMILIES) == [kind.code]
    assert codes(kind.good, tmp_path, FAMILIES) == []


@pytest.mark.parametrize(
    "kind", [kind for kind in kinds(FAMILIES) if kind.fix], ids=lambda kind: str(kind.name)
)
def test_a_mended_bad_example_is_good(kind: Kind, tmp_path: Path) -> None:
    problems = found(kind.bad, tmp_path, FAMILIES)
    [of_file] = fixes(problems, unsafe=True).values()
    assert fixes(problems, unsafe=False) == (
        {} if kind.fix == "unsafe" else {of_file[0].place.path: of_file}
    )
    text = (tmp_path / "plan.yaml").read_text("utf-8")
    assert codes(mended(text, of_file), tmp_path, FAMILIES) == []


def test_only_what_another_program_left_fails_a_run() -> None:
    errors = [kind.name for kind in kinds(FAMILIES) if kind.severity is Severity.ERROR]
    assert errors == ["residue-of-conversion"]


def test_the_plan_of_bac_kan_has_these_faults() -> None:
    period = {"fix": "2023-2025", "wrong": "2023 - 2025", "other": "2023-2025", "count": "8"}
    transfer = {"wrong": "chuyên giao", "fix": "chuyển giao"}
    assert in_plan("bac-kan", FAMILIES) == [
        ("X404", 57, period),
        ("X208", 112, {"wrong": "cơ,...", "fix": "cơ..."}),
        ("X302", 287, {"wrong": "thải", "fix": "thải.", "sign": ".", "count": "4", "all": "5"}),
        ("X102", 298, transfer),
        ("X404", 306, {**period, "wrong": "2021 - 2025", "fix": "2021-2025"}),
        ("X102", 327, transfer),
        ("X401", 364, {"wrong": "hoá", "fix": "hóa", "other": "hóa", "count": "18"}),
        ("X301", 380, {"wrong": "hoạch. rà", "fix": "hoạch. Rà"}),
        (
            "X402",
            388,
            {"wrong": "hàng năm", "fix": "hằng năm", "other": "hằng năm", "count": "3"},
        ),
        (
            "X103",
            447,
            {
                "wrong": "xây dựng nông thôn hằng năm",
                "fix": "xây dựng nông thôn mới hằng năm",
            },
        ),
        (
            "X102",
            463,
            {"wrong": "chuyên gia các công nghệ", "fix": "chuyển giao các công nghệ"},
        ),
        (
            "X304",
            510,
            {
                "wrong": "chủ động bố trí quỹ",
                "begin": "chủ động bố trí quỹ",
                "other": "III.2.5",
                "count": "28",
            },
        ),
        ("X404", 576, period),
    ]


def test_the_plan_of_lang_son_has_these_faults() -> None:
    urge = {"wrong": "đơn đốc", "fix": "đôn đốc"}
    assert in_plan("lang-son", FAMILIES) == [
        ("X102", 17, urge),
        ("X208", 27, {"wrong": "chức,...", "fix": "chức..."}),
        (
            "X103",
            43,
            {"wrong": "thực hiện chỉ môi trường", "fix": "thực hiện chỉ tiêu môi trường"},
        ),
        ("X102", 61, urge),
        ("X102", 66, {"wrong": "Đơn đốc", "fix": "Đôn đốc"}),
        ("X102", 99, urge),
    ]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("Gửi Lưu:VPĐP xã", "X202"),
        ("Rà &#35;", "X206"),
        ("<b>*</b>xã", "X206"),
        ('"phong trào \\"A\\", \\"B\\" và “C”"', "X403"),
    ],
)
def test_what_yaml_would_take_for_its_own_is_not_mended(
    value: str, code: str, tmp_path: Path
) -> None:
    [problem] = found(f"objectives:\n  - {value}\n", tmp_path, FAMILIES)
    assert (problem.kind.code, problem.fix) == (code, None)


def test_in_a_block_every_sign_is_text_and_is_mended(tmp_path: Path) -> None:
    [problem] = found("objectives:\n  - >-\n    Gửi Lưu:VPĐP xã\n", tmp_path, FAMILIES)
    assert problem.fix is not None
    assert problem.fix.text == "Lưu: VPĐP"
