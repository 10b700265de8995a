"""Plans as ministries, districts and communes write them; expected values worked out by hand."""

from __future__ import annotations

from tests.importers.made import ABOVE, LEFT, Assigned, assigned, codes, imported

MINISTRY = (
    """BỘ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 4512/KH-BNN-VPĐP
Hà Nội, ngày 06 tháng 7 năm 2023
KẾ HOẠCH
Triển khai Chương trình phát triển du lịch nông thôn năm 2023
Căn cứ Quyết định số 922/QĐ-TTg ngày 02 tháng 8 năm 2022 của Thủ tướng Chính phủ phê duyệt Chương trình phát triển du lịch nông thôn;
Căn cứ Luật Du lịch ngày 19/6/2017;
Xét đề nghị của Chánh Văn phòng Điều phối nông thôn mới Trung ương,
Bộ Nông nghiệp và Phát triển nông thôn ban hành Kế hoạch như sau:
I. MỤC TIÊU
1. Mục tiêu chung
Phát triển du lịch nông thôn gắn với xây dựng nông thôn mới.
2. Mục tiêu cụ thể
a) Mỗi tỉnh có ít nhất 01 điểm du lịch;
b) Đào tạo 500 lao động.
II. NỘI DUNG, NHIỆM VỤ""",  # noqa: E501 - a paragraph is a line
    [
        [
            "STT",
            "Nhiệm vụ",
            "Đơn vị thực hiện",
            LEFT,
            "Thời gian hoàn thành",
            "Sản phẩm",
            "Ghi chú",
        ],
        [ABOVE, ABOVE, "Chủ trì", "Phối hợp", ABOVE, ABOVE, ABOVE],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
        ["I", "Xây dựng văn bản", LEFT, LEFT, LEFT, LEFT, LEFT],
        [
            "1",
            "Xây dựng bộ tiêu chí điểm du lịch",
            "Văn phòng Điều phối nông thôn mới Trung ương",
            "Bộ Văn hóa, Thể thao và Du lịch",
            "Quý IV/2023",
            "Quyết định của Bộ trưởng",
            "",
        ],
        [
            "2",
            "Hướng dẫn các địa phương",
            "Cục Kinh tế hợp tác và PTNT",
            "Các địa phương",
            "Thường xuyên",
            "Văn bản hướng dẫn",
            "Ngân sách trung ương",
        ],
        ["II", "Truyền thông", "", "", "", "", ""],
        ["1", "Tổ chức hội nghị", "Vụ Pháp chế", "", "Sau khi có hướng dẫn", "", ""],
    ],
    """III. TỔ CHỨC THỰC HIỆN
1. Văn phòng Điều phối nông thôn mới Trung ương: Chủ trì, phối hợp với Bộ Tài chính và các đơn vị liên quan theo dõi, đôn đốc; định kỳ báo cáo Bộ trưởng.
2. Đề nghị Bộ Tài chính bố trí kinh phí.
Trên đây là Kế hoạch, yêu cầu các đơn vị nghiêm túc thực hiện./.
Nơi nhận:
- Như trên;
- Lưu: VT, VPĐP.
KT. BỘ TRƯỞNG
THỨ TRƯỞNG
(Đã ký)
Trần Thanh Nam""",  # noqa: E501 - a paragraph is a line
)


def test_a_ministrys_table_of_seven_columns_under_two_rows_of_head() -> None:
    found = imported(*MINISTRY)
    office = "Văn phòng Điều phối nông thôn mới Trung ương"
    assert assigned(found) == [
        (
            "Xây dựng văn bản",
            "Xây dựng bộ tiêu chí điểm du lịch",
            office,
            "Bộ Văn hóa, Thể thao và Du lịch",
            "Quý IV/2023",
        ),
        (
            "Xây dựng văn bản",
            "Hướng dẫn các địa phương",
            "Cục Kinh tế hợp tác và PTNT",
            "Các địa phương",
            "Thường xuyên",
        ),
        ("Truyền thông", "Tổ chức hội nghị", "Vụ Pháp chế", None, "Sau khi có hướng dẫn"),
    ]
    assert codes(found, "doubtful") == [("deadline-not-understood", "Sau khi có hướng dẫn")]
    assert found.plan.tasks is not None
    products = [task.product for area in found.plan.tasks.items for task in area.items]
    assert products == ["Quyết định của Bộ trưởng", "Văn bản hướng dẫn", None]
    [kept] = found.plan.tasks.items[0].items[1].items
    assert kept.text == "Ghi chú: Ngân sách trung ương"


