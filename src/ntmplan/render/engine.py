"""Templates at work: plain data in, text out, and nothing else within their reach."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.exceptions import SecurityError, TemplateRuntimeError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from ntmplan.problem import Fact, Phrase, Place, marked
from ntmplan.render.errors import BrokenTemplateError
from ntmplan.render.templates import stays_inside
from ntmplan.repository import shown

_LONGEST = 10_000
"""The longest text that `*` may make of a short one."""


class _NoSuchNameError(UndefinedError):
    """A template asks for a name that is not there; the message is the name alone."""


class _Missing(StrictUndefined):
    """A name that is not there, and says so when it is used."""

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,  # noqa: ANN401 - jinja's own signature
        name: str | None = None,
        exc: type[TemplateRuntimeError] = UndefinedError,
    ) -> None:
        super().__init__(hint or name, obj, name, exc if hint else _NoSuchNameError)


class _Loader(FileSystemLoader):
    """Reads templates from their folders; links that lead elsewhere are as good as absent."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        for folder in self.searchpath:
            file = Path(folder, template)
            if file.is_file() and not stays_inside(file, Path(folder)):
                raise TemplateNotFound(template)
        return super().get_source(environment, template)


class _Sandbox(ImmutableSandboxedEnvironment):
    """Runs templates that nobody has vouched for."""

    intercepted_binops = frozenset({"*", "**"})

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - jinja's own signature
        """What an object has of a name; of the data made for templates at once, they are safe."""
        if attribute in _fields(obj.__class__):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - jinja's own signature
        """Refuse what makes something huge out of something small."""
        if operator == "**":
            raise SecurityError("`**`")  # noqa: EM101 - shown as a detail
        if max(_size(left, right), _size(right, left)) > _LONGEST:
            raise SecurityError("`*`")  # noqa: EM101 - shown as a detail
        return super().call_binop(context, operator, left, right)


@lru_cache(maxsize=256)
def _fields(kind: type) -> frozenset[str]:
    """The public fields of a data class; what they hold was made for templates."""
    named = dataclasses.fields(kind) if dataclasses.is_dataclass(kind) else ()
    return frozenset(one.name for one in named if not one.name.startswith("_"))


def _size(text: object, times: object) -> int:
    """How long a text or list becomes when it is repeated; 0 for other things."""
    if isinstance(text, str | tuple | list) and isinstance(times, int):
        return len(text) * times
    return 0


@lru_cache(maxsize=8)
def sandbox(folders: tuple[Path, ...], form: str) -> _Sandbox:
    """Where templates run.

    Args:
        folders: where they find others, the first folder first.
        form: the format that they make.
    """
    made = _Sandbox(
        loader=_Loader(folders),
        undefined=_Missing,
        autoescape=form in ("html", "xml"),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    del made.globals["lipsum"], made.filters["random"]  # the same plan, the same bytes
    return made


def fill(folders: tuple[Path, ...], file: str, form: str, document: object) -> str:
    """The text that a template makes of a document.

    Args:
        folders: where templates are, the first one first.
        file: the template's file.
        form: the format that it makes.
        document: what it gets.

    Raises:
        BrokenTemplateError: the template is not well-formed, or asks for what it can't have.
    """
    where = sandbox(folders, form)
    try:
        return where.get_template(file).render(document=document)
    except Exception as error:  # noqa: BLE001 - a template can raise whatever it likes
        raise BrokenTemplateError(_place(error, folders, file), reason(error)) from None


def _place(error: Exception, folders: tuple[Path, ...], file: str) -> Place:
    """The line of a template that an error comes from; the first one where none is known."""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return Place(shown(Path(error.filename)), error.lineno)
    places = [
        Place(shown(path), line)
        for path, line in _lines(error.__traceback__)
        if any(path.is_relative_to(folder) for folder in folders)
    ]
    first = next((folder / file for folder in folders if (folder / file).exists()), Path(file))
    return places[-1] if places else Place(shown(first))


def _lines(step: TracebackType | None) -> Iterator[tuple[Path, int]]:
    while step is not None:
        yield Path(step.tb_frame.f_code.co_filename), step.tb_lineno
        step = step.tb_next


def reason(error: Exception) -> Fact:
    """What is wrong, as a phrase of the tool as far as it has one."""
    if isinstance(error, _NoSuchNameError):
        return Phrase(marked("`{name}` is not there."), {"name": str(error)})
    if isinstance(error, TemplateSyntaxError):
        return str(error.message)
    if isinstance(error, UnicodeDecodeError):
        return Phrase(marked("it is not written in UTF-8."))
    if isinstance(error, TemplateNotFound):
        return Phrase(marked("there is no template `{name}`."), {"name": str(error.name)})
    if isinstance(error, SecurityError | OverflowError):
        return Phrase(marked("templates may not do that ({detail})."), {"detail": str(error)})
    return f"{type(error).__name__}: {error}"
