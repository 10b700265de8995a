"""Who leads and supports, as sentences say it: `Chủ trì, phối hợp với …`, `Giao Sở … chủ trì`."""

from __future__ import annotations

import re
from typing import NamedTuple

from ntmplan.importers import kinds
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.names import Names
from ntmplan.importers.node import Node

_LEADS = re.compile(
    r"(?:(?:là|có|chịu)\s+(?:đơn vị|cơ quan|trách nhiệm)\s+)?chủ trì\b(?P<after>.*)",
    re.IGNORECASE | re.DOTALL,
)
_SUPPORTS = re.compile(
    r"(?:(?:là|có|chịu)\s+(?:đơn vị|cơ quan|trách nhiệm)\s+)?phối hợp\b", re.IGNORECASE
)
_WITH = re.compile(
    r"\W*(?:và\s+)?phối hợp(?:\s+(?:chặt chẽ|cùng))*\s+(?:với|cùng)\s+(?P<partners>.*)",
    re.IGNORECASE | re.DOTALL,
)
_BESIDE = re.compile(r"\W*(?:và\s+)?phối hợp\s+(?P<partners>\S.*)", re.IGNORECASE | re.DOTALL)
_DOES = r"(?:chủ trì|phụ trách|tham mưu|chịu trách nhiệm|thực hiện)"
_GIVEN = re.compile(
    r"(?:^|(?<=[.;:(]\s)|(?<=[.;(]))\s*giao\s+(?P<lead>[^.;:()]{3,150}?)"
    rf"\s+(?:là\s+\w+\s+\w+\s+)?{_DOES}\b(?P<after>[^.;)]*)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"(?:^|:\s+|(?P<aside>\())(?P<lead>[^.;:()]{{3,150}}?)\s+(?P<does>{_DOES})\b(?P<after>[^.;)]*)",
    re.IGNORECASE,
)
"""A unit at the beginning of a sentence, behind its title, or in brackets: `(Sở Y tế chủ trì)`."""
_END = re.compile(r"[.;:()]")


class Roles(NamedTuple):
    """Who leads and who supports; "" where a sentence does not say it."""

    lead: str = ""
    support: str = ""
    sure: Sure = Sure.SURE


def duty_roles(sentence: str, owner: str, names: Names) -> Roles:
    """Who leads and who supports in a duty, by how its sentence begins.

    Args:
        sentence: the duty.
        owner: the units under which it stands.
        names: what is known of units.
    """
    subject = names.subject(sentence)
    at = sentence.find(subject) + len(subject) if subject else 0
    rest = sentence[at:].lstrip(" ,:")
    doer = subject or owner
    if not doer:
        return Roles()
    if leads := _LEADS.match(rest):
        partners, sure = _partners(leads["after"], names)
        return Roles(doer, partners, sure)
    if _SUPPORTS.match(rest):
        return Roles("", doer)
    return Roles()


def given(sentence: str, names: Names) -> Roles:
    """To whom a task's sentence gives it: `Giao Sở Y tế chủ trì, phối hợp với …`."""
    found = _GIVEN.search(sentence)
    if not found or not names.is_unit(found["lead"]):
        found = next(
            (one for one in _NAMED.finditer(sentence) if _is_lead(one, names)),
            None,
        )
    if found is None:
        return Roles()
    partners, sure = _partners(found["after"], names)
    return Roles(found["lead"].strip(), partners, sure if sure is not Sure.SURE else Sure.LIKELY)


def _is_lead(found: re.Match[str], names: Names) -> bool:
    """Whether a sentence says of a unit that it leads; outside of brackets in so many words."""
    leads = found["aside"] is not None or found["does"].lower() == "chủ trì"
    return leads and names.until_verb(found["lead"])[1] == "" and names.is_unit(found["lead"])


def _partners(text: str, names: Names) -> tuple[str, Sure]:
    """The units after `phối hợp với`, parted by `;`, and how sure they are."""
    found = _WITH.match(text)
    if not found:
        found = _BESIDE.match(text)
        beside = names.until_verb(found["partners"])[0] if found else ""
        if not beside or not names.is_unit(beside):
            return "", Sure.SURE
    assert found is not None
    said = found["partners"]
    end = _END.search(said)
    said = said[: end.start()] if end else said
    words, rest = names.until_verb(said)
    words = words.strip(" ,")
    if not words:
        return "", Sure.SURE
    partners = names.parted(words)
    if names.known(words):
        return partners, Sure.SURE
    plausible = all(names.is_unit(name) for name in partners.split("; "))
    return partners, Sure.LIKELY if plausible and (rest or end) else Sure.DOUBTFUL


def state(node: Node, roles: Roles, guesses: Guesses) -> None:
    """Write down who leads and supports, where the entry does not say it already."""
    if roles.lead and "lead" not in node.keys:
        node.keys["lead"] = roles.lead
        guesses.add(kinds.LEAD_IN_WORDS, Sure.SURE, node.where, roles.lead, key="lead", node=node)
    if roles.support and "support" not in node.keys:
        node.keys["support"] = roles.support
        guesses.add(
            kinds.SUPPORT_IN_WORDS, roles.sure, node.where, roles.support, key="support", node=node
        )
