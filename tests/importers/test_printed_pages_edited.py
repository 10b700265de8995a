"""Word documents that were printed, changed by a person, and read back."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
from tests.importers.printed_plans import plan_of, without_comments

from ntmplan.importers.readers import read_source
from ntmplan.importers.result import import_source
from ntmplan.registry import built_in
from ntmplan.render import render

HEAD = "ntmplan: 1\ntitle: Làm đường\n"
TASKS = ("tasks:", "  heading: Nhiệm vụ", "  items:", "    - area: Đường")
EDITED = f"""{HEAD}
tasks:
  heading: Nhiệm vụ
  items:
    - area: Đường
      items: [{{task: Một, lead: Sở A}}]
"""


def edited(change: Callable[[Any], None]) -> str:
    """The plan file of a Word document that a person has changed."""
    page = render(plan_of(EDITED), format="docx")
    assert isinstance(page, bytes)
    document = docx.Document(io.BytesIO(page))
    change(document)
    out = io.BytesIO()
    document.save(out)
    source = read_source(Path("a.docx"), "a.docx", out.getvalue())
    return import_source(source, built_in()).text


def said(document: Any, words: str) -> Any:  # noqa: ANN401 - the library has no types
    [found] = [one for one in document.paragraphs if one.text.endswith(words)]
    return found


def test_what_a_person_types_into_a_document_is_read_like_the_words_around_it() -> None:
    def change(document: Any) -> None:  # noqa: ANN401 - the library has no types
        task = said(document, "Một")
        task.runs[-1].text = "Làm "
        task.add_run("đường tỉnh.")
        task.insert_paragraph_before("Dán vào không có kiểu.")

    assert edited(change) == (
        f"{HEAD}\ntasks:\n  heading: Nhiệm vụ\n  items:\n    - area: Đường\n"
        "      text: Dán vào không có kiểu.\n      lead: Sở A\n      items:\n"
        "        - task: Làm đường tỉnh.\n"
    )


def test_a_part_that_a_person_adds_is_known_by_its_heading() -> None:
    def change(document: Any) -> None:  # noqa: ANN401 - the library has no types
        heading = said(document, "Nhiệm vụ")
        heading.insert_paragraph_before("Mục tiêu", style="Heading 1")
        heading.insert_paragraph_before("Đạt chuẩn.", style="NTM Mức 1")
        heading.insert_paragraph_before("Tên lạ", style="Heading 1")

    assert without_comments(edited(change)) == [
        *HEAD.split("\n"),
        "objectives:",
        "  heading: Mục tiêu",
        "  items:",
        "    - Đạt chuẩn.",
        "",
        "situation:",
        "  heading: Tên lạ",
        "",
        *TASKS,
        "      lead: Sở A",
        "      items:",
        "        - task: Một",
        "",
    ]


def test_a_label_that_no_key_stands_for_stays_a_line_of_the_task() -> None:
    def change(document: Any) -> None:  # noqa: ANN401 - the library has no types
        fact = said(document, "Sở A")
        fact.runs[0].text = "Nơi làm: "
        fact.runs[1].text = "cầu A"

    assert edited(change).split("\n") == [
        *HEAD.split("\n"),
        *TASKS,
        "      items:",
        "        - task: Một",
        "          items:",
        '            - text: "Nơi làm: cầu A"',
        "",
    ]


def test_a_day_that_is_none_is_kept_as_a_sentence() -> None:
    def change(document: Any) -> None:  # noqa: ANN401 - the library has no types
        document.tables[0].rows[1].cells[1].paragraphs[0].add_run("Hà Nội, mùa xuân")

    assert without_comments(edited(change)) == [
        *HEAD.split("\n"),
        "opening: Hà Nội, mùa xuân",
        "",
        *TASKS,
        "      lead: Sở A",
        "      items:",
        "        - task: Một",
        "",
    ]
