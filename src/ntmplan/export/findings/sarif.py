"""Findings as SARIF 2.1.0, the format of code scanning servers and of editors."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath, PureWindowsPath
from urllib.parse import quote

from ntmplan import __version__
from ntmplan.export.dumped import dumped
from ntmplan.export.findings.fingerprint import fingerprints
from ntmplan.export.findings.plain import plain, sentences
from ntmplan.export.findings.summary import Summary
from ntmplan.language import in_use, say
from ntmplan.problem import Fix, Kind, Place, Problem
from ntmplan.text import one_line

VERSION = "2.1.0"
SCHEMA = f"https://json.schemastore.org/sarif-{VERSION}.json"
"""A name by which readers know the format; nothing is fetched."""
_ROOT = "%SRCROOT%"
_FACT = re.compile(r"\{\w*\}")


def write(
    problems: Sequence[Problem], summary: Summary, *, kinds: Iterable[Kind] | None = None
) -> str:
    """The findings as the log of one run.

    Args:
        problems: what was found.
        summary: its figures.
        kinds: what was looked for; else only the kinds that were found are described.
    """
    known = {kind.code: kind for kind in (*(kinds or ()), *(found.kind for found in problems))}
    rules = [known[code] for code in sorted(known)]
    index = {kind.code: at for at, kind in enumerate(rules)}
    driver = {
        "name": "ntmplan",
        "semanticVersion": __version__,
        "language": in_use(),
        "rules": [_rule(kind) for kind in rules],
    }
    marks = fingerprints(problems)
    run = {
        "tool": {"driver": driver},
        "language": in_use(),
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {}},  # where the files lie is the reader's to say
        "results": [
            _result(found, index[found.kind.code], mark)
            for found, mark in zip(problems, marks, strict=True)
        ],
        "properties": {
            "plans": summary.plans,
            "errors": summary.errors,
            "warnings": summary.warnings,
            "notes": summary.notes,
        },
    }
    return dumped({"$schema": SCHEMA, "version": VERSION, "runs": [run]})


def _rule(kind: Kind) -> dict[str, object]:
    """A kind as a rule; servers want every text, so one that is missing borrows another."""
    short = _template(kind.message)
    why = " ".join(filter(None, map(_template, (kind.why, kind.law)))) or short
    mend = _template(kind.help)
    return {
        "id": kind.code,
        "name": kind.name,
        "shortDescription": _message(short),
        "fullDescription": _message(why),
        "help": _message(why if mend in ("", "…") else mend),
        "defaultConfiguration": {"level": str(kind.severity)},
    }


def _template(text: str) -> str:
    """A text of the tool that takes facts, without any."""
    return plain(one_line(_FACT.sub("…", say(text))))


def _result(found: Problem, rule: int, mark: str) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": found.kind.code,
        "ruleIndex": rule,
        "level": str(found.severity),
        "message": _message(" ".join(sentences(found))),
        "locations": [_location(found.place)],
        "partialFingerprints": {"ntmplan/v1": mark},
    }
    if found.also:
        result["relatedLocations"] = [_location(place) for place in dict.fromkeys(found.also)]
    if found.fix:
        result["fixes"] = [_fix(found.fix, found)]
    return result


def _fix(fix: Fix, found: Problem) -> dict[str, object]:
    """What would stand at the place instead, as a change of one file."""
    replaced = {
        "deletedRegion": _region(fix.place),
        "insertedContent": {"text": fix.text},
    }
    return {
        "description": _message([*sentences(found)][-1]),
        "artifactChanges": [
            {"artifactLocation": _artifact(fix.place.path), "replacements": [replaced]}
        ],
        "properties": {"applicability": found.kind.fix},
    }


def _message(text: str) -> dict[str, str]:
    """A message that means what it says: SARIF gives a meaning to {0} and to [words](target)."""
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "] (")}


def _location(place: Place) -> dict[str, object]:
    where = {"artifactLocation": _artifact(place.path), "region": _region(place)}
    return {"physicalLocation": where}


def _region(place: Place) -> dict[str, int]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _artifact(path: str) -> dict[str, str]:
    """The file as a URI, relative to the root where its name is."""
    for system in (PurePosixPath, PureWindowsPath):
        if system(path).is_absolute():
            return {"uri": system(path).as_uri()}
    uri = quote(path, safe="/", errors=sys.getfilesystemencodeerrors())
    return {"uri": uri, "uriBaseId": _ROOT}
