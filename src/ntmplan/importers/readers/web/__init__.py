"""Web pages, as a browser would show them."""

from ntmplan.importers.readers.web.read import read_html

__all__ = ["read_html"]
