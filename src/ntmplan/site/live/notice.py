"""What a page that is open in a browser says above itself: which files can't be read, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ntmplan.export.findings.plain import plain, sentences
from ntmplan.language import LANGUAGES, say
from ntmplan.problem import Phrase, Problem, marked
from ntmplan.site.live.reader import Reading
from ntmplan.site.words import speaking

MOST = 20
"""So many findings are told one by one."""
MOST_FILES = 5
"""So many files are named one by one."""
_KEPT = marked("{path} can't be read as it is now; what it said before is still shown.")
_UNREAD = marked("{path} can't be read and is left out.")
_OTHERS = marked("Not everything can be read.")
_MORE = marked("and {n} more; `ntmplan validate` tells them all.")
_GONE = marked("This page is no longer there.")
_ENDED = marked("`ntmplan serve` has ended or can't be reached; the page stays as it was.")


@dataclass(frozen=True, slots=True)
class Notice:
    """What is said in one language.

    Attributes:
        title: the sentences that stand first; none where all is well.
        findings: what is wrong, one by one.
        gone: what is said of a page that is no longer there.
        ended: what a page says when nobody serves it any more.
    """

    title: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    gone: str = ""
    ended: str = ""


Notices = Mapping[str, Notice]
"""The notice in each language."""


def notices(reading: Reading | None = None, failure: Phrase | None = None) -> Notices:
    """What is to be said.

    Args:
        reading: what was read; None where it could not be looked at.
        failure: why the pages could not be made anew, if they could not.
    """
    said = {}
    for language in LANGUAGES:
        with speaking(language):
            title = tuple(_title(reading, failure))
            findings = tuple(_findings(reading.problems if reading else []))
            said[language] = Notice(title, findings, say(_GONE), say(_ENDED))
    return said


def _title(reading: Reading | None, failure: Phrase | None) -> Iterator[str]:
    if failure:
        yield plain(say(failure.template, failure.facts))
    if reading is None:
        return
    for file in reading.unread[:MOST_FILES]:
        sentence = _KEPT if file.path in reading.kept else _UNREAD
        yield plain(say(sentence, {"path": file.path}))
    if len(reading.unread) > MOST_FILES:
        yield say(_MORE, {"n": len(reading.unread) - MOST_FILES})
    if reading.problems and not reading.unread:
        yield say(_OTHERS)


def _findings(problems: list[Problem]) -> Iterator[str]:
    for one in problems[:MOST]:
        where = f"{one.place.path}:{one.place.line}:{one.place.column}"
        yield f"{plain(where)} {one.kind.code} {' '.join(sentences(one))}"
    if len(problems) > MOST:
        yield say(_MORE, {"n": len(problems) - MOST})