MINISTRY_DECISION = (
    "Căn cứ Quyết định số 922/QĐ-TTg ngày 02 tháng 8 năm 2022 của Thủ tướng Chính phủ phê duyệt"
    " Chương trình phát triển du lịch nông thôn"
)


def test_the_head_and_the_end_of_a_ministrys_plan() -> None:
    found = imported(*MINISTRY)
    plan = found.plan
    assert (plan.superior, plan.issuer, plan.number, plan.place) == (
        None,
        "Bộ Nông nghiệp và Phát triển nông thôn",
        "4512/KH-BNN-VPĐP",
        "Hà Nội",
    )
    assert plan.date is not None
    assert plan.date.words == "06/7/2023"
    assert [cited.citation for cited in plan.legal_basis] == [
        MINISTRY_DECISION,
        "Căn cứ Luật Du lịch ngày 19/6/2017",
        "Xét đề nghị của Chánh Văn phòng Điều phối nông thôn mới Trung ương",
    ]
    assert plan.opening == "Bộ Nông nghiệp và Phát triển nông thôn ban hành Kế hoạch như sau:"
    assert plan.organization is not None
    first, second = plan.organization.items
    assert (first.unit, first.run_in, first.items[0].lead, first.items[0].support) == (
        "Văn phòng Điều phối nông thôn mới Trung ương",
        "yes",
        "Văn phòng Điều phối nông thôn mới Trung ương",
        "Bộ Tài chính; các đơn vị liên quan",
    )
    assert (second.unit, second.duty) == ("Bộ Tài chính", "Đề nghị Bộ Tài chính bố trí kinh phí.")
    assert plan.closing is not None
    assert plan.closing.text == "Trên đây là Kế hoạch, yêu cầu các đơn vị nghiêm túc thực hiện./."
    assert plan.signature is not None
    assert plan.signature.model_dump() == {
        "authority": ("KT. BỘ TRƯỞNG",),
        "office": "THỨ TRƯỞNG",
        "name": "Trần Thanh Nam",
    }


COMMUNE = """ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
Số: 15/KH-UBND
Tân Lập, ngày 05 tháng 01 năm 2024
KẾ HOẠCH
Xây dựng nông thôn mới nâng cao năm 2024
Thực hiện Kế hoạch số 10/KH-UBND ngày 02/01/2024 của UBND huyện về xây dựng nông thôn mới, Ủy ban nhân dân xã xây dựng kế hoạch cụ thể như sau:
I. MỤC ĐÍCH, YÊU CẦU
Nâng cao chất lượng các tiêu chí đã đạt.
II. NHIỆM VỤ
1. Rà soát các tiêu chí chưa đạt, lập biểu đánh giá.
Đơn vị chủ trì thực hiện: Công chức Địa chính - Xây dựng
Đơn vị phối hợp: Các thôn; MTTQ xã
Thời gian thực hiện: Trước ngày 30/3/2024
2. Làm đường bê tông thôn Nà Lốc
- Đơn vị chủ trì: Ban Quản lý xây dựng nông thôn mới xã.
- Thời gian hoàn thành: 31/02/2024.
- Kinh phí: 500 triệu đồng.
3. Tuyên truyền
- Treo 20 băng rôn tại các thôn;
- Phát thanh trên loa mỗi tuần hai buổi.
Cơ quan chủ trì: Công chức Văn hóa - Xã hội; phối hợp: Đoàn Thanh niên; thời gian: năm 2024.
4. Vệ sinh đường làng (chủ trì: Hội Phụ nữ xã; phối hợp: các thôn).
5. Giao Công an xã chủ trì, phối hợp với các thôn giữ gìn trật tự.
6. Vận động hiến đất làm đường.
III. KINH PHÍ
- Ngân sách xã: 300 triệu đồng;
- Nhu cầu làm đường năm 2024 là 1,2 tỷ đồng;
- Huy động nhân dân đóng góp.
IV. TỔ CHỨC THỰC HIỆN
1. Các thôn
Tổ chức họp dân, báo cáo kết quả trước ngày 20 hằng tháng.
2. Đề nghị UBMTTQ xã và các đoàn thể tuyên truyền, vận động.
Nơi nhận:
- UBND huyện (b/c);
- Lưu VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Hoàng Văn Nam"""  # noqa: E501 - a paragraph is a line


