"""What can be wrong with a register of units, and with the names that a plan uses."""

from ntmplan.problem import Kind, Severity, marked

_E = Severity.ERROR

UNKNOWN_UNIT = Kind(
    "U101",
    "unknown-unit",
    _E,
    marked('No unit is registered as "{name}".'),
    marked("Correct the name, or register it in units.yaml."),
    why=marked(
        "A name that nobody has is a task that nobody gets; and who asks for the tasks of the"
        " right unit does not find this one."
    ),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tê
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
""",
)
AMBIGUOUS_UNIT = Kind(
    "U102",
    "ambiguous-unit",
    _E,
    marked('"{name}" can be several units: {units}.'),
    marked("Write the full name, or give the units in units.yaml the place they are within."),
    why=marked(
        "Each of the units can take it for the other's work, and in the end nobody does it."
    ),
)
DANGLING_UNIT = Kind(
    "U103",
    "unregistered-reference",
    _E,
    marked('`{key}` of "{unit}" names "{name}", which is not registered.'),
    marked("Register it as a unit of its own, under exactly this name."),
    why=marked(
        "Where a unit belongs, and who has its work today, can't be followed through a name that"
        " leads nowhere."
    ),
)
SPELLING_TWICE = Kind(
    "U104",
    "spelling-of-two-units",
    _E,
    marked('"{name}" is a spelling of "{unit}" and of "{other}".'),
    marked("Keep it under one of them, or say with `within` which province each belongs to."),
    why=marked(
        "Whoever writes this name in a plan means one of them, but the task is counted for both"
        " or for neither."
    ),
)
UNIT_TURNED_ROUND = Kind(
    "U105",
    "unit-ends-before-it-starts",
    _E,
    marked('"{unit}" ends ({end}) before it starts ({start}).'),
    marked("Check `from` and `to`."),
    why=marked(
        "By these dates the unit never existed, and every plan that names it would name a unit"
        " that has no power to act."
    ),
)
UNIT_TWICE = Kind(
    "U106",
    "unit-registered-twice",
    _E,
    marked('"{unit}" is registered twice; the first is in line {line}.'),
    marked("Keep one entry, with every spelling under its `also`."),
    why=marked(
        "Of two entries one is out of date sooner or later, and nobody knows which of them holds."
    ),
)
KINDS = (
    UNKNOWN_UNIT,
    AMBIGUOUS_UNIT,
    DANGLING_UNIT,
    SPELLING_TWICE,
    UNIT_TURNED_ROUND,
    UNIT_TWICE,
)
