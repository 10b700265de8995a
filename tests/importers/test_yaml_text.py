"""What is written as a plan file is read back as it is."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ntmplan.importers.yaml_text import WIDTH, Map, Value, is_plain, written
from ntmplan.text import CONTROL, nfc
from ntmplan.tree import read_bytes

HOSTILE = st.sampled_from(
    [
        *("- a", "-", "--- a", "...", ": a", "a: b", "a:", "#a", "a #b", "a#b", "? a", "?/KH"),
        *(
            "'a'",
            '"a"',
            "[a]",
            "{a}",
            "a, b",
            "&a",
            "*a",
            "!a",
            "|",
            ">-",
            "> a",
            "%a",
            "@a",
            "`a`",
        ),
        *("null", "~", "yes", "0x1F", "1_000", "2023-05-01", "<<", "=", " a", "a ", "a\tb", "a  b"),
        *(
            "a\nb",
            "a\n\nb",
            "\na",
            "a\n",
            "a\u0301",
            "e\u0302\u0301",
            "\u00a0a",
            "a\u2028b",
            "\ufeffa",
        ),
        *("x" * 300, "từ " * 60 + "cuối", "đoạn một " * 20 + "\n" + "đoạn hai " * 20, "\\n", "a\\"),
        *("a\x07b", "a\x00b", "\ud800", "\x85", "“a”: b", "a: #b", "'", '"', "-a", ":a", "#"),
    ]
)
WORDS = st.one_of(HOSTILE, st.text(min_size=1, max_size=120), st.text("ab -:#\"'\n\t", min_size=1))


def read(value: Value) -> object:
    text = written(Map({"key": value}))
    tree = read_bytes(text.encode("utf-8"), "plan.yaml")
    assert tree.problems == []
    assert isinstance(tree.value, dict)
    return tree.value["key"]


def kept(words: str) -> str:
    """The words as a file can hold them: in NFC, without controls and halves of characters."""
    whole = "".join("\N{REPLACEMENT CHARACTER}" if "\ud800" <= c <= "\udfff" else c for c in words)
    return CONTROL.sub(" ", nfc(whole))


@given(WORDS)
@example("từ " * 400)
def test_words_come_back(words: str) -> None:
    assert read(words) == nfc(kept(words))
    assert read([words]) == [nfc(kept(words))]
    assert read(Map({"inner": words})) == {"inner": nfc(kept(words))}
    assert read([Map({"inner": words, "other": [words, words]})]) == [
        {"inner": nfc(kept(words)), "other": [nfc(kept(words))] * 2}
    ]


@given(WORDS, st.text("ab: #\"'", max_size=30))
def test_comments_change_no_value(words: str, comment: str) -> None:
    value = Map({"a": words, "b": words}, {"": ("x",), "a": (comment,), "b": (comment, comment)})
    assert read([value]) == [{"a": nfc(kept(words)), "b": nfc(kept(words))}]


@given(st.lists(st.text("abc", min_size=1, max_size=12), min_size=1, max_size=80))
def test_no_line_is_wider_than_the_others_unless_a_word_is(words: list[str]) -> None:
    text = written(Map({"key": [Map({"inner": " ".join(words)})]}))
    assert max(map(len, text.splitlines())) <= WIDTH


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Sở Y tế", "key: Sở Y tế\n"),
        ("?/KH-UBND", "key: ?/KH-UBND\n"),
        ("2023-2025", "key: 2023-2025\n"),
        ("Lưu: VT", 'key: "Lưu: VT"\n'),
        ("như sau:", 'key: "như sau:"\n'),
        ("- một", 'key: "- một"\n'),
        ("một\nhai", "key: >-\n  một\n\n  hai\n"),
        ('nói "có": được', 'key: "nói \\"có\\": được"\n'),
    ],
)
def test_quotes_stand_only_where_they_must(words: str, expected: str) -> None:
    assert written(Map({"key": words})) == expected


def test_a_long_text_is_folded_at_the_width() -> None:
    words = " ".join(["mười"] * 30)
    text = written(Map({"items": [Map({"task": words})]}))
    assert text == (
        f"items:\n  - task: >-\n      {' '.join(['mười'] * 19)}\n      {' '.join(['mười'] * 11)}\n"
    )


def test_comments_stand_above_what_they_speak_of() -> None:
    entry = Map({"task": "A", "lead": "B"}, {"task": ("một",), "lead": ("hai",)})
    text = written(Map({"title": "T", "tasks": Map({"items": [entry]})}, {"title": ("không",)}))
    assert text == (
        "# không\ntitle: T\n\n"
        "tasks:\n  items:\n    # một\n    - task: A\n      # hai\n      lead: B\n"
    )


def test_words_that_mean_nothing_to_yaml_are_plain() -> None:
    assert [is_plain(words) for words in ("null", "no", "a: b", "a:b", "", "a b")] == [
        *(False, True, False, True, False, True)
    ]