def test_lines_below_a_task_say_who_and_when_of_that_task_alone() -> None:
    found = imported(COMMUNE)
    assert assigned(found) == [
        (
            "",
            "Rà soát các tiêu chí chưa đạt, lập biểu đánh giá.",
            "Công chức Địa chính - Xây dựng",
            "Các thôn; MTTQ xã",
            "Trước ngày 30/3/2024",
        ),
        (
            "",
            "Làm đường bê tông thôn Nà Lốc",
            "Ban Quản lý xây dựng nông thôn mới xã",
            None,
            None,
        ),
        (
            "Tuyên truyền",
            "Treo 20 băng rôn tại các thôn;",
            "Công chức Văn hóa - Xã hội",
            "Đoàn Thanh niên",
            "năm 2024",
        ),
        (
            "Tuyên truyền",
            "Phát thanh trên loa mỗi tuần hai buổi.",
            "Công chức Văn hóa - Xã hội",
            "Đoàn Thanh niên",
            "năm 2024",
        ),
        (
            "",
            "Vệ sinh đường làng (chủ trì: Hội Phụ nữ xã; phối hợp: các thôn).",
            "Hội Phụ nữ xã",
            "các thôn",
            None,
        ),
        (
            "",
            "Giao Công an xã chủ trì, phối hợp với các thôn giữ gìn trật tự.",
            "Công an xã",
            "các thôn",
            None,
        ),
        ("", "Vận động hiến đất làm đường.", None, None, None),
    ]


def test_a_day_that_does_not_exist_is_kept_as_text_and_marked() -> None:
    found = imported(COMMUNE)
    assert found.plan.tasks is not None
    road = found.plan.tasks.items[1]
    assert [one.text for one in road.items] == [
        "Kinh phí: 500 triệu đồng.",
        "Thời gian hoàn thành: 31/02/2024.",
    ]
    assert ("deadline-not-understood", "31/02/2024") in codes(found, "doubtful")
    assert (
        '        - text: "Kinh phí: 500 triệu đồng."\n'
        "        # nhập: chưa chắc – không hiểu thời gian này, giữ nguyên câu chữ\n"
        '        - text: "Thời gian hoàn thành: 31/02/2024."\n'
    ) in found.text


def test_facts_behind_the_last_of_several_tasks_are_taken_for_all_and_marked() -> None:
    found = imported(COMMUNE)
    assert [one for one in codes(found, "doubtful") if one[0] == "label-after-several"] == [
        ("label-after-several", "Công chức Văn hóa - Xã hội"),
        ("label-after-several", "Đoàn Thanh niên"),
        ("label-after-several", "năm 2024"),
    ]


def test_money_is_read_where_a_sentence_names_one_amount() -> None:
    budget = imported(COMMUNE).plan.budget
    assert budget is not None
    assert [
        (one.source, one.need, one.amount and one.amount.dong, one.year and one.year.words)
        for one in budget.items
    ] == [
        ("Ngân sách xã: 300 triệu đồng;", None, 300_000_000, None),
        (None, "Nhu cầu làm đường năm 2024 là 1,2 tỷ đồng;", 1_200_000_000, "2024"),
        (None, None, None, None),
    ]


def test_the_duties_of_a_communes_plan() -> None:
    organization = imported(COMMUNE).plan.organization
    assert organization is not None
    first, second = organization.items
    assert (first.unit, [one.duty for one in first.items]) == (
        "Các thôn",
        ["Tổ chức họp dân, báo cáo kết quả trước ngày 20 hằng tháng."],
    )
    assert (second.unit, second.duty) == (
        "UBMTTQ xã và các đoàn thể",
        "Đề nghị UBMTTQ xã và các đoàn thể tuyên truyền, vận động.",
    )


