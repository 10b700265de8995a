"""Who leads and supports, as sentences say it: `Chủ trì, phối hợp với …`, `Giao Sở … chủ trì`."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
_GIVES = re.compile(
    r"(?P<how>do|giao)(?:\s+cho)?\s+(?!(?-i:ban)\s(?!chỉ đạo|quản lý|điều hành|tổ chức))(?=\S)",
    re.IGNORECASE,
)
"""What gives a work to a unit; `giao ban` is a meeting."""
_BEGINS = re.compile(r"(?:^|(?<=[.:;]))\s*(?=\S)|(?<=,)\s+(?=(?:do|giao)\s)", re.IGNORECASE)
"""Where a clause can begin that says who leads."""
_ASIDE = re.compile(r"[(\[](?P<said>[^()\[\]]*)")
_PLAINLY = re.compile(
    r"(?:(?:là|có|chịu)\s+(?:đơn vị|cơ quan|trách nhiệm)\s+)?chủ trì\b"
    r"|chịu trách nhiệm\s+(?:chính|thực hiện|triển khai|tổ chức thực hiện)\b",
    re.IGNORECASE,
)
"""What only who leads does, wherever a sentence says it."""
_ASIDE_DOES = re.compile(
    r"(?:là\s+\w+\s+\w+\s+)?(?:chủ trì|phụ trách|tham mưu|chịu trách nhiệm|thực hiện|theo dõi"
    r"|triển khai|tổ chức thực hiện)\b",
    re.IGNORECASE,
)
"""What who leads does where brackets set that off from the work itself."""
_NO_NAME = re.compile(r"[.;:()\[\]]|\b(?:do|được|đã|cho|để|bằng)\b")
"""What stands in no name of a unit: `Đoàn công tác do Sở Y tế` is none."""
_IN_CHARGE = re.compile(r"(?P<lead>.+?)\s+phụ trách\b")
"""`Các cơ quan phụ trách tiêu chí` are units, so this is no verb that ends names elsewhere."""
_GIVEN_DOES = re.compile(
    rf"{_ASIDE_DOES.pattern}|(?!(?:phối hợp|tham gia|quản lý|vận hành|khai thác|được)\b)",
    re.IGNORECASE,
)
"""What a unit does to which work is given; works that are finished are given to be managed."""
_NO_LEAD = re.compile(
    r"(?:phối hợp|tham gia|được|đề nghị|đề xuất|báo cáo|hỗ trợ|giúp|theo|căn cứ|cùng)\b",
    re.IGNORECASE,
)
"""What a unit does that leads no work by it."""
_HELPS = re.compile(
    r"\s+(?:(?:cùng|tham gia)\s+)*phối hợp(?:\s+(?:thực hiện|triển khai|tổ chức))*\s*(?=$|[;,.])",
    re.IGNORECASE,
)
"""What follows partners that stand before what they do: `; Sở Y tế phối hợp`."""
_END = re.compile(r"[.;:()]")
_FAR = 600
"""No clause that says who does something has more characters."""


class Roles(NamedTuple):
    """Who leads and who supports; "" where a sentence does not say it.

    Attributes:
        lead, support: the units.
        sure: how sure it is who supports.
        lead_sure: how sure it is who leads.
    """

    lead: str = ""
    support: str = ""
    sure: Sure = Sure.SURE
    lead_sure: Sure = Sure.SURE


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
    """To whom a task's sentence gives it: `Giao Sở Y tế chủ trì, phối hợp với …`.

    Where it gives its work to several, the first is a doubtful lead.
    """
    asides = [found["said"] for found in _ASIDE.finditer(sentence)]
    bare = re.sub(rf"{_ASIDE.pattern}[)\]]?", lambda found: " " * len(found[0]), sentence)
    said = list(_begun(bare))
    aside = [clause for words in asides for clause in _begun(words)]
    found = (
        [one for clause in (*said, *aside) if (one := _led(clause, names, _PLAINLY))]
        or [one for clause in said if (one := _led(clause, names, None))]
        or [one for clause in aside if (one := _led(clause, names, _ASIDE_DOES))]
        or _acting(sentence, names)
    )
    if not found:
        return Roles()
    first = found[0]
    several = len({one.lead for one in found}) > 1
    return first._replace(lead_sure=Sure.DOUBTFUL) if several else first


def owned(sentence: str, owner: str, names: Names) -> Roles:
    """Who leads and supports a task that stands below the name of a unit.

    Args:
        sentence: the task.
        owner: the unit, or several.
        names: what is known of units.
    """
    found = given(sentence, names)
    found = found if found.lead else duty_roles(sentence, owner, names)
    if found != Roles():
        return found
    if subject := names.subject(sentence):
        acts = names.certain(subject) and not _NO_LEAD.match(_behind(sentence, subject))
        return Roles(subject, lead_sure=Sure.LIKELY) if acts else Roles()
    helps = re.match(r"(?:tham gia|cùng|được)\b", sentence, re.IGNORECASE)
    return Roles() if helps else Roles(owner, lead_sure=Sure.LIKELY)


def _begun(text: str) -> Iterator[str]:
    """What follows each place at which a clause can begin."""
    for begun in _BEGINS.finditer(text):
        yield text[begun.end() : begun.end() + _FAR]


def _led(clause: str, names: Names, does: re.Pattern[str] | None) -> Roles | None:
    """Who leads by a clause that begins with a unit, maybe with `do` or `giao` before it.

    Args:
        clause: the clause, and what comes after it.
        names: what is known of units.
        does: what who leads must do; None for whatever one is given to do.
    """
    gives = _GIVES.match(clause)
    if does is None and (gives is None or gives["how"].lower() == "do"):
        return None
    said = clause[gives.end() :] if gives else clause
    lead, rest = names.until_verb(said)
    if charge := _IN_CHARGE.match(lead):
        lead, rest = charge["lead"], said[charge.end("lead") :].lstrip()
    found = (does or _GIVEN_DOES).match(rest) if rest and not _NO_NAME.search(lead) else None
    if found is None or not names.is_unit(lead):
        return None
    support, sure = _partners(rest[found.end() :], names)
    return Roles(lead, support, sure if sure is not Sure.SURE else Sure.LIKELY)


def _acting(sentence: str, names: Names) -> list[Roles]:
    """The registered unit with which a sentence begins that says what this does."""
    subject = names.subject(sentence)
    if not subject or not names.known(subject) or not names.certain(subject):
        return []
    acts = not _NO_LEAD.match(_behind(sentence, subject))
    return [Roles(subject, "", Sure.LIKELY, Sure.LIKELY)] if acts else []


def _behind(sentence: str, subject: str) -> str:
    """What a sentence says of the unit with which it begins."""
    return sentence.partition(subject)[2].lstrip(" ,:")


def _partners(text: str, names: Names) -> tuple[str, Sure]:
    """The units after `phối hợp với`, parted by `;`, and how sure they are."""
    found = _WITH.match(text)
    if not found:
        found = _BESIDE.match(text)
        beside = names.until_verb(found["partners"])[0] if found else ""
        if not beside or not names.is_unit(beside):
            return _helpers(text, names)
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


def _helpers(text: str, names: Names) -> tuple[str, Sure]:
    """The units of which it is said behind them that they support."""
    found = _HELPS.search(text)
    before = text[: found.start()] if found else ""
    for words in (before, before.partition(";")[2]):
        partners = names.parted(words.strip(" ,;"))
        plausible = all(names.is_unit(name) for name in partners.split("; "))
        if plausible and not names.until_verb(words)[1]:
            return partners, Sure.SURE if names.known(words.strip(" ,;")) else Sure.LIKELY
    return "", Sure.SURE


def state(node: Node, roles: Roles, guesses: Guesses) -> None:
    """Write down who leads and supports, where the entry does not say it already."""
    if roles.lead and "lead" not in node.keys:
        node.keys["lead"] = roles.lead
        guesses.add(
            kinds.LEAD_IN_WORDS, roles.lead_sure, node.where, roles.lead, key="lead", node=node
        )
    if roles.support and "support" not in node.keys:
        node.keys["support"] = roles.support
        guesses.add(
            kinds.SUPPORT_IN_WORDS, roles.sure, node.where, roles.support, key="support", node=node
        )
