"""Templates: where they come from, and what is said when one can't be used."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.render.rendered import plan

from ntmplan.language import say
from ntmplan.render import (
    BrokenTemplateError,
    RenderError,
    TemplateInfo,
    UnknownFormatError,
    UnknownTemplateError,
    UnreadPlanError,
    list_templates,
    render,
    templates,
)
from ntmplan.repository import PlanFile, load

BUILT_IN = [
    TemplateInfo(name, form, own=False)
    for name in ("answer", "comparison", "plan", "unit")
    for form in ("docx", "html", "md")
    if (name, form) != ("answer", "md")
]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PlanFile:
    """A plan in a repository of its own, which is the working folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    (tmp_path / "templates").mkdir()
    path = tmp_path / "plans" / "a.yaml"
    path.write_text("title: Kế hoạch *A*\ntasks: [Một, Hai]\n", "utf-8")
    [found] = load([path]).plans
    assert found.root == tmp_path
    return found


def write(name: str, text: str) -> None:
    Path("templates", name).write_text(text, "utf-8")


def sentences(error: RenderError) -> list[str]:
    phrases = [error.phrase] + ([error.advice] if error.advice else [])
    return [say(phrase.template, phrase.facts) for phrase in phrases]


def broken(file: PlanFile, text: str) -> list[str]:
    write("own.md.j2", text)
    with pytest.raises(BrokenTemplateError) as caught:
        render(file, template="own", format="md")
    return sentences(caught.value)


def test_the_built_in_templates_are_listed(tmp_path: Path) -> None:
    assert list_templates(None) == BUILT_IN
    assert list_templates(tmp_path) == BUILT_IN
    assert list_templates(Path(__file__).parents[2]) == BUILT_IN


def test_a_repository_s_own_templates_come_first(file: PlanFile) -> None:
    write("plan.md.j2", "Mẫu riêng: {{ document.title }}")
    write("report.html.j2", "<p>{{ document.title }}</p>")
    write("report.txt.j2", "")
    write(".md.j2", "")
    write("part.css", "")

    assert render(file, format="md") == "Mẫu riêng: Kế hoạch \\*A\\*\n"
    assert render(file, template="report", format="html") == "<p>Kế hoạch *A*</p>\n"
    assert render(file, format="html").startswith("<!doctype html>")
    assert list_templates(file.root) == [
        *BUILT_IN[:7],
        TemplateInfo("plan", "md", own=True),
        TemplateInfo("report", "html", own=True),
        *BUILT_IN[8:],
    ]


def test_an_own_template_may_use_what_is_built_in(file: PlanFile) -> None:
    write("page.html.j2", '<style>{% include "plan.css" %}</style>')
    write("plan.css", "p { color: red }")

    assert render(file, template="page", format="html") == "<style>p { color: red }</style>\n"
    assert "p { color: red }" in render(file, format="html")


