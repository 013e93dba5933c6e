"""Rows of a query, as a table on the terminal or as JSON or CSV for other programs."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import asdict, is_dataclass
from io import StringIO
from typing import Any

from zerentu.graph.cli.output import as_json, emit
from zerentu.graph.cli.table import show_table
from zerentu.graph.report.formats import defused

__all__ = ["FORMATS", "show_rows"]

FORMATS = ("table", "json", "csv")


def show_rows(columns: Sequence[str], rows: Sequence[Mapping[str, Any]], form: str) -> None:
    """Print rows in one of `FORMATS`; JSON is an array of objects, one a row."""
    rows = [{column: _plain(row[column]) for column in columns} for row in rows]
    if form == "json":
        emit(as_json(rows))
    elif form == "csv":
        written = StringIO()
        out = csv.writer(written, lineterminator="\n")
        out.writerow(columns)
        out.writerows([_cell(row[column]) for column in columns] for row in rows)
        emit(written.getvalue())
    else:
        show_table(columns, [[_shown(row[column]) for column in columns] for row in rows])


def _plain(value: Any) -> Any:
    """A node, a relationship or a path as the object of its fields, also inside a list or map."""
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return {key: _plain(part) for key, part in value.items()} if isinstance(value, dict) else value


def _shown(value: Any) -> Any:
    """A value as people read it: lists by 、, objects as JSON."""
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return "、".join(value)
    return as_json(value, indent=None).strip() if isinstance(value, list | dict) else value


def _cell(value: Any) -> str:
    """A value for a spreadsheet, which must not run it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return repr(value)
    return "" if value is None else defused(str(_shown(value)))
