"""Names of units in sentences and headings: the registered ones, and what looks like one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ntmplan.registry import Registry
from ntmplan.text import accented

_ASKED = re.compile(r"(?:Đề nghị|Giao|Yêu cầu|Đối với)\s+(?=\S)", re.IGNORECASE)
_HEADS = frozenset(
    accented(head)
    for head in (
        *("sở", "bộ", "ubnd", "uỷ ban", "ủy ban", "hđnd", "hội đồng", "hội", "ban", "văn phòng"),
        *("chi cục", "trung tâm", "cục", "công an", "đoàn", "liên đoàn", "liên minh", "mặt trận"),
        *("quỹ", "phòng", "thanh tra", "kho bạc", "ngân hàng", "bảo hiểm", "báo", "đài", "viện"),
        *("trường", "tỉnh ủy", "tỉnh đoàn", "huyện ủy", "huyện đoàn", "thành ủy", "đảng ủy"),
        *(
            "trạm",
            "bộ phận",
            "công chức",
            "bộ chỉ huy",
            "tổ",
            "hạt",
            "bưu điện",
            "điện lực",
            "thôn",
        ),
        *("ubmttq", "mttq", "tổng cục", "vụ", "học viện", "tập đoàn", "công ty", "doanh nghiệp"),
        *("bảo tàng", "thư viện", "bệnh viện", "ấp", "hợp tác xã", "tòa án", "viện kiểm sát"),
        *("đảng đoàn", "đảng bộ", "chi bộ", "đảng uỷ", "ban cán sự"),
        *("thủ trưởng", "chủ tịch", "giám đốc", "trưởng", "lãnh đạo", "ban chỉ đạo", "khoa"),
    )
)
_CERTAIN = frozenset(
    accented(head)
    for head in (
        *("sở", "bộ", "ubnd", "uỷ ban", "ủy ban", "hđnd", "hội đồng", "ban", "văn phòng"),
        *("chi cục", "trung tâm", "cục", "công an", "đoàn", "liên đoàn", "liên minh", "mặt trận"),
        *("phòng", "thanh tra", "kho bạc", "ngân hàng", "tỉnh ủy", "tỉnh đoàn", "huyện ủy"),
        *("huyện đoàn", "thành ủy", "đảng ủy", "đảng uỷ", "bộ chỉ huy", "ubmttq", "mttq", "vụ"),
        *("tổng cục", "học viện", "viện", "khoa", "hội", "các sở", "các bộ"),
    )
)
"""Beginnings of names that name nothing but bodies; schools and villages are also built."""
_MANY = frozenset(map(accented, ("các", "những", "toàn thể")))
_NO_UNIT = frozenset(
    accented(word)
    for word in (
        *("ban hành", "bộ tiêu chí", "hội nghị", "hội thảo", "quỹ đất", "trường hợp", "báo cáo"),
        *("phòng chống", "phòng ngừa", "tổ chức", "đoàn kết", "bộ máy", "công tác", "hội thi"),
        *("phòng, chống", "bảo hiểm y", "tổ hợp", "vụ mùa", "vụ đông", "trường chuẩn"),
        *("phòng cháy", "phòng bệnh", "phòng dịch", "phòng trừ", "phòng học", "sở hữu", "hội chợ"),
        *("khoa học", "khoa giáo", "hội viên", "đoàn viên", "vụ xuân", "vụ hè", "viện trợ"),
        *("bộ giống", "bộ chỉ số", "bộ dữ", "đoàn thể", "trung tâm xã", "trung tâm thương"),
    )
)
_KINDS_OF_MANY = re.compile(
    r"^(?:các|những|toàn thể)\s+(?:[^.;:]{0,40}\b)?(?:sở|ban|ngành|đơn vị|cơ quan|địa phương"
    r"|phòng|xã|huyện|thành phố|tổ chức|thôn|đoàn thể|hội|bộ|cấp|công chức|trường|doanh nghiệp"
    r"|hợp tác xã|viện|chi cục|trung tâm|cục|vụ|khoa|thành viên|hộ|ấp|bản|tổ|khu phố|chi bộ"
    r"|trạm)\b",
    re.IGNORECASE,
)
_VERBS = (
    *(
        "có trách nhiệm",
        "chịu trách nhiệm",
        "chủ trì",
        "phối hợp",
        "chủ động",
        "căn cứ",
        "triển khai",
    ),
    *(
        "thực hiện",
        "xây dựng(?! nông thôn)",
        "lập",
        "hướng dẫn",
        "tham mưu",
        "tuyên truyền",
        "đẩy mạnh",
        "rà soát",
    ),
    *(
        "tăng cường",
        "kiểm tra",
        "theo dõi",
        "tổng hợp",
        "bố trí",
        "cân đối",
        "thẩm định",
        "đôn đốc",
    ),
    *(
        "giám sát",
        "vận động",
        "huy động",
        "tiếp tục",
        "nghiêm túc",
        "chỉ đạo",
        "quản lý",
        "ban hành",
    ),
    *("báo cáo", "lồng ghép", "là đơn vị", "là cơ quan", "là đầu mối", "đề xuất", "phân công"),
    *(
        "phân bổ",
        "hỗ trợ",
        "bảo đảm",
        "đảm bảo",
        "nghiên cứu",
        "ưu tiên",
        "cung cấp",
        "cử",
        "(?<![Cc]hương )(?<![Cc]ông )trình",
    ),
    *("đánh giá", "tham gia", "thường xuyên", "kịp thời", "phát huy", "khuyến khích", "nâng cao"),
    *("trực tiếp", "giúp", "định kỳ", "được giao", "giữ gìn", "bảo vệ", "vệ sinh", "thu gom"),
    *(
        "cải tạo",
        "duy trì",
        "phát động",
        "phát triển",
        "đào tạo",
        "tập huấn",
        "nâng cấp",
        "sửa chữa",
    ),
    *(
        "khảo sát",
        "điều tra",
        "công bố",
        "tiếp nhận",
        "xử lý",
        "giải quyết",
        "bàn giao",
        "vận hành",
    ),
    *("nhân rộng", "quy hoạch", "thanh tra", "kiểm soát", "xác nhận", "công nhận", "thành lập"),
    *("kiện toàn", "chuẩn bị", "phổ biến", "quán triệt", "áp dụng", "ứng dụng", "mua sắm"),
    *("trồng(?! trọt)", "xem xét", "quyết định", "đảm nhận", "(?<![Vv]iệc )làm", "mở", "đề nghị"),
    *("rút", "hoàn thiện", "tổng kết"),
    *("lãnh đạo(?:,| và)? (?:ban hành|xây dựng|triển khai|thực hiện|tổ chức|chỉ đạo|việc)",),
    *("cụ thể hóa", "cụ thể hoá", "số hóa", "số hoá", "cập nhật", "phấn đấu"),
    *("theo chức năng", "theo nhiệm vụ", "theo thẩm quyền"),
    *("sơ kết", "(?<![Nn]goại )giao", "lựa chọn", "thí điểm", "đầu tư", "khai thác", "bồi dưỡng"),
    "thống kê",
)
_NAMED_FOR = r"(?:hỗ trợ|phát triển|quản lý|kiểm soát|đào tạo|ứng dụng|bảo vệ|đầu tư|giám sát)"
"""What bodies are named for, though it is a verb: `Quỹ hỗ trợ nông dân`."""
_VERB = re.compile(
    rf"(?<![^\s,])(?<!\bvà )(?!(?<=\b[Bb]an )(?:tổ chức|chỉ đạo|quản lý|vận động))"
    rf"(?!(?:(?<=\b[Qq]uỹ )|(?<=\b[Tt]rung tâm )|(?<=\b[Dd]ịch vụ )){_NAMED_FOR})"
    rf"(?!(?<=\b[Dd]ự án )đầu tư|(?<=\bđầu tư )xây dựng|(?<=\bhỗ trợ )phát triển)"
    rf"(?:(?:{'|'.join(_VERBS)})|tổ chức(?! chính trị| đoàn| xã| kinh| quốc| tín| phi| hội))\b"
)
_LONGEST = 200
_KIND = re.compile(
    r"(?:các\s+)?(?P<head>sở|bộ|cục|vụ|ban|phòng|khoa|hội|viện|chi cục|trung tâm|trường)",
    re.IGNORECASE,
)
"""What units are called of which a heading then says only the rest of their names."""


@dataclass(frozen=True)
class Names:
    """What is known of units.

    Attributes:
        registry: the registered units.
        place: the province of the plan, or None.
    """

    registry: Registry
    place: str | None = None

    def known(self, words: str) -> bool:
        """Whether every name in some words is registered."""
        found = self.registry.cell(words, self.place)
        return bool(found) and all(one.units for one in found)

    def is_unit(self, title: str) -> bool:
        """Whether a heading names a unit, or several."""
        words = accented(title)
        if not words or len(title) > _LONGEST:
            return False
        return self.known(title) or self.looks_like(title)

    def looks_like(self, title: str) -> bool:
        """Whether words begin as names of units do."""
        words = accented(title)
        if any(words[: len(no)] == no for no in _NO_UNIT):
            return False
        if words[:1] in _MANY:
            return _KINDS_OF_MANY.match(title) is not None
        return any(words[:size] in _HEADS for size in (1, 2, 3))

    def certain(self, title: str) -> bool:
        """Whether words can be nothing but the name of a body, known or not."""
        words = accented(title)
        return self.is_unit(title) and any(words[:size] in _CERTAIN for size in (1, 2, 3))

    def asked(self, title: str) -> str:
        """The units that a heading such as `Đề nghị Hội Nông dân tỉnh` asks, parted by `;`."""
        found = _ASKED.match(title)
        if not found or not self.is_unit(title[found.end() :].rstrip(" :")):
            return ""
        return self.parted(title[found.end() :].rstrip(" :"))

    def parted(self, words: str) -> str:
        """The names in some words, parted by `;`."""
        return "; ".join(one.words for one in self.registry.cell(words, self.place))

    def listed(self, title: str) -> str:
        """The units of a heading such as `Các sở: Y tế, Tài chính`, parted by `;`; "" if none.

        Where the rests of their names do not say what the units are, they are the whole heading.
        """
        name, colon, words = (part.strip() for part in title.partition(":"))
        ended = not words or words.endswith((".", ";", ":")) or self.until_verb(words)[1]
        if not colon or ended or len(words) > _LONGEST:
            return ""
        partners = self.parted(words)
        if self.is_unit(name) and all(map(self.is_unit, partners.split("; "))):
            return partners
        rests = re.split(r",\s*", words)
        alone = len(rests) == 1 or not self.is_unit(name)
        if alone or not all(one[:1].isupper() for one in rests):
            return ""
        kind = _KIND.fullmatch(name)
        return self._of_kind(kind["head"], rests) if kind else title.strip()

    def _of_kind(self, head: str, rests: list[str]) -> str:
        """The units of one kind by the rests of their names: `Sở` and `Y tế`, `Tài chính`.

        "và" parts names only where both are registered; many names hold one.
        """
        *names, last = (f"{head} {one}" for one in rests)
        first, _, second = last.rpartition(" và ")
        parted = first and not self.known(last) and self.known(first)
        both = parted and self.known(f"{head} {second}")
        return "; ".join([*names, first, f"{head} {second}"] if both else [*names, last])

    def subject(self, sentence: str) -> str:
        """The unit with which a sentence begins, where it goes on with what that does; else ""."""
        begun = _ASKED.match(sentence)
        start = begun.end() if begun else 0
        found = self._verb(sentence, start)
        if found is None:
            return ""
        name = sentence[start : found.start()].strip(" ,")
        whole = bool(name) and len(name) <= _LONGEST and "." not in name and ";" not in name
        return name if whole and ":" not in name and self.is_unit(name) else ""

    def _verb(self, sentence: str, start: int) -> re.Match[str] | None:
        """The first verb behind a place."""
        return _VERB.search(sentence, start + 1, start + _LONGEST)

    def until_verb(self, text: str) -> tuple[str, str]:
        """The words before what is done, and the rest; all of them where nothing is done."""
        found = _VERB.search(text[:_LONGEST])
        if found is None:
            return text, ""
        return text[: found.start()].strip(" ,"), text[found.start() :]
