"""docs/answers.md is the contract: for each question exactly the keys and types of its rows."""

from __future__ import annotations

import ast
import datetime
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ntmplan.diff import difference
from ntmplan.export.answer import write
from ntmplan.export.findings import json as findings
from ntmplan.export.findings.summary import Summary
from ntmplan.lint import lint
from ntmplan.query.budget import budget
from ntmplan.query.coverage import coverage
from ntmplan.query.criteria import Wanted, criteria
from ntmplan.query.due import Asked, due
from ntmplan.query.duties import duties_of_unit
from ntmplan.query.legal import legal
from ntmplan.query.matrix import matrix
from ntmplan.query.overlaps import Wanted as Alike
from ntmplan.query.overlaps import overlaps
from ntmplan.query.rows import LEAD, SUPPORT
from ntmplan.query.stats import stats
from ntmplan.query.tasks import Filter, list_tasks
from ntmplan.query.units import list_units
from ntmplan.query.who import who
from ntmplan.repository import load
from ntmplan.table import Table
from tests.docs import console
from tests.export.answers import ANSWERS, PLANS
from tests.export.test_json_contract import CODES, KINDS, ROWS

Contract = dict[str, type | tuple[type, ...]]

NOBODY = type(None)
TYPES: dict[str, type | tuple[type, ...]] = {
    "text": str,
    "text or null": (str, NOBODY),
    "number": int,
    "number or null": (int, NOBODY),
    "true or false": bool,
    "true, false or null": (bool, NOBODY),
    "list": list,
    "object or null": (dict, NOBODY),
}
PAGE = (console.ROOT / "docs" / "answers.md").read_text("utf-8")
MERGED = datetime.date(2025, 7, 1)


def section(title: str) -> str:
    """What stands under a heading."""
    [found] = re.findall(
        rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL
    )
    return str(found)


def keys(title: str) -> Contract:
    """The keys and types of the table under a heading."""
    cells = re.findall(r"^\| `(\w+)` \| ([^|]+) \| [^|]+ \|$", section(title), re.MULTILINE)
    return {key: TYPES[kind] for key, kind in cells}


def questions() -> dict[str, Contract]:
    """Each question with the keys of its rows."""
    titles = re.findall(r"^## (.+)$", PAGE, re.MULTILINE)
    others = {"The frame", "As of a day", "Notes", "Findings and imports"}
    assert others < set(titles)
    return {name: keys(one) for one in titles if one not in others for name in one.split(", ")}


DOCUMENTED = questions()


BEFORE = """title: Kế hoạch
number: 1/KH-UBND
tasks:
  items:
    - task: Rà soát công trình.
"""
AFTER = """title: Kế hoạch
tasks:
  items:
    - task: Rà soát công trình.
      lead: Sở Y tế
"""


def changed(folder: Path) -> Table:
    """What changed between two small plans: their heads, and a task."""
    old, new = folder / "old.yaml", folder / "new.yaml"
    old.write_text(BEFORE, "utf-8")
    new.write_text(AFTER, "utf-8")
    return difference(load([old]).plans, load([new]).plans, "old → new")


def written(table: Table) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(write(table, "json")[0])
    return answer


def wrong(row: dict[str, Any], contract: Contract) -> list[str]:
    """The keys of a row that are not as the contract says."""
    if list(row) != list(contract):
        return sorted(set(row) ^ set(contract)) or ["order"]
    return [key for key, kind in contract.items() if not _is(row[key], kind)]


def _is(value: object, kind: type | tuple[type, ...]) -> bool:
    kinds = kind if isinstance(kind, tuple) else (kind,)
    return type(value) in kinds  # true is no number here


@pytest.mark.parametrize("name", ANSWERS)
def test_rows_are_as_the_page_says(name: str) -> None:
    answer = written(ANSWERS[name])
    contract = DOCUMENTED[answer["question"]]
    if any("as_of" in row for row in answer["rows"]) and "as_of" not in contract:
        contract = {**contract, **keys("As of a day")}
    assert [found for row in answer["rows"] if (found := wrong(row, contract))] == []


def test_the_page_and_the_tested_contracts_say_the_same() -> None:
    assert {name: DOCUMENTED[name] for name in ROWS} == ROWS
    assert [list(DOCUMENTED[name]) for name in ROWS] == [list(row) for row in ROWS.values()]


def test_a_change_is_as_the_page_says(tmp_path: Path) -> None:
    answer = written(changed(tmp_path))
    assert answer["question"] == "diff"
    assert [row["change"] for row in answer["rows"]] == ["head", "lead"]
    assert [found for row in answer["rows"] if (found := wrong(row, DOCUMENTED["diff"]))] == []


def test_the_page_has_every_question_there_is() -> None:
    asked = {table.question for table in ANSWERS.values()}
    assert set(DOCUMENTED) == {*asked, *ROWS, "diff", "reassign"}


AS_OF = {
    "who-leads": who("nước thải", PLANS, LEAD, MERGED),
    "who-supports": who("nước thải", PLANS, SUPPORT, MERGED),
    "tasks": list_tasks(Filter(), PLANS, MERGED),
    "duties": duties_of_unit("SYT", PLANS, MERGED),
    "due": due(Asked(every=True), PLANS, MERGED),
    "budget": budget(PLANS, day=MERGED),
    "criteria": criteria(Wanted(), PLANS, MERGED),
    "overlaps": overlaps(PLANS, wanted=Alike(clauses=True), day=MERGED),
}


