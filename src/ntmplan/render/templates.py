"""Where templates are: the repository's own folder first, then the ones that come along."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

TEXTS = ("md", "html")
"""The formats that are texts."""
FORMATS = (*TEXTS, "docx")
FOLDER = "templates"
_ENDINGS = {form: f".{form}.j2" if form in TEXTS else f".{form}" for form in FORMATS}
_LOCKS = ("~$", ".")
"""How the files begin that a program leaves beside one that is open in it."""
_PACKAGE = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True, order=True)
class TemplateInfo:
    """A template that can be asked for.

    Attributes:
        name: its name, as in `plan`.
        format: the format of what it makes.
        own: whether it is the repository's own, not built in.
    """

    name: str
    format: str
    own: bool

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.name}{_ENDINGS[self.format]}"


def built_in() -> Path:
    """The folder of the templates that come along: in the package, or above its sources."""
    installed = _PACKAGE / FOLDER
    return installed if installed.is_dir() else _PACKAGE.parent.parent / FOLDER


def own(root: Path | None) -> Path | None:
    """The folder of a repository's own templates, or None; a link out of it is none."""
    if root is None:
        return None
    folder = root / FOLDER
    inside = folder.is_dir() and folder.resolve().is_relative_to(root.resolve())
    return folder if inside and folder.resolve() != built_in().resolve() else None


def folders(root: Path | None) -> list[Path]:
    """The folders to look in, the first one first."""
    ours = own(root)
    return [built_in()] if ours is None else [ours, built_in()]


def list_templates(root: Path | None) -> list[TemplateInfo]:
    """Every template that a repository can use; its own ones hide built-in ones of their name."""
    found: dict[str, TemplateInfo] = {}
    for folder in folders(root):
        for template in _inside(folder, own=folder != built_in()):
            found.setdefault(template.file, template)
    return sorted(found.values())


def _inside(folder: Path, *, own: bool) -> Iterator[TemplateInfo]:
    for form, ending in _ENDINGS.items():
        for file in folder.glob(f"*{ending}"):
            name = file.name.removesuffix(ending)
            usable = name and not name.startswith(_LOCKS) and file.is_file()
            if usable and stays_inside(file, folder):
                yield TemplateInfo(name, form, own)


def find(folders: Iterable[Path], file: str) -> Path:
    """Where the first template of that name is, which one of the folders must have."""
    found = ((folder, folder / file) for folder in folders)
    return next(path for folder, path in found if path.is_file() and stays_inside(path, folder))


def stays_inside(file: Path, folder: Path) -> bool:
    """Whether a file is in the folder, not just a link in it to somewhere else."""
    return file.resolve().is_relative_to(folder.resolve())
