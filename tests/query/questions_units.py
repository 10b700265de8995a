"""What officials ask about tasks and duties, units and their loads, and what the documents answer.

Written from the pages of the two documents before any of it was asked.
"""

from __future__ import annotations

from tests.query.questioning import Question, same
from tests.query.questions import AFTER, GROUP, NEW, N
from tests.query.readings import BAC_KAN, LANG_SON, UNITS

ALL_TASKS = (
    "1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2 3.3 4.1 4.2 4.3 5.1 5.2 6.1 7.1 7.2 8.1 8.2 8.3 8.4 9.1 9.2"
    " 9.3"
)
LANG_SON_TASKS = "II.1 II.2 II.3 II.4 II.5 II.6 II.7 II.8"
BY_AREA = "unit kind lead_alone lead_joint support duties"
OF_UNIT = "section task"
REPORTERS = "các sở, ban, ngành, cơ quan, đơn vị, địa phương"
CARRIED = "leads_alone leads_joint leads_in_group supports supports_in_group duties areas"
COUNTED = "tasks lead lead_alone support date money amounts"

TASKS = (
    Question(
        "Cả hai kế hoạch có bao nhiêu nhiệm vụ?",
        ("tasks",),
        tasks=f"{ALL_TASKS} {LANG_SON_TASKS}",
        notes="no-lead",
    ),
    Question(
        "Sở Y tế có nhiệm vụ gì, vai trò gì?",
        ("tasks", "--unit", "{}"),
        ("Sở Y tế", "y tế"),
        keys="task role joint",
        rows=(
            ("8.1", "lead", True),
            ("8.4", "lead", True),
            ("9.1", "lead", True),
            ("9.2", "support", False),
            ("9.3", "lead", True),
        ),
    ),
    Question(
        "Sở Nông nghiệp có nhiệm vụ gì về cảnh quan?",
        ("tasks", "--unit", "Sở NN&PTNT", "--area", "{}"),
        ("cảnh quan", "Cảnh quan môi trường nông thôn"),
        keys="task role",
        rows=same("task role", "7.1 support"),
    ),
    Question(
        "UBND huyện Na Rì chủ trì mấy nhiệm vụ? (17, đều theo nhóm)",
        ("tasks", "--unit", "{}", "--role", "lead"),
        ("UBND huyện Na Rì", "Na Rì"),
        tasks=GROUP,
    ),
    Question(
        "Năm 2024 phải làm những nhiệm vụ nào? (chỉ Bắc Kạn)",
        ("tasks", "--year", "2024"),
        tasks=ALL_TASKS,
    ),
    Question(
        "Năm 2023 phải làm những nhiệm vụ nào? (cả hai kế hoạch)",
        ("tasks", "--year", "2023"),
        tasks=f"{ALL_TASKS} {LANG_SON_TASKS}",
        notes="no-lead",
    ),
    Question(
        "Năm 2026 có nhiệm vụ nào không?",
        ("tasks", "--year", "2026"),
        tasks="",
        notes="no-task",
        code=1,
    ),
    Question(
        "Lĩnh vực an toàn thực phẩm có mấy nhiệm vụ?",
        ("tasks", "--area", "{}"),
        ("an toàn thực phẩm", "An toàn thực phẩm nông, lâm, thuỷ sản"),
        tasks="8.1 8.2 8.3 8.4",
    ),
    Question(
        "Sau hợp nhất, Sở Nông nghiệp và Môi trường có mấy nhiệm vụ?",
        ("tasks", "--unit", "{}", "--as-of", AFTER),
        ("Sở NN&MT",),
        tasks="1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2 3.3 4.1 4.2 4.3 5.1 6.1 7.1 8.1 8.3 8.4",
        notes="no-successor",
    ),
    Question(
        "Từ 01/7/2025 Sở Nông nghiệp có mấy nhiệm vụ? (phải hỏi lại là sở nào)",
        ("tasks", "--unit", "{}", "--as-of", AFTER),
        ("Sở Nông nghiệp",),
        tasks="",
        notes="ambiguous",
        candidates=frozenset({N, NEW}),
        code=1,
    ),
    Question(
        "Sở Xây dựng có nhiệm vụ gì không?",
        ("tasks", "--unit", "{}"),
        ("Sở Xây dựng",),
        tasks="",
        notes="no-task",
        code=1,
    ),
    Question(
        "Lĩnh vực giao thông có nhiệm vụ gì? (không có lĩnh vực này)",
        ("tasks", "--area", "{}"),
        ("giao thông nông thôn",),
        tasks="",
        notes="nothing-matched",
        code=1,
    ),
)

