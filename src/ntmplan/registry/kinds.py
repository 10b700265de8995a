"""What can be wrong with a register of units, and with the names that a plan uses."""

from ntmplan.problem import Kind, Severity, marked

_E = Severity.ERROR

UNKNOWN_UNIT = Kind(
    "U101",
    "unknown-unit",
    _E,
    marked('No unit is registered as "{name}".'),
    marked("Correct the name, or register it in units.yaml."),
)
AMBIGUOUS_UNIT = Kind(
    "U102",
    "ambiguous-unit",
    _E,
    marked('"{name}" can be several units: {units}.'),
    marked("Write the full name, or give the units in units.yaml the place they are within."),
)
DANGLING_UNIT = Kind(
    "U103",
    "unregistered-reference",
    _E,
    marked('`{key}` of "{unit}" names "{name}", which is not registered.'),
    marked("Register it as a unit of its own, under exactly this name."),
)
SPELLING_TWICE = Kind(
    "U104",
    "spelling-of-two-units",
    _E,
    marked('"{name}" is a spelling of "{unit}" and of "{other}".'),
    marked("Keep it under one of them, or say with `within` which province each belongs to."),
)
UNIT_TURNED_ROUND = Kind(
    "U105",
    "unit-ends-before-it-starts",
    _E,
    marked('"{unit}" ends ({end}) before it starts ({start}).'),
    marked("Check `from` and `to`."),
)
UNIT_TWICE = Kind(
    "U106",
    "unit-registered-twice",
    _E,
    marked('"{unit}" is registered twice; the first is in line {line}.'),
    marked("Keep one entry, with every spelling under its `also`."),
)
KINDS = (
    UNKNOWN_UNIT,
    AMBIGUOUS_UNIT,
    DANGLING_UNIT,
    SPELLING_TWICE,
    UNIT_TURNED_ROUND,
    UNIT_TWICE,
)
