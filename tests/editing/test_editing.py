"""Changing words of values: those words change, everything else of the file stays."""

from __future__ import annotations

import unicodedata

import pytest

from ntmplan.editing import Edits, Replacement, Stretch, edited, laid_out
from ntmplan.problem import Route
from ntmplan.tree import read_bytes

OLD, NEW = "Sở NN&PTNT", "Sở NN&MT"
LONG = "Sở Nông nghiệp và Môi trường"


def changed(text: str, old: str = OLD, new: str = NEW, route: Route = ("a",)) -> str:
    """The text with the words of a value replaced, wherever they stand in it."""
    tree = read_bytes(text.encode(), "plan.yaml")
    value = str(tree.at(route))
    starts = [at for at in range(len(value)) if value.startswith(old, at)]
    assert starts
    found = edited(tree, Edits({route: [Replacement(at, at + len(old), new) for at in starts]}))
    assert found.failed == ()
    again = read_bytes(found.text.encode(), "plan.yaml")
    assert again.at(route) == value.replace(old, new)
    return found.text


@pytest.mark.parametrize(
    "text",
    [
        f"# trước\na:   {OLD}   # sau\n\nb: x # {OLD}\n",
        f"a: '{OLD}; ''x'''\n",
        f'a: "{OLD}: \\u1EBF"\r\n',
        f"{{a: {OLD}, b: [1]}}\n",
        f"a: |\n  {OLD}\n\n    {OLD}\n",
        f"a: >-  # lời\n\n  x {OLD}\n  y\nb: x",
        f"? a\n: {OLD}\n",
        f"a: {OLD}",
    ],
)
def test_only_the_words_change(text: str) -> None:
    tree = read_bytes(text.encode(), "plan.yaml")
    expected = tree.text.replace(OLD, NEW)
    kept = expected.replace(f"# {NEW}", f"# {OLD}")  # in a comment they are no value
    assert changed(text) == kept


def test_words_over_two_lines_are_found_and_join() -> None:
    text = "a: >-\n  do Sở\n  NN&PTNT chủ trì\n  thực hiện\n"
    assert changed(text) == "a: >-\n  do Sở NN&MT chủ trì\n  thực hiện\n"


def test_a_line_that_gets_too_long_gives_its_last_words_to_the_next() -> None:
    first = f"  {'chữ ' * 20}{OLD} và"
    text = f"a: >-\n{first}\n  hết đoạn.\n\n  Đoạn sau.\nb: x\n"
    assert changed(text, new=LONG) == (
        f"a: >-\n  {'chữ ' * 20}Sở Nông nghiệp và\n  Môi trường và hết đoạn.\n\n  Đoạn sau.\nb: x\n"
    )


def test_at_the_end_of_a_paragraph_a_line_is_added() -> None:
    text = f"a: >-\n  một\n  {'chữ ' * 20}{OLD}\n\n  hai\n"
    assert changed(text, new=LONG) == (
        f"a: >-\n  một\n  {'chữ ' * 20}Sở Nông nghiệp và\n  Môi trường\n\n  hai\n"
    )


def test_words_pass_on_as_far_as_they_must() -> None:
    full = "x" * 98
    text = f"a: >-\n  {'chữ ' * 20}{OLD} v\n  {full}\n  {full}\n  cuối\n"
    assert changed(text, new=LONG) == (
        f"a: >-\n  {'chữ ' * 20}Sở Nông nghiệp và\n  Môi trường v\n  {full}\n  {full}\n  cuối\n"
    )


@pytest.mark.parametrize(
    ("quote", "first", "second"),
    [
        ("", "Sở Nông nghiệp và", "Môi trường"),  # ends in column 100
        ("'", "Sở Nông nghiệp", "và Môi trường"),
        ('"', "Sở Nông nghiệp", "và Môi trường"),
    ],
)
def test_quoted_and_plain_values_over_lines_are_wrapped_too(
    quote: str, first: str, second: str
) -> None:
    text = f"a: {quote}{'chữ ' * 20}{OLD}\n  và sau đó{quote}\nb: x\n"
    assert changed(text, new=LONG) == (
        f"a: {quote}{'chữ ' * 20}{first}\n  {second} và sau đó{quote}\nb: x\n"
    )


def test_a_value_on_one_line_stays_on_it() -> None:
    text = f"a: {'chữ ' * 23}{OLD}\n"
    assert changed(text, new=LONG) == f"a: {'chữ ' * 23}{LONG}\n"


def test_lines_that_were_longer_before_may_be_so_afterwards() -> None:
    text = f"a: >-\n  {'dài ' * 40}{OLD}\n  một {OLD}\n"
    assert changed(text) == f"a: >-\n  {'dài ' * 40}{NEW}\n  một {NEW}\n"


def test_a_block_as_it_stands_is_not_wrapped() -> None:
    text = f"a: |\n  {'chữ ' * 25}{OLD}\n"
    assert changed(text, new=LONG) == f"a: |\n  {'chữ ' * 25}{LONG}\n"