@pytest.mark.parametrize("name", AS_OF)
def test_as_of_a_day_a_row_says_who_holds_it(name: str) -> None:
    assert f"`{name}`" in section("As of a day")
    contract = {**DOCUMENTED[name], **keys("As of a day")}
    rows = written(AS_OF[name])["rows"]
    assert rows
    assert [found for row in rows if (found := wrong(row, contract))] == []


def test_as_of_a_day_a_child_task_says_it_too() -> None:
    said = {"child_lead_holders", "child_support_holders", "child_unsettled"}
    assert set(re.findall(r"`(child_\w+)`", section("As of a day"))) == said
    [*rows] = written(coverage(PLANS[0], PLANS[1:], MERGED))["rows"]
    assert {key for row in rows for key in row} - set(DOCUMENTED["coverage"]) == {
        *keys("As of a day"),
        *said,
    }


def test_as_of_a_day_a_unit_says_who_holds_its_duties() -> None:
    [after] = re.findall(r"^With `--as-of DAY` three .*$", section("units"), re.MULTILINE)
    rows = written(list_units("", PLANS, MERGED))["rows"]
    more = [list(row)[len(DOCUMENTED["units"]) :] for row in rows]
    assert more == [["as_of", "state", "holders"]] * len(rows)
    assert re.findall(r"`(as_of|state|holders)` \((text|list)", after) == [
        ("as_of", "text"),
        ("state", "text"),
        ("holders", "list"),
    ]


CITING = """title: Kế hoạch
tasks:
  items:
    - task: Thực hiện Quyết định số 925/QĐ-TTg ngày 02/8/2022.
      lead: Sở Y tế
    - task: Thẩm định chỉ tiêu 17.2 của bộ tiêu chí xã nông thôn mới.
      lead: Sở Y tế
organization:
  items:
    - unit: Sở Y tế
      items:
        - Hướng dẫn thực hiện Quyết định số 925/QĐ-TTg.
"""


@pytest.mark.parametrize(
    ("query", "role", "roles"),
    [
        ("925/QĐ-TTg", LEAD, ["lead", "duty"]),
        ("925/QĐ-TTg", SUPPORT, ["support", "duty"]),
        ("17.2", LEAD, ["appraise"]),
    ],
)
def test_what_cites_a_document_or_a_criterion_has_a_role_of_the_page(
    query: str, role: str, roles: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(CITING, "utf-8")
    rows = written(who(query, load([file]).plans, role))["rows"]
    assert [row["role"] for row in rows] == roles
    [line] = re.findall(r"^\| `role` .*$", section("who-leads, who-supports, tasks"), re.MULTILINE)
    assert set(roles) <= set(re.findall(r"`(\w+)`", line))


def test_as_of_a_day_sums_and_documents_have_no_other_keys() -> None:
    for table in (
        matrix(PLANS, day=MERGED),
        stats(PLANS, "unit", MERGED),
        legal("", PLANS, MERGED),
    ):
        answer = written(table)
        assert [list(row) for row in answer["rows"]] == [
            list(DOCUMENTED[answer["question"]]) for _ in answer["rows"]
        ]


def test_the_frame_is_as_the_page_says() -> None:
    assert list(written(ANSWERS["who leads an area"])) == list(keys("The frame"))
    [kinds] = re.findall(r"^A `kind` is (.*)$", section("The frame"), re.MULTILINE)
    assert set(re.findall(r"`([a-z-]+)`", kinds)) == KINDS


def test_a_finding_is_as_the_page_says() -> None:
    problems = json.loads(findings.write(lint(load([console.ROOT])), Summary(2, 0, 0, 0)))[
        "problems"
    ]
    contract = keys("Findings and imports")
    assert [seen for one in problems if (seen := wrong(one, contract))] == []
    fixes = {key for one in problems if one["fix"] for key in one["fix"]}
    [said] = re.findall(r"^\| `fix` .*$", section("Findings and imports"), re.MULTILINE)
    assert fixes == set(re.findall(r"`(\w+)`", said)) - {"fix"}


def codes() -> Iterator[str]:
    """The codes that the sources write into notes, where they stand beside their sentence."""
    for folder in ("query", "diff"):
        for file in (console.ROOT / "src" / "ntmplan" / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                match node:
                    case ast.Call(func=ast.Name("note"), args=[ast.Constant(str(code)), *_]):
                        yield code
                    case ast.Tuple([ast.Constant(str(code)), ast.Call(func=ast.Name("marked"))]):
                        yield code


def test_the_page_has_every_code_of_a_note() -> None:
    listed = re.findall(r"^\| `([a-z-]+)` \|", section("Notes"), re.MULTILINE)
    assert len(listed) == len(set(listed))
    assert {*codes(), *CODES} - set(listed) == set()


def test_the_page_has_no_code_that_nobody_writes() -> None:
    sources = "".join(
        file.read_text("utf-8")
        for folder in ("query", "diff")
        for file in (console.ROOT / "src" / "ntmplan" / folder).rglob("*.py")
    )
    listed = re.findall(r"^\| `([a-z-]+)` \|", section("Notes"), re.MULTILINE)
    assert [code for code in listed if f'"{code}"' not in sources] == []
