"""Which criteria, indicators and sets a query means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ntmplan.query.criteria.touched import Touch
from ntmplan.registry.criteria import CriteriaSet, Criterion
from ntmplan.repository import PlanFile
from ntmplan.table import Candidate
from ntmplan.text import Words, accented, folded, holds, nfc, regex

SET, CRITERION, INDICATOR = "set", "criterion", "indicator"
_NUMBER = regex(
    r"(?:(?:tiêu chí|tieu chi|tc|chỉ tiêu|chi tieu|ct)\s*(?:số|so)?\s*)?"
    r"(\d{1,2})(?:\.(\d{1,2}))?\.?",
    re.IGNORECASE,
)
_CALLED = regex(r"(?:tiêu chí|tieu chi|chỉ tiêu|chi tieu)\s+(?:về |ve )?(\S.*)", re.IGNORECASE)
"""A criterion or an indicator that is called one before its name."""

Named = tuple[CriteriaSet, Criterion, frozenset[str]]
"""A criterion of a set, and the codes of those of its indicators that are meant; all of none."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a query means.

    Attributes:
        number: a criterion's number, or "".
        code: an indicator's code, or "".
        criteria: what is meant by a name.
        names: what to call it; none where no known set has that number.
    """

    number: str = ""
    code: str = ""
    criteria: tuple[Named, ...] = ()
    names: tuple[Candidate, ...] = ()

    def kept(self, touch: Touch) -> Touch | None:
        """What a place touches, or may touch, of what is asked for; None where it does not.

        Who acts on a criterion acts on its indicators too, but for those beside the ones named.
        """
        if not (self.number or self.criteria):
            return touch
        codes = frozenset((self.code,)) if self.number else self._codes(touch)
        if codes is None or (self.number and self.number not in self._numbers(touch)):
            return None
        if touch.codes and any(codes):
            kept = tuple(code for code in touch.codes if code in codes)
            return touch._replace(codes=kept) if kept else None
        return touch if self.names or (touch.number == self.number and not self.code) else None

    def _numbers(self, touch: Touch) -> set[str]:
        """The numbers of what a place touches."""
        return {touch.number} if touch.number else {one.number for _, one in touch.meant if one}

    def _codes(self, touch: Touch) -> frozenset[str] | None:
        """The indicators that are asked for of what a place touches; None for none of it."""
        found = [
            codes
            for of, one, codes in self.criteria
            if any(each is of and known is one for each, known in touch.meant)
        ]
        whole = not all(found)
        return (frozenset() if whole else frozenset().union(*found)) if found else None


def meant(query: str, files: Iterable[PlanFile], within: tuple[CriteriaSet, ...]) -> Asked | None:
    """What a query means; None where it is no criterion that is known.

    Args:
        query: `17`, `17.2`, `tiêu chí 17`, or the name of a criterion or an indicator.
        files: the plans that are asked.
        within: the sets that are looked at; () for those of the plans' periods.
    """
    words = nfc(query).strip()
    sets = within or sets_of(files)
    if found := _NUMBER.fullmatch(words):
        number, part = str(int(found[1])), found[2]
        code = f"{number}.{int(part)}" if part else ""
        return Asked(number, code, (), tuple(_numbered(number, code, sets)))
    asked = [words, *([called[1]] if (called := _CALLED.fullmatch(words)) else [])]
    return next(
        (
            one
            for words_of in (accented, folded)
            for each in asked
            if (one := _named(each, words_of, sets))
        ),
        None,
    )


def _numbered(number: str, code: str, sets: Iterable[CriteriaSet]) -> Iterable[Candidate]:
    """The criteria or indicators of a number, by their names."""
    for of in sets:
        criterion = of.criteria.get(number)
        if criterion is None:
            continue
        if not code:
            yield _criterion((of, criterion, frozenset()))
        elif any(one.code == code for one in criterion.indicators):
            yield Candidate(f"{code} {criterion.name} ({of.title})", INDICATOR)


def _named(
    query: str, words_of: Callable[[str], Words], sets: Iterable[CriteriaSet]
) -> Asked | None:
    """The criteria of a name; else of which a part of the name, else of which an indicator fits."""
    wanted = words_of(query)
    every = [(of, one) for of in sets for one in of.criteria.values()] if wanted else []
    for fits in (tuple.__eq__, holds):
        found = [
            (of, one, frozenset[str]())
            for of, one in every
            if any(fits(words_of(name), wanted) for name in (one.name, *one.also))
        ]
        if found:
            return Asked(criteria=tuple(found), names=tuple(map(_criterion, found)))
    inner = [
        (of, one, each)
        for of, one in every
        for each in one.indicators
        if holds(words_of(each.name), wanted)
    ]
    named = tuple((of, one, frozenset((each.code,))) for of, one, each in inner)
    names = (f"{each.code} {each.name} ({of.title})" for of, _, each in inner)
    return (
        Asked(criteria=named, names=tuple(Candidate(one, INDICATOR) for one in names))
        if inner
        else None
    )


def _criterion(named: Named) -> Candidate:
    of, one, _ = named
    return Candidate(f"{one.number} {one.name} ({of.title})", CRITERION)


def sets_of(files: Iterable[PlanFile]) -> tuple[CriteriaSet, ...]:
    """The sets of the periods of some plans, each once."""
    found: dict[int, CriteriaSet] = {}
    for file in files:
        for one in file.library.criteria.during(file.plan.period if file.plan else None):
            found.setdefault(id(one), one)
    return tuple(found.values())


def sets_named(query: str, files: Iterable[PlanFile]) -> tuple[CriteriaSet, ...]:
    """The sets that a query names: by who is judged, by the official name, or by a part of it.

    Of those of one name that are for several periods, those of the plans' periods come first.
    """
    listed = list(files)
    known = {id(one): one for file in listed for one in file.library.criteria.sets}
    during = sets_of(listed)
    for words_of in (accented, folded):
        wanted = words_of(query)
        for exact in (True, False):
            for sets in (during, tuple(known.values())):
                found = tuple(
                    one for one in sets if wanted and _is(one, wanted, words_of, exact=exact)
                )
                if found:
                    return found
    return ()


def _is(one: CriteriaSet, wanted: Words, words_of: Callable[[str], Words], *, exact: bool) -> bool:
    """Whether a set is called so, or holds the words in its name."""
    named = (f"{one.level} {tier}" for tier in one.tiers)
    said = [words_of(name) for name in (one.name, one.title, *named, *one.tiers)]
    return wanted in said if exact else any(holds(words, wanted) for words in said)
