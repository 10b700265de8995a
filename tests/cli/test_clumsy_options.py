"""Options that do not go together, empty ones, and names that are nearly right."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from tests.cli.conftest import Call, Make
from tests.cli.plans import CLEAN

OPEN = CLEAN.replace("12/KH-UBND", "?/KH-UBND")
EMPTY = "A path or a value behind `ntmplan validate` is empty; is a variable of a script not set?\n"


def codes(call: Call, *arguments: str | Path) -> list[str]:
    """The codes of what a check finds, by file."""
    said = call("validate", "--select", "D101", "--format", "json", *arguments)
    return [Path(found["path"]).name for found in json.loads(said.out)["problems"]]


@pytest.mark.parametrize(
    "option",
    [
        ["--fix"],
        ["--diff"],
        ["--unsafe-fixes"],
        ["--strict"],
        ["--notes"],
        ["--select", "U"],
        ["--ignore", "U"],
        ["--baseline", "x"],
        ["--changed", "HEAD"],
    ],
)
def test_scores_go_with_nothing_that_concerns_findings(
    option: list[str], call: Call, make: Make
) -> None:
    make(a=CLEAN)
    sentence = f"--six shows scores, no findings: {option[0]} does not go with it.\n"
    assert call("validate", "--six", *option) == (2, "", sentence)


def test_scores_are_shown_in_github_actions_too(
    call: Call, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(a=CLEAN)
    here = call("validate", "--six")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert call("validate", "--six") == here
    assert here.code == 0


def test_options_that_mean_nothing_alone_are_told(call: Call, make: Make) -> None:
    folder = make(a=OPEN)
    lone = "--unsafe-fixes needs --fix or --diff.\n"
    assert call("validate", "--unsafe-fixes") == (2, "", lone)
    both = "First --fix, then --write-baseline: one at a time.\n"
    for option in ("--fix", "--diff"):
        said = call("validate", option, "--baseline", "k", "--write-baseline")
        assert said == (2, "", both)
    assert not (folder / "k").exists()


@pytest.mark.parametrize("arguments", [[""], ["--strict", ""], ["--select", ""], ["plans", ""]])
def test_an_empty_word_is_not_the_folder_here(arguments: list[str], call: Call, make: Make) -> None:
    make(a=OPEN)
    assert call("validate", *arguments) == (2, "", EMPTY)


def test_a_choice_of_nothing_is_told(call: Call, make: Make) -> None:
    make(a=OPEN)
    for option in ("--select", "--ignore"):
        sentence = f"{option} needs a code, such as U201; without the option all count.\n"
        assert call("validate", option, " , ") == (2, "", sentence)
        assert call("validate", f"{option}=") == (2, "", sentence)


def test_all_is_said_in_any_letters(call: Call, make: Make) -> None:
    make(a=OPEN)
    found = [call("validate", "--select", word).out for word in ("ALL", "all", " All ")]
    assert found == [found[0]] * 3
    assert "D101" in found[0]
    assert "D101" not in call("validate", "--select", "all", "--ignore", "D").out


def test_a_word_of_the_settings_that_means_no_rule_is_told_as_theirs(
    call: Call, make: Make
) -> None:
    folder = make(a=OPEN)
    (folder / "ntmplan.yaml").write_text("lint:\n  ignore: Q9\n", "utf-8")
    sentence = (
        'ntmplan.yaml names "Q9" under `lint`, but no finding is called so; `ntmplan rules` lists'
        " all.\n"
    )
    assert call("validate") == (2, "", sentence)
    sentence = 'No finding is called "Q8"; `ntmplan rules` lists all.\n'
    assert call("validate", "--select", "Q8") == (2, "", sentence)


def test_a_rule_of_ones_own_that_is_misspelt_is_shown_before_who_names_it(
    call: Call, make: Make
) -> None:
    folder = make(a=CLEAN)
    rule = "- {code: Z101, name: x, message: X, on: taks, require: product}"
    settings = f"lint:\n  ignore: Z101\nrules:\n  {rule}\n"
    (folder / "ntmplan.yaml").write_text(settings, "utf-8")
    said = call("validate", "--format", "json")
    assert said.code == 1
    (found,) = json.loads(said.out)["problems"]
    assert (found["code"], found["path"], found["line"]) == ("Y106", "ntmplan.yaml", 4)


PATTERNS = [
    "plans/cu",
    "plans/cu/",
    "./plans/cu",
    "/plans/cu",
    "plans\\cu",
    "plans/cu/b.yaml",
    "plans/cu/*",
    "plans/**/cu",
    "**/cu",
    "plans/cu/**/b.yaml",
]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_paths_of_the_settings_are_the_repositorys_from_wherever_it_is_checked(
    pattern: str, call: Call, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make(a=OPEN)
    (folder / "plans" / "cu").mkdir()
    (folder / "plans" / "cu" / "b.yaml").write_text(OPEN, "utf-8")
    settings = f"lint:\n  paths:\n    - path: '{pattern}'\n      ignore: D1\n"
    (folder / "ntmplan.yaml").write_text(settings, "utf-8")
    assert codes(call) == ["a.yaml"]
    monkeypatch.chdir(folder / "plans")
    assert codes(call) == ["a.yaml"]
    assert codes(call, "cu") == []
    monkeypatch.chdir("/")
    assert codes(call, folder) == ["a.yaml"]


def test_a_path_of_the_settings_may_be_written_in_two_pieces_a_letter(
    call: Call, make: Make
) -> None:
    folder = make(**{"kế hoạch [1]": OPEN})
    for path in ("plans/kế hoạch [1].yaml", "plans/ke\u0302\u0301 hoa\u0323ch*"):
        settings = f"lint:\n  paths:\n    - path: '{path}'\n      ignore: D1\n"
        (folder / "ntmplan.yaml").write_text(settings, "utf-8")
        assert codes(call) == []


def test_each_repository_is_checked_by_its_own_settings(call: Call, make: Make) -> None:
    folder = make()
    for name, ignored in (("a", "D101"), ("b", "D102"), ("c", None)):
        (folder / name / "plans").mkdir(parents=True)
        text = OPEN.replace("02/01/2025", "?/01/2025")
        (folder / name / "plans" / f"{name}.yaml").write_text(text, "utf-8")
        units = "ntmplan: 1\nunits:\n  - unit: Sở A\n  - unit: Sở A\n"
        (folder / name / "units.yaml").write_text(units, "utf-8")
        if ignored:
            lint = f"lint:\n  ignore: {ignored}\n"
            rule = f"{{code: Z101, name: {name}, message: Z, on: task, require: product}}"
            (folder / name / "ntmplan.yaml").write_text(f"{lint}rules: [{rule}]\n", "utf-8")
    expected = {
        "a": ["a.yaml D102", "a.yaml Z101", "units.yaml U106"],
        "b": ["b.yaml D101", "b.yaml Z101", "units.yaml U106"],
        "c": ["c.yaml D101", "c.yaml D102", "units.yaml U106"],
    }
    options = ("--select", "D1,U106,Z", "--format", "json")
    for names in (["a"], ["b"], ["a", "b"], ["b", "a"], ["c", "b", "a"]):
        problems = json.loads(call("validate", *options, *names).out)["problems"]
        told = [f"{Path(found['path']).name} {found['code']}" for found in problems]
        assert told == [one for name in sorted(names) for one in expected[name]]
    call("validate", "--baseline", "k", "--write-baseline", "a", "b")
    said = call("validate", "--strict", "--baseline", "k", "a", "b")
    assert said.code == 0
    assert said.err.endswith("known findings stay quiet.\n")


def test_standard_input_can_be_meant_by_the_settings(call: Call, make: Make) -> None:
    folder = make(a=OPEN)
    settings = "lint:\n  paths:\n    - path: '-'\n      ignore: D1\n"
    (folder / "ntmplan.yaml").write_text(settings, "utf-8")
    said = call("validate", "--select", "D101", "-", stdin=OPEN.encode())
    assert said == (0, "1 plan: 0 errors, 0 warnings.\n", "")


def test_a_document_in_place_of_a_plan_is_to_be_imported(call: Call, make: Make) -> None:
    folder = make(a=CLEAN)
    (folder / "kế hoạch.DOCX").write_bytes(b"PK\x03\x04")
    sentence = "kế hoạch.DOCX is a document; `ntmplan import` makes a plan file of it.\n"
    assert call("validate", "kế hoạch.DOCX") == (2, "", sentence)
    assert call("tasks", "kế hoạch.DOCX") == (2, "", sentence)
    assert call("validate", "nowhere.docx").err == "There is no file or folder nowhere.docx.\n"


def test_the_beginning_of_a_code_is_a_family_and_no_finding(call: Call) -> None:
    sentence = 'Several codes begin with "U2"; `ntmplan rules --family U2` lists them.\n'
    assert call("explain", " u2 ") == (2, "", sentence)
    assert call("rules", "--family", " u2 ") == call("rules", "--family", "U2")


def test_the_language_stands_before_the_command(call: Call) -> None:
    for arguments in (["explain", "--lang", "en", "U201"], ["validate", "--lang=en"]):
        said = call(*arguments)
        sentence = "--lang stands before the command, as in `ntmplan --lang en validate`.\n"
        assert (said.code, said.out) == (2, "")
        assert said.err == f"{sentence}`ntmplan {arguments[0]} --help` tells more.\n"


def test_notes_are_said_to_be_mended_where_they_are_shown(call: Call) -> None:
    assert call("explain", "X203").out.endswith("\n`ntmplan validate --fix --notes` mends it.\n")
    unsafe = "`ntmplan validate --fix --unsafe-fixes --notes` mends it; look at the result.\n"
    assert call("explain", "X208").out.endswith(f"\n{unsafe}")
    assert call("explain", "X102").out.endswith("\n`ntmplan validate --fix` mends it.\n")


def test_a_report_for_a_server_names_each_file_and_fails_as_the_run_does(
    call: Call, make: Make
) -> None:
    make(a=OPEN, b=CLEAN)
    for strict, failed in (((), []), (("--strict",), ["plans/a.yaml"])):
        said = call("validate", "--select", "D101", "--format", "junit", *strict)
        cases = Xml.fromstring(said.out).findall("testsuite/testcase")  # noqa: S314 - our own
        assert [case.get("name") for case in cases] == ["plans/a.yaml", "plans/b.yaml"]
        assert [case.get("name") for case in cases if case.find("failure") is not None] == failed
        assert said.code == (1 if failed else 0)
