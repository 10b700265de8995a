"""The passages of a printed page as entries of a plan."""

from __future__ import annotations

from ntmplan.importers import budget, kinds, labels, marks, organization, reporting
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.levels import WORDED
from ntmplan.importers.names import Names
from ntmplan.importers.node import Node
from ntmplan.importers.printed.tree import Entry
from ntmplan.importers.row_facts import doubt_time

_MONEY = {"Số tiền:": "amount", "Năm:": "year", "Mục đích chi:": "purpose"}
"""What stands under a sentence about money, with its keys."""


class Body:
    """Makes entries of passages.

    Args:
        names: what is known of units.
        guesses: gets what was guessed.
    """

    def __init__(self, names: Names, guesses: Guesses) -> None:
        self.names, self.guesses = names, guesses
        self.duties = organization.Duties(names, guesses)

    def part(self, entry: Entry, part: str) -> Node:
        """A part of the plan."""
        return self.entry(entry, part, "")

    def entry(self, entry: Entry, part: str, owner: str) -> Node:
        """A passage with all in it."""
        said = entry.said
        node = Node(entry.where, mark=_style(said.mark))
        if said.title:
            title = said.title.removesuffix(":") if said.run_in else said.title
            node.keys[said.kind or _title(part, said.level)] = title
        if said.run_in:
            node.keys["run_in"] = "yes"
        for key, lines in entry.words.items():
            node.keys[key or WORDED.get(part, "text")] = "\n".join(lines)
        self.facts(node, entry, part)
        owner = self.derived(node, part, owner)
        node.items += [self.entry(one, part, owner) for one in entry.entries]
        for one in node.items:
            if said.run_in and one.where == entry.where:
                one.mark = ""
        if "unit" in node.keys and said.title:
            organization.lift_lead(node)
        return node

    def facts(self, node: Node, entry: Entry, part: str) -> None:
        """What stands under a passage behind labels."""
        for fact in entry.facts:
            self.guesses.spend(fact.where, fact.label)
            role = _MONEY.get(fact.label, "") if part == "budget" else _role(fact.label)
            if not role or role in node.keys:
                line = Node(fact.where, {"text": f"{fact.label} {fact.text}"}, mark="")
                node.items.append(line)
                continue
            node.keys[role] = fact.text
            self.guesses.add(kinds.LABEL, Sure.SURE, fact.where, fact.text, key=role, node=node)
            if role == labels.TIME:
                doubt_time(node, fact.text, fact.where, self.guesses)

    def derived(self, node: Node, part: str, owner: str) -> str:
        """Note what the sentence of a passage says itself; the unit of what stands in it."""
        if part == "budget":
            told = {key: node.keys[key] for key in _MONEY.values() if key in node.keys}
            budget.read_amount(node, self.guesses)
            node.keys |= told
        elif part == "reporting" and "report" in node.keys:
            reporting.read_report(node, self.names, self.guesses)
        elif part == "organization":
            return self.unit(node, owner)
        return owner

    def unit(self, node: Node, owner: str) -> str:
        """The unit that a passage names, or that whose duties it stands among."""
        if "duty" in node.keys:
            self.duties.read(node, node.keys["duty"], owner)
            return node.keys.get("unit", owner)
        heading = node.keys.get("heading", "")
        asked = self.names.asked(heading) or self.names.listed(heading)
        if asked and asked != heading:
            node.keys["unit"] = asked
        if unit := node.keys.get("unit"):
            self.duties.doubt(node, unit)
            if "text" in node.keys:
                self.duties.state(node, node.keys["text"], unit)
        return node.keys.get("unit", owner)


def _title(part: str, level: int) -> str:
    """What a title is of which the page says no more."""
    usual = {"tasks": "area", "organization": "unit"}
    return usual.get(part, "heading") if level else "heading"


def _role(label: str) -> str:
    """The key that a label stands for; "" for one that is not known."""
    found = labels.said(f"{label} x")
    return found[0].role if found else ""


def _style(mark: str) -> str:
    return marks.split(f"{mark} x")[0].style if mark else "none"
