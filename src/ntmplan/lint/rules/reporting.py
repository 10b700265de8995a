"""Rules on reporting: who reports to whom, by which day, and through whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntmplan.lint.rule import Rules
from ntmplan.model.outline import Entry
from ntmplan.model.passage import ReportPassage
from ntmplan.model.value import CATCH_ALL
from ntmplan.problem import Kind, Severity, marked
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.sentences import is_full, misread, sentences, spoken
from ntmplan.reading.times import day_words, days_each_year, names_date
from ntmplan.repository import PlanFile
from ntmplan.text import accented, regex, says

RULES = Rules()
_W, _N = Severity.WARNING, Severity.NOTE
_LAW = "Nghị định 09/2019/NĐ-CP"

NO_REPORTING = Kind(
    "R101",
    "plan-without-reporting",
    _W,
    marked("The plan asks nobody to report on it."),
    marked("Say who reports to whom and by which day, under `reporting:` or in a duty."),
    why=marked(
        "Without a report nobody learns what came of the plan, and no yearly total is made."
    ),
    law=_LAW,
    bad="""\
objectives: 15 xã đạt chuẩn.
organization:
  - unit: Sở Y tế
    items:
      - Mở 2 lớp tập huấn.
recipients:
  - Sở Y tế
  - "Lưu: VT"
""",
    good="""\
objectives: 15 xã đạt chuẩn.
organization:
  - unit: Sở Y tế
    items:
      - Mở 2 lớp tập huấn; báo cáo UBND tỉnh trước ngày 13/12/2024.
recipients:
  - Sở Y tế
  - "Lưu: VT"
""",
)
BY_ANYBODY = Kind(
    "R102",
    "nobody-named-to-report",
    _N,
    marked('Who reports is only "{by}"; nobody can say which units are still missing.'),
    marked("Name the units, or a registered group of them."),
    why=marked("A total needs to say “X of Y units”; for that it must be known who Y are."),
    law=_LAW,
    bad="""\
reporting:
  - every: year
    before: 30/11
    by: các đơn vị liên quan
    report: Báo cáo kết quả thực hiện.
""",
    good="""\
reporting:
  - every: year
    before: 30/11
    by: Sở Y tế
    report: Báo cáo kết quả thực hiện.
""",
)
UNDATED = Kind(
    "R103",
    "recurring-report-without-day",
    _N,
    marked("The report recurs ({every}), but by which day is not said."),
    marked("Write the day and the month, as in `before: 30/11`."),
    why=marked("A report that is due at no day is late at none; who collects can't ask for it."),
    law=_LAW,
    bad="""\
reporting:
  - every: year
    report: Báo cáo UBND tỉnh kết quả thực hiện.
""",
    good="""\
reporting:
  - every: year
    before: 30/11
    report: Báo cáo UBND tỉnh kết quả thực hiện.
""",
)
UPPER_UNDATED = Kind(
    "R104",
    "report-to-upper-level-without-deadline",
    _N,
    marked('The report to the upper level, "{report}", has no deadline and no unit of its own.'),
    marked("Say which unit makes it and by which day; it is made after the others have come in."),
    why=marked(
        "The deadline before is for those who report here. When the whole goes further up, and who"
        " writes it, is left to chance."
    ),
    law=_LAW,
    bad="""\
reporting:
  - report: Sở Y tế báo cáo trước ngày 30/11 để tổng hợp, báo cáo Bộ Y tế.
    by: Sở Y tế
""",
    good="""\
reporting:
  - report: Sở Y tế báo cáo trước ngày 30/11 để tổng hợp, báo cáo Bộ Y tế trước ngày 15/12.
    by: Sở Y tế
""",
)
COLLECTOR = Kind(
    "R105",
    "collecting-is-no-duty",
    _N,
    marked('Reports go through "{unit}", but none of its duties speaks of collecting them.'),
    marked("Add the duty: remind the units, put their reports together, report on."),
    why=marked("Each unit reads its own duties; what stands elsewhere is easily nobody's work."),
    bad="""\
organization:
  - unit: Sở Y tế
    items:
      - Mở 2 lớp tập huấn.
reporting:
  - report: Các đơn vị báo cáo qua Sở Y tế.
    before: 29/11
    via: Sở Y tế
""",
    good="""\
organization:
  - unit: Sở Y tế
    items:
      - Tổng hợp, báo cáo UBND tỉnh kết quả thực hiện trước ngày 15/12.
reporting:
  - report: Các đơn vị báo cáo qua Sở Y tế.
    before: 29/11
    via: Sở Y tế
