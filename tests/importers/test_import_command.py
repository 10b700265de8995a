"""The command `import`: what it reads, where it writes, and what it says beside."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from tests.importers.conftest import Call

TEXT = """SỞ Y TẾ
Số: 12/KH-SYT
Hà Nội, ngày 02 tháng 3 năm 2024
KẾ HOẠCH
Vệ sinh nông thôn năm 2024
Sở Y tế ban hành Kế hoạch như sau:
I. NHIỆM VỤ
1. Rà soát nhà tiêu hợp vệ sinh.
Đơn vị chủ trì: Trung tâm Y tế
"""
PLAN = """ntmplan: 1
title: Vệ sinh nông thôn năm 2024
issuer: Sở Y tế
number: 12/KH-SYT
date: 02/3/2024
place: Hà Nội
period: 2024

opening: "Sở Y tế ban hành Kế hoạch như sau:"

tasks:
  heading: NHIỆM VỤ
  marks: numbers
  items:
    - task: Rà soát nhà tiêu hợp vệ sinh.
      lead: Trung tâm Y tế
"""
SUMMARY = (
    ": 1 tasks; 7 facts are sure, 2 likely, 0 doubtful (# nhập in the plan file);"
    " --report text lists them.\n"
)


def document(name: str, text: str = TEXT) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_a_document_is_printed_as_a_plan_file(call: Call) -> None:
    document("Kế hoạch số 12.txt")
    said = call("import", "Kế hoạch số 12.txt")
    assert said == (0, PLAN, f"Kế hoạch số 12.txt{SUMMARY}")


def test_what_was_imported_has_no_problem_of_form(call: Call) -> None:
    document("a.txt")
    assert call("import", "a.txt", "-o", "plans/a.yaml").code == 0
    found = json.loads(call("validate", "plans", "--format", "json").out)["problems"]
    assert [one for one in found if one["code"].startswith("Y")] == []


def test_a_file_for_it_gets_a_name_in_plain_letters(call: Call) -> None:
    document("Kế hoạch ĐÔ THỊ (số 12).txt")
    said = call("import", "Kế hoạch ĐÔ THỊ (số 12).txt", "-o", "plans/")
    assert said.code == 0
    assert Path("plans/ke-hoach-do-thi-so-12.yaml").read_text("utf-8") == PLAN
    assert said.out == ""
    assert said.err == (
        f"Written: plans/ke-hoach-do-thi-so-12.yaml\nKế hoạch ĐÔ THỊ (số 12).txt{SUMMARY}"
    )


def test_a_file_that_is_there_stays_unless_force_is_said(call: Call) -> None:
    document("a.txt")
    Path("a.yaml").write_text("mine", "utf-8")
    said = call("import", "a.txt", "-o", "a.yaml")
    assert said.code == 2
    assert said.err.startswith(
        "a.yaml is there already and stays as it is; --force writes over it.\n"
    )
    assert Path("a.yaml").read_text("utf-8") == "mine"
    assert call("import", "a.txt", "-o", "a.yaml", "--force").code == 0
    assert Path("a.yaml").read_text("utf-8") == PLAN


def test_a_folder_gives_a_plan_for_each_document_and_a_bad_one_stops_no_other(call: Call) -> None:
    document("in/a.txt")
    document("in/b.txt")
    document("in/rong.docx", "")
    document("in/~$a.docx", "lock")
    document("in/anh.png", "x")
    said = call("import", "in", "-o", "plans")
    assert said.code == 1
    assert sorted(path.name for path in Path("plans").iterdir()) == ["a.yaml", "b.yaml"]
    assert "in/rong.docx" in said.err


def test_documents_of_one_name_get_files_of_two(call: Call) -> None:
    document("một/a.txt")
    document("hai/A.txt")
    document("hai/units.txt")
    assert call("import", "một/a.txt", "hai/A.txt", "hai/units.txt", "-o", "plans").code == 0
    assert sorted(path.name for path in Path("plans").iterdir()) == [
        "a-2.yaml",
        "a.yaml",
        "units-2.yaml",
    ]


def test_a_text_comes_from_standard_input(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert call("import", "-").out == PLAN
    monkeypatch.setattr(sys, "stdin", None)
    assert call("import", "-").code == 1


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("none.txt",), 2, "There is no file or folder none.txt.\n"),
        (("a.txt", "b.txt"), 2, "These are 2 documents; name a folder for them: -o FOLDER/\n"),
        (
            ("a.txt", "b.txt", "-o", "a.txt"),
            2,
            "a.txt is a file; several documents need a folder.\n",
        ),
        (
            ("a.txt", "--report", "json"),
            2,
            "--report json needs -o, since the plan is printed.\n",
        ),
        (("a.txt", "--diff"), 2, "--diff needs --update PLAN.\n"),
        (
            ("a.txt", "--update", "p.yaml", "-o", "q.yaml"),
            2,
            "--update writes into the plan file itself; leave -o out.\n",
        ),
    ],
)
def test_what_can_not_be_done_is_said(
    call: Call, arguments: tuple[str, ...], code: int, sentence: str
) -> None:
    document("a.txt")
    document("b.txt")
    assert call("import", *arguments) == (code, "", sentence)


def test_a_document_that_is_none_is_told_once_by_name(call: Call) -> None:
    document("rong.docx", "")
    Path("anh.txt").write_bytes(b"\xff\xd8\xff\xe0")
    assert call("import", "rong.docx").err == (
        "There are no words in rong.docx. Look whether it is the right file.\n"
    )
    assert call("import", "anh.txt").code == 1


def test_a_document_that_the_system_does_not_give_is_told(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    document("a.txt")
    monkeypatch.setattr("ntmplan.cli.importing.read_source", refused)
    assert call("import", "a.txt") == (1, "", "a.txt can't be read: Permission denied.\n")


def test_what_is_larger_than_any_plan_is_told(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    document("a.txt")
    monkeypatch.setattr(sys.modules["ntmplan.tree.decode"], "LIMIT", 100)
    said = call("import", "a.txt")
    assert said == (
        1,
        "",
        "What a.txt says makes no plan file. Part it into several documents.\n",
    )


def test_an_empty_folder_holds_nothing_to_read(call: Call) -> None:
    Path("in").mkdir()
    said = call("import", "in")
    assert said.code == 3
    assert said.err.startswith("No documents in in. Documents end in .doc .docm .docx")


def test_the_report_says_what_was_guessed_and_where(call: Call) -> None:
    document("a.txt", TEXT.replace("Trung tâm Y tế", "Trung tâm Y tế; thời gian: khi có vốn"))
    said = call("import", "a.txt", "-o", "a.yaml", "--report", "text")
    assert said.err.splitlines() == [
        "Written: a.yaml",
        f"a.txt{SUMMARY}".replace("7 facts", "8 facts").replace("0 doubtful", "1 doubtful").strip(),
        'doubtful, line 9: "khi có vốn" is no time that could be understood; it is kept as it is.',
        'likely, the document: "SỞ Y TẾ" stands in capitals and is written as elsewhere.',
        'likely, line 1: The period "2024" was taken from the title.',
        'line 8: No register of units knows "Trung tâm Y tế"; add it to units.yaml.',
    ]


def test_the_report_as_data_is_versioned(call: Call) -> None:
    document("a.txt")
    said = call("import", "a.txt", "-o", "a.yaml", "--report", "json")
    found = json.loads(said.out)
    assert list(found) == ["ntmplan", "import"]
    assert found["ntmplan"] == 1
    [one] = found["import"]
    assert list(one) == [
        *("document", "title", "tasks", "sure", "likely", "doubtful"),
        *("guesses", "unknown_units", "notes"),
    ]
    assert (one["document"], one["tasks"]) == ("a.txt", 1)
    assert one["guesses"][-1] == {
        "code": "label",
        "sure": "sure",
        "key": "lead",
        "value": "Trung tâm Y tế",
        "message": 'A line of its own says lead "Trung tâm Y tế".',
        "where": {
            "part": "body",
            "paragraph": 9,
            "table": None,
            "row": None,
            "column": None,
            "line": 9,
            "page": None,
        },
    }


def test_the_report_speaks_vietnamese_and_its_data_keeps_its_keys(call: Call) -> None:
    document("a.txt")
    english = json.loads(call("import", "a.txt", "-o", "a.yaml", "--report", "json").out)
    said = call("--lang", "vi", "import", "a.txt", "-o", "b.yaml", "--report", "json")
    vietnamese = json.loads(said.out)
    for one in (english, vietnamese):
        for guess in one["import"][0]["guesses"]:
            del guess["message"]
    assert vietnamese == english


def test_names_and_words_that_steer_terminals_do_not(call: Call) -> None:
    name = "a\x1b[31m.txt"
    try:
        document(name, TEXT.replace("Rà soát", "Rà \x1b[31msoát [bold]"))
    except OSError:
        pytest.skip("this system takes no such name")
    said = call("import", name, "--report", "text")
    assert said.code == 0
    assert "\x1b" not in said.out + said.err
