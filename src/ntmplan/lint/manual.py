"""The manual page of a kind of problem, as Markdown."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from ntmplan.language import say
from ntmplan.lint.catalogue import FAMILIES
from ntmplan.problem import Kind, Severity, marked

SEVERITIES = {
    Severity.ERROR: marked("error"),
    Severity.WARNING: marked("warning"),
    Severity.NOTE: marked("note"),
}


def severity(kind: Kind) -> str:
    """How much it weighs, and how much in a draft where that differs."""
    words = say(SEVERITIES[kind.severity])
    if kind.draft is None:
        return words
    return say(
        marked("{severity}, in a draft {draft}"),
        {"severity": words, "draft": say(SEVERITIES[kind.draft])},
    )


def page(kind: Kind) -> str:
    """What it is, why it matters, a bad and a good example, and the legal ground."""
    family = FAMILIES.get(kind.code[0], FAMILIES["Z"])  # a plugin may have letters of its own
    parts = [
        f"# {kind.code} {kind.name}",
        f"{say(family)}; {severity(kind)}",
        _plain(kind.message),
    ]
    if kind.why:
        parts.append(_labelled(marked("Why"), say(kind.why)))
    if kind.help:
        parts.append(_labelled(marked("What to do"), said(kind.help)))
    if kind.bad:
        parts.append(_example(say(marked("Bad")), kind.bad))
    if kind.good:
        parts.append(_example(say(marked("Good")), kind.good))
    if kind.law:
        parts.append(_labelled(marked("Legal ground"), kind.law))
    if kind.fix:
        parts.append(_mending(kind))
    return "\n\n".join(parts) + "\n"


def _mending(kind: Kind) -> str:
    """Which call mends it: only what is shown is mended, and notes are shown on request."""
    notes = " --notes" if kind.severity is Severity.NOTE else ""
    if kind.fix == "safe":
        call = f"ntmplan validate --fix{notes}"
        return say(marked("`{call}` mends it."), {"call": call})
    call = f"ntmplan validate --fix --unsafe-fixes{notes}"
    return say(marked("`{call}` mends it; look at the result."), {"call": call})


def said(help_: str) -> str:
    """What is to be done, or that each finding says it, where it depends on what is found."""
    return say(marked("Each finding says it.")) if help_ == "{remedy}" else _plain(help_)


def _plain(template: str) -> str:
    """A sentence with its facts as names: `{unit}` becomes `<unit>`."""
    words = say(template)
    return words.replace("{", "‹").replace("}", "›")


def _labelled(label: str, words: str) -> str:
    return f"**{say(label)}**: {words}"


def _example(heading: str, example: str) -> str:
    return f"**{heading}**\n\n```yaml\n{textwrap.dedent(example).strip()}\n```"


def index(kinds: Iterable[Kind]) -> str:
    """A table of kinds."""
    heads = (marked("Code"), marked("Rule"), marked("Weight"), marked("What it says"))
    lines = [
        f"| {' | '.join(map(say, heads))} |",
        "| --- | --- | --- | --- |",
    ]
    for kind in kinds:
        said = _plain(kind.message).replace("|", "\\|")
        lines.append(f"| {kind.code} | {kind.name} | {severity(kind)} | {said} |")
    return "\n".join(lines) + "\n"
