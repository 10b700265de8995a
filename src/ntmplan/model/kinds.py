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
    why=marked(
        "Without keys nobody can tell what is the title, what is a task and who leads it: nothing"
        " in the file can be checked or asked."
    ),
    bad="""\
- title: Kế hoạch thử
""",
    good="""\
title: Kế hoạch thử
""",
)
UNKNOWN_KEY = Kind(
    "Y102",
    "unknown-key",
    _E,
    marked("The key `{key}` is not known here."),
    marked("Known here: {known}. Put a text that holds a colon in quotes."),
    why=marked(
        "What stands under an unknown key is left out; a lead under a misspelt key is a task"
        " without a lead."
    ),
    bad="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
    suport: Sở Tài chính
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
    support: Sở Tài chính
""",
)
MISSING_KEY = Kind(
    "Y103",
    "missing-key",
    _E,
    marked("The key `{key}` is missing."),
    marked('Write `{key}: …`; write "?", with the quotes, for what is still open.'),
    why=marked(
        "Without it the entry does not say what it is about: a plan without a title, or a basis"
        " without a document, can't be cited or printed."
    ),
    bad="""\
legal_basis:
  - issuer: Quốc hội
""",
    good="""\
legal_basis:
  - document: Luật Bảo vệ môi trường năm 2020
    issuer: Quốc hội
""",
)
WRONG_SHAPE = Kind(
    "Y104",
    "wrong-shape",
    _E,
    marked("`{key}` holds {found}; expected here: {expected}."),
    "{remedy}",
    why=marked(
        "The program would have to guess what is meant, so it leaves the value out, and whoever"
        " asks for it gets no answer."
    ),
    bad="""\
period: [2023, 2025]
""",
    good="""\
period: 2023-2025
""",
)
NO_VALUE = Kind(
    "Y105",
    "key-without-value",
    _E,
    marked("{what} has no value."),
    marked("Write its value, or delete the line."),
    draft=_W,
    why=marked(
        "An empty value may be forgotten or meant so; whoever reads the plan can't tell, and a"
        " lead or date is then simply missing."
    ),
    bad="""\
place:
""",
    good="""\
place: Bắc Kạn
""",
)
NOT_A_CHOICE = Kind(
    "Y106",
    "unknown-value",
    _E,
    marked('`{key}` can\'t be "{value}".'),
    marked("It can be: {known}."),
    why=marked(
        "Each of the known values has a meaning that checks and answers rest on; another word has"
        " none and is passed over."
    ),
    bad="""\
status: gần xong
""",
    good="""\
status: draft
""",
)
BAD_DATE = Kind(
    "Y107",
    "unreadable-date",
    _E,
    marked('"{value}" is no date.'),
    marked("Write day/month/year, as in 02/8/2022; ? for what is open, as in ?/7/2022."),
    why=marked(
        "A date is compared with those of the documents that the plan rests on, and sets whether"
        " it is issued; one that can't be read takes part in nothing."
    ),
    bad="""\
date: đầu tháng 8
""",
    good="""\
date: 02/8/2023
""",
)
NO_SUCH_DAY = Kind(
    "Y108",
    "no-such-day",
    _E,
    marked("There is no {value}: {reason}."),
    marked("Correct the day, the month or the quarter."),
    why=marked(
        "A deadline or a date on a day that does not exist binds nobody, and whoever cites the"
        " document by it cites none that there is."
    ),
    bad="""\
date: 31/9/2023
""",
    good="""\
date: 30/9/2023
""",
)
BAD_PERIOD = Kind(
    "Y109",
    "unreadable-period",
    _E,
    marked('"{value}" is no period.'),
    marked("Write a year or two, as in 2023 or 2023-2025."),
    why=marked(
        "Whether tasks and money lie within the plan's years is checked against the period;"
        " without first and last year nothing is."
    ),
    bad="""\
period: từ 2023 trở đi
""",
    good="""\
period: 2023-2025
""",
)
BAD_MONEY = Kind(
    "Y110",
    "unreadable-amount",
    _E,
    marked('"{value}" is no amount of money.'),
    marked("Write it as 50 triệu đồng, 2,5 tỷ đồng or 1.500.000 đồng; `/năm` may follow."),
    why=marked(
        "An amount that can't be read is added to no total, and no finance office can put it into"
        " an estimate."
    ),
    bad="""\
budget:
  - source: Ngân sách tỉnh
    amount: vài chục triệu
""",
    good="""\
budget:
  - source: Ngân sách tỉnh
    amount: 50 triệu đồng
""",
)
BAD_NUMBER = Kind(
    "Y111",
    "unreadable-number",
    _E,
    marked('"{value}" is no number.'),
    marked("Dots part thousands, a comma the decimals: 1.500 or 2,5."),
    why=marked(
        "With dot and comma changed about, 2.5 and 2,5 or 1,500 and 1.500 are read as different"
        " sums by different readers."
    ),
    bad="""\
budget:
  - source: Ngân sách tỉnh
    amount: 2.5 tỷ đồng
""",
    good="""\
budget:
  - source: Ngân sách tỉnh
    amount: 2,5 tỷ đồng
""",
)
SAYS_NOTHING = Kind(
    "Y112",
    "entry-says-nothing",
    _E,
    marked("The entry says nothing: it needs one of {expected}."),
    marked("Write what it says under one of these keys."),
    why=marked(
        "It has a lead, a date or an amount, but nothing that they are for: nobody could know"
        " what is to be done."
    ),
    bad="""\
tasks:
  - lead: Sở Y tế
    timeframe: 2024
""",
    good="""\
tasks:
  - task: Mở 2 lớp tập huấn
    lead: Sở Y tế
    timeframe: 2024
""",
)
SAYS_TWICE = Kind(
    "Y113",
    "entry-says-two-things",
    _E,
    marked("The entry is both `{first}` and `{second}`."),
    marked("Make two entries of it."),
    why=marked(
        "An entry is printed as one sentence and counted as one thing; with two in it, one would"
        " be lost, or its amount counted for the wrong one."
    ),
    bad="""\
budget:
  - source: Ngân sách tỉnh
    need: Mở 2 lớp tập huấn
    amount: 50 triệu đồng
""",
    good="""\
budget:
  - need: Mở 2 lớp tập huấn, từ ngân sách tỉnh
    amount: 50 triệu đồng
""",
)
OTHER_VERSION = Kind(
    "Y114",
    "unknown-format-version",
    _E,
    marked('The format "{value}" is not known; this program reads format 1.'),
    marked("Write `ntmplan: 1`, or install a newer version of the program."),
    why=marked(
        "In another version keys may mean something else; a plan that is read by the wrong rules"
        " is checked and printed wrongly."
    ),
    bad="""\
ntmplan: 9
title: Kế hoạch thử
""",
    good="""\
ntmplan: 1
title: Kế hoạch thử
""",
)
BAD_VALUE = Kind(
    "Y115",
    "unreadable-value",
    _E,
    marked("The value of `{key}` can't be understood."),
    marked("Compare it with the documentation of the plan file."),
    why=marked(
        "A value that is not understood is left out of every check and every answer, as if it had"
        " never been written."
    ),
)

BAD_DAY_OF_YEAR = Kind(
    "Y116",
    "unreadable-day-of-year",
    _E,
    marked('"{value}" is no day of the year.'),
    marked("Write day/month without a year, as in 30/11; it comes again every year."),
    why=marked(
        "Whoever collects the reports goes by the day on which they are due; by a day that can't"
        " be read no report is ever late."
    ),
    bad="""\
reporting:
  - report: Báo cáo kết quả thực hiện
    by: Sở Y tế
    to: UBND tỉnh
    before: cuối tháng 11
""",
    good="""\
reporting:
  - report: Báo cáo kết quả thực hiện
    by: Sở Y tế
    to: UBND tỉnh
    before: 30/11
""",
)
BAD_RULE_CODE = Kind(
    "Y117",
    "unreadable-rule-code",
    _E,
    marked('"{value}" is no code for a rule of your own.'),
    marked("Write Z and three digits, as in Z101."),
    why=marked(
        "Codes with Z are kept free for rules of your own: with another one a finding would be"
        " taken for one of the program's."
    ),
)
REPEATED_RULE_CODE = Kind(
    "Y118",
    "repeated-rule-code",
    _E,
    marked('Another rule is called "{value}" already.'),
    marked("Give each rule a code and a name of its own; better use no retired code again."),
    why=marked(
        "Comments and settings name a rule by its code or its name; where two rules share one,"
        " who lets one pass lets the other pass too."
    ),
)
BAD_NAME = Kind(
    "Y119",
    "unreadable-name",
    _E,
    marked('"{value}" can\'t be a name here.'),
    marked("Write small letters and digits, with hyphens between the words."),
    why=marked(
        "A name is typed in commands and settings and stands in reports; blanks and capitals in"
        " it are soon written in several ways, and then it is not found."
    ),
)
BAD_EXPRESSION = Kind(
    "Y120",
    "unreadable-expression",
    _E,
    marked('"{value}" is no regular expression; it breaks at character {position} ({reason}).'),
    marked("Put a backslash before a sign that stands for itself: `\\.` or `\\(`."),
    why=marked(
        "A rule whose expression can't be read finds nothing, and everyone believes that the"
        " plans are checked by it."
    ),
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
    why=marked(
        "One long sentence could stop the check of all plans, for whoever runs it and for the"
        " office's server alike."
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
REMEDIES = {
    A_MAP: marked("Write `key: value` lines under it, further to the right."),
    A_LIST: marked("Write each entry on a line of its own under it, beginning with `- `."),
    A_TEXT: marked(
        "Write one text; a semicolon parts several units. A text that begins with a bracket or a"
        " brace, or holds a colon, goes in quotes."
    ),
}
