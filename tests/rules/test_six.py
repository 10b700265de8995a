from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import HEAD
from tests.rules.pages import repository

from ntmplan import language
from ntmplan.export.answer import FORMATS, write
from ntmplan.lint.six import REASONS, TERMS, SixRow, score, six_table
from ntmplan.repository import PlanFile, load


def by_number(name: str) -> dict[str, SixRow]:
    """The tasks of a shipped plan under the test."""
    file = next(one for one in repository().plans if one.id.startswith(name))
    return {row.task.number: row for row in score(file)}


def unclear(row: SixRow) -> dict[str, str]:
    """In which terms a task is not clear, with the code of the reason and its words."""
    return {term: f"{why.code} {why.words}".strip() for term, why in row.unclear.items()}


def plan(text: str, folder: Path) -> PlanFile:
    """A plan in a folder of its own."""
    (folder / "plan.yaml").write_text(HEAD + text, "utf-8")
    return load([folder / "plan.yaml"]).plans[0]


ONE = """\
period: 2023-2025
tasks:
  - area: Nước thải sinh hoạt
    items:
      - task: {task}
        lead: {lead}
        timeframe: {time}
"""


def one(
    folder: Path, task: str = "Lắp 3 trạm", lead: str = "Sở Y tế", time: str = "2024"
) -> dict[str, str]:
    """What is not clear of a plan's only task."""
    text = ONE.format(task=task, lead=lead, time=time)
    return unclear(score(plan(text, folder))[0])


WHOLE = "whole-period 2023 - 2025"
NAMES = {
    "nn": "Sở Nông nghiệp và Phát triển nông thôn",
    "tn": "Sở Tài nguyên và Môi trường",
    "h": "UBND các huyện, thành phố",
    "yt": "Sở Y tế",
    "pn": "Hội Liên hiệp Phụ nữ tỉnh",
}


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        # One department, its own field, one work; only the whole period, and nothing to count.
        ("1.1", {"when": WHOLE, "product": "not-counted"}),
        # Two sentences: to run the works, and to check them.
        ("1.2", {"what": "several-works 2", "when": WHOLE, "product": "not-counted"}),
        # A network, forms of collecting, transfer stations, vehicles.
        ("2.2", {"what": "several-works 4", "when": WHOLE, "product": "not-counted"}),
        # The districts alone, each in its own place; they have the whole plan among their duties.
        # A document ("phương án") is a product.
        ("3.1", {"when": WHOLE}),
        # "một mô hình" is a number; two lead.
        ("3.3", {"when": WHOLE, "answers": "joint {tn}; {h}"}),
        # Craft villages are among the duties of the other department only.
        (
            "6.1",
            {
                "when": WHOLE,
                "answers": "joint {nn}; {tn}; {h}",
                "product": "not-counted",
                "authority": "not-its-duty {nn}",
            },
        ),
        # Food safety is not among the duties of the health department.
        (
            "8.1",
            {
                "when": WHOLE,
                "answers": "joint {nn}; {yt}",
                "product": "not-counted",
                "authority": "not-its-duty {yt}",
            },
        ),
        (
            "8.3",
            {"what": "unverifiable-verb Khuyến khích", "when": WHOLE, "product": "not-counted"},
        ),
        (
            "9.1",
            {
                "when": "whole-period 2023-2025",
                "answers": "joint {yt}; {h}",
                "product": "not-counted",
            },
        ),
        # A mass organisation can be asked, not told.
        (
            "9.3",
            {
                "what": "several-works 2",
                "when": "whole-period 2023-2025",
                "answers": "joint {yt}; {pn}; {h}",
                "product": "not-counted",
                "authority": "requested {pn}",
            },
        ),
    ],
)
def test_tasks_of_the_plan_of_bac_kan(number: str, expected: dict[str, str]) -> None:
    named = {term: why.format(**NAMES) for term, why in expected.items()}
    assert unclear(by_number("bac-kan")[number]) == named


@pytest.mark.parametrize(
    ("number", "what"),
    [
        ("II.1", ""),
        ("II.4", ""),  # three kinds of communes, one work
        ("II.6", "unverifiable-verb Tiếp tục"),
        ("II.7", "several-works 5"),
    ],
)
def test_tasks_of_the_plan_of_lang_son_name_nobody_and_no_time(number: str, what: str) -> None:
    nobody = {"who": "nobody", "answers": "nobody", "authority": "nobody"}
    rest = {"when": "no-time", "product": "not-counted"}
    expected = nobody | rest | ({"what": what} if what else {})
    assert unclear(by_number("lang-son")[number]) == expected


