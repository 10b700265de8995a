"""What officials ask about who does what in the two plans, and what the documents answer.

Written from the pages of the two documents before any of it was asked.
"""

from __future__ import annotations

from tests.query.questioning import Question
from tests.query.readings import UNITS

AFTER = "2025-07-01"
N, M, NEW = UNITS["N"], UNITS["M"], "Sở Nông nghiệp và Môi trường"
DISTRICTS, TOWN = UNITS["h"], UNITS["B"]
GROUP = "3.1 3.2 3.3 4.1 4.2 4.3 5.1 5.2 6.1 7.1 7.2 8.2 8.3 8.4 9.1 9.2 9.3"
OWN = "V.10.1 V.10.2 V.10.3 V.10.4 V.10.5 V.10.6"
MERGED = "1.1 1.2 1.3 2.1 2.2 2.3 3.2 3.3 4.1 4.2 4.3 5.1 6.1 8.1 8.4"
LEADS, SUPPORTS = ("who-leads", "{}"), ("who-supports", "{}")

WHO_LEADS = (
    Question(
        "Ai chủ trì việc nước thải sinh hoạt?",
        LEADS,
        ("nước thải sinh hoạt", "nước thải"),
        tasks="3.1 3.2 3.3 V.2.1 V.2.3 V.3.1",
        matched=("area: Nước thải sinh hoạt",),
    ),
    Question(
        "Từ 01/7/2025 việc nước thải do ai giữ?",
        ("who-leads", "{}", "--as-of", AFTER),
        ("nước thải",),
        keys="task lead_holders support_holders unsettled",
        rows=(
            ("3.1", (), (NEW, UNITS["."]), (DISTRICTS,)),
            ("3.2", (NEW,), (UNITS["."],), (DISTRICTS,)),
            ("3.3", (NEW,), (UNITS["."],), (DISTRICTS,)),
            ("V.2.1", (NEW,), (UNITS["V"], UNITS[","]), ()),
            ("V.2.3", (NEW,), (UNITS["V"], UNITS[","]), ()),
            ("V.3.1", (NEW,), (UNITS[","],), ()),
        ),
        notes="no-successor",
    ),
    Question(
        "Sở Y tế chủ trì những nhiệm vụ nào?",
        LEADS,
        ("Sở Y tế", "SYT", "y tế"),
        tasks="8.1 8.4 9.1 9.3 V.7.1",
    ),
    Question(
        "Sở Nông nghiệp chủ trì những gì?",
        LEADS,
        ("Sở Nông nghiệp và PTNT", "Sở NN&PTNT", "SNNPTNT", "Sở NN-PTNT", "Sở Nông nghiệp"),
        tasks="1.1 1.2 1.3 4.1 4.2 4.3 5.1 6.1 8.1 8.4 V.2.1 V.2.2 V.2.3 V.2.4",
        matched=(f"unit: {N}",),
    ),
    Question(
        "Đến 01/7/2025 Sở Nông nghiệp chủ trì những gì? (phải hỏi lại là sở nào)",
        ("who-leads", "{}", "--as-of", AFTER),
        ("Sở Nông nghiệp",),
        tasks="",
        notes="ambiguous",
        candidates=frozenset({N, NEW}),
        code=1,
    ),
    Question(
        "Việc Sở Nông nghiệp và PTNT chủ trì, từ 01/7/2025 ai giữ? (tên đủ thì không hỏi lại)",
        ("who-leads", "{}", "--as-of", AFTER),
        ("Sở Nông nghiệp và PTNT", "Sở NN&PTNT", "SNN"),
        tasks="1.1 1.2 1.3 4.1 4.2 4.3 5.1 6.1 8.1 8.4 V.2.1 V.2.2 V.2.3 V.2.4",
        notes="no-successor",
        matched=(f"unit: {N}",),
    ),
    Question(
        "Sở Nông nghiệp và Môi trường phải chủ trì những gì sau khi hợp nhất?",
        ("who-leads", "{}", "--as-of", AFTER),
        (NEW, "Sở NN&MT", "Sở NNMT", "SNNMT"),
        tasks=f"{MERGED} V.2.1 V.2.2 V.2.3 V.2.4 V.3.1",
        notes="no-successor",  # of the districts, who lead many of them too
    ),
    Question(
        "Kế hoạch có giao gì cho Sở Nông nghiệp và Môi trường không?",
        LEADS,
        (NEW, "Sở NN&MT"),
        tasks="",
        notes="not-in-plan",
    ),
    Question(
        "Đầu năm 2024 Sở Nông nghiệp và Môi trường chủ trì gì? (chưa có sở này)",
        ("who-leads", "{}", "--as-of", "01/01/2024"),
        (NEW,),
        tasks="",
        notes="not-yet",
    ),
    Question(
        "Sở Tài nguyên và Môi trường chủ trì những gì?",
        LEADS,
        (M, "Sở TN&MT", "STNMT", "Sở Tài nguyên"),
        tasks="2.1 2.2 2.3 3.2 3.3 6.1 V.3.1",
    ),
    Question(
        "Sở Công Thương có chủ trì nhiệm vụ nào không? (chỉ phối hợp)",
        LEADS,
        ("Sở Công Thương", "Sở Công thương", "SCT", "công thương"),
        tasks="",
        notes="leads-nothing",
    ),
    Question(
        "Sở Giáo dục và Đào tạo chủ trì gì? (không có trong kế hoạch)",
        LEADS,
        ("Sở Giáo dục và Đào tạo",),
        tasks="",
        notes="not-in-plan",
    ),
    Question(
        "Quỹ Phát triển đất, rừng có được giao chủ trì gì không? (chỉ được nhắc ở V.3.2)",
        LEADS,
        ("Quỹ Phát triển đất, rừng và bảo vệ môi trường tỉnh",),
        tasks="",
        notes="not-in-plan",
    ),
    Question(
        "Sở Kế hoạch và Đầu tư chủ trì gì? (không nhiệm vụ nào, chỉ một việc ở phần V)",
        LEADS,
        ("Sở Kế hoạch và Đầu tư", "Sở KH&ĐT", "SKHĐT"),
        tasks="V.4.1",
        notes="leads-nothing",
    ),
    Question(
        "Sau hợp nhất, việc của Sở Kế hoạch và Đầu tư ai giữ?",
        ("who-leads", "{}", "--as-of", AFTER),
        ("Sở Kế hoạch và Đầu tư",),
        keys="task lead_holders unsettled",
        rows=(("V.4.1", (UNITS["T"],), ()),),
        notes="leads-nothing",
    ),
    Question(
        "UBND huyện Ba Bể phải chủ trì những gì? (là một huyện trong nhóm)",
        LEADS,
        ("UBND huyện Ba Bể", "Ba Bể", "huyện Ba Bể"),
        tasks=f"{GROUP} {OWN}",
        matched=("unit: UBND huyện Ba Bể",),
    ),
    Question(
        "UBND thành phố Bắc Kạn phải chủ trì những gì? (như các huyện, thêm một mô hình riêng)",
        LEADS,
        (TOWN, "UBND TP Bắc Kạn", "thành phố Bắc Kạn"),
        tasks=f"{GROUP} {OWN} V.10.7",
        matched=(f"unit: {TOWN}",),
    ),
    Question(
        "UBND chủ trì gì? (phải hỏi lại là UBND nào)",
        LEADS,
        ("UBND", "Ủy ban nhân dân"),
        tasks="",
        notes="ambiguous",
        candidates=frozenset({"UBND tỉnh Bắc Kạn", "UBND tỉnh Lạng Sơn", DISTRICTS, TOWN}),
        code=1,
    ),
    Question(
        "Các tổ chức nào của Mặt trận Tổ quốc chủ trì gì?",
        LEADS,
        ("Mặt trận Tổ quốc Việt Nam", "UBMTTQ tỉnh", "MTTQ tỉnh", "Mặt trận Tổ quốc"),
        tasks="V.9.1 V.9.3 V.9.4",
        notes="leads-nothing",
    ),
    Question(
        "Hội Nông dân tỉnh có phần việc gì chủ trì? (cùng các tổ chức chính trị - xã hội)",
        LEADS,
        ("Hội Nông dân tỉnh", "Hội Nông dân"),
        tasks="V.9.1 V.9.3 V.9.4",
        notes="leads-nothing",
    ),
    Question(
        "Hội Phụ nữ chủ trì gì? (một nhiệm vụ, và việc chung của các tổ chức chính trị - xã hội)",
        LEADS,
        ("Hội Liên hiệp Phụ nữ tỉnh", "Hội LHPN", "Hội LHPN tỉnh", "phụ nữ"),
        tasks="9.3 V.9.1 V.9.3 V.9.4",
    ),
    Question(
        "Chi cục Bảo vệ môi trường chủ trì gì ở Lạng Sơn?",
        LEADS,
        ("Chi cục Bảo vệ môi trường", "Chi cục BVMT", "chi cục"),
        tasks="IV.1.1 IV.1.2",
        notes="leads-nothing",
    ),
    Question(
        "Các đơn vị liên quan chủ trì gì? (cách gọi chung, chỉ phối hợp)",
        LEADS,
        ("các đơn vị liên quan", "các đơn vị có liên quan"),
        tasks="",
        notes="leads-nothing",
    ),
    Question(
        "Ai chủ trì mục 3 của bảng?",
        LEADS,
        ("3", "3."),
        tasks="3.1 3.2 3.3 V.2.1 V.2.3 V.3.1",
    ),
    Question(
        "Mục V.2 giao gì cho ai?",
        LEADS,
        ("V.2", "v.2."),
        tasks="V.2.1 V.2.2 V.2.3 V.2.4",
    ),
    Question(
        "Mục V.10 giao cho ai?",
        LEADS,
        ("V.10",),
        tasks="V.10.1 V.10.2 V.10.3 V.10.4 V.10.5 V.10.6 V.10.7",
    ),
    Question(
        "Ở Lạng Sơn ai chủ trì nhiệm vụ II.7? (kế hoạch không nói)",
        LEADS,
        ("II.7", "ii.7.", "II.7."),
        tasks="II.7",
        notes="no-lead",
    ),
    Question(
        "Tiêu chí môi trường ở Lạng Sơn ai chủ trì? (kế hoạch không nói)",
        LEADS,
        ("tiêu chí môi trường",),
        tasks="II.1 II.4 II.5 II.6",
        notes="no-lead",
    ),
    Question(
        "Ai thẩm định, ai hướng dẫn chỉ tiêu 17.2?",
        LEADS,
        ("17.2", "chỉ tiêu 17.2", "tiêu chí 17.2"),
        keys="task role leads",
        rows=(
            ("IV.1.2", "appraise", (UNITS["I"],)),
            ("IV.1.1", "guide", (UNITS["I"],)),
            ("IV.1.1", "monitor", (UNITS["I"],)),
        ),
        notes=None,
    ),
    Question(
        "Đơn vị nào thực hiện theo Quyết định 1796/QĐ-BNN-VPĐP?",
        LEADS,
        ("1796/QĐ-BNN-VPĐP", "Quyết định 1796/QĐ-BNN-VPĐP", "quyết định số 1796"),
        tasks="V.10.7",
    ),
    Question(
        "Ai chủ trì mô hình ở xã Dương Quang?",
        LEADS,
        ("Dương Quang", "xã Dương Quang"),
        tasks="V.10.7",
    ),
    Question(
        "Ai lo xe buýt nông thôn? (không có trong kế hoạch)",
        LEADS,
        ("xe buýt nông thôn",),
        tasks="",
        notes="nothing-matched",
        code=1,
    ),
)

