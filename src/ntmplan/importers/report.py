"""What an import was sure and unsure of, as sentences and as data."""

from __future__ import annotations

from collections.abc import Iterator

from ntmplan.importers.guess import Guess, Sure
from ntmplan.importers.result import Imported
from ntmplan.importers.source import Where
from ntmplan.importers.unknown import UnknownUnit
from ntmplan.language import say
from ntmplan.model.outline import outline, tasks
from ntmplan.problem import Fact, Phrase, marked

_SURENESS: dict[Sure, str] = {
    Sure.SURE: marked("sure"),
    Sure.LIKELY: marked("likely"),
    Sure.DOUBTFUL: marked("doubtful"),
}
_ORDER = (Sure.DOUBTFUL, Sure.LIKELY)


def summary(plan: Imported) -> Phrase:
    """The report on one line."""
    facts: dict[str, Fact] = {"name": plan.source.name, "tasks": count_tasks(plan)}
    facts |= {str(sure): plan.count(sure) for sure in Sure}
    return Phrase(
        marked(
            "{name}: {tasks} tasks; {sure} facts are sure, {likely} likely, {doubtful} doubtful"
            " (# nhập in the plan file); --report text lists them."
        ),
        facts,
    )


def lines(plan: Imported) -> Iterator[Phrase]:
    """The report in sentences: what is doubtful, then what is likely, then unknown units."""
    yield summary(plan)
    for sure in _ORDER:
        for guess in plan.guesses:
            if guess.sure is sure:
                facts = {"sure": Phrase(_SURENESS[sure]), "place": place(guess.where)}
                yield Phrase(marked("{sure}, {place}: {said}"), {**facts, "said": guess.phrase})
    for unit in plan.units:
        yield Phrase(
            marked("{place}: {said}"), {"place": place(unit.where), "said": _unknown(unit)}
        )
    for note in plan.notes:
        yield note.message


def _unknown(unit: UnknownUnit) -> Phrase:
    if unit.nearest:
        sentence = marked(
            'No register of units knows "{name}"; the nearest is "{nearest}".'
            " If it is another unit, add it to units.yaml."
        )
        return Phrase(sentence, {"name": unit.name, "nearest": unit.nearest})
    sentence = marked('No register of units knows "{name}"; add it to units.yaml.')
    return Phrase(sentence, {"name": unit.name})


def place(where: Where) -> Phrase:
    """Where in its document something stands, so that people can count to it."""
    if where.table:
        template = marked("table {table}, row {row}, column {column}")
        facts: dict[str, Fact] = {
            "table": where.table,
            "row": where.row,
            "column": where.column,
        }
        if where.part != "body":
            template = marked("{part}, row {row}, column {column}")
            facts["part"] = where.part
        return Phrase(template, facts)
    if where.line:
        return Phrase(marked("line {line}"), {"line": where.line})
    if where.paragraph:
        return Phrase(marked("paragraph {paragraph}"), {"paragraph": where.paragraph})
    return Phrase(marked("the document"))


def data(plan: Imported) -> dict[str, object]:
    """The report as data; its keys are a contract and never change with the language."""
    return {
        "document": plan.source.name,
        "title": plan.plan.title,
        "tasks": count_tasks(plan),
        "sure": plan.count(Sure.SURE),
        "likely": plan.count(Sure.LIKELY),
        "doubtful": plan.count(Sure.DOUBTFUL),
        "guesses": [_guess(guess) for guess in plan.guesses],
        "unknown_units": [
            {
                "name": unit.name,
                "nearest": unit.nearest or None,
                "unit": unit.unit or None,
                "where": _where(unit.where),
            }
            for unit in plan.units
        ],
        "notes": [
            {"code": note.code, "message": say(note.message.template, note.message.facts)}
            for note in plan.notes
        ],
    }


def _guess(guess: Guess) -> dict[str, object]:
    phrase = guess.phrase
    return {
        "code": guess.kind.code,
        "sure": str(guess.sure),
        "key": guess.key or None,
        "value": guess.value,
        "message": say(phrase.template, phrase.facts),
        "where": _where(guess.where),
    }


def _where(where: Where) -> dict[str, object]:
    return {
        "part": where.part,
        "paragraph": where.paragraph or None,
        "table": where.table or None,
        "row": where.row or None,
        "column": where.column or None,
        "line": where.line or None,
        "page": where.page or None,
    }


def count_tasks(plan: Imported) -> int:
    """How many tasks the plan has, rows of the appendix each for itself."""
    return len(tasks(plan.plan, outline(plan.plan)))