MATRIX = (
    Question(
        "Sở Nông nghiệp có vai trò gì ở từng lĩnh vực?",
        ("matrix",),
        keys="roles lead_alone lead_joint support duties",
        rows=((("C3", "", "", "c3", "c1", "c1", "P1", "c2 P1", "", ""), 3, 7, 2, 4),),
        among={"unit": N},
        notes=None,
    ),
    Question(
        "Mỗi lĩnh vực có mấy nhiệm vụ, mấy nhiệm vụ một đơn vị chủ trì?",
        ("matrix", "--plan", BAC_KAN),
        keys="roles lead_alone lead_joint support",
        rows=((("3", "3", "3", "3", "2", "1", "2", "4", "3"), 12, 12, 24),),
        among={"kind": "total"},
        notes=None,
    ),
    Question(
        "Nhiệm vụ nào của Lạng Sơn không có ai chủ trì?",
        ("matrix", "--plan", LANG_SON),
        keys="roles",
        rows=((("8",),),),
        among={"kind": "nobody"},
        notes=None,
    ),
    Question(
        "Sau hợp nhất, Sở Nông nghiệp và Môi trường gánh bao nhiêu?",
        ("matrix", "--as-of", AFTER),
        keys=BY_AREA,
        rows=((NEW, "unit", 6, 9, 3, 7),),
        among={"unit": NEW},
        notes=None,
    ),
)

DUTIES = (
    Question(
        "Sở Y tế phải làm tất cả những gì?",
        ("duties", "{}"),
        ("Sở Y tế", "y tế"),
        keys=OF_UNIT,
        rows=same(
            OF_UNIT,
            "leads-joint 8.1, leads-joint 8.4, leads-joint 9.1, leads-joint 9.3, supports 9.2,"
            " duties V.7.1",
        ),
        among={"may": False},
        notes=None,
    ),
    Question(
        "Sở Y tế phải báo cáo gì, bao giờ, cho ai?",
        ("duties", "Sở Y tế"),
        keys="every before to via",
        rows=(("year", "30/11", ("UBND tỉnh Bắc Kạn",), (UNITS["V"],)),),
        among={"section": "reports"},
        notes=None,
    ),
    Question(
        "Sở Công Thương phải làm tất cả những gì?",
        ("duties", "{}"),
        ("Sở Công Thương", "SCT"),
        keys=OF_UNIT,
        rows=same(OF_UNIT, "supports 8.2"),
        among={"may": False},
        notes=None,
    ),
    Question(
        "UBND huyện Ba Bể phải làm tất cả những gì?",
        ("duties", "{}"),
        ("UBND huyện Ba Bể", "Ba Bể"),
        keys=OF_UNIT,
        rows=same(
            OF_UNIT,
            ",".join(f"leads-in-group {one}" for one in GROUP.split())
            + ",supports 1.1,supports 1.2,supports 1.3,supports 2.1,supports 2.2,supports 2.3"
            + ",supports 8.1,duties V.10.1,duties V.10.2,duties V.10.3,duties V.10.4"
            + ",duties V.10.5,duties V.10.6,money V.10.2",
        ),
        among={"may": False},
        notes=None,
    ),
    Question(
        "Chi cục Bảo vệ môi trường có việc gì?",
        ("duties", "{}"),
        ("Chi cục Bảo vệ môi trường", "Chi cục BVMT"),
        keys=OF_UNIT,
        rows=same(OF_UNIT, "duties IV.1.1, duties IV.1.2"),
        among={"may": False},
        notes=None,
    ),
    Question(
        "Sau hợp nhất Sở Tài chính giữ thêm việc gì của Sở Kế hoạch và Đầu tư?",
        ("duties", "{}", "--as-of", AFTER),
        ("Sở Tài chính", "STC"),
        keys=OF_UNIT,
        rows=same(OF_UNIT, "duties V.4.1, duties V.5.1, money V.4.1, money V.5.1, money V.5.1"),
        among={"may": False},
        notes=None,
    ),
    Question(
        "Sở Tài nguyên và Môi trường Lạng Sơn đề nghị bao nhiêu tiền?",
        ("duties", "{}"),
        ("Sở TN&MT", "STNMT"),
        keys="amount amount_words per leads",
        rows=((50_000_000, "50 triệu đồng/năm", "năm", ()),),
        among={"section": "money", "plan": LANG_SON},
        notes=None,
    ),
    Question(
        "UBND huyện Ba Bể được nói tới bằng tên nào? (không lần nào bằng tên riêng)",
        ("duties", "{}"),
        ("UBND huyện Ba Bể",),
        keys="through may",
        rows=((UNITS["h"], False),) * 31 + ((REPORTERS, True),),
        among={"plan": BAC_KAN},
        notes=None,
    ),
    Question(
        "Từ 01/7/2025 Sở Nông nghiệp phải làm tất cả những gì? (phải hỏi lại là sở nào)",
        ("duties", "{}", "--as-of", AFTER),
        ("Sở Nông nghiệp", "nông nghiệp", "Sở NN"),
        rows=(),
        notes="ambiguous",
        candidates=frozenset({N, NEW}),
        code=1,
    ),
    Question(
        "Sở Xây dựng có việc gì không? (không có trong kế hoạch)",
        ("duties", "{}"),
        ("Sở Xây dựng", "SXD"),
        keys=OF_UNIT,
        rows=(),
        among={"may": False},
        notes="not-in-plan",
    ),
)

