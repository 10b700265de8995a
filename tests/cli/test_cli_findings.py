"""Which findings are wanted, known, new and mended; and what explains them."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from ntmplan.lint.catalogue import kinds
from ntmplan.lint.run import Result
from ntmplan.problem import Fix, Kind, Place, Problem, Severity
from ntmplan.repository import Repository
from tests.cli.conftest import Call, Make
from tests.cli.plans import CLEAN

OPEN = CLEAN.replace("12/KH-UBND", "?/KH-UBND").replace("02/01/2025", "?/01/2025")


def rules(call: Call, *options: str) -> list[str]:
    """The codes that a check finds."""
    said = call("validate", "--format", "json", *options)
    return [found["code"] for found in json.loads(said.out)["problems"]]


def test_findings_are_chosen_by_code_by_its_beginning_and_by_name(call: Call, make: Make) -> None:
    make(a=OPEN)
    assert rules(call, "--select", "D101,D102") == ["D101", "D102"]
    assert rules(call, "--select", "D1", "--ignore", "number-left-open") == ["D102"]
    assert rules(call, "--select", "date-left-open") == ["D102"]
    sentence = 'No finding is called "D9"; `ntmplan rules` lists all.\n'
    assert call("validate", "--select", "D9") == (2, "", sentence)


def test_known_findings_stay_quiet_and_mended_ones_are_counted(call: Call, make: Make) -> None:
    folder = make(a=OPEN)
    sentence = "--write-baseline needs --baseline FILE.\n"
    assert call("validate", "--write-baseline") == (2, "", sentence)
    chosen = ("--select", "D101,D102", "--baseline", "known.json")
    told = "Written: known.json, with 2 known findings.\n"
    assert call("validate", *chosen, "--write-baseline") == (0, "", told)
    quiet = "2 known findings stay quiet.\n"
    assert call("validate", *chosen) == (0, "1 plan: 0 errors, 0 warnings.\n", quiet)
    moved = "# một dòng mới\n" + OPEN.replace("?/KH", "12/KH")
    (folder / "plans" / "a.yaml").write_text(moved, "utf-8")
    quiet = "1 known finding stays quiet. 1 known finding is mended; --write-baseline drops it.\n"
    assert call("validate", *chosen).err == quiet


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "The baseline known.json can't be read; --write-baseline makes one.\n"),
        (b"[]", "known.json is no baseline of this program.\n"),
        (b"\xff", "known.json is no baseline of this program.\n"),
        (b'{"ntmplan": 9}', "known.json is no baseline of this program.\n"),
    ],
)
def test_a_baseline_that_is_none(
    content: bytes | None, sentence: str, call: Call, make: Make
) -> None:
    folder = make(a=CLEAN)
    if content is not None:
        (folder / "known.json").write_bytes(content)
    assert call("validate", "--baseline", "known.json") == (2, "", sentence)


def test_a_baseline_that_cannot_be_written(call: Call, make: Make) -> None:
    (make(a=CLEAN) / "x").mkdir()
    said = call("validate", "--baseline", "x", "--write-baseline")
    assert said == (2, "", "x can't be written.\n")


def git(folder: Path, *words: str) -> None:
    author = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *author, *words], cwd=folder, check=True, capture_output=True)  # noqa: S607 - the git that --changed asks too


def test_findings_on_changed_lines_alone(call: Call, make: Make) -> None:
    folder = make(a=OPEN, b=OPEN)
    chosen = ("--select", "D101,D102")
    assert call("validate", *chosen, "--changed").code == 2  # no repository of git
    git(folder, "init", "--quiet")
    git(folder, "add", "plans/a.yaml")
    git(folder, "commit", "--quiet", "-m", "first")
    assert rules(call, *chosen, "--changed") == ["D101", "D102"]  # of b, which git doesn't know
    assert rules(call, *chosen, "plans/a.yaml", "--changed", "HEAD") == []
    (folder / "plans" / "a.yaml").write_text(OPEN.replace("?/01", "?/02"), "utf-8")
    assert rules(call, *chosen, "--changed", "plans/a.yaml") == ["D102"]
    sentence = "git can't tell what changed since \"nowhere\" here: bad revision 'nowhere'.\n"
    assert call("validate", "--changed", "nowhere") == (2, "", sentence)
    assert call("validate", "--changed", "--output=x").code == 2  # no option for git
    assert not (folder / "x").exists()


def test_without_git_nobody_knows_what_changed(
    call: Call, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(a=CLEAN)
    monkeypatch.setenv("PATH", "")
    sentence = "--changed needs git, which is not installed.\n"
    assert call("validate", "--changed") == (2, "", sentence)


SLIP = Kind("X901", "slip", Severity.WARNING, "A slip.", fix="safe")
DOUBT = Kind("X902", "doubt", Severity.WARNING, "A doubt.", fix="unsafe")


@pytest.fixture
def slips(monkeypatch: pytest.MonkeyPatch) -> None:
    """A check that finds the words "sai" (mended without asking) and "ngờ" in plans."""

    def check(repository: Repository, _: object) -> Result:
        return Result(
            [found for file in repository.plans for found in _slips(file.path, file.tree.text)]
        )

    # In this order: `mending` takes its own from `report` when it is first loaded.
    monkeypatch.setattr("ntmplan.cli.mending.check", check)
    monkeypatch.setattr("ntmplan.cli.report.check", check)


def _slips(path: str, text: str) -> list[Problem]:
    found = []
    for at, line in enumerate(text.split("\n"), 1):
        for kind, word in ((SLIP, "sai"), (DOUBT, "ngờ")):
            if word in line:
                place = Place(path, at, line.index(word) + 1, at, line.index(word) + 4)
                fix = Fix(place, "đúng")
                found.append(Problem(kind, place, {}, Severity.WARNING, fix=fix))
    return found


PLAN = "title: sai, ngờ\nclosing: sai sai\n"
MENDED = "title: đúng, ngờ\nclosing: đúng đúng\n"
MORE = "1 more can be mended with --unsafe-fixes; look at the result.\n"


@pytest.mark.usefixtures("slips")
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_what_has_one_right_answer_is_mended_and_nothing_else_changes(
    end: str, mark: str, call: Call, make: Make
) -> None:
    folder = make(a=mark + PLAN.replace("\n", end), b="title: B\n")
    said = call("validate", "--fix")
    assert (said.code, said.err) == (0, f"Mended: plans/a.yaml\n3 findings mended.\n{MORE}")
    assert said.out.endswith("\n2 plans: 0 errors, 1 warning.\n")
    kept = (folder / "plans" / "a.yaml").read_bytes().decode("utf-8")
    assert kept == mark + MENDED.replace("\n", end)
    assert call("validate", "--fix").err == f"0 findings mended.\n{MORE}"


@pytest.mark.usefixtures("slips")
def test_doubtful_mends_are_asked_for(call: Call, make: Make) -> None:
    folder = make(a=PLAN)
    assert call("validate", "--fix", "--unsafe-fixes").code == 0
    text = (folder / "plans" / "a.yaml").read_text("utf-8")
    assert text == MENDED.replace("ngờ", "đúng")


@pytest.mark.usefixtures("slips")
def test_what_would_change_can_be_looked_at_first(call: Call, make: Make) -> None:
    folder = make(a=PLAN)
    difference = (
        "--- a/plans/a.yaml\n"
        "+++ b/plans/a.yaml\n"
        "@@ -1,2 +1,2 @@\n"
        "-title: sai, ngờ\n"
        "-closing: sai sai\n"
        "+title: đúng, ngờ\n"
        "+closing: đúng đúng\n"
    )
    assert call("validate", "--diff") == (1, difference, "")
    assert (folder / "plans" / "a.yaml").read_text("utf-8") == PLAN
    (folder / "plans" / "a.yaml").write_text(MENDED, "utf-8")
    assert call("validate", "--diff") == (0, "", "")


@pytest.mark.usefixtures("slips")
def test_standard_input_is_shown_mended(call: Call, make: Make) -> None:
    make()
    said = call("validate", "--fix", "-", stdin=PLAN.encode())
    assert said.out == MENDED


@pytest.mark.usefixtures("slips")
def test_a_file_with_control_characters_is_not_mended(call: Call, make: Make) -> None:
    text = PLAN.replace("sai,", "sai\x07,")
    folder = make(a=text)
    left = "plans/a.yaml holds control characters and is left as it is; delete them first.\n"
    assert call("validate", "--fix").err == f"0 findings mended.\n{left}"
    assert (folder / "plans" / "a.yaml").read_text("utf-8") == text


@pytest.mark.usefixtures("slips")
def test_a_file_that_changed_meanwhile_is_left_alone(
    call: Call, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(a=PLAN)
    sentence = "plans/a.yaml was changed by somebody else meanwhile and is left as it is.\n"
    monkeypatch.setattr(Path, "read_bytes", lambda _: b"title: other\n")
    assert call("validate", "--fix") == (1, "", sentence)


@pytest.mark.usefixtures("slips")
def test_a_file_that_cannot_be_written_is_told(
    call: Call, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    folder = make(a=PLAN)
    monkeypatch.setattr("ntmplan.cli.mending.write_file", refuse)
    assert call("validate", "--fix") == (2, "", "plans/a.yaml can't be written.\n")
    assert (folder / "plans" / "a.yaml").read_text("utf-8") == PLAN


@pytest.mark.usefixtures("slips")
def test_a_finding_says_in_json_what_mends_it(call: Call, make: Make) -> None:
    make(a="title: sai\n")
    (found,) = json.loads(call("validate", "--format", "json").out)["problems"]
    place = {"line": 1, "column": 8, "end_line": 1, "end_column": 11}
    assert found["fix"] == {**place, "text": "đúng"}


@pytest.mark.parametrize("name", ["D101", "d101", "number-left-open"])
def test_a_finding_is_explained_by_code_and_by_name(name: str, call: Call) -> None:
    said = call("explain", name)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("# D101 number-left-open\n")


def test_a_finding_that_there_is_not(call: Call) -> None:
    said = call("explain", "number-lefts-open")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(
        'No finding is called "number-lefts-open". Nearest: number-left-open'
    )
    assert call("explain", "\x1b%%%").err == (
        'No finding is called "\ufffd%%%"; `ntmplan rules` lists all.\n'
    )


def test_all_findings_are_listed(call: Call) -> None:
    listed = json.loads(call("rules", "--format", "json").out)
    assert [rule["code"] for rule in listed["rules"]] == list(kinds())
    assert list(listed["rules"][0]) == [
        "code",
        "rule",
        "severity",
        "draft",
        "message",
        "help",
        "why",
        "law",
        "fix",
    ]
    family = json.loads(call("rules", "--family", "d10", "--format", "json").out)["rules"]
    assert {rule["code"][:3] for rule in family} == {"D10"}
    said = call("rules", "--family", "D1")
    assert (said.code, said.err) == (0, "")
    assert "D101" in said.out
    assert call("rules", "--family", "Q") == (2, "", 'No code begins with "Q".\n')
