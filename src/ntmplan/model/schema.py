"""The JSON Schema of a file, for completion and hover in editors and for public validators.

It is written in draft-07: the YAML language server that editors share knows that draft whole,
later ones in part or not at all, and nothing here needs more than it has.

What the program accepts as a file's shape, its schema accepts, and the other way round, but:

- Some wrong values pass the schema: a day that its month doesn't have, a timeframe that names a
  day or a quarter that doesn't exist, a part of a đồng, an amount for each of what is no word, a
  year from 9999 on, a date of more than a hundred characters, `ntmplan: 1.0`.
- So do a rule of one's own that asks for nothing or for two things, one with the code of another,
  a key that what it looks at doesn't have, and a regular expression that breaks or is slow.
- Some right values don't: a choice in capitals or with blanks around it, a year before 1000,
  Vietnamese letters that are not in NFC.
- A text that YAML takes for a number passes (`17.10`). One that it takes for yes or no or for
  nothing doesn't, nor one that a tool makes a date of (`2023-01-02`); quotes help.
- What is no matter of shape isn't seen: repeated keys, anchors, tags, control characters, depth.
"""

from __future__ import annotations

from typing import Any, Self, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ntmplan.language import say
from ntmplan.model.check import FORMAT
from ntmplan.model.day import Day, DayOfYear
from ntmplan.model.describe import MODELS, Description, described, examples
from ntmplan.model.expression import Expression
from ntmplan.model.money import Money
from ntmplan.model.own import PackageName, RuleCode, RuleName, WordCount
from ntmplan.model.passage import Passage, Row
from ntmplan.model.plan import LegalDocument
from ntmplan.model.timeframe import Period, Timeframe
from ntmplan.model.value import Choice, Flag

Json = dict[str, object]

DRAFT = "http://json-schema.org/draft-07/schema#"
SUBJECTS = {"Plan": "plan", "UnitFile": "units", "Settings": "settings"}
"""What a file's schema is called in its `$id`, by the name of the file's model."""
BARE = (Passage, Row, LegalDocument)
"""Models whose map may be written as a text alone."""
ONE_OR_LIST = frozenset(
    {"authority", "in_appendix", "also", "members", "replaced_by", "select", "ignore"} | {"forbid"}
)
"""Keys whose list may be written as a text alone where it has one entry."""
_WORDS = ("string", "number")
"""The types of a text: to YAML, `2023` and `17.10` are numbers.

Not boolean too: editors would offer true and false wherever a text can stand.
"""
_NOT_BLANK = r"\S"


def _words(*more: str) -> Json:
    """A text, or a value of these other types; editors insert the first of the types."""
    return {"type": [*_WORDS, *more], "pattern": _NOT_BLANK}


def _any_case(words: str) -> str:
    """A pattern for words in small letters and capitals; patterns of a schema have no flags."""
    letters = (f"[{c}{c.upper()}]" if c.isalpha() else c for c in words)
    return "".join(letters).replace(" ", r"\s+")


def _written(pattern: str, *more: str) -> Json:
    """A text that is written like this, or a value of these other types."""
    return {"type": [*more, "string"] if more else "string", "pattern": rf"^\s*(?:{pattern})\s*$"}


# The patterns hold no look-ahead and no classes such as \w: validators' engines differ there.
_DAY, _MONTH, _YEAR = "0?[1-9]|[12][0-9]|3[01]", "0?[1-9]|1[0-2]", "[1-9][0-9]{3}"
_GAP = r"\?+|…|\.{2,}"
_NGAY = rf"(?:{_any_case('ngày')}\s+)?"
_THANG = rf"\s+{_any_case('tháng')}\s+"
_NAM = rf"\s+{_any_case('năm')}\s+"
_CUT = r"\s*[/.-]\s*"
_OPEN_DAY, _OPEN_MONTH, _OPEN_YEAR = (f"(?:{part}|{_GAP})" for part in (_DAY, _MONTH, _YEAR))
_TO = rf"\s*(?:-|–|—|{_any_case('đến hết|đến|tới')})\s*"
_NUMBER = r"(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?"
_SCALE = f"(?:{_any_case('nghìn|ngàn|triệu|tr|tỷ|tỉ')})"
_MORE = rf"(?:\s+[0-9]{{1,3}}\s*(?:{_any_case('nghìn|ngàn|triệu|tr')}))*"
_DONG = f"(?:{_any_case('đồng|đ|vnđ|vnd')})"
_SCALARS: dict[type, Json] = {
    str: _words(),
    Timeframe: _words(),  # free words, some of which mean days
    Day: _written(
        rf"{_YEAR}-(?:{_MONTH})-(?:{_DAY})"
        rf"|{_OPEN_DAY}{_CUT}{_OPEN_MONTH}{_CUT}{_OPEN_YEAR}"
        rf"|{_NGAY}{_OPEN_DAY}{_THANG}{_OPEN_MONTH}{_NAM}{_OPEN_YEAR}"
    ),
    DayOfYear: _written(rf"{_NGAY}(?:{_DAY})(?:\s*/\s*|{_THANG})(?:{_MONTH})"),
    Period: _written(
        rf"(?:{_any_case('giai đoạn|năm')})?\s*{_YEAR}(?:{_TO}(?:{_any_case('năm')}\s+)?{_YEAR})?",
        "integer",
    )
    | {"minimum": 1000, "maximum": 9999},
    Money: _written(
        rf"{_NUMBER}\s*(?:{_SCALE}{_MORE}\s*{_DONG}?|{_DONG})(?:\s*/\s*[^\s/.][^/]*)?\.?"
    ),
    RuleCode: {"type": "string", "pattern": "^Z[0-9]{3}$"},
    RuleName: {"type": "string", "pattern": "^[^\\s_,A-Z\\[\\]-]+(-[^\\s_,A-Z\\[\\]-]+)*$"},
    PackageName: {"type": "string", "pattern": "^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$"},
    Expression: _words(),
    WordCount: {"type": "integer", "minimum": 1, "maximum": 999_999},
}


