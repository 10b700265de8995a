"""Rules on who is judged by criteria: the tasks and the duties speak of the same ones."""

from __future__ import annotations

from collections.abc import Iterator

from ntmplan.lint.rule import Rules
from ntmplan.problem import Kind, Severity, marked
from ntmplan.reading.criteria import Said, cited, places_of
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.underline import seen
from ntmplan.repository import PlanFile

RULES = Rules()
_N = Severity.NOTE

NO_CRITERIA = Kind(
    "C106",
    "category-without-criteria",
    _N,
    marked(
        "The tasks speak of {category} ({places}), but the duties, which give criteria for"
        " {others}, give none for it."
    ),
    marked("Say who answers for its criteria, or leave it out of the tasks."),
    why=marked("Where nobody answers for the criteria, nobody appraises who meets them."),
    bad="""\
period: 2023
tasks:
  lead: Sở Y tế
  timeframe: quý I/2023
  items:
    - Lập hồ sơ 2 xã đạt chuẩn nông thôn mới và 3 xã đạt chuẩn nông thôn mới nâng cao
organization:
  - unit: Sở Y tế
    items:
      - Thẩm định tiêu chí 17 Môi trường của xã nông thôn mới nâng cao.
""",
    good="""\
period: 2023
tasks:
  lead: Sở Y tế
  timeframe: quý I/2023
  items:
    - Lập hồ sơ 3 xã đạt chuẩn nông thôn mới nâng cao
organization:
  - unit: Sở Y tế
    items:
      - Thẩm định tiêu chí 17 Môi trường của xã nông thôn mới nâng cao.
""",
)
NO_CATEGORY = Kind(
    "C107",
    "criteria-without-category",
    _N,
    marked("Criteria of {set} are assigned here, but no task speaks of any {level}."),
    marked("Give it a task, or leave the criteria out."),
    why=marked("A duty without a task has no date and no product, and is not counted."),
    bad="""\
period: 2023
tasks:
  lead: Sở Y tế
  timeframe: quý I/2023
  items:
    - Lập hồ sơ 3 xã đạt chuẩn nông thôn mới nâng cao
organization:
  - unit: Sở Y tế
    items:
      - Thẩm định tiêu chí 17 Môi trường của xã nông thôn mới nâng cao.
      - Thẩm định tiêu chí 7 Môi trường của huyện nông thôn mới.
""",
    good="""\
period: 2023
tasks:
  lead: Sở Y tế
  timeframe: quý I/2023
  items:
    - Lập hồ sơ 3 xã đạt chuẩn nông thôn mới nâng cao
organization:
  - unit: Sở Y tế
    items:
      - Thẩm định tiêu chí 17 Môi trường của xã nông thôn mới nâng cao.
""",
)


@RULES.plan(NO_CRITERIA)
def category_without_criteria(file: PlanFile) -> Iterator[Finding]:
    """Whoever the tasks are to bring to a tier has somebody for the criteria."""
    said = cited(file)
    if not any(one.part() == "organization" and one.judged for one in said.numbered):
        return
    there = [one.category.name for one in said.categories if one.part() == "organization"]
    missing: dict[str, list[Said]] = {}
    for one in said.categories:
        if one.part() == "tasks" and one.category.name not in there:
            missing.setdefault(one.category.name, []).append(one)
    for name, found in missing.items():
        if not any(one.category.sure for one in found):
            continue  # who "builds" the lowest tier may be on any
        first, places = found[0], places_of([one.entry for one in found])
        others = ", ".join(dict.fromkeys(there))
        words = seen(file, first.route, first.text, first.category.start, first.category.end)
        yield finding(first.route, words=words, category=name, places=places, others=others)


@RULES.plan(NO_CATEGORY)
def criteria_without_category(file: PlanFile) -> Iterator[Finding]:
    """Criteria are assigned for somebody that the tasks speak of."""
    said = cited(file)
    named = any(one.part() == "organization" for one in said.numbered)
    if not named or not any(one.part() == "tasks" and one.category.sure for one in said.categories):
        return
    tasks = " ".join(task.text for task in file.tasks).casefold()
    told: set[str] = set()
    for one in said.numbered:
        sets = {each.level: each for each in one.fitting if one.part() == "organization"}
        for level, each in sets.items() if len(sets) == 1 else ():
            if level not in tasks and level not in told:
                told.add(level)
                yield one.found(file, set=each.title, level=level)
