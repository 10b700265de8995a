"""`duties`, and `render --template unit`: a unit's page as people call for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call, Make
from tests.cli.plans import CLEAN, TWO


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(
    ("arguments", "code", "rows"),
    [
        (("Sở Y tế",), 0, 11),
        (("so y te", "--plan", "lang-son-2023"), 0, 1),
        (("SNNMT", "--as-of", "01/4/2025"), 0, 32),
        (("UBND",), 1, 0),
        (("zzzz",), 1, 0),
        (("Thủ tướng",), 0, 0),  # that no plan gives it anything is an answer
    ],
)
def test_the_exit_code_says_whether_a_unit_is_meant(
    arguments: tuple[str, ...], code: int, rows: int, call: Call
) -> None:
    said = call("duties", *arguments, "--format", "json")
    answer = json.loads(said.out)
    assert (said.code, said.err, answer["question"]) == (code, "", "duties")
    assert len(answer["rows"]) == rows


def test_a_page_is_written_under_headings(call: Call, make: Make) -> None:
    make(a=TWO)
    said = call("duties", "Sở Y tế", "--format", "md")
    assert (said.code, said.err) == (0, "")
    assert [line for line in said.out.splitlines() if line.startswith(("##", "| I"))] == [
        "## Leads alone",
        "| I.1 |  | Việc một | Sở Y tế |  |  |  |  |  | plans/a.yaml:6 |",
        "## Supports",
        "| I.2 |  | Việc hai | Sở Tài chính | Sở Y tế |  |  |  |  | plans/a.yaml:7 |",
    ]


PAGE = """\
*Duties of a unit*

# Sở Y tế

In 1 of 2 plans:

- KẾ HOẠCH 12/KH-UBND, UBND tỉnh Bắc Kạn: Kế hoạch cấp nước sạch năm 2025 (plans/a.yaml)

## Leads alone

| No. | Content | Support | Time | Where |
| --- | --- | --- | --- | --- |
| I.1 | Rà soát các công trình cấp nước. | UBND các huyện, thành phố \\[group\\] \
| Quý II/2025 | plans/a.yaml:12 |
"""


def test_a_unit_s_page_is_printed_over_all_plans_that_speak_of_it(call: Call, make: Make) -> None:
    folder = make(a=CLEAN, b="title: Khác\n")
    arguments = ("render", "--template", "unit", "--unit", "SYT")
    assert call(*arguments) == (0, PAGE, "")
    assert call(*arguments, "-o", "out/") == (0, "", "Written: out/Sở Y tế.md\n")
    assert (folder / "out" / "Sở Y tế.md").read_text("utf-8") == PAGE
    assert call(*arguments, "-o", "x.md") == (0, "", "Written: x.md\n")
    page = call(*arguments, "a", "--format", "html")
    assert (page.code, page.err) == (0, "")
    assert page.out.startswith('<!doctype html>\n<html lang="en">\n')


@pytest.mark.usefixtures("shipped")
def test_the_page_of_a_unit_says_who_holds_its_duties_on_a_day(call: Call) -> None:
    page = ("render", "--template", "unit", "--unit", "Sở TN&MT")
    said = call(*page, "--as-of", "01/04/2025")
    assert (said.code, said.err) == (0, "")
    heads = [line for line in said.out.splitlines() if line.startswith("| No.")]
    assert "| Held on 01/04/2025 by |" in heads[0]
    assert "| Sở Nông nghiệp và Môi trường ← Sở Tài nguyên và Môi trường |" in said.out
    assert "01/04/2025" not in call(*page).out


def test_the_template_of_a_unit_needs_one_and_no_other_template_takes_one(
    call: Call, make: Make
) -> None:
    make(a=CLEAN)
    needs = "The template `unit` shows a unit: --unit UNIT\n"
    assert call("render", "--template", "unit") == (2, "", needs)
    day = "--as-of is for the template `unit`, not for `plan`.\n"
    assert call("render", "--as-of", "2025-07-01") == (2, "", day)
    other = "--unit is for the template `unit`, not for `plan`.\n"
    assert call("render", "--unit", "Sở Y tế") == (2, "", other)


def test_a_page_of_no_unit_is_not_printed(call: Call, make: Make) -> None:
    folder = make(a=CLEAN)
    said = call("render", "--template", "unit", "--unit", "zzzz", "-o", "out/")
    assert said == (1, "", 'Nothing in these plans is called "zzzz".\n')
    assert not (folder / "out").exists()


def test_a_repository_s_own_page_of_a_unit_comes_first(call: Call, make: Make) -> None:
    folder: Path = make(a=CLEAN)
    (folder / "templates").mkdir()
    own = folder / "templates" / "unit.md.j2"
    own.write_text("{{ document.name }}: {{ document.sections[0].code }}", "utf-8")
    arguments = ("render", "--template", "unit", "--unit", "SYT")
    assert call(*arguments) == (0, "Sở Y tế: leads-alone\n", "")
    own.write_text("{{ document.nothing }}", "utf-8")
    sentence = "The template templates/unit.md.j2 is broken in line 1: `nothing` is not there.\n"
    assert call(*arguments) == (2, "", sentence)
