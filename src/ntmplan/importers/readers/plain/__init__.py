"""Plain text and Markdown, as people write them and as converters make them."""

from ntmplan.importers.readers.plain.read import read_plain

__all__ = ["read_plain"]
