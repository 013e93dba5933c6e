"""A report as one spreadsheet: a sheet a table, with real types."""

from collections.abc import Mapping
from typing import Any

from zerentu.graph.report.captions import caption, cell, heading, shown_columns
from zerentu.graph.report.columns import Column, Sort
from zerentu.graph.spreadsheet import Sheet, Value, workbook
from zerentu.graph.tables import Tables
from zerentu.loaders.notice import Document
from zerentu.words import Lang, language, say

__all__ = ["as_xlsx"]


def as_xlsx(report: Mapping[str, Any], tables: Tables, *, lang: Lang | None = None) -> bytes:
    """Return the tables as an XLSX file; the line above each says what it shows.

    Numbers are whole (only shown to three places) and null is an empty cell. `tables` are those
    the report was built from.
    """
    lang = lang or language()
    documents = {row.id: row for row in tables.documents}
    sheets = []
    for name, rows in report["tables"].items():
        columns = shown_columns(name, rows)
        sheets.append(
            Sheet(
                name=say(f"report.t_{name}", lang),
                caption=caption(tables, name, report, lang),
                headings=[heading(name, column, lang).replace("\n", " ") for column in columns],
                rows=[
                    [_value(row[column.field], column, documents, lang) for column in columns]
                    for row in rows
                ],
            )
        )
    return workbook(sheets)


def _value(value: Any, column: Column, documents: Mapping[str, Document], lang: Lang) -> Value:
    """What goes into a cell: numbers and truth as they are, all else as people read it."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int | float) and column.sort in {Sort.COUNT, Sort.NUMBER, Sort.VALUE}:
        return value
    return cell(value, column, documents, lang)
