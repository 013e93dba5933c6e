"""One flat row a unit: the fields of all tables whose rows are units, for the graph."""

from typing import Any

from zerentu.graph.measures.facts import Facts
from zerentu.graph.report.rows import ROWS

__all__ = ["scores"]

_TABLES = (
    "load",
    "coordination",
    "centrality",
    "dependence_units",
    "brokerage",
    "fragility",
)
_OF_THE_UNIT = {"unit", "unit_id", "place", "kind"}


def scores(facts: Facts) -> list[dict[str, Any]]:
    """Return the measures of each unit under their names in the report, with its `unit_id`.

    Sorted by id; a value that does not exist is None.
    """
    merged: dict[str, dict[str, Any]] = {unit: {"unit_id": unit} for unit in facts.units}
    for table in _TABLES:
        for row in ROWS[table](facts):
            own = {field: value for field, value in row.items() if field not in _OF_THE_UNIT}
            merged[row["unit_id"]].update(own)
    return list(merged.values())
