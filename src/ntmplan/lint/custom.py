"""A repository's own rules as rules of the linter."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ntmplan.lint.rule import Finder, Rules
from ntmplan.model.outline import Entry
from ntmplan.model.own import OwnRule
from ntmplan.problem import Kind, Route, Severity
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.printed import Spot, printed
from ntmplan.repository import PlanFile
from ntmplan.text import WORD, accented, one_line

_INHERITED = ("area", "unit", "lead", "support", "timeframe")
_TITLE = "title"

Texts = Iterator[tuple[Route, str]]


def own_rules(rules: tuple[OwnRule, ...]) -> Rules:
    """The rules as a family; what could not be understood of them is left out."""
    family = Rules()
    for rule in rules:
        if rule.complete:
            family.plan(_kind(rule))(_finder(rule))
    return family


def _kind(rule: OwnRule) -> Kind:
    return Kind(rule.code, rule.name, Severity(rule.severity), one_line(rule.message))


def _finder(rule: OwnRule) -> Finder:
    if rule.require:
        return partial(_missing, rule, rule.require)
    if rule.forbid:
        return partial(_forbidden, rule)
    return partial(_unfit, rule)


def _missing(rule: OwnRule, key: str, file: PlanFile) -> Iterator[Finding]:
    """What has not the key that must be there."""
    if rule.on == "plan":
        there = getattr(file.plan, key) or any(gone[:1] == (key,) for gone in file.left_out)
        if not there:
            yield finding((_TITLE,))
        return
    for entry in _meant(rule, file):
        inherited = getattr(entry, key) if key in _INHERITED else None
        if not (getattr(entry.passage, key) or inherited):
            yield finding(entry.route)


def _forbidden(rule: OwnRule, file: PlanFile) -> Iterator[Finding]:
    """Where words stand that must not be there."""
    phrases = [phrase for words in rule.forbid if (phrase := accented(words))]
    signs = [words for words in rule.forbid if not accented(words)]
    for route, text in _texts(rule, file):
        for sign in signs:
            for at in _standing(text, sign):
                spot = Spot(route, text, at, at + len(sign)).found()
                yield finding(route, words=spot.words)
        found = list(WORD.finditer(text))
        words = [accented(one[0]) for one in found]
        for phrase in phrases:
            wanted = [(word,) for word in phrase]
            for at in range(len(words) - len(wanted) + 1):
                if words[at : at + len(wanted)] == wanted:
                    end = found[at + len(wanted) - 1].end()
                    spot = Spot(route, text, found[at].start(), end).found()
                    yield finding(route, words=spot.words)  # a message is not to be filled in


def _standing(text: str, sign: str) -> Iterator[int]:
    """Where signs that are no word, such as `…`, stand in a text."""
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + len(sign))


def _unfit(rule: OwnRule, file: PlanFile) -> Iterator[Finding]:
    """The texts in which the expression isn't found, or which are too long."""
    for route, text in _texts(rule, file):
        if rule.pattern and rule.pattern.fits(one_line(text)) is False:
            yield finding(route)
        if rule.max_words and len(text.split()) > rule.max_words:
            yield finding(route)


def _meant(rule: OwnRule, file: PlanFile) -> Iterator[Entry]:
    """What the rule looks at."""
    for entry in file.entries:
        if getattr(entry.passage, rule.on, None) is not None:
            yield entry


def _texts(rule: OwnRule, file: PlanFile) -> Texts:
    """The texts that the rule looks at; words that are forbidden in a plan are so all over it."""
    if rule.on != "plan":
        routes = [(*entry.route, rule.key or rule.on) for entry in _meant(rule, file)]
    elif rule.forbid and rule.key is None:
        yield from printed(file).texts()
        return
    else:
        routes = [(rule.key or _TITLE,)]
    for route in routes:
        holder, text = file.tree.at(route[:-1]), file.tree.at(route)
        bare = holder is text and route[-1] == rule.on
        if isinstance(text, str) and (holder is not text or bare):
            yield route, text
