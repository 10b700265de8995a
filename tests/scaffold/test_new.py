from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from tests.scaffold.conftest import Call


@pytest.fixture
def repository(call: Call, empty: Path) -> Path:
    call("init", "--place", "Lạng Sơn")
    return empty


def test_a_new_plan_is_added_and_only_open_yet(
    call: Call, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repository / "plans" / "cu").mkdir()
    monkeypatch.chdir(repository / "plans" / "cu")
    said = call("new", "nuoc-sach", "--title", "Cấp nước", "--place", "Lạng Sơn")
    path = repository / "plans" / "nuoc-sach.yaml"
    assert (said.code, said.out, said.err) == (0, "", f"Written: {path}\n")
    monkeypatch.chdir(repository)
    found = call("validate", "plans/nuoc-sach.yaml", "--format", "json")
    assert found.code == 0
    codes = {one["code"] for one in json.loads(found.out)["problems"]}
    assert codes == {"D101", "D102", "D103"}
    plan = yaml.safe_load(path.read_text("utf-8"))
    assert (plan["title"], plan["issuer"]) == ("Cấp nước", "UBND tỉnh Lạng Sơn")


def test_what_was_not_said_stays_open(call: Call, repository: Path) -> None:
    assert call("new", "a").code == 0
    plan = yaml.safe_load((repository / "plans/a.yaml").read_text("utf-8"))
    assert (plan["title"], plan["place"]) == ("?", "?")
    assert call("validate").code == 0


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("a.yaml", "a.yaml"),
        ("a.yml", "a.yaml"),
        ("../../a", "a.yaml"),
        ("Kế hoạch/nước", "Kế hoạch-nước.yaml"),
        (".a", "a.yaml"),
        ("con", "_con.yaml"),
        ("", "plan.yaml"),
    ],
)
def test_the_file_lies_among_the_plans_whatever_its_name(
    call: Call, repository: Path, name: str, file: str
) -> None:
    before = {path.name for path in (repository / "plans").iterdir()}
    assert call("new", name).code == 0
    after = {path.name for path in (repository / "plans").iterdir()}
    assert after - before == {file}


@pytest.mark.parametrize("title", ['A: b "c" #d', "- x", "@PLACE@", "{x}", "a\nb: c", "\\"])
def test_any_title_is_kept(call: Call, repository: Path, title: str) -> None:
    call("new", "a", "--title", title, "--place", title)
    plan = yaml.safe_load((repository / "plans/a.yaml").read_text("utf-8"))
    assert plan["title"] == plan["place"] == re.sub(r"\s+", " ", title)


def test_a_plan_that_is_there_stays(call: Call, repository: Path) -> None:
    before = (repository / "plans/ke-hoach-mau.yaml").read_text("utf-8")
    said = call("new", "ke-hoach-mau")
    assert said.code == 2
    assert said.err == "plans/ke-hoach-mau.yaml is there already and stays as it is.\n"
    assert (repository / "plans/ke-hoach-mau.yaml").read_text("utf-8") == before


@pytest.mark.parametrize("name", ["units", "ntmplan", "criteria", "legal", "communes"])
def test_a_name_that_means_something_else_is_refused(
    call: Call, repository: Path, name: str
) -> None:
    said = call("new", name)
    assert said.code == 2
    assert said.err.startswith(f"{name}.yaml is the name of something else in a repository")
    assert not (repository / "plans" / f"{name}.yaml").exists()


def test_outside_a_repository_there_is_no_place_for_it(call: Call, empty: Path) -> None:
    said = call("new", "a")
    assert (said.code, said.out) == (3, "")
    assert said.err == "There is no plan repository here; `ntmplan init` begins one.\n"
    assert list(empty.iterdir()) == []
