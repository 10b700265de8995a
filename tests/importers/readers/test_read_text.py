"""Plain texts: which lines are a paragraph, which are a table, and no word is lost."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.importers.readers.files import notes, refusal, said, sizes, source, table

from ntmplan.importers.readers import UnreadableSourceError, read_source
from ntmplan.importers.source import Cell, Grid, Paragraph, Source, Where

LONG = "Đôn đốc các huyện, thành phố đẩy mạnh thực hiện Phong trào trên địa bàn xã, thôn"


def text(words: str) -> Source:
    return source(words, "file.txt")


def test_lines_are_paragraphs_with_the_numbers_of_their_lines() -> None:
    assert text("TM. UBND\nKT. CHỦ TỊCH\n\nNông Quang Nhất\n").blocks == (
        Paragraph("TM. UBND", Where(1, line=1)),
        Paragraph("KT. CHỦ TỊCH", Where(2, line=2)),
        Paragraph("Nông Quang Nhất", Where(3, line=4)),
    )


def test_typed_numbers_and_dashes_stay_in_the_text() -> None:
    assert said(text("1. Sở A;\n- Sở B;\na) Sở C.")) == ["1. Sở A;", "- Sở B;", "a) Sở C."]


def test_a_line_that_plainly_goes_on_is_joined() -> None:
    assert said(text("Căn cứ Quyết định\ncủa Thủ tướng,\nvề việc\nA")) == [
        "Căn cứ Quyết định của Thủ tướng, về việc",
        "A",
    ]


@pytest.mark.parametrize(
    "second", ["Của", "a) của", "- của", "+ của", "1. của", "ii) của", "“của”"]
)
def test_a_line_that_may_begin_something_is_not_joined(second: str) -> None:
    assert said(text(f"Căn cứ Quyết định\n{second}")) == ["Căn cứ Quyết định", second]


@pytest.mark.parametrize("end", [".", ";", ":", "!", "?", "”"])
def test_a_line_that_ends_something_is_not_joined(end: str) -> None:
    assert said(text(f"Căn cứ{end}\ncủa")) == [f"Căn cứ{end}", "của"]


def test_a_paragraph_that_a_page_tore_is_joined_with_a_note() -> None:
    read = text(f"{LONG}\n\ntheo quy hoạch.\n\nkhác\n")
    assert said(read) == [f"{LONG} theo quy hoạch.", "khác"]
    assert notes(read) == ["Paragraphs that were torn in two are joined again: 1."]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Sở Tài chính", "phối hợp"), (f"{LONG}.", "theo"), (LONG, "Theo"), (LONG, "b) theo")],
)
def test_paragraphs_that_may_be_two_stay_two(first: str, second: str) -> None:
    assert said(text(f"{first}\n\n{second}")) == [first, second]


def test_a_text_wrapped_at_one_width_is_joined_at_capitals_too() -> None:
    wrapped = (
        "Thực hiện Công văn số 1424/SNN-KHTC ngày 22/7/2022 của Sở Nông nghiệp\n"
        "và Phát triển Nông thôn về việc gửi Kế hoạch thực hiện Chương trình,\n"
        "Sở Tài nguyên và Môi trường xây dựng kế hoạch triển khai thực hiện Kế\n"
        "Hoạch này như sau:\n"
        "    Một là, triển khai thực hiện công tác bảo vệ môi trường, trong đó\n"
        "trọng tâm là tập trung chỉ đạo, hướng dẫn các xã trong thời gian 2021\n"
        "- 2025 của Kế hoạch.\n"
    )
    first = (
        "Thực hiện Công văn số 1424/SNN-KHTC ngày 22/7/2022 của Sở Nông nghiệp và Phát triển Nông "
        "thôn về việc gửi Kế hoạch thực hiện Chương trình, Sở Tài nguyên và Môi trường xây dựng "
        "kế hoạch triển khai thực hiện Kế Hoạch này như sau:"
    )
    second = (
        "Một là, triển khai thực hiện công tác bảo vệ môi trường, trong đó trọng tâm là tập trung "
        "chỉ đạo, hướng dẫn các xã trong thời gian 2021 - 2025 của Kế hoạch."
    )
    assert said(text(wrapped)) == [first, second]


def test_lines_with_as_many_tabs_are_a_table() -> None:
    read = text("trước\nTT\tNội dung\tAi\n1\tviệc\tSở A\n\t\tSở B\nsau")
    where = Where(table=1, line=2)
    assert read.blocks[1] == Grid(
        where,
        3,
        3,
        (
            Cell(0, 0, 1, 1, (Paragraph("TT", Where(0, 1, 1, 1, 2)),)),
            Cell(0, 1, 1, 1, (Paragraph("Nội dung", Where(0, 1, 1, 2, 2)),)),
            Cell(0, 2, 1, 1, (Paragraph("Ai", Where(0, 1, 1, 3, 2)),)),
            Cell(1, 0, 1, 1, (Paragraph("1", Where(0, 1, 2, 1, 3)),)),
            Cell(1, 1, 1, 1, (Paragraph("việc", Where(0, 1, 2, 2, 3)),)),
            Cell(1, 2, 1, 1, (Paragraph("Sở A", Where(0, 1, 2, 3, 3)),)),
            Cell(2, 0, 1, 1),
            Cell(2, 1, 1, 1),
            Cell(2, 2, 1, 1, (Paragraph("Sở B", Where(0, 1, 3, 3, 4)),)),
        ),
    )
    assert said(read)[0] == "trước"
    assert said(read)[-1] == "sau"


def test_empty_cells_at_the_end_of_a_line_may_be_missing() -> None:
    assert [c.text for c in table(text("a\tb\tc\td\ne\tf\tg\th\ni\tj\tk\n")).cells][8:] == [
        "i", "j", "k", "",
    ]  # fmt: skip


@pytest.mark.parametrize("words", ["Nơi nhận:\tTM. UBND\nA\tB", "a\tb\tc", "a\tb\tc\nd\te"])
def test_few_tabs_only_push_words_to_the_right(words: str) -> None:
    assert said(text(words)) == words.split("\n")


def test_a_table_drawn_with_signs_has_its_merged_cells() -> None:
    drawn = (
        "+----+-------------+------+\n"
        "| TT | Nội dung    | Ai   |\n"
        "+====+=============+======+\n"
        "| 1  | việc dài    | Sở A |\n"
        "|    | còn tiếp    |      |\n"
        "|    |             |      |\n"
        "|    | - gạch      |      |\n"
        "|    +-------------+------+\n"
        "|    | gộp hai             |\n"
        "+----+-------------+------+\n"
        "sau\n"
    )
    read = text(drawn)
    assert sizes(table(read)) == [
        ("TT", 0, 0, 1, 1),
        ("Nội dung", 0, 1, 1, 1),
        ("Ai", 0, 2, 1, 1),
        ("1", 1, 0, 2, 1),
        ("việc dài còn tiếp\n- gạch", 1, 1, 1, 1),
        ("Sở A", 1, 2, 1, 1),
        ("gộp hai", 2, 1, 1, 2),
    ]
    assert table(read).heads == 1
    assert said(read)[-1] == "sau"


@pytest.mark.parametrize("words", ["+----+", "+----+\n| a |", "+----+\nsau"])
def test_a_drawing_that_is_no_table_is_text(words: str) -> None:
    assert said(text(words)) == words.split("\n")


@pytest.mark.parametrize(
    "data", [b"\xef\xbb\xbfch\xe1\xbb\xaf", "chữ".encode("utf-16"), "chữ".encode("utf-16-be")]
)
def test_a_text_may_say_its_encoding_itself(data: bytes) -> None:
    if data.startswith(b"\x00"):
        data = b"\xfe\xff" + data
    assert said(source(data, "a.txt")) == ["chữ"]


@pytest.mark.parametrize(
    ("data", "line", "encoding"),
    [
        (b"Ke\xea\xcc hoa\xf2ch", 1, "windows-1258"),
        ("đầu\n".encode() + b"K\xd5 ho\xb9ch", 2, "TCVN3 / VNI / windows-1252"),
        ("chữ".encode("utf-16-le"), 1, "UTF-16"),
        (b"\xff\xfea", 1, "UTF-16"),
        (b"abc\x00 def \xc3", 1, "TCVN3 / VNI / windows-1252"),
        (b"\xff\xfe\x00", 1, "UTF-16"),
    ],
)
def test_a_text_in_another_encoding_is_refused(data: bytes, line: int, encoding: str) -> None:
    assert refusal(data, "a.txt") == (
        f"a.txt is not written in UTF-8 (line {line}; perhaps in {encoding}). | "
        "Open it in an editor and save it in the encoding UTF-8."
    )


def test_bytes_that_are_no_text_are_refused() -> None:
    assert refusal(b"abc\x00defghijklmnop", "a.txt").startswith(
        "a.txt is no document that can be read. | What can be read: Word"
    )


def test_signs_that_nobody_sees_are_gone_and_pages_part_paragraphs() -> None:
    assert said(text("A\u00a0b\u200bc\x0bD\fTrang\x07 hai\r\nBa")) == [
        "A bc",
        "D",
        "Trang  hai",
        "Ba",
    ]


WORD = re.compile(r"[^\W_]+")


@given(
    st.lists(
        st.text(st.sampled_from("abcĐệ 1.-,;:\t|+=*#_~`<>&\\[](){}\n"), max_size=40), max_size=12
    )
)
def test_no_word_of_a_plain_text_is_ever_lost(lines: list[str]) -> None:
    words = "\n".join(lines)
    try:
        read = read_source(Path("a.txt"), "a.txt", words.encode())
    except UnreadableSourceError:
        assert not WORD.findall(words)
        return
    if any(sign in words for sign in "\\<&[`#*"):
        return  # signs of Markdown may stand for others
    kept = "".join("".join(WORD.findall(one.text)) for one in read.texts())
    assert kept == "".join(WORD.findall(words))


@given(st.binary(max_size=400))
def test_any_bytes_are_a_source_or_a_refusal(data: bytes) -> None:
    with suppress(UnreadableSourceError):
        assert read_source(Path("a.txt"), "a.txt", data).blocks
