"""Who leads a matter: areas by title or part of it, numbers, and words of the texts.

The expected tasks were found by reading the two documents.
"""

from __future__ import annotations

import unicodedata

import pytest

from ntmplan.query.rows import LEAD, SUPPORT
from tests.query.readings import BAC_KAN, LANG_SON, ask, codes, meant, read, said
from tests.query.spellings import spellings

WATER = "1.1 1.2 1.3 V.2.1 V.2.2 V.2.3 V.2.4 V.6.1"
RUBBISH = "2.1 2.2 2.3 V.3.1"
SEWAGE = "3.1 3.2 3.3 V.2.1 V.2.3 V.3.1"
MANURE = "4.1 4.2 4.3 V.2.1 V.2.2 V.2.3 V.2.4"
WRAPPERS = "5.1 5.2 V.2.1 V.2.2 V.2.3 V.2.4"
CRAFTS = "6.1 V.3.1"
LANDSCAPE = "7.1 7.2 V.2.1 V.2.2 V.2.4 V.10.7"
FOOD = "8.1 8.2 8.3 8.4 V.2.2 V.2.3 V.2.4"
HYGIENE = "9.1 9.2 9.3 V.7.1"
BOTH_WASTES = "2.1 2.2 2.3 4.1 4.2 4.3 V.2.1 V.2.2 V.2.3 V.2.4 V.3.1"

AREAS = {
    "Cấp nước sạch nông thôn": (
        WATER,
        ["nước sạch", "cấp nước", "cấp nước nông thôn"],
    ),
    "Chất thải rắn sinh hoạt": (RUBBISH, ["chất thải rắn", "rắn sinh hoạt"]),
    "Nước thải sinh hoạt": (SEWAGE, ["nước thải", "nước  thải", "«nước thải»", "Nước-thải?"]),
    "Chất thải và phụ phẩm nông nghiệp": (
        MANURE,
        ["phụ phẩm", "phụ phẩm nông nghiệp", "chất thải nông nghiệp"],
    ),
    "Bao gói thuốc bảo vệ thực vật": (
        WRAPPERS,
        ["bao gói", "thuốc bảo vệ thực vật", "bảo vệ thực vật"],
    ),
    "Bảo vệ môi trường khu vực làng nghề": (
        CRAFTS,
        ["làng nghề", "bảo vệ môi trường làng nghề", "môi trường làng nghề"],
    ),
    "Cảnh quan môi trường nông thôn": (LANDSCAPE, ["cảnh quan", "cảnh quan môi trường"]),
    "An toàn thực phẩm nông, lâm, thủy sản": (
        FOOD,
        ["An toàn thực phẩm nông, lâm, thuỷ sản", "nông lâm thủy sản", "thuỷ sản"],
    ),
    "Công tác vệ sinh": (HYGIENE, ["vệ sinh", "công tác"]),
}
ASKED_FOR_AREAS = [
    (query, title, numbers)
    for title, (numbers, others) in AREAS.items()
    for one in (title, *others)
    for query in spellings(one)
]


@pytest.mark.parametrize(("query", "title", "numbers"), ASKED_FOR_AREAS)
def test_an_area_is_found_by_its_title_or_part_of_it_in_any_spelling(
    query: str, title: str, numbers: str
) -> None:
    answer = ask(query)
    assert meant(answer) == [f"area: {title}"]
    assert said(answer) == read(numbers)
    assert codes(answer) == []


SEVERAL = {
    "chất thải": (BOTH_WASTES, ["Chất thải rắn sinh hoạt", "Chất thải và phụ phẩm nông nghiệp"]),
    "sinh hoạt": (
        "2.1 2.2 2.3 3.1 3.2 3.3 V.2.1 V.2.3 V.3.1",
        ["Chất thải rắn sinh hoạt", "Nước thải sinh hoạt"],
    ),
    "môi trường": (
        "6.1 7.1 7.2 V.2.1 V.2.2 V.2.4 V.3.1 V.10.7",
        ["Bảo vệ môi trường khu vực làng nghề", "Cảnh quan môi trường nông thôn"],
    ),
}


@pytest.mark.parametrize("query", SEVERAL)
def test_a_part_that_several_titles_have_means_all_of_them(query: str) -> None:
    numbers, titles = SEVERAL[query]
    for spelling in spellings(query):
        answer = ask(spelling)
        assert meant(answer) == [f"area: {title}" for title in titles]
        assert said(answer) == read(numbers)


def test_a_duty_that_speaks_of_two_areas_names_both() -> None:
    duty = next(row for row in ask("chất thải").rows if row["task"] == "V.2.3")
    assert duty["area"] == "Chất thải và phụ phẩm nông nghiệp"
    both = next(row for row in ask("sinh hoạt").rows if row["task"] == "V.3.1")
    assert both["area"] == "Chất thải rắn sinh hoạt; Nước thải sinh hoạt"


VERY_WORDS = {
    "an toàn thực phẩm": "8.1 8.2 8.3 8.4 V.2.1 V.2.2 V.2.3 V.2.4 V.6.1 V.8.1",
    "nước sạch nông thôn": "1.1 1.2 1.3 V.2.1 V.2.2 V.2.3 V.2.4 V.6.1 V.10.3",
    "cấp nước sạch": "1.1 1.2 1.3 V.2.1 V.2.2 V.2.3 V.2.4 V.6.1 V.8.1 V.9.2",
    "môi trường nông thôn": "7.1 7.2 V.2.1 V.2.2 V.2.4 V.10.2 V.10.7",
}


