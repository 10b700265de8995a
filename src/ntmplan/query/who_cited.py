"""Who does what with a criterion, and who has work that rests on a document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntmplan.model.outline import Entry
from ntmplan.problem import Phrase, marked
from ntmplan.query.columns import TASK as COLUMNS
from ntmplan.query.criteria.acts import ACTS, APPRAISE, GUIDE, IMPLEMENT, MENTION, MONITOR
from ntmplan.query.criteria.asked import meant as criteria_meant
from ntmplan.query.criteria.touched import touches
from ntmplan.query.legal.cited import Document, cited_in
from ntmplan.query.legal.find import meant as documents_meant
from ntmplan.query.rows import DUTY, Assignment, duties_of, tasks_of
from ntmplan.repository import PlanFile
from ntmplan.table import Candidate, Note, Row, Section, Table, note
from ntmplan.text import nfc, regex

_CRITERION = regex(
    r"(?:tiêu chí|chỉ tiêu|tieu chi|chi tieu)\s+(?:số\s+|so\s+)?\d.*|\d{1,2}\.\d{1,2}\.?",
    re.IGNORECASE,
)
_DOCUMENT = regex(
    r".*\d+/\S+.*|(?:luật|luat|nghị|nghi|quyết|quyet|thông tư|thong tu|chỉ thị|chi thi|công văn"
    r"|cong van|kế hoạch|ke hoach)\b.*\d.*",
    re.IGNORECASE,
)
_HEADS = {
    APPRAISE: marked("Who appraises it"),
    GUIDE: marked("Who guides it"),
    MONITOR: marked("Who checks it"),
    IMPLEMENT: marked("Who carries it out"),
    MENTION: marked("Where it is spoken of"),
}
_WHOLE = marked("{plan}: {document} is a ground of the plan as a whole.")
_ELSEWHERE = marked("{plan}: {document} is cited where nobody has a task: {places}.")


def who_cited(question: str, query: str, files: list[PlanFile], role: str) -> Table | None:
    """Who has work that a criterion or a document is cited for; None where none is meant.

    Args:
        question: the command that asks.
        query: `17.2`, `tiêu chí 17`, `925/QĐ-TTg`.
        files: the plans that are asked.
        role: `lead` or `support`, for tasks that cite a document.
    """
    words = nfc(query).strip()
    if _CRITERION.fullmatch(words):
        return _on_criterion(question, words, files)
    if _DOCUMENT.fullmatch(words):
        return _on_document(question, words, files, role)
    return None


def _on_criterion(question: str, query: str, files: list[PlanFile]) -> Table | None:
    """The rows by what is done: who appraises first, as that is asked most.

    Sentences that give the number come alone where there are any; else those that give the name.
    """
    asked = criteria_meant(query, files, ())
    if asked is None:
        return None
    found = [
        (file, kept)
        for file in files
        for touch in touches(file)
        if (kept := asked.kept(touch)) is not None
    ]
    told = [one for one in found if one[1].number] or found
    by_act: dict[str, dict[tuple[str, object], Row]] = {act: {} for act in ACTS}
    for file, kept in told:
        for act in kept.acts:
            row = {**kept.stated.row(act), "text": kept.text}
            by_act[act].setdefault((file.path, kept.stated.entry.route), row)
    rows: list[Row] = []
    sections: list[Section] = []
    for act, of_act in by_act.items():
        if of_act:
            sections.append(Section(Phrase(_HEADS[act]), len(rows)))
            rows += of_act.values()
    if not rows:
        return None
    return Table(question, query, COLUMNS, tuple(rows), asked.names, sections=tuple(sections))


def _on_document(question: str, query: str, files: list[PlanFile], role: str) -> Table | None:
    """The tasks and duties whose words cite a document, and where else it is cited."""
    documents = documents_meant(query, cited_in(files), by_subject=False)
    if not documents:
        return None
    rows: dict[tuple[str, object], Row] = {}
    notes: list[Note] = []
    for document in documents:
        for one in _assigned(document):
            done = DUTY if one.source == DUTY else role
            rows.setdefault((one.file.path, one.entry.route), one.row(done))
        notes += _elsewhere(document)
    matched = tuple(Candidate(one.full_name, "document") for one in documents)
    return Table(question, query, COLUMNS, tuple(rows.values()), matched, notes=tuple(notes))


def _assigned(document: Document) -> Iterator[Assignment]:
    for citation in document.citations:
        if citation.cited.entry is not None:
            yield from _stated(citation.file, citation.cited.entry)


def _stated(file: PlanFile, entry: Entry) -> list[Assignment]:
    """The tasks or the duty that a passage states."""
    every = (*tasks_of(file), *duties_of(file))
    return [one for one in every if one.entry.route == entry.route]


def _elsewhere(document: Document) -> Iterator[Note]:
    """For each plan, that it rests on a document, and the sentences of nobody that cite it."""
    places: dict[str, dict[str, None]] = {}
    whole: dict[str, None] = {}
    for citation in document.citations:
        file, entry = citation.file, citation.cited.entry
        if citation.basis:
            whole[file.id] = None
        elif entry is not None and not _stated(file, entry):
            places.setdefault(file.id, {})[entry.number or entry.part] = None
    for plan in whole:
        yield note("whole-plan", _WHOLE, plan=plan, document=document.full_name)
    for plan, found in places.items():
        facts = {"plan": plan, "document": document.full_name, "places": ", ".join(found)}
        yield note("cited-elsewhere", _ELSEWHERE, **facts)
