"""What officials ask about documents, words and mergers, and what the two documents answer.

Written from the pages of the two documents before any of it was asked.
"""

from __future__ import annotations

from tests.query.questioning import Question, same
from tests.query.questions import AFTER, NEW, N
from tests.query.readings import BAC_KAN, LANG_SON, UNITS

CITED = "number basis by_name plan place"

LEGAL = (
    Question(
        "Hai kế hoạch viện dẫn những văn bản nào, ở đâu?",
        ("legal",),
        keys=CITED,
        rows=(
            ("925/QĐ-TTg", True, False, BAC_KAN, ""),
            ("925/QĐ-TTg", False, False, BAC_KAN, "I.1.1"),
            ("1796/QĐ-BNN-VPĐP", False, False, BAC_KAN, "V.10.7"),
            ("1424/SNN-KHTC", True, False, LANG_SON, ""),
            # the programmes and the sets of criteria, by their names alone
            *[("925/QĐ-TTg", False, True, BAC_KAN, "")] * 3,  # title, opening, end
            ("923/QĐ-TTg", False, True, BAC_KAN, "III.3.2"),
            ("263/QĐ-TTg", False, True, BAC_KAN, "IV.1.1"),
            ("263/QĐ-TTg", False, True, BAC_KAN, "IV.2"),
            ("263/QĐ-TTg", False, True, BAC_KAN, "V.1.2"),
            ("263/QĐ-TTg", False, True, LANG_SON, ""),  # title
            ("319/QĐ-TTg", False, True, LANG_SON, "IV.1.1"),
            ("319/QĐ-TTg", False, True, LANG_SON, "IV.1.2"),
            ("318/QĐ-TTg", False, True, LANG_SON, "IV.1.2"),
        ),
    ),
    Question(
        "Quyết định 925 được viện dẫn ở đâu?",
        ("legal", "{}"),
        ("925/QĐ-TTg", "Quyết định số 925/QĐ-TTg", "QĐ 925", "925"),
        keys="basis by_name place part date issuer",
        rows=(
            (True, False, "", "legal_basis", "2022-08-02", "Thủ tướng Chính phủ"),
            (False, False, "I.1.1", "objectives", "2022-08-02", "Thủ tướng Chính phủ"),
            (False, True, "", "title", "2022-08-02", "Thủ tướng Chính phủ"),
            (False, True, "", "opening", "2022-08-02", "Thủ tướng Chính phủ"),
            (False, True, "", "reporting", "2022-08-02", "Thủ tướng Chính phủ"),
        ),
    ),
    Question(
        "Công văn 1424 được viện dẫn ở đâu? (chỉ ở căn cứ)",
        ("legal", "{}"),
        ("1424/SNN-KHTC", "công văn 1424", "Công văn số 1424/SNN-KHTC"),
        keys="basis place part date plan",
        rows=((True, "", "legal_basis", "2022-07-22", LANG_SON),),
    ),
    Question(
        "Quyết định 1796 có trong căn cứ của kế hoạch không? (không, chỉ ở V.10.7)",
        ("legal", "{}"),
        ("1796", "1796/QĐ-BNN-VPĐP"),
        keys="basis place date",
        rows=((False, "V.10.7", "2023-04-09"),),
    ),
    Question(
        "Kế hoạch có căn cứ Luật Bảo vệ môi trường không?",
        ("legal", "{}"),
        ("Luật Bảo vệ môi trường",),
        tasks="",
        notes="not-cited",
    ),
)

