"""Why a document can't be read: each error takes the facts and makes the sentence."""

from __future__ import annotations

from ntmplan.problem import Fact, Phrase, marked


class UnreadableSourceError(Exception):
    """A document can't be read.

    Attributes:
        phrase: the sentence that says what is wrong with it.
        advice: the sentence that says what to do, or None.
    """

    def __init__(self, phrase: Phrase, advice: Phrase | None = None) -> None:
        super().__init__(phrase, advice)
        self.phrase = phrase
        self.advice = advice


OFFICE, PDF = "import", "import-pdf"
"""The extras of the package that bring the libraries for documents."""


class MissingExtraError(UnreadableSourceError):
    """A library that reads this kind of file is not installed.

    Attributes:
        extra: the extra of the package that brings it.
    """

    def __init__(self, extra: str) -> None:
        template = marked("What reads this kind of file is not installed.")
        advice = Phrase(marked('Install it: pip install "ntmplan[{extra}]"'), {"extra": extra})
        super().__init__(Phrase(template), advice)
        self.extra = extra


class EmptySourceError(UnreadableSourceError):
    """There are no words in a file."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Phrase(marked("There are no words in {name}."), {"name": name}),
            Phrase(marked("Look whether it is the right file.")),
        )


class ForeignSourceError(UnreadableSourceError):
    """A file is not of a kind that is read.

    Args:
        name: the file's name.
        seems: what it seems to be, such as `JPEG`; "" where nobody can tell.
    """

    def __init__(self, name: str, seems: str = "") -> None:
        template = (
            marked("{name} is no document that can be read: it seems to be {seems}.")
            if seems
            else marked("{name} is no document that can be read.")
        )
        advice = marked(
            "What can be read: Word (.docx, .doc), Excel (.xlsx, .xls, .ods), PDF with a text "
            "layer, web pages (.html) and texts in UTF-8 (.txt, .md)."
        )
        super().__init__(Phrase(template, {"name": name, "seems": seems}), Phrase(advice))


class BrokenSourceError(UnreadableSourceError):
    """A file is damaged or cut off.

    Args:
        name: the file's name.
        kind: what it should be, such as `Word`.
        detail: the words of the library that gave up, or "".
    """

    def __init__(self, name: str, kind: str, detail: str = "") -> None:
        template = (
            marked("{name} is damaged and can't be read as {kind}: {detail}")
            if detail
            else marked("{name} is damaged and can't be read as {kind}.")
        )
        facts: dict[str, Fact] = {"name": name, "kind": kind, "detail": detail}
        advice = marked("Open it in the program that made it, and save it again.")
        super().__init__(Phrase(template, facts), Phrase(advice))


class ProtectedSourceError(UnreadableSourceError):
    """A file is protected by a password."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Phrase(marked("{name} is protected by a password."), {"name": name}),
            Phrase(marked("Open it, take the password off, and save it again.")),
        )


class DangerousSourceError(UnreadableSourceError):
    """A file is made so that reading it would take too much time or memory, or is not safe.

    Args:
        name: the file's name.
        reason: what of it is too much.
    """

    def __init__(self, name: str, reason: Phrase) -> None:
        template = marked("{name} is not read, since it could do harm: {reason}")
        advice = marked(
            "A plan is never like this. If you trust the file, open it in the program that made "
            "it, and copy its text into a new file."
        )
        super().__init__(Phrase(template, {"name": name, "reason": reason}), Phrase(advice))


class EncodingError(UnreadableSourceError):
    """A text is not written in UTF-8.

    Args:
        name: the file's name.
        line: the first line that is not.
        encoding: what it may be written in instead.
    """

    def __init__(self, name: str, line: int, encoding: str) -> None:
        template = marked("{name} is not written in UTF-8 (line {line}; perhaps in {encoding}).")
        facts: dict[str, Fact] = {"name": name, "line": line, "encoding": encoding}
        advice = marked("Open it in an editor and save it in the encoding UTF-8.")
        super().__init__(Phrase(template, facts), Phrase(advice))


class NeedsConverterError(UnreadableSourceError):
    """A file of an old Word, and no LibreOffice that could convert it."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Phrase(marked("{name} is in the old format of Word."), {"name": name}),
            Phrase(marked("Save it as .docx in Word, or install LibreOffice.")),
        )


class FailedConverterError(UnreadableSourceError):
    """LibreOffice could not convert a file, or took too long."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Phrase(marked("LibreOffice could not convert {name}."), {"name": name}),
            Phrase(marked("Save it as .docx in Word.")),
        )


class ScannedSourceError(UnreadableSourceError):
    """A PDF of pictures: nobody but a person can read it."""

    def __init__(self, name: str, pages: int) -> None:
        template = marked("{name} has no text: its {pages} pages are pictures, perhaps scanned.")
        advice = marked("Ask for the Word file, or have the text recognised by an OCR program.")
        super().__init__(Phrase(template, {"name": name, "pages": pages}), Phrase(advice))


class UnreadableLettersError(UnreadableSourceError):
    """A PDF whose fonts don't say which letters they draw."""

    def __init__(self, name: str) -> None:
        template = marked("The text of {name} can't be read: its fonts don't name their letters.")
        advice = marked("Ask for the Word file, or have the text recognised by an OCR program.")
        super().__init__(Phrase(template, {"name": name}), Phrase(advice))
