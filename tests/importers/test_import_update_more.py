"""Updates of rows, short forms and odd places; and whatever the two documents are, all is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.importers.conftest import Call
from tests.importers.made import Assigned, Rows, source
from tests.importers.test_import_update import PLAN, merged, plan_file

from ntmplan.importers.result import import_source
from ntmplan.importers.source import Source
from ntmplan.importers.update import Update, update
from ntmplan.registry import built_in
from ntmplan.repository import PlanFile

HEAD = "UBND XÃ A\nSố: 1/KH-UBND\nKẾ HOẠCH\nNăm 2024\nUBND xã A ban hành Kế hoạch như sau:\n"
BODY = "I. NHIỆM VỤ\n- Làm đường bê tông ở xã.\n- Làm cầu. Làm chợ.\n"
END = "TM. UBND\nCHỦ TỊCH\nLý Văn A\nPHỤ LỤC\nVIỆC\n"
ROWS = [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"],
    ["1", "Làm đường bê tông xã.", "Phòng A", "2024"],
    ["2", "Làm cầu.", "Phòng A", "2024"],
    ["3", "Làm chợ.", "Phòng B", "2024"],
]


def with_rows(rows: Rows, body: str = BODY) -> Source:
    return source(HEAD + body + END, rows)


def made(document: Source) -> str:
    return import_source(document, built_in()).text


def updated(text: str, document: Source) -> Update:
    file = plan_file(text)
    return update(file, import_source(document, file.registry), text)


def test_rows_that_word_a_task_differently_change_with_the_table() -> None:
    before = made(with_rows(ROWS))
    rows = [list(row) for row in ROWS]
    rows[1][1] = "Làm đường bê tông cấp xã."
    rows[3][2] = "Phòng C"
    found = updated(before, with_rows(rows))
    assert found.text == made(with_rows(rows))
    assert [(one.what, one.key) for one in found.changes] == [
        ("changed", "in_appendix"),
        ("changed", "in_appendix"),
    ]


def test_rows_that_agree_with_the_body_now_need_no_words_of_their_own() -> None:
    before = made(with_rows(ROWS))
    rows = [list(row) for row in ROWS]
    rows[1][1] = "Làm đường bê tông ở xã."
    assert updated(before, with_rows(rows)).text == made(with_rows(rows))


def test_tasks_that_come_into_the_table_or_leave_it_say_so() -> None:
    fewer = [ROWS[0], *ROWS[2:]]
    less, more = made(with_rows(fewer)), made(with_rows(ROWS))
    assert "only_in: body" in less
    assert rows_of(updated(less, with_rows(ROWS)).text) == rows_of(more)
    after = plan_file(updated(more, with_rows(fewer)).text)
    assert after.plan is not None
    assert after.plan.tasks is not None
    assert [task.only_in for task in after.plan.tasks.items] == ["body", None]


def test_money_and_reports_change_in_place() -> None:
    text = "I. KINH PHÍ\n- Cần 50 triệu đồng.\nII. CHẾ ĐỘ BÁO CÁO\n- Các thôn báo cáo hằng năm."
    newer = text.replace("50 triệu", "60 triệu").replace("hằng năm", "hằng quý")
    before = made(source(HEAD + text))
    assert updated(before, source(HEAD + newer)).text == made(source(HEAD + newer))


SHORT = """ntmplan: 1
title: Năm 2024
tasks: {heading: NHIỆM VỤ, items: [Làm đường., {task: Làm cầu., lead: Phòng A}]}
signature: {office: CHỦ TỊCH, name: Lý Văn A}
"""


def test_short_forms_stay_and_what_they_lack_is_told() -> None:
    text = (
        HEAD + "I. NHIỆM VỤ\n- Làm đường.\nChủ trì: Phòng B\n- Làm cầu.\nChủ trì: Phòng C\n"
        "- Làm chợ.\nTM. UBND\nCHỦ TỊCH\nLý Văn B"
    )
    found = updated(SHORT, source(text))
    left = [(one.key, one.new) for one in found.changes if one.what == "left"]
    assert ("lead", "Phòng B") in left
    assert ("lead", "Phòng C") in left
    assert ("", "Làm chợ.") in left
    assert "tasks: {heading: NHIỆM VỤ" in found.text
    assert "signature: {office" in found.text


def test_entries_gone_from_a_short_list_are_told() -> None:
    found = updated(SHORT, source(HEAD + "I. NHIỆM VỤ\n- Làm đường."))
    assert [(one.what, one.old) for one in found.changes if one.old == "Làm cầu."] == [
        ("left", "Làm cầu.")
    ]


def test_a_plan_of_few_lines_gets_what_it_has_not() -> None:
    found = updated(
        "title: Năm 2024\ntasks:\n  - Làm đường.\n",
        source(
            HEAD.replace("UBND xã A ban", "Căn cứ Luật Đất đai;\nUBND xã A ban")
            + "I. NHIỆM VỤ\n- Làm đường.\n- Làm cầu.\nNơi nhận:\n- Lưu VT."
        ),
    )
    assert found.text == (
        "title: Năm 2024\nissuer: UBND xã A\nnumber: 1/KH-UBND\n"
        'opening: "UBND xã A ban hành Kế hoạch như sau:"\n'
        "tasks:\n  - Làm đường.\n  - task: Làm cầu.\n\n"
        "legal_basis:\n  - document: Luật Đất đai\n\n"
        "recipients:\n  - Lưu VT\n"
    )


def test_entries_below_one_that_had_none_get_a_list() -> None:
    before = "title: Năm 2024\nsolutions:\n  heading: GIẢI PHÁP\n  items:\n    - heading: Vốn\n"
    found = updated(before, source(HEAD + "I. GIẢI PHÁP\n1. Vốn\n- Vay.\n- Mượn."))
    assert found.text.endswith(
        "    - heading: Vốn\n      items:\n        - Vay.\n        - Mượn.\n"
    )


def test_a_bare_entry_that_gets_entries_is_left_and_told() -> None:
    before = 'title: Năm 2024\nsolutions:\n  heading: GIẢI PHÁP\n  items:\n    - "Huy động gồm:"\n'
    found = updated(before, source(HEAD + "I. GIẢI PHÁP\n1. Huy động gồm:\n- Vay.\n- Mượn."))
    assert [(one.what, one.new) for one in found.changes if one.what == "left"] == [
        ("left", "Vay."),
        ("left", "Mượn."),
    ]


def test_a_task_that_stands_alone_takes_several_facts_of_a_table() -> None:
    table: Rows = [
        ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Tiến độ"],
        ["1", "Kiểm tra nguồn nước sinh hoạt.", "Sở Nội vụ", "Các xã", "Quý I/2025"],
    ]
    found = merged(source(table))
    assert (
        "    - task: Kiểm tra nguồn nước sinh hoạt.\n      lead: Sở Nội vụ\n"
        "      support: Các xã\n      timeframe: Quý I/2025\n"
    ) in found.text
    assert plan_file(found.text).problems == []


def test_rows_of_a_table_alone_that_nobody_has_are_added_or_told() -> None:
    before = made(with_rows(ROWS))
    rows = [*ROWS, ["4", "Mua loa.", "Phòng D", "2025"]]
    found = updated(before, source(rows))
    assert [(one.what, one.new) for one in found.changes] == [("added", "Mua loa.")]
    assert "- task: Mua loa.\n      lead: Phòng D\n      timeframe: 2025\n" in found.text
    nothing = updated("title: Năm 2024\n", source(rows))
    assert {one.what for one in nothing.changes} == {"left"}
    gone = updated(before, source(ROWS[:2]))
    assert [(one.what, one.old) for one in gone.changes] == [
        ("gone", "Làm cầu."),
        ("gone", "Làm chợ."),
    ]


def test_what_would_break_a_plan_is_not_written(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ntmplan.importers import update as module

    Path("p.yaml").write_text(PLAN, "utf-8")
    Path("a.txt").write_text(HEAD, "utf-8")

    def broken(file: PlanFile, new: object, raw: str) -> Update:
        del file, new
        return Update(raw.replace("title:", "title: [", 1))

    monkeypatch.setattr(module, "update", broken)
    monkeypatch.setattr("ntmplan.cli.updating.update", broken)
    said = call("import", "a.txt", "--update", "p.yaml")
    assert said == (
        1,
        "",
        "p.yaml can't be updated without breaking its form; import it anew.\n",
    )
    assert Path("p.yaml").read_text("utf-8") == PLAN


def test_a_plan_that_can_not_be_written_is_told(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path, content: str) -> None:
        raise PermissionError(path, content)

    Path("p.yaml").write_text(PLAN, "utf-8")
    Path("a.txt").write_text(HEAD, "utf-8")
    monkeypatch.setattr("ntmplan.cli.updating.write_file", refused)
    said = call("import", "a.txt", "--update", "p.yaml")
    assert (said.code, said.err) == (2, "p.yaml can't be written.\n")


def test_the_long_report_of_an_update_has_the_guesses_too(call: Call) -> None:
    Path("p.yaml").write_text(PLAN, "utf-8")
    Path("a.txt").write_text(HEAD, "utf-8")
    said = call("import", "a.txt", "--update", "p.yaml", "--diff", "--report", "text")
    assert "a.txt: 0 tasks;" in said.err
    assert said.err.endswith("things are different.\n")


WORK = st.sampled_from(
    [
        "Làm đường bê tông.",
        "Đào giếng nước sạch.",
        "Mở lớp dạy nghề may.",
        "Trồng cây xanh ven lộ.",
        "Thu gom rác thải nhựa.",
        "Tuyên truyền vệ sinh: phòng dịch.",
    ]
)
UNITS = st.sampled_from(["", "Phòng Kinh tế", "Trạm Y tế; Hội Phụ nữ xã", "UBND các xã: khối A"])
TIMES = st.sampled_from(["", "2024", "Quý I/2025", "Thường xuyên", "khi có vốn"])
TASKS = st.lists(
    st.tuples(WORK, UNITS, TIMES), min_size=1, max_size=6, unique_by=lambda one: one[0]
)


def document(tasks: list[tuple[str, str, str]]) -> Source:
    lines = ["I. NHIỆM VỤ"]
    for number, (work, lead, time) in enumerate(tasks, 1):
        lines.append(f"{number}. {work}")
        lines += [f"Đơn vị chủ trì: {lead}"] if lead else []
        lines += [f"Thời gian thực hiện: {time}"] if time else []
    return source(HEAD + "\n".join(lines))


def rows_of(text: str) -> list[Assigned]:
    file = plan_file(text)
    assert file.problems == []
    return [
        (
            task.entry.area,
            task.text,
            task.lead,
            task.support,
            task.timeframe.words if task.timeframe else None,
        )
        for task in file.tasks
    ]


@settings(max_examples=60, deadline=None)
@given(TASKS, TASKS)
def test_after_an_update_the_plan_says_what_the_newer_document_says(
    old: list[tuple[str, str, str]], new: list[tuple[str, str, str]]
) -> None:
    found = updated(made(document(old)), document(new))
    rows = {row[1]: row for row in rows_of(found.text)}
    assert set(rows) == {work for work, _, _ in (*old, *new)}
    for work, lead, time in new:
        if lead:
            assert rows[work][2] == lead
        if time:
            assert rows[work][4] == time
    again = updated(found.text, document(new))
    assert (again.text, again.changes) == (found.text, [])


def test_parts_and_keys_of_a_short_signature_and_closing_change_where_they_can() -> None:
    before = (
        "title: Năm 2024\nclosing: Hết.\nsignature:\n  authority: TM. UBND\n  office: CHỦ TỊCH\n"
        "appendix: {heading: PHỤ LỤC, title: CŨ}\n"
    )
    text = HEAD + (
        "I. GIẢI PHÁP\nMột.\nTrên đây là kế hoạch./.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLý Văn B\n"
        "PHỤ LỤC\nMỚI\n"
    )
    found = updated(before, source(text, ROWS))
    told = {(one.what, ".".join(map(str, one.route)), one.new) for one in found.changes}
    assert ("changed", "closing", "Trên đây là kế hoạch./.") in told
    assert ("changed", "signature.authority", "KT. CHỦ TỊCH") in told
    assert ("changed", "signature.office", "PHÓ CHỦ TỊCH") in told
    assert ("left", "appendix.title", "MỚI") in told
    assert (
        "signature:\n  authority:\n    - KT. CHỦ TỊCH\n  office: PHÓ CHỦ TỊCH\n  name: Lý Văn B\n"
        in (found.text)
    )


def test_a_changed_citation_takes_the_place_of_the_old_one() -> None:
    before = (
        "title: Năm 2024\nlegal_basis:\n"
        "  - Luật Đất đai số 45/2013/QH13 của Quốc hội về quản lý đất\n  # mới\n  - Luật Nhà ở\n"
    )
    basis = "Căn cứ Luật Đất đai số 31/2024/QH15 của Quốc hội về quản lý đất;\nCăn cứ Luật Nhà ở;\n"
    found = updated(before, source(HEAD.replace("UBND xã A ban", f"{basis}UBND xã A ban")))
    assert (
        "legal_basis:\n"
        "  - document: Luật Đất đai số 31/2024/QH15 của Quốc hội về quản lý đất\n"
        "  # mới\n  - Luật Nhà ở\n"
    ) in found.text


def test_a_new_recipient_before_all_others_stands_first_below_their_comment() -> None:
    before = "title: Năm 2024\nrecipients:\n  # ai nhận\n  - Như trên\n"
    found = updated(before, source(HEAD + "Nơi nhận:\n- Sở Y tế;\n- Như trên."))
    assert "recipients:\n  - Sở Y tế\n  # ai nhận\n  - Như trên\n" in found.text


def test_rows_of_a_table_alone_find_tasks_by_number_and_by_the_bodys_words() -> None:
    before = made(with_rows(ROWS))
    rows: Rows = [
        ROWS[0],
        ["1", "Làm đường bê tông ở xã.", "Phòng X", "2024"],
        ["2", "Làm các cầu treo", "Phòng Y", "2024"],
        ["3", "Làm chợ.", "Phòng B", "2024"],
    ]
    found = updated(before, source(rows))
    assert [(one.what, one.key, one.new) for one in found.changes] == [
        ("changed", "lead", "Phòng X"),
        ("changed", "lead", "Phòng Y"),
    ]


def test_a_table_alone_puts_new_rows_into_their_area() -> None:
    rows: Rows = [
        ["TT", "Nội dung", "Nhiệm vụ", "Chủ trì"],
        ["1", "Đường", "Đổ bê tông mặt đường.", "Phòng A"],
        ["2", "Nước", "Đào giếng khoan sâu.", "Phòng B"],
    ]
    before = made(source(HEAD + "PHỤ LỤC\nVIỆC\n", rows))
    more: Rows = [rows[0], ["1", "Đường", "Trồng cây hai bên lộ.", "Phòng C"], *rows[1:]]
    found = updated(before, source(more))
    after = plan_file(found.text)
    assert [(task.entry.area, task.text) for task in after.tasks] == [
        ("Đường", "Đổ bê tông mặt đường."),
        ("Đường", "Trồng cây hai bên lộ."),
        ("Nước", "Đào giếng khoan sâu."),
    ]


def test_a_key_behind_a_dash_is_not_taken_away() -> None:
    before = (
        "title: Năm 2024\ntasks:\n  heading: NHIỆM VỤ\n  items:\n"
        "    - only_in: body\n      task: Làm đường.\nappendix:\n  heading: PHỤ LỤC\n"
    )
    rows: Rows = [ROWS[0], ["1", "Làm đường.", "Phòng A", "2024"]]
    found = updated(before, with_rows(rows, "I. NHIỆM VỤ\n- Làm đường.\n"))
    assert ("left", "only_in") in [(one.what, one.key) for one in found.changes]
    assert plan_file(found.text).problems == []


def test_a_new_part_stands_where_the_document_has_it() -> None:
    before = "title: Năm 2024\n# việc\ntasks:\n  heading: NHIỆM VỤ\n  items:\n    - Làm đường."
    text = "I. MỤC TIÊU\nMột.\nII. NHIỆM VỤ\n- Làm đường.\n- Hai."
    found = updated(before, source(HEAD + text))
    assert found.text.endswith(
        "\nobjectives:\n  heading: MỤC TIÊU\n  text: Một.\n\n# việc\ntasks:\n  heading: NHIỆM VỤ\n"
        "  items:\n    - Làm đường.\n    - task: Hai.\n"
    )


def test_a_number_that_the_newer_document_leaves_open_stays() -> None:
    before = "title: Năm 2024\nnumber: 7/KH-UBND\nissuer: UBND xã A\n"
    found = updated(before, source(HEAD.replace("Số: 1/KH", "Số:   /KH")))
    assert "number: 7/KH-UBND\n" in found.text
