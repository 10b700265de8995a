from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from ntmplan.layout import FILES, FIRST, SCHEMA, fit
from ntmplan.lint.catalogue import kinds
from ntmplan.problem import Severity
from tests.scaffold.conftest import Call

EVERY = {*FILES, SCHEMA}
DRAFT = {"D101", "D102", "D103"}
PLACES = [None, "Lạng Sơn", "tỉnh Lạng Sơn", "Hà Nội", 'a: "b" # c', "x, y", "no", "'"]


def files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def findings(call: Call) -> list[tuple[str, str]]:
    said = call("validate", "--format", "json")
    assert said.code == 0
    return [(one["path"], one["code"]) for one in json.loads(said.out)["problems"]]


@pytest.mark.parametrize("place", PLACES)
def test_a_new_repository_shows_only_what_a_draft_leaves_open(
    call: Call, empty: Path, place: str | None
) -> None:
    said = call("init", *(["--place", place] if place else []))
    assert (said.code, said.out) == (0, "")
    assert set(files(empty)) == EVERY
    found = findings(call)
    assert {path for path, _ in found} == {FIRST}
    expected = [*DRAFT] + ([] if place else ["D103"])
    assert sorted(code for _, code in found) == sorted(expected)


def test_what_was_written_is_said(call: Call, empty: Path) -> None:
    said = call("init", "a/b", "--place", "Lạng Sơn")
    lines = said.err.splitlines()
    assert lines[:-1] == [f"Written: a/b/{name}" for name in (*FILES, SCHEMA)]
    assert lines[-1] == "Next: `ntmplan validate` checks the plans."
    assert set(files(empty)) == {f"a/b/{name}" for name in EVERY}


def test_every_file_is_what_its_ending_says(call: Call, empty: Path) -> None:
    call("init", "--place", "Huế")
    laid = files(empty)
    for name, text in laid.items():
        assert text.endswith("\n")
        assert not re.search(r"@[A-Z]+@", text)
        if name.endswith((".yaml", ".yml")):
            assert isinstance(yaml.safe_load(text), dict)
        if name.endswith(".json"):
            assert isinstance(json.loads(text), dict)
    plan = yaml.safe_load(laid[FIRST])
    assert (plan["issuer"], plan["place"]) == ("UBND thành phố Huế", "Huế")
    Draft7Validator(json.loads(laid[SCHEMA])).validate(plan)


def test_editors_find_the_schema(call: Call, empty: Path) -> None:
    call("init")
    head = (empty / FIRST).read_text("utf-8").splitlines()[0]
    assert head == "# yaml-language-server: $schema=../plan.schema.json"
    assert ((empty / FIRST).parent / head.partition("=")[2]).resolve() == empty / SCHEMA
    mapped = json.loads((empty / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    assert mapped[f"./{SCHEMA}"][0] == "plans/**/*.yaml"


def test_a_second_call_changes_nothing_and_says_so(call: Call, empty: Path) -> None:
    call("init")
    for name in EVERY:
        (empty / name).write_text(f"own {name}", "utf-8")
    said = call("init")
    assert said.code == 0
    assert files(empty) == {name: f"own {name}" for name in EVERY}
    assert [line for line in said.err.splitlines() if line.startswith("Written")] == []
    assert said.err.count("Left as it is: ") == len(EVERY)
    assert "--force writes over files that are there already." in said.err


def test_only_what_is_missing_is_added(call: Call, empty: Path) -> None:
    (empty / "units.yaml").write_text("units: [Sở Y tế]\n", "utf-8")
    said = call("init")
    assert "Left as it is: units.yaml" in said.err
    assert said.err.count("Written: ") == len(EVERY) - 1
    assert files(empty)["units.yaml"] == "units: [Sở Y tế]\n"


def test_force_writes_over_what_is_there(call: Call, empty: Path) -> None:
    call("init", "--place", "Huế")
    before = files(empty)
    (empty / "units.yaml").write_text("units: []\n", "utf-8")
    said = call("init", "--place", "Huế", "--force")
    assert (said.code, files(empty)) == (0, before)
    assert "Left" not in said.err


def test_a_link_that_leads_nowhere_is_left_alone(call: Call, empty: Path) -> None:
    (empty / "units.yaml").symlink_to("elsewhere.yaml")
    assert "Left as it is: units.yaml" in call("init").err
    assert not (empty / "elsewhere.yaml").exists()


def test_a_file_in_place_of_the_folder_is_told(call: Call, empty: Path) -> None:
    (empty / "a").write_text("", "utf-8")
    said = call("init", "a")
    assert said.code == 2
    assert said.err == (
        "a/ntmplan.yaml can't be written: a part of the path is a file, not a folder.\n"
    )


def test_a_folder_without_permission_is_told(
    call: Call, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    said = call("init")
    assert said.code == 2
    assert said.err == "ntmplan.yaml can't be written: you have no permission to write there.\n"
    assert files(empty) == {}


def test_the_examples_in_the_comments_are_right(call: Call, empty: Path) -> None:
    call("init", "--place", "Lạng Sơn")
    for name in ("ntmplan.yaml", "units.yaml"):
        text = (empty / name).read_text("utf-8")
        live = re.sub(r"^#(?=\w|  )(?!plugins)", "", text, flags=re.MULTILINE)
        assert live != text
        (empty / name).write_text(live, "utf-8")
    units = (empty / "units.yaml").read_text("utf-8")
    assert len(yaml.safe_load(units)["units"]) == 3
    found = findings(call)
    assert {code for _, code in found} <= {"D101", "D103", "Z101"}
    assert call("explain", "Z102").code == 0
    assert "ntmplan-ten-goi" in (empty / "ntmplan.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "expected"), [("  a\n b ", "a b"), ("a\x1b[31m\u202eb", "a [31m b"), ("\x00", "")]
)
def test_what_nobody_sees_is_taken_out_of_names(words: str, expected: str) -> None:
    assert fit(words) == expected


def test_the_codes_of_drafts_are_milder_in_drafts() -> None:
    assert {kinds()[code].draft for code in DRAFT} == {Severity.WARNING}
