"""Reads what was rendered back into plain blocks, as a reader sees them."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ntmplan.render import render
from ntmplan.repository import PlanFile, load

HARMLESS = {"text", "softbreak", "hardbreak", "em_open", "em_close", "strong_open", "strong_close"}
VOID = {"meta", "br"}
BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "div", "th", "td", "title", "caption"}


def plan(text: str) -> PlanFile:
    """The plan that this text holds."""
    return load([], stdin=text.encode()).plans[0]


def markdown(text: str) -> list[str]:
    """The blocks of the plan's Markdown."""
    return markdown_blocks(render(plan(text), format="md"))


def page(text: str) -> Page:
    """The plan's HTML page."""
    return Page(render(plan(text), format="html"))


def plain(text: str) -> str:
    """The text with runs of blanks as one space."""
    return " ".join(text.split())


def markdown_blocks(text: str) -> list[str]:
    """Headings and paragraphs as text, entries with their marks, rows with tabs between cells."""
    found: list[str] = []
    marks: list[str] = []
    row: list[str] | None = None
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        assert token.type not in ("html_block", "fence", "code_block", "blockquote_open")
        if token.type == "list_item_open":
            marks.append(f"{token.info}{token.markup} ")
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            found.append("\t".join(row))
            row = None
        elif token.type == "inline" and row is not None:
            row.append(" ".join(_lines(token)))
        elif token.type == "inline":
            first, *others = _lines(token)
            found += ["".join(marks) + first, *others]
            marks.clear()
    return found


def _lines(inline: Token) -> list[str]:
    lines = [""]
    for child in inline.children or []:
        in_cell = child.type == "html_inline" and child.content == "<br>"  # Markdown has no other
        assert child.type in HARMLESS or in_cell, child.type
        if child.type == "hardbreak" or in_cell:
            lines.append("")
        else:
            lines[-1] += " " if child.type == "softbreak" else child.content
    return [plain(line) for line in lines]


class Page(HTMLParser):
    """An HTML page that is checked for what is opened and not closed while it is read.

    Attributes:
        tags: every element with its attributes.
        texts: for every block element, its name and its own text.
    """

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.words: list[list[str]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs)
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if tag == "br":
            self.handle_data(" ")
        if tag in BLOCKS:
            self.words.append([])

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag in BLOCKS:
            self.texts.append((tag, plain("".join(self.words.pop()))))

    def handle_data(self, data: str) -> None:
        if self.words:
            self.words[-1].append(data)

    def said(self, *tags: str) -> list[str]:
        """The texts of these elements, in the order in which they end."""
        return [words for tag, words in self.texts if tag in tags and words]

    def rows(self) -> Iterator[list[str]]:
        """The rows of tables; a cell that spans rows stands in the first of them."""
        cells = iter([(tag, words) for tag, words in self.texts if tag in ("th", "td")])
        spans: list[int] = []
        row: list[str] = []
        for tag, attributes in self.tags:
            if tag == "tr":
                if row:
                    yield row
                spans = [left - 1 for left in spans if left > 1]
                row = [""] * len(spans)
            elif tag in ("th", "td"):
                row.append(next(cells)[1])
                if int(attributes.get("rowspan") or 1) > 1:
                    spans.append(int(attributes["rowspan"] or 1))
        if row:
            yield row