WHO_SUPPORTS = (
    Question(
        "Sở Công Thương phối hợp việc gì?",
        SUPPORTS,
        ("Sở Công Thương", "Sở Công thương", "SCT"),
        tasks="8.2",
    ),
    Question(
        "Sở Tài chính phối hợp việc gì? (không nhiệm vụ nào, chỉ một việc ở phần V)",
        SUPPORTS,
        ("Sở Tài chính", "STC", "tài chính"),
        tasks="V.5.1",
        notes="supports-nothing",
    ),
    Question(
        "Sở Tài nguyên và Môi trường phối hợp những gì?",
        SUPPORTS,
        ("Sở Tài nguyên và Môi trường", "Sở TNMT"),
        tasks="3.1 7.1 V.1.1 V.2.1 V.2.2 V.2.3 V.2.4 V.3.2 V.3.3",
    ),
    Question(
        "Sở Nông nghiệp và Môi trường phối hợp những gì từ 01/7/2025?",
        ("who-supports", "{}", "--as-of", "01/07/2025"),
        (NEW,),
        tasks="3.1 7.1 8.3 V.1.1 V.3.2 V.3.3",
        notes="no-successor",
    ),
    Question(
        "UBND huyện Chợ Đồn phối hợp những gì?",
        SUPPORTS,
        ("UBND huyện Chợ Đồn", "Chợ Đồn"),
        tasks="1.1 1.2 1.3 2.1 2.2 2.3 8.1",
    ),
    Question(
        "Các đơn vị liên quan phối hợp bao nhiêu nhiệm vụ?",
        SUPPORTS,
        ("các đơn vị liên quan",),
        tasks=(
            "1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2 3.3 4.1 4.2 4.3 5.1 5.2 6.1 7.2 8.1 8.2 8.4 9.1 9.3"
        ),
    ),
    Question(
        "Ai phối hợp việc làng nghề?",
        SUPPORTS,
        ("làng nghề", "bảo vệ môi trường làng nghề"),
        tasks="6.1 V.3.1",
    ),
    Question(
        "Ai phối hợp nhiệm vụ 7.1?",
        SUPPORTS,
        ("7.1",),
        tasks="7.1 V.2.1 V.2.2 V.2.4 V.10.7",
    ),
    Question(
        "Ai phối hợp nhiệm vụ II.3 ở Lạng Sơn? (kế hoạch không nói)",
        SUPPORTS,
        ("II.3",),
        tasks="II.3",
        notes="no-support",
    ),
    Question(
        "Các phòng, đơn vị thuộc Sở phối hợp gì?",
        SUPPORTS,
        ("Các phòng, đơn vị thuộc Sở",),
        tasks="IV.2",
        notes="supports-nothing",
    ),
)

QUESTIONS = (*WHO_LEADS, *WHO_SUPPORTS)
