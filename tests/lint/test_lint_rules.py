"""Each rule alone: a small plan trips exactly that rule at that place, a good one trips nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from ntmplan.lint import catalogue
from ntmplan.problem import Kind, Problem
from ntmplan.repository import Repository, load

Lines = Callable[[Iterable[Problem]], list[str]]
Judge = Callable[[Repository], list[Problem]]

UNITS = """\
units:
  - unit: Sở Y tế
    also: [SYT]
  - unit: Sở Tài chính
  - unit: Sở Khoa học và Công nghệ
  - unit: UBND tỉnh Bắc Kạn
    also: [UBND tỉnh]
    within: Bắc Kạn
  - unit: UBND tỉnh Lạng Sơn
    also: [UBND tỉnh]
    within: Lạng Sơn
  - unit: các đơn vị liên quan
    kind: catch-all
"""
HEAD = "title: A\nnumber: 12/KH-UBND\ndate: 02/8/2023\nperiod: 2023-2025\n"
"""An issued plan; what a test adds begins in line 5."""


@pytest.fixture
def _repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "units.yaml").write_text(UNITS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


pytestmark = pytest.mark.usefixtures("_repository")


BAD = [
    ("title: A\nnumber: ?/KH-UBND\ndate: 02/8/2023\nstatus: issued\n", "2:9-18 D101"),
    ("title: A\nnumber: …/KH-UBND\ndate: 02/8/2023\nstatus: issued\n", "2:9-18 D101"),
    ("title: A\ndate: 02/8/2023\nstatus: issued\n", "3:9-15 D101"),
    ("title: A\nnumber: 1/KH\ndate: ?/8/2023\nstatus: issued\n", "3:7-15 D102"),
    ("title: A\nnumber: 1/KH\nstatus: issued\n", "3:9-15 D102"),
    (f"{HEAD}opening: theo Kế hoạch số /KH-UBND\n", "5:24-35 D103"),
    (f"{HEAD}tasks: [{{task: B, lead: '?'}}]\n", "5:25-28 D103"),
    (f"{HEAD}legal_basis: [{{document: Luật, date: ngày … tháng … năm 2022}}]\n", "5:38-52 D103"),
    ("title: A\nnumber: 1/KH\ndate: 02/8/2023\nperiod: 2025-2023\n", "4:9-18 D104"),
    (
        f"{HEAD}objectives:\n  - text: B\n    id: x\n  - text: C\n    id: x\n",
        "9:9-10 D105",
    ),
    (f"{HEAD}objectives:\n  - text: B\n    refers_to: x; y\n    id: x\n", "7:16-20 D106"),
    (
        f"{HEAD}legal_basis:\n  - document: Luật B\n    date: 03/8/2023\n",
        "7:11-20 L101",
    ),
    (
        f"{HEAD}objectives: [theo Quyết định số 9/QĐ-TTg ngày 03/8/2023]\n",
        "5:19-41 L101",
    ),
    (f"{HEAD}tasks: [{{task: B, lead: Sở Y tê}}]\n", "5:25-32 U101"),
    (f"{HEAD}tasks: [{{task: B, lead: SYT, support: Sở Tài chính; Sở X}}]\n", "5:53-57 U101"),
    (f"{HEAD}organization: [{{unit: Sở X, duty: B}}]\n", "5:23-27 U101"),
    (f"{HEAD}reporting: [{{report: B, by: SYT, to: Sở X}}]\n", "5:38-42 U101"),
    (
        (
            f"{HEAD}tasks:\n  - task: B\n    lead: SYT\n    in_appendix:\n"
            "      - task: C\n        support: Sở X\n"
        ),
        "10:18-22 U101",
    ),
    (f"{HEAD}tasks: [{{task: B, lead: UBND tỉnh}}]\n", "5:25-34 U102"),
    (
        f"{HEAD}tasks:\n  - task: B\n    lead: Sở Y tế\n    support: Sở Tài chính, SYT\n",
        "6:5-9 U201",
    ),
    (
        (
            f"{HEAD}tasks:\n  - lead: SYT\n    area: B\n    items:\n      - task: C\n"
            "        support: Sở Y tế\n"
        ),
        "9:9-13 U201",
    ),
    (f"{HEAD}tasks: [B]\n", "5:9-10 U202"),
    (f"{HEAD}tasks:\n  - task: B\n    lead: SYT\n  - task: C\n", "8:5-9 U202"),
    (f"{HEAD}tasks: [B, C]\n", "5:1-6 U203"),
    (f"{HEAD}tasks: [{{task: B, lead: SYT, timeframe: 2025-2024}}]\n", "5:41-50 T101"),
    (f"{HEAD}tasks: [{{task: B, lead: SYT, timeframe: 2022-2024}}]\n", "5:41-50 T102"),
    (f"{HEAD}tasks: [{{task: B, lead: SYT, timeframe: Quý I/2026}}]\n", "5:41-51 T102"),
    (f"{HEAD}tasks: [{{task: B, lead: SYT, timeframe: trước năm 2023}}]\n", "5:41-55 T102"),
    (f"{HEAD}tasks: [{{task: B, lead: SYT, timeframe: từ năm 2026}}]\n", "5:41-52 T102"),
    (
        (
            f"{HEAD}tasks:\n  - task: B\n    lead: SYT\n    in_appendix:\n"
            "      - task: C\n        timeframe: 12/2026\n"
        ),
        "10:20-27 T102",
    ),
]


@pytest.mark.parametrize(("text", "expected"), BAD)
def test_a_bad_plan_trips_exactly_one_rule_at_one_place(
    text: str, expected: str, codes: Lines, judge: Judge
) -> None:
    assert codes(judge(load(stdin=text.encode()))) == [expected]


GOOD = [
    HEAD,
    "title: A\n",
    "title: A\nstatus: draft\n",
    f"{HEAD}opening: tổng số/năm, hệ số/đơn vị; số 12/KH-UBND ngày 02/8/2023\n",
    f"{HEAD}opening: 'ghi số/ký hiệu, ngày tháng năm sinh; Phụ lục XXX, khóa XXX'\n",
    f"{HEAD}opening: ngày 30 tháng 11 năm 2023; 60 lít/người/ngày; có gì mới?\n",
    f"{HEAD}opening: '[1] và <2>, v.v...'\n",
    f"{HEAD}objectives:\n  - text: B\n    id: x\n  - text: C\n    refers_to: x\n",
    f"{HEAD}legal_basis:\n  - document: Luật B\n    date: 02/8/2023\n",
    f"{HEAD}legal_basis:\n  - document: Luật B\n    date: 03/8/2022\n",
    "title: A\nlegal_basis: [{document: Luật B, date: 03/8/2023}]\n",
    f"{HEAD}objectives: [theo Quyết định số 9/QĐ-TTg ngày 02/8/2023]\n",
    f"{HEAD}place: Bắc Kạn\ntasks: [{{task: B, lead: UBND tỉnh}}]\n",
    f"{HEAD}tasks: [{{task: B, lead: Sở Y tế; Sở Tài chính, support: các đơn vị liên quan}}]\n",
    f"{HEAD}tasks: [{{task: B, lead: Sở Nội vụ}}]\n",
    f"{HEAD}tasks:\n  lead: SYT\n  items: [B, C]\n",
    f"{HEAD}tasks:\n  lead: SYT\n  items: [{{area: B, items: [C]}}, {{text: D}}]\n",
    f"{HEAD}tasks: []\n",
    f"{HEAD}organization: [{{unit: SYT, lead: SYT, support: SYT, duty: B}}]\n",
    f"{HEAD}tasks: [{{task: B, lead: SYT, timeframe: 2023-2025}}]\n",
    f"{HEAD}tasks: [{{task: B, lead: SYT, timeframe: trước ngày 01/01/2026}}]\n",
    f"{HEAD}tasks: [{{task: B, lead: SYT, timeframe: từ năm 2025}}]\n",
    f"{HEAD}tasks: [{{task: B, lead: SYT, timeframe: hằng năm}}]\n",
    f"{HEAD}tasks: [{{task: B, lead: SYT, timeframe: theo Kế hoạch riêng}}]\n",
    "title: A\nnumber: 1/KH\ndate: 02/8/2023\ntasks: [{task: B, lead: SYT, timeframe: 2031}]\n",
]


@pytest.mark.parametrize("text", GOOD)
def test_a_good_plan_trips_nothing(text: str, codes: Lines, judge: Judge) -> None:
    assert codes(judge(load(stdin=text.encode()))) == []


def test_every_rule_under_test_has_a_bad_plan(tested: frozenset[str]) -> None:
    assert {expected.split()[1] for _, expected in BAD} == tested - {"P101"}
    assert tested <= set(catalogue.kinds())


def test_every_kind_has_a_code_a_name_and_sentences_of_its_own() -> None:
    kinds: list[Kind] = list(catalogue.kinds().values())
    assert len({kind.code for kind in kinds}) == len({kind.name for kind in kinds}) == len(kinds)
    assert all(kind.message and kind.help for kind in kinds)


def test_two_plans_with_one_id_are_told_at_the_second(told: Lines, judge: Judge) -> None:
    first, second = Path("plans/2023/a.yaml"), Path("plans/2024/a.yaml")
    for file in (first, second):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(HEAD, encoding="utf-8")
    expected = 'Another plan has the id "a" too: plans/2023/a.yaml.'
    help_ = "Give one of them an `id:` of its own, or rename the file."
    (found,) = judge(load())
    assert told([found]) == [f"1:8-9 | {expected} | {help_}"]
    assert found.place.path == "plans/2024/a.yaml"
    second.write_text(f"{HEAD}id: b\n", encoding="utf-8")
    assert judge(load()) == []
    first.write_text(f"{HEAD}id: b\n", encoding="utf-8")
    assert [each.place.line for each in judge(load())] == [5]
