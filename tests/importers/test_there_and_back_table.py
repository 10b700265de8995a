"""The table of the appendix is printed so that it comes back as the same plan file."""

from __future__ import annotations

import pytest
from tests.importers.returned import FORMATS, back

HEAD = """\
ntmplan: 1
title: Cấp nước sạch nông thôn
issuer: UBND huyện Ba Bể

tasks:
  heading: NHIỆM VỤ
  items:
"""
APPENDIX = """
appendix:
  heading: PHỤ LỤC
  title: PHÂN CÔNG NHIỆM VỤ
"""
TRAITS = {
    "products and indicators": """\
    - area: Nước sạch
      only_in: appendix
      items:
        - task: Rà soát các công trình cấp nước
          lead: Sở Y tế
          product: Báo cáo rà soát; Danh mục công trình
          indicator: 100% số công trình
          only_in: appendix
        - task: Sửa chữa ba công trình
          support: UBND các xã
          only_in: appendix
""",
    "a product that is a number": """\
    - task: Xây dựng đường nội đồng
      lead: UBND xã Mỹ Phương
      product: 2.500 mét đường
      only_in: appendix
    - task: Trồng cây
      product: V/v trồng cây
      only_in: appendix
""",
    "labelled lines as columns": """\
    - task: Rà soát các công trình cấp nước
      lead: Sở Y tế
      only_in: appendix
      items:
        - text: "Kinh phí (triệu đồng): 2.500"
        - text: "Cấp trình: UBND tỉnh"

    - task: Sửa chữa ba công trình
      only_in: appendix
      items:
        - text: "Cấp trình: UBND huyện"

    - task: Tổng kết
      only_in: appendix
""",
    "the same label twice, and labels in another order": """\
    - task: Rà soát các công trình cấp nước
      lead: Sở Y tế
      only_in: appendix
      items:
        - text: "Kinh phí: 2.500"
        - text: "Kinh phí: 300"
        - text: "Ghi chú: Vốn sự nghiệp"
        - text: "Kinh phí: 20"

    - task: Sửa chữa ba công trình
      only_in: appendix
      items:
        - text: "Ghi chú: Vốn đầu tư"
        - text: "Kinh phí: 1.000"
""",
    "lines that no column fits": """\
    - task: Rà soát các công trình cấp nước
      lead: Sở Y tế
      only_in: appendix
      items:
        - text: Làm trước ở ba xã vùng cao.
        - text: "Sản phẩm: chưa xác định"
        - text: "Thời gian: khi có vốn"
        - text: >-
            Hai dòng

            Dòng thứ hai
        - text: "Thông tin thêm: không"
""",
    "a line that the table alone has of a task of both": """\
    - task: Rà soát các công trình cấp nước.
      lead: Sở Y tế
      items:
        - text: "Ghi chú: Vốn sự nghiệp"
          only_in: appendix

    - task: Sửa chữa ba công trình.
      product: Ba công trình
""",
    "more labels than columns": "".join(
        f"""\
    - task: Việc thứ {word}
      lead: Phòng số {word}
      only_in: appendix
      items:
        - text: "Mục {word}: {word} đồng"

"""
        for word in ("một", "hai", "ba", "bốn", "năm", "sáu")
    ).rstrip()
    + "\n",
    "several paragraphs in a cell": """\
    - task: >-
        Rà soát các công trình cấp nước, gồm:

        - công trình tập trung;

        - công trình nhỏ lẻ

        và báo cáo kết quả
      lead: Sở Y tế
      only_in: appendix
    - task: >-
        Sửa chữa

        Tổ chức B
      only_in: appendix
""",
    "groups of areas": """\
    - heading: CÔNG TÁC CHỈ ĐẠO
      only_in: appendix
      items:
        - area: Kế hoạch
          lead: Văn phòng
          only_in: appendix
          items:
            - task: Ban hành kế hoạch
              timeframe: Quý I/2024
              only_in: appendix
            - task: Ban hành quy chế
              only_in: appendix

        - area: Kiểm tra
          only_in: appendix
          items:
            - task: Kiểm tra mười đơn vị
              lead: Thanh tra
              only_in: appendix
            - task: Kết luận
              lead: Chủ tịch
              only_in: appendix

    - heading: CẢI CÁCH THỂ CHẾ
      only_in: appendix
      items:
        - area: Rà soát
          only_in: appendix
          items:
            - task: Rà soát văn bản
              only_in: appendix
""",
    "groups in groups": """\
    - heading: KHỐI KINH TẾ
      only_in: appendix
      items:
        - heading: NÔNG NGHIỆP
          only_in: appendix
          items:
            - area: Trồng trọt
              only_in: appendix
              items:
                - task: Trồng rừng
                  only_in: appendix

        - heading: CÔNG NGHIỆP
          only_in: appendix
          items:
            - area: Chế biến
              only_in: appendix
              items:
                - task: Xây nhà máy
                  only_in: appendix

    - heading: KHỐI VĂN HÓA
      lead: Phòng Giáo dục
      only_in: appendix
      items:
        - heading: GIÁO DỤC
          only_in: appendix
          items:
            - area: Trường học
              only_in: appendix
              items:
                - task: Sửa trường
                  only_in: appendix
""",
    "tasks beside areas, in a group and behind one": """\
    - heading: CÔNG TÁC CHỈ ĐẠO
      only_in: appendix
      items:
        - task: Họp giao ban
          only_in: appendix

        - area: Kế hoạch
          lead: Văn phòng
          only_in: appendix
          items:
            - task: Ban hành kế hoạch
              only_in: appendix

        - task: Họp sơ kết
          only_in: appendix

    - task: Báo cáo kết quả
      only_in: appendix

    - area: Khen thưởng
      only_in: appendix
      items:
        - task: Bình xét
          only_in: appendix
""",
    "sums and other lines": """\
    - area: Nước sạch
      only_in: appendix
      items:
        - task: Rà soát công trình
          lead: Sở Y tế
          only_in: appendix
          items:
            - text: "Kinh phí (triệu đồng): 200"

        - text: Trong đó ưu tiên các xã vùng cao
          only_in: appendix

        - task: Sửa chữa công trình
          lead: Sở Tài chính
          only_in: appendix
          items:
            - text: "Kinh phí (triệu đồng): 300"

        - text: "Cộng; Kinh phí (triệu đồng): 500"
          only_in: appendix

    - text: "Cộng mục 1; Kinh phí (triệu đồng): 500"
      only_in: appendix

    - area: Vệ sinh
      only_in: appendix
      items:
        - task: Thu gom rác
          only_in: appendix

    - text: "Tổng cộng; Kinh phí (triệu đồng): 500"
      only_in: appendix

    - text: "Tổng kinh phí dự kiến: 500 triệu đồng; vốn khác: 0"
      only_in: appendix

    - text: Kinh phí nêu tại bảng này là dự kiến.
      only_in: appendix
""",
    "a table without areas and with sums": """\
    - task: Rà soát công trình
      lead: Sở Y tế
      only_in: appendix
    - text: "Cộng: 200 triệu đồng"
      only_in: appendix
    - task: Sửa chữa công trình
      lead: Sở Tài chính
      only_in: appendix
    - text: "Tổng cộng: 500 triệu đồng"
      only_in: appendix
""",
    "an area without tasks": """\
    - area: Nước sạch
      lead: Sở Y tế
      timeframe: Quý II/2024
      only_in: appendix

    - area: Vệ sinh
      lead: Sở Tài chính
      only_in: appendix
      items:
        - task: Thu gom rác
          only_in: appendix

    - area: Khen thưởng
      only_in: appendix
""",
    "rows that the body has not, before, amid and behind its own": """\
    - heading: Chỉ đạo
      items:
        - area: Nước sạch
          items:
            - task: Lập danh mục
              only_in: appendix
            - task: Rà soát các công trình cấp nước.
              lead: Sở Y tế
            - task: Bàn giao hồ sơ
              lead: Sở Nội vụ
              only_in: appendix
            - task: Sửa chữa ba công trình.
              lead: Sở Tài chính

        - task: Họp giao ban
          lead: Văn phòng
          only_in: appendix

    - heading: Tổng kết
      items:
        - area: Khen thưởng
          items:
            - task: Bình xét cuối năm.
              lead: Phòng Nội vụ
            - task: Gửi hồ sơ lên tỉnh.
              only_in: body
""",
    "rows that split and reword a task": """\
    - area: Nước sạch
      items:
        - task: Rà soát các công trình cấp nước; sửa chữa ba công trình đã xuống cấp.
          product: Báo cáo
          in_appendix:
            - task: Rà soát các công trình cấp nước
              lead: Sở Y tế
            - task: Sửa chữa ba công trình đã xuống cấp
              lead: Sở Tài chính
        - task: Tập huấn cho cán bộ cấp xã về quản lý công trình.
          lead: Sở Nội vụ
          in_appendix: Tập huấn cho cán bộ xã về quản lý công trình
""",
    "words that mean something in other tables": """\
    - task: RÀ SOÁT CÔNG TRÌNH
      only_in: appendix

    - task: "Tổng kinh phí thực hiện: 5 tỷ đồng"
      lead: "Chủ trì: Sở A"
      support: nt
      only_in: appendix

    - task: và sửa chữa
      support: nt
      product: "-"
      only_in: appendix
      items:
        - text: "Ghi chú: - nt"

    - task: "- một việc"
      indicator: không
      only_in: appendix

    - task: "Cộng: 3"
      only_in: appendix
""",
    "signs that mean something in a page": """\
    - area: Nước | sạch * <b>
      lead: A & B | C
      only_in: appendix
      items:
        - task: "{{ x }} & <br> ~~a~~ [b](c) \\\\| `d`"
          product: in *nghiêng* _e_
          only_in: appendix
          items:
            - text: "Ghi | chú *: <i>f</i>"

    - text: "* * * &amp; #"
      only_in: appendix
""",
}


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("trait", TRAITS)
def test_a_table_comes_back_as_it_was(trait: str, form: str) -> None:
    text = HEAD + TRAITS[trait] + APPENDIX
    assert back(text, form) == text