def schema(model: type[BaseModel]) -> Json:
    """The JSON Schema of the files that this model describes, in the language in use."""
    definitions: Json = {}
    top = _titled(MODELS[model.__name__]) | _map(model, definitions)
    subject = SUBJECTS[model.__name__]
    head: Json = {"$schema": DRAFT, "$id": f"urn:ntmplan:schema:{subject}:{FORMAT}"}
    return head | top | ({"definitions": definitions} if definitions else {})


def _map(model: type[BaseModel], definitions: Json) -> Json:
    """A map with the keys of a model and no others."""
    fields = {field.alias or name: field for name, field in model.model_fields.items()}
    required = [key for key, field in fields.items() if field.is_required()]
    node: Json = {"type": _types(model)}
    node["properties"] = {
        key: _key(model, key, field, definitions) for key, field in fields.items()
    }
    node["additionalProperties"] = False
    return node | ({"required": required} if required else {})


def _types(model: type[BaseModel]) -> str | list[str]:
    """A map, and for some models what may be written in its place: a text, a list.

    One schema for all of them, not a choice of schemas: what is said of keys holds for maps alone,
    and a misspelt key is reported as such, not as a map that is neither a text nor a list.
    """
    if issubclass(model, Passage):
        return ["object", "array", *_WORDS]
    return ["object", *_WORDS] if issubclass(model, BARE) else "object"


def _key(model: type[BaseModel], key: str, field: FieldInfo, definitions: Json) -> Json:
    """What a key of a model means and holds."""
    value = _version() if key == "ntmplan" else _value(field.annotation, model, definitions)
    if key in ONE_OR_LIST:
        value |= _words("array")
    node = _titled(described(model, key)) | value
    if isinstance(field.default, str):
        node["default"] = str(field.default)
    if known := examples(model, key):
        node["examples"] = list(known)
    return node


def _value(annotation: Any, own: type[BaseModel], definitions: Json) -> Json:  # noqa: ANN401 - annotations have no common type
    """What a value with this annotation is in a file; `own` is the model that it stands in."""
    inner = [arg for arg in get_args(annotation) if arg not in (type(None), ...)]
    if get_origin(annotation) is tuple:
        entry = own if inner[0] is Self else inner[0]
        return {"type": "array", "items": _entry(entry, definitions)}
    if inner:
        return _value(inner[0], own, definitions)
    if issubclass(annotation, BaseModel):
        return _reference(annotation, definitions)
    if issubclass(annotation, Choice):
        booleans = (True, False) if annotation is Flag else ()  # what YAML makes of yes and no
        return {"enum": [*annotation.spellings, *booleans]}
    return dict(_SCALARS[annotation])


def _entry(kept: type, definitions: Json) -> Json:
    """An entry of a list. No key stands before it to say what it means, so it says so itself."""
    value = _value(kept, kept, definitions)
    return _titled(MODELS[kept.__name__]) | value if issubclass(kept, BaseModel) else value


def _reference(model: type[BaseModel], definitions: Json) -> Json:
    """A reference to a model's definition, which is made where there is none yet.

    Nothing beside `$ref` counts in draft-07, so it stands alone; the type is repeated for editors,
    which look no further when they insert a key. The definition has no title: editors would show
    it in place of the key's own.
    """
    name = model.__name__
    if name not in definitions:
        definitions[name] = None  # a passage holds passages of its own kind
        node = _map(model, definitions)
        if issubclass(model, BARE):
            node["pattern"] = _NOT_BLANK
        definitions[name] = node | (
            _unfolded(model, definitions) if issubclass(model, Passage) else {}
        )
    return {"type": _types(model), "allOf": [{"$ref": f"#/definitions/{name}"}]}


def _unfolded(model: type[Passage], definitions: Json) -> Json:
    """What else holds for a passage: its bare list, and the keys of which it needs one.

    Of a map that says nothing, the one key is said to be missing that is meant most often. A list
    of alternatives (`anyOf`) would say the same, but editors show it in place of a description.
    """
    silent = dict.fromkeys((*model.titles, *model.sentences, "text", "items"), False)
    node: Json = {
        "items": _entry(model, definitions),
        "if": {"type": "object", "properties": silent},
        "then": {"required": [model.bare]},
    }
    later = {said: model.sentences[at:] for at, said in enumerate(model.sentences[:-1], 1)}
    if later:  # of two sentences, the second is refused at its own place
        node["dependencies"] = {
            said: {"properties": dict.fromkeys(keys, False)} for said, keys in later.items()
        }
    return node


def _titled(description: Description) -> Json:
    title, words = description
    return {"title": say(title), "description": say(words)}


def _version() -> Json:
    number = int(FORMAT)
    return {**_written(FORMAT, "integer"), "minimum": number, "maximum": number, "default": number}
