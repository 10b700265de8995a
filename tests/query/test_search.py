"""Sentences that hold words, worked out from the pages of the two plans."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ntmplan.export.shown import cells
from ntmplan.language import say
from ntmplan.query.search import search
from ntmplan.query.search.terms import Sieve, plain, terms
from ntmplan.reading.likeness import abbreviations_with, bare
from ntmplan.repository import PlanFile
from ntmplan.table import Table
from tests.query.made import made
from tests.query.readings import BAC_KAN, LANG_SON, codes, plans
from tests.query.spellings import spellings


def ask(query: str, limit: int | None = None) -> Table:
    return search(query, list(plans()), limit=limit)


def brief(table: Table, *keys: str) -> list[tuple[object, ...]]:
    return [tuple(row[key] for key in keys) for row in table.rows]


def places(table: Table) -> list[object]:
    return [row["place"] for row in table.rows]


def told(table: Table) -> list[str]:
    return [say(one.message.template, one.message.facts) for one in table.notes]


PHRASES = {
    "xử phạt": ["V.10.4", "V.3.2"],
    "chất thải nhựa": ["4.3"],
    "Dương Quang": ["V.10.7"],
    "tuần hoàn": ["4.1", "III.3.1"],
    "50 triệu đồng/năm": ["III.1"],
    "hài lòng": ["V.9.3"],
}


@pytest.mark.parametrize(
    ("query", "found"),
    [(one, found) for query, found in PHRASES.items() for one in spellings(query)],
)
def test_a_phrase_is_found_in_every_spelling(query: str, found: list[str]) -> None:
    rows = [row for row in ask(query).rows if str(row["match"]).startswith("phrase")]
    assert [row["place"] for row in rows] == found


def test_a_row_says_where_a_sentence_stands() -> None:
    table = ask("chất thải nhựa")
    (row,) = table.rows
    assert dict(row) == {
        "match": "phrase",
        "hits": 1,
        "plan": BAC_KAN,
        "part": "tasks",
        "place": "4.3",
        "under": "Chất thải và phụ phẩm nông nghiệp",
        "area": "Chất thải và phụ phẩm nông nghiệp",
        "unit": "",
        "key": "task",
        "text": (
            "Xây dựng và nhân rộng mô hình quản lý chất thải nhựa trong sản xuất nông nghiệp."
        ),
        "path": row["path"],
        "line": 152,
    }
    assert cells(table, row)[0] == "4.3"
    assert table.notes == ()


@pytest.mark.parametrize(
    ("query", "match", "place"),
    [
        ("giám đốc", "phrase", ""),
        ("Nguyễn Hữu Trục", "phrase", ""),
        ("lực lượng tham gia hướng dẫn", "phrase", "I"),
        ("luc luong tham gia huong dan", "phrase-folded", "I"),
        ("lực lượng đảng viên", "words", "I"),
        ("đảng viên lực lượng công chức", "words", "I"),
        ("dang vien luc luong cong chuc", "words-folded", "I"),
    ],
)
def test_the_head_and_the_end_are_read_too(query: str, match: str, place: str) -> None:
    table = ask(query)
    assert brief(table, "match", "place", "plan")[0] == (match, place, LANG_SON)


def test_nearer_words_come_first_then_shorter_sentences(tmp_path: Path) -> None:
    sentences = (
        "Nước của sông thì sạch và trong",
        "Sạch như nước và trong",
        "Dùng nước sạch ở nông thôn ta",
        "Dùng nước sạch",
        "Nước sạch, nước sạch và nước sạch",
        "Nước sách",
    )
    tasks = "".join(f"  - {one}\n" for one in sentences)
    files = made(tmp_path, f"tasks:\n{tasks}")
    table = search("nước sạch", files)
    assert brief(table, "text", "match", "hits") == [
        (sentences[3], "phrase", 1),
        (sentences[2], "phrase", 1),
        (sentences[4], "phrase", 3),
        (sentences[1], "words", 2),
        (sentences[0], "words", 2),
    ]
    assert told(table) == ["Sentences that hold the words with other accents: 1."]
    loose = search("nuoc sach", files)
    assert [row["match"] for row in loose.rows] == [*["phrase-folded"] * 4, *["words-folded"] * 2]
    assert codes(loose) == []


def test_with_a_wrong_accent_only_words_side_by_side_are_found(tmp_path: Path) -> None:
    files = made(tmp_path, "tasks: [Đơn đốc các xã, Đơn vị tăng tốc và đốc thúc]\n")
    assert [row["text"] for row in search("đôn đốc", files).rows] == ["Đơn đốc các xã"]
    assert len(search("don doc", files).rows) == 2


QUOTED = "tasks: [Nước sạch, Sạch nước, Nước thải sạch, Nước sạch và rác thải]\n"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("nước sạch", ["Nước sạch", "Nước sạch và rác thải", "Sạch nước", "Nước thải sạch"]),
        ('"nước sạch"', ["Nước sạch", "Nước sạch và rác thải"]),
        ("“nước sạch”", ["Nước sạch", "Nước sạch và rác thải"]),
        ('"nước sạch', ["Nước sạch", "Nước sạch và rác thải"]),
        ("nước -thải", ["Nước sạch", "Sạch nước"]),
        ('nước -"nước sạch"', ["Sạch nước", "Nước thải sạch"]),
        ("nuoc -thai", ["Nước sạch", "Sạch nước"]),
        ('"nước sạch" rác', ["Nước sạch và rác thải"]),
        ("NƯỚC & SẠCH", ["Nước sạch và rác thải"]),
    ],
)
def test_quotes_bind_words_and_a_hyphen_leaves_them_out(
    query: str, found: list[str], tmp_path: Path
) -> None:
    assert [row["text"] for row in search(query, made(tmp_path, QUOTED)).rows] == found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("NTM", ["Xây dựng NTM", "Xây dựng nông thôn mới"]),
        ("ntm", ["Xây dựng NTM", "Xây dựng nông thôn mới"]),
        ("nông thôn mới", ["Xây dựng NTM", "Xây dựng nông thôn mới"]),
        ("nong thon moi", ["Xây dựng NTM", "Xây dựng nông thôn mới"]),
        ("ubnd", ["Gửi Ủy ban nhân dân"]),
        ("thôn", ["Xây dựng NTM", "Xây dựng nông thôn mới"]),
    ],
)
def test_abbreviations_mean_their_words(query: str, found: list[str], tmp_path: Path) -> None:
    plan = "tasks: [Xây dựng NTM, Xây dựng nông thôn mới, Gửi Ủy ban nhân dân]\n"
    assert [row["text"] for row in search(query, made(tmp_path, plan)).rows] == found


@pytest.mark.parametrize("query", ["dân", "ban"])
def test_parts_of_words_are_no_words(query: str, tmp_path: Path) -> None:
    files = made(tmp_path, "tasks: [Hướng dẫn ban hành bản đồ dân cư, banh danh]\n")
    table = search(query, files)
    assert brief(table, "match", "hits") == [("phrase", 1)]


@pytest.fixture
def table_rows(tmp_path: Path) -> list[PlanFile]:
    return made(
        tmp_path,
        """\