UNITS_ASKED = (
    Question(
        "Sở Nông nghiệp và PTNT chủ trì, phối hợp bao nhiêu, có mấy việc ở phần tổ chức?",
        ("units", "{}"),
        ("Sở Nông nghiệp và PTNT", "Sở NN&PTNT", "SNN"),
        keys="unit kind leads supports duties replaced_by",
        rows=((N, "unit", 10, 2, 4, (NEW,)),),
    ),
    Question(
        "Trong kế hoạch, UBND các huyện, thành phố gánh bao nhiêu? (mỗi tỉnh một nhóm)",
        ("units", "{}"),
        ("UBND các huyện, thành phố", "UBND huyện, TP"),
        keys="unit kind leads supports duties",
        rows=(
            ("UBND các huyện, thành phố", "group", 17, 7, 6),
            ("UBND các huyện, thành phố tỉnh Lạng Sơn", "group", 0, 0, 0),
        ),
    ),
    Question(
        "UBND huyện Ba Bể có nhiệm vụ dưới tên riêng không?",
        ("units", "{}"),
        ("UBND huyện Ba Bể", "Ba Bể"),
        keys="unit kind leads supports duties parent",
        rows=(("UBND huyện Ba Bể", "unit", 0, 0, 0, "UBND tỉnh Bắc Kạn"),),
    ),
    Question(
        "Sau 01/7/2025 ai thay UBND huyện Ba Bể? (không nêu ai)",
        ("units", "{}", "--as-of", AFTER),
        ("UBND huyện Ba Bể",),
        keys="unit state holders",
        rows=(("UBND huyện Ba Bể", "nobody", ()),),
        notes="no-successor",
    ),
    Question(
        "Sau hợp nhất ai thay Sở Lao động? (nhiều sở, phải hỏi lại)",
        ("units", "{}", "--as-of", AFTER),
        ("Sở Lao động - Thương binh và Xã hội", "Sở LĐTBXH", "Sở LĐ-TB&XH"),
        keys="state holders",
        rows=(("several", ("Sở Nội vụ", NEW, "Sở Y tế", "Sở Giáo dục và Đào tạo")),),
        notes="several-successors",
    ),
    Question(
        "Có đơn vị nào tên Ban Quản lý chợ không?",
        ("units", "{}"),
        ("Ban Quản lý chợ",),
        tasks="",
        notes="nothing-matched",
        code=1,
    ),
)

STATS = (
    Question(
        "Kế hoạch nào kiểm tra được đến đâu?",
        ("stats",),
        keys=f"kind plan {COUNTED}",
        rows=(
            ("plan", BAC_KAN, 24, 24, 12, 12, 0, 0, 0),
            ("plan", LANG_SON, 8, 0, 0, 0, 0, 0, 1),
            ("total", None, 32, 24, 12, 12, 0, 0, 1),
        ),
        notes=None,
    ),
    Question(
        "UBND các huyện, thành phố gánh bao nhiêu phần việc?",
        ("stats", "--by", "unit"),
        keys=CARRIED,
        rows=((6, 11, 0, 7, 0, 6, 9),),
        among={"unit": UNITS["h"]},
        notes=None,
    ),
    Question(
        "Hội Liên hiệp Phụ nữ tỉnh gánh bao nhiêu phần việc?",
        ("stats", "--by", "unit"),
        keys="leads_alone leads_joint leads_in_group supports supports_in_group areas plans",
        rows=((0, 1, 0, 1, 0, 1, 1),),
        among={"unit": UNITS["P"]},
        notes=None,
    ),
    Question(
        "Sở Nông nghiệp và PTNT gánh bao nhiêu phần việc?",
        ("stats", "--by", "unit"),
        keys=CARRIED,
        rows=((3, 7, 0, 2, 0, 4, 6),),
        among={"unit": N},
        notes=None,
    ),
    Question(
        "Sở hợp nhất gánh bao nhiêu phần việc từ 01/7/2025?",
        ("stats", "--by", "unit", "--as-of", AFTER),
        keys=CARRIED,
        rows=((6, 9, 0, 3, 0, 7, 8),),
        among={"unit": NEW},
        notes=None,
    ),
)

QUESTIONS = (*TASKS, *MATRIX, *DUTIES, *UNITS_ASKED, *STATS)
