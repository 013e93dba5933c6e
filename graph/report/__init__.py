"""The standard tables: built once as plain rows, then written as text, Markdown, CSV or JSON.

>>> from tests.build import notice
>>> from zerentu.graph.tables import Tables
>>> tables = Tables.from_notices([notice(("修路", "区建设局", "区财政局"))])
>>> report = build(tables, only=["load"])
>>> [(row["unit"], row["load_index"], row["rank"]) for row in report["tables"]["load"]]
[('区建设局', 1.0, 1), ('区财政局', 0.5, 2)]
"""

from collections.abc import Collection, Sequence
from difflib import get_close_matches
from typing import Any

from zerentu.graph.measures.facts import Facts
from zerentu.graph.readings import Reading
from zerentu.graph.report.columns import TABLES
from zerentu.graph.report.rows import ROWS, Row
from zerentu.graph.tables import Tables
from zerentu.loaders.errors import ChoiceError

__all__ = ["build", "table_names"]

Report = dict[str, Any]


def build(
    tables: Tables,
    *,
    reading: Reading | str = Reading.CLOSED,
    lam: float = 0.5,
    only: Sequence[str] | None = None,
    top: int | None = None,
    unit_kinds: Collection[str] | None = None,
    sources: int | None = None,
) -> Report:
    """Return the report as the promised object: reading, lambda, documents and tables of rows.

    `only` names the tables wanted, in any order; `top` keeps the first so many rows of each.
    `unit_kinds` hides the rows that name units, or kinds, none of which is of these kinds; it
    changes no figure. `sources` asks for betweenness from a sample of so many units; where that
    is fewer than all, the report has `sampling` too: sources and largest standard error. Raises
    `ChoiceError` for a table that does not exist, with near names.
    """
    facts = Facts(tables, Reading(reading), lam, sources)
    kind = {unit.id: unit.kind.value for unit in facts.units.values()}
    shown = {}
    for name in table_names(only):
        rows = ROWS[name](facts)
        if unit_kinds is not None:
            rows = [row for row in rows if _of_kinds(row, kind, unit_kinds)]
        shown[name] = rows[:top]
    report: Report = {
        "reading": facts.reading.value,
        "lambda": lam,
        "documents": [document.id for document in tables.documents],
        "tables": shown,
    }
    if sources is not None and {"network", "centrality"} & shown.keys():
        found = facts.betweenness
        if found.sources is not None:
            report["sampling"] = {"sources": found.sources, "error": found.error}
    return report


def table_names(only: Sequence[str] | None) -> list[str]:
    """Return the names of the tables wanted, all of them by default, in their own order."""
    for name in only or ():
        if name not in TABLES:
            near = ", ".join(get_close_matches(name, TABLES) or TABLES)
            raise ChoiceError("no_table", name=name, near=near)
    return [name for name in TABLES if not only or name in only]


_UNITS = ("unit_id", "source_id", "target_id", "other_id")
_KINDS = ("source_kind", "target_kind")


def _of_kinds(row: Row, kind: dict[str, str], wanted: Collection[str]) -> bool:
    """Whether a row names no unit and no kind at all, or one that is wanted."""
    named = [kind[row[field]] for field in _UNITS if row.get(field) in kind]
    named += [row[field] for field in _KINDS if field in row]
    return not named or any(name in wanted for name in named)
