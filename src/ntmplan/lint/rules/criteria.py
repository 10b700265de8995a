"""Rules on criteria: number, name and indicators are those of the set that is cited."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from ntmplan.lint.rule import Rules
from ntmplan.problem import Fact, Kind, Phrase, Severity, marked
from ntmplan.reading.criteria import Citations, Cited, cited, given_before, places_of
from ntmplan.reading.finding import Finding
from ntmplan.reading.underline import seen
from ntmplan.repository import PlanFile
from ntmplan.text import WORD, Words, accented, regex

if TYPE_CHECKING:
    from ntmplan.registry.criteria import CriteriaSet

RULES = Rules()
_W, _N = Severity.WARNING, Severity.NOTE
_MOST = 4
"""So many sets stand in a message."""
_FEW = 2
"""So many criteria without numbers are slips; more are a plan's way to name them."""

OF_ANOTHER_SET = Kind(
    "C101",
    "criterion-not-in-set",
    _W,
    marked('"{name}" is not criterion {number} of {set}: {why}.'),
    "{remedy}",
    why=marked(
        "The sets share numbers, but not names: who is judged by the wrong set is judged by the"
        " wrong indicators."
    ),
    bad="""\
period: 2023
organization:
  - unit: Sở Y tế
    items:
      - Thẩm định tiêu chí 18 Môi trường của xã nông thôn mới nâng cao.
""",
    good="""\
period: 2023
organization:
  - unit: Sở Y tế
    items:
      - Thẩm định tiêu chí 17 Môi trường của xã nông thôn mới nâng cao.
""",
)
NO_SUCH_INDICATOR = Kind(
    "C102",
    "indicator-not-in-criterion",
    _W,
    marked("Criterion {number} of {set} has no indicator {codes}."),
    marked("It has {known}."),
    why=marked("An indicator that the set does not have is assessed by nobody."),
    bad="""\
period: 2023
organization:
  - unit: Sở Y tế
    items:
      - Thẩm định tiêu chí 18 (các chỉ tiêu 18.7, 18.9) của xã nông thôn mới nâng cao.
""",
    good="""\
period: 2023
organization:
  - unit: Sở Y tế
    items:
      - Thẩm định tiêu chí 18 (các chỉ tiêu 18.7, 18.8) của xã nông thôn mới nâng cao.
""",
)
TWO_NAMES = Kind(
    "C103",
    "criterion-under-two-names",
    Severity.ERROR,
    marked('Criterion {number} of {set} is called "{name}" here, but "{other}" in line {line}.'),
    "{remedy}",
    draft=_W,
    why=marked(
        "A criterion of a set has one name. Two names mean that one of the two belongs to another"
        " set, and that nobody knows who is to be judged by it."
    ),
    bad="""\
period: 2023
organization:
  - unit: Sở Y tế
    items:
      - Thẩm định tiêu chí 17 Môi trường và an toàn thực phẩm của xã nông thôn mới nâng cao.
      - Hướng dẫn tiêu chí 17 Môi trường của xã nông thôn mới nâng cao.
""",
    good="""\
period: 2023
organization:
  - unit: Sở Y tế
    items:
      - Thẩm định tiêu chí 17 Môi trường và an toàn thực phẩm của xã nông thôn mới.
      - Hướng dẫn tiêu chí 17 Môi trường của xã nông thôn mới nâng cao.
""",
)
IN_NO_SET = Kind(
    "C104",
    "criterion-in-no-set",
    _N,
    marked("No set of criteria that is known for {period} has {what}."),
    "{remedy}",
    why=marked(
        "Each period has sets of its own. Numbers that were carried over from the last period"
        " point to other criteria, or to none."
    ),
    bad="""\
period: 2027
organization:
  - unit: Sở Y tế
    items:
      - Thẩm định tiêu chí số 17 tại các xã.
""",
    good="""\
period: 2027
organization:
  - unit: Sở Y tế
    items:
      - Thẩm định tiêu chí số 8 tại các xã.
""",
)
NO_NUMBER = Kind(
    "C105",
    "criterion-without-number",
    _N,
    marked('The criterion "{name}" is named without its number: {places}.'),
    marked("Write its number and set; by its name it can be {could}."),
    why=marked("The same name stands in several sets, with other numbers and other indicators."),
    bad="""\
period: 2023
organization:
  - unit: Sở Y tế
    items:
      - Thẩm định tiêu chí Môi trường tại xã đạt chuẩn nông thôn mới nâng cao.
""",
    good="""\
period: 2023
organization:
  - unit: Sở Y tế
    items:
      - Thẩm định tiêu chí Môi trường (tiêu chí số 17) tại xã đạt chuẩn nông thôn mới nâng cao.
""",
)
TWO_LISTS = Kind(
    "C108",
    "criterion-with-two-lists",
    _N,
    marked(
        "The sentence gives criterion {number} of {set} twice, with the indicators {first} and"
        " then {second}."
    ),
    marked("Give each indicator once, or say for which of them what is to be done."),
    why=marked("Two lists that overlap leave open which indicators somebody answers for."),
    bad="""\
period: 2023
organization:
  - unit: Sở Y tế
    items:
      - >-
        Hướng dẫn tiêu chí 17 (các chỉ tiêu 17.1, 17.2) và thẩm định tiêu chí 17 (các chỉ tiêu
        17.2, 17.3) của xã nông thôn mới nâng cao.
""",
    good="""\
period: 2023
organization:
  - unit: Sở Y tế
    items:
      - >-
        Hướng dẫn và thẩm định tiêu chí 17 (các chỉ tiêu 17.1, 17.2, 17.3) của xã nông thôn mới
        nâng cao.
""",
)


