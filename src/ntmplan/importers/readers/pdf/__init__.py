"""PDF files with a text layer."""

from ntmplan.importers.readers.pdf.read import read_pdf

__all__ = ["read_pdf"]
