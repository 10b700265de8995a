"""Where pages are: addresses that stay, made of names, and links between them.

An address is a path with `/` below the root of one language, such as `units/so-y-te.html`. It is
ASCII in small letters, so that it is the same on every file system and in every browser.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from urllib.parse import quote, urlsplit

from ntmplan.text import folded

LONGEST = 80
"""A name in an address has no more characters than that, without the ending."""
_ENDING = ".html"
_PLAIN = re.compile(r"[a-z0-9]+")
_ODD = re.compile(r"[^a-z0-9]+")
_TAKEN = re.compile(r"index|con|prn|aux|nul|com\d|lpt\d")
"""What Windows keeps for its devices, and the page of the folder itself."""
_HEX = 8


def slug(name: str) -> str:
    """A name for addresses: its words without accents, joined by hyphens.

    Where that says too little (no Latin letters, too long, a name that systems keep for
    themselves), a few letters that follow from the name stand behind it.
    """
    words = folded(name)
    short = _ODD.sub("-", "-".join(words)).strip("-")
    whole = all(map(_PLAIN.fullmatch, words)) and len(short) <= LONGEST
    return short if short and whole and not _TAKEN.fullmatch(short) else _told_apart(name, short)


def _told_apart(name: str, short: str) -> str:
    mark = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:_HEX]
    return f"{short[: LONGEST - _HEX - 1].rstrip('-')}-{mark}".lstrip("-")


class Folder:
    """The pages of one folder, by what they are about.

    Where several names give one address, each of them gets one of its own: so an address does not
    hang on which of them came first.

    Args:
        folder: the folder's name; "" for the root.
        names: what the pages are about.
    """

    def __init__(self, folder: str, names: Iterable[str]) -> None:
        self.folder = folder
        by_slug: defaultdict[str, list[str]] = defaultdict(list)
        for name in dict.fromkeys(names):
            by_slug[slug(name)].append(name)
        self.clashes = frozenset(
            name for same in by_slug.values() if len(same) > 1 for name in same
        )
        self._paths = {
            name: _path(folder, short if len(same) == 1 else _told_apart(name, short))
            for short, same in by_slug.items()
            for name in same
        }

    def __getitem__(self, name: str) -> str:
        return self._paths[name]

    def get(self, name: str) -> str:
        """The address of a page; "" where there is none."""
        return self._paths.get(name, "")

    @property
    def paths(self) -> Mapping[str, str]:
        """The address of each page, by what it is about."""
        return self._paths


def _path(folder: str, name: str) -> str:
    return f"{folder}/{name}{_ENDING}" if folder else f"{name}{_ENDING}"


def up(address: str) -> str:
    """The way from a page to the root that its address starts from: `../` for each folder."""
    return "../" * address.count("/")


class BadSourceUrlError(ValueError):
    """What was given is no address of source files."""


class Sources:
    """Where the files of the plans can be read.

    Args:
        template: an address with `{path}`, and `{line}` where it has lines; "" where there is none.

    Raises:
        BadSourceUrlError: it leads elsewhere than to a web server, or names no `{path}`.
    """

    def __init__(self, template: str = "") -> None:
        if template and not _is_web(template):
            raise BadSourceUrlError(template)
        self._template = template

    def link(self, path: str, line: int) -> str:
        """The address of a line of a file; "" where nobody said where files are."""
        if not self._template:
            return ""
        named = self._template.replace("{line}", str(line))
        return named.replace("{path}", quote(path, safe="/"))


def _is_web(template: str) -> bool:
    """Whether it is an address of a web server with a `{path}`, and nothing that hides another."""
    try:
        parts = urlsplit(template)
    except ValueError:
        return False
    tidy = not any(sign.isspace() or not sign.isprintable() for sign in template)
    inside = "{path}" in parts.path + parts.query + parts.fragment
    return tidy and parts.scheme in ("http", "https") and bool(parts.netloc) and inside
