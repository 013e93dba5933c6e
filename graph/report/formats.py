"""A report for other programs: JSON and CSV, with every field and every digit."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any

from zerentu.graph.report.columns import COLUMNS

__all__ = ["as_csv", "as_json", "defused"]


def as_json(report: Mapping[str, Any]) -> str:
    """Return the promised object as JSON text; equal reports give equal bytes."""
    return json.dumps(report, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def as_csv(name: str, rows: Sequence[Mapping[str, Any]]) -> str:
    """Return one table as CSV: its field names, then a line a row; null is an empty cell.

    Text that a spreadsheet would run is defused.

    >>> as_csv("concentration", []).strip()
    'side,hhi,hhi_normalised,equivalent_number,gini,units'
    """
    written = io.StringIO()
    out = csv.writer(written, lineterminator="\n")
    fields = [column.field for column in COLUMNS[name]]
    out.writerow(fields)
    out.writerows([_cell(row[field]) for field in fields] for row in rows)
    return written.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, list):
        mark = "、" if all(isinstance(part, str) for part in value) else "—"
        return defused(mark.join(map(str, value)))
    return defused(str(value))


def defused(value: str) -> str:
    """Return a text that no spreadsheet takes for a formula: an apostrophe before such a start.

    >>> defused("=1+1"), defused("区发改委")
    ("'=1+1", '区发改委')
    """
    risky = value[:1] in set("=+-@＝＋－＠") or value[:1] < " "
    return f"'{value}" if value and risky else value
