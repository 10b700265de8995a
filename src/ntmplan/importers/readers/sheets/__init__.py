"""Spreadsheets: each sheet is a table, its name the part in which it stands."""

from ntmplan.importers.readers.sheets.excel import read_xls, read_xlsx
from ntmplan.importers.readers.sheets.open_document import read_ods

__all__ = ["read_ods", "read_xls", "read_xlsx"]
