"""Looking through texts: every text once, and what is found in it depends on it alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmplan.lint.catalogue import kinds
from ntmplan.lint.rules.spelling import lexicon
from ntmplan.reading import search
from ntmplan.reading.printed import Printed, printed
from ntmplan.reading.search import EVERYWHERE, Block, Hit, Memory, Phrases, fitting, lowered
from ntmplan.repository import load
from ntmplan.text import regex

ROOT = Path(__file__).parents[2]


def _found(memory: Memory, *texts: str) -> dict[int, list[tuple[int, Hit]]]:
    return memory.of(texts)


def test_each_hit_has_the_number_of_its_text_and_its_place_in_it() -> None:
    memory = Memory(fitting(regex(r"xã")), fitting(regex(r"\d+")))
    assert _found(memory, "2 xã", "", "15 thôn") == {
        0: [(0, (2, 4, 0))],
        1: [(0, (0, 1, 0)), (2, (0, 2, 0))],
    }


def test_a_text_is_looked_through_once_however_often_it_stands() -> None:
    seen: list[str] = []

    def look(block: Block) -> Iterator[Hit]:
        seen.extend(block.texts)
        yield from ((start, start + 1, 7) for start in block.starts[:-1])

    memory = Memory(look)
    assert _found(memory, "a", "b", "a") == {0: [(at, (0, 1, 7)) for at in range(3)]}
    assert _found(memory, "c", "b") == {0: [(0, (0, 1, 7)), (1, (0, 1, 7))]}
    assert seen == ["a", "b", "c"]


def test_what_is_added_later_is_looked_for_in_known_texts_too() -> None:
    memory = Memory(fitting(regex("a")))
    assert _found(memory, "ab") == {0: [(0, (0, 1, 0))]}
    assert memory.add(fitting(regex("b"))) == 1
    assert _found(memory, "ab") == {0: [(0, (0, 1, 0))], 1: [(0, (1, 2, 0))]}


def test_what_reaches_into_the_next_text_is_no_hit() -> None:
    memory = Memory(fitting(regex(r"a\s+b")))
    assert _found(memory, "a", "b", "a b") == {0: [(2, (0, 3, 0))]}


def test_a_pattern_is_tried_only_where_something_stands_that_it_needs() -> None:
    look = fitting(regex(r"."), needs=("xã", "thôn"))
    assert list(look(Block(["huyện"]))) == []
    assert list(look(Block(["XÃ"]))) == [(0, 1, 0), (1, 2, 0)]


def test_a_pattern_for_small_letters_finds_capitals_at_their_places() -> None:
    assert list(fitting(regex("xã"), lowered=True)(Block(["Ở XÃ"]))) == [(2, 4, 0)]


def test_a_phrase_stands_only_as_whole_words() -> None:
    block = Block(["Bản, bản đồ", "cơ bản", "BẢN"])
    assert [(block.number(at), at) for at in block.standing("bản")] == [
        (0, 0),
        (0, 5),
        (1, 15),
        (2, 19),
    ]
    assert list(block.standing("ản")) == []
    assert list(Block(["100% xã", "1000%"]).standing("100%")) == [0]


def test_of_many_phrases_those_are_looked_for_that_may_stand() -> None:
    phrases = Phrases(["thôn bản", "xã", "100% xã", "bản đồ", "bản"])
    block = Block(["Bản đồ", "100% xã"])
    assert phrases.possible(block) == [(1, "xã"), (2, "100% xã"), (3, "bản đồ"), (4, "bản")]
    assert sorted(phrases.standing(block)) == [(0, 3, 4), (0, 6, 3), (7, 14, 2), (12, 14, 1)]


def test_texts_that_hold_some_words_are_found_once_each() -> None:
    block = Block(["Xã, xã", "thôn", "các xã"])
    assert list(block.holding("xã")) == [(0, 6, 0), (12, 18, 2)]
    assert list(block.holding("huyện")) == []


def test_small_letters_stay_at_their_places() -> None:
    assert lowered("İ Đ") == "İ đ"
    assert lowered("ĐƯỜNG") == "đường"


def test_a_memory_forgets_all_when_it_holds_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_MUCH", 50)
    seen: list[str] = []

    def look(block: Block) -> Iterator[Hit]:
        seen.extend(block.texts)
        yield from ((start, start + 1, 0) for start in block.starts[:-1])

    memory = Memory(look)
    for _ in range(2):
        assert _found(memory, "a", "b") == {0: [(0, (0, 1, 0)), (1, (0, 1, 0))]}
    assert seen == ["a", "b", "a", "b"]


def test_a_spot_has_the_way_to_its_text() -> None:
    memory = Memory(fitting(regex(r"\d+")))
    text = Printed()
    text.add((), "title", "Năm 2024")
    text.add(("objectives", "items", 0), "text", "15 xã")
    spots = list(text.spots(0, memory))
    assert [(spot.route, spot.words) for spot in spots] == [
        (("title",), "2024"),
        (("objectives", "items", 0, "text"), "15"),
    ]
    assert list(text.spots(1, memory)) == []


TEXTS = st.lists(st.text("ab \n.", max_size=6), max_size=6)


@given(TEXTS, TEXTS)
def test_what_is_found_depends_neither_on_other_texts_nor_on_their_order(
    first: list[str], second: list[str]
) -> None:
    looks = [fitting(regex(r"a+")), fitting(regex(r"b\b"), needs=("b",), lowered=True)]
    memory = Memory(*looks)
    memory.of(second)
    alone = [Memory(*looks).of([text]) for text in first]
    expected = {
        thing: [(at, hit) for at, one in enumerate(alone) for _, hit in one.get(thing, [])]
        for thing in (0, 1)
    }
    assert memory.of(first) == {thing: hits for thing, hits in expected.items() if hits}


def test_what_rules_look_for_is_found_in_a_text_alone_as_among_others() -> None:
    plans = load([ROOT]).plans
    texts = [text for file in plans for _, text in printed(file).texts()]
    texts += [line for kind in kinds().values() for line in kind.bad.splitlines()]
    every = [*EVERYWHERE.looks, *lexicon(plans[0].library).looks]
    together = Memory(*every).of(texts)
    for thing, look in enumerate(every):
        alone = [(at, hit) for at, text in enumerate(texts) for hit in look(Block([text]))]
        assert sorted(together.get(thing, [])) == sorted(alone)
