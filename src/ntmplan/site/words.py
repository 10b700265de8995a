"""The words of the interface; those of the documents are never translated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from ntmplan.language import in_use, say, use
from ntmplan.problem import marked

WORDS: Mapping[str, str] = {
    "skip": marked("Skip to the content"),
    "overview": marked("Overview"),
    "plans": marked("Plans"),
    "units": marked("Units"),
    "areas": marked("Areas"),
    "criteria": marked("Criteria"),
    "documents": marked("Legal documents"),
    "matrix": marked("Responsibilities"),
    "matrix_title": marked("Who is responsible for what"),
    "timeline": marked("Time line"),
    "findings": marked("Findings"),
    "tasks": marked("Tasks and duties"),
    "tasks_alone": marked("Number of tasks"),
    "find": marked("Search"),
    "find_hint": marked("Search tasks, units, documents …"),
    "find_key": marked("Press / to search"),
    "sections": marked("Sections of the site"),
    "theme": marked("Change between light and dark"),
    "made": marked("Made from the plan files as of {day}."),
    "print_hint": marked("Each fact stands in a file; the place behind it says where."),
    "draft": marked("draft"),
    "plan": marked("Plan"),
    "number": marked("No."),
    "issuer": marked("Issuer"),
    "date": marked("Date"),
    "period": marked("Period"),
    "task": marked("Task"),
    "duty": marked("Duty"),
    "lead": marked("Leads"),
    "support": marked("Supports"),
    "time": marked("Time"),
    "area": marked("Area"),
    "unit": marked("Unit"),
    "source": marked("Source"),
    "in_file": marked("In the file"),
    "due_next": marked("Due next"),
    "due_none": marked("Nothing is due after {day}."),
    "due": marked("Deadlines and reports"),
    "last_working_day": marked("last working day"),
    "before": marked("before"),
    "report": marked("report"),
    "ownerless": marked("Nobody leads"),
    "ownerless_none": marked("Every task names who leads it."),
    "unit_none": marked("nobody is named"),
    "errors": marked("Errors"),
    "warnings": marked("Warnings"),
    "error": marked("error"),
    "warning": marked("warning"),
    "findings_none": marked("The linter has found nothing to mend."),
    "findings_more": marked("There are more of these: {n} in all. Each plan's page shows its own."),
    "place": marked("Place"),
    "contents": marked("Contents"),
    "document_text": marked("The document"),
    "task_table": marked("Tasks, who leads, who supports, and when"),
    "cites": marked("Cites"),
    "touches": marked("Criteria that it touches"),
    "basis": marked("legal basis"),
    "also": marked("Also written"),
    "members": marked("Members"),
    "parent": marked("Belongs to"),
    "until": marked("Until"),
    "from_day": marked("From"),
    "replaced_by": marked("Followed by"),
    "catch_all": marked("Names no unit in particular: nobody can be held to it."),
    "group": marked("A group of units"),
    "unregistered": marked("Not in the register of units."),
    "leads_in": marked("Leads"),
    "supports_in": marked("Supports"),
    "duties_of": marked("Duties"),
    "takes_reports": marked("Receives or passes on"),
    "nothing": marked("Nothing stands here."),
    "too_many": marked(
        "These are {n} entries, counted by plan below; the page “Tasks and duties” lists and"
        " filters all."
    ),
    "all_filtered": marked("List them all"),
    "cited_in": marked("Cited in"),
    "places_touching": marked("Sentences that touch it"),
    "subject": marked("Subject"),
    "issued_on": marked("Issued"),
    "in_force_until": marked("In force until"),
    "in_force_from": marked("In force from"),
    "indicators": marked("Indicators"),
    "set": marked("Set"),
    "act": marked("What is done"),
    "act_appraise": marked("appraises"),
    "act_guide": marked("guides"),
    "act_monitor": marked("monitors"),
    "act_implement": marked("carries out"),
    "act_mention": marked("mentions"),
    "sentence": marked("Sentence"),
    "count": marked("Number"),
    "matrix_scroll": marked("The table scrolls in its frame; the arrow keys move it."),
    "idle": marked("Units without a task"),
    "outside": marked("Outside areas"),
    "nobody": marked("Nobody is named who leads"),
    "total": marked("Number of tasks"),
    "alone": marked("leads alone"),
    "jointly": marked("leads with others"),
    "today": marked("Today"),
    "timeline_hint": marked("Bars are the times of plans and tasks, diamonds are days on which"
                            " something is due."),
    "timeline_none": marked("These plans name no times."),
    "code": marked("Code"),
    "q": marked("Words"),
    "year": marked("Year"),
    "role": marked("Role"),
    "any": marked("all"),
    "filters": marked("Filters"),
    "reset": marked("Clear the filters"),
    "results": marked("{n} found"),
    "results_one": marked("1 found"),
    "results_none": marked("Nothing found. Fewer words or fewer filters find more."),
    "more": marked("Show more"),
    "loading": marked("Loading …"),
    "noscript": marked(
        "The search needs JavaScript. Without it, these lists lead to everything:"
    ),
    "missing": marked("There is no such page"),
    "missing_hint": marked("The address may be mistyped, or what it told of is no longer there."),
    "unread": marked("Could not be read"),
    "how_many": marked("At a glance"),
    "led": marked("Who leads most"),
    "criterion": marked("Criterion"),
    "document": marked("Document"),
}


@contextmanager
def speaking(language: str) -> Iterator[Mapping[str, str]]:
    """Speak a language for a while; gives the words of the interface in it."""
    before = in_use()
    use(language)
    try:
        yield {key: say(words) for key, words in WORDS.items()}
    finally:
        use(before)
