"""Who leads and who supports what, asked by unit: in each spelling, alone or with a group.

The expected tasks were found by reading the two documents.
"""

from __future__ import annotations

import pytest

from ntmplan.query.rows import LEAD, SUPPORT
from ntmplan.registry import Unit
from tests.query.readings import UNITS, ask, codes, meant, plans, read, said
from tests.query.spellings import spellings

DISTRICTS = (
    "3.1 3.2 3.3 4.1 4.2 4.3 5.1 5.2 6.1 7.1 7.2 8.2 8.3 8.4 9.1 9.2 9.3"
    " V.10.1 V.10.2 V.10.3 V.10.4 V.10.5 V.10.6"
)
RELATED = "1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2 3.3 4.1 4.2 4.3 5.1 5.2 6.1 7.2 8.1 8.2 8.4 9.1 9.3"

LEADS = {
    "N": "1.1 1.2 1.3 4.1 4.2 4.3 5.1 6.1 8.1 8.4 V.2.1 V.2.2 V.2.3 V.2.4",
    "M": "2.1 2.2 2.3 3.2 3.3 6.1 V.3.1",
    "Y": "8.1 8.4 9.1 9.3 V.7.1",
    "V": "7.2 V.1.1 V.1.2",
    "P": "9.3 V.9.1 V.9.3 V.9.4",
    "B": f"{DISTRICTS} V.10.7",
    "C": "",
    "K": "V.4.1",
    "T": "",
    "S": "V.6.1",
    "Q": "V.9.1 V.9.3 V.9.4",
    "I": "IV.1.1 IV.1.2",
    "q": "V.9.1 V.9.3 V.9.4",
    "p": "",
    ".": "",
    ",": "V.8.1",
}
SUPPORTS = {
    "N": "7.1 8.3 V.1.1 V.3.1",
    "M": "3.1 7.1 V.1.1 V.2.1 V.2.2 V.2.3 V.2.4 V.3.2 V.3.3",
    "Y": "9.2",
    "V": "8.3 V.2.1 V.2.2 V.2.3 V.2.4",
    "P": "9.2 V.9.2",
    "B": "1.1 1.2 1.3 2.1 2.2 2.3 8.1",
    "C": "8.2",
    "K": "",
    "T": "V.5.1",
    "S": "",
    "Q": "V.9.2",
    "I": "",
    "q": "V.9.2",
    "p": "IV.2",
    ".": RELATED,
    ",": "V.1.1 V.2.1 V.2.2 V.2.3 V.2.4 V.3.1 IV.1.2",
}
WRITTEN = {
    "N": [
        "Sở Nông nghiệp và PTNT",
        "Sở Nông nghiệp & PTNT",
        "Sở NN&PTNT",
        "Sở NN-PTNT",
        "SNN",
        "SNNPTNT",
        "Sở Nông nghiệp",
        "nông nghiệp",
        "Nông nghiệp và Phát triển nông thôn",
        "Sở Nông nghiệp và PTNT tỉnh Bắc Kạn",
    ],
    "M": ["STNMT", "Sở TN&MT", "Sở TNMT", "Sở Tài nguyên", "tài nguyên", "Tài nguyên & Môi trường"],
    "Y": ["SYT", "y tế", "Sở Y tế tỉnh Bắc Kạn", "Sở Y tế (Bắc Kạn)"],
    "V": [
        "Văn phòng Điều phối NTM tỉnh",
        "Văn phòng Điều phối",
        "VPĐP NTM tỉnh",
        "VPĐP",
        "điều phối",
        "Văn phòng NTM",
    ],
    "P": ["Hội LHPN", "Hội LHPN tỉnh", "Hội Liên hiệp phụ nữ", "phụ nữ", "Hội Phụ nữ"],
    "B": ["Uỷ ban nhân dân thành phố Bắc Kạn", "UBND TP Bắc Kạn", "thành phố Bắc Kạn"],
    "C": ["Sở Công thương", "SCT", "công thương", "Sở Công"],
    "K": ["Sở KH&ĐT", "Sở KHĐT", "kế hoạch và đầu tư", "kế hoạch & đầu tư"],
    "T": ["STC", "tài chính"],
    "S": ["Sở KH&CN", "khoa học và công nghệ", "khoa học"],
    "Q": [
        "Uỷ ban Mặt trận Tổ quốc Việt Nam",
        "UBMTTQ Việt Nam tỉnh",
        "MTTQ tỉnh",
        "Mặt trận Tổ quốc",
        "Mặt trận",
    ],
    "I": ["Chi cục BVMT", "chi cục"],
    "q": ["các tổ chức chính trị - xã hội", "tổ chức chính trị - xã hội"],
    "p": ["các phòng, đơn vị thuộc Sở", "các phòng"],
    ".": ["các đơn vị có liên quan"],
    ",": ["các sở, ban, ngành liên quan"],
}
TOLD = {"h": "group", "q": "group", "p": "group", ".": "catch-all", ",": "catch-all"}
ASKED = [
    (query, letter)
    for letter, others in WRITTEN.items()
    for one in (UNITS[letter], *others)
    for query in spellings(one)
]


