"""The organisation part: units and their duties, with who leads and supports as sentences say."""

from __future__ import annotations

from collections.abc import Sequence

from ntmplan.importers import kinds, running_text, shape
from ntmplan.importers.blocks import Block
from ntmplan.importers.group import Group
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.names import Names
from ntmplan.importers.node import Node
from ntmplan.importers.source import Where
from ntmplan.importers.table_nodes import nodes

_LONGEST_UNIT = 200


def part(block: Block, names: Names, guesses: Guesses) -> Node:
    """The organisation part from its heading down."""
    return Duties(names, guesses).below(block, "heading", "")


class Duties:
    """Makes units and duties of blocks."""

    def __init__(self, names: Names, guesses: Guesses) -> None:
        self.names, self.guesses = names, guesses

    def below(self, block: Block, key: str, owner: str) -> Node:
        """A heading that is no unit, and what stands below it."""
        node = Node(block.where, mark=block.line.mark.style)
        if block.text:
            node.keys[key] = shape.heading(block.text)
        intro, rest = shape.introduction(block)
        if intro and not rest and key == "heading" and not owner and "\n" in intro:
            node.items = [
                self.run_in(inner, plain=True) or self.entry(inner, owner) for inner in block.blocks
            ]
            return node
        if intro and (rest or not self.assigns(intro)):
            node.keys["text"] = intro
        elif intro:
            node.items.append(self.duty(block.blocks[0].where, intro, owner, "none"))
        node.items += [self.entry(inner, owner) for inner in rest]
        return node

    def assigns(self, text: str) -> bool:
        """Whether a sentence says of a unit what it does."""
        return bool(self.names.subject(text))

    def entry(self, block: Block, owner: str) -> Node:
        """A unit with its duties, or one duty."""
        if (found := self.run_in(block)) is not None:
            return found
        if shape.is_heading(block):
            title = shape.heading(block.text)
            if units := self.names.asked(title):
                return self.unit(block, units, owner, asked=title)
            if self.names.is_unit(title) and not self.names.subject(block.text):
                return self.unit(block, title, owner)
            return self.below(block, "heading", owner)
        text, rest = shape.sentence(block)
        node = self.duty(block.where, text, owner, block.line.mark.style)
        inner_owner = node.keys.get("unit", owner)
        node.items = [self.entry(inner, inner_owner) for inner in rest]
        return node

    def unit(self, block: Block, unit: str, _owner: str, *, asked: str = "") -> Node:
        """A unit with what stands below it."""
        node = Node(block.where, mark=block.line.mark.style)
        if asked:
            node.keys["heading"] = asked
        node.keys["unit"] = unit
        self.doubt(node, unit)
        intro, rest = shape.introduction(block)
        if intro and rest:
            node.keys["text"] = intro
            self.state(node, intro, unit)
        elif intro:
            node.items = [
                self.duty(inner.where, inner.text, unit, "none") for inner in block.blocks
            ]
        node.items += [self.entry(inner, unit) for inner in rest]
        lift_lead(node)
        return node

    def doubt(self, node: Node, unit: str) -> None:
        """Say that a unit was only guessed where no register knows it."""
        known = self.names.known(unit) or not self.names.registry.every_unit()
        self.guesses.add(
            kinds.READ if known else kinds.UNIT_UNKNOWN_HEADING,
            Sure.SURE if known else Sure.LIKELY,
            *(node.where, unit),
            key="unit",
            node=node,
        )

    def run_in(self, block: Block, *, plain: bool = False) -> Node | None:
        """A unit that stands on the line of its first duty: `1. Sở Y tế: Chủ trì …`."""
        name, colon, words = block.text.partition(":")
        name, words = name.strip(), words.strip()
        if not colon or not words or len(name) > _LONGEST_UNIT:
            return None
        if block.kind == "none" and not plain:
            return None
        if block.blocks and (listed := self.names.listed(block.text)):
            title = shape.heading(block.text)
            return self.unit(block, listed, "", asked="" if listed == title else title)
        asked = self.names.asked(name)
        if not (asked or self.names.is_unit(name)) or self.names.subject(block.text):
            return None
        node = Node(block.where, mark=block.line.mark.style)
        if asked:
            node.keys["heading"] = name
        unit = asked or name
        node.keys["unit"] = unit
        node.keys["run_in"] = "yes"
        self.doubt(node, unit)
        intro, rest = shape.introduction(block)
        paragraphs = block.blocks[: len(block.blocks) - len(rest)]
        if rest and not intro and words.endswith(":"):
            node.keys["text"] = words
            self.state(node, words, unit)
        else:
            node.items.append(self.duty(block.where, words, unit, "none"))
        node.items += [self.duty(one.where, one.text, unit, "none") for one in paragraphs]
        node.items += [self.entry(inner, unit) for inner in rest]
        lift_lead(node)
        return node

    def duty(self, where: Where, text: str, owner: str, mark: str) -> Node:
        """A duty with who leads and supports; one that names another unit is that unit's."""
        node = Node(where, {"duty": text}, mark=mark, bare="duty")
        self.read(node, text, owner)
        return node

    def read(self, node: Node, text: str, owner: str) -> None:
        """Note on a duty whose it is where it names another unit, and who leads and supports."""
        subject = self.names.subject(text)
        if subject and subject != owner and self.stands_alone(subject, owner):
            node.keys["unit"] = subject
            self.doubt(node, subject)
        self.state(node, text, node.keys.get("unit", owner))

    def stands_alone(self, subject: str, owner: str) -> bool:
        """Whether a sentence's subject is another unit than the one above it."""
        same = self.names.registry.cell(subject, self.names.place)
        above = self.names.registry.cell(owner, self.names.place) if owner else ()
        return {one.name for one in same} != {one.name for one in above}

    def state(self, node: Node, text: str, owner: str) -> None:
        """Write down who leads and supports."""
        running_text.state(node, running_text.duty_roles(text, owner, self.names), self.guesses)


def add_tables(part: Node, tables: Sequence[Sequence[Group]]) -> None:
    """Add the rows of tables that give units their duties."""
    items = [item for groups in tables for item in nodes(groups)]
    for node in (inner for item in items for inner in item.walk()):
        if "area" in node.keys:
            node.keys = {"heading": node.keys.pop("area"), **node.keys}
        if "task" in node.keys:
            words, lead = node.keys.pop("task"), node.keys.get("lead")
            node.keys = {**({"unit": lead} if lead else {}), "duty": words, **node.keys}
    part.items += items


def lift_lead(node: Node) -> None:
    """Write the lead once above the duties, where all of several have the same."""
    leads = {item.keys.get("lead") for item in node.items}
    if (
        len(node.items) > 1
        and len(leads) == 1
        and (lead := leads.pop())
        and "lead" not in node.keys
    ):
        node.keys["lead"] = lead
        for item in node.items:
            del item.keys["lead"]
