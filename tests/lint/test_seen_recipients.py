"""Who gets a plan and who is relied on, in plans that nobody wrote the rules for."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.rules.example import found

from ntmplan.lint.rules import recipients

FAMILIES = [recipients.RULES]


def _missing(lead: str, line: str, folder: Path, *, issuer: str, archive: str = "VT") -> str:
    """Who leads and is told not to get the plan that has this line, and what the archive keeps."""
    plan = f"issuer: {issuer}\ntasks:\n  - task: Mở 2 lớp\n    lead: {lead}\n"
    text = f"{plan}recipients:\n  - '{line}'\n  - 'Lưu: {archive}'\n"
    told = [one for one in found(text, folder, FAMILIES) if one.kind.code == "U308"]
    return "; ".join(str(one.facts["units"]) for one in told)


@pytest.mark.parametrize(
    ("issuer", "lead", "line"),
    [
        ("Ban Chỉ đạo xã A", "Phòng Kinh tế", "Thành viên BCĐ"),
        ("Ban Chỉ đạo xã A", "Hội Nông dân xã", "Các thành viên Ban Chỉ đạo"),
        ("UBND xã A", "Hội Nông dân xã", "Các ban, ngành, đoàn thể xã"),
        ("UBND xã A", "Công an xã", "Các phòng, ban, ngành xã"),
        ("UBND huyện A", "UBND các xã, thị trấn", "UBND các xã, thị trấn"),
        ("UBND huyện A", "UBND xã Tân Lập", "UBND các xã, thị trấn"),
        ("UBND huyện A", "Ủy ban MTTQ Việt Nam huyện", "UB.MTTQVN huyện"),
        ("UBND huyện A", "Hội LHPN huyện", "Hội Liên hiệp Phụ nữ huyện"),
        ("UBND tỉnh A", "Bộ Chỉ huy Quân sự tỉnh", "Các sở, ban, ngành tỉnh"),
        ("UBND tỉnh A", "Công an tỉnh", "Các sở, ban, ngành"),
        ("UBND tỉnh A", "UBND các xã, phường", "Các xã, phường, thị trấn"),
        ("UBND tỉnh A", "UBND các xã, phường", "Các huyện, thị xã, thành phố"),
        ("UBND tỉnh A", "UBND các xã, phường", "UBND huyện, thành phố"),
        ("UBND tỉnh A", "UBND các huyện, thành phố", "Các huyện, thị xã, thành phố"),
        ("UBND tỉnh A", "UBND các huyện, thành phố", "Ủy ban nhân dân các cấp"),
        ("UBND tỉnh A", "Sở Y tế", "Sở, ban, ngành, đoàn thể tỉnh"),
        ("UBND tỉnh A", "Hội Nông dân tỉnh", "Sở, ban, ngành, đoàn thể cấp tỉnh"),
        ("UBND huyện A", "Huyện đoàn", "UBMTTQ và các tổ chức CT-XH huyện"),
        ("UBND xã A", "Phòng Kinh tế", "Các phòng chuyên môn"),
        ("UBND xã A", "Trung tâm Phục vụ hành chính công", "Các phòng, trung tâm"),
        ("UBND huyện A", "Hội Nông dân huyện", "Các đồng chí thành viên Ban Chỉ đạo huyện"),
        ("Bộ Y tế", "UBND các tỉnh, thành phố", "Các địa phương"),
        ("Bộ Y tế", "UBND các tỉnh, thành phố", "Các tỉnh, thành phố trực thuộc TW"),
    ],
)
def test_a_line_takes_in_who_stands_behind_it(
    issuer: str, lead: str, line: str, tmp_path: Path
) -> None:
    assert _missing(lead, line, tmp_path, issuer=issuer) == ""


@pytest.mark.parametrize(
    ("issuer", "lead", "line"),
    [
        ("Ban Chỉ đạo tỉnh A", "UBND các xã, phường", "Thành viên BCĐ"),
        ("UBND xã A", "Hội Nông dân xã", "Các phòng, ban xã"),
        ("UBND xã A", "Công an xã", "Các thôn"),
        ("UBND huyện A", "UBND xã Tân Lập", "Các phòng, ban huyện"),
        ("UBND tỉnh A", "UBND các xã, phường", "Các sở, ngành, đoàn thể; các quận"),
        ("UBND thành phố A", "UBND các xã, phường", "Các sở, ban, ngành thành phố"),
        ("UBND tỉnh A", "UBND các huyện, thành phố", "Các xã, phường"),
        ("Bộ Y tế", "UBND các tỉnh, thành phố", "Các xã, phường"),
        ("UBND huyện A", "UBND các xã, thị trấn", "Các tổ chức chính trị - xã hội huyện"),
        ("UBND xã A", "Công an xã", "Các tổ chức chính trị - xã hội xã"),
        ("UBND tỉnh A", "UBND thành phố Hội An", "Các sở, ban, ngành"),
        ("Sở Y tế", "Công an tỉnh", "Các phòng, đơn vị thuộc Sở"),
        ("UBND xã A", "Phòng Kinh tế", "Các thôn"),
    ],
)
def test_who_is_in_no_line_is_told(issuer: str, lead: str, line: str, tmp_path: Path) -> None:
    assert _missing(lead, line, tmp_path, issuer=issuer) == lead


@pytest.mark.parametrize(
    ("issuer", "lead"),
    [
        ("UBND quận Cầu Giấy", "Văn phòng HĐND và UBND"),
        ("Ủy ban nhân dân tỉnh A", "Văn phòng UBND tỉnh"),
        ("UBND tỉnh A", "Văn phòng Ủy ban nhân dân tỉnh A"),
        ("UBND huyện A", "UBND huyện"),
        ("UBND huyện A", "Phòng Kế hoạch"),
        ("UBND huyện A", "Trường Mầm non Hoa Sen"),
    ],
)
def test_the_issuer_and_its_rooms_need_no_line(issuer: str, lead: str, tmp_path: Path) -> None:
    assert _missing(lead, "Các thôn", tmp_path, issuer=issuer) == ""


@pytest.mark.parametrize(
    ("issuer", "lead", "missing"),
    [
        ("UBND huyện A", "Văn phòng UBND tỉnh", "Văn phòng Ủy ban nhân dân tỉnh"),
        ("Sở Y tế", "Văn phòng UBND tỉnh", "Văn phòng Ủy ban nhân dân tỉnh"),
        (
            "Tỉnh ủy A",
            "Văn phòng Điều phối nông thôn mới tỉnh",
            "Văn phòng Điều phối nông thôn mới tỉnh",
        ),
    ],
)
def test_another_body_s_office_does_need_one(
    issuer: str, lead: str, missing: str, tmp_path: Path
) -> None:
    assert _missing(lead, "Các thôn", tmp_path, issuer=issuer) == missing


@pytest.mark.parametrize(
    ("lead", "archive", "missing"),
    [
        ("Phòng Kinh tế", "VT, KT", ""),
        ("Phòng Kinh tế", "VT, NN", "Phòng Kinh tế"),
        ("Sở Xây dựng", "VT, XD", "Sở Xây dựng"),
        ("Sở Nông nghiệp và Môi trường", "VT, NNMT", ""),
        ("Sở Nông nghiệp và PTNT", "VT, SNNPTNT", ""),
        ("Sở Tài chính", "VT, STC, KTTH", "Sở Tài chính"),
    ],
)
def test_a_short_sign_in_the_archive_is_a_room_and_no_department(
    lead: str, archive: str, missing: str, tmp_path: Path
) -> None:
    assert _missing(lead, "Các thôn", tmp_path, issuer="UBND xã A", archive=archive) == missing


def test_with_a_register_an_unknown_name_is_told_as_unknown_alone(tmp_path: Path) -> None:
    (tmp_path / "units.yaml").write_text("units: [{unit: UBND xã A}]\n", "utf-8")
    assert _missing("Hội Nông dân xã", "Các thôn", tmp_path, issuer="UBND xã A") == ""


@pytest.mark.parametrize(
    ("duty", "expected"),
    [
        ("Chủ trì, phối hợp với Sở Công Thương, Sở Tư pháp lấy 20 mẫu", ["Công Thương", "Tư pháp"]),
        ("Chủ trì phối hợp với Sở Tư pháp lấy 20 mẫu", ["Tư pháp"]),
        ("Phối hợp với Sở Tư pháp lấy 20 mẫu", ["Tư pháp"]),
        ("Chủ trì lấy 20 mẫu", []),
        ("Chủ trì, phối hợp với các sở, ngành liên quan lấy 20 mẫu", []),
        ("Chủ trì, phối hợp với Sở Xây dựng lấy 20 mẫu", []),
    ],
)
def test_who_leads_relies_on_whom_it_works_with(
    duty: str, expected: list[str], tmp_path: Path
) -> None:
    plan = (
        "issuer: UBND tỉnh A\n"
        f"organization:\n  - unit: Sở Y tế\n    items: ['{duty}']\n"
        "recipients: [Sở Y tế, Sở Xây dựng, 'Lưu: VT.']\n"
    )
    told = [one for one in found(plan, tmp_path, FAMILIES) if one.kind.code == "U307"]
    assert [one.facts["unit"] for one in told] == [f"Sở {name}" for name in expected]