def some_task(numbers: str) -> bool:
    """Whether a task of a table stands among the numbers, not duties alone."""
    return any(number[0].isdigit() for number in numbers.split())


@pytest.mark.parametrize(("query", "letter"), ASKED)
def test_a_unit_is_found_in_every_spelling_with_all_that_it_leads(query: str, letter: str) -> None:
    answer = ask(query)
    assert meant(answer) == [f"{TOLD.get(letter, 'unit')}: {UNITS[letter]}"]
    assert said(answer) == read(LEADS[letter])
    assert codes(answer) == ([] if some_task(LEADS[letter]) else ["leads-nothing"])


@pytest.mark.parametrize(("query", "letter"), ASKED)
def test_a_unit_is_found_in_every_spelling_with_all_that_it_supports(
    query: str, letter: str
) -> None:
    answer = ask(query, SUPPORT)
    assert said(answer) == read(SUPPORTS[letter])
    assert codes(answer) == ([] if some_task(SUPPORTS[letter]) else ["supports-nothing"])


@pytest.mark.parametrize(
    "query",
    [
        *spellings("UBND các huyện, thành phố"),
        *spellings("UBND huyện, thành phố"),
        *spellings("Uỷ ban nhân dân các huyện, thành phố"),
        "UBND cấp huyện",
    ],
)
def test_a_group_that_both_provinces_have_means_in_each_plan_its_own(query: str) -> None:
    answer = ask(query)
    lang_son = "UBND các huyện, thành phố tỉnh Lạng Sơn"
    assert meant(answer) == [f"group: {UNITS['h']}", f"group: {lang_son}"]
    assert said(answer) == read(DISTRICTS)
    assert codes(answer) == ["not-in-plan"]
    assert answer.notes[0].message.facts == {"unit": lang_son}
    assert said(ask(query, SUPPORT)) == read(SUPPORTS["B"])


@pytest.mark.parametrize(
    "query", [*spellings("UBND huyện Na Rì"), *spellings("Na Rì"), "Uỷ ban nhân dân huyện Na Rì"]
)
def test_a_member_of_a_group_does_what_the_group_does(query: str) -> None:
    answer = ask(query)
    assert meant(answer) == ["unit: UBND huyện Na Rì"]
    assert said(answer) == read(DISTRICTS)
    assert codes(answer) == []
    assert said(ask(query, SUPPORT)) == read(SUPPORTS["B"])
    assert codes(ask(query, SUPPORT)) == []


@pytest.mark.parametrize("query", [*spellings("Hội Nông dân tỉnh"), "Hội Nông dân", "nông dân"])
def test_a_member_of_a_group_with_duties_alone_leads_no_task(query: str) -> None:
    answer = ask(query)
    assert meant(answer) == ["unit: Hội Nông dân tỉnh"]
    assert said(answer) == read("V.9.1 V.9.3 V.9.4")
    assert codes(answer) == ["leads-nothing"]


@pytest.mark.parametrize("query", spellings("UBND huyện"))
def test_what_one_unit_in_use_is_called_needs_no_more_words(query: str) -> None:
    answer = ask(query)
    assert meant(answer) == [f"group: {UNITS['h']}"]
    assert said(answer) == read(DISTRICTS)


