"""Clusters of places that are alike: no pair is lost, none is made up."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmplan.query.overlaps.clusters import Cluster, Member, Standing, clusters
from ntmplan.reading.joined import grouped, joined
from ntmplan.reading.likeness import likeness, pairs

LEAST = 0.5
PLACES = st.lists(
    st.tuples(
        st.lists(st.sampled_from("abcde"), max_size=5).map(" ".join),
        st.integers(0, 3),
        st.sampled_from([None, None, 0, 1]),
    ),
    max_size=12,
)
Made = list[tuple[str, int, int | None]]


def standing(places: Made) -> list[Standing]:
    return [
        Standing(plan, 1 + at if work is None else -1 - work)
        for at, (_, plan, work) in enumerate(places)
    ]


def found(places: Made, *, between: bool = False) -> list[Cluster]:
    sets = grouped(text for text, _, _ in places)
    return list(clusters(sets, joined(sets, LEAST), standing(places), between=between))


def overlap(places: Made, one: int, other: int, *, between: bool) -> bool:
    """Whether two places are to be reported beside each other, as the words of the task say it."""
    (text, plan, work), (other_text, other_plan, other_work) = places[one], places[other]
    on_purpose = plan != other_plan and work is not None and work == other_work
    compared = not on_purpose and not (between and plan == other_plan)
    said = bool(pairs(text)) and bool(pairs(other_text))
    return compared and said and likeness(text, other_text) >= LEAST


@given(places=PLACES, between=st.booleans())
def test_every_pair_is_inside_a_cluster_and_every_row_is_a_pair(
    *, places: Made, between: bool
) -> None:
    alike = {
        (one, other)
        for one, other in combinations(range(len(places)), 2)
        if overlap(places, one, other, between=between)
    }
    made = found(places, between=between)
    cluster_of = {member.at: at for at, cluster in enumerate(made) for member in cluster}
    assert set(cluster_of) == {at for pair in alike for at in pair}
    assert all(cluster_of[one] == cluster_of[other] for one, other in alike)
    for cluster in made:
        assert cluster[0] == Member(min(member.at for member in cluster), None, 100)
        for at, member in enumerate(cluster[1:], 1):
            before = [other.at for other in cluster[:at]]
            assert member.other in before
            assert tuple(sorted((member.at, member.other))) in alike
    assert [cluster[0].at for cluster in made] == sorted(cluster[0].at for cluster in made)


@given(places=PLACES, between=st.booleans())
def test_a_place_stands_beside_what_it_is_most_like_among_those_before(
    *, places: Made, between: bool
) -> None:
    for cluster in found(places, between=between):
        for at, member in enumerate(cluster[1:], 1):
            text = places[member.at][0]
            best = max(
                likeness(text, places[other.at][0])
                for other in cluster[:at]
                if overlap(places, member.at, other.at, between=between)
            )
            assert member.other is not None
            assert likeness(text, places[member.other][0]) == best
            assert member.percent == int(best * 100 + 1e-9)


def test_equal_texts_of_many_plans_are_rows_beside_the_first() -> None:
    places: Made = [("thu gom rác thải", plan, None) for plan in range(50)]
    assert found(places) == [
        [Member(0, None, 100), *(Member(at, 0, 100) for at in range(1, 50))],
    ]


def test_one_work_in_many_plans_is_no_overlap_but_each_overlaps_with_another_work() -> None:
    district: Made = [("thu gom rác thải", plan, 0) for plan in range(4)]
    assert found(district) == []
    other: Made = [*district, ("thu gom rác thải", 4, None)]
    assert found(other) == [
        [
            Member(0, None, 100),
            Member(4, 0, 100),
            Member(1, 4, 100),
            Member(2, 4, 100),
            Member(3, 4, 100),
        ]
    ]


@pytest.mark.parametrize(("between", "rows"), [(False, [0, 1, 2]), (True, [0, 2, 1])])
def test_a_plan_that_says_it_twice_is_compared_with_itself_unless_only_others_are_asked(
    rows: list[int], *, between: bool
) -> None:
    places: Made = [("thu gom rác", 0, None), ("thu gom rác", 0, None), ("thu gom rác", 1, None)]
    [cluster] = found(places, between=between)
    assert [member.at for member in cluster] == rows
    assert found(places[:2], between=True) == []


def test_what_is_more_alike_stands_first_and_percents_are_rounded_down() -> None:
    texts = ["a b c d e f g", "a b c d e f x", "a b c d x y z", "a b c d e f g h"]
    places: Made = [(text, plan, None) for plan, text in enumerate(texts)]
    # 0–3: six of seven; 0–1: five of seven; 1–2: three of nine; 0–2: three of nine
    assert found(places) == [[Member(0, None, 100), Member(3, 0, 85), Member(1, 0, 71)]]
