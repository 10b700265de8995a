"""Why a plan can't be rendered: each error takes the facts and makes the sentence."""

from __future__ import annotations

from collections.abc import Sequence

from ntmplan.problem import Fact, Phrase, Place, marked
from ntmplan.text import near


class RenderError(Exception):
    """A plan can't be rendered.

    Attributes:
        phrase: the sentence that says why.
        advice: the sentence that says what to do, or None.
    """

    def __init__(self, phrase: Phrase, advice: Phrase | None = None) -> None:
        super().__init__(phrase, advice)
        self.phrase = phrase
        self.advice = advice


class UnknownTemplateError(RenderError):
    """There is no template of that name for the format."""

    def __init__(self, name: str, form: str, known: Sequence[str]) -> None:
        template = marked("There is no template `{name}` for the format {format}.")
        super().__init__(Phrase(template, {"name": name, "format": form}), _nearest(name, known))


class UnknownFormatError(RenderError):
    """Plans aren't rendered to that format."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        template = marked("Plans can't be rendered to the format `{name}`.")
        super().__init__(Phrase(template, {"name": name}), _nearest(name, known))


class BrokenTemplateError(RenderError):
    """A template is not well-formed, asks for what is not there, or for what it may not have.

    Args:
        place: where in it.
        reason: what is wrong.
        near: the words at which it is wrong, where lines mean nothing to people; "" where it is
            wrong as a whole.
        advice: what to do.
    """

    def __init__(
        self, place: Place, reason: Fact, near: str | None = None, advice: Phrase | None = None
    ) -> None:
        facts: dict[str, Fact] = {"path": place.path, "reason": reason}
        template = marked("The template {path} can't be used: {reason}")
        if near is None:
            template = marked("The template {path} is broken in line {line}: {reason}")
            facts["line"] = place.line
        elif near:
            template = marked('The template {path} is broken near "{near}": {reason}')
            facts["near"] = near
        super().__init__(Phrase(template, facts), advice)
        self.place = place


class MissingExtraError(RenderError):
    """A format needs libraries that are not installed."""

    def __init__(self, extra: str) -> None:
        template = marked("This format needs more than is installed.")
        advice = Phrase(marked('Install it: pip install "ntmplan[{extra}]"'), {"extra": extra})
        super().__init__(Phrase(template), advice)


class UnreadPlanError(RenderError):
    """A plan file holds nothing that could be understood."""

    def __init__(self, path: str) -> None:
        template = marked("{path} can't be rendered: it could not be read as a plan.")
        advice = Phrase(marked("`ntmplan validate` says what is wrong with it."))
        super().__init__(Phrase(template, {"path": path}), advice)


def _nearest(name: str, known: Sequence[str]) -> Phrase:
    close = near(name, known, most=1)
    if close:
        return Phrase(marked('Did you mean "{nearest}"?'), {"nearest": close[0]})
    return Phrase(marked("There is: {known}."), {"known": ", ".join(known)})
