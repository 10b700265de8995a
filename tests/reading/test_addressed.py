"""To whom sentences have something sent, which units they name, and whom catch-alls mean."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmplan.reading.addressed import addressed, clauses
from ntmplan.reading.mentions import begins_with
from ntmplan.reading.vague import may_mean
from ntmplan.registry import Mention, Unit
from ntmplan.repository import PlanFile, load

NAMES = ("Sở Y tế", "Sở Tài chính", "UBND tỉnh", "Hội đồng thẩm định")


def plan(text: str = "title: x") -> PlanFile:
    return load([], stdin=text.encode()).plans[0]


FILE = plan()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Báo cáo UBND tỉnh kết quả thực hiện", ["UBND tỉnh"]),
        ("Tham mưu cho UBND tỉnh bố trí kinh phí", ["UBND tỉnh"]),
        ("Tổng hợp, tham mưu UBND tỉnh xem xét", ["UBND tỉnh"]),
        ("Gửi kết quả kiểm tra về Sở Y tế trước 15/6", ["Sở Y tế"]),
        ("Báo cáo kết quả về công tác vệ sinh cho Sở Y tế", ["Sở Y tế"]),
        ("Báo cáo UBND tỉnh (qua Sở Tài chính) trước 30/11", ["UBND tỉnh", "Sở Tài chính"]),
        ("Báo cáo UBND tỉnh, Sở Y tế và Sở Tài chính", ["UBND tỉnh", "Sở Y tế", "Sở Tài chính"]),
        ("Trình UBND tỉnh phê duyệt", ["UBND tỉnh"]),
        ("Báo cáo, gửi Sở Y tế", ["Sở Y tế"]),
        ("Kiểm tra; báo cáo Sở Y tế", ["Sở Y tế"]),
        ("Tham mưu, giúp UBND tỉnh chỉ đạo", ["UBND tỉnh"]),
        ("Thông qua Sở Y tế báo cáo UBND tỉnh", ["Sở Y tế", "UBND tỉnh"]),
        ("Gửi Sở Y tế để tổng hợp, báo cáo UBND tỉnh", ["Sở Y tế"]),  # Sở Y tế does
        ("Để theo dõi, gửi Sở Y tế; báo cáo UBND tỉnh", ["Sở Y tế", "UBND tỉnh"]),
        ("Trong năm qua Sở Y tế đã kiểm tra", []),
        ("Chương trình UBND tỉnh ban hành", []),
        ("Đào tạo báo cáo viên Sở Y tế", []),
        ("Phối hợp với Sở Y tế báo cáo", []),
        ("Báo cáo kết quả phối hợp với Sở Y tế", []),
        ("Báo cáo kết quả; phối hợp với Sở Y tế", []),
        ("Tham mưu ban hành văn bản gồm nội dung cho Sở Y tế", []),
        ("Hướng dẫn chế độ báo cáo", []),
        ("Báo cáo các Sở: Y tế, Tài chính", []),  # the heads stand first
        ("Gửi SNN-KHTC tổng hợp", []),
        ("Báo cáo kết quả về nước sạch", []),
    ],
)
def test_only_what_is_plain_is_sent_to_somebody(text: str, names: list[str]) -> None:
    found = [mention.words for one in addressed(FILE, text) for mention in one.mentions]
    assert found == names


def test_the_clause_that_says_so_comes_along() -> None:
    text = "Kiểm tra các công trình. Tổng hợp, gửi Sở Y tế; trình UBND tỉnh."
    assert [(one.clause, one.report) for one in addressed(FILE, text)] == [
        ("Tổng hợp, gửi Sở Y tế", False),
        ("trình UBND tỉnh", False),
    ]
    assert [one.report for one in addressed(FILE, "Báo cáo Sở Y tế")] == [True]


def test_clauses_end_at_semicolons_and_full_stops() -> None:
    assert clauses("Một; hai 17.1.\nBa.") == ["Một", "hai 17.1.", "Ba"]
    assert clauses(" ; ") == []


def test_a_text_begins_with_a_name_or_does_not() -> None:
    found = begins_with(FILE, "Sở Y tế kiểm tra")
    assert found is not None
    assert found.name == "Sở Y tế"
    assert begins_with(FILE, "Sở Nông nghiệp và PTNT, Sở Y tế") == Mention(
        "Sở Nông nghiệp và PTNT", FILE.registry.named("SNN")
    )
    assert begins_with(FILE, "Cùng Sở Y tế kiểm tra") is None
    assert begins_with(FILE, " … ") is None


def test_a_province_behind_a_name_is_part_of_it() -> None:
    home = plan("place: Bắc Kạn\ntitle: x")
    (found,) = addressed(home, "Báo cáo Sở Y tế tỉnh Bắc Kạn, Sở Tài chính")
    assert [one.words for one in found.mentions] == ["Sở Y tế tỉnh Bắc Kạn", "Sở Tài chính"]
    assert [one.name for one in found.mentions] == ["Sở Y tế", "Sở Tài chính"]


def test_a_unit_that_only_the_register_behind_knows_is_found_too(tmp_path: Path) -> None:
    (tmp_path / "units.yaml").write_text("units: [{unit: Sở Y tế}]\n", "utf-8")
    (tmp_path / "a.yaml").write_text("title: x\n", "utf-8")
    (file,) = load([tmp_path / "a.yaml"]).plans
    assert list(file.registry.units) == ["Sở Y tế"]
    assert begins_with(file, "Sở Nội vụ, Sở Y tế") == Mention(
        "Sở Nội vụ", file.registry.named("Sở Nội vụ")
    )
    (found,) = addressed(file, "Báo cáo Sở Nội vụ, Sở Y tế")
    assert [one.name for one in found.mentions] == ["Sở Nội vụ", "Sở Y tế"]


@given(st.lists(st.sampled_from([*NAMES, "báo cáo", "gửi", "về", "qua", ";", ".", ",", "và", "("])))
def test_whom_a_sentence_names_it_names_in_these_words(words: list[str]) -> None:
    text = " ".join(words)
    for one in addressed(FILE, text):
        assert one.clause in text
        assert all(mention.words in one.clause for mention in one.mentions)


ORGANS = {
    "Sở Y tế": "sxc",
    "Công an tỉnh": "sxc",
    "Hội Nông dân tỉnh": "mx",
    "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh": "mx",
    "UBND huyện Ba Bể": "lx",
    "UBND các huyện, thành phố": "lx",
    "Đài Phát thanh và Truyền hình tỉnh": "px",
    "Chi cục Bảo vệ môi trường": "ix",
    "Quỹ Bảo vệ môi trường": "x",
    "UBND tỉnh Bắc Kạn": "",
    "Tỉnh ủy Bắc Kạn": "",
    "Bộ Y tế": "",
    "Bộ Chỉ huy Quân sự tỉnh": "sxc",
    "Thủ tướng Chính phủ": "",
    "Văn phòng Điều phối nông thôn mới Trung ương": "",
}
CATCH_ALLS = {
    "các sở, ngành liên quan": "s",
    "các sở, ban, ngành có liên quan": "s",
    "các ngành liên quan": "c",
    "các đoàn thể liên quan": "m",
    "các địa phương có liên quan": "l",
    "các huyện, xã liên quan": "l",
    "các đơn vị liên quan": "x",
    "các cơ quan, đơn vị liên quan": "x",
    "các cơ quan truyền thông, báo chí liên quan": "p",
    "các phòng, đơn vị thuộc sở liên quan": "i",
    "các cấp có thẩm quyền liên quan": "-",
}


@pytest.mark.parametrize("organ", ORGANS)
@pytest.mark.parametrize("words", CATCH_ALLS)
def test_a_catch_all_may_mean_those_of_the_kind_that_it_names(organ: str, words: str) -> None:
    assert may_mean(Mention(words, ()), Unit(unit=organ)) == (CATCH_ALLS[words] in ORGANS[organ])


def test_a_catch_all_means_nobody_of_another_province() -> None:
    here, there = (plan(f"title: x\nplace: {place}").plan for place in ("Bắc Kạn", "Lạng Sơn"))
    unit = Unit(unit="Sở Y tế", within="Bắc Kạn")
    mention = Mention("các sở liên quan", ())
    assert (may_mean(mention, unit, here), may_mean(mention, unit, there)) == (True, False)


def test_a_named_unit_is_no_catch_all_and_a_catch_all_no_unit() -> None:
    health = Unit(unit="Sở Y tế")
    assert not may_mean(Mention("Sở Y tế", (health,)), health)
    vague = Mention("các sở liên quan", ())
    assert not may_mean(vague, vague.meant[0])
