"""The findings of the shipped plans, and of the same plans with one thing made wrong in each."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ntmplan import language
from ntmplan.problem import Problem
from ntmplan.repository import Repository, load

Judge = Callable[[Repository], list[Problem]]

ROOT = Path(__file__).parents[2]
BAC_KAN, LANG_SON = "plans/bac-kan-2023-2025.yaml", "plans/lang-son-2023.yaml"


@pytest.fixture(autouse=True)
def _copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of the shipped repository to make things wrong in."""
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    shutil.copy(ROOT / "units.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)


def _lines(found: list[Problem]) -> list[tuple[str, int, int, str, str]]:
    return [
        (each.place.path, each.place.line, each.place.column, str(each.severity), each.kind.code)
        for each in found
    ]


def test_the_shipped_plans_have_these_findings_and_no_others(judge: Judge) -> None:
    assert _lines(judge(load())) == [
        (BAC_KAN, 7, 9, "warning", "D101"),
        (BAC_KAN, 8, 7, "warning", "D102"),
        (BAC_KAN, 577, 28, "warning", "D103"),
        (LANG_SON, 6, 9, "warning", "D101"),
        (LANG_SON, 7, 7, "warning", "D102"),
        (LANG_SON, 33, 1, "warning", "U203"),
    ]


def _change(path: str, old: str, new: str, line: int = 0) -> None:
    """Put new words in place of old ones that stand once in a file, or in one of its lines."""
    file = Path(path)
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    first, last = (line - 1, line) if line else (0, len(lines))
    text = "".join(lines[first:last])
    assert text.count(old) == 1
    lines[first:last] = [text.replace(old, new)]
    file.write_text("".join(lines), encoding="utf-8")


def test_the_same_plans_once_issued_have_errors_where_drafts_have_warnings(judge: Judge) -> None:
    for path in (BAC_KAN, LANG_SON):
        _change(path, "ntmplan: 1\n", "ntmplan: 1\nstatus: issued\n")
    assert {(code, severity) for _, _, _, severity, code in _lines(judge(load()))} == {
        (code, "error") for code in ("D101", "D102", "D103", "U203")
    }


def _told(found: list[Problem]) -> list[tuple[str, str]]:
    return [(each.place.path, f"{each.kind.code} {language.message(each)}") for each in found]


CHANGES = [
    (BAC_KAN, 60, "Nông nghiệp", "Nông nghiêp", ["60 U101"]),
    (BAC_KAN, 186, "Văn phòng Điều phối", "Văn phòng Điều hành", ["186 U101"]),
    (BAC_KAN, 121, "support: ", "support: UBND các huyện, thành phố; ", ["116 U201"]),
    (BAC_KAN, 85, "UBND", "Sở TN&MT; UBND", ["87 U201"]),
    (BAC_KAN, 57, "2023 - 2025", "2025 - 2023", ["57 T101"]),
    (BAC_KAN, 224, "2023-2025", "2023-2026", ["224 T102"]),
    (BAC_KAN, 224, "2023-2025", "Quý V/2024", ["224 Y108"]),
    (BAC_KAN, 10, "2023-2025", "2023-2024", ["57 T102", "224 T102"]),
    (BAC_KAN, 10, "2023-2025", "2025-2023", ["10 D104"]),
    (BAC_KAN, 164, "          lead: UBND các huyện, thành phố\n", "", ["161 U202"]),
    (BAC_KAN, 164, "lead", "leed", ["164 Y102"]),
    (BAC_KAN, 164, "lead", "support: x\n          support", ["164 U101", "165 Y009", "161 U202"]),
    (BAC_KAN, 14, "02/8/2022", "02/8/2024", ["14 L101"]),
    (BAC_KAN, 526, "09/4/2023", "09/4/2025", ["526 L101"]),
    (BAC_KAN, 121, "support", "id: x\n          refers_to: y\n          support", ["122 D106"]),
    (BAC_KAN, 541, "30/11", "31/11", ["541 Y108"]),
    (BAC_KAN, 540, "year", "hàng năm", ["540 Y106"]),
    (BAC_KAN, 561, '"Lưu: VT, Huynh"', "Lưu: VT, Huynh", ["561 Y102"]),
    (BAC_KAN, 152, "task: ", "task: Việc: ", ["152 Y007"]),
    (BAC_KAN, 164, "          lead", "\t\t\t\t\tlead", ["164 Y008"]),
    (BAC_KAN, 494, "cơ sở.", "cơ sở #1.", ["494 Y016"]),
    (LANG_SON, 7, "?/7/2022", "?/6/2022", ["7 D102", "14 L101"]),
    (LANG_SON, 85, "50 triệu", "50.5 triệu", ["85 Y111"]),
    (LANG_SON, 96, "môi trường", "môi truờng", ["96 U101"]),
    (LANG_SON, 85, "amount", "anount", ["85 Y102"]),
]


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_one_thing_made_wrong_is_found_and_nothing_else_is_new(
    change: tuple[str, int, str, str, list[str]], judge: Judge
) -> None:
    path, line, old, new, expected = change
    before = _told(judge(load()))
    _change(path, old, new, line)
    found = judge(load())
    fresh = [each for each, told in zip(found, _told(found), strict=True) if told not in before]
    assert {each.place.path for each in fresh} <= {path}
    places = [f"{each.place.line} {each.kind.code}" for each in fresh]
    assert sorted(places) == sorted(expected)


def test_an_id_given_twice_is_found_at_the_second(judge: Judge) -> None:
    _change(BAC_KAN, "    - area: Công tác vệ sinh", "    - area: Công tác vệ sinh\n      id: x")
    _change(
        BAC_KAN,
        "          support: Sở Y tế; Hội",
        "          id: x\n          support: Sở Y tế; Hội",
    )
    found = [each for each in judge(load()) if each.kind.code == "D105"]
    assert [(each.place.line, each.facts) for each in found] == [(237, {"id": "x", "line": 223})]


def test_one_lead_makes_every_other_task_a_task_without_lead(judge: Judge) -> None:
    first = "    - task: >-\n        Tổ chức kiểm tra"
    _change(LANG_SON, first, first.replace("task", "lead: Chi cục BVMT\n      task"))
    found = [each for each in judge(load()) if each.place.path == LANG_SON]
    assert [(each.place.line, each.kind.code) for each in found][2:] == [
        (line, "U202") for line in (43, 48, 52, 57, 61, 66, 74)
    ]
