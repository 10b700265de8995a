"""Which reader a file gets: by what it holds, and only then by its name."""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

import pytest
from tests.importers.readers.files import docx, docx_parts, p, refusal, said, source, zipped
from tests.importers.readers.pdfs import lines, pdf

from ntmplan.importers import readers
from ntmplan.importers.readers import MissingExtraError, read_source
from ntmplan.importers.readers.errors import ForeignSourceError
from ntmplan.importers.readers.reading import Reading

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WHAT_CAN_BE_READ = (
    "What can be read: Word (.docx, .doc), Excel (.xlsx, .xls, .ods), PDF with a text layer, "
    "web pages (.html) and texts in UTF-8 (.txt, .md)."
)


def wide(name: str) -> bytes:
    return name.encode("utf-16-le")


@pytest.mark.parametrize("name", ["a.docx", "a.txt", "a", "a.pdf", "a.docm"])
def test_what_a_file_holds_goes_before_its_name(name: str) -> None:
    assert said(source(docx(p("chữ")), name)) == ["chữ"]
    assert said(source(pdf(lines(60, 100, "chữ")), name)) == ["chữ"]
    assert said(source("<!doctype html><p>chữ", name)) == ["chữ"]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ("<p>chữ</p>", "a.html"),
        ("<p>chữ</p>", "a.HTM"),
        ("  <!-- x --><!-- y --> <HTML><p>chữ", "a"),
        ("\ufeff<html><p>chữ", "a"),
        ('<?xml version="1.0"?><html><p>chữ', "a"),
        ("chữ", "a"),
        ("chữ", ".md"),
    ],
)
def test_web_pages_and_texts_are_known_by_their_signs_or_names(data: str, name: str) -> None:
    assert said(source(data, name)) == ["chữ"]


def test_a_file_on_disk_is_read_and_named_as_asked(tmp_path: Path) -> None:
    file = tmp_path / "x.docx"
    file.write_bytes(docx(p("chữ")))
    read = read_source(file, "đây/x.docx")
    assert (read.name, said(read)) == ("đây/x.docx", ["chữ"])


def test_a_file_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_source(tmp_path / "x.docx", "x.docx")


@pytest.mark.parametrize(
    ("data", "seems"),
    [
        (b"\xff\xd8\xff\xe0JFIF", "JPEG"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"MZ\x90\x00\x03", "EXE"),
        (b"BM\x00\x00", "BMP"),
        (b"{\\rtf1 x}", "RTF"),
        (b"Rar!\x1a", "RAR"),
        (OLE + wide("PowerPoint Document"), "PowerPoint"),
        (zipped({"ppt/presentation.xml": "x"}), "PowerPoint"),
        (zipped({"a.txt": "x"}), "ZIP"),
        (zipped({}), "ZIP"),
        (
            zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}),
            "OpenDocument",
        ),
        (zipped({"mimetype": "application/epub+zip", "content.xml": "<x/>"}), "ZIP"),
        (zipped({"_rels/.rels": "<x/>"}), "ZIP"),
        (zipped({"word/document.xml": "<x/>"}), "ZIP"),
    ],
)
def test_what_is_no_document_is_named(data: bytes, seems: str) -> None:
    assert refusal(data, "a.docx") == (
        f"a.docx is no document that can be read: it seems to be {seems}. | {WHAT_CAN_BE_READ}"
    )


def test_texts_may_begin_as_programs_do() -> None:
    assert said(source("MZ và BM", "a.txt")) == ["MZ và BM"]
    assert said(source("BM", "a.txt")) == ["BM"]


def test_a_compound_file_of_no_known_kind_is_refused() -> None:
    assert refusal(OLE + b"x", "a.doc") == (
        f"a.doc is no document that can be read. | {WHAT_CAN_BE_READ}"
    )


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx"])
def test_an_office_file_behind_a_password_says_so(name: str) -> None:
    assert refusal(OLE + wide("EncryptedPackage"), name) == (
        f"{name} is protected by a password. | Open it, take the password off, and save it again."
    )


def test_an_empty_file_and_one_without_words_have_none() -> None:
    for data in (b"", b" \n\n", b"\xef\xbb\xbf", docx("")):
        assert refusal(data, "a.txt") == (
            "There are no words in a.txt. | Look whether it is the right file."
        )


@pytest.mark.parametrize(
    ("name", "kind"), [("a.docm", "Word"), ("a.XLSX", "Excel"), ("a.ods", "Excel"), ("a", "ZIP")]
)
def test_a_damaged_package_is_named_by_what_it_should_be(name: str, kind: str) -> None:
    assert refusal(b"PK\x03\x04", name) == (
        f"{name} is damaged and can't be read as {kind}. | "
        "Open it in the program that made it, and save it again."
    )


def test_every_kind_of_note_has_a_sentence() -> None:
    sources = Path(readers.__file__).parent.rglob("*.py")
    used = {key for file in sources for key in COUNTED.findall(file.read_text("utf-8"))}
    reading = Reading("a", left=Counter(used))
    assert len(used) > 10
    assert {one.code for one in reading.notes()} == used


COUNTED = re.compile(r'left\["([^"]+)"\]')


def test_a_damaged_old_workbook_is_refused() -> None:
    assert refusal(OLE + wide("Workbook"), "a.xls").startswith("a.xls is damaged")


@pytest.mark.parametrize(
    ("module", "data", "extra"),
    [
        ("lxml", docx(p("a")), "import"),
        ("lxml", b"<html>a", "import"),
        ("python_calamine", zipped({"xl/workbook.xml": "x"}), "import"),
        ("pdfplumber", pdf(lines(60, 100, "a")), "import-pdf"),
    ],
)
def test_a_missing_library_names_the_extra_that_brings_it(
    monkeypatch: pytest.MonkeyPatch, module: str, data: bytes, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtraError) as caught:
        source(data, "a")
    assert caught.value.extra == extra
    assert refusal(data, "a") == (
        "What reads this kind of file is not installed. | "
        f'Install it: pip install "ntmplan[{extra}]"'
    )


def test_a_text_needs_no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("lxml", "python_calamine", "pdfplumber"):
        monkeypatch.setitem(sys.modules, module, None)
    assert said(source("**chữ**", "a.md")) == ["chữ"]


def test_a_foreign_file_is_a_refusal_like_any_other() -> None:
    error = ForeignSourceError("a", "PNG")
    assert (error.phrase.facts, error.advice is None) == ({"name": "a", "seems": "PNG"}, False)


def test_a_main_part_that_is_not_there_is_no_word_file() -> None:
    parts = docx_parts(p("a"))
    del parts["word/document.xml"]
    assert "it seems to be ZIP" in refusal(zipped(parts))
