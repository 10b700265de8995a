"""Rules on what is to be done: a task is one work, in words that can be checked and counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ntmplan.lint.rule import Rules
from ntmplan.model.outline import Task
from ntmplan.problem import Kind, Route, Severity, marked
from ntmplan.reading.finding import Finding, finding
from ntmplan.reading.left_open import uncounted, undecided
from ntmplan.reading.results import countable, has_figure, works
from ntmplan.reading.sentences import (
    inspects,
    is_full,
    misread,
    numbers_of,
    sentence_of,
    sentences,
    standing_in,
)
from ntmplan.repository import PlanFile
from ntmplan.text import KEPT, Words, beginning, common, folded, regex, says

RULES = Rules()
_W, _N = Severity.WARNING, Severity.NOTE
MANY_CLAUSES = 3
_NAMED = 0.6
"""A task speaks of a project where it holds so much of the project's name."""

VAGUE_VERB = Kind(
    "T211",
    "task-begins-with-unverifiable-verb",
    _N,
    marked('The task begins with "{verb}": when that is done can\'t be told.'),
    marked("Begin with what is made, built, held or checked, and say how much of it."),
    why=marked(
        "Nobody can report “tăng cường” or “từng bước” as done. “Rõ việc” asks for an action"
        " that can be checked."
    ),
    bad="""\
tasks:
  lead: Sở Y tế
  items:
    - task: Tăng cường tuyên truyền về phân loại rác
""",
    good="""\
tasks:
  lead: Sở Y tế
  items:
    - task: Phát 500 tờ rơi về phân loại rác
""",
)
UNCOUNTED = Kind(
    "T212",
    "quantity-without-number",
    _N,
    marked('How many is not said ("{said}"): task {tasks}.'),
    marked("Write the number, or give the task an `indicator`."),
    why=marked("One model is “các mô hình” done, and so are twenty: whether it is enough is open."),
    bad="""\
tasks:
  lead: Sở Y tế
  items:
    - task: Xây dựng các mô hình thu gom rác
""",
    good="""\
tasks:
  lead: Sở Y tế
  items:
    - task: Xây dựng 03 mô hình thu gom rác
""",
)
SEVERAL_WORKS = Kind(
    "T213",
    "several-works-in-one-task",
    _N,
    marked("The task seems to hold {works} works; they can't each have a lead and a date."),
    marked("Make a task of each."),
    why=marked(
        "Where one entry holds several works, one of them done makes the whole look done, and who"
        " answers for the others stays open."
    ),
    bad="""\
tasks:
  lead: Sở Y tế
  items:
    - task: Lắp 3 trạm cấp nước; trồng 5 km cây xanh; mở 2 lớp tập huấn
""",
    good="""\
tasks:
  lead: Sở Y tế
  items:
    - Lắp 3 trạm cấp nước
    - Trồng 5 km cây xanh; mở 2 lớp tập huấn
""",
)
CONDITION = Kind(
    "T214",
    "condition-without-decider",
    _N,
    marked('"{condition}": the plan does not say who decides whether this applies.'),
    marked("Say who decides and by when, or leave the condition out."),
    why=marked("A duty under a condition that nobody has to settle is done by nobody."),
    bad="""\
tasks:
  lead: Sở Y tế
  items:
    - task: Lắp 3 trạm cấp nước (nếu có)
""",
    good="""\
tasks:
  lead: Sở Y tế
  items:
    - task: Lắp 3 trạm cấp nước (nếu có), do UBND tỉnh quyết định
""",
)
PROJECT_NO_TASK = Kind(
    "T215",
    "named-project-is-no-task",
    _N,
    marked('"{project}" is to be carried out here, but none of the tasks speaks of it.'),
    marked("Give it a task of its own, with lead, time and money."),
    why=marked(
        "A project that stands only in somebody's duties has no row in the table: no date, no"
        " product, and no place in the yearly count."
    ),
    bad="""\
tasks:
  lead: Sở Y tế
  items:
    - Lắp 3 trạm cấp nước
organization:
  - unit: Sở Y tế
    items:
      - Thực hiện mô hình "Nhà tiêu hợp vệ sinh vùng cao" tại xã Dương Quang.
""",
    good="""\
tasks:
  lead: Sở Y tế
  items:
    - Lắp 3 trạm cấp nước
    - Xây dựng 01 mô hình Nhà tiêu hợp vệ sinh vùng cao
organization:
  - unit: Sở Y tế
    items:
      - Thực hiện mô hình "Nhà tiêu hợp vệ sinh vùng cao" tại xã Dương Quang.
""",
)
NO_RESULT = Kind(
    "T216",
    "task-without-countable-result",
    _W,
    marked(
        "{count} of the plan's {tasks} tasks state nothing that can be counted, neither in their"
        " words nor as `product` or `indicator`: {numbers}."
    ),
    marked("Give each a `product:` or an `indicator:`, as in `indicator: 15 xã`."),
    draft=_N,
    why=marked(
        "“Rõ sản phẩm” asks for a result that can be counted; without one the yearly report can"
        " only say that the work went on."
    ),
    bad="""\
objectives: 15 xã đạt chuẩn.
tasks:
  lead: Sở Y tế
  items:
    - Xây dựng mô hình thu gom rác
organization:
  - unit: Sở Y tế
    items:
      - Báo cáo UBND tỉnh kết quả trước ngày 13/12/2024.
recipients:
  - Sở Y tế
  - "Lưu: VT"
""",
    good="""\
objectives: 15 xã đạt chuẩn.
tasks:
  lead: Sở Y tế
  items:
    - task: Xây dựng mô hình thu gom rác
      indicator: 03 mô hình
organization:
  - unit: Sở Y tế
    items:
      - Báo cáo UBND tỉnh kết quả trước ngày 13/12/2024.
recipients:
  - Sở Y tế
  - "Lưu: VT"
""",
)
_VAGUE = (
    *("tăng cường", "khuyến khích", "từng bước", "ưu tiên", "đẩy mạnh", "tiếp tục", "nâng cao"),
    *("chú trọng", "phát huy", "quan tâm", "không ngừng", "tích cực", "chủ động"),
)
_PROJECT = regex(
    r"\b(?:mô hình|dự án|đề án|công trình)\b[^;.“”\"]{0,60}[“\"]([^“”\"]{10,300})[”\"]",
    re.IGNORECASE,
    needs=("“", '"'),
)
_LOOKS_AT = (
    *("theo dõi", "giám sát", "kiểm tra", "đôn đốc", "tuyên truyền", "giới thiệu", "quảng bá"),
    *("đánh giá", "sơ kết", "tổng kết", "tham quan", "học tập", "thẩm định"),
)
"""What begins like this carries no project out."""
_SOMEWHERE = regex(
    r"\b(?:tại|ở)\s+(?:các\s+)?(?:xã|phường|thị trấn|thôn|bản|huyện|thị xã|thành phố)\s+(\w)"
)