@RULES.plan(OF_ANOTHER_SET)
def criterion_not_in_set(file: PlanFile) -> Iterator[Finding]:
    """Number and name are those of the set; what the plan contradicts itself is told as that."""
    said = cited(file)
    told = {id(one) for one, _ in _contradicted(said)}
    for one in said.numbered:
        if one.words and one.judged and not _fits(one) and id(one) not in told:
            own = one.judged[0]
            facts = {"number": one.number, "name": one.name, "set": own.title}
            yield one.found(file, **facts, why=_why(one, own), remedy=_remedy(one, said, own))
        elif misnamed := _misnamed(one):
            name, own = misnamed
            facts = {"number": one.number, "name": name, "set": own.title}
            whole = one._replace(end=one.text.index(name, one.end) + len(name))
            yield whole.found(file, **facts, why=_why(one, own), remedy=Phrase(_COMPARE))


@RULES.plan(NO_SUCH_INDICATOR)
def indicator_not_in_criterion(file: PlanFile) -> Iterator[Finding]:
    """Indicators are those of the criterion, in some set that can be meant."""
    said = cited(file)
    for one in said.numbered:
        sets = one.fitting if one.said else _unsaid(one, said)
        known = [each.criteria[one.number].codes for each in sets]
        own = [code for code in one.codes if not _of_another(code, one)]
        wrong = [code for code in own if not any(_is_among(code, codes) for codes in known)]
        if sets and all(known) and wrong:
            names = ", ".join(each.title for each in sets[:_MOST])
            facts = {"number": one.number, "set": names, "codes": ", ".join(wrong)}
            yield one.found(file, **facts, known=_in_order(known[0]))


@RULES.plan(TWO_NAMES)
def criterion_under_two_names(file: PlanFile) -> Iterator[Finding]:
    """A criterion of a set has the same name wherever the plan cites it."""
    said = cited(file)
    for one, other in _contradicted(said):
        own = one.judged[0]
        words = seen(file, other.route, other.text, other.start, other.end)
        line = file.place(other.route, words).line
        facts: dict[str, Fact] = {"number": one.number, "set": own.title, "name": one.name}
        facts |= {"other": other.name, "line": line, "remedy": _remedy(one, said, own)}
        yield one.found(file, **facts)


