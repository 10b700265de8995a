"""Files are written whole or not at all, and under names that every system takes."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Self

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ntmplan.export.write import file_name, write_file

POSIX = pytest.mark.skipif(os.name == "nt", reason="links, pipes and permissions of POSIX")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_text_is_written_in_utf_8_with_its_own_line_ends(tmp_path: Path) -> None:
    write_file(tmp_path / "a" / "b" / "c.md", "Kế hoạch\nmột\r\nhai")
    assert (tmp_path / "a" / "b" / "c.md").read_bytes() == "Kế hoạch\nmột\r\nhai".encode()
    assert names(tmp_path / "a" / "b") == ["c.md"]


def test_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    write_file(tmp_path / "a", b"\x00\xff")
    assert (tmp_path / "a").read_bytes() == b"\x00\xff"


def test_what_was_there_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a much longer text than before", "utf-8")
    write_file(tmp_path / "a", "b")
    assert (tmp_path / "a").read_text("utf-8") == "b"
    assert names(tmp_path) == ["a"]


class Full:
    """A file on a full disk."""

    def __init__(self, handle: int, _mode: str) -> None:
        self.handle = handle

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self.handle)

    def write(self, data: bytes) -> None:
        os.write(self.handle, data[:1])
        fail()


def fail(*_: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize(
    ("step", "instead", "name"),
    [
        ("ntmplan.export.write.os.fdopen", Full, "a"),
        ("pathlib.Path.chmod", fail, "a"),
        ("pathlib.Path.replace", fail, "a"),
        ("ntmplan.export.write._umask", fail, "b"),
    ],
)
def test_a_failing_write_leaves_the_old_file_and_nothing_else(
    step: str, instead: object, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_text("old", "utf-8")
    monkeypatch.setattr(step, instead)
    with pytest.raises(OSError, match="No space left"):
        write_file(tmp_path / name, "new")
    monkeypatch.undo()
    assert (tmp_path / "a").read_text("utf-8") == "old"
    assert names(tmp_path) == ["a"]


def test_an_interrupt_leaves_no_part_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_file(tmp_path / "a", "new")
    assert names(tmp_path) == []


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755])
def test_permissions_are_kept(mode: int, tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_text("old", "utf-8")
    file.chmod(mode)
    write_file(file, "new")
    assert stat.S_IMODE(file.stat().st_mode) == mode


@POSIX
@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_file_gets_the_permissions_that_others_get(
    mask: int, mode: int, tmp_path: Path
) -> None:
    before = os.umask(mask)
    try:
        write_file(tmp_path / "a", "new")
    finally:
        assert os.umask(before) == mask
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == mode


@POSIX
def test_through_a_link_its_target_is_written(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a").write_text("old", "utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "real" / "a")
    (tmp_path / "folder").symlink_to(tmp_path / "real")
    write_file(tmp_path / "link", "new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real" / "a").read_text("utf-8") == "new"
    write_file(tmp_path / "folder" / "b", "b")
    assert names(tmp_path / "real") == ["a", "b"]


@POSIX
def test_a_link_to_nothing_makes_what_it_names(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "new")
    write_file(tmp_path / "link", "x")
    assert (tmp_path / "new").read_text("utf-8") == "x"
    assert (tmp_path / "link").is_symlink()


@POSIX
def test_a_link_in_a_circle_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    write_file(tmp_path / "a", "x")
    assert (tmp_path / "a").read_text("utf-8") == "x"


@POSIX
def test_a_pipe_is_written_to_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_file(pipe, "xin chào")
        assert os.read(reader, 100).decode() == "xin chào"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert names(tmp_path) == ["pipe"]


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(OSError, match=r"."):
        write_file(tmp_path / "a", "x")
    assert names(tmp_path) == ["a"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old", "utf-8")
    with pytest.raises(OSError, match=r"."):
        write_file(tmp_path / "a" / "b", "x")
    assert (tmp_path / "a").read_text("utf-8") == "old"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("bac-kan-2023-2025", "bac-kan-2023-2025"),
        ("Kế hoạch 2023 (dự thảo).v2", "Kế hoạch 2023 (dự thảo).v2"),
        ("../../etc/passwd", "etc-passwd"),
        ("a/b\\c:d*e?f", "a-b-c-d-e-f"),
        ("con", "_con"),
        ("NUL.txt", "_NUL.txt"),
        ("com1", "_com1"),
        ("console", "console"),
        ("  .a. ", "a"),
        ("", "plan"),
        ("...", "plan"),
        ("***", "plan"),
        ("a" * 300, "a" * 200),
        ("ệ" * 100, "ệ" * 66),
        ("a" * 199 + ". b", "a" * 199),
    ],
)
def test_a_name_is_made_safe(name: str, safe: str) -> None:
    assert file_name(name) == safe


@given(name=st.text(max_size=300))
@example("\x00")
@example("\ud800")
@example("aux.")
@example("LPT9 ")
def test_any_name_makes_a_file_of_its_own_folder(name: str) -> None:
    safe = file_name(name)
    assert safe
    assert len(f"{safe}.html".encode()) <= 255
    assert not set(safe) & set('/\\:*?"<>|\n\t\x00')
    assert safe.strip(" .") == safe
    assert file_name(safe) == safe
    assert safe.split(".")[0].rstrip(" ").upper() not in {"CON", "PRN", "AUX", "NUL", "LPT9"}
