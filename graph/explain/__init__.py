"""One printed number unfolded: its definition, its reading, its arithmetic, every clause behind it.

>>> from tests.build import notice
>>> from zerentu.graph.tables import Tables
>>> tables = Tables.from_notices([notice(("修路", "区建设局", "区财政局"))])
>>> found = explain(tables, "load.load_index", {"unit": "区财政局"})
>>> found.parts.arithmetic, found.value
('0 + 1/2 = 1/2', 0.5)
"""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from zerentu.graph.explain import shares, structure
from zerentu.graph.explain.parts import Parts
from zerentu.graph.measures.facts import Facts
from zerentu.graph.readings import Reading
from zerentu.graph.report import table_names
from zerentu.graph.report.columns import COLUMNS, Sort
from zerentu.graph.report.rows import ROWS, Row
from zerentu.graph.tables import Tables
from zerentu.loaders.errors import ChoiceError

__all__ = ["FIELDS", "Explanation", "explain"]

MAKERS = {**shares.MAKERS, **structure.MAKERS}
FIELDS = tuple(MAKERS)
_NAMING = {Sort.NAME, Sort.ID, Sort.PLACE, Sort.DOCUMENT, Sort.KIND, Sort.SIDE, Sort.TEXT}
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Explanation:
    """The row of the table the number stands in, the number, and what it is made of."""

    facts: Facts
    table: str
    field: str
    row: Row
    parts: Parts

    @property
    def value(self) -> Any:
        """The number as the report prints it."""
        return self.row[self.field]


def explain(
    tables: Tables,
    what: str,
    keys: Mapping[str, Any],
    *,
    reading: Reading | str = Reading.CLOSED,
    lam: float = 0.5,
) -> Explanation:
    """Unfold ``TABLE.FIELD`` of the row that `keys` choose: ``unit=…``, ``source=…``, ``side=…``.

    A key is a field that names the row, or an id in its place. Raises `ChoiceError` for a field
    that is no number of a table, and when no row or several answer to the keys.
    """
    table, _, field = what.partition(".")
    table_names([table])
    if what not in MAKERS:
        fields = [name.partition(".")[2] for name in MAKERS if name.startswith(f"{table}.")]
        near = ", ".join(get_close_matches(field, fields) or fields)
        raise ChoiceError("no_field", name=what, near=near)
    facts = Facts(tables, Reading(reading), lam)
    row = _row(facts, table, keys)
    return Explanation(facts, table, field, row, MAKERS[what](facts, row))


def _row(facts: Facts, table: str, keys: Mapping[str, Any]) -> Row:
    """The one row that the keys choose."""
    naming = [column.field for column in COLUMNS[table] if column.sort in _NAMING]
    for key in keys:
        if key not in naming:
            raise ChoiceError("no_key", name=key, near=", ".join(naming) or "—")
    rows = [row for row in ROWS[table](facts) if _answers(facts, row, keys)]
    if len(rows) == 1:
        return rows[0]
    rows = rows or ROWS[table](facts)
    there = [", ".join(f"{field}={row[field]}" for field in naming) for row in rows]
    word = ", ".join(f"{key}={value}" for key, value in keys.items()) or "—"
    wanted = [str(value) for value in keys.values()]
    near = [line for line in there if any(value in line for value in wanted)] or there
    listed = "; ".join(near[:_SHOWN]) + ("; …" if len(near) > _SHOWN else "")
    raise ChoiceError("which_row", table=table, word=word, count=len(rows), there=listed or "—")


def _answers(facts: Facts, row: Row, keys: Mapping[str, Any]) -> bool:
    """Whether each key is the row's own value, the id beside it, or a document's other name."""
    for key, value in keys.items():
        said = {str(row[key]), str(row.get(f"{key}_id"))}
        if key == "document":
            document = facts.documents[row[key]]
            said |= {document.number, document.title}
        if str(value) not in said:
            return False
    return True