def vague_verb(file: PlanFile, task: Task) -> str:
    """The unverifiable verb with which a task begins; "" where it has none, or is counted."""
    verb = beginning(task.text, _VAGUE)
    return "" if not verb or countable(file, task) else verb


@RULES.plan(VAGUE_VERB)
def task_begins_with_unverifiable_verb(file: PlanFile) -> Iterator[Finding]:
    """A task begins with what can be seen to be done."""
    for task in file.tasks:
        if verb := vague_verb(file, task):
            yield finding(sentence_of(task), words=verb, verb=verb)


@RULES.plan(UNCOUNTED)
def quantity_without_number(file: PlanFile) -> Iterator[Finding]:
    """Many is a number; all tasks that leave it open are one finding, at the first of them."""
    left_open = [
        (task, words)
        for task in file.tasks
        for words in uncounted(task.text)
        if not any(
            _says_how_many(one.product) or _says_how_many(one.indicator)
            for one in standing_in(file, task.entry)
        )
    ]
    if left_open:
        first, words = left_open[0]
        said = '", "'.join(dict.fromkeys(words for _, words in left_open))
        tasks = numbers_of(list({task.route: task for task, _ in left_open}.values()))
        yield finding(sentence_of(first), words=words, said=said, tasks=tasks)


def _says_how_many(result: str | None) -> bool:
    """Whether a product or an indicator gives a figure."""
    return result is not None and (any(map(str.isdecimal, result)) or has_figure(result))


@RULES.plan(SEVERAL_WORKS)
def several_works_in_one_task(file: PlanFile) -> Iterator[Finding]:
    """A task is one work: not three clauses, nor two sentences."""
    for task in file.tasks:
        count, parts = works(task.text)
        if count >= MANY_CLAUSES or parts > 1:
            yield finding(task.route, works=count)


@RULES.plan(CONDITION)
def condition_without_decider(file: PlanFile) -> Iterator[Finding]:
    """Somebody decides whether a condition holds."""
    said: list[tuple[Route, str]] = [(sentence_of(task), task.text) for task in file.tasks]
    said += [(way, text) for way, text, _ in sentences(file, "organization")]
    for route, text in said:
        for condition in undecided(text):
            yield finding(route, words=condition, condition=condition)


@RULES.plan(PROJECT_NO_TASK)
def named_project_is_no_task(file: PlanFile) -> Iterator[Finding]:
    """What is to be built at a named place is a task."""
    if not file.tasks or misread(file, "tasks"):
        return
    for route, text, _ in sentences(file, "organization"):
        if project := _project(text):
            name = folded(project)
            if not any(_speaks_of(folded(task.text), name) for task in file.tasks):
                yield finding(route, words=project, project=project)


@lru_cache(maxsize=KEPT)
def _project(text: str) -> str:
    """The name of what a sentence has built at a named place, or ""."""
    found = _PROJECT.search(text)
    where = _SOMEWHERE.search(text, found.start()) if found else None
    if not found or not where or not where[1].isupper():
        return ""
    clause = text[: found.start()].rpartition(";")[2].rpartition(". ")[2]
    return "" if beginning(clause, _LOOKS_AT) or says(text, ("đã có",)) else found[1]


def _speaks_of(task: Words, name: Words) -> bool:
    """Whether a task holds most of a name, in order; that all is there is looked at first."""
    needed = len(name) * _NAMED
    there = len(set(name).intersection(task)) >= len(set(name)) * _NAMED
    return there and common(task, name, gap=3) >= needed


@RULES.plan(NO_RESULT)
def task_without_countable_result(file: PlanFile) -> Iterator[Finding]:
    """A task ends with something to count; all tasks of a plan are one finding."""
    without = [task for task in file.tasks if not countable(file, task)]
    if any(getattr(task.entry.passage, "only_in", None) for task in without):
        from ntmplan.reading.rows import twins  # few tables word the tasks anew

        without = [task for task in without if task.entry.route not in twins(file)]
    if without and is_full(file) and not misread(file, "tasks") and not inspects(file):
        numbers = numbers_of(without)
        yield finding(("tasks",), count=len(without), tasks=len(file.tasks), numbers=numbers)