def test_a_task_can_be_clear_in_all_six(tmp_path: Path) -> None:
    assert one(tmp_path) == {}


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("các đơn vị liên quan", {"who": "catch-all", "answers": "catch-all"}),
        ("Sở Y tế; các đơn vị liên quan", {"who": "catch-all", "answers": "joint"}),
        ("Sở Y tế; Sở Tài chính", {"answers": "joint"}),
        ("Sở Y tế (đầu mối); Sở Tài chính", {}),
        ("Sở Y tế (chủ trì); Sở Tài chính", {}),  # as U301 takes it
        ("Sở Y tế (cơ quan thường trực); Sở Tài chính", {}),
        ("Sở Y tế (đầu mối); Sở Tài chính (đầu mối)", {"answers": "joint"}),
        ("Phòng Kế hoạch mới", {}),  # registered nowhere, but one unit
        ("Hội Nông dân tỉnh", {"authority": "requested"}),
    ],
)
def test_leads(lead: str, expected: dict[str, str], tmp_path: Path) -> None:
    found = one(tmp_path, lead=lead)
    assert {term: why.split()[0] for term, why in found.items()} == expected


def test_a_group_is_clear_where_its_members_are_registered(tmp_path: Path) -> None:
    (tmp_path / "units.yaml").write_text(
        "units:\n  - unit: UBND xã A\n  - {unit: các xã, kind: group, members: [UBND xã A]}\n"
        "  - {unit: các thôn, kind: group}\n"
        "  - {unit: UBND huyện X, also: [huyện]}\n  - {unit: UBND huyện Y, also: [huyện]}\n",
        "utf-8",
    )
    assert one(tmp_path, lead="các xã") == {}
    assert one(tmp_path, lead="các thôn") == {"who": "members-unknown các thôn"}
    assert one(tmp_path, lead="huyện") == {"who": "ambiguous huyện"}


@pytest.mark.parametrize(
    ("time", "task", "expected"),
    [
        ("Quý II/2024", "Lắp 3 trạm", ""),
        ("đến 2025", "Lắp 3 trạm", "whole-period đến 2025"),
        ("31/12/2025", "Lắp 3 trạm", ""),
        ("Hằng năm", "Lắp 3 trạm", "no-date Hằng năm"),
        ("Theo kế hoạch riêng", "Lắp 3 trạm", "no-date Theo kế hoạch riêng"),
        ("2023-2025", "Lắp 3 trạm trước ngày 15/3/2024", ""),
    ],
)
def test_times(time: str, task: str, expected: str, tmp_path: Path) -> None:
    assert one(tmp_path, task=task, time=time).get("when", "") == expected


DUTIES = """\
organization:
  - unit: Sở Y tế
    items:
      - {duty}
"""


@pytest.mark.parametrize(
    ("duty", "expected"),
    [
        ("Hướng dẫn xử lý nước thải sinh hoạt nông thôn.", ""),
        ("Tổ chức thực hiện các nội dung của kế hoạch.", ""),
        ("Hướng dẫn phân loại rác.", "not-its-duty Sở Y tế"),
    ],
)
def test_a_duty_speaks_of_the_area_or_of_the_plan(duty: str, expected: str, tmp_path: Path) -> None:
    text = ONE.format(task="Lắp 3 trạm", lead="Sở Y tế", time="2024") + DUTIES.format(duty=duty)
    assert unclear(score(plan(text, tmp_path))[0]).get("authority", "") == expected


def test_a_unit_that_the_plan_only_asks_has_not_the_authority(tmp_path: Path) -> None:
    text = ONE.format(task="Lắp 3 trạm", lead="Công ty Nước sạch", time="2024") + (
        "organization:\n  - heading: Đề nghị Công ty Nước sạch\n    unit: Công ty Nước sạch\n"
        "    items:\n      - Xử lý nước thải sinh hoạt.\n"
    )
    assert unclear(score(plan(text, tmp_path))[0]) == {"authority": "requested Công ty Nước sạch"}


def test_the_totals_of_the_shipped_plans() -> None:
    table = six_table(repository().plans)
    facts = [dict(one.message.facts) for one in table.notes]
    names = ("plan", "tasks", "all", *TERMS)
    assert [tuple(one[name] for name in names) for one in facts] == [
        ("bac-kan-2023-2025", 24, 0, 24, 15, 0, 12, 2, 20),
        ("lang-son-2023", 8, 0, 0, 5, 0, 0, 0, 0),
    ]
    assert [section.start for section in table.sections] == [0, 24]


def test_a_row_says_yes_or_no_and_the_code_of_the_reason() -> None:
    row = six_table(repository().plans).rows[-1]
    assert (row["task"], row["clear"], row["line"]) == ("II.8", 0, 73)
    assert (row["what"], row["what_why"], row["what_words"]) == (
        False,
        "unverifiable-verb",
        "Tăng cường",
    )
    assert row["when_words"] == ""


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_shows_the_table(form: str) -> None:
    shown, _ = write(six_table(repository().plans), form, width=200)
    assert "Khuyến khích" in shown
    assert len(shown.splitlines()) > len(TERMS)


def test_plans_without_tasks_have_a_note_instead(tmp_path: Path) -> None:
    table = six_table([plan("objectives: 15 xã.\n", tmp_path)])
    assert (table.rows, [one.code for one in table.notes]) == ((), ["no-task"])


def test_every_reason_can_be_said() -> None:
    for template in REASONS.values():
        assert language.say(template, {"words": "Sở Y tế"})
