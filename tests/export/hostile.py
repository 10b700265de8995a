"""Texts that would do something if a format did not keep them still."""

from __future__ import annotations

from ntmplan.problem import Phrase
from ntmplan.query.columns import TASK
from ntmplan.table import Candidate, Row, Section, Table, note

TEXTS = (
    "[bold]đậm[/bold] [link=https://example.org]x[/link] :smile:",
    "a | b || c \\| d \\",
    "<script>alert(1)</script> <!-- x --> &lt; &amp; &#60;",
    "=1+1",
    "+84 123",
    "-cmd|' /C calc'!A0",
    "@SUM(A1:A2)",
    "  =1+1",
    "\t=1+1",
    "\x1b[31mđỏ\x1b[0m \x9b31m \x07 \x08\x08",
    "\u202eđảo\u202c \u2066x\u2069 \u200e\u200f",
    "hai\ndòng\r\nvà\u2028ba\x0bbốn\x85năm",
    "::error::x",
    "a ##[error]b",
    "dài " * 12 + "::error file=a::x",
    "  ::set-output name=x::y",
    "*đậm* _nghiêng_ `mã` ~~xóa~~ $x^2$ [a](b) ![c](d) # e > f",
    "1. một - hai + ba",
    "---|---",
    "'; DROP TABLE plans; --",
    "{task} %s {0} ${x}",
    "\u200bkhông\u200brộng\ufeff\u2060",
    "中文字 e\u0301\u0302\u0303 \U0001f600",
    "",
    " ",
)


def row(text: str, number: int = 1) -> Row:
    """A row of a task in which every text is this one."""
    return {
        "plan": text,
        "task": text,
        "id": text,
        "area": text,
        "text": text,
        "leads": (text, "Sở Y tế"),
        "supports": (text,),
        "role": "lead",
        "joint": True,
        "start": None,
        "end": None,
        "timeframe": text,
        "source": "table",
        "path": text,
        "line": number,
        "groups": (text,),
        "catch_alls": (),
    }


def answer() -> Table:
    """An answer in which everything is hostile."""
    rows = tuple(row(text, number) for number, text in enumerate(TEXTS, 1))
    names = tuple(Candidate(text, "area") for text in TEXTS)
    notes = tuple(note("nothing-matched", 'Nothing is called "{query}".', query=x) for x in TEXTS)
    heading = Phrase("{text}", {"text": TEXTS[0]})
    return Table("who-leads", TEXTS[13], TASK, rows, names, names, notes, (Section(heading, 3),))
