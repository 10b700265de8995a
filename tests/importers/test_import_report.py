"""The report of an import: where things stand, and what was left out on the way."""

from __future__ import annotations

import pytest
from tests.importers.made import codes, grid, imported, units

from ntmplan.importers import report
from ntmplan.importers.result import import_source
from ntmplan.importers.source import Paragraph, Source, Where
from ntmplan.language import say
from ntmplan.table import note

HEAD = "KẾ HOẠCH\nNăm 2024\nUBND xã A ban hành Kế hoạch như sau:\nI. NHIỆM VỤ\n- Làm đường."


@pytest.mark.parametrize(
    ("where", "words"),
    [
        (Where(table=2, row=3, column=4), "table 2, row 3, column 4"),
        (Where(table=1, row=3, column=4, part="Phụ lục 1"), "Phụ lục 1, row 3, column 4"),
        (Where(paragraph=5, line=9), "line 9"),
        (Where(paragraph=5), "paragraph 5"),
        (Where(), "the document"),
    ],
)
def test_places_are_told_so_that_people_can_count_to_them(where: Where, words: str) -> None:
    phrase = report.place(where)
    assert say(phrase.template, phrase.facts) == words


def test_what_stands_on_every_page_is_left_out_and_told() -> None:
    lines = HEAD.split("\n")
    blocks = [Paragraph(text, Where(paragraph=at)) for at, text in enumerate(lines, 1)]
    header = Paragraph("Trang 3", Where(paragraph=1, part="header"))
    empty = Paragraph(" ", Where(paragraph=1, part="footer"))
    notes = (note("tracked", "1 deletion was left out"),)
    found = import_source(Source("a.docx", (header, empty, *blocks), notes), units())
    assert ("left-out", "Trang 3") in codes(found, "likely")
    assert "Trang" not in found.text
    said = [say(one.template, one.facts) for one in report.lines(found)]
    assert said[-1] == "1 deletion was left out"
    assert report.data(found)["notes"] == [
        {"code": "tracked", "message": "1 deletion was left out"}
    ]


def test_unknown_units_are_proposed_with_the_nearest_known_one() -> None:
    found = imported(
        HEAD + "\nChủ trì: Sở Y tê; Hợp tác xã Ba Bể\nPhối hợp: các đơn vị liên quan; Sở Y tê"
    )
    assert [(one.name, one.nearest, one.unit) for one in found.units] == [
        ("Sở Y tê", "Sở Y tế", "Sở Y tế"),
        ("Hợp tác xã Ba Bể", "", ""),
    ]
    said = [say(one.template, one.facts) for one in report.lines(found)][-2:]
    nearest = 'No register of units knows "Sở Y tê"; the nearest is "Sở Y tế".'
    assert said == [
        f"paragraph 5: {nearest} If it is another unit, add it to units.yaml.",
        'paragraph 5: No register of units knows "Hợp tác xã Ba Bể"; add it to units.yaml.',
    ]


def test_what_found_no_place_stands_at_the_end_of_its_part_with_a_comment() -> None:
    table = grid(
        1,
        [
            ["TT", "Nhiệm vụ", "Chủ trì"],
            ["A1 b2 c3", "Làm cầu", "Phòng A"],
        ],
    )
    lines = [*HEAD.split("\n")[:-1]]
    blocks = [Paragraph(text, Where(paragraph=at)) for at, text in enumerate(lines, 1)]
    found = import_source(Source("a.docx", (*blocks, table)), units())
    assert codes(found, "doubtful")[-1] == ("not-placed", "A1 b2 c3")
    assert found.text.endswith(
        "    - task: Làm cầu\n      lead: Phòng A\n"
        "    # nhập: chưa chắc – câu này chưa có chỗ riêng, được giữ lại ở cuối phần\n"
        "    - text: A1 b2 c3\n"
    )
