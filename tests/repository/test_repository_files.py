"""Which files belong to a repository, and under which names they are shown."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from ntmplan.problem import Problem
from ntmplan.repository import NoSuchPathError, Repository, find_root, load, shown

Lines = Callable[[Iterable[Problem]], list[str]]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder, with nothing above it that counts as a repository."""
    here = tmp_path / "here"
    (here / ".git").mkdir(parents=True)
    monkeypatch.chdir(here)
    return here


def _write(*names: str) -> None:
    for name in names:
        file = Path(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"title: {file.stem}\n", encoding="utf-8")


def _paths(repository: Repository) -> list[str]:
    return [plan.path for plan in repository.plans]


@pytest.mark.parametrize("mark", ["ntmplan.yaml", "units.yaml", "plans/a.yaml"])
def test_the_root_is_the_nearest_folder_above_with_a_repository_s_files(
    mark: str, folder: Path
) -> None:
    _write(f"outer/{mark}", "outer/inner/deep/b.yaml")
    assert find_root(folder / "outer" / "inner" / "deep") == folder / "outer"
    assert find_root(folder / "outer") == folder / "outer"
    assert find_root(folder) is None


def test_a_root_is_not_looked_for_beyond_the_clone(folder: Path) -> None:
    _write("units.yaml", "clone/plans.yaml")
    (folder / "clone" / ".git").write_text("gitdir: elsewhere\n", encoding="utf-8")
    assert find_root(folder / "clone") is None
    assert find_root(folder) == folder


def test_at_the_top_of_the_disk_there_is_no_root(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("is_file", "is_dir", "exists"):
        monkeypatch.setattr(Path, name, lambda _: False)
    assert find_root(Path("/a/b")) is None


def test_a_repository_is_its_plans_folder_in_the_order_of_names() -> None:
    _write("plans/b.yaml", "plans/a.yml", "plans/C.YAML", "plans/2023/d.yaml", "plans/2023/x/e.yml")
    _write("other.yaml", "docs/f.yaml", "plans/notes.txt", "plans/g.yaml.bak", "plans/h.json")
    assert _paths(load()) == [
        *("plans/C.YAML", "plans/a.yml", "plans/b.yaml"),
        *("plans/2023/d.yaml", "plans/2023/x/e.yml"),
    ]


def test_hidden_files_and_folders_and_other_kinds_of_files_are_no_plans() -> None:
    _write("plans/.hidden.yaml", "plans/.git/a.yaml", "plans/progress/b.yaml", "plans/units.yaml")
    _write("plans/node_modules/c.yaml", "plans/communes.yaml", "plans/ntmplan.yaml", "plans/d.yaml")
    assert _paths(load()) == ["plans/d.yaml"]


def test_from_inside_a_repository_the_whole_of_it_is_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write("units.yaml", "plans/a.yaml", "docs/x")
    monkeypatch.chdir(folder / "docs")
    assert _paths(load()) == [(folder / "plans" / "a.yaml").as_posix()]


def test_a_folder_that_is_no_repository_is_read_whole() -> None:
    _write("a.yaml", "sub/b.yaml")
    assert _paths(load()) == ["a.yaml", "sub/b.yaml"]
    assert _paths(load([Path("sub")])) == ["sub/b.yaml"]
    (Path("empty")).mkdir()
    assert _paths(load([Path("empty")])) == []


def test_a_repository_without_plans_is_empty() -> None:
    Path("plans").mkdir()
    assert load() == Repository()


def test_a_folder_inside_the_plans_is_read_alone() -> None:
    _write("plans/2023/a.yaml", "plans/2024/b.yaml")
    assert _paths(load([Path("plans/2024")])) == ["plans/2024/b.yaml"]
    assert _paths(load([Path("plans")])) == ["plans/2023/a.yaml", "plans/2024/b.yaml"]


def test_the_same_file_is_read_once_however_it_is_named(folder: Path) -> None:
    _write("plans/a.yaml", "plans/b.yaml")
    Path("link.yaml").symlink_to("plans/a.yaml")
    Path("linked").symlink_to("plans")
    asked = [Path(name) for name in ("plans/b.yaml", "link.yaml", "plans", "./plans/../linked")]
    assert _paths(load([*asked, folder])) == ["plans/b.yaml", "link.yaml"]


def test_a_missing_path_is_an_error_that_names_it() -> None:
    with pytest.raises(NoSuchPathError) as caught:
        load([Path("plans/a.yaml")])
    assert caught.value.path == Path("plans/a.yaml")
    assert str(caught.value) == str(Path("plans/a.yaml"))


def test_links_that_lead_nowhere_or_in_a_circle_are_told(told: Lines) -> None:
    Path("plans").mkdir()
    Path("plans/a.yaml").symlink_to("gone.yaml")
    Path("plans/b.yaml").symlink_to("b.yaml")
    Path("plans/circle").symlink_to("../plans")
    plans = load().plans
    cannot = "The file can't be read"
    check = "Check that the file exists and that you may read it."
    assert [told(plan.problems) for plan in plans] == [
        [f"1:1-1 | {cannot}: it doesn't exist. | {check}"],
        [f"1:1-1 | {cannot}: the system doesn't give it. | {check}"],
    ]
    assert _paths(load([Path("plans/b.yaml")])) == ["plans/b.yaml"]


def test_a_folder_that_cannot_be_opened_is_told(
    monkeypatch: pytest.MonkeyPatch, told: Lines
) -> None:
    _write("plans/a.yaml", "plans/closed/b.yaml")
    walk = os.walk

    def guarded(
        top: Path, onerror: Callable[[OSError], None]
    ) -> Iterator[tuple[str, list[str], list[str]]]:
        for where, folders, files in walk(top):
            if where.endswith("closed"):
                onerror(PermissionError(13, "no", where))
            else:
                yield where, folders, files

    def opened(file: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "no", str(file))

    monkeypatch.setattr(os, "walk", guarded)
    plain = Path.open
    monkeypatch.setattr(
        Path, "open", lambda file, mode: (opened if file.is_dir() else plain)(file, mode)
    )
    plans = load().plans
    assert [plan.path for plan in plans] == ["plans/a.yaml", "plans/closed"]
    assert told(plans[1].problems) == [
        (
            "1:1-1 | The file can't be read: you have no permission to read it."
            " | Check that the file exists and that you may read it."
        )
    ]


def test_a_file_that_is_named_is_read_whatever_its_ending(folder: Path) -> None:
    _write("plan.txt", ".hidden.yaml")
    assert _paths(load([Path("plan.txt"), folder / ".hidden.yaml"])) == ["plan.txt", ".hidden.yaml"]


def test_a_path_is_shown_from_the_working_folder_where_it_lies_in_it(
    folder: Path, tmp_path: Path
) -> None:
    assert shown(folder / "plans" / "a.yaml") == "plans/a.yaml"
    assert shown(Path("plans") / ".." / "a.yaml") == "a.yaml"
    assert shown(tmp_path / "a.yaml") == (tmp_path / "a.yaml").as_posix()
    assert shown(Path("../a.yaml")) == "../a.yaml"


def test_a_decomposed_file_name_gives_a_composed_id_and_keeps_its_path() -> None:
    name = unicodedata.normalize("NFD", "kế-hoạch")
    _write(f"plans/{name}.yaml")
    (plan,) = load().plans
    assert plan.id == "kế-hoạch"
    assert plan.path == f"plans/{name}.yaml"
