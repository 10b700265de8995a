"""Before anything heavy is loaded: the language, and the command if it needs no option parser."""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from ntmplan import language

_SETTING = r"^language:\s*[\"']?(\w+)"
_SETTINGS = "ntmplan.yaml"
_SIMPLE = ("--strict", "--notes")


def choose_language(arguments: Sequence[str]) -> None:
    """Use the language that the user wants.

    That is `--lang`, then NTMPLAN_LANG, then the repository's settings, then the machine's.
    """
    for wanted in (_asked(arguments), os.environ.get("NTMPLAN_LANG"), _set()):
        if wanted in language.LANGUAGES:
            language.use(wanted)
            return
    language.use(language.from_locale(os.environ, _system()))


def _asked(arguments: Sequence[str]) -> str | None:
    for at, argument in enumerate(arguments):
        if argument == "--lang" and at + 1 < len(arguments):
            return arguments[at + 1]
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
    return None


def _set() -> str | None:
    """The language in the repository's settings, looked up without reading the file whole."""
    try:
        folder = Path.cwd()
    except OSError:  # it was removed
        return None
    for above in (folder, *folder.parents):
        try:
            head = (above / _SETTINGS).read_text("utf-8", errors="replace")[:10_000]
        except OSError:
            continue
        found = re.search(_SETTING, head, re.MULTILINE)
        return found[1] if found else None
    return None


def _system() -> str | None:
    """The user's language as Windows names it; other systems say it in the environment."""
    if os.name != "nt":
        return None
    import locale

    return locale.getlocale()[0]


class Direct(NamedTuple):
    """What `ntmplan validate PATH …` asks for: the paths, and whether it says how much it wants."""

    paths: list[Path]
    strict: bool
    notes: bool


def direct(arguments: Sequence[str]) -> Direct | None:
    """What `validate` with nothing but paths, `--strict` and `--notes` asks for; else None.

    That call runs at every save and in every hook; it need not wait for the option parser.
    """
    if not arguments or arguments[0] != "validate" or os.environ.get("GITHUB_ACTIONS"):
        return None  # there the findings have a format of their own
    paths = [path for path in arguments[1:] if path not in _SIMPLE]
    if any(not path or (path.startswith("-") and path != "-") for path in paths):
        return None
    return Direct(list(map(Path, paths)), *(flag in arguments for flag in _SIMPLE))
