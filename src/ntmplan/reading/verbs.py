"""The verbs with which works begin in plans: `Rà soát quy hoạch`, `Lập danh mục`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ntmplan.text import Words, accented, folded

_WORKS = (
    *("xây dựng", "tổ chức", "triển khai", "thực hiện", "rà soát", "kiểm tra", "giám sát"),
    *("hướng dẫn", "hỗ trợ", "tuyên truyền", "vận động", "huy động", "bố trí", "phân bổ"),
    *("cân đối", "tổng hợp", "thẩm định", "đánh giá", "theo dõi", "đôn đốc", "tham mưu"),
    *("ban hành", "cải tạo", "sửa chữa", "nâng cấp", "đầu tư", "nhân rộng", "phát triển"),
    *("tập huấn", "đào tạo", "xử lý", "thu gom", "quản lý", "vận hành", "khảo sát", "điều tra"),
    *("thống kê", "chỉ đạo", "lồng ghép", "thanh tra", "xử phạt", "phân loại", "chủ động"),
    *("đẩy mạnh", "tăng cường", "ưu tiên", "phát huy", "duy trì", "công bố"),
)
"""They say what is done; the part of a sentence that begins with one can be a work of its own."""
_OTHERS = (
    *("báo cáo", "phối hợp", "chủ trì", "trang bị", "hình thành", "hoàn thiện", "phổ biến"),
    *("áp dụng", "ứng dụng", "bồi dưỡng", "tiếp tục", "khuyến khích", "từng bước", "nâng cao"),
    *("đảm bảo", "bảo đảm", "thu hút", "di chuyển", "chuyển giao", "chuyển đổi", "phát động"),
    *("đa dạng", "cung cấp", "mua sắm", "thành lập", "kiện toàn", "điều chỉnh", "cập nhật"),
    *("công nhận", "xác nhận", "tham gia", "bảo vệ", "khôi phục", "phục hồi", "xóa bỏ", "hạn chế"),
    *("nghiên cứu", "thí điểm", "quy hoạch", "lựa chọn", "đề xuất", "kiến nghị", "chuẩn bị"),
    *("sơ kết", "tổng kết", "khen thưởng", "tiếp nhận", "phân công", "kết nối", "quảng bá"),
    *("xúc tiến", "hoàn thành", "đề nghị", "yêu cầu", "quán triệt", "bàn giao", "nghiệm thu"),
    *("giải quyết", "phê duyệt", "lắp đặt", "khai thác", "đổi mới", "củng cố"),
)
"""They say how, or with whom, or what comes of it; or they are part of another work."""
_SHORT = (
    *("lập", "lắp", "mở", "mua", "trình", "trồng", "gắn", "giao", "cấp", "giảm", "xóa", "xây"),
    "ký",
)


_LITTLE = "các những và của trong với theo cho về trên tại để đến từ do là có"


@lru_cache(maxsize=1)
def little_words() -> frozenset[str]:
    """Words that tell nothing of what a sentence is about, accents minded."""
    return frozenset(accented(_LITTLE))


@lru_cache(maxsize=1)
def _verbs() -> tuple[frozenset[Words], frozenset[Words], frozenset[Words]]:
    """Verbs that say what is done; all verbs of two words, without accents; those of one word."""
    return (
        frozenset(_pairs(accented(" ".join(_WORKS)))),
        frozenset(_pairs(folded(" ".join((*_WORKS, *_OTHERS))))),
        frozenset((word,) for word in accented(" ".join(_SHORT))),
    )


def _pairs(words: Words) -> Iterator[Words]:
    """Words two by two: one text is parted into words much faster than each verb by itself."""
    return zip(words[::2], words[1::2], strict=True)


def says_what_is_done(words: Words) -> bool:
    """Whether two words, accents minded, are a verb with which a work of its own begins."""
    return words in _verbs()[0]


def begins_with_verb(text: str) -> bool:
    """Whether a text begins like a work; accents may be wrong in a verb of two words."""
    _, two, one = _verbs()
    begin = text[:40]
    return folded(begin)[:2] in two or accented(begin)[:1] in one