""",
)
TOO_EARLY = Kind(
    "R106",
    "report-due-before-it-can-be-made",
    _N,
    marked("The report was due by {days}, but the plan is dated {date}."),
    marked("Let the first report be due later, or say from which year it is."),
    why=marked("A deadline that is over on the day the plan is issued is missed by everybody."),
    bad="""\
date: 15/12/2023
period: 2023-2025
reporting:
  - every: year
    before: 28/11
    report: Báo cáo UBND tỉnh kết quả thực hiện.
""",
    good="""\
date: 15/6/2023
period: 2023-2025
reporting:
  - every: year
    before: 28/11
    report: Báo cáo UBND tỉnh kết quả thực hiện.
""",
)
_REPORT = regex(r"\bbáo cáo\b(?! viên)", re.IGNORECASE, needs=("báo cáo",))
_COLLECTS = regex(
    r"\bbáo cáo\b(?! viên)|\btổng hợp (?:kết quả|tình hình|tiến độ|thông tin|số liệu)\b",
    re.IGNORECASE,
)
_SPAN = r"(?:h[ằà]ng\s+)?(?:năm|quý|tháng|(?:06|6|sáu) tháng)"
_SPANS = rf"{_SPAN}(?:(?:,|\s+và)\s+{_SPAN}\b)*"
_OFTEN = regex(
    rf"\b(?:định kỳ(?:\s+{_SPANS})?|h[ằà]ng {_SPANS}"
    rf"|(?:06|6|sáu) tháng(?!\s+(?:đầu|cuối))(?:(?:,|\s+và)\s+{_SPAN}\b)*)\b",
    re.IGNORECASE,
    needs=("định kỳ", "hằng", "hàng", "6 tháng", "sáu tháng"),
)
_NEAR_BEFORE, _NEAR_AFTER = 40, 60
"""So many letters stand between a report and how often it is made, by which comes first."""
_UPPER = regex(
    r"\btổng hợp,?\s+(?:và\s+)?"
    r"(?P<report>báo cáo\s+(?P<to>(?:UBND|Ủy ban|HĐND|Bộ|Chính phủ|Thủ tướng|Trung ương|Tỉnh ủy"
    r"|Ban Chỉ đạo)\b[^,;.()]*?))"
    r"(?=\s+(?:theo|trước|để|xem xét|chậm nhất|vào|định kỳ|hằng|hàng)\b|[,;.()]|$)",
    needs=("tổng hợp",),
)


def _reports(file: PlanFile) -> Iterator[tuple[Entry, ReportPassage]]:
    """The passages on reporting."""
    for entry in file.entries:
        if isinstance(entry.passage, ReportPassage):
            yield entry, entry.passage


@RULES.plan(NO_REPORTING)
def plan_without_reporting(file: PlanFile) -> Iterator[Finding]:
    """Somewhere a whole plan asks for a report."""
    plan = file.plan
    if plan is None or plan.reporting or not is_full(file) or misread(file, "reporting"):
        return
    texts = [text for _, text, _ in sentences(file, "organization", "solutions", "tasks", "budget")]
    texts += [text for _, text in spoken(plan.closing, ("closing",))]
    if not any(_asks_for_report(text) for text in texts):
        yield finding(("organization",) if plan.organization else ("title",))


def _asks_for_report(text: str) -> bool:
    """Whether a sentence asks for a report, and not merely to be told of trouble."""
    return any(not _IN_TROUBLE.search(text, 0, one.start()) for one in _REPORT.finditer(text))


@RULES.plan(BY_ANYBODY)
def nobody_named_to_report(file: PlanFile) -> Iterator[Finding]:
    """Those who report are named."""
    for entry, passage in _reports(file):
        units = [unit for mention in file.units(passage.by) for unit in mention.meant]
        if passage.by and units and all(unit.kind == CATCH_ALL for unit in units):
            yield finding((*entry.route, "by"), by=passage.by)


@RULES.plan(UNDATED)
def recurring_report_without_day(file: PlanFile) -> Iterator[Finding]:
    """A recurring report has its day; duties are left to the deadline of the reporting part."""
    reports = list(_reports(file))
    for entry, passage in reports:
        dated = passage.before or passage.timeframe or names_date(passage.sentence or "")
        if passage.every not in (None, "week") and not dated:
            route = (*entry.route, "every")
            yield finding(route, every=str(file.tree.at(route)))
    if any(passage.before for _, passage in reports):
        return
    for route, text, entry in sentences(file, "organization", "reporting"):
        often = None if _has_every(entry) else _how_often(text)
        if often and not _says_when(text, often) and not _by_the_rules(text, often):
            yield finding(route, words=often[0], every=often[0])


def _how_often(text: str) -> re.Match[str] | None:
    """How often a sentence asks for a report; None where it doesn't, or once."""
    for often in _OFTEN.finditer(text):
        before = _last_clause(text[: often.start()])[-_NEAR_BEFORE:]
        after = _first_clause(text[often.end() :])[:_NEAR_AFTER]
        if _REPORT.search(f"{before} ") or _REPORT.search(f" {after}"):
            return often
    return None


