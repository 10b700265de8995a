"""Reading a file: what the system refuses becomes a problem."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from ntmplan.problem import Problem
from ntmplan.tree import read, read_bytes
from ntmplan.tree.decode import LIMIT

Lines = Callable[[Iterable[Problem]], list[str]]

CHECK = " | Check that the file exists and that you may read it."
SPLIT = " | Split it: one document a file. Pictures and attachments don't belong in it."


def test_a_file_is_read_under_the_name_that_messages_use(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes("title: Kế hoạch\n".encode())
    tree = read(file, "plans/a.yaml")
    assert (tree.path, tree.value) == ("plans/a.yaml", {"title": "Kế hoạch"})
    assert (tree.text, tree.problems) == ("title: Kế hoạch\n", [])
    assert tree.place(("title",)).path == "plans/a.yaml"


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path, told: Lines) -> None:
    assert told(read(tmp_path / "a.yaml", "a").problems) == [
        f"1:1-1 | The file can't be read: it doesn't exist.{CHECK}"
    ]


def test_a_folder_is_no_file(tmp_path: Path, told: Lines) -> None:
    assert told(read(tmp_path, "a").problems) == [
        f"1:1-1 | The file can't be read: it is a folder.{CHECK}"
    ]


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "no"), "you have no permission to read it"),
        (OSError(5, "broken"), "the system doesn't give it"),
    ],
)
def test_what_the_system_refuses_is_said_in_words(
    error: OSError, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: Lines
) -> None:
    file = tmp_path / "a.yaml"
    file.touch()

    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", refuse)
    assert told(read(file, "a").problems) == [f"1:1-1 | The file can't be read: {reason}.{CHECK}"]


def test_a_file_over_the_limit_is_not_even_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: Lines
) -> None:
    file = tmp_path / "a.yaml"
    with file.open("wb") as stream:
        stream.truncate(12_345_678)  # takes no room on the disk

    def refuse(*_: object, **__: object) -> None:
        pytest.fail("the file was opened")

    monkeypatch.setattr(Path, "open", refuse)
    assert told(read(file, "a").problems) == [
        f"1:1-1 | The file has 12.3 MB; a plan file may have at most 10 MB.{SPLIT}"
    ]


def test_bytes_over_the_limit_are_not_read_and_at_the_limit_they_are(codes: Lines) -> None:
    at_limit = b"a: " + b"b" * (LIMIT - 3)
    assert read_bytes(at_limit, "p").problems == []
    assert codes(read_bytes(at_limit + b"b", "p").problems) == ["1:1-1 Y002"]


def test_a_file_without_size_and_end_is_read_up_to_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, codes: Lines
) -> None:
    asked: list[int] = []

    class Endless(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            assert size is not None
            asked.append(size)
            return b"\0" * size

    def give(*_: Any, **__: Any) -> Endless:  # noqa: ANN401 - as open takes them
        return Endless()

    file = tmp_path / "zero"
    file.touch()
    monkeypatch.setattr(Path, "open", give)
    assert codes(read(file, "zero").problems) == ["1:1-1 Y002"]
    assert asked == [LIMIT + 1]
