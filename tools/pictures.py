"""Turn Word and PDF files into pictures of their pages, for looking at them.

`python -m tools.pictures FOLDER FILE…` needs LibreOffice (for Word) and poppler's `pdftoppm`.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

OFFICE, PAGES = "soffice", "pdftoppm"
_LONGEST = 120
"""So many seconds may one file take."""


def missing(*names: str) -> str:
    """The first of these programs that is not installed; "" where all are."""
    return next((name for name in names if shutil.which(name) is None), "")


def pictures(file: Path, folder: Path, *, dots: int = 80, gray: bool = False) -> list[Path]:
    """A picture for each page of a Word or PDF file, in order.

    Args:
        file: the file.
        folder: gets the pictures.
        dots: how many dots an inch has.
        gray: whether plain shades of gray (PGM) will do, else PNG in colour.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        pdf = file if file.suffix == ".pdf" else _printed(file, Path(place))
        how = "-gray" if gray else "-png"
        _run(PAGES, how, "-r", str(dots), str(pdf), str(folder / file.stem))
    return sorted(folder.glob(f"{file.stem}-*.{'pgm' if gray else 'png'}"))


def _printed(file: Path, place: Path) -> Path:
    """A Word file as LibreOffice prints it; with a profile of its own, so that two can run."""
    profile = (place / "profile").as_uri()
    options = (f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf")
    _run(OFFICE, *options, "--outdir", str(place), str(file))
    return place / f"{file.stem}.pdf"


def _run(name: str, *words: str) -> None:
    program = shutil.which(name)
    assert program is not None, f"{name} is not installed"
    subprocess.run(  # noqa: S603 - the user's own programs
        [program, *words], check=True, timeout=_LONGEST, capture_output=True
    )


def main(words: Sequence[str]) -> None:
    """Make pictures of files."""
    folder, *files = words
    for file in files:
        pictures(Path(file), Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
