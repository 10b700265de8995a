"""The commands that answer: exit codes, streams, formats, and which plans are asked."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from pathlib import Path

import pytest

from tests.cli.conftest import Call, Make
from tests.cli.plans import BROKEN, CLEAN, TWO
from tests.query.readings import ask, read

UNREAD = "plans/b.yaml can't be read and is left out; `ntmplan validate` says why.\n"


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(
    ("arguments", "code", "rows"),
    [
        (("who-leads", "nước thải"), 0, 6),
        (("who-leads", "Sở Tài chính"), 0, 0),  # that it leads nothing is an answer
        (("who-leads", "Sở Xây dựng"), 0, 0),  # that it is not in the plan too
        (("who-leads", "II.7"), 0, 1),  # that the plan does not say too
        (("who-leads", "UBND"), 1, 0),  # several things
        (("who-leads", "zzzz"), 1, 0),
        (("who-supports", "nước thải"), 0, 6),
        (("who-supports", "các đơn vị liên quan"), 0, 21),
        (("who-supports", "zzzz"), 1, 0),
        (("tasks",), 0, 32),
        (("tasks", "--unit", "SYT", "--role", "lead"), 0, 4),
        (("tasks", "--unit", "SYT", "--role", "support", "--year", "2024"), 0, 1),
        (("tasks", "--area", "nước thải"), 0, 3),
        (("tasks", "--year", "2030"), 1, 0),
        (("tasks", "--unit", "zzzz"), 1, 0),
        (("tasks", "--plan", "lang-son-2023"), 0, 8),
        (("units", "Sở Y tế"), 0, 1),
        (("units", "zzzz"), 1, 0),
    ],
)
def test_the_exit_code_says_whether_there_is_an_answer(
    arguments: tuple[str, ...], code: int, rows: int, call: Call
) -> None:
    said = call(*arguments, "--format", "json")
    assert (said.code, said.err) == (code, "")
    answer = json.loads(said.out)
    assert answer["question"] == arguments[0]
    assert len(answer["rows"]) == rows


@pytest.mark.usefixtures("shipped")
def test_rows_stand_on_one_stream_and_sentences_on_the_other(call: Call) -> None:
    said = call("who-leads", "II.7", "--format", "csv")
    assert said.err == (
        "Understood as: lang-son-2023 II.7 (task).\n"
        "lang-son-2023: the plan does not say who leads task II.7.\n"
    )
    rows = list(csv.reader(io.StringIO(said.out.removeprefix("\ufeff"), newline="")))
    assert rows == [
        ["No.", "Area", "Task", "Lead", "Support", "Time", "Where"],
        [
            "II.7",
            "",
            str(ask("II.7").rows[0]["text"]),
            *["(the plan does not say)"] * 3,
            "plans/lang-son-2023.yaml:65",
        ],
    ]


@pytest.mark.usefixtures("shipped")
def test_without_rows_the_terminal_gets_sentences_alone(call: Call) -> None:
    said = (
        '"UBND" can mean several things; which one?\n'
        "It can be:\n"
        "  UBND tỉnh Bắc Kạn\n"
        "  UBND các huyện, thành phố\n"
        "  UBND thành phố Bắc Kạn\n"
        "  UBND tỉnh Lạng Sơn\n"
    )
    assert call("who-leads", "UBND") == (1, "", said)


@pytest.mark.usefixtures("shipped")
def test_a_table_is_laid_out_for_the_terminal(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    narrow = call("who-leads", "8.2")
    monkeypatch.setenv("COLUMNS", "200")
    wide = call("who-leads", "8.2")
    assert (narrow.code, wide.code) == (0, 0)
    assert max(map(len, narrow.out.splitlines())) <= 60
    assert narrow.out.splitlines()[0] == "No. 8.2"
    heads = wide.out.split("─")[0].split()
    assert heads == ["No.", "Area", "Task", "Lead", "Support", "Time", "Where"]
    monkeypatch.delenv("COLUMNS")
    assert max(map(len, call("who-leads", "8.2").out.splitlines())) <= 160  # no terminal at all


@pytest.mark.usefixtures("shipped")
def test_markdown_is_asked_for_by_its_short_name(call: Call) -> None:
    lines = call("tasks", "--unit", "SYT", "--role", "support", "--format", "md").out.splitlines()
    assert lines[0] == "| No. | Area | Task | Lead | Support | Time | Where |"
    assert lines[2].startswith("| 9.2 | Công tác vệ sinh | ")


@pytest.mark.usefixtures("shipped")
def test_questions_ask_the_plans_that_are_named(call: Call) -> None:
    def plans(*arguments: str) -> set[str]:
        said = call("tasks", *arguments, "--format", "json")
        return {row["plan"] for row in json.loads(said.out)["rows"]}

    both = {"bac-kan-2023-2025", "lang-son-2023"}
    assert plans() == plans("plans") == plans(".") == both
    assert plans("plans/lang-son-2023.yaml") == {"lang-son-2023"}
    assert plans("--plan", "lang-son-2023") == {"lang-son-2023"}
    assert plans("--plan", "plans/lang-son-2023.yaml") == {"lang-son-2023"}


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(
    ("plan", "names"),
    [
        ("lang-son", "lang-son-2023"),
        ("zzzz", "bac-kan-2023-2025, lang-son-2023"),
    ],
)
def test_a_plan_that_there_is_not(plan: str, names: str, call: Call) -> None:
    sentence = f'No plan has the id "{plan}". There is: {names}.\n'
    assert call("tasks", "--plan", plan) == (2, "", sentence)


def test_a_plan_is_named_with_marks_apart_as_well(call: Call, make: Make) -> None:
    name = unicodedata.normalize("NFD", "kế-hoạch")
    make(**{name: TWO})
    for typed in (name, unicodedata.normalize("NFC", name)):
        said = call("tasks", "--plan", typed, "--format", "json")
        rows = json.loads(said.out)["rows"]
        assert [row["plan"] for row in rows] == ["kế-hoạch"] * 2
        assert [row["path"] for row in rows] == [f"plans/{name}.yaml"] * 2


def test_two_plans_with_one_id_are_both_asked(call: Call, make: Make) -> None:
    make(a=f"id: x\n{TWO}", b=f"id: x\n{TWO}")
    said = call("tasks", "--plan", "x", "--format", "json")
    assert [row["path"] for row in json.loads(said.out)["rows"]] == [
        "plans/a.yaml",
        "plans/a.yaml",
        "plans/b.yaml",
        "plans/b.yaml",
    ]


def test_a_plan_that_cannot_be_read_is_named_and_the_rest_answers(call: Call, make: Make) -> None:
    make(a=TWO, b=BROKEN)
    said = call("who-leads", "Việc một", "--format", "md")
    assert said.code == 0
    assert said.err == UNREAD
    assert "| I.1 |" in said.out


def test_where_no_plan_can_be_read_that_is_told(call: Call, make: Make) -> None:
    make(b=BROKEN)
    sentence = "No plan can be read; `ntmplan validate` says why.\n"
    for command in (["who-leads", "x"], ["who-supports", "x"], ["tasks"], ["units"]):
        assert call(*command) == (1, "", UNREAD + sentence)


def test_questions_read_standard_input_too(call: Call, make: Make) -> None:
    make(a=CLEAN)
    said = call("tasks", "-", "--format", "json", stdin=TWO.encode())
    rows = json.loads(said.out)["rows"]
    assert [(row["plan"], row["path"], row["task"]) for row in rows] == [
        ("stdin", "-", "I.1"),
        ("stdin", "-", "I.2"),
    ]
    said = call("tasks", "plans", "-", "--format", "json", stdin=TWO.encode())
    assert {row["plan"] for row in json.loads(said.out)["rows"]} == {"a", "stdin"}


NOTHING = "No plan files in {}. A plan file ends in .yaml; a repository has `plans/`.\n"


@pytest.mark.parametrize(
    "command", [("who-leads", "x"), ("who-supports", "x"), ("tasks",), ("validate",), ("render",)]
)
def test_a_folder_without_plans_has_nothing_to_read(
    command: tuple[str, ...], call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert call(*command) == (3, "", NOTHING.format(tmp_path))
    (tmp_path / "empty").mkdir()
    assert call(*command, "empty") == (3, "", NOTHING.format("empty"))


@pytest.mark.parametrize("command", [("who-leads", "x"), ("tasks",), ("units", "x"), ("validate",)])
def test_a_path_that_there_is_not(
    command: tuple[str, ...], call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert call(*command, "plans/x.yaml") == (2, "", "There is no file or folder plans/x.yaml.\n")


def test_a_register_alone_answers_no_question(call: Call, make: Make) -> None:
    (make() / "units.yaml").write_text("units: []\n", "utf-8")
    assert call("tasks", "units.yaml") == (3, "", NOTHING.format("units.yaml"))


def test_the_answers_of_the_readings_are_those_of_the_command(call: Call, shipped: Path) -> None:
    said = call("who-leads", "Sở Y tế", shipped, "--format", "json")
    kept = read("8.1")[0]
    rows = json.loads(said.out)["rows"]
    told = [
        {key: tuple(row[key]) if isinstance(row[key], list) else row[key] for key in kept}
        for row in rows
    ]
    assert told == read("8.1 8.4 9.1 9.3 V.7.1")