UNUSED = {
    "Sở Nông nghiệp và Môi trường": ["unit: Sở Nông nghiệp và Môi trường"],
    "Sở NN&MT": ["unit: Sở Nông nghiệp và Môi trường"],
    "Bộ Nông nghiệp và PTNT": ["unit: Bộ Nông nghiệp và Phát triển nông thôn"],
    "UBND tỉnh": ["unit: UBND tỉnh Bắc Kạn", "unit: UBND tỉnh Lạng Sơn"],
    "Quỹ Bảo vệ môi trường": ["unit: Quỹ Bảo vệ môi trường"],
    "UBND huyện Chi Lăng": ["unit: UBND huyện Chi Lăng"],
    "Chi Lăng": ["unit: UBND huyện Chi Lăng"],
    "Sở Xây dựng": ["unit: Sở Xây dựng"],  # of the register that comes along
    "Bộ Tài chính": ["unit: Bộ Tài chính"],
}


@pytest.mark.parametrize("name", UNUSED)
@pytest.mark.parametrize("role", [LEAD, SUPPORT])
def test_a_registered_unit_that_no_plan_names_is_told_so(name: str, role: str) -> None:
    for query in spellings(name):
        answer = ask(query, role)
        assert meant(answer) == UNUSED[name]
        assert said(answer) == []
        assert codes(answer) == ["not-in-plan"] * len(UNUSED[name])


SEVERAL = {
    "UBND": ["UBND tỉnh Bắc Kạn", UNITS["h"], UNITS["B"], "UBND tỉnh Lạng Sơn"],
    "Uỷ ban nhân dân": ["UBND tỉnh Bắc Kạn", UNITS["h"], UNITS["B"], "UBND tỉnh Lạng Sơn"],
    "Uỷ ban": [UNITS["h"], UNITS["Q"], UNITS["B"]],
    "Sở": [UNITS[letter] for letter in "NMYCKTS"],
    "Sở Tài": [UNITS["M"], UNITS["T"]],
    "Tỉnh ủy": ["Tỉnh ủy Bắc Kạn", "Tỉnh ủy Thái Nguyên"],
    "Thái Nguyên": ["UBND tỉnh Thái Nguyên", "Tỉnh ủy Thái Nguyên", "HĐND tỉnh Thái Nguyên"],
}


@pytest.mark.parametrize("name", SEVERAL)
def test_a_name_that_fits_several_units_lists_them_and_asks(name: str) -> None:
    for query in spellings(name):
        answer = ask(query)
        assert meant(answer) == []
        assert said(answer) == []
        assert codes(answer) == ["ambiguous"]
        assert [one.name for one in answer.candidates] == SEVERAL[name]


def test_a_unit_beats_an_area_and_an_area_beats_a_text() -> None:
    assert meant(ask("nông nghiệp")) == [f"unit: {UNITS['N']}"]  # area 4 has the word too
    assert meant(ask("bảo vệ môi trường")) == [f"unit: {UNITS['I']}"]  # area 6 has the words too
    assert meant(ask("chất thải rắn")) == ["area: Chất thải rắn sinh hoạt"]  # so have 2.1 and 6.1


def test_a_catch_all_is_no_guess_for_part_of_its_name() -> None:
    answer = ask("đơn vị liên quan")
    assert meant(answer) == ["text: đơn vị liên quan"]
    assert said(answer) == read("V.5.1")


def test_every_row_says_what_the_one_who_was_asked_for_does() -> None:
    roles = [row["role"] for row in ask("Sở Y tế").rows]
    assert roles == ["lead", "lead", "lead", "lead", "duty"]
    assert [row["role"] for row in ask("Sở Y tế", SUPPORT).rows] == ["support"]


def test_the_duties_stand_under_a_heading_of_their_own() -> None:
    (section,) = ask("Sở Y tế").sections
    assert (section.title.template, section.start) == ("Duties in the organisation part", 4)
    (section,) = ask("nước thải").sections
    assert section.title.template == "Duties in the organisation part that speak of it"
    assert section.start == 3
    assert ask("9.2 ").sections[0].start == 1
    assert ask("V.2.1").sections[0].title.template == "Duties in the organisation part"
    assert ask("Sở Công Thương", SUPPORT).sections == ()


def test_the_registered_names_are_the_names_that_the_answers_use() -> None:
    registered: dict[str, Unit] = plans()[0].registry.units
    assert {letter: registered[name].unit for letter, name in UNITS.items()} == UNITS
    assert {UNITS[letter] for letter, kind in TOLD.items() if kind == "group"} == {
        name for name in UNITS.values() if registered[name].kind == "group"
    }