@RULES.plan(IN_NO_SET)
def criterion_in_no_set(file: PlanFile) -> Iterator[Finding]:
    """Some set of the period has the criterion, where no set is named, or one without its years."""
    said = cited(file)
    for one in said.numbered:
        during = [each for each in said.during if each.criteria]
        sure = not one.said or (not one.words and one.sets == one.judged != () and not one.fitting)
        if not sure or not during or any(each.fits(one.number, one.words) for each in during):
            continue
        elsewhere = any(each.fits(one.number, one.words) for each in said.every)
        if one.words or elsewhere:
            facts: dict[str, Fact] = {"number": one.number, "name": one.name}
            what = Phrase(_AS if one.words else _ANY, facts)
            period, remedy = during[0].period.words, _remedy(one, said)
            yield one.found(file, period=period, what=what, remedy=remedy)


@RULES.plan(NO_NUMBER)
def criterion_without_number(file: PlanFile) -> Iterator[Finding]:
    """A criterion is given by its number, at least first; all places with one name are one finding.

    So are all names of a plan that has many and gives no number at all.
    """
    said = cited(file)
    places: dict[Words, list[Cited]] = {}
    for one in said.named if said.categories else ():
        if one.entry and not one.of_several and not given_before(file, one, said):
            places.setdefault(one.words, []).append(one)
    together = len(places) > _FEW and not said.numbered
    every = [one for found in places.values() for one in found]
    for found in [every] if together else places.values():
        names = {one.words: one.name for one in found[::-1]}
        facts = {
            "name": '", "'.join([*names.values()][::-1]),
            "places": places_of([one.entry for one in found]),
        }
        yield found[0].found(file, **facts, could=_could_be(found[0].words, said.during))


@RULES.plan(TWO_LISTS)
def criterion_with_two_lists(file: PlanFile) -> Iterator[Finding]:
    """A sentence lists the indicators of a criterion once."""
    said = cited(file)
    first: dict[object, Cited] = {}
    for one in said.numbered:
        if not one.codes or len(one.fitting) != 1:
            continue
        other = first.setdefault((one.route, one.number, one.fitting), one)
        here, there = set(one.codes), set(other.codes)
        if here & there and here - there and there - here:
            lists = {"first": ", ".join(other.codes), "second": ", ".join(one.codes)}
            yield one.found(file, number=one.number, set=one.fitting[0].title, **lists)


_NAME = regex(r"\s*(?:[:–-]|về\b)?\s*[“\"]?([^\W\d_][^,;.:()“”\"]*)", re.IGNORECASE)
"""What may be the name of a criterion behind its number."""
_AS = marked('"{name}" as criterion {number}')
_ANY = marked("a criterion {number}")
_AND = accented("và")
_THERE = marked('there, {number} is "{known}"')
_NONE = marked("it has no criterion {number}")
_IN_SETS = marked("It is criterion {number} of {sets}: correct the set, or the name.")
_NAME_SET = marked("It is criterion {number} of {sets}: name the set, or correct the number.")
_CAN_BE = marked("By its name it can be {could}: correct the number, or the name.")
_IN_SET = marked("In that set it is criterion {right}: correct the number, or the set.")
_COMPARE = marked("Compare number and name with the decision that gives the set.")


def _fits(one: Cited) -> bool:
    """Whether a criterion can be meant by its name, or by words of its name in another order."""
    others = (each for each in one.judged if one.words not in each.by_name)
    known = (each.criteria.get(one.number) for each in others)
    names = (name for each in known if each for name in each.names)
    return bool(one.fitting) or any(set(one.words) <= {*name, *_AND} for name in names)


