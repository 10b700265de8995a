from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from ntmplan.site.store import MANIFEST, NotOursError, Store, Written


def files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def test_files_are_written_and_listed(tmp_path: Path) -> None:
    written = Store(tmp_path / "public").write({"index.html": b"1", "units/a.html": b"2"})
    assert written == Written(("index.html", "units/a.html"))
    assert files(tmp_path / "public") == {"index.html": b"1", "units/a.html": b"2"}
    listed = json.loads((tmp_path / "public" / MANIFEST).read_text("utf-8"))
    assert list(listed["files"]) == ["index.html", "units/a.html"]


def test_what_has_the_same_bytes_is_not_written_again(tmp_path: Path) -> None:
    Store(tmp_path).write({"a.html": b"1", "b.html": b"2"})
    os.utime(tmp_path / "a.html", (1, 1))
    os.utime(tmp_path / MANIFEST, (1, 1))
    assert Store(tmp_path).write({"a.html": b"1", "b.html": b"2"}) == Written(same=2)
    assert (tmp_path / "a.html").stat().st_mtime == 1
    assert (tmp_path / MANIFEST).stat().st_mtime == 1


def test_what_stays_need_not_be_given_again(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.write({"a.html": b"1", "b.html": b"2"})
    assert store.write({"b.html": b"3"}, stay=["a.html"]) == Written(("b.html",), same=1)
    assert files(tmp_path) == {"a.html": b"1", "b.html": b"3"}


def test_a_page_that_somebody_changed_is_written_anew(tmp_path: Path) -> None:
    Store(tmp_path).write({"a.html": b"1"})
    (tmp_path / "a.html").write_bytes(b"theirs")
    assert Store(tmp_path).write({"a.html": b"1"}) == Written(("a.html",))


def test_pages_that_are_gone_are_taken_away_with_the_folders_they_leave_empty(
    tmp_path: Path,
) -> None:
    Store(tmp_path).write({"a.html": b"1", "en/units/b.html": b"2"})
    assert Store(tmp_path).write({"a.html": b"1"}) == Written(removed=("en/units/b.html",), same=1)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.html", MANIFEST]


def test_a_folder_that_holds_something_else_besides_stays(tmp_path: Path) -> None:
    Store(tmp_path).write({"units/b.html": b"2"})
    (tmp_path / "units" / "theirs.txt").write_text("x")
    Store(tmp_path).write({"a.html": b"1"})
    assert files(tmp_path) == {"a.html": b"1", "units/theirs.txt": b"x"}


def test_a_page_of_former_times_that_somebody_changed_is_left_alone(tmp_path: Path) -> None:
    Store(tmp_path).write({"a.html": b"1", "b.html": b"2"})
    (tmp_path / "b.html").write_bytes(b"theirs")
    assert Store(tmp_path).write({"a.html": b"1"}) == Written(kept=("b.html",), same=1)
    assert files(tmp_path)["b.html"] == b"theirs"


def test_a_page_that_somebody_took_away_is_not_missed(tmp_path: Path) -> None:
    Store(tmp_path).write({"a.html": b"1", "b.html": b"2"})
    (tmp_path / "b.html").unlink()
    assert Store(tmp_path).write({"a.html": b"1"}) == Written(same=1)


def test_a_folder_with_other_things_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").write_text("x")
    with pytest.raises(NotOursError):
        Store(tmp_path)


@pytest.mark.parametrize("listed", ["", "[]", "{}", '{"ntmplan": 1, "files": 3}', "[" * 100_000])
def test_a_list_that_nobody_can_read_is_no_list(tmp_path: Path, listed: str) -> None:
    (tmp_path / MANIFEST).write_text(listed)
    with pytest.raises(NotOursError):
        Store(tmp_path)


def test_with_force_other_things_stay_beside_the_site(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").write_text("x")
    Store(tmp_path, force=True).write({"a.html": b"1"})
    assert files(tmp_path) == {"a.html": b"1", "thesis.doc": b"x"}
    assert Store(tmp_path).known.keys() == {"a.html"}


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    assert Store(tmp_path).known == {}


@pytest.mark.parametrize(
    "name", ["../secret.html", "/etc/passwd", "a/../../secret.html", "x.txt", "A.html", "a//b.html"]
)
def test_a_list_that_names_other_files_takes_nothing_away(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "public"
    folder.mkdir()
    secret = tmp_path / "secret.html"
    secret.write_bytes(b"s")
    mark = "043a718774c572bd8a25adbeb1bfcd5c0256ae11cecf9f9c3f925d0e52beaf89"  # of `s`
    (folder / MANIFEST).write_text(json.dumps({"ntmplan": 1, "files": {name: mark}}))
    store = Store(folder)
    assert store.known == {}
    assert store.write({"a.html": b"1"}) == Written(("a.html",))
    assert secret.read_bytes() == b"s"


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_what_a_link_leads_to_is_not_taken_away(tmp_path: Path) -> None:
    folder, outside = tmp_path / "public", tmp_path / "outside"
    Store(folder).write({"units/b.html": b"2"})
    outside.mkdir()
    (folder / "units" / "b.html").replace(outside / "b.html")
    (folder / "units").rmdir()
    (folder / "units").symlink_to(outside)
    assert Store(folder).write({"a.html": b"1"}) == Written(("a.html",), kept=("units/b.html",))
    assert (outside / "b.html").read_bytes() == b"2"


def test_what_is_about_to_be_written_is_listed_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ntmplan.export.write import write_file

    def full(path: Path, content: str | bytes) -> None:
        if path.name == "b.html":
            raise OSError(28, "No space left on device")
        write_file(path, content)

    monkeypatch.setattr("ntmplan.site.store.write_file", full)
    with pytest.raises(OSError, match="No space"):
        Store(tmp_path).write({"a.html": b"1", "b.html": b"2"})
    assert Store(tmp_path).known.keys() == {"a.html", "b.html"}
