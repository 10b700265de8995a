"""What a sentence says is done with a criterion: by the verbs that stand before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntmplan.text import regex

APPRAISE, GUIDE, MONITOR = "appraise", "guide", "monitor"
IMPLEMENT, MENTION = "implement", "mention"
ACTS = (APPRAISE, GUIDE, MONITOR, IMPLEMENT, MENTION)
_VERB = regex(
    r"\b(?:(?P<appraise>thẩm định|thẩm tra|(?<!được )(?:đánh giá|xác nhận|công nhận)|chấm điểm)"
    r"|(?P<guide>hướng dẫn|tập huấn|bồi dưỡng)"
    r"|(?P<monitor>kiểm tra|giám sát|theo dõi|đôn đốc|đơn đốc|rà soát))\b",
    re.IGNORECASE,
)
"""`đơn đốc` is how real plans misspell `đôn đốc`."""
_IMPLEMENT = regex(
    r"\b(?:thực hiện|triển khai|hoàn thành|duy trì|(?<!mới )nâng cao|đạt|hoàn thiện|bảo đảm"
    r"|đảm bảo)\b",
    re.IGNORECASE,
)
_JOINT = regex(r"[,;]|\bvà\b")
_FAR = 3
"""So many words stand between verbs that follow each other in a list."""
_LISTED = ("tiêu chí", "chỉ tiêu")
_END = regex(r"(?<=[.!?;])\s+")


def acts(text: str, at: int) -> tuple[str, ...]:
    """What is done with a criterion that stands at a place of a sentence.

    "Hướng dẫn các xã thực hiện tiêu chí 17" guides; "kiểm tra, đánh giá và xác nhận mức độ hoàn
    thành tiêu chí 17" monitors and appraises. A sentence that begins with the criterion goes on
    with what the one before it began: "Thẩm định các tiêu chí: Tiêu chí 17 …. Tiêu chí 18 …".

    Args:
        text: the sentence, or several, on one line.
        at: where the criterion stands.
    """
    for begin, end in _clauses(text, at):
        clause = text[begin:end]
        found = {verb.lastgroup or "" for verb in _last_verbs(clause)}
        if found:
            return tuple(act for act in ACTS if act in found)
        if clause.strip() and not clause.lstrip().lower().startswith(_LISTED):
            return (IMPLEMENT,) if _IMPLEMENT.search(clause) else (MENTION,)
    return (MENTION,)


def _clauses(text: str, at: int) -> Iterator[tuple[int, int]]:
    """What stands before a place in its clause; where that is nothing, the clauses before it."""
    starts = [0, *(found.end() for found in _END.finditer(text, 0, at))]
    end = at
    for start in reversed(starts):
        yield start, end
        end = start


def _last_verbs(clause: str) -> list[re.Match[str]]:
    """The last verb of a clause with those that are listed before it."""
    found = list(_VERB.finditer(clause))
    listed = found[-1:]
    for verb in reversed(found[:-1]):
        between = clause[verb.end() : listed[-1].start()]
        if len(between.split()) > _FAR + 1 or not _JOINT.search(between):
            break
        listed.append(verb)
    return listed
