"""The JSON Schema of a file, for completion and hover in editors and for public validators.

It is written in draft-07: the YAML language server that editors share knows that draft whole,
later ones only in part or not at all, and nothing here needs more.

A file that the program accepts is accepted by its schema and the other way round, with these limits,
where the schema sees less than the program or a tool's YAML reader shows it something else:

- A day that its month doesn't have, a timeframe that names a day or a quarter that doesn't exist,
  and part of a đồng pass the schema; so does a year from 9999 on.
- Spellings of a choice are those that are listed; the program also takes capitals and blanks
  around them. Years before 1000 are no years to the schema.
- Letters are compared as they stand: a schema knows Vietnamese letters in one form (NFC).
- A text that YAML takes for a number passes (`17.10`), one that it takes for yes or no, for
  nothing or for a date object needs quotes; `ntmplan: 1.0` and `period: 2_023` are numbers to it.
- What is no matter of shape is not seen: repeated keys, anchors, tags, control characters, depth.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any, Self, get_args, get_origin

from pydantic import BaseModel

from ntmplan.language import say
from ntmplan.model.check import FORMAT
from ntmplan.model.day import Day, DayOfYear
from ntmplan.model.describe import MODELS, Description, described, examples
from ntmplan.model.money import Money
from ntmplan.model.passage import Passage, Row
from ntmplan.model.plan import LegalDocument
from ntmplan.model.timeframe import Period, Timeframe
from ntmplan.model.value import Choice, Flag

Json = dict[str, object]

DRAFT = "http://json-schema.org/draft-07/schema#"
BARE_TEXTS: tuple[type[BaseModel], ...] = (Passage, Row, LegalDocument)
"""Models whose map may be written as a text alone."""
ONE_OR_LIST = frozenset({"authority", "in_appendix", "also", "members", "replaced_by"})
"""Keys whose list may be written as a text alone where it has one entry."""

_WORDS = ("string", "number")
"""The types of a text: to YAML, `2023` and `17.10` are numbers.

Not boolean: editors would offer true and false wherever a text is expected.
"""


def schema(model: type[BaseModel]) -> Json:
    """The JSON Schema of the files that this model describes, in the language in use."""
    definitions: Json = {}
    top = _map(model, definitions)
    name = "".join(f"-{c.lower()}" if c.isupper() else c for c in model.__name__).lstrip("-")
    head: Json = {"$schema": DRAFT, "$id": f"urn:ntmplan:schema:{name}:{FORMAT}"}
    return head | top | ({"definitions": definitions} if definitions else {})