DISTRICT = (
    """UBND HUYỆN BẮC SƠN
Số: /KH-UBND
Bắc Sơn, ngày tháng 3 năm 2025
KẾ HOẠCH
Thực hiện Chương trình nông thôn mới năm 2025
UBND huyện xây dựng Kế hoạch như sau:
I. MỤC ĐÍCH
Hoàn thành các chỉ tiêu được giao.
II. NHIỆM VỤ TRỌNG TÂM
(Có Phụ lục kèm theo)
III. TỔ CHỨC THỰC HIỆN
Các phòng, ban căn cứ nhiệm vụ được giao tổ chức thực hiện.
Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Dương Văn A
PHỤ LỤC
PHÂN CÔNG NHIỆM VỤ NĂM 2025
(Kèm theo Kế hoạch số /KH-UBND ngày / /2025 của UBND huyện Bắc Sơn)""",
    [
        ["TT", "Tên công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Tiến độ", "Kinh phí"],
        ["A", "PHÁT TRIỂN KINH TẾ", LEFT, LEFT, LEFT, LEFT],
        ["1", "Mở lớp nghề", "Phòng Kinh tế", "UBND các xã", "Quý I/2025", "50 triệu đồng"],
        [ABOVE, ABOVE, "Trung tâm GDNN-GDTX", ABOVE, ABOVE, ABOVE],
        ["2", "Hỗ trợ OCOP", "Phòng Kinh tế", "", "12/2025", ""],
        ["B", "MÔI TRƯỜNG", LEFT, LEFT, LEFT, LEFT],
        ["3", "Thu gom rác", "UBND các xã", "Hội Phụ nữ;\nĐoàn Thanh niên", "Hằng năm", ""],
        ["", "", "Hội Nông dân huyện", "", "", ""],
    ],
)


def test_two_leads_under_one_number_are_both_leads_of_that_task() -> None:
    found = imported(*DISTRICT)
    assert assigned(found) == [
        (
            "PHÁT TRIỂN KINH TẾ",
            "Mở lớp nghề",
            "Phòng Kinh tế; Trung tâm GDNN-GDTX",
            "UBND các xã",
            "Quý I/2025",
        ),
        ("PHÁT TRIỂN KINH TẾ", "Hỗ trợ OCOP", "Phòng Kinh tế", None, "12/2025"),
        (
            "MÔI TRƯỜNG",
            "Thu gom rác",
            "UBND các xã; Hội Nông dân huyện",
            "Hội Phụ nữ; Đoàn Thanh niên",
            "Hằng năm",
        ),
    ]
    assert [one for one in codes(found, "doubtful") if one[0] != "part-guessed"] == []


def test_tasks_of_the_appendix_alone_say_so() -> None:
    found = imported(*DISTRICT)
    tasks = found.plan.tasks
    assert tasks is not None
    assert tasks.text == "(Có Phụ lục kèm theo)"
    assert [(area.only_in, [task.only_in for task in area.items]) for area in tasks.items] == [
        ("appendix", ["appendix", "appendix"]),
        ("appendix", ["appendix"]),
    ]
    assert [one.text for one in tasks.items[0].items[0].items] == ["Kinh phí: 50 triệu đồng"]
    assert found.plan.appendix is not None
    assert found.plan.appendix.model_dump() == {
        "heading": "PHỤ LỤC",
        "title": "PHÂN CÔNG NHIỆM VỤ NĂM 2025",
        "note": "(Kèm theo Kế hoạch số /KH-UBND ngày / /2025 của UBND huyện Bắc Sơn)",
    }


def test_a_hundred_rows_on_twenty_pages_are_one_table() -> None:
    head = ["STT", "Nội dung", "Chủ trì", "Phối hợp", "Thời hạn"]
    rows = [
        [str(n), f"Nhiệm vụ thứ {n} của kế hoạch", f"Sở Y tế {n}", "", f"{n % 12 + 1}/2026"]
        for n in range(1, 101)
    ]
    rows[49][1] = "Nhiệm vụ thứ 50 được viết rất dài và"
    rows.insert(50, ["", "còn tiếp sang trang sau", "", "Sở Nội vụ", ""])
    pages: list[str | list[list[str]]] = [
        "KẾ HOẠCH\nNăm 2026\nSở Y tế ban hành kế hoạch như sau:\nI. NHIỆM VỤ"
    ]
    for start in range(0, len(rows), 5):
        repeated = [head] if start % 2 == 0 else []
        pages += [[*repeated, *rows[start : start + 5]], f"{start // 5 + 1}"]
    found = imported(*pages)
    expected: list[Assigned] = [
        (
            "",
            f"Nhiệm vụ thứ {n} của kế hoạch",
            f"Sở Y tế {n}",
            None,
            f"{n % 12 + 1}/2026",
        )
        for n in range(1, 101)
    ]
    expected[49] = (
        "",
        "Nhiệm vụ thứ 50 được viết rất dài và còn tiếp sang trang sau",
        "Sở Y tế 50",
        "Sở Nội vụ",
        "3/2026",
    )
    assert assigned(found) == expected