SEARCH = (
    Question(
        'Chữ "đôn đốc" viết ở đâu? (cả bốn chỗ đều viết "đơn đốc")',
        ("search", "đôn đốc"),
        keys="place part match hits",
        rows=(
            ("", "legal_basis", "phrase-folded", 1),
            ("II.6", "tasks", "phrase-folded", 1),
            ("II.7", "tasks", "phrase-folded", 1),
            ("IV.1.1", "organization", "phrase-folded", 1),
        ),
        notes=None,
    ),
    Question(
        "Nhà tiêu hợp vệ sinh được nhắc ở những nhiệm vụ nào?",
        ("search", '"{}"'),
        ("nhà tiêu hợp vệ sinh",),
        keys="place hits",
        rows=(("9.1", 2), ("9.2", 2), ("9.3", 1)),
    ),
    Question(
        "Quỹ Bảo vệ môi trường được nhắc ở đâu?",
        ("search", "Quỹ Bảo vệ môi trường"),
        keys="place match",
        rows=same("place match", "III.4.3 phrase, V.3.2 words, III.2.5 words, V.10.3 words"),
        notes=None,
    ),
    Question(
        "50 triệu đồng ở đâu ra?",
        ("search", '"{}"'),
        ("50 triệu đồng",),
        keys="plan part key",
        rows=((LANG_SON, "budget", "need"),),
    ),
    Question(
        'Chữ "chuyên giao" viết sai ở đâu?',
        ("search", "chuyên giao"),
        keys="place match",
        rows=same("place match", "III.3.1 phrase, III.4.4 phrase"),
        notes=None,
    ),
    Question(
        "Hội Liên hiệp Phụ nữ tỉnh được ghi ở những nhiệm vụ nào?",
        ("search", "{}"),
        ("Hội Liên hiệp phụ nữ tỉnh",),
        keys="place key",
        rows=same("place key", "9.2 support, 9.3 lead"),
        notes=None,
    ),
    Question(
        "NTM nâng cao được nhắc ở đâu trong kế hoạch Bắc Kạn?",
        ("search", '"{}"', "--plan", BAC_KAN),
        ("NTM nâng cao", "nông thôn mới nâng cao"),
        keys="place hits",
        rows=(("8.3", 1),),
        notes=None,
    ),
    Question(
        "Có chữ nào về xe buýt không?",
        ("search", "{}"),
        ("xe buýt",),
        tasks="",
        notes="nothing-matched",
        code=1,
    ),
)

OVERLAPS = (
    Question(
        "Hai kế hoạch có nhiệm vụ nào trùng nhau không?",
        ("overlaps", "--between"),
        tasks="",
        notes="no-overlaps",
    ),
    Question(
        "Trong kế hoạch Bắc Kạn, phần việc nào giao y nguyên cho hai đơn vị?",
        ("overlaps", "--within", "--clauses", "--plan", BAC_KAN),
        keys="task other_task same_leads",
        rows=(("V.2.1", "8.4", False),),
        among={"likeness": 100, "same_leads": False},
        notes=None,
    ),
    Question(
        "Việc thanh tra, kiểm tra, xử phạt giao cho ai ngoài Sở Tài nguyên và Môi trường?",
        ("overlaps", "--within", "--clauses", "--plan", BAC_KAN),
        keys="other_task likeness leads",
        rows=(("V.3.2", 80, (UNITS["h"],)),),  # 34 of 42 pairs of words
        among={"task": "V.10.4"},
        notes=None,
    ),
    Question(
        "Hai việc nào của Sở Nông nghiệp và PTNT gần giống nhau?",
        ("overlaps", "--least", "0.4", "--plan", BAC_KAN),
        keys="other_task likeness leads other_leads",
        rows=(("V.2.2", 42, (N,), (N,)),),  # 39 of 91 pairs of words
        among={"task": "V.2.4"},
        notes=None,
    ),
)

REASSIGN = (
    Question(
        "Sau hợp nhất, lĩnh vực nước sạch phải ghi ai chủ trì?",
        ("reassign", "--as-of", AFTER),
        keys="key old state successors",
        rows=(("lead", "Sở Nông nghiệp và PTNT", "change", (NEW,)),),
        among={"route": "tasks/items/0/lead"},
        notes=None,
    ),
    Question(
        "Sau hợp nhất, lĩnh vực làng nghề phải ghi ai chủ trì? (hai sở thành một; huyện: hỏi lại)",
        ("reassign", "--as-of", AFTER),
        keys="old state successors",
        rows=(
            ("Sở Nông nghiệp và PTNT", "change", (NEW,)),
            ("Sở Tài nguyên và Môi trường", "merge", (NEW,)),
            ("UBND các huyện, thành phố", "none-named", ()),
        ),
        among={"route": "tasks/items/5/lead"},
        notes=None,
    ),
)

QUESTIONS = (*LEGAL, *SEARCH, *OVERLAPS, *REASSIGN)
