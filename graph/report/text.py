"""A report as aligned text for a terminal and as Markdown."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any
from unicodedata import category, east_asian_width

from zerentu.graph.report.captions import caption, cell, heading, shown_columns
from zerentu.graph.report.columns import Column, Sort
from zerentu.graph.tables import Tables
from zerentu.words import Lang, language, say

__all__ = ["markdown", "text", "width_of"]

_TO_THE_LEFT = {Sort.NAME, Sort.PLACE, Sort.DOCUMENT, Sort.KIND, Sort.SIDE, Sort.TEXT, Sort.LIST}

Grid = list[list[str]]


def text(
    report: Mapping[str, Any],
    tables: Tables,
    *,
    lang: Lang | None = None,
    width: int | None = None,
    sizes: Mapping[str, int] | None = None,
) -> str:
    """Return the tables one below the other, each under the line that says what it shows.

    Columns that do not fit into `width` terminal columns (default: no limit) are left out from the
    right, and cells are never cut: a line below the table says which. `sizes` gives the number of
    rows of a table before `top` cut it.
    """
    lang = lang or language()
    parts = []
    for name, rows in report["tables"].items():
        columns = shown_columns(name, rows)
        grid = _grid(name, columns, rows, tables, lang)
        left = [column.sort in _TO_THE_LEFT for column in columns]
        if name == "network":  # one long row reads better downwards
            lines, shown = _aligned([*map(list, zip(*grid, strict=True))], [True, False], None)
        else:
            lines, shown = _aligned(_unfolded(grid), left, width)
            lines.insert(len(lines) - len(rows), "─" * max(map(width_of, lines)))
        lines.insert(0, caption(tables, name, report, lang))
        lines += _notes(name, columns[shown:] if name != "network" else [], rows, sizes, lang)
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def markdown(report: Mapping[str, Any], tables: Tables, *, lang: Lang | None = None) -> str:
    """Return the tables as Markdown, each under a heading and the line that says what it shows."""
    lang = lang or language()
    parts = []
    for name, rows in report["tables"].items():
        columns = shown_columns(name, rows)
        first, *rest = (
            [
                value.replace("\n", " ")
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                for value in row
            ]
            for row in _grid(name, columns, rows, tables, lang)
        )
        rule = [":--" if column.sort in _TO_THE_LEFT else "--:" for column in columns]
        lines = [f"| {' | '.join(row)} |" for row in (first, rule, *rest)]
        title = say(f"report.t_{name}", lang)
        parts.append(
            "\n".join([f"## {title}", "", caption(tables, name, report, lang), "", *lines, ""])
        )
    return "\n".join(parts)


def _escaped(value: str) -> str:
    """One cell of a Markdown table: a line, in which nothing is taken for markup of ours."""
    flat = value.replace("\n", " ").replace("\\", "\\\\").replace("|", "\\|")
    return flat.replace("<", "&lt;")


@cache
def width_of(value: str) -> int:
    """Return the terminal columns a text takes: two for a wide character, none for a mark.

    >>> width_of("区发改委 a")
    10
    """
    if value.isascii():  # most cells are numbers
        return len(value)
    return sum(
        0 if category(char) in {"Mn", "Me", "Cf"} else 2 if east_asian_width(char) in "WF" else 1
        for char in value
    )


def _grid(
    name: str,
    columns: Sequence[Column],
    rows: Sequence[Mapping[str, Any]],
    tables: Tables,
    lang: Lang,
) -> Grid:
    documents = {document.id: document for document in tables.documents}
    return [
        [heading(name, column, lang) for column in columns],
        *([cell(row[column.field], column, documents, lang) for column in columns] for row in rows),
    ]


def _unfolded(grid: Grid) -> Grid:
    """Give headings of two lines a row for each line, the lower one next to the values."""
    folded = [value.split("\n") for value in grid[0]]
    height = max(map(len, folded))
    lines = [[""] * (height - len(parts)) + parts for parts in folded]
    return [*map(list, zip(*lines, strict=True)), *grid[1:]]


def _aligned(grid: Grid, left: Sequence[bool], limit: int | None) -> tuple[list[str], int]:
    """The lines of a grid, and how many of its columns fit."""
    widths = [max(map(width_of, column)) for column in zip(*grid, strict=True)]
    gap, shown = 2, len(widths)
    if limit is not None:
        gap = 2 if sum(widths) + 2 * (shown - 1) <= limit else 1
        while shown > 1 and sum(widths[:shown]) + gap * (shown - 1) > limit:
            shown -= 1
    return [
        (" " * gap).join(map(_padded, row[:shown], widths, left)).rstrip() for row in grid
    ], shown


def _padded(value: str, wide: int, left: bool) -> str:
    space = " " * (wide - width_of(value))
    return value + space if left else space + value


def _notes(
    name: str,
    left_out: Sequence[Column],
    rows: Sequence[object],
    sizes: Mapping[str, int] | None,
    lang: Lang,
) -> list[str]:
    notes = []
    if not rows:
        notes.append(say("report.no_rows", lang))
    if sizes and sizes[name] > len(rows):
        notes.append(say("report.cut", lang, shown=len(rows), all=sizes[name]))
    if left_out:
        names = say("report.comma", lang).join(
            heading(name, column, lang).replace("\n", " ") for column in left_out
        )
        notes.append(say("report.left_out", lang, columns=names))
    return notes
