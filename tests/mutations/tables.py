"""Every mistake of every table, and the codes for which there is none."""

from __future__ import annotations

from tests.mutations import (
    table_appendix,
    table_criteria,
    table_document,
    table_legal,
    table_money,
    table_shape,
    table_tasks,
    table_text,
    table_units,
)
from tests.mutations.mutation import Mutation

TABLES = (
    table_appendix,
    table_criteria,
    table_document,
    table_legal,
    table_money,
    table_shape,
    table_tasks,
    table_text,
    table_units,
)
MUTATIONS: list[Mutation] = [one for table in TABLES for one in table.MUTATIONS]
