from __future__ import annotations

from ntmplan.model.check import check
from ntmplan.model.confusion import ConfusionFile
from ntmplan.registry.confusions import BUILT_IN, Lexicon, Pair, built_in_lexicon, read_lexicon
from ntmplan.tree import read, read_bytes


def test_the_list_that_comes_along_fits_its_model_and_is_read_alike_without_it() -> None:
    tree = read(BUILT_IN, BUILT_IN.name)
    assert check(tree, ConfusionFile).problems == []
    assert read_lexicon(tree) == built_in_lexicon()


def test_each_pair_says_how_often_it_was_seen_or_where_it_is_from() -> None:
    model = check(read(BUILT_IN, BUILT_IN.name), ConfusionFile).model
    assert model is not None
    assert [one.wrong for one in model.confusions if not (one.seen or one.source)] == []


def test_no_right_side_is_wrong_itself() -> None:
    known = built_in_lexicon()
    for pair in known.pairs:
        for other in known.pairs:
            excused = any(words in pair.right for words in other.unless)
            assert f" {other.wrong} " not in f" {pair.right} " or excused


def test_no_pair_stands_twice_and_none_corrects_to_itself() -> None:
    wrong = [pair.wrong for pair in built_in_lexicon().pairs]
    assert len(wrong) == len(set(wrong))
    assert all(pair.wrong != pair.right for pair in built_in_lexicon().pairs)


def test_variants_come_in_groups_and_stand_in_one_group_alone() -> None:
    groups = built_in_lexicon().variants
    spellings = [spelling for group in groups for spelling in group]
    assert all(len(group) > 1 for group in groups)
    assert len(spellings) == len(set(spellings))


def test_a_repository_s_list_goes_before_and_takes_the_place_of_what_it_knows() -> None:
    own = Lexicon((Pair("a", "b"),), (("x", "y"),), frozenset(("c",)))
    shipped = Lexicon((Pair("a", "z"), Pair("c", "d"), Pair("e", "f")), (("y", "w"), ("u", "v")))
    assert own.before(shipped) == Lexicon(
        (Pair("a", "b"), Pair("e", "f")), (("x", "y"), ("u", "v")), frozenset(("c",))
    )


def test_a_list_is_read_in_any_case_and_with_any_blanks() -> None:
    pair = "{wrong: ' Đơn  ĐỐC', right: Đôn Đốc, unless: A  B}"
    text = f"confusions: [{pair}]\nvariants: [' Hoá ;hóa; ']\n"
    assert read_lexicon(read_bytes(text.encode(), "c")) == Lexicon(
        (Pair("đơn đốc", "Đôn Đốc", ("a b",)),), (("hoá", "hóa"),)
    )


def test_a_broken_list_is_empty_and_says_why() -> None:
    lexicon = read_lexicon(read_bytes(b"confusions: [", "c"))
    assert lexicon.pairs == ()
    assert [one.kind.code for one in lexicon.problems] == ["Y007"]