appendix: {}
tasks:
  - task: Nước sạch.
    in_appendix: Nước sạch
  - task: Nước sạch và rừng
    in_appendix:
      - Nước sạch
      - Rừng
""",
    )


def test_what_the_table_repeats_is_shown_once(table_rows: list[PlanFile]) -> None:
    assert brief(search("nước sạch", table_rows), "place", "key", "text") == [
        ("2", "task", "Nước sạch"),
        ("1", "task", "Nước sạch."),
        ("", "task", "Nước sạch và rừng"),
    ]
    assert places(search("rừng", table_rows)) == ["3", ""]


def test_so_many_are_shown_and_the_others_counted() -> None:
    table = ask("nước", limit=3)
    assert len(table.rows) == 3
    assert told(table) == [
        f"More sentences hold these words: {len(ask('nước').rows) - 3}; --limit shows more."
    ]


@pytest.mark.parametrize(
    ("query", "nearest"),
    [
        ("nuoc thaii", ["thải", "thái", "thoái"]),
        ("qqqq", []),
        ("nước xxqq", []),
        ("xử phạt nhựa", []),  # each is there, but not in one sentence
    ],
)
def test_what_stands_nowhere_gets_the_nearest_words(query: str, nearest: list[str]) -> None:
    table = ask(query)
    assert (codes(table), table.rows) == (["nothing-matched"], ())
    assert [one.name for one in table.candidates] == nearest


@pytest.mark.parametrize("query", ["", "  ", "?!", '""', '"', "-x", "\U0001f600"])
def test_without_words_nothing_is_sought(query: str) -> None:
    table = ask(query)
    assert (codes(table), table.rows) == (["nothing-matched"], ())
    assert told(table) == ["Say which words are sought."]


SIGNS = st.sampled_from('nướcNƯỚC THẢIthaiyỳlíÝđĐ-&"“. ủuỷ')
TEXTS = st.text(SIGNS, max_size=40) | st.text(max_size=40)


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_the_sieve_lets_nothing_through_its_fingers(query: str, text: str) -> None:
    exact, loose = terms(query)
    if loose.wanted and (exact.hit(text) if exact.wanted else None or loose.hit(text)):
        assert Sieve(loose).passes(plain(text))


@settings(deadline=None)
@given(TEXTS)
def test_what_is_found_with_accents_is_found_without(text: str) -> None:
    exact, loose = terms(text)
    if exact.wanted and not exact.out:
        assert loose._replace(apart=True).hit(text)


def test_abbreviations_are_words_without_accents_too() -> None:
    assert bare("VPĐP NTM & đường") == (
        *("van", "phong", "dieu", "phoi", "nong", "thon", "moi", "va", "duong"),
    )
    assert bare("Đường") == ("duong",)
    assert abbreviations_with("phoi") == ["vpdp"]
