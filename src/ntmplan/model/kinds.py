"""What can be wrong with the shape of a file and with single values in it."""

from ntmplan.problem import Kind, Severity, marked

_E = Severity.ERROR
_W = Severity.WARNING

NOT_A_PLAN = Kind(
    "Y101",
    "not-a-map",
    _E,
    marked("The file holds {found}, where `key: value` lines are expected."),
    marked("Begin it with `ntmplan: 1`, then `title: …`."),
)
UNKNOWN_KEY = Kind(
    "Y102",
    "unknown-key",
    _E,
    marked("The key `{key}` is not known here."),
    marked("Known here: {known}. Put a text that holds a colon in quotes."),
)
MISSING_KEY = Kind(
    "Y103",
    "missing-key",
    _E,
    marked("The key `{key}` is missing."),
    marked('Write `{key}: …`; write "?", with the quotes, for what is still open.'),
)
WRONG_SHAPE = Kind(
    "Y104",
    "wrong-shape",
    _E,
    marked("`{key}` holds {found}; expected here: {expected}."),
    "{remedy}",
)
NO_VALUE = Kind(
    "Y105",
    "key-without-value",
    _E,
    marked("{what} has no value."),
    marked("Write its value, or delete the line."),
    draft=_W,
)
NOT_A_CHOICE = Kind(
    "Y106",
    "unknown-value",
    _E,
    marked('`{key}` can\'t be "{value}".'),
    marked("It can be: {known}."),
)
BAD_DATE = Kind(
    "Y107",
    "unreadable-date",
    _E,
    marked('"{value}" is no date.'),
    marked("Write day/month/year, as in 02/8/2022; ? for what is open, as in ?/7/2022."),
)
NO_SUCH_DAY = Kind(
    "Y108",
    "no-such-day",
    _E,
    marked("There is no {value}: {reason}."),
    marked("Check the day and the month."),
)
BAD_PERIOD = Kind(
    "Y109",
    "unreadable-period",
    _E,
    marked('"{value}" is no period.'),
    marked("Write a year or two, as in 2023 or 2023-2025."),
)
BAD_MONEY = Kind(
    "Y110",
    "unreadable-amount",
    _E,
    marked('"{value}" is no amount of money.'),
    marked("Write it as 50 triệu đồng, 2,5 tỷ đồng or 1.500.000 đồng; `/năm` may follow."),
)
BAD_NUMBER = Kind(
    "Y111",
    "unreadable-number",
    _E,
    marked('"{value}" is no number.'),
    marked("Dots part thousands, a comma the decimals: 1.500 or 2,5."),
)
SAYS_NOTHING = Kind(
    "Y112",
    "entry-says-nothing",
    _E,
    marked("The entry says nothing: it has no {expected}."),
    marked("Write what it says under one of these keys."),
)
SAYS_TWICE = Kind(
    "Y113",
    "entry-says-two-things",
    _E,
    marked("The entry is both `{first}` and `{second}`."),
    marked("Make two entries of it."),
)
OTHER_VERSION = Kind(
    "Y114",
    "unknown-format-version",
    _E,
    marked('The format "{value}" is not known; this program reads format 1.'),
    marked("Write `ntmplan: 1`, or install a newer version of the program."),
)
BAD_VALUE = Kind(
    "Y115",
    "unreadable-value",
    _E,
    marked("The value of `{key}` can't be understood."),
    marked("Compare it with the documentation of the plan file."),
)

BAD_DAY_OF_YEAR = Kind(
    "Y116",
    "unreadable-day-of-year",
    _E,
    marked('"{value}" is no day of the year.'),
    marked("Write day/month without a year, as in 30/11; it comes again every year."),
)
BAD_RULE_CODE = Kind(
    "Y117",
    "unreadable-rule-code",
    _E,
    marked('"{value}" is no code for a rule of your own.'),
    marked("Write Z and three digits, as in Z101."),
)
REPEATED_RULE_CODE = Kind(
    "Y118",
    "repeated-rule-code",
    _E,
    marked('Another rule has the code "{value}" already.'),
    marked("Give each rule a code of its own; a retired code is better not used again."),
)
BAD_NAME = Kind(
    "Y119",
    "unreadable-name",
    _E,
    marked('"{value}" can\'t be a name here.'),
    marked("Write small letters and digits, with hyphens between the words."),
)
BAD_EXPRESSION = Kind(
    "Y120",
    "unreadable-expression",
    _E,
    marked('"{value}" is no regular expression; it breaks at character {position} ({reason}).'),
    marked("Put a backslash before a sign that stands for itself: `\\.` or `\\(`."),
)
SLOW_EXPRESSION = Kind(
    "Y121",
    "slow-expression",
    _E,
    marked('The regular expression "{value}" could take very long on some texts.'),
    marked(
        "Repeat nothing that holds `*`, `+`, `?` or `|` itself, and take few repetitions: two open"
        " ones at the most, three after `^`."
    ),
)

OPEN = "?"
"""What stands in for something that was left out, so that what is after it keeps its place."""

THE_KEY = marked("The key `{key}`")
THE_ENTRY = marked("The entry")

A_MAP = marked("`key: value` lines")
A_LIST = marked("a list")
A_TEXT = marked("a text")
NOTHING = marked("nothing")
EXPECTED_VALUES = (A_MAP, A_LIST, A_TEXT, NOTHING)
REMEDIES = {
    A_MAP: marked("Write `key: value` lines under it, further to the right."),
    A_LIST: marked("Write each entry on a line of its own under it, beginning with `- `."),
    A_TEXT: marked(
        "Put a text that begins with a bracket or a brace, or holds a colon, in quotes."
    ),
}