def test_installed_templates_are_found_in_the_package(
    file: PlanFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site" / "ntmplan"
    (package / "templates").mkdir(parents=True)
    (package / "templates" / "plan.md.j2").write_text("Installed.", "utf-8")
    monkeypatch.setattr(templates, "_PACKAGE", package)

    assert render(file, format="md") == "Installed.\n"


def test_words_are_escaped_whatever_a_template_does_with_them(file: PlanFile) -> None:
    write(
        "own.md.j2",
        "{% macro bold(words) %}**{{ words }}**{% endmacro %}"
        "{{ bold(document.title) ~ document.title | upper }} {{ document.title | safe }}",
    )

    assert render(file, template="own", format="md") == (
        "**Kế hoạch \\*A\\***KẾ HOẠCH \\*A\\* Kế hoạch \\*A\\*\n"
    )


def test_an_unknown_template_is_answered_with_the_nearest(file: PlanFile) -> None:
    with pytest.raises(UnknownTemplateError) as caught:
        render(file, template="plann", format="md")
    assert sentences(caught.value) == [
        "There is no template `plann` for the format md.",
        'Did you mean "plan"?',
    ]


@pytest.mark.parametrize("name", ["", "xyz", "../plan", "/etc/passwd", "plan.md.j2/.."])
def test_a_name_that_is_no_template_s_is_never_a_path(file: PlanFile, name: str) -> None:
    with pytest.raises(UnknownTemplateError):
        render(file, template=name, format="md")


def test_an_unknown_format_is_answered_with_those_there_are(file: PlanFile) -> None:
    with pytest.raises(UnknownFormatError) as caught:
        render(file, format="odt")
    assert sentences(caught.value) == [
        "Plans can't be rendered to the format `odt`.",
        "There is: md, html, docx.",
    ]


def test_a_plan_that_could_not_be_read_is_not_rendered() -> None:
    with pytest.raises(UnreadPlanError) as caught:
        render(plan("- a list"), format="md")
    assert sentences(caught.value) == [
        "- can't be rendered: it could not be read as a plan.",
        "`ntmplan validate` says what is wrong with it.",
    ]


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("a\n{% if x %}", 2, "Unexpected end of template."),
        ("a\n\n{{ document.titel }}", 3, "`titel` is not there."),
        ("{{ plan.title }}", 1, "`plan` is not there."),
        ("{{ document.title | nofilter }}", 1, "No filter named 'nofilter'."),
        ("\n{% include 'b.md.j2' %}", 2, "there is no template `b.md.j2`."),
        ("\n{% include '../plans/a.yaml' %}", 2, "there is no template `../plans/a.yaml`."),
        ("{{ 1 / 0 }}", 1, "ZeroDivisionError: division by zero"),
        ("{{ lipsum() }}", 1, "`lipsum` is not there."),
        (
            "\n{{ document.__class__ }}",
            2,
            "templates may not do that (access to attribute '__class__' of 'Document'",
        ),
        (
            "{{ range['__globals__'] }}",
            1,
            "templates may not do that (access to attribute '__globals__' of 'function'",
        ),
        ("{{ document.title = 'x' }}", 1, "expected token 'end of print statement', got '='"),
        ("{% set x = [] %}{{ x.append(1) }}", 1, "templates may not do that ("),
        (
            "{% for i in range(1000000000) %}x{% endfor %}",
            1,
            "templates may not do that (Range too big. The sandbox blocks ranges larger than",
        ),
        ("{{ 'x' * 100000 }}", 1, "templates may not do that (`*`)."),
        ("{{ 100000 * ['x'] }}", 1, "templates may not do that (`*`)."),
        ("{{ 9 ** 9 }}", 1, "templates may not do that (`**`)."),
        ("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", 1, "RecursionError: "),
    ],
)
def test_a_broken_template_is_named_with_its_line(
    file: PlanFile, text: str, line: int, reason: str
) -> None:
    [sentence] = broken(file, text)

    start = f"The template templates/own.md.j2 is broken in line {line}: "
    assert sentence.startswith(start + reason)


def test_a_broken_part_is_named_itself(file: PlanFile) -> None:
    write("part.j2", "\n\n{{ nothing }}")

    assert broken(file, "{% include 'part.j2' %}") == [
        "The template templates/part.j2 is broken in line 3: `nothing` is not there."
    ]


def test_small_sums_are_allowed(file: PlanFile) -> None:
    write("own.md.j2", "{{ 2 * 3 }} {{ 'ab' * 2 }}")

    assert render(file, template="own", format="md") == "6 abab\n"


def test_a_template_that_is_no_text_says_so(file: PlanFile) -> None:
    Path("templates", "own.md.j2").write_bytes(b"\xff\xfe")
    with pytest.raises(BrokenTemplateError) as caught:
        render(file, template="own", format="md")
    assert sentences(caught.value) == [
        "The template templates/own.md.j2 is broken in line 1: it is not written in UTF-8."
    ]


def test_links_that_lead_out_of_a_repository_are_no_templates(file: PlanFile) -> None:
    Path("templates", "out.md.j2").symlink_to(Path(__file__))
    Path("templates", "part.j2").symlink_to(Path(__file__))

    assert list_templates(file.root) == BUILT_IN
    assert broken(file, "{% include 'part.j2' %}") == [
        "The template templates/own.md.j2 is broken in line 1: there is no template `part.j2`."
    ]


def test_a_folder_of_templates_that_is_a_link_out_of_the_repository_is_none(
    tmp_path: Path,
) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "own.md.j2").write_text("", "utf-8")
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "templates").symlink_to(tmp_path / "other")

    assert list_templates(tmp_path / "here") == BUILT_IN
