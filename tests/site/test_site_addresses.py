from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmplan.site.addresses import BadSourceUrlError, Folder, Sources, slug, up


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Sở Y tế", "so-y-te"),
        ("UBND các huyện, thành phố", "ubnd-cac-huyen-thanh-pho"),
        ("Đường & cầu", "duong-va-cau"),
        ("bac-kan_2023.2025", "bac-kan-2023-2025"),
        ("  A/B\\C:D  ", "a-b-c-d"),
        ("../../etc/passwd", "etc-passwd"),
    ],
)
def test_an_address_is_the_name_without_accents(name: str, address: str) -> None:
    assert slug(name) == address


@pytest.mark.parametrize("name", ["", "???", "日本", "con", "NUL", "com1", "index", "a" * 300])
def test_a_name_that_says_too_little_gets_a_mark_of_its_own(name: str) -> None:
    made = slug(name)
    assert re.fullmatch(r"(?:[a-z0-9-]+-)?[0-9a-f]{8}", made)
    assert len(made) <= 80
    assert made == slug(name)


def test_letters_that_are_lost_are_made_up_for_by_a_mark() -> None:
    assert slug("Sở 日") != slug("Sở 本")
    assert slug("Sở 日").startswith("so-")


def test_names_of_one_address_get_one_each_whatever_their_order() -> None:
    first = Folder("units", ["Sở Y tế", "So y te", "Sở Tài chính"])
    second = Folder("units", ["Sở Tài chính", "So y te", "Sở Y tế"])
    assert first.paths == dict(second.paths)
    assert first["Sở Tài chính"] == "units/so-tai-chinh.html"
    assert re.fullmatch(r"units/so-y-te-[0-9a-f]{8}\.html", first["Sở Y tế"])
    assert first["Sở Y tế"] != first["So y te"]
    assert first.clashes == {"Sở Y tế", "So y te"}


def test_a_name_without_a_page_has_no_address() -> None:
    assert not Folder("", ["a"]).get("b")
    assert Folder("", ["a"])["a"] == "a.html"


@given(st.lists(st.text(max_size=30), unique=True, max_size=30))
def test_no_two_pages_have_one_address(names: list[str]) -> None:
    paths = list(Folder("units", names).paths.values())
    assert len({path.lower() for path in paths}) == len(names)
    assert all(re.fullmatch(r"units/[a-z0-9][a-z0-9-]*\.html", path) for path in paths)


@pytest.mark.parametrize(
    ("address", "way"), [("index.html", ""), ("units/a.html", "../"), ("en/units/a.html", "../../")]
)
def test_the_way_to_the_root_has_a_step_for_each_folder(address: str, way: str) -> None:
    assert up(address) == way


def test_a_place_in_a_file_is_put_into_the_address_of_the_sources() -> None:
    sources = Sources("https://git.example/x/blob/main/{path}#L{line}")
    link = sources.link('plans/Kế hoạch "1".yaml', 7)
    assert link == (
        "https://git.example/x/blob/main/plans/K%E1%BA%BF%20ho%E1%BA%A1ch%20%221%22.yaml#L7"
    )


def test_a_path_that_looks_like_a_gap_is_not_filled_again() -> None:
    assert Sources("http://a/{path}#{line}").link("{line}.yaml", 3) == (
        "http://a/%7Bline%7D.yaml#3"
    )


def test_without_an_address_of_sources_nothing_is_linked() -> None:
    assert not Sources().link("plans/a.yaml", 1)


@pytest.mark.parametrize(
    "template",
    [
        "javascript:alert(1)//{path}",
        "data:text/html,{path}",
        "file:///{path}",
        "//git.example/{path}",
        "git.example/{path}",
        "https:///{path}",
        "https://git.example/",
        "https://{path}",
        "https://git.example/{path}\n",
        "https://git .example/{path}",
        "https://[/{path}",
    ],
)
def test_what_is_no_web_address_with_a_path_is_refused(template: str) -> None:
    with pytest.raises(BadSourceUrlError):
        Sources(template)
