"""The documents that plans rest on, and every sentence that cites each."""

from __future__ import annotations

import datetime

from ntmplan.language import say
from ntmplan.problem import marked
from ntmplan.query.legal.cited import Citation, Document, cited_in, of_known
from ntmplan.query.legal.find import meant
from ntmplan.query.match import Match
from ntmplan.query.unclear import unclear
from ntmplan.reading.sentences import first_of
from ntmplan.registry.legal import KnownDocument
from ntmplan.repository import PlanFile
from ntmplan.table import Candidate, Column, Note, Row, Table, note, text
from ntmplan.text import near, one_line

QUESTION = "legal"
DOCUMENT = "document"
_STATUS = {
    "in-force": marked("in force (until {to})"),
    "replaced": marked("replaced by {document} (in force until {to})"),
    "expired": marked("no longer in force (until {to})"),
    "not-yet": marked("not yet in force"),
    "unknown": marked("not known"),
}
_BASIS, _SENTENCE, _NAMED = marked("legal basis"), marked("cited"), marked("named")
_NO_DOCUMENTS = marked("These plans cite no document.")
_NO_BASIS = marked("{plans}: no legal basis.")
_NOT_CITED = marked("No plan here cites {document}.")
_OVER = marked("{plan}: {document} was no longer in force on {day}.")
_FEW = 3


def _day(words: str) -> str:
    return f"{datetime.date.fromisoformat(words):%d/%m/%Y}" if words else ""


def _status(row: Row) -> str:
    facts = {"to": _day(text(row, "in_force_to")), "document": text(row, "replaced_by")}
    return say(_STATUS[text(row, "status")], facts)


def _use(row: Row) -> str:
    return say(_BASIS if row["basis"] else _NAMED if row["by_name"] else _SENTENCE)


COLUMNS = (
    Column(marked("Document"), lambda row: text(row, "document")),
    Column(marked("Date"), lambda row: _day(text(row, "date"))),
    Column(marked("Issuer"), lambda row: text(row, "issuer")),
    Column(marked("Status"), _status),
    Column(marked("Use"), _use),
    Column(marked("No."), lambda row: text(row, "place")),
    Column(marked("Sentence"), lambda row: text(row, "text"), wide=True),
    Column(marked("Where"), lambda row: f"{text(row, 'path')}:{row['line']}", whole=True),
)


def legal(query: str, files: list[PlanFile], day: datetime.date | None = None) -> Table:
    """Where a document is cited, or named by what it puts in place; or every such document.

    Args:
        query: a number in any spelling, or the name of a law; "" for every document.
        files: the plans that are asked.
        day: the day on which it is looked at whether a document is in force; None for the date of
            each plan.
    """
    documents = cited_in(files, by_name=True)
    if not query.strip():
        return _answer(query, documents, files, day)
    found = meant(query, documents)
    if len(found) == 1:
        matched = (Candidate(found[0].full_name, DOCUMENT),)
        return _answer(query, found, files, day, matched)
    if not found and (table := _uncited(query, files)):
        return table
    names = [one.full_name for one in found] or _nearest(query, documents)
    candidates = tuple(Candidate(name, DOCUMENT) for name in names)
    nothing = Match("", candidates=candidates, ambiguous=bool(found))
    return unclear(QUESTION, query, COLUMNS, nothing)


def _nearest(query: str, documents: list[Document]) -> list[str]:
    names = {name: one.full_name for one in documents for name in (one.name, one.written) if name}
    return list(dict.fromkeys(names[name] for name in near(query, list(names), most=_FEW)))


def _answer(
    query: str,
    documents: list[Document],
    files: list[PlanFile],
    day: datetime.date | None,
    matched: tuple[Candidate, ...] = (),
) -> Table:
    """The places that cite these documents, and what is to be said of them."""
    rows = {
        (one.file.path, *one.cited.route, at): _row(document, one, day)
        for at, document in enumerate(documents)
        for one in document.citations
    }
    notes = [one for row in rows.values() if (one := _over(row))]
    if not query.strip():
        bare = [file.id for file in files if file.plan and not file.plan.legal_basis]
        notes += [note("no-basis", _NO_BASIS, plans=first_of(bare))] if bare else []
        notes += [] if rows else [note("no-documents", _NO_DOCUMENTS)]
    return Table(QUESTION, query, COLUMNS, tuple(rows.values()), matched, notes=tuple(notes))


def _over(row: Row) -> Note | None:
    """What is said of a ground that was no longer in force."""
    if not row["basis"] or row["status"] not in ("replaced", "expired"):
        return None
    facts = {"plan": text(row, "plan"), "document": text(row, "document")}
    return note("not-in-force", _OVER, **facts, day=_day(text(row, "status_day")))


def _row(document: Document, one: Citation, day: datetime.date | None) -> Row:
    """The row by the contract: a document at a place that cites it."""
    file, cited, known = one.file, one.cited, document.known
    date = file.plan.date.earliest if file.plan and file.plan.date else None
    looked = day or date
    return {
        "document": document.name,
        "number": document.written or None,
        "type": document.type or None,
        "date": document.date.isoformat() if document.date else None,
        "year": document.year,
        "issuer": document.issuer or None,
        "subject": document.subject or None,
        "basis": one.basis,
        "by_name": one.by_name,
        "status": _state(known, looked),
        "status_day": looked.isoformat() if looked else None,
        "in_force_to": known.to.isoformat() if known and known.to else None,
        "replaced_by": (known.replaced_by or None) if known else None,
        "plan": file.id,
        "place": cited.entry.number if cited.entry else "",
        "part": str(cited.route[0]),
        "text": _text(one),
        "path": file.path,
        "line": file.place(cited.route, cited.words).line,
    }


def _text(one: Citation) -> str:
    """The sentence that cites; of the legal basis the whole entry."""
    at, plan = one.cited.basis, one.file.plan
    ground = plan.legal_basis[at].citation if plan and at is not None else None
    return one_line(ground or one.cited.text)


def _state(known: KnownDocument | None, day: datetime.date | None) -> str:
    """Whether a document is in force; where no last day is known, that is not known either."""
    if known is None or day is None:
        return "unknown"
    if known.start and day < known.start:
        return "not-yet"
    if known.to is None:
        return "unknown"
    if day <= known.to:
        return "in-force"
    return "replaced" if known.replaced_by else "expired"


def _uncited(query: str, files: list[PlanFile]) -> Table | None:
    """The answer where a document is known, and no plan cites it."""
    lists = {id(file.library): file.library.legal for file in files}
    known = [of_known(one) for each in lists.values() for one in each.documents]
    found = list({one.full_name: one for one in meant(query, known, by_subject=False)}.values())
    if not 0 < len(found) <= _FEW:
        return None
    matched = tuple(Candidate(one.full_name, DOCUMENT) for one in found)
    told = note("not-cited", _NOT_CITED, document="; ".join(one.name for one in matched))
    return Table(QUESTION, query, COLUMNS, matched=matched, notes=(told,))
