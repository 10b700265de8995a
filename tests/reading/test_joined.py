"""Which of many texts are alike: the same pairs as by comparing each with each."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmplan.reading import joined as module
from ntmplan.reading.joined import NO_WORDS, Pair, grouped, joined
from ntmplan.reading.likeness import likeness, pairs

WORDS = ["rác", "nước", "thải", "thu", "gom", "xử", "lý", "UBND", "NTM", "&", "xã"]
TEXTS = st.lists(
    st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join), min_size=0, max_size=14
)
LEAST = st.one_of(st.sampled_from([0.3, 0.5, 0.6, 2 / 3, 0.75, 1.0]), st.floats(0.05, 1))

Alike = set[tuple[str, str]]


def by_join(texts: list[str], least: float) -> Alike:
    """Every pair of different sets, as the texts that stand for them."""
    return {_named(texts[one.one], texts[one.other]) for one in joined(grouped(texts), least)}


def by_force(texts: list[str], least: float) -> Alike:
    different = {pairs(text): text for text in reversed(texts) if pairs(text)}
    return {
        _named(one, other)
        for one, other in combinations(different.values(), 2)
        if likeness(one, other) >= least
    }


def _named(one: str, other: str) -> tuple[str, str]:
    return min(one, other), max(one, other)


@given(TEXTS, LEAST)
def test_the_pairs_are_those_of_comparing_each_with_each(texts: list[str], least: float) -> None:
    assert by_join(texts, least) == by_force(texts, least)


@pytest.mark.parametrize("full", [1, 3, 50])
@pytest.mark.parametrize("seed", range(4))
def test_so_they_are_for_texts_of_all_sizes_in_bands_of_any_width(
    seed: int, full: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_FULL", full)
    chance = random.Random(seed)  # noqa: S311 - no secret
    vocabulary = [f"từ{at}" for at in range(40)]
    texts: list[str] = []
    for _ in range(120):
        words = chance.choices(vocabulary, k=chance.randint(1, 60))
        if texts and chance.random() < 0.6:  # an edit of an earlier one
            words = chance.choice(texts).split()
            for _ in range(chance.randint(0, 5)):
                words[chance.randrange(len(words))] = chance.choice(vocabulary)
            words = words[: chance.randint(1, len(words))] if chance.random() < 0.3 else words
        texts.append(" ".join(words))
    for least in (0.3, 0.6, 0.9):
        found = by_join(texts, least)
        assert found == by_force(texts, least)
        assert found


@given(TEXTS, LEAST, st.randoms(use_true_random=False))
def test_the_order_of_the_texts_does_not_matter(
    texts: list[str], least: float, chance: random.Random
) -> None:
    other = list(dict.fromkeys(texts))
    one = list(other)
    chance.shuffle(other)

    def sets(texts: list[str]) -> set[frozenset[module.Pair | object]]:
        return {
            frozenset({pairs(texts[pair.one]), pairs(texts[pair.other])})
            for pair in joined(grouped(texts), least)
        }

    assert sets(one) == sets(other)


@given(TEXTS)
def test_each_text_stands_with_the_first_of_its_pairs_of_words(texts: list[str]) -> None:
    seen: dict[frozenset[tuple[str, str]], int] = {}
    expected = [
        seen.setdefault(pairs(text), at) if pairs(text) else NO_WORDS
        for at, text in enumerate(texts)
    ]
    found = grouped(texts)
    assert list(found.first) == expected
    assert list(found.kept) == list(seen.values())


def test_a_pair_tells_how_much_both_share() -> None:
    # thu-gom gom-rác rác-thải | thu-gom gom-rác rác-ướt: two of four
    texts = ["…", "Thu gom rác thải", "thu gom rác thải;", "thu gom rác ướt"]
    found = grouped(texts)
    assert list(found.first) == [NO_WORDS, 1, 1, 3]
    assert list(joined(found, 0.5)) == [Pair(1, 3, 2, 4)]
    assert Pair(1, 3, 2, 4).likeness == 0.5
    assert list(joined(found, 0.51)) == []


def test_a_likeness_that_is_exactly_the_least_is_enough() -> None:
    # six of ten pairs of words are common
    one = "a b c d e f g h i"  # 8 pairs
    other = "a b c d e f g x y"  # 8 pairs, 6 of them common
    assert list(joined(grouped([one, other]), 0.6)) == [Pair(0, 1, 6, 10)]


def test_of_nothing_nothing_is_alike() -> None:
    assert list(joined(grouped([]), 0.6)) == []
    assert list(joined(grouped(["", "…"]), 0.6)) == []
    assert list(joined(grouped(["rác"]), 0.6)) == []


def test_words_alone_are_alike_or_not() -> None:
    assert list(grouped(["rác", "Rác.", "nước"]).first) == [0, 0, 2]
    assert list(joined(grouped(["rác", "nước"]), 0.05)) == []


def test_sets_with_one_mark_are_told_apart() -> None:
    short = [f"thu{at} gom{at}" for at in range(600)]
    long = [f"thu{at} gom{at} rác{at}" for at in range(600)]
    found = {(pair.one, pair.other) for pair in joined(grouped([*short, *long]), 0.5)}
    assert found == {(at, 600 + at) for at in range(600)}
