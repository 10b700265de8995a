"""Every misfit of a file's shape is told at its key or value, in an official's words."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from ntmplan import language
from ntmplan.model.check import check
from ntmplan.model.misfit import Misfit
from ntmplan.model.plan import Plan
from ntmplan.model.settings import Settings
from ntmplan.problem import Problem
from ntmplan.registry.unit import UnitFile
from ntmplan.tree import read_bytes

Lines = Callable[[Iterable[Problem]], list[str]]

IN_QUOTES = (
    "Write one text; a semicolon parts several units. A text that begins with a bracket or a"
    " brace, or holds a colon, goes in quotes."
)
AS_LIST = "Write each entry on a line of its own under it, beginning with `- `."
AS_MAP = "Write `key: value` lines under it, further to the right."
KEYS_OF_A_PLAN = (
    "ntmplan, id, type, title, issuer, superior, number, date, place, period, status, legal_basis,"
    " opening, situation, objectives, scope, tasks, solutions, budget, organization, reporting,"
    " closing, recipients, signature, appendix"
)
KEYS_OF_A_PASSAGE = (
    "heading, text, items, marks, run_in, id, lead, support, timeframe, product, indicator,"
    " refers_to"
)
QUOTES_FOR_A_COLON = "Put a text that holds a colon in quotes."
DATES = "Write day/month/year, as in 02/8/2022; ? for what is open, as in ?/7/2022."
AMOUNTS = "Write it as 50 triệu đồng, 2,5 tỷ đồng or 1.500.000 đồng; `/năm` may follow."


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("titel: A", '1:1-6 | The key `titel` is not known here. | Did you mean "title"?'),
        (
            "title: A\nbogus: b",
            (
                "2:1-6 | The key `bogus` is not known here."
                f" | Known here: {KEYS_OF_A_PLAN}. {QUOTES_FOR_A_COLON}"
            ),
        ),
        (
            "title: A\nrecipients:\n  - Lưu: VT, Huynh",
            (
                "3:5-8 | The key `Lưu` is not known here."
                f" | Known here: {KEYS_OF_A_PASSAGE}. {QUOTES_FOR_A_COLON}"
            ),
        ),
        (
            "title: A\ntasks:\n  items:\n    - task: B\n      Lead: C",
            '5:7-11 | The key `Lead` is not known here. | Did you mean "lead"?',
        ),
        (
            "title: A\ntasks:\n  - task: B\n    in_appendix:\n      - task: C\n        suport: D",
            '6:9-15 | The key `suport` is not known here. | Did you mean "support"?',
        ),
        (
            "title: A\ntasks:\n  -task: B",
            '3:3-8 | The key `-task` is not known here. | Did you mean "- task"?',
        ),
        (
            "issuer: A",
            (
                "1:1-7 | The key `title` is missing."
                ' | Write `title: …`; write "?", with the quotes, for what is still open.'
            ),
        ),
        (
            "title: A\nlegal_basis:\n  - issuer: B",
            (
                "3:5-11 | The key `document` is missing."
                ' | Write `document: …`; write "?", with the quotes, for what is still open.'
            ),
        ),
        (
            "title: [A]",
            f"1:1-6 | `title` holds a list; expected here: a text. | {IN_QUOTES}",
        ),
        (
            "title: A\nopening: {b: c}",
            f"2:1-8 | `opening` holds `key: value` lines; expected here: a text. | {IN_QUOTES}",
        ),
        (
            "title: A\ndate: [1]",
            f"2:1-5 | `date` holds a list; expected here: a text. | {IN_QUOTES}",
        ),
        (
            "title: A\ntasks:\n  items: B",
            f"3:10-11 | `items` holds a text; expected here: a list. | {AS_LIST}",
        ),
        (
            "title: A\nlegal_basis: {b: c}",
            f"2:1-12 | `legal_basis` holds `key: value` lines; expected here: a list. | {AS_LIST}",
        ),
        (
            "title: A\nsignature: B",
            f"2:12-13 | `signature` holds a text; expected here: `key: value` lines. | {AS_MAP}",
        ),
        (
            "title: A\nlegal_basis:\n  - [B]",
            (f"3:6-7 | `legal_basis` holds a list; expected here: `key: value` lines. | {AS_MAP}"),
        ),
        ("title:", "1:1-6 | The key `title` has no value. | Write its value, or delete the line."),
        (
            "title: A\ntasks:\n  - task: B\n    lead: ' '",
            "4:5-9 | The key `lead` has no value. | Write its value, or delete the line.",
        ),
        (
            "title: A\nrecipients:\n  - B\n  -\n  - C",
            "4:4-4 | The entry has no value. | Write its value, or delete the line.",
        ),
        (
            "title: A\nstatus: nháp",
            (
                '2:9-13 | `status` can\'t be "nháp".'
                " | It can be: draft, issued, dự thảo, đã ban hành."
            ),
        ),
        (
            "title: A\ntasks:\n  marks: romans\n  items: [B]",
            '3:10-16 | `marks` can\'t be "romans". | Did you mean "roman"?',
        ),
        ("title: A\ndate: 8/2022", f'2:7-13 | "8/2022" is no date. | {DATES}'),
        (
            "title: A\ndate: 31/02/2023",
            (
                "2:7-17 | There is no 31/02/2023: that month has 28 days."
                " | Correct the day, the month or the quarter."
            ),
        ),
        (
            "title: A\nperiod: 2023-25",
            '2:9-16 | "2023-25" is no period. | Write a year or two, as in 2023 or 2023-2025.',
        ),
        (
            "title: A\nbudget:\n  - need: B\n    amount: 50",
            f'4:13-15 | "50" is no amount of money. | {AMOUNTS}',
        ),
        (
            "title: A\nbudget:\n  - need: B\n    amount: 2.5 tỷ đồng",
            (
                '4:13-24 | "2.5" is no number.'
                " | Dots part thousands, a comma the decimals: 1.500 or 2,5."
            ),
        ),
        (
            "title: A\nreporting:\n  - report: B\n    before: 30/11/2023",
            (
                '4:13-23 | "30/11/2023" is no day of the year.'
                " | Write day/month without a year, as in 30/11; it comes again every year."
            ),
        ),
        (
            "title: A\ntasks:\n  - lead: B",
            (
                "3:5-9 | The entry says nothing: it needs one of"
                " `heading`, `area`, `task`, `text`, `items`."
                " | Write what it says under one of these keys."
            ),
        ),
        (
            "title: A\nbudget:\n  - need: B\n    source: C",
            "3:5-9 | The entry is both `source` and `need`. | Make two entries of it.",
        ),
        (
            "ntmplan: 2\ntitle: A",
            (
                '1:10-11 | The format "2" is not known; this program reads format 1.'
                " | Write `ntmplan: 1`, or install a newer version of the program."
            ),
        ),
    ],
)
def test_each_misfit_is_told_at_its_place_with_what_to_do(
    lines: str, expected: str, told: Lines
) -> None:
    tree = read_bytes(lines.encode(), "p")
    checked = check(tree, Plan)
    assert tree.problems == []
    assert told(checked.problems) == [expected]
    assert checked.model is not None


@pytest.mark.parametrize(
    ("text", "place", "found"),
    [("- a", "1:3-4", "a list"), ("title:A", "1:1-8", "a text"), ("[]", "1:1-2", "a list")],
)
def test_a_file_that_is_no_map_is_told_and_gives_no_model(
    text: str, place: str, found: str, told: Lines
) -> None:
    checked = check(read_bytes(text.encode(), "p"), Plan)
    assert told(checked.problems) == [
        (
            f"{place} | The file holds {found}, where `key: value` lines are expected."
            " | Begin it with `ntmplan: 1`, then `title: …`."
        )
    ]
    assert checked.model is None


def test_a_file_that_could_not_be_read_has_nothing_to_check() -> None:
    checked = check(read_bytes(b"a: b: c", "p"), Plan)
    assert (checked.model, checked.problems, checked.left_out) == (None, [], ())


def test_a_misfit_of_a_sort_that_nobody_foresaw_is_told_in_general_words() -> None:
    tree = read_bytes(b"title: A", "p")
    misfit = Misfit({"type": "bytes_type", "loc": ("title",), "msg": "", "input": ""}, tree, Plan)
    assert language.say(misfit.kind.message, misfit.facts) == (
        "The value of `title` can't be understood."
    )
    assert misfit.place == tree.place(("title",))


def test_a_unit_begins_under_the_key_from(told: Lines) -> None:
    text = "units:\n  - unit: A\n    from: 01/3/2025\n  - unit: B\n    fron: 01/3/2025\n"
    checked = check(read_bytes(text.encode(), "u"), UnitFile)
    assert told(checked.problems) == [
        '5:5-9 | The key `fron` is not known here. | Did you mean "from"?'
    ]
    assert checked.model is not None
    first, second = checked.model.units
    assert first.start is not None
    assert (first.start.words, second.start) == ("01/3/2025", None)


def test_the_settings_know_their_languages_by_both_names(told: Lines) -> None:
    for words, name in (("vi", "vi"), ("English", "en"), ("tiếng Việt", "vi")):
        checked = check(read_bytes(f"language: {words}\n".encode(), "s"), Settings)
        assert checked.model is not None
        assert checked.model.language == name
    checked = check(read_bytes(b"language: fr\n", "s"), Settings)
    assert told(checked.problems) == [
        '1:11-13 | `language` can\'t be "fr". | It can be: vi, en, tiếng việt, english.'
    ]
