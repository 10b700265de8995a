"""Files that are made to do harm: refused before a library opens them, and quickly."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.importers.readers.files import (
    docx,
    docx_parts,
    item,
    level,
    numbering,
    p,
    part,
    refusal,
    said,
    source,
    tbl,
    tc,
    tr,
    zipped,
)

from ntmplan.importers.readers import UnreadableSourceError
from ntmplan.importers.source import Grid

WORD = docx(p("chữ"))
ADVICE = (
    " | A plan is never like this. If you trust the file, open it in the program that made it, "
    "and copy its text into a new file."
)


def harm(reason: str) -> str:
    return f"file.docx is not read, since it could do harm: {reason}{ADVICE}"


def without_opening(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every part that is unpacked fail the test."""

    def opened(*_: object, **__: object) -> None:
        pytest.fail("a part was unpacked")

    monkeypatch.setattr(zipfile.ZipFile, "open", opened)


def test_a_part_that_becomes_many_times_as_large_is_refused_unopened(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bomb = zipped({**docx_parts(p("a")), "word/media/x.xml": b"\0" * 20_000_000})
    without_opening(monkeypatch)
    assert refusal(bomb).startswith("file.docx is not read, since it could do harm: a part of it ")


def test_parts_that_are_too_large_together_are_refused_unopened(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ntmplan.importers.readers.limits.UNPACKED", 3_000_000)
    noise = random.Random(1).randbytes(900_000)  # noqa: S311 - noise for a test
    big = zipped({**docx_parts(p("a")), **{f"x{at}": noise for at in range(4)}})
    without_opening(monkeypatch)
    assert refusal(big) == harm("it is larger than 3 MB when unpacked.")


def test_a_package_of_too_many_parts_is_refused_unlisted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ntmplan.importers.readers.limits.ENTRIES", 50)
    many = zipped({**docx_parts(p("a")), **{f"x{at}": b"" for at in range(50)}})
    monkeypatch.setattr(zipfile, "ZipFile", lambda *_: pytest.fail("the package was opened"))
    assert refusal(many) == harm("it is a package of more than 50 files.")


def test_a_part_that_lies_about_its_size_is_read_no_further_than_it_said() -> None:
    parts = docx_parts(p("chữ " * 400_000))
    made = bytearray(zipped(parts))
    size = len(str(parts["word/document.xml"]).encode())
    real, lie = struct.pack("<L", size), struct.pack("<L", 500)
    assert made.count(real) == 2
    assert refusal(bytes(made.replace(real, lie))) == (
        "file.docx is damaged and can't be read as Word. | "
        "Open it in the program that made it, and save it again."
    )


def test_a_protected_package_says_so() -> None:
    made = bytearray(WORD)
    at = made.index(b"PK\x01\x02")
    made[at + 8] |= 1
    assert refusal(bytes(made)).startswith("file.docx is protected by a password.")


def test_a_package_packed_in_another_way_is_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_LZMA) as package:
        for name, data in docx_parts(p("a")).items():
            package.writestr(name, data)
    assert refusal(made.getvalue()).startswith("file.docx is damaged and can't be read as Word.")


@pytest.mark.parametrize("length", [4, 30, 100, len(WORD) - 30, len(WORD) - 1])
def test_a_package_that_is_cut_off_is_refused(length: int) -> None:
    assert refusal(WORD[:length]).startswith("file.docx is damaged and can't be read as Word.")


def test_a_name_that_leads_elsewhere_leads_nowhere() -> None:
    parts = docx_parts(p("a"), footnotes=part("footnotes", ""))
    relations = str(parts["word/_rels/document.xml.rels"])
    parts["word/_rels/document.xml.rels"] = relations.replace(
        "footnotes.xml", "../../../etc/passwd"
    )
    parts["../../evil.xml"] = "<x/>"
    assert said(source(zipped(parts))) == ["a"]


def test_a_relation_to_outside_is_not_followed() -> None:
    parts = docx_parts(p("a"), footnotes=part("footnotes", ""))
    relations = str(parts["word/_rels/document.xml.rels"])
    parts["word/_rels/document.xml.rels"] = relations.replace(
        'Target="footnotes.xml"', 'Target="http://127.0.0.1/x" TargetMode="External"'
    )
    assert said(source(zipped(parts))) == ["a"]


LAUGHS = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "_rels/.rels"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_in_any_part(name: str, encoding: str) -> None:
    parts = docx_parts(p("a"), styles=part("styles", ""))
    parts[name] = (LAUGHS + str(parts[name])).encode(encoding)
    assert refusal(zipped(parts)) == harm("its XML has a document type, by which it could grow.")


def test_a_document_type_in_an_encoding_of_two_bytes_is_refused_too() -> None:
    parts = docx_parts(p("a"))
    head = '<?xml version="1.0" encoding="UTF-16LE"?>' + LAUGHS
    parts["word/document.xml"] = (head + str(parts["word/document.xml"])).encode("utf-16-le")
    assert refusal(zipped(parts)) == harm("its XML has a document type, by which it could grow.")


def test_xml_that_is_broken_is_refused_with_the_place() -> None:
    parts = docx_parts(p("a"))
    parts["word/document.xml"] = "<a><b></a>"
    assert refusal(zipped(parts)) == (
        "file.docx is damaged and can't be read as Word: "
        "Opening and ending tag mismatch: b line 1 and a, line 1, column 11 (<string>, line 1) | "
        "Open it in the program that made it, and save it again."
    )


DEEP = harm("its parts stand more than 40 deep in each other.")


@pytest.mark.parametrize(
    ("begin", "end", "inner"),
    [
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", p("a")),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", p("a")),
        ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>", p("a")),
    ],
)
def test_what_stands_too_deep_is_refused(begin: str, end: str, inner: str) -> None:
    assert refusal(docx(begin * 50 + inner + end * 50)) == DEEP
    assert said(source(docx(begin * 10 + inner + end * 10)))[-1].endswith("a")


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        ("<w:ins>", "</w:ins>"),
        ("<w:hyperlink>", "</w:hyperlink>"),
        ("<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>"),
    ],
)
def test_runs_too_deep_are_refused(begin: str, end: str) -> None:
    assert refusal(docx(p(begin * 50 + "<w:r/>" + end * 50))) == DEEP


