"""What one task makes where it counts nothing: a document, a building that has a name."""

from __future__ import annotations

import re
from functools import lru_cache

from ntmplan.text import KEPT, beginning, regex, says

_KINDS = (
    *("nghị định", "thông tư", "nghị quyết", "quyết định", "chỉ thị", "kế hoạch", "đề án"),
    *("phương án", "quy chế", "quy định", "quy chuẩn", "quy trình", "quy ước", "hương ước"),
    *("chương trình hành động", "tờ trình", "báo cáo", "danh mục", "bộ tiêu chí", "sổ tay"),
)
"""Documents as plans have them made; `chương trình` alone is what is carried out."""
_KIND = "|".join(_KINDS)
_MADE = regex(
    r"\b(?:(?<!công )(?<!chương )(?<!quy )(?<!tờ )trình\b[^;.]{0,40}?\s|(?:hoàn thiện|biên soạn)\s)"
    rf"(?:dự thảo\s+)?(?:{_KIND}|luật)\b"
    r"|^(?:tham mưu\b[^;.]{0,40}?\s)?ban hành\s+\w+",
    re.IGNORECASE,
    needs=("trình", "hoàn thiện", "biên soạn", "ban hành"),
)
_BUILT = regex(
    r"[^;.]{2,50}?\b(?:nhà văn h(?:óa|oá)|trường|trạm|cầu|chợ|đường|kênh|đập|trụ sở|bệnh viện"
    r"|nghĩa trang|công viên|trung tâm)\b(?:, khu thể thao)?(?P<name>[^;.,]{0,50})",
    re.IGNORECASE,
)
_BUILDS = (
    *("xây", "cải tạo", "sửa chữa", "nâng cấp", "duy tu", "mở rộng", "lắp đặt", "láng nhựa"),
    *("bê tông hóa", "cứng hóa", "kiên cố hóa", "rải", "làm"),
)
_PLACES = frozenset({"thôn", "bản", "ấp", "buôn", "xã", "phường", "phố"})
_HOLDS = ("tổ chức", "phát động")
_EVENTS = (
    *("hội chợ", "ngày hội", "lễ hội", "diễn đàn", "festival", "cuộc thi", "hội thi", "phong trào"),
    *("hội nghị biểu dương", "hội nghị tổng kết", "hội nghị sơ kết", "lễ phát động", "lễ công bố"),
)
"""What is held once; a `hội nghị` alone may be one of many."""
_SETS_UP = ("kiện toàn", "thành lập")
_BOARDS = ("hội đồng", "ban chỉ đạo", "ban quản lý", "tổ công tác", "tổ giúp việc", "tổ tư vấn")
_SEVERAL = (" các ", " những ", " nhiều ", " hệ thống ", " mạng lưới ")


@lru_cache(maxsize=KEPT)
def makes_one_thing(text: str) -> bool:
    """Whether a task makes one document, or builds one thing that is known by its name.

    So is one event held and one board set up.
    """
    text = text.lstrip(" -–+•")
    if beginning(text, _KINDS) or _begins_one(text, _HOLDS, _EVENTS):
        return True
    if _begins_one(text, _SETS_UP, _BOARDS):
        return True
    may_be = says(text, _KINDS) or beginning(text, ("ban hành", "tham mưu", "trình"))
    made = _MADE.search(text) if may_be else None
    if made and _one(made[0]):
        return True
    built = _BUILT.match(text) if beginning(text, _BUILDS) else None
    return built is not None and _named(built["name"]) and _one(built[0])


def _begins_one(text: str, verbs: tuple[str, ...], things: tuple[str, ...]) -> bool:
    """Whether a task begins with one of some verbs and, behind it, one of some things."""
    verb = beginning(text, verbs)
    return verb != "" and beginning(text[len(verb) :], things) != "" and _one(text)


def _named(words: str) -> bool:
    """Whether a name stands in some words: at the first of them, or behind the word for a place."""
    before = "thôn"
    for word in words.split():
        if before in _PLACES and word[0].isupper():
            return True
        before = word.casefold()
    return False


def _one(words: str) -> bool:
    """Whether some words speak of one thing."""
    return not says(f" {words} ", _SEVERAL)
