"""Files of old Word (.doc), converted by LibreOffice where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from ntmplan.importers.readers import limits
from ntmplan.importers.readers.errors import FailedConverterError, NeedsConverterError
from ntmplan.importers.readers.package import Package
from ntmplan.importers.readers.reading import Reading
from ntmplan.importers.source import Block

PROGRAMS = ("soffice", "libreoffice")
SECONDS = 120
"""LibreOffice needs a few; it may be slow to start the first time."""


def read_doc(reading: Reading, data: bytes) -> list[Block]:
    """The paragraphs and tables of an old Word file.

    Args:
        reading: what is counted and noted.
        data: the file.

    Raises:
        NeedsConverterError: LibreOffice is not there.
        UnreadableSourceError: it could not convert the file.
    """
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        raise NeedsConverterError(reading.name)
    from ntmplan.importers.readers.word import read_word

    converted = _converted(program, data)
    if converted is None:
        raise FailedConverterError(reading.name)
    reading.left["converted"] += 1
    return read_word(reading, Package(reading, converted, "Word"))


def _converted(program: str, data: bytes) -> bytes | None:
    """The file as .docx; None where the converter failed or took too long.

    Everything happens in a folder of its own, the converter's settings too, so that a LibreOffice
    that the user has open is not asked, and nothing of the file stays behind.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / "document.doc"
        source.write_bytes(data)
        profile = (folder / "profile").as_uri()
        command = [
            program,
            f"-env:UserInstallation={profile}",
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--convert-to",
            "docx",
            "--outdir",
            str(folder / "out"),
            str(source),
        ]
        try:
            subprocess.run(  # noqa: S603 - our own arguments, and no shell
                command,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=SECONDS,
                check=True,
            )
            with (folder / "out" / "document.docx").open("rb") as made:
                return made.read(limits.FILE)
        except (OSError, subprocess.SubprocessError):
            return None
