"""Plans that are made up, printed and read back; and what of a plan a printed page can say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from ntmplan.importers.readers import read_source
from ntmplan.importers.result import import_source
from ntmplan.importers.yaml_text import Map, Value, written
from ntmplan.model.outline import Entry, outline
from ntmplan.model.passage import BudgetPassage, DutyPassage, TaskPassage
from ntmplan.model.plan import Plan
from ntmplan.registry import built_in
from ntmplan.render import render
from ntmplan.repository import PlanFile, load

FORMATS = ("html", "docx", "md")
WORDED = {"tasks": "task", "organization": "duty", "reporting": "report"}
_TITLES = {"tasks": ("heading", "area"), "organization": ("heading", "unit")}
_BEGINNINGS = (
    *("", "", "", "- ", "+ ", "1. ", "1.1. ", "a) ", "IV. ", "2) ", "(1) ", "* ", "# ", "> "),
    *("Căn cứ Luật ", "Trên đây là ", "Nơi nhận: ", "TM. ", "CHỦ TỊCH ", "PHỤ LỤC ", "Số: "),
    *("Đơn vị chủ trì: ", "Thời gian: ", "MỤC TIÊU ", "KẾ HOẠCH ", "Chủ trì, ", "[tasks]: #"),
    *("ngày 02 tháng 3 năm 2024 ", "**đậm** ", "*nghiêng* ", "<p>", "{{ x }} ", "| a | b "),
)
_WORDS = st.text("abêđ019 .,;:()*_|<>&'\"/-+\\", min_size=1, max_size=14).map(
    lambda text: " ".join(f"x{text}y".split())
)
LINES = st.builds("{}{}".format, st.sampled_from(_BEGINNINGS), _WORDS)
"""Lines that look like all that they are not."""
BARE = _WORDS
"""Words that begin and end like a name: what a list puts behind its entries is not told apart."""
_NAMES = st.sampled_from(("Sở A", "UBND các huyện; Sở B", "Phòng C"))
_TIMES = st.sampled_from(("2024", "Quý I/2025", "Trước 30/6/2026", "Hằng năm"))
_MARKS = st.sampled_from(
    (None, None, "roman", "numbers", "dotted", "letters", "dashes", "pluses", "none")
)


def plan_of(text: str) -> PlanFile:
    """The plan that this text holds."""
    return load([], stdin=text.encode()).plans[0]


def back(file: PlanFile, form: str) -> str:
    """The plan file that the printed page of a plan gives."""
    page = render(file, format=form)
    data = page.encode() if isinstance(page, str) else page
    source = read_source(Path(f"trang.{form}"), f"trang.{form}", data)
    return import_source(source, built_in()).text


def without_comments(text: str) -> list[str]:
    """The lines of a plan file without those that only say what was guessed."""
    return [line for line in text.split("\n") if not line.strip().startswith("# nhập")]


def printed(plan: Plan) -> dict[str, Any]:
    """What a page says of a plan, by the keys of the plan file.

    Left out is what no page says: ids and links; the period and the state of the plan; who leads a
    duty and what a report's sentence means, which are read off the words; whether a fact stands on
    a task or above it; marks that would be printed anyway; what a mark would be that a heading
    which runs in leaves no room for.
    """
    entries = outline(plan)
    hidden = {(*one.route, "items", 0) for one in entries if one.passage.run_in}
    found = {one.route: _said(one, mark=one.route not in hidden) for one in entries}
    head = ("type", "title", "issuer", "superior", "number", "place")
    return {
        **{key: getattr(plan, key) for key in head},
        "date": plan.date and (plan.date.day, plan.date.month, plan.date.year),
        "basis": [one.model_dump(exclude={"date"}) for one in plan.legal_basis],
        "dates": [one.date and one.date.words for one in plan.legal_basis],
        **{key: _lines(getattr(plan, key)) for key in ("opening",)},
        "body": found,
        "closing": plan.closing and _lines(plan.closing.text),
        "recipients": plan.recipients
        and (
            plan.recipients.heading,
            _lines(plan.recipients.text),
            [one.text for one in plan.recipients.items],
        ),
        "signature": plan.signature
        and (plan.signature.authority, _lines(plan.signature.office), plan.signature.name),
    }


def _said(entry: Entry, *, mark: bool) -> dict[str, Any]:
    passage = entry.passage
    keys = [*passage.titles, *passage.sentences, "text"]
    if isinstance(passage, DutyPassage) and passage.duty:
        keys.remove("unit")
    said: dict[str, Any] = {key: _lines(getattr(passage, key)) for key in keys}
    said["mark"] = entry.mark if mark else ""
    said["run_in"] = bool(passage.run_in)
    if isinstance(passage, TaskPassage) and passage.task:
        time = entry.timeframe.words if entry.timeframe else None
        said["facts"] = (entry.lead, entry.support, time, passage.product, passage.indicator)
    if isinstance(passage, BudgetPassage):
        amount, year = passage.amount, passage.year
        said["facts"] = (amount and amount.words, year and year.words, passage.purpose)
    return said


def _lines(text: str | None) -> list[str]:
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def _texts(most: int = 3) -> st.SearchStrategy[str]:
    return st.lists(LINES, min_size=1, max_size=most).map("\n".join)


@st.composite
def _passage(draw: st.DrawFn, part: str, depth: int, form: str) -> dict[str, Value]:
    """A passage with those in it."""
    found: dict[str, Value] = {}
    titled = draw(st.booleans())
    if titled:
        found[draw(st.sampled_from(_TITLES.get(part, ("heading",))))] = draw(LINES)
    else:
        found |= draw(_sentence(part))
    worded = part in WORDED or part == "budget"
    if ("text" not in found and worded) or titled:
        found |= draw(st.fixed_dictionaries({}, optional={"text": _texts()}))
    if depth:
        inner = st.lists(_passage(part, depth - 1, form), max_size=3)
        items: list[Value] = [Map(one) for one in draw(inner)]
        found |= {"items": items} if items else {}
    if "items" in found and (marks := draw(_MARKS)):
        found["marks"] = marks
    if titled and draw(st.booleans()) and _runs_in(found, form):
        found["run_in"] = "yes"
    return found


def _runs_in(found: dict[str, Value], form: str) -> bool:
    """Whether a heading can stand on the line of the words below it, and be found there again.

    In Markdown a text that is the first entry looks like the heading's own.
    """
    items = found.get("items")
    first = items[0] if isinstance(items, list) and items else None
    if isinstance(first, Map) and first.values.get("marks") == "dotted":
        return False  # they repeat a number that is not printed
    if "text" in found:
        return True
    if not isinstance(first, Map) or {"heading", "area", "unit"} & first.values.keys():
        return False
    return form != "md" or not first.values.keys() <= {"text", "items", "marks"}


@st.composite
def _sentence(draw: st.DrawFn, part: str) -> dict[str, Value]:
    """A sentence of a part, with what the plan file says of it."""
    if part == "tasks" and draw(st.booleans()):
        facts = {"lead": _NAMES, "support": _NAMES, "timeframe": _TIMES}
        more = {"product": BARE, "indicator": BARE}
        return {"task": draw(_texts()), **draw(st.fixed_dictionaries({}, optional=facts | more))}
    if part == "budget" and draw(st.booleans()):
        key, begin = draw(st.sampled_from((("source", "Nguồn "), ("need", "Cho "))))
        facts = {
            "amount": st.sampled_from(("50 triệu đồng", "1.500 triệu đồng/năm")),
            "year": st.sampled_from(("2024", "2024-2025")),
            "purpose": BARE,
        }
        said = draw(st.fixed_dictionaries({}, optional=facts))
        return {key: begin + draw(_texts()).replace("\n", f"\n{begin}"), **said}
    if part in WORDED and draw(st.booleans()):
        return {WORDED[part]: draw(_texts())}
    return {"text": draw(_texts())}


@st.composite
def plans(draw: st.DrawFn, form: str) -> str:
    """A plan file."""
    head = st.fixed_dictionaries(
        {"title": LINES},
        optional={
            "type": st.sampled_from(("QUYẾT ĐỊNH", "KẾ HOẠCH", "Đề án")),
            "issuer": BARE,
            "superior": BARE,
            "number": st.sampled_from(("12/KH-UBND", "?/KH-UBND", "05-KH/TU", "?", "1?/KH")),
            "date": st.sampled_from(("02/8/2023", "?/?/2024", "12/3/?")),
            "place": st.sampled_from(("Hà Nội", "Phường 7")),
        },
    )
    values: dict[str, Value] = {**draw(head)}
    if basis := draw(st.lists(_ground(), max_size=3)):
        values["legal_basis"] = [Map(one) for one in basis]
    if draw(st.booleans()):
        values["opening"] = draw(_texts())
    parts = ("situation", "objectives", "tasks", "budget", "organization", "reporting", "scope")
    for key in draw(st.permutations(parts))[: draw(st.integers(1, 4))]:
        passage = draw(_passage(key, 2, form))
        inside = {"heading": passage.pop("area", None) or passage.pop("unit", None)}
        values[key] = Map({**{k: v for k, v in inside.items() if v}, **passage})
    return written(Map(values | draw(_end())))


@st.composite
def _ground(draw: st.DrawFn) -> dict[str, Value]:
    facts = {
        "by": st.sampled_from(("Căn cứ", "Thực hiện", "Xét đề nghị tại")),
        "date": st.sampled_from(("02/8/2022", "?/7/2022", "ngày 20 tháng 6 năm 2023")),
        "issuer": st.sampled_from(("UBND tỉnh", "Bộ Y tế")),
        "subject": st.sampled_from(("phê duyệt Đề án", "về nước sạch")),
    }
    document = st.sampled_from(("Luật Đất đai", "Quyết định 925/QĐ-TTg", "Công văn 1/A và 2/B"))
    return {"document": draw(document), **draw(st.fixed_dictionaries({}, optional=facts))}


@st.composite
def _end(draw: st.DrawFn) -> dict[str, Value]:
    """What stands behind the body."""
    signed = {"office": st.sampled_from(("CHỦ TỊCH", "Trưởng ban\nChủ tịch xã"))}
    other: dict[str, st.SearchStrategy[Value]] = {
        "authority": st.sampled_from((["TM. BAN"], ["TM. A", "KT. B"])),
        "name": st.sampled_from(("Nguyễn Văn A", "NGUYỄN B")),
    }
    found: dict[str, Value] = {}
    if draw(st.booleans()):
        found["closing"] = draw(_texts())
    if draw(st.booleans()):
        inner: list[Value] = list(draw(st.lists(LINES, min_size=1, max_size=3)))
        more = draw(st.fixed_dictionaries({}, optional={"heading": LINES, "text": _texts()}))
        found["recipients"] = Map({**more, "items": inner})
    if draw(st.booleans()):
        found["signature"] = Map(draw(st.fixed_dictionaries(signed, optional=other)))
    return found
