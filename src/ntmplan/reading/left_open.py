"""What a sentence leaves open: how many of a thing, and who decides on a condition."""

from __future__ import annotations

import re
from functools import lru_cache

from ntmplan.text import KEPT, accented, regex, says

_SOME = regex(
    r"\b(?:một số(?! (?:điều|nội dung|nhiệm vụ|giải pháp|quy định|chỉ tiêu|tiêu chí))|một vài)"
    r" \w+(?: \w+)?",
    re.IGNORECASE,
    needs=("một số", "một vài"),
)
_MANY = regex(
    r"\b(?:các|những|nhiều)"
    r" (?P<thing>mô hình|lớp|hội nghị|hội thảo|buổi|đợt|cuộc thi|hội thi|cuộc họp)\b"
    r"(?! (?:đã|được|nêu trên|hiện có|này)\b)",
    re.IGNORECASE,
    needs=("mô hình", "lớp", "hội nghị", "hội thảo", "buổi", "đợt", "cuộc", "hội thi"),
)
_MAKES = (
    *("xây dựng", "nhân rộng", "tổ chức", "triển khai", "thực hiện", "mở", "hình thành"),
    *("phát triển", "áp dụng", "hỗ trợ", "lập"),
)
"""Verbs of who makes or holds what stands not far behind them in the clause."""
_MEETINGS = ("cuộc họp", "hội nghị", "buổi")
_EACH_MONTH = tuple(
    f"{each} {span}" for each in ("hằng", "hàng", "mỗi") for span in ("tuần", "tháng", "quý")
)
_IF_ANY = "nếu có"
_FOUND = (
    *("vướng mắc", "khó khăn", "phát sinh", "bất cập", "kiến nghị", "đề xuất", "phản ánh"),
    *("sai phạm", "vi phạm", "sai sót", "tồn tại", "hạn chế", "ý kiến", "góp ý", "bổ sung"),
    *("khiếu nại", "tố cáo", "thiệt hại", "sự cố", "hư hỏng"),
)
"""What is found, not decided: `báo cáo khó khăn, vướng mắc (nếu có)`."""
_SO_NEAR = 25
_SO_FAR = 40
_CONDITION = regex(
    r"\b(?:nếu có|nếu (?:thấy )?cần(?: thiết)?|khi cần(?: thiết)?|(?:trong )?trường hợp cần thiết)"
    r"\b(?=\s*(?:[).,:]|$))",
    re.IGNORECASE,
    needs=("nếu có", "cần"),
)
_DECIDED = regex(
    r"\bdo\b.*\bquyết định"
    r"|\b(?:(?<!công )(?<!chương )(?<!quy )trình|báo cáo|đề nghị)\b.*\b(?:quyết định|phê duyệt)"
    r"|\btheo (?:quyết định|yêu cầu|đề nghị|chỉ đạo|kết luận) của\b",
    re.IGNORECASE | re.DOTALL,
    needs=("quyết định", "phê duyệt", "của"),
)


@lru_cache(maxsize=KEPT)
def uncounted(text: str) -> tuple[str, ...]:
    """The words of a sentence that stand for a number, which it doesn't give elsewhere."""
    some = [(found.start(), found[0]) for found in _SOME.finditer(text)]
    many = [
        (found.start(), found[0])
        for found in _MANY.finditer(text)
        if _is_made(text[: found.start()]) and not _gives_number(text, found["thing"].casefold())
    ]
    return tuple(words for _, words in sorted(some + many))


def _is_made(before: str) -> bool:
    """Whether a verb in the same clause, not far before, makes or holds what follows."""
    clause = before[max(before.rfind(";"), before.rfind(".")) + 1 :].lower()
    ends = (clause.rfind(verb) + len(verb) for verb in _MAKES if verb in clause)
    return any(len(clause) - end <= _SO_FAR and not clause[end : end + 1].isalnum() for end in ends)


def _gives_number(text: str, thing: str) -> bool:
    """Whether a sentence says how many of a thing: `(03 mô hình)`, `các cuộc họp hằng tháng`."""
    if thing in _MEETINGS and says(text, _EACH_MONTH):
        return True
    words = accented(text)
    named = accented(thing)
    size = len(named)
    return says(text, ("trong số các",)) or any(
        words[at].isdecimal() and words[at + 1 : at + 1 + size] == named
        for at in range(len(words) - size)
    )


@lru_cache(maxsize=KEPT)
def undecided(text: str) -> tuple[str, ...]:
    """The conditions in a sentence of which it is not said who decides them."""
    found = ((clause, _CONDITION.search(clause)) for clause in text.split(";"))
    return tuple(
        one[0]
        for clause, one in found
        if one and not _DECIDED.search(clause) and not _if_found(clause, one)
    )


def _if_found(clause: str, condition: re.Match[str]) -> bool:
    """Whether `nếu có` asks whether something is found, which nobody has to decide."""
    before = clause[max(0, condition.start() - _SO_NEAR) : condition.start()]
    return condition[0].casefold() == _IF_ANY and says(before, _FOUND)