def test_alternatives_in_a_run_too_deep_are_refused() -> None:
    begin, end = "<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>"
    assert refusal(docx(p("<w:r>" + begin * 50 + end * 50 + "</w:r>"))) == DEEP


def test_fields_in_fields_without_end_are_refused() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    end = begin.replace("begin", "end")
    assert refusal(docx(p(begin * 99 + end * 99))) == DEEP


def test_rows_in_wrappers_too_deep_are_refused() -> None:
    rows = "<w:ins>" * 50 + tr("a") + "</w:ins>" * 50
    assert refusal(docx(tbl(rows))) == DEEP


def test_xml_deeper_than_the_parser_goes_is_refused() -> None:
    assert refusal(docx("<w:x>" * 300 + "</w:x>" * 300)) == harm(
        "its XML stands too deep in itself."
    )


def test_wide_cells_take_no_room() -> None:
    wide = '<w:gridSpan w:val="1000000000"/>'
    made = tbl(*[tr(tc("a", properties=wide), tc("b", properties=wide)) for _ in range(50)])
    (grid,) = source(docx(made)).blocks
    assert isinstance(grid, Grid)
    assert (grid.rows, grid.columns) == (50, 2)


def test_tables_with_too_many_columns_rows_or_cells_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    too_large = harm("its tables are larger than 20000 rows, 200 columns or 500000 cells.")
    assert refusal(docx(tbl(tr(*["a"] * 201)))) == too_large
    assert refusal(docx(tbl("<w:tr><w:tc/></w:tr>" * 20_001))) == too_large
    monkeypatch.setattr("ntmplan.importers.readers.limits.CELLS", 5)
    assert "or 5 cells." in refusal(docx(tbl(tr("a", "b")) * 3))


def test_texts_without_end_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ntmplan.importers.readers.limits.CHARACTERS", 10)
    assert refusal(docx(p("12345") * 3)) == harm("it has more than 10 characters of text.")


def test_files_and_texts_that_are_too_large_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "its text is larger than 10 MB" in refusal(b"a" * 10_000_001, "a.txt")
    monkeypatch.setattr("ntmplan.importers.readers.limits.FILE", 2_000_000)
    assert refusal(b"a" * 2_000_001) == harm("it is larger than 2 MB.")


def test_numbers_beyond_all_measure_are_only_numbers() -> None:
    start = f'<w:start w:val="{"9" * 5000}"/>'
    far = level("%1.").replace('<w:start w:val="1"/>', start)
    roman = level("%1.", "upperRoman").replace('w:val="1"', 'w:val="999999999"')
    assert said(source(docx(item("a"), numbering=numbering({0: far})))) == ["1. a"]
    assert said(source(docx(item("a"), numbering=numbering({0: roman})))) == ["1000000. a"]


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(WORD) - 1), st.binary(min_size=1, max_size=4))
def test_a_file_with_a_few_bytes_changed_is_a_source_or_a_refusal(at: int, other: bytes) -> None:
    changed = WORD[:at] + other + WORD[at + len(other) :]
    with suppress(UnreadableSourceError):
        assert source(changed).blocks


TAGS = st.sampled_from(
    [
        *("p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "ins", "del", "pPr", "rPr", "br"),
        *("numPr", "fldChar", "sym", "hyperlink", "tcPr", "gridSpan", "vMerge", "txbxContent"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(TAGS, st.booleans(), st.sampled_from(["", "1", "x", "-1"])), max_size=40))
def test_any_nesting_of_elements_is_a_source_or_a_refusal(
    made: list[tuple[str, bool, str]],
) -> None:
    body, still_open = "", []
    for tag, closes, value in made:
        body += f'<w:{tag} w:val="{value}">a'
        if closes:
            body += f"</w:{tag}>"
        else:
            still_open.append(tag)
    body += "".join(f"</w:{tag}>" for tag in reversed(still_open))
    with suppress(UnreadableSourceError):
        assert source(docx(body)).blocks