@pytest.mark.parametrize("words", VERY_WORDS)
def test_a_duty_with_the_very_words_that_were_asked_speaks_of_the_matter(words: str) -> None:
    for query in spellings(words):
        answer = ask(query)
        assert [one.kind for one in answer.matched] == ["area"]
        assert said(answer) == read(VERY_WORDS[words])


NUMBERS = {
    "3.1": ("3.1 V.2.1 V.2.3 V.3.1", BAC_KAN),
    " 8.2. ": ("8.2 V.2.2 V.2.3 V.2.4", BAC_KAN),
    "9.3": ("9.3 V.7.1", BAC_KAN),
    "V.2.1": ("V.2.1", BAC_KAN),
    "v.10.7": ("V.10.7", BAC_KAN),
    "IV.1.2": ("IV.1.2", LANG_SON),
}


@pytest.mark.parametrize("query", NUMBERS)
def test_a_task_and_a_duty_are_found_by_the_number_they_have_in_the_document(query: str) -> None:
    numbers, plan = NUMBERS[query]
    answer = ask(query)
    assert meant(answer) == [f"task: {plan} {query.strip(' .').upper()}"]
    assert said(answer) == read(numbers)
    assert codes(answer) == []


@pytest.mark.parametrize(
    ("query", "role", "number", "code", "sentence"),
    [
        ("II.7", LEAD, "II.7", "no-lead", "lang-son-2023: the plan does not say who leads task"),
        ("ii.7.", LEAD, "II.7", "no-lead", "lang-son-2023: the plan does not say who leads task"),
        (
            "II.7",
            SUPPORT,
            "II.7",
            "no-support",
            "lang-son-2023: the plan does not say who supports task",
        ),
        (
            "V.3.2",
            LEAD,
            "V.3.2",
            "no-lead",
            "bac-kan-2023-2025: the plan does not say who leads task",
        ),
        (
            "V.7.1",
            SUPPORT,
            "V.7.1",
            "no-support",
            "bac-kan-2023-2025: the plan does not say who supports task",
        ),
    ],
)
def test_where_the_document_names_nobody_the_answer_says_so(
    query: str, role: str, number: str, code: str, sentence: str
) -> None:
    answer = ask(query, role)
    assert said(answer) == read(number)
    assert codes(answer) == [code]
    facts = answer.notes[0].message.facts
    assert answer.notes[0].message.template.format_map(facts) == f"{sentence} {number}."


WORDS = {
    "nhà tiêu": "9.1 9.2 9.3",
    "nhà vệ sinh đa năng": "9.3",
    "chợ an toàn thực phẩm": "8.2",
    "du lịch": "7.2 V.10.7",
    "nông nghiệp hữu cơ": "8.3",
    "phân hữu cơ": "4.2",
    "biến đổi khí hậu": "1.1 1.3 9.3",
    "trạm y tế": "9.2 9.3",
    "Dương Quang": "V.10.7",
    "mô hình thí điểm": "V.9.2 V.10.7",
    "chất thải nhựa": "4.3",
    "xóa bỏ nhà tiêu": "9.2",
    "xoá bỏ nhà tiêu": "9.2",
    "văn hoá cơ sở": "7.2",
    "văn hóa cơ sở": "7.2",
    "quỹ đất": "V.10.3",
    "vốn vay": "V.3.2",
    "quyết toán": "V.5.1",
    "xử phạt": "V.3.2 V.10.4",
    "rác thải": "2.2",  # not side by side, but both in it
    "nước sinh hoạt": "1.1",  # no title: that of 3 is about waste water
}


@pytest.mark.parametrize(
    ("query", "numbers"),
    [(query, numbers) for words, numbers in WORDS.items() for query in spellings(words)],
)
def test_words_that_no_title_has_are_sought_in_the_texts(query: str, numbers: str) -> None:
    answer = ask(query)
    assert meant(answer) == [f"text: {unicodedata.normalize('NFC', query)}"]
    assert said(answer) == read(numbers)


@pytest.mark.parametrize("query", ["đơn đốc", "đôn đốc", "don doc"])
def test_the_documents_slip_is_found_under_both_spellings(query: str) -> None:
    answer = ask(query)
    assert said(answer) == read("II.6 II.7 IV.1.1")
    assert codes(answer) == ["no-lead"]


@pytest.mark.parametrize(
    ("query", "nearest"),
    [
        ("nuoc thai sinh hoatt", ["Nước thải sinh hoạt", "Chất thải rắn sinh hoạt"]),
        ("cong tac ve sing", ["Công tác vệ sinh", "Công an tỉnh"]),
        ("3.9", []),
        ("zzzz", []),
        ("", []),
        ("  ", []),
        ("?!", []),
        ("\U0001f600", []),
    ],
)
def test_what_means_nothing_gets_the_nearest_names_and_no_rows(
    query: str, nearest: list[str]
) -> None:
    answer = ask(query)
    assert said(answer) == []
    assert codes(answer) == ["nothing-matched"]
    assert [one.name for one in answer.candidates] == nearest
