"""Files made for tests, part by part, so that they can be as odd as real ones and as bad as any."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from ntmplan import language
from ntmplan.importers.readers import UnreadableSourceError, read_source
from ntmplan.importers.source import Grid, Paragraph, Source

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMES = (
    f'xmlns:w="{W}"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def source(data: bytes | str, name: str = "file.docx") -> Source:
    """The file of these bytes, read."""
    return read_source(Path(name), name, data.encode() if isinstance(data, str) else data)


def refusal(data: bytes | str, name: str = "file.docx") -> str:
    """Why a file is refused, and what to do: two sentences."""
    with pytest.raises(UnreadableSourceError) as caught:
        source(data, name)
    said = filter(None, (caught.value.phrase, caught.value.advice))
    return " | ".join(language.say(one.template, one.facts) for one in said)


def said(read: Source) -> list[str]:
    """Each paragraph as a line with its number; each table as the lines of its cells."""
    lines: list[str] = []
    for block in read.blocks:
        if isinstance(block, Grid):
            lines += [f"[{cell.row},{cell.column}] {cell.text}" for cell in block.cells]
        else:
            lines.append(f"{block.number} {block.text}".strip())
    return lines


def notes(read: Source) -> list[str]:
    """What a reader noted, as people read it."""
    return [language.say(one.message.template, one.message.facts) for one in read.notes]


def one(read: Source) -> Paragraph:
    """The only paragraph of a source."""
    (block,) = read.blocks
    assert isinstance(block, Paragraph)
    return block


def table(read: Source) -> Grid:
    """The first table of a source."""
    return next(block for block in read.blocks if isinstance(block, Grid))


def sizes(grid: Grid) -> list[tuple[str, int, int, int, int]]:
    """Each cell of a table: its words, its row and column, how many of them it takes."""
    return [(c.text, c.row, c.column, c.rows, c.columns) for c in grid.cells]


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A package of these parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return made.getvalue()


def part(root: str, inner: str) -> str:
    """A part of a Word file with this root."""
    return f"<w:{root} {_NAMES}>{inner}</w:{root}>"


def docx(body: str, /, **parts: str) -> bytes:
    """A Word file of this body; other parts by their names, such as `styles`, whole."""
    return zipped(docx_parts(body, **parts))


def docx_parts(body: str, /, **parts: str) -> dict[str, str | bytes]:
    """The parts of a Word file."""
    related = "".join(
        f'<Relationship Id="r{at}" Type="{_RELATION}/{name.rstrip("123")}" Target="{name}.xml"/>'
        for at, name in enumerate(parts)
    )
    return {
        "_rels/.rels": _relations(
            f'<Relationship Id="r" Type="{_RELATION}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": _relations(related),
        **{f"word/{name}.xml": data for name, data in parts.items()},
    }


def _relations(inner: str) -> str:
    return f'<Relationships xmlns="{_RELATIONS}">{inner}</Relationships>'


def r(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*inner: str, properties: str = "") -> str:
    """A paragraph of runs; a text that is no element becomes one."""
    runs = "".join(one if one.startswith("<") else r(one) for one in inner)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def styles(*inner: str) -> str:
    """The part of the styles."""
    return part("styles", "".join(inner))


def style(name: str, inner: str = "", *, kind: str = "paragraph", more: str = "") -> str:
    """A style."""
    return f'<w:style w:type="{kind}" w:styleId="{name}"{more}>{inner}</w:style>'


def numbering(levels: Mapping[int, str], nums: str = "") -> str:
    """The part of the lists: abstract list 0 of these levels, list 1, and further lists."""
    inner = "".join(f'<w:lvl w:ilvl="{at}">{level}</w:lvl>' for at, level in levels.items())
    first = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return part(
        "numbering", f'<w:abstractNum w:abstractNumId="0">{inner}</w:abstractNum>{first}{nums}'
    )


def level(text: str, form: str = "decimal", more: str = "") -> str:
    """What a level of a list says."""
    return f'<w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>{more}'


def item(text: str, at: int = 0, number: int = 1) -> str:
    """A paragraph of a list."""
    return p(
        text,
        properties=f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>',
    )


def tbl(*rows: str, properties: str = "") -> str:
    """A table of Word."""
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


def tr(*cells: str, properties: str = "") -> str:
    """A row; a text that is no element becomes a cell."""
    inner = "".join(one if one.startswith("<") else tc(one) for one in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def tc(*inner: str, properties: str = "") -> str:
    """A cell; a text that is no element becomes a paragraph."""
    blocks = "".join(one if one.startswith("<") else p(one) for one in inner)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{blocks}</w:tc>"
