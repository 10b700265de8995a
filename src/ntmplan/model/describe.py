"""What each key of a file means: a short title and a description, and examples of its value.

An entry under `Model.key` goes before the plain key, for the model and those made out of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from pydantic import BaseModel

from ntmplan.problem import marked

Description = tuple[str, str]
"""A title and a description, both marked for the translators."""

T = TypeVar("T")


def described(model: type[BaseModel], key: str) -> Description:
    """The title and the description of a key of this model."""
    found = _nearest(KEYS, model, key)
    if found is None:
        raise KeyError(key)
    return found


def examples(model: type[BaseModel], key: str) -> tuple[str | int, ...]:
    """Values that the key of this model may have, as documents write them; () where none help."""
    return _nearest(EXAMPLES, model, key) or ()


def _nearest(entries: Mapping[str, T], model: type[BaseModel], key: str) -> T | None:
    names = [f"{parent.__name__}.{key}" for parent in model.__mro__]
    return next((entries[name] for name in (*names, key) if name in entries), None)


MODELS: dict[str, Description] = {
    # Files.
    "Plan": (
        marked("Plan"),
        marked("A plan document; its parts stand in the order in which they are printed."),
    ),
    "UnitFile": (marked("Register of units"), marked("The units that the plans name.")),
    "Settings": (
        marked("Settings"),
        marked("What the repository sets for everyone who works in it."),
    ),
    # Entries of lists.
    "PathRules": (marked("Path"), marked("What is left out under a path.")),
    "OwnRule": (
        marked("Rule"),
        marked("A rule of this repository; it asks for one thing and says so where it is missing."),
    ),
    "Unit": (marked("Unit"), marked("An organisation, or a group of them, with its names.")),
    "LegalDocument": (
        marked("Legal document"),
        marked("A document that the plan rests on. A bare text is its type and number."),
    ),
    "Passage": (
        marked("Passage"),
        marked("A heading or a sentence. A bare text is a sentence, a bare list its entries."),
    ),
    "TaskPassage": (
        marked("Area or task"),
        marked("An area, or a task with its lead, support and time. A bare text is a task."),
    ),
    "DutyPassage": (
        marked("Unit or duty"),
        marked("A unit, or one of its duties. A bare text is a duty."),
    ),
    "BudgetPassage": (
        marked("Source or need"),
        marked("A source of money, or a need for it. A bare text is a sentence."),
    ),
    "ReportPassage": (
        marked("Reporting duty"),
        marked("Who reports to whom, how often and until when. A bare text is its sentence."),
    ),
    "Row": (
        marked("Row of the appendix"),
        marked("A row of the appendix' table. A bare text is the task as the table words it."),
    ),
}
"""The models that a file or an entry of a list is; elsewhere the key says what stands there."""

KEYS: dict[str, Description] = {
    # What every file has.
    "ntmplan": (marked("File format"), marked("The version of the file format: 1.")),
    # The head of a plan.
    "Plan.id": (
        marked("Id of the plan"),
        marked("A short name that no other plan has. Without it, the file's name is the id."),
    ),
    "type": (marked("Type of document"), marked("What is printed above the title.")),
    "title": (
        marked("Title of the plan"),
        marked("The plan's title, without the type of document in front of it."),
    ),
    "issuer": (marked("Issuer"), marked("The unit that issues the plan.")),
    "superior": (
        marked("Superior of the issuer"),
        marked("The unit above the issuer, printed over its name."),
    ),
    "number": (
        marked("Number"),
        marked("The plan's number with its sign. Write ? for a number that is still open."),
    ),
    "date": (
        marked("Date"),
        marked("The day on which the plan is issued: day/month/year. Write ? for what is open."),
    ),
    "place": (marked("Place"), marked("The place in front of the date; usually the province.")),
    "period": (marked("Period"), marked("The year or the years that the plan is for.")),
    "status": (
        marked("Status"),
        marked("Whether the plan is a draft or issued; without it, the number and date tell."),
    ),
    # The parts of a plan.
    "legal_basis": (marked("Legal basis"), marked("The documents that the plan rests on.")),
    "opening": (
        marked("Opening"),
        marked("The sentence between the legal basis and the first part."),
    ),
    "situation": (marked("Situation"), marked("Where things stand when the plan is made.")),
    "objectives": (marked("Objectives"), marked("Purposes, requirements and targets.")),
    "scope": (marked("Scope"), marked("Where, for whom and how long the plan applies.")),
    "tasks": (marked("Tasks"), marked("What is to be done: areas, and the tasks in them.")),
    "solutions": (marked("Solutions"), marked("How the tasks are to be done.")),
    "budget": (marked("Budget"), marked("Where the money comes from, and what it is needed for.")),
    "organization": (marked("Organization"), marked("What each unit has to do for the plan.")),
    "reporting": (
        marked("Reporting"),
        marked("Who reports to whom, how often and until when."),
    ),
    "closing": (marked("Closing"), marked("What stands after the last part.")),
    "recipients": (marked("Recipients"), marked("Who gets the plan, one a line.")),
    "signature": (marked("Signature"), marked("Who signs, and for whom.")),
    "appendix": (
        marked("Appendix"),
        marked("The head of the appendix; its table is made out of the tasks."),
    ),
    # A legal document.
    "document": (marked("Document"), marked("The document's type and number.")),
    "LegalDocument.date": (
        marked("Date of the document"),
        marked("The day on which it was issued: day/month/year. Write ? for what is open."),
    ),
    "LegalDocument.issuer": (marked("Issuer of the document"), marked("Who issued it.")),
    "subject": (marked("Subject"), marked("What the document is about, as it is cited.")),
    "LegalDocument.by": (
        marked("First word"),
        marked("The word that the citation begins with."),
    ),
    # Signature and appendix.
    "authority": (
        marked("Authority"),
        marked("For whom it is signed, one line or a list of lines."),
    ),
    "office": (marked("Office"), marked("The office of the person who signs.")),
    "name": (marked("Name"), marked("The name of the person who signs.")),
    "Appendix.heading": (marked("Heading"), marked("What stands over the appendix.")),
    "Appendix.title": (marked("Title of the appendix"), marked("What the appendix holds.")),
    "note": (
        marked("Note"),
        marked("The line under the title that names the plan it belongs to."),
    ),
    # A passage.
    "heading": (marked("Heading"), marked("A heading, without its number.")),
    "text": (marked("Text"), marked("A sentence or a paragraph.")),
    "items": (marked("Entries"), marked("What stands below, in the document's order.")),
    "marks": (
        marked("Marks"),
        marked(
            "What stands before each entry below: numbers, letters, dashes … `dotted` repeats the"
            " number above (1.1.). Without it, what documents usually have."
        ),
    ),
    "run_in": (
        marked("Run-in heading"),
        marked("yes where the heading stands on the line of the first sentence below it."),
    ),
    "id": (
        marked("Id"),
        marked("A short name by which the plan and its users refer to this entry."),
    ),
    "lead": (
        marked("Lead unit"),
        marked("Who leads (chủ trì); a semicolon parts several. Entries below inherit it."),
    ),
    "support": (
        marked("Supporting units"),
        marked("Who supports (phối hợp); a semicolon parts several. Entries below inherit it."),
    ),
    "timeframe": (
        marked("Time"),
        marked("When it is to be done, in the document's words. Entries below inherit it."),
    ),
    "product": (marked("Product"), marked("What is there once it is done.")),
    "indicator": (marked("Indicator"), marked("What it is measured by, with the figure to reach.")),
    "refers_to": (
        marked("Refers to"),
        marked("The id of the entry in this plan that it is about; a semicolon parts several."),
    ),
    # Tasks, duties, money, reports.
    "area": (marked("Area"), marked("A heading that groups tasks.")),
    "task": (marked("Task"), marked("What is to be done, in one or more sentences.")),
    "implements": (
        marked("Implements"),
        marked(
            "The task of a higher plan that this one carries out: the plan's id, # and the task's"
            " number or id; a semicolon parts several. Entries below inherit it."
        ),
    ),
    "Row.task": (marked("Task"), marked("The task as the appendix' table words it.")),
    "in_appendix": (
        marked("In the appendix"),
        marked(
            "The task as the appendix' table words it, where that differs from the body;"
            " a list of rows where the table splits it."
        ),
    ),
    "only_in": (
        marked("Only in"),
        marked("body or appendix, for a task that stands in one of the two alone."),
    ),
    "unit": (
        marked("Unit"),
        marked("Whose duties stand below; a semicolon parts several units."),
    ),
    "duty": (marked("Duty"), marked("What the unit has to do, in one or more sentences.")),
    "source": (marked("Source of money"), marked("Where money comes from.")),
    "need": (marked("Need of money"), marked("What money is needed for, as a sentence.")),
    "amount": (
        marked("Amount"),
        marked("How much money. Dots part thousands, a comma the decimals; /năm may follow."),
    ),
    "year": (marked("Year"), marked("The year or the years that the money is for.")),
    "purpose": (marked("Purpose"), marked("What the money is to be spent on, in a few words.")),
    "report": (marked("Report"), marked("The sentence that says who has to report.")),
    "every": (marked("How often"), marked("How often it has to be reported.")),
    "before": (
        marked("Before"),
        marked("The day of the year before which the report has to be there: day/month."),
    ),
    "by": (marked("By"), marked("Who reports; a semicolon parts several units.")),
    "to": (marked("To"), marked("Who gets the report.")),
    "via": (marked("Via"), marked("Who collects the reports on their way.")),
    # The register of units.
    "units": (marked("Units"), marked("The units, each once.")),
    "Unit.unit": (marked("Registered name"), marked("The unit's name in its official spelling.")),
    "also": (marked("Other spellings"), marked("Other ways to write it, and its abbreviations.")),
    "kind": (
        marked("Kind"),
        marked("unit for one unit, group for several, catch-all for words that name nobody."),
    ),
    "members": (marked("Members"), marked("For a group, the registered names of its members.")),
    "parent": (marked("Parent"), marked("The registered name of the unit above it.")),
    "within": (
        marked("Within"),
        marked("The province that it belongs to; its spellings mean it in that province's plans."),
    ),
    "from": (marked("From"), marked("The first day on which the unit exists.")),
    "Unit.to": (marked("To"), marked("The last day on which the unit exists.")),
    "replaced_by": (
        marked("Replaced by"),
        marked("The registered names of those who have its duties afterwards."),
    ),
    "requested": (
        marked("Requested"),
        marked("yes where a plan may only ask it, as with a party or mass organisation."),
    ),
    "Unit.source": (marked("Source"), marked("The document that says so.")),
    "Unit.note": (marked("Note"), marked("Anything else that a reader should know.")),
    # The settings.
    "language": (marked("Language"), marked("The language of messages and reports.")),
    "lint": (marked("Findings"), marked("Which findings are wanted in this repository.")),
    "select": (
        marked("Wanted"),
        marked("Only these codes; a beginning such as U means all of them."),
    ),
    "ignore": (marked("Left out"), marked("Not these codes, or beginnings of codes.")),
    "paths": (marked("By path"), marked("What is left out in some of the files.")),
    "path": (marked("Path"), marked("A file or folder, with * for any part of a name.")),
    "plugins": (
        marked("Plugins"),
        marked("Installed packages whose rules are applied too, such as ntmplan-lang-son."),
    ),
    "rules": (marked("Own rules"), marked("Rules that only this repository has.")),
    "code": (marked("Code"), marked("Z and three digits; a retired code is not used again.")),
    "OwnRule.name": (
        marked("Rule name"),
        marked("What is bad, in small letters with hyphens between the words."),
    ),
    "message": (marked("Message"), marked("The sentence that says what is wrong.")),
    "on": (marked("Looks at"), marked("What the rule looks at, each of them alone.")),
    "severity": (
        marked("Weight"),
        marked("error fails a run, warning with --strict alone, note is shown with --notes."),
    ),
    "key": (
        marked("Key"),
        marked("The key whose text is looked at; without it the sentence, of a plan the title."),
    ),
    "require": (
        marked("Required key"),
        marked("A key that must be there; one that is inherited, such as lead, counts."),
    ),
    "forbid": (
        marked("Forbidden words"),
        marked("Words that must not be there: whole words; capitals don't matter, accents do."),
    ),
    "pattern": (
        marked("Pattern"),
        marked("A regular expression that must be found in the text."),
    ),
    "max_words": (marked("Most words"), marked("How many words the text may have.")),
}

EXAMPLES: dict[str, tuple[str | int, ...]] = {
    "Plan.id": ("nuoc-sach-2023", "bac-kan-2023-2025"),
    "issuer": ("UBND tỉnh Bắc Kạn", "Sở Tài nguyên và Môi trường tỉnh Lạng Sơn"),
    "number": ("?/KH-UBND", "12/KH-UBND"),
    "date": ("02/8/2022", "?/7/2022", "?/?/2023"),
    "period": (2023, "2023-2025"),
    "document": ("Quyết định số 925/QĐ-TTg", "Công văn số 1424/SNN-KHTC"),
    "LegalDocument.date": ("02/8/2022", "?/7/2022"),
    "LegalDocument.issuer": ("Thủ tướng Chính phủ", "Hội đồng nhân dân tỉnh"),
    "authority": ("TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC"),
    "office": ("CHỦ TỊCH", "PHÓ GIÁM ĐỐC"),
    "id": ("nuoc-sach", "mo-hinh-thi-diem"),
    "lead": ("Sở Y tế", "Sở Y tế; UBND các huyện, thành phố"),
    "support": ("các đơn vị liên quan", "Sở Y tế; Hội Liên hiệp phụ nữ tỉnh"),
    "timeframe": ("2023-2025", "trước ngày 30/11/2023", "quý II/2023", "hằng năm"),
    "indicator": ("95% hộ dân dùng nước hợp vệ sinh", "ít nhất 02 mô hình"),
    "refers_to": ("nuoc-sach", "nuoc-sach; mo-hinh-thi-diem"),
    "implements": ("bac-kan-2023-2025#3.1", "bac-kan-2023-2025#3.1; lang-son-2023#nuoc-sach"),
    "area": ("Cấp nước sạch nông thôn", "Chất thải rắn sinh hoạt"),
    "unit": ("Sở Y tế", "UBND các huyện, thành phố"),
    "amount": ("50 triệu đồng/năm", "2,5 tỷ đồng", "1.500.000 đồng"),
    "year": (2023, "2023-2025"),
    "before": ("30/11", "ngày 15 tháng 6"),
    "within": ("Bắc Kạn", "Lạng Sơn"),
    "from": ("01/3/2025", "01/7/2025"),
    "select": ("U, T1", "task-without-lead"),
    "ignore": ("D101, D102", "X"),
    "path": ("plans/cu", "plans/*-2022.yaml"),
    "code": ("Z101", "Z205"),
    "OwnRule.name": ("thieu-san-pham", "cau-qua-dai"),
    "message": ("Nhiệm vụ phải có sản phẩm.", "Câu dài quá 60 từ."),
    "key": ("product", "number"),
    "require": ("product", "lead"),
    "forbid": ("từng bước", "thời gian tới"),
    "pattern": ("^Số", "[.;]$"),
    "max_words": (60, 100),
    "Unit.to": ("28/02/2025", "30/6/2025"),
}
"""At least two each: a single one would be taken for a default by editors, and written down."""