def _of_another(code: str, one: Cited) -> bool:
    """Whether an indicator is that of another criterion, which is given by number before it."""
    number = code.partition(".")[0]
    between = one.text[one.start : one.text.find(code, one.end)]
    given = rf"(?:số|tiêu chí|,|;|và)\s+{number}(?![\d./%])"
    return number != one.number and re.search(given, between, re.IGNORECASE) is not None


def _is_among(code: str, codes: frozenset[str]) -> bool:
    """Whether an indicator is known; the only one of a criterion has the criterion's number."""
    number, _, last = code.partition(".")
    return code in codes or (last == "1" and codes == {number})


def _contradicted(said: Citations) -> Iterator[tuple[Cited, Cited]]:
    """Citations by a name that the set does not have, each with one by the name that it has."""
    right: dict[tuple[CriteriaSet, str], list[Cited]] = {}
    for one in said.numbered:
        if one.words and len(one.fitting) == 1:
            right.setdefault((one.fitting[0], one.number), []).append(one)
    for one in said.numbered:
        if one.words and len(one.judged) == 1 and not _fits(one):
            others = right.get((one.judged[0], one.number), [])
            near = [each for each in others if each.route == one.route]
            if others:
                yield one, (near or others)[0]


def _misnamed(one: Cited) -> tuple[str, CriteriaSet] | None:
    """The name behind a number where it is nearly that of the set's criterion, and the set."""
    said = None if one.words or one.alone else _NAME.match(one.text, one.end)
    for own in one.judged if said else ():
        known = own.criteria.get(one.number)
        for name in known.names if known else ():
            ends = [one.end() for one in WORD.finditer(said[1] if said else "")]
            words = accented(said[1] if said else "")[: len(name)]
            alike = 2 * (Counter(words) & Counter(name)).total() >= len(name) > 1
            short = any(word.isupper() for word in (said[1] if said else "").split()[: len(words)])
            if said and alike and not short and words[:2] != name[:2]:  # may merely be shorter
                return said[1][: ends[len(words) - 1]].partition(" của ")[0], own
    return None


def _unsaid(one: Cited, said: Citations) -> tuple[CriteriaSet, ...]:
    """The sets of the period that a citation can mean that names none; an indicator alone: none."""
    if one.alone:
        return ()
    return tuple(own for own in said.during if own.fits(one.number, one.words))


def _in_order(codes: frozenset[str]) -> str:
    """Codes of indicators in the order of their numbers."""

    def place(code: str) -> list[tuple[int, str]]:
        return [(int(part) if part.isdecimal() else 0, part) for part in code.split(".")]

    return ", ".join(sorted(codes, key=place))


def _why(one: Cited, own: CriteriaSet) -> Phrase:
    known = own.criteria.get(one.number)
    facts: dict[str, Fact] = {"number": one.number, "known": known.name if known else ""}
    return Phrase(_THERE if known else _NONE, facts)


def _remedy(one: Cited, said: Citations, own: CriteriaSet | None = None) -> Phrase:
    """Where a citation would be right: in other sets, or in its set under another number."""
    for sets in (said.during, said.every):
        if fitting := [each.title for each in sets if each.fits(one.number, one.words)]:
            names = ", ".join(fitting[:_MOST])
            return Phrase(_IN_SETS if own else _NAME_SET, {"number": one.number, "sets": names})
    if own and (right := own.by_name.get(one.words)):
        return Phrase(_IN_SET, {"right": right.number})
    could = _could_be(one.words, said.during) or _could_be(one.words, said.every)
    return Phrase(_CAN_BE, {"could": could}) if could else Phrase(_COMPARE)


@lru_cache(maxsize=256)
def _could_be(words: Words, sets: tuple[CriteriaSet, ...]) -> str:
    """The criteria whose name begins with some words, each with its set."""
    found = [
        f"{each.number} ({own.title})"
        for own in sets
        for each in own.criteria.values()
        if words and any(name[: len(words)] == words for name in each.names)
    ]
    return ", ".join(found[:_MOST])
