"""`render`: which plans, through which template, to where; and `schema`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call, Make
from tests.cli.plans import BROKEN, CLEAN, TWO

GREETING = "Xin chào"


@pytest.fixture
def greeting(make: Make) -> Make:
    """Make a repository whose template `greeting` has no need of a plan."""

    def made(**plans: str | bytes) -> Path:
        folder = make(**plans)
        (folder / "templates").mkdir()
        (folder / "templates" / "greeting.md.j2").write_text(GREETING, "utf-8")
        return folder

    return made


def rendered(call: Call, *arguments: str) -> tuple[int, str, str]:
    return call("render", "--template", "greeting", *arguments)


def test_one_plan_goes_to_standard_output(call: Call, greeting: Make) -> None:
    greeting(a=CLEAN)
    for arguments in ([], ["a"], ["plans/a.yaml"], ["plans"], ["-o", "-"], ["a", "plans/a.yaml"]):
        assert rendered(call, *arguments) == (0, f"{GREETING}\n", "")


def test_the_built_in_template_prints_the_plan(call: Call, make: Make) -> None:
    make(a=CLEAN)
    markdown = call("render")
    assert (markdown.code, markdown.err) == (0, "")
    assert "Rà soát các công trình cấp nước." in markdown.out
    page = call("render", "--format", "html")
    assert (page.code, page.err) == (0, "")
    assert page.out.lower().startswith("<!doctype html>")


def test_a_plan_on_standard_input_is_printed(call: Call, greeting: Make) -> None:
    greeting()
    said = call("render", "--template", "greeting", "-", stdin=CLEAN.encode())
    assert said == (0, f"{GREETING}\n", "")


def test_several_plans_need_a_folder(call: Call, greeting: Make) -> None:
    folder = greeting(a=CLEAN, b=TWO)
    sentence = "These are 2 plans; name a folder for them: -o FOLDER/\n"
    assert rendered(call) == (2, "", sentence)
    for target in ("out/", "other", "deep/er/"):
        told = "".join(f"Written: {Path(target).as_posix()}/{name}.md\n" for name in "ab")
        assert rendered(call, "-o", target) == (0, "", told)
        assert sorted(path.name for path in (folder / target).iterdir()) == ["a.md", "b.md"]
        assert (folder / target / "a.md").read_text("utf-8") == f"{GREETING}\n"


def test_several_plans_may_be_named_by_id_and_by_path(call: Call, greeting: Make) -> None:
    greeting(a=CLEAN, b=TWO, c=TWO)
    told = "Written: out/c.md\nWritten: out/a.md\n"
    assert rendered(call, "a", "plans/c.yaml", "a", "-o", "out/") == (0, "", told)


def test_one_plan_goes_to_a_file_or_into_a_folder(call: Call, greeting: Make) -> None:
    folder = greeting(a=CLEAN)
    assert rendered(call, "-o", "x/plan.md") == (0, "", "Written: x/plan.md\n")
    assert (folder / "x" / "plan.md").read_text("utf-8") == f"{GREETING}\n"
    assert rendered(call, "-o", "x") == (0, "", "Written: x/a.md\n")
    outside = folder.parent / "y.md"
    assert rendered(call, "-o", str(outside)) == (0, "", f"Written: {outside.as_posix()}\n")


@pytest.mark.parametrize(
    ("identity", "file"),
    [
        ("con", "_con.md"),
        ("../x", "x.md"),
        ("a/b", "a-b.md"),
        ("Kế hoạch 1", "Kế hoạch 1.md"),
        ("ệ" * 150, "ệ" * 66 + ".md"),
    ],
)
def test_an_id_makes_a_safe_file_name(identity: str, file: str, call: Call, greeting: Make) -> None:
    folder = greeting(a=f"id: {identity}\n{CLEAN}")
    assert rendered(call, "-o", "out/") == (0, "", f"Written: out/{file}\n")
    assert [path.name for path in (folder / "out").iterdir()] == [file]


def test_two_plans_with_one_id_cannot_share_a_file(call: Call, greeting: Make) -> None:
    folder = greeting(a=f"id: x\n{CLEAN}", b=f"id: x\n{TWO}")
    sentence = 'Two plans have the id "x"; `ntmplan validate` says which.\n'
    assert rendered(call, "-o", "out/") == (1, "", sentence)
    assert not (folder / "out").exists()


def test_an_id_that_there_is_not(call: Call, greeting: Make) -> None:
    greeting(a=CLEAN, bac=TWO)
    sentence = 'No plan has the id "x". There is: a, bac.\n'
    assert rendered(call, "x") == (2, "", sentence)


def test_a_plan_that_cannot_be_read_is_named_once(call: Call, greeting: Make) -> None:
    greeting(a=CLEAN, b=BROKEN, c=TWO)
    left_out = "plans/b.yaml can't be read and is left out; `ntmplan validate` says why.\n"
    told = "Written: out/a.md\nWritten: out/c.md\n"
    assert rendered(call, "a", "c", "-o", "out/") == (0, "", left_out + told)
    none = "No plan can be read; `ntmplan validate` says why.\n"
    assert rendered(call, "plans/b.yaml") == (1, "", left_out + none)


def test_a_template_that_there_is_not(call: Call, greeting: Make) -> None:
    greeting(a=CLEAN)
    assert call("render", "--template", "greting") == (
        2,
        "",
        'There is no template `greting` for the format md. Did you mean "greeting"?\n',
    )


def test_a_broken_template_is_told_and_nothing_is_written(call: Call, make: Make) -> None:
    folder = make(a=CLEAN)
    (folder / "templates").mkdir()
    (folder / "templates" / "bad.md.j2").write_text("một\n{{ \n", "utf-8")
    said = call("render", "--template", "bad", "-o", "out/")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("The template templates/bad.md.j2 is broken in line ")
    assert len(said.err.splitlines()) == 1
    assert not (folder / "out").exists()


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("file/a.md", "a part of the path is a file, not a folder"),
        ("file/", "a part of the path is a file, not a folder"),
        ("folder/", "there is a folder of that name"),
    ],
)
def test_where_nothing_can_be_written(target: str, reason: str, call: Call, greeting: Make) -> None:
    folder = greeting(a=CLEAN)
    (folder / "file").write_text("old", "utf-8")
    (folder / "folder" / "a.md").mkdir(parents=True)
    said = rendered(call, "-o", target)
    path = target if target.endswith(".md") else f"{target}a.md"
    assert said == (2, "", f"{path} can't be written: {reason}.\n")
    assert (folder / "file").read_text("utf-8") == "old"


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "Permission denied"), "you have no permission to write there"),
        (OSError(28, "No space left on device"), "the system refuses it"),
    ],
)
def test_what_the_system_refuses_is_told(
    error: OSError, reason: str, call: Call, greeting: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise error

    greeting(a=CLEAN)
    monkeypatch.setattr("ntmplan.cli.writing.write_file", refuse)
    assert rendered(call, "-o", "a.md") == (2, "", f"a.md can't be written: {reason}.\n")


def test_the_templates_are_listed(call: Call, greeting: Make) -> None:
    greeting(a=CLEAN)
    said = call("render", "--list-templates")
    assert (said.code, said.err) == (0, "")
    assert "greeting  md  this repository's own\n" in said.out
    assert "plan  md  built in\n" in said.out
    assert "plan  html  built in\n" in said.out


@pytest.mark.parametrize("subject", ["plan", "units", "settings"])
def test_each_schema_is_written_to_standard_output_or_a_file(
    subject: str, call: Call, make: Make
) -> None:
    folder = make()
    said = call("schema", "--of", subject)
    assert (said.code, said.err) == (0, "")
    assert json.loads(said.out)["$id"] == f"urn:ntmplan:schema:{subject}:1"
    assert call("schema", "--of", subject, "-o", "x/s.json") == (0, "", "Written: x/s.json\n")
    assert (folder / "x" / "s.json").read_text("utf-8") == said.out


def test_the_schema_of_plans_is_the_usual_one(call: Call, make: Make) -> None:
    make()
    assert call("schema") == call("schema", "--of", "plan")


def test_a_schema_goes_to_no_folder(call: Call, make: Make) -> None:
    (make() / "x").mkdir(exist_ok=True)
    said = call("schema", "-o", "x")
    assert said == (2, "", "x can't be written: there is a folder of that name.\n")
