"""Word files (.docx), straight from their parts."""

from ntmplan.importers.readers.word.read import read_word

__all__ = ["read_word"]
