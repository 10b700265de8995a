"""Files of old Word: converted where LibreOffice is, refused with what to do where it is not."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlparse

import pytest
from tests.importers.readers.files import docx, notes, p, refusal, said, source

DOC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")


class Office:
    """A LibreOffice that writes what a test wants, and remembers how it was called."""

    def __init__(self, made: bytes | None, error: Exception | None = None) -> None:
        self.made = made
        self.error = error
        self.command: Sequence[str] = ()
        self.seen = b""

    def __call__(self, command: Sequence[str], **options: object) -> None:
        self.command = command
        assert options["timeout"] == 120
        if self.error is not None:
            raise self.error
        source_file = Path(command[-1])
        self.seen = source_file.read_bytes()
        folder = Path(command[command.index("--outdir") + 1])
        if self.made is not None:
            folder.mkdir()
            (folder / "document.docx").write_bytes(self.made)


def installed(monkeypatch: pytest.MonkeyPatch, office: Office) -> None:
    monkeypatch.setattr(
        "shutil.which", lambda name: "/bin/office" if name == "libreoffice" else None
    )
    monkeypatch.setattr("subprocess.run", office)


def test_without_libreoffice_the_error_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert refusal(DOC, "a.doc") == (
        "a.doc is in the old format of Word. | Save it as .docx in Word, or install LibreOffice."
    )


def test_with_libreoffice_it_is_converted_in_a_folder_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    office = Office(docx(p("chữ")))
    installed(monkeypatch, office)
    read = source(DOC, "a.doc")
    assert said(read) == ["chữ"]
    assert notes(read) == ["The file was converted by LibreOffice before it was read."]
    folder = Path(office.command[-1]).parent
    assert office.seen == DOC
    assert office.command[:1] == ["/bin/office"]
    profile = urlparse(office.command[1].partition("=")[2]).path
    assert profile.endswith("/profile")
    assert not folder.exists()


@pytest.mark.parametrize(
    "office",
    [
        Office(None),
        Office(None, subprocess.TimeoutExpired("x", 120)),
        Office(None, subprocess.CalledProcessError(1, "x")),
        Office(None, PermissionError()),
    ],
)
def test_a_file_that_it_can_not_convert_is_refused(
    monkeypatch: pytest.MonkeyPatch, office: Office
) -> None:
    installed(monkeypatch, office)
    assert refusal(DOC, "a.doc") == (
        "LibreOffice could not convert a.doc. | Save it as .docx in Word."
    )


def test_what_it_makes_is_looked_over_like_any_other_file(monkeypatch: pytest.MonkeyPatch) -> None:
    installed(monkeypatch, Office(b"no zip"))
    assert refusal(DOC, "a.doc").startswith("a.doc is damaged and can't be read as Word.")


@pytest.mark.skipif(sys.platform == "win32", reason="its script is one of a shell")
def test_a_program_of_that_name_is_really_started(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made = tmp_path / "made.docx"
    made.write_bytes(docx(p("chữ")))
    program = tmp_path / "soffice"
    program.write_text(
        f"#!{sys.executable}\nimport shutil, sys\nfrom pathlib import Path\n"
        'out = Path(sys.argv[sys.argv.index("--outdir") + 1])\nout.mkdir()\n'
        f'shutil.copy({str(made)!r}, out / "document.docx")\n',
        "utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert said(source(DOC, "a.doc")) == ["chữ"]
