"""Old Vietnamese fonts: what their letters are in Unicode, by the font and never by a guess."""

from __future__ import annotations

from functools import lru_cache

from ntmplan.importers.readers.legacy import tcvn3, vni


@lru_cache(maxsize=256)
def encoding_of(font: str) -> str:
    """The encoding that a font's letters are in: `tcvn3`, `tcvn3-capitals`, `vni`, or "".

    The fonts of TCVN3 (ABC) begin with `.Vn`; those whose letters are all capitals end with `H`.
    The fonts of VNI begin with `VNI-`, or with `VNI ` where somebody renamed them.
    """
    name = font.strip().casefold()
    if name.startswith(".vn"):
        return "tcvn3-capitals" if name.split()[0].endswith("h") else "tcvn3"
    return "vni" if name.startswith(("vni-", "vni ")) else ""


def decoded(text: str, encoding: str) -> str:
    """A text in one of the encodings of `encoding_of` as Unicode, letters in NFC."""
    if encoding == "vni":
        return vni.decoded(text)
    words = tcvn3.decoded(text)
    return words.upper() if encoding == "tcvn3-capitals" else words
