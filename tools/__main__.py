"""Make the Word templates: `python -m tools`."""

from __future__ import annotations

from pathlib import Path

from tools import word_pages, word_plan

FOLDER = Path(__file__).parents[1] / "templates"
TEMPLATES = {
    "plan": word_plan.template,
    "answer": word_pages.answer,
    "comparison": word_pages.comparison,
    "unit": word_pages.unit,
}
"""The templates by their names, each with what makes its bytes."""


def main() -> None:
    """Write all of them."""
    for name, made in TEMPLATES.items():
        (FOLDER / f"{name}.docx").write_bytes(made())


if __name__ == "__main__":
    main()