_SET = ("theo quy định", "theo chế độ", "theo yêu cầu")


def _says_when(text: str, often: re.Match[str]) -> bool:
    """Whether a sentence names the day of a report: in a clause on it, or in what follows."""
    clauses = re.split(r"[;.](?=\s)", text[: often.start()])
    on_it = [one for one in clauses[:-1] if _REPORT.search(one)]
    return any(map(names_date, (*on_it, f"{clauses[-1]}{text[often.start() :]}")))


def _by_the_rules(text: str, often: re.Match[str]) -> bool:
    """Whether rules, or who asks, set the day of a report: `báo cáo định kỳ theo quy định`."""
    return says(_first_clause(text[often.start() :]), _SET)


def _first_clause(text: str) -> str:
    return text.partition(";")[0].partition(".")[0]


def _last_clause(text: str) -> str:
    return text.rpartition(";")[2].rpartition(".")[2]


def _has_every(entry: Entry) -> bool:
    return isinstance(entry.passage, ReportPassage) and entry.passage.every is not None


_HARD = ("vướng mắc", "khó khăn", "phát sinh", "bất cập")
_TROUBLE = regex(rf"\b(?:{'|'.join(_HARD)})\b[^.;]*$", re.IGNORECASE, needs=_HARD)
_IN_TROUBLE = regex(
    rf"\b(?:nếu|khi|trường hợp|quá trình|phản ánh)\b[^.;]*\b(?:{'|'.join(_HARD)})\b[^.;]*$",
    re.IGNORECASE,
    needs=_HARD,
)


@RULES.plan(UPPER_UNDATED)
def report_to_upper_level_without_deadline(file: PlanFile) -> Iterator[Finding]:
    """What goes further up has a deadline too, unless it is the report that is asked for here."""
    texts = [(route, text) for route, text, _ in sentences(file, "reporting")]
    closing = spoken(file.plan.closing, ("closing",)) if file.plan else ()
    asked = {accented(passage.to) for _, passage in _reports(file) if passage.to}
    for route, text in (*texts, *closing):
        for found in _UPPER.finditer(text):
            after = re.split(r"[.;]", text[found.end() :], maxsplit=1)[0]
            if _TROUBLE.search(text, 0, found.start()):
                continue  # who meets with trouble says so; no day can be set for that
            if accented(found["to"]) not in asked and not names_date(after):
                words = found["report"]
                yield finding(route, words=words, report=words)


@RULES.plan(COLLECTOR)
def collecting_is_no_duty(file: PlanFile) -> Iterator[Finding]:
    """Who collects reports has it among its duties; a unit without any is another matter."""
    duties: dict[str, list[str]] = {}
    for _, text, entry in sentences(file, "organization"):
        for mention in file.units(entry.unit):
            duties.setdefault(mention.name, []).append(text)
    for entry, passage in _reports(file):
        for mention in file.units(passage.via):
            own = duties.get(mention.name, [])
            if own and not any(_COLLECTS.search(text) for text in own):
                route = (*entry.route, "via")
                yield finding(route, words=mention.words, unit=mention.words)


@RULES.plan(TOO_EARLY)
def report_due_before_it_can_be_made(file: PlanFile) -> Iterator[Finding]:
    """A report is due after the plan's date; an open date counts as its first possible day.

    A plan that is issued in the middle of its years asks for none on those before.
    """
    plan = file.plan
    if plan is None or plan.date is None or plan.date.earliest is None:
        return
    for entry, passage in _reports(file):
        due, key = days_each_year(passage.before, plan.period), "before"
        if any(day > plan.date.earliest and day.year == plan.date.earliest.year for day in due):
            continue
        if passage.timeframe and passage.timeframe.end:
            due, key = [passage.timeframe.end], "timeframe"
        if gone := [day_words(day) for day in due if day <= plan.date.earliest]:
            yield finding((*entry.route, key), days=", ".join(gone), date=plan.date.words)
