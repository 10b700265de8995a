"""Word templates that anybody may have made, looked over before a library opens them."""

from __future__ import annotations

from pathlib import Path

from ntmplan.importers.readers import limits
from ntmplan.importers.readers.errors import BrokenSourceError, UnreadableSourceError
from ntmplan.importers.readers.markup import parsed
from ntmplan.importers.readers.package import Package
from ntmplan.importers.readers.reading import Reading
from ntmplan.problem import Place, marked
from ntmplan.render.errors import BrokenTemplateError
from ntmplan.repository import shown

_KIND = "Word"
_MAIN = "word/document.xml"
_XML = (b"<", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\0<")
"""How a part begins that is XML, whatever its name says: by a sign, or by the mark before it."""


def checked(template: Path) -> bytes:
    """The bytes of a Word file in which nothing can grow, or lead elsewhere, when it is read.

    Raises:
        BrokenTemplateError: it is no Word file, a damaged one, or one made to do harm.
    """
    reading = Reading(template.name)
    try:
        with template.open("rb") as file:
            data = file.read(limits.FILE + 1)
        if len(data) > limits.FILE:
            too_large = marked("it is larger than {megabytes} MB.")
            raise reading.too_much(too_large, megabytes=limits.FILE // 1_000_000)
        package = Package(reading, data, _KIND)
        if _MAIN not in package:
            raise BrokenSourceError(reading.name, _KIND)
        for name in package.names:
            part = package.read(name)
            if part.lstrip().startswith(_XML):
                parsed(reading, part, _KIND)
    except UnreadableSourceError as error:
        raise broken(template, error) from None
    return data


def broken(template: Path, error: UnreadableSourceError) -> BrokenTemplateError:
    """The error that says that a template can't be read."""
    place = Place(shown(template))
    return BrokenTemplateError(place, error.phrase, near="", advice=error.advice)
