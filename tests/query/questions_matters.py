"""What officials ask about days, money, criteria and documents, and what the two documents answer.

Written from the pages of the two documents before any of it was asked.
"""

from __future__ import annotations

from tests.query.questioning import Question, same
from tests.query.questions import AFTER, NEW, M, N
from tests.query.questions_units import REPORTERS
from tests.query.readings import BAC_KAN, LANG_SON, UNITS

COMMUNE = "xã nông thôn mới nâng cao 2021-2025"
DISTRICT = "huyện nông thôn mới 2021-2025"
LIVING = "Chất lượng môi trường sống"
DAY = "day last_working_day"
ACT = "act number indicator task"
MILLIONS = 50_000_000
OFFICE = UNITS["V"]
BUREAU = UNITS["I"]

DUE = (
    Question(
        "Có những hạn nào, ngày làm việc cuối cùng là ngày nào?",
        ("due",),
        keys=f"{DAY} inclusive every kind",
        rows=(
            ("2023-11-30", "2023-11-29", False, "year", "report"),
            ("2024-11-30", "2024-11-29", False, "year", "report"),  # Saturday
            ("2025-11-30", "2025-11-28", False, "year", "report"),  # Sunday
        ),
        notes="period-only no-time",
    ),
    Question(
        "Năm 2024 hạn báo cáo 30/11 rơi vào thứ Bảy, phải nộp chậm nhất ngày nào?",
        ("due", "--from", "2024-01-01", "--to", "31/12/2024"),
        keys=f"{DAY} leads to via",
        rows=(("2024-11-30", "2024-11-29", (REPORTERS,), ("UBND tỉnh Bắc Kạn",), (OFFICE,)),),
        notes=None,
    ),
    Question(
        "Ngày 28/11/2025 có hạn nào không? (báo cáo 30/11/2025 rơi vào Chủ nhật)",
        ("due", "--from", "2025-11-28", "--to", "2025-11-28"),
        keys=DAY,
        rows=same(DAY, "2025-11-30 2025-11-28"),
        notes=None,
    ),
    Question(
        "Ngày 27/11/2025 có hạn nào không?",
        ("due", "--from", "2025-11-27", "--to", "2025-11-27"),
        tasks="",
        notes=None,
    ),
    Question(
        "Năm 2026 có hạn nào không?",
        ("due", "--from", "01/01/2026"),
        tasks="",
        notes=None,
    ),
    Question(
        "Sở Y tế có hạn nào trong năm 2023?",
        ("due", "--unit", "{}", "--to", "2023-12-31"),
        ("Sở Y tế", "y tế"),
        keys=f"{DAY} role may through",
        rows=(("2023-11-30", "2023-11-29", "lead", True, REPORTERS),),
        notes=None,
    ),
    Question(
        "Từ 01/7/2025 Sở Nông nghiệp có hạn nào? (phải hỏi lại là sở nào)",
        ("due", "--unit", "{}", "--as-of", AFTER),
        ("Sở Nông nghiệp",),
        rows=(),
        notes="ambiguous",
        candidates=frozenset({N, NEW}),
        code=1,
    ),
    Question(
        "Văn phòng Điều phối nhận báo cáo vào những ngày nào?",
        ("due", "--unit", "{}"),
        ("Văn phòng Điều phối nông thôn mới tỉnh", "VPĐP NTM tỉnh", "Văn phòng Điều phối"),
        keys="day role",
        rows=same("day role", "2023-11-30 receive, 2024-11-30 receive, 2025-11-30 receive"),
        notes=None,
    ),
    Question(
        "Kể cả nhiệm vụ chỉ có giai đoạn thì có bao nhiêu hạn đến hết năm 2025 ở Bắc Kạn?",
        ("due", "--all", "--plan", BAC_KAN, "--from", "2025-12-01"),
        keys=f"{DAY} kind",
        rows=(("2025-12-31", "2025-12-31", "period-end"),) * 24,
        notes=None,
    ),
    Question(
        "Kế hoạch Lạng Sơn có hạn nào không? (không nói)",
        ("due", "--plan", LANG_SON),
        tasks="",
        notes="nothing-due no-time",
    ),
)

