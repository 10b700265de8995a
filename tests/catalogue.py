"""The catalogue of translations: collected from the sources, merged, compiled.

`python -m tests.catalogue` brings the Vietnamese catalogue up to date; the tests compare.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

SOURCES = Path(__file__).parent.parent / "src" / "ntmplan"
PO = SOURCES / "locale" / "vi" / "LC_MESSAGES" / "ntmplan.po"
MO = PO.with_suffix(".mo")
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
KEYWORDS = {"marked": None, "count": (1, 2)}


def collected() -> Catalog:
    """Every text of the tool that is to be translated, in a stable order."""
    catalog = Catalog(charset="utf-8", fuzzy=False)
    found = extract_from_dir(SOURCES, [("**.py", "python")], keywords=KEYWORDS, comment_tags=())
    for file, _, message, _, context in sorted(found, key=lambda one: (one[0], one[1])):
        catalog.add(message, locations=[(Path(file).as_posix(), 1)], context=context)
    return catalog


def kept() -> Catalog:
    """The translations as they are."""
    with PO.open("rb") as file:
        return read_po(file, locale="vi", domain="ntmplan")


def po_text(catalog: Catalog) -> bytes:
    """The catalogue as a file for translators, without line numbers and dates."""
    out = io.BytesIO()
    write_po(out, catalog, width=98, omit_header=True, include_lineno=False, ignore_obsolete=True)
    return HEAD.encode() + out.getvalue()


def mo_bytes(catalog: Catalog) -> bytes:
    """The catalogue as the program reads it."""
    catalog.creation_date = catalog.revision_date = LONG_AGO  # the same bytes every day
    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


HEAD = """\
# Vietnamese translations of ntmplan.
msgid ""
msgstr ""
"Language: vi\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

"""


def main() -> None:
    """Merge what the sources say into the catalogue, and compile it."""
    catalog = kept()
    catalog.update(collected(), no_fuzzy_matching=True)
    PO.write_bytes(po_text(catalog))
    MO.write_bytes(mo_bytes(kept()))


if __name__ == "__main__":
    main()
