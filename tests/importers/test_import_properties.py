"""Nothing is lost and nothing breaks, whatever a document looks like."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.importers.made import ABOVE, LEFT, Rows, grid, imported, source

from ntmplan.importers.complete import missing
from ntmplan.importers.marks import split
from ntmplan.importers.result import import_source
from ntmplan.importers.source import Source
from ntmplan.registry import built_in
from ntmplan.text import accented

MARKS = st.sampled_from(
    [
        *("", "", "I. ", "II. ", "III. ", "1. ", "2. ", "3. ", "1.1. ", "a) ", "b) ", "- ", "+ "),
        *("* ", "A. ", "Phần I. ", "(1) ", "– ", "Điều 1. "),
    ]
)
BEGINNINGS = st.sampled_from(
    [
        *("", "", "MỤC ĐÍCH, YÊU CẦU", "NHIỆM VỤ", "GIẢI PHÁP", "TỔ CHỨC THỰC HIỆN", "KINH PHÍ"),
        *("Sở Y tế: ", "Chủ trì, phối hợp với Sở Tài chính ", "Đơn vị chủ trì: ", "Thời gian: "),
        *(
            "Đơn vị phối hợp: ",
            "Căn cứ Luật số 1/QH ngày 01/01/2020 của ",
            "Trên đây là ",
            "(",
            ")",
        ),
        *(
            "Nơi nhận:",
            "TM. ỦY BAN NHÂN DÂN",
            "CHỦ TỊCH",
            "PHỤ LỤC",
            "KẾ HOẠCH",
            "Số: ",
            "Đề nghị ",
        ),
        *("Hà Nội, ngày 02 tháng 3 năm 2024", "Giao Sở Y tế chủ trì ", "Phối hợp ", "Kinh phí: "),
        *(
            "CHẾ ĐỘ BÁO CÁO",
            "báo cáo Sở Y tế trước ngày 31/02 ",
            "Cần 50 triệu đồng ",
            "0 tỷ đồng ",
        ),
        *("Thời gian thực hiện: 31/02/2024", "Thực hiện ", "Năm 0000", "giai đoạn 2023-2025"),
    ]
)
TAILS = st.text("abcđêông XYZ019 ,.;:()[]{}\"'#&*!|>%@`-–?/\\~<=_$", max_size=40)
LINES = st.builds("{}{}{}".format, MARKS, BEGINNINGS, TAILS)
CELLS = st.one_of(
    st.sampled_from(["", "", "1", "2", "I", "A", ABOVE, LEFT, "Sở Y tế", "Sở Y tế;\nSở Nội vụ"]),
    st.sampled_from(["Quý IV/2024", "31/02/2024", "Thường xuyên", "theo kế hoạch riêng", "2024"]),
    LINES,
)
HEADS = st.sampled_from(
    [
        ("TT", "Nhiệm vụ", "Đơn vị chủ trì", "Phối hợp", "Thời gian"),
        ("TT", "Nội dung", "Nhiệm vụ", "Chủ trì", "Tiến độ"),
        ("STT", "Tên việc", "Chủ trì, phối hợp", "Sản phẩm", "Ghi chú"),
        ("STT", "Xã", "Huyện", "Dân số", "Diện tích"),
    ]
)


@st.composite
def tables(draw: st.DrawFn) -> Rows:
    head = draw(HEADS)
    rows = draw(st.lists(st.lists(CELLS, min_size=5, max_size=5), max_size=5))
    return [list(head), *(_merged(row, first=at == 0) for at, row in enumerate(rows))]


def _merged(row: list[str], *, first: bool) -> list[str]:
    """A row in which nothing is merged with the head or with what is outside."""
    kept = ["x" if cell == LEFT and at == 0 else cell for at, cell in enumerate(row)]
    return ["x" if cell == ABOVE and first else cell for cell in kept]


DOCUMENTS = st.lists(
    st.one_of(st.lists(LINES, min_size=1, max_size=8).map("\n".join), tables()),
    min_size=1,
    max_size=5,
)


def without_crossings(parts: list[str | Rows]) -> list[str | Rows]:
    """Tables in which no cell is merged in a way that no program makes."""
    return [part if isinstance(part, str) else _plain(part) for part in parts]


def _plain(rows: Rows) -> Rows:
    plain = [list(row) for row in rows]
    for at, row in enumerate(plain):
        for column, cell in enumerate(row):
            crossing = cell == ABOVE and plain[at - 1][column] in (ABOVE, LEFT)
            beside = cell == LEFT and row[column - 1] == ABOVE
            if crossing or beside:
                row[column] = ""
    for at, row in enumerate(plain):
        for column, cell in enumerate(row):
            wide = column + 1 < len(row) and row[column + 1] == LEFT
            if wide and at + 1 < len(plain) and plain[at + 1][column] == ABOVE:
                plain[at + 1][column] = ""
            del cell
    return plain


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DOCUMENTS)
def test_every_word_of_a_document_is_in_its_plan(parts: list[str | Rows]) -> None:
    document = source(*without_crossings(parts))
    if not any(accented(one.text) for one in document.texts()):
        return
    found = import_source(document, built_in())
    printed = {word for value in _words(found.plan.model_dump()) for word in accented(value)}
    lines = [line for one in document.texts() for line in one.text.split("\n")]
    said = {word for line in lines for word in accented(split(line)[1])}
    spent = {word for texts in found.spent.values() for text in texts for word in accented(text)}
    assert said - printed - spent == set()
    assert list(missing(document, found.draft.map(), found.spent)) == []
    doubts = [one for one in found.guesses if one.sure == "doubtful" and one.kind.comment]
    assert [one.kind.code for one in doubts if f"# {one.kind.comment}\n" not in found.text] == []


def _words(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for inner in value.values() for text in _words(inner)]
    if isinstance(value, list | tuple):
        return [text for inner in value for text in _words(inner)]
    words = getattr(value, "words", None)
    return [words] if isinstance(words, str) else []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DOCUMENTS)
def test_a_document_gives_the_same_file_twice(parts: list[str | Rows]) -> None:
    parts = without_crossings(parts)
    assert imported(*parts).text == imported(*parts).text


@pytest.mark.parametrize("rows", [[["TT", "Nhiệm vụ", "Chủ trì"]], [["", "", ""]], [["a"]]])
def test_tables_that_hold_nothing_make_no_tasks(rows: Rows) -> None:
    document = Source("a.txt", (grid(1, rows),))
    assert import_source(document, built_in()).plan.tasks is None


def test_a_year_that_there_never_was_is_no_year() -> None:
    text = import_source(source("I. Kinh phí\nCần 50 triệu đồng năm 0000."), built_in()).text
    assert "amount: 50 triệu đồng" in text
    assert "year:" not in text


def test_a_citation_of_nothing_is_a_sentence() -> None:
    plan = import_source(source("Thực hiện ."), built_in()).plan
    assert (plan.legal_basis, plan.opening) == ((), "Thực hiện .")