def test_a_word_that_would_begin_a_comment_begins_no_line() -> None:
    text = f"a: '{'chữ ' * 19}{OLD} số #34567\n  tiếp'\n"
    assert changed(text, new="Sở Nông nghiệp") == (
        f"a: '{'chữ ' * 19}Sở Nông nghiệp\n  số #34567 tiếp'\n"
    )


@pytest.mark.parametrize(
    ("text", "new", "expected"),
    [
        ("a: 'x Cũ'\n", "O'Mới", "a: 'x O''Mới'\n"),
        ('a: "x Cũ"\n', 'M"ới\\', 'a: "x M\\"ới\\\\"\n'),
        ("a: x Cũ\n", "Mới: y", "a: 'x Mới: y'\n"),  # a colon would begin a value
        ("a: Cũ\n", "&M'ới", "a: '&M''ới'\n"),  # an anchor to YAML
        ("[Cũ, x]\n", "Mới, y", "['Mới, y', x]\n"),
        ("a: x Cũ\n", "Mới #y", "a: 'x Mới #y'\n"),
        ("a: >-\n  Cũ\n", "Mới: # y", "a: >-\n  Mới: # y\n"),
    ],
)
def test_new_words_that_yaml_would_misread_are_quoted(text: str, new: str, expected: str) -> None:
    route: Route = (0,) if text.startswith("[") else ("a",)
    assert changed(text, "Cũ", new, route) == expected


def test_a_change_that_can_not_be_made_alone_is_left_out() -> None:
    tree = read_bytes(b"a: x\n  y\nb: y\n", "plan.yaml")
    edits = Edits({("a",): [Replacement(2, 3, ": |\n")], ("b",): [Replacement(0, 1, "z")]})
    found = edited(tree, edits)
    assert (found.text, found.failed) == ("a: x\n  y\nb: z\n", (("a",),))


def test_nothing_to_change_changes_nothing() -> None:
    tree = read_bytes(b"a: x\n", "plan.yaml")
    assert edited(tree, Edits({})) == ("a: x\n", (), ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x: 1\n  # lời\na: y\nb: 2\n".replace("  #", "#"), "x: 1\n# lời\nb: 2\n"),
        ("x: 1\na: >-\n  y\n  z\n\n# lời\nb: 2\n", "x: 1\n\n# lời\nb: 2\n"),
        ("x: 1\na: 'y\n\n  z'\nb: 2\n", "x: 1\nb: 2\n"),
        ("x: 1\na: y", "x: 1\n"),
    ],
)
def test_a_value_goes_with_its_key_and_its_lines(text: str, expected: str) -> None:
    tree = read_bytes(text.encode(), "plan.yaml")
    found = edited(tree, Edits({}, [("a",)]))
    assert (found.text, found.failed) == (expected, ())


@pytest.mark.parametrize(
    "text", ["x: 1\na: y # vì\nb: 2\n", "{x: 1, a: y}\n", "a: y\n", "x: 1\na: [y]\n"]
)
def test_a_value_whose_lines_say_more_does_not_go(text: str) -> None:
    tree = read_bytes(text.encode(), "plan.yaml")
    found = edited(tree, Edits({}, [("a",)]))
    assert (found.text, found.failed) == (tree.text, (("a",),))


def test_a_list_that_begins_with_the_key_keeps_it() -> None:
    tree = read_bytes(b"- a: y\n  b: 2\n", "plan.yaml")
    found = edited(tree, Edits({}, [(0, "a")]))
    assert (found.text, found.failed) == ("- a: y\n  b: 2\n", ((0, "a"),))


def test_letters_are_composed_as_in_the_file() -> None:
    text = unicodedata.normalize("NFD", f"a: {OLD} ế\nb: {OLD}\n")
    made = changed(text, new=LONG)
    assert made == unicodedata.normalize("NFD", f"a: {LONG} ế\nb: {OLD}\n")
    plain = unicodedata.normalize("NFD", "b: ế\n") + "a: SNN\n"
    assert changed(plain, "SNN", "Sở ế") == plain.replace(
        "SNN", unicodedata.normalize("NFD", "Sở ế")
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_file_keeps_its_mark_and_its_line_ends(end: str, mark: str) -> None:
    raw = mark + f"a: x\nb: {OLD}\nc: >-\n  y\n  z\n".replace("\n", end)
    tree = read_bytes(raw.encode(), "plan.yaml")
    found = edited(
        tree, Edits({("b",): [Replacement(0, len(OLD), NEW)], ("c",): [Replacement(0, 1, "yy")]})
    )
    assert laid_out(raw, found.stretches) == raw.replace(OLD, NEW).replace("  y", "  yy")


def test_mixed_line_ends_stay_where_they_are() -> None:
    raw = "a: x\r\nb: y\nc: z\rd: w"
    assert laid_out(raw, [Stretch(3, 4, "1\n2"), Stretch(8, 9, "3")]) == (
        "a: 1\r\n2\r\nb: 3\nc: z\rd: w"
    )
    assert laid_out("a", [Stretch(0, 1, "b\nc")]) == "b\nc"
    assert laid_out("a: x\r\n", []) == "a: x\r\n"
