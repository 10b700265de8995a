"""When a task is to be done, as its own sentence says it: `hoàn thành trước ngày 30/11/2025`."""

from __future__ import annotations

import re

from ntmplan.importers import cells, kinds
from ntmplan.importers.guess import Guesses, Sure
from ntmplan.importers.node import Node
from ntmplan.importers.row_facts import doubt_time

_YEAR = r"(?:\s*/\s*|,?\s+năm\s+)\d{4}"
_POINT = (
    rf"(?:(?:ngày\s+)?\d{{1,2}}(?:\s*/\s*|\s+tháng\s+)\d{{1,2}}(?![\d])(?:{_YEAR})?"
    rf"|tháng\s+\d{{1,2}}(?![\d])(?:{_YEAR})?|\d{{1,2}}\s*/\s*\d{{4}}"
    rf"|quý\s+(?:[IVX]{{1,3}}|[1-4])\b(?:{_YEAR})?"
    r"|ngày\s+\d{1,2}(?=\s+(?:h[ằà]ng|mỗi)\s+tháng)|năm\s+\d{4})"
)
_SPAN = rf"từ\s+{_POINT}\s+đến\s+(?:hết\s+)?{_POINT}"
_BY = (
    r"(?:trước|(?:chậm|muộn)\s+nhất(?:\s+là)?(?:\s+(?:vào|trong))?|(?:đến\s+)?hết|trong|vào"
    r"|định kỳ\s+vào)"
)
_TIME = re.compile(
    rf"\b(?P<time>{_SPAN}|{_BY}\s+{_POINT}|(?P<bare>(?:quý|tháng)\s+(?:[IVX]+|\d+)\b(?:{_YEAR})?))"
    r"(?P<each>\s+(?:h[ằà]ng|mỗi)\s+(?:năm|tháng|quý))?(?![\w/-])",
    re.IGNORECASE,
)
_MORE = re.compile(r"(?:và|,|-|–|đến)\s*(?:ngày|tháng|quý|năm|\d)", re.IGNORECASE)
"""What follows a time that is only a part of what is said."""
_PART = re.compile(r"[;:()\[\]]|[.,](?=\s|$)")
"""What parts clauses."""
_END = re.compile(r"[.)\]]")
_DONE = r"(?:hoàn thành|xong|kết thúc|thực hiện|triển khai)"
_WHEN = re.compile(rf"(?:(?:và|phải|cần|phấn đấu)\s+)*(?:{_DONE}\s*)?", re.IGNORECASE)
"""All that a clause may say that speaks of nothing but when."""
_WHO = re.compile(rf"(?:do|giao|phối hợp|.*\bchủ trì)\b.*{_DONE}\s*", re.IGNORECASE)
"""A clause that says who does it, and then when."""
_WAS = re.compile(
    r"\b(?:đã|tính|phát sinh|có hiệu lực|tồn tại|so với|kể từ|số liệu|nếu|khi"
    r"|được(?!\s+(?:hoàn thành|thực hiện|triển khai)))\b",
    re.IGNORECASE,
)
"""What makes a time one at which something was so."""
_BESIDE = re.compile(
    r"\b(?:báo cáo|trình|gửi|nộp|tổng hợp|đề xuất|sơ kết|tổng kết)\b", re.IGNORECASE
)
"""What is done for a work at another time than the work itself."""
_LONGEST = 400
"""A clause of more characters says too much to be sure of what its time is."""
_ASIDE = re.compile(r"[(\[][^()\[\]]*[)\]]?")
_GIVEN = re.compile(r"^[\s.;,)]*(?:giao|do)\b[^.;]*", re.IGNORECASE)
"""What follows a time and only says whose task it is."""


def state(part: Node, guesses: Guesses) -> None:
    """Write down when tasks are to be done, where nothing but their sentences says it.

    Args:
        part: the part of the tasks; rows of tables say when in a column of their own.
        guesses: gets what was guessed.
    """
    for node in part.walk():
        said = "task" in node.keys and "timeframe" not in node.keys and not node.rows
        found = time_in(node.keys["task"]) if said and not node.where.table else None
        if found is None:
            continue
        words, sure = found
        node.keys["timeframe"] = words
        guesses.add(kinds.TIME_IN_WORDS, sure, node.where, words, key="timeframe", node=node)
        if sure is not Sure.DOUBTFUL:
            doubt_time(node, words, node.where, guesses)


def time_in(sentence: str) -> tuple[str, Sure] | None:
    """The one time that a task's sentence says, and how sure it is that it is the task's.

    None where it says none or several, or where it is a time of something else.
    """
    found = list(_TIME.finditer(sentence))
    if len(found) != 1 or cells.time_of(found[0][0]) is None:
        return None
    [time] = found
    begin = max((one.end() for one in _PART.finditer(sentence, 0, time.start())), default=0)
    clause = sentence[begin : time.start()].strip()
    rest = sentence[time.end() :].strip().removesuffix("./.")
    ended = not rest or _PART.match(rest)
    if len(clause) > _LONGEST or not ended or _MORE.match(rest) or _WAS.search(clause):
        return None
    only = _WHEN.fullmatch(clause) or _WHO.fullmatch(clause)
    if not only and (time["bare"] or _is_aside(sentence, time.start())):
        return None
    return time[0], _sure(sentence, begin, rest, only=only is not None, clause=clause)


def _is_aside(sentence: str, at: int) -> bool:
    """Whether a place lies in brackets."""
    return any(found.start() < at < found.end() for found in _ASIDE.finditer(sentence))


def _sure(sentence: str, begin: int, rest: str, *, only: bool, clause: str) -> Sure:
    """How sure it is that a time is that of the whole sentence.

    Args:
        sentence: the sentence.
        begin: where the clause begins that says the time.
        rest: what follows the time.
        only: whether the clause speaks of nothing but when.
        clause: its words before the time.
    """
    before = _ASIDE.sub(" ", sentence[:begin]).strip()
    goes_on = _GIVEN.sub("", _ASIDE.sub(" ", rest)).strip(" .;,)]") != ""
    listed = re.search(r"[;.]", before) is not None
    if only:
        part = before.endswith(",") and ";" in before
    else:
        part = listed or (before != "" and _BESIDE.search(clause) is not None)
    return Sure.DOUBTFUL if goes_on or part else Sure.LIKELY
