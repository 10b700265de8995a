"""Findings as a JUnit report: every file a test, which fails if anything in it does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ntmplan.export.findings.plain import plain, sentences
from ntmplan.export.findings.summary import Summary
from ntmplan.problem import Problem, Severity

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SUITE = "ntmplan"
_COMMAND = re.compile("[:#](?=[:#])")
"""What commands to build servers begin with (`::`, `##[`), should the report go to a log."""


def write(
    problems: Sequence[Problem],
    summary: Summary,
    *,
    files: Sequence[str] = (),
    strict: bool = False,
) -> str:
    """The findings as XML.

    Args:
        problems: what was found.
        summary: its figures, which the suite has for output.
        files: every file that was checked; one without findings is a test that passes.
        strict: whether a warning lets a test fail too.
    """
    of: dict[str, list[Problem]] = {path: [] for path in files}
    for found in problems:
        of.setdefault(found.place.path, []).append(found)
    suite = Element("testsuite", name=_SUITE)
    failed = [_case(suite, path, of[path], strict=strict) for path in sorted(of)].count(True)
    figures = {"tests": str(len(of)), "failures": str(failed), "errors": "0"}
    suite.attrib.update(figures)
    SubElement(suite, "system-out").text = str(summary)
    suites = Element("testsuites", name=_SUITE)
    suites.attrib.update(figures)
    suites.append(suite)
    indent(suites)
    text = tostring(suites, encoding="unicode")
    return _HEAD + _COMMAND.sub(lambda sign: f"&#{ord(sign[0])};", text) + "\n"


def _case(suite: Element, path: str, problems: Sequence[Problem], *, strict: bool) -> bool:
    """Add the test of a file; whether it fails.

    GitLab and Jenkins read the first failure of a test alone, so it holds them all.
    """
    case = SubElement(suite, "testcase", classname=_SUITE, name=plain(path))
    weights = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    failures = [found for found in problems if found.severity in weights]
    others = [found for found in problems if found.severity not in weights]
    if failures:
        codes = ", ".join(dict.fromkeys(found.kind.code for found in failures))
        first = sentences(failures[0])[0]
        failure = SubElement(case, "failure", type=codes, message=first)
        failure.text = _listed(failures)
    if others:
        SubElement(case, "system-out").text = _listed(others)
    return bool(failures)


def _listed(problems: Sequence[Problem]) -> str:
    """Findings as lines; servers attach files that `[[…]]` names, which no plan may ask for."""
    return "\n".join(map(_line, problems)).replace("[[", "[ [")


def _line(found: Problem) -> str:
    place = found.place
    where = plain(f"{place.path}:{place.line}:{place.column}")
    said = "\n  ".join(sentences(found))
    return f"{where}: {found.severity} {found.kind.code} {said}"
