"""Check, ask and print plan documents written as plain-text files."""

__version__ = "0.1.0"
