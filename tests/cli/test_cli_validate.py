"""`validate`: what is checked, what is said, and how it ends."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from ntmplan.cli import run
from ntmplan.lint.run import Result
from ntmplan.problem import Kind, Place, Severity, problem
from tests.cli.conftest import Call, Make
from tests.cli.plans import BROKEN, CLEAN

DRAFT = CLEAN.replace("12/KH-UBND", "?/KH-UBND")
MISSPELT = CLEAN.replace("period:", "perod:")
CALM = "1 plan: 0 errors, 0 warnings.\n"
LEFT_OPEN = (
    "plans/a.yaml:4:9: warning D101 The plan has no number yet (?/KH-UBND).\n"
    "  4 | number: ?/KH-UBND\n"
    "    |         ^^^^^^^^^\n"
    "  = Fill it in when the plan is issued.\n"
    "\n"
)


@pytest.fixture
def few(make: Make) -> Make:
    """Make a repository that asks for a few findings alone, whatever else could be found."""

    def made(**plans: str | bytes) -> Path:
        folder = make(**plans)
        settings = "lint: {select: 'Y, U1, D101, P101'}\n"
        (folder / "ntmplan.yaml").write_text(settings, "utf-8")
        return folder

    return made


def test_a_clean_plan_is_counted(call: Call, few: Make) -> None:
    few(a=CLEAN)
    assert call("validate") == (0, CALM, "")
    assert call("validate", "plans/a.yaml", "--strict", "--notes") == (0, CALM, "")


def test_an_error_is_shown_and_fails_the_run(call: Call, few: Make) -> None:
    few(a=BROKEN, b=CLEAN)
    said = call("validate")
    assert (said.code, said.err) == (1, "")
    assert said.out.startswith("plans/a.yaml:1:8: error Y007 ")
    assert "\n  1 | title: [\n    |        ^\n" in said.out
    assert said.out.endswith("\n\n2 plans: 1 error, 0 warnings.\n")


def test_a_warning_fails_a_strict_run_alone(call: Call, few: Make) -> None:
    few(a=DRAFT)
    told = f"{LEFT_OPEN}1 plan: 0 errors, 1 warning.\n"
    assert call("validate") == (0, told, "")
    assert call("validate", "--format", "text") == (0, told, "")
    assert call("validate", "--strict") == (1, told, "")


def test_notes_are_shown_on_request(call: Call, few: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    few(a=CLEAN)
    kind = Kind("X901", "hint", Severity.NOTE, "Hint.")
    found = Result([problem(kind, Place("plans/a.yaml", 2, 1, 2, 6))])
    monkeypatch.setattr("ntmplan.cli.report.check", lambda *_: found)
    assert call("validate") == (0, CALM, "")
    noted = (
        "plans/a.yaml:2:1: note X901 Hint.\n"
        "  2 | title: Kế hoạch cấp nước sạch năm 2025\n"
        "    | ^^^^^\n"
        "\n"
        "1 plan: 0 errors, 0 warnings, 1 note.\n"
    )
    assert call("validate", "--notes", "--strict") == (0, noted, "")
    summary = json.loads(call("validate", "--notes", "--format", "json").out)["summary"]
    assert summary == {"plans": 1, "errors": 0, "warnings": 0, "notes": 1}


def test_json_tells_the_same_to_programs(call: Call, few: Make) -> None:
    few(a=DRAFT)
    said = call("validate", "--format", "json", "--strict")
    assert (said.code, said.err) == (1, "")
    assert json.loads(said.out) == {
        "ntmplan": 1,
        "question": "validate",
        "problems": [
            {
                "code": "D101",
                "rule": "number-left-open",
                "severity": "warning",
                "message": "The plan has no number yet (?/KH-UBND).",
                "path": "plans/a.yaml",
                "line": 4,
                "column": 9,
                "end_line": 4,
                "end_column": 18,
                "plan": "a",
                "route": ["number"],
                "help": "Fill it in when the plan is issued.",
                "fix": None,
            }
        ],
        "summary": {"plans": 1, "errors": 0, "warnings": 1, "notes": 0},
    }


def test_standard_input_is_a_plan_like_any_other(call: Call, few: Make) -> None:
    few()
    said = call("validate", "-", stdin=DRAFT.encode())
    assert said == (
        0,
        LEFT_OPEN.replace("plans/a.yaml", "-") + "1 plan: 0 errors, 1 warning.\n",
        "",
    )
    assert call("validate", "-", "--strict", stdin=DRAFT.encode()).code == 1
    assert call("validate", "-", stdin=b"").code == 1  # an empty file is no plan


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_other_line_ends_change_no_place(end: str, call: Call, few: Make) -> None:
    few(a=DRAFT.replace("\n", end))
    assert call("validate").out == f"{LEFT_OPEN}1 plan: 0 errors, 1 warning.\n"


def test_the_nearest_key_is_offered_under_the_wrong_one(call: Call, few: Make) -> None:
    few(a=MISSPELT)
    lines = call("validate").out.splitlines()
    assert lines[0].startswith("plans/a.yaml:7:1: error Y")
    assert lines[1:4] == ["  7 | perod: 2025", "    | ^^^^^", '  = Did you mean "period"?']


def test_a_register_alone_can_be_checked(call: Call, few: Make) -> None:
    folder = few()
    (folder / "units.yaml").write_text("units:\n  - unit: Sở A\n", "utf-8")
    assert call("validate", "units.yaml") == (0, "0 plans: 0 errors, 0 warnings.\n", "")
    (folder / "units.yaml").write_text("units:\n  - {unit: Sở A, parent: Sở B}\n", "utf-8")
    said = call("validate", "units.yaml")
    assert said.code == 1
    assert said.out.startswith("units.yaml:2:")
    assert said.out.endswith("\n0 plans: 1 error, 0 warnings.\n")


def test_a_file_that_may_not_be_read_is_an_error_in_it(
    call: Call, few: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    few(a=CLEAN, b=CLEAN)
    opened = Path.open

    def refuse(self: Path, *arguments: str, **named: str) -> object:
        if self.name == "a.yaml":
            raise PermissionError(13, "Permission denied")
        return opened(self, *arguments, **named)  # type: ignore[call-overload] # as it was called

    monkeypatch.setattr(Path, "open", refuse)
    said = call("validate")
    assert said.code == 1
    assert said.out.startswith("plans/a.yaml:1:1: error Y")
    assert "you have no permission to read it" in said.out
    assert said.out.endswith("\n2 plans: 1 error, 0 warnings.\n")


def test_a_file_of_twenty_megabytes_is_refused_at_once(call: Call, few: Make) -> None:
    folder = few()
    with (folder / "plans" / "a.yaml").open("wb") as file:
        file.truncate(20_000_000)
    said = call("validate")
    assert said.code == 1
    assert "20.0 MB" in said.out
    assert said.out.endswith("\n1 plan: 1 error, 0 warnings.\n")
    assert call("validate", "-", stdin=b"a" * 20_000_000).code == 1


def test_a_name_with_marks_apart_is_shown_as_the_disk_has_it(call: Call, few: Make) -> None:
    name = unicodedata.normalize("NFD", "kế-hoạch")
    few(**{name: DRAFT})
    said = call("validate", "--format", "json")
    (found,) = json.loads(said.out)["problems"]
    assert found["path"] == f"plans/{name}.yaml"
    assert found["plan"] == "kế-hoạch"


def test_two_plans_with_one_id_are_found(call: Call, few: Make) -> None:
    few(a=f"id: x\n{CLEAN}", b=f"id: x\n{CLEAN}")
    (found,) = json.loads(call("validate", "--format", "json").out)["problems"]
    assert (found["rule"], found["path"]) == ("duplicate-plan-id", "plans/b.yaml")
    assert found["message"] == 'Another plan has the id "x" too: plans/a.yaml.'


HOSTILE = CLEAN.replace("Quý II/2025", '"31/02/2025 [bold]\\e[31m\\n::error::x\\u202E"').replace(
    "Sở Y tế", '"<script>\\n::error::x"'
)


@pytest.mark.parametrize("options", [(), ("--notes",), ("--format", "json")])
def test_hostile_words_in_a_plan_do_nothing(
    options: tuple[str, ...], call: Call, few: Make
) -> None:
    few(a=HOSTILE)
    for said in (call("validate", *options), call("tasks"), call("who-leads", "công trình")):
        for text in said[1:]:
            assert {sign for sign in text if not sign.isprintable()} <= {"\n"}
            assert not any(line.lstrip().startswith("::") for line in text.splitlines())


def test_without_options_no_option_parser_is_needed_and_the_same_is_said(
    call: Call, few: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    few(a=DRAFT)
    direct = call("validate", "plans/a.yaml")
    parsed = call("--lang", "en", "validate", "plans/a.yaml")
    assert direct == parsed
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    annotated = call("validate", "plans/a.yaml")
    assert annotated.out.startswith("::warning file=plans/a.yaml,")
    assert annotated == call("--lang", "en", "validate", "plans/a.yaml")


def test_a_fix_that_would_break_the_file_is_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "p.yaml"
    before = "title: A\nrecipients:\n  - Gửi Lưu:VPĐP xã\n  - Sở Y tế , xã\n"
    file.write_text(before, "utf-8")
    run(["validate", "--fix", "--unsafe-fixes", str(file)])
    capsys.readouterr()
    assert file.read_text("utf-8") == before.replace("tế , xã", "tế, xã")


def test_six_scores_each_task_of_the_shipped_plans(call: Call) -> None:
    code, out, said = call("validate", "--six", "--format", "json")
    answer = json.loads(out)
    assert (code, said, answer["question"], len(answer["rows"])) == (0, "", "six", 24 + 8)


def test_six_is_no_format_for_build_servers(call: Call) -> None:
    code, out, said = call("validate", "--six", "--format", "sarif")
    assert (code, out, said) == (2, "", "--six can be written as text, json or markdown.\n")