BUDGET = (
    Question(
        "Kế hoạch Bắc Kạn cần bao nhiêu tiền? (không nói, chỉ nêu bốn nguồn và cơ chế)",
        ("budget", "--plan", BAC_KAN),
        keys="kind amount value",
        rows=(("source", None, None),) * 4 + (("text", None, None),),
        notes="no-amount",
    ),
    Question(
        "Lạng Sơn đề xuất bao nhiêu tiền, cho năm nào?",
        ("budget", "--plan", LANG_SON),
        keys="kind amount per value counted year",
        rows=(("need", MILLIONS, "năm", MILLIONS, True, "2023"),),
        among={"kind": "need"},
        notes="per-year-once",
    ),
    Question(
        "Cả hai kế hoạch cộng lại bao nhiêu tiền? (chỉ Lạng Sơn nêu số)",
        ("budget",),
        keys="kind amount",
        rows=(("total", MILLIONS),),
        among={"kind": "total", "plan": None},
        notes=None,
    ),
    Question(
        "Tiền của năm 2023 là bao nhiêu?",
        ("budget", "--by", "year"),
        keys="amount value group",
        rows=((MILLIONS, MILLIONS, "2023"),),
        among={"kind": "need"},
        notes=None,
    ),
    Question(
        "Tiền ấy của đơn vị nào? (kế hoạch không nói, là của đơn vị ban hành)",
        ("budget", "--by", "unit"),
        keys="amount leads from_issuer group",
        rows=((MILLIONS, (M,), True, M),),
        among={"kind": "need"},
        notes=None,
    ),
    Question(
        "Từ 01/7/2025 tiền ấy về đơn vị nào?",
        ("budget", "--by", "unit", "--as-of", AFTER),
        keys="amount lead_holders group",
        rows=((MILLIONS, (NEW,), NEW),),
        among={"kind": "need"},
        notes=None,
    ),
    Question(
        "Tiền ấy lấy từ nguồn nào? (kế hoạch không nói)",
        ("budget", "--by", "source", "--plan", LANG_SON),
        keys="amount source group",
        rows=((MILLIONS, None, None),),
        among={"kind": "need"},
        notes=None,
    ),
)

CRITERIA = (
    Question(
        "Ai làm gì với chỉ tiêu 18.7?",
        ("criteria", "{}"),
        ("18.7", "chỉ tiêu 18.7"),
        keys=f"{ACT} set name sure leads",
        rows=(
            ("appraise", "18", "18.7", "IV.1.2", COMMUNE, LIVING, True, (BUREAU,)),
            ("guide", "18", None, "IV.1.1", COMMUNE, LIVING, True, (BUREAU,)),
            ("monitor", "18", None, "IV.1.1", COMMUNE, LIVING, True, (BUREAU,)),
        ),
    ),
    Question(
        "Ai thẩm định chỉ tiêu 18.1? (không ai, chỉ có hướng dẫn cả tiêu chí)",
        ("criteria", "{}"),
        ("18.1",),
        keys=ACT,
        rows=same(ACT, "guide 18 - IV.1.1, monitor 18 - IV.1.1"),
        among={"set": COMMUNE},
        notes="no-appraiser",
    ),
    Question(
        "Tiêu chí 17 xã nâng cao: những chỉ tiêu nào chắc chắn được thẩm định?",
        ("criteria", "17", "--set", "xã nông thôn mới nâng cao"),
        keys="indicator",
        rows=same("indicator", "17.1, 17.2, 17.3, 17.4, 17.5, 17.6, 17.12"),
        among={"act": "appraise", "sure": True, "task": "IV.1.2"},
        notes=None,
    ),
    Question(
        "Tiêu chí 17 nào bị viện dẫn sai bộ? (tên của bộ xã NTM, ghi là bộ nâng cao)",
        ("criteria", "17"),
        keys="indicator",
        rows=same("indicator", "17.2, 17.3, 17.6, 17.7, 17.8, 17.11, 17.12"),
        among={"act": "appraise", "sure": False, "task": "IV.1.2"},
        notes=None,
    ),
    Question(
        "Tiêu chí 8 Chất lượng môi trường sống là của bộ nào?",
        ("criteria", "8"),
        keys="number set level task",
        rows=(("8", DISTRICT, "huyện", "IV.1.1"),),
        among={"act": "guide", "sure": True},
        notes=None,
    ),
    Question(
        "Ai lo tiêu chí Thu nhập? (không kế hoạch nào nhắc tới)",
        ("criteria", "{}"),
        ("Thu nhập", "tiêu chí thu nhập"),
        tasks="",
        notes="not-touched",
    ),
    Question(
        "Chỉ tiêu 17.13 là gì? (không bộ nào có)",
        ("criteria", "17.13"),
        tasks="",
        notes="nothing-matched",
        code=1,
    ),
    Question(
        "Những tiêu chí nào của huyện nông thôn mới chưa ai lo?",
        ("criteria", "--missing", "--set", "huyện nông thôn mới"),
        keys="number indicator",
        rows=same("number indicator", "1 -, 2 -, 3 -, 4 -, 5 -, 6 -, 9 -"),
        among={"set": DISTRICT},
        notes=None,
    ),
    Question(
        "Những tiêu chí nào của xã nông thôn mới nâng cao chưa ai lo?",
        ("criteria", "--missing", "--set", "xã nông thôn mới nâng cao"),
        keys="number",
        rows=(*((str(number),) for number in range(1, 17)), ("19",)),
        notes=None,
    ),
)

QUESTIONS = (*DUE, *BUDGET, *CRITERIA)
