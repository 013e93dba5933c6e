"""Sheets of every kind of spreadsheet: filled cells and merged ranges become a table."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from zerentu.loaders.read.content import Place, Writer
from zerentu.loaders.read.grid import Cell, write_table

__all__ = ["Merge", "Sheet", "cell_name", "printed_number", "write_sheets"]

_DEFAULT_NAME = re.compile(r"(?:Sheet|Table|工作表|表)\s*\d*", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.')
_DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - a day on a calendar has no zone
_DAY_ZERO_1904 = datetime(1904, 1, 1)  # noqa: DTZ001


class Merge(NamedTuple):
    """A merged range: first row and column, and those behind the last, from 0."""

    top: int
    left: int
    bottom: int
    right: int


class Sheet(NamedTuple):
    """A sheet's name, the words of its filled cells by row and column, its merged ranges."""

    name: str
    cells: Mapping[tuple[int, int], str]
    merges: Sequence[Merge] = ()


def write_sheets(sheets: Sequence[Sheet], writer: Writer, path: str) -> None:
    """Write each sheet as a table; a name that somebody gave stands above it where there are more.

    Only rows and columns with anything in them count, so that a far-off cell costs nothing.
    """
    sheets = [sheet for sheet in sheets if sheet.cells]
    for sheet in sheets:
        if len(sheets) > 1 and not _DEFAULT_NAME.fullmatch(sheet.name.strip()):
            writer.line(sheet.name)
        write_table(_grid(sheet), writer, path)


def _grid(sheet: Sheet) -> list[list[Cell]]:
    rows: dict[int, list[int]] = {}
    for y, x in sorted(sheet.cells):
        rows.setdefault(y, []).append(x)
    columns = sorted({x for _, x in sheet.cells})
    spans, covered = _spans(sheet, list(rows), columns)
    grid = []
    for y in rows:
        line = []
        for x in columns:
            if (y, x) not in covered:
                wide, high = spans.get((y, x), (1, 1))
                text = sheet.cells.get((y, x), "")
                line.append(Cell(text, _place(sheet.name, y, x) if text else None, wide, high))
        grid.append(line)
    return grid


def _spans(
    sheet: Sheet, rows: list[int], columns: list[int]
) -> tuple[dict[tuple[int, int], tuple[int, int]], set[tuple[int, int]]]:
    """The spans of merged cells in filled rows and columns, and the places that they cover."""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    covered: set[tuple[int, int]] = set()
    by_top: dict[int, list[Merge]] = {}
    for merge in sheet.merges:
        by_top.setdefault(merge.top, []).append(merge)
    for i, y in enumerate(rows):
        for merge in by_top.get(y, ()):
            if (merge.top, merge.left) not in sheet.cells or (y, merge.left) in covered:
                continue
            below = [r for r in rows[i : i + 5000] if r < merge.bottom]
            beside = [c for c in columns if merge.left <= c < merge.right][:1000]
            spans[y, merge.left] = len(beside), len(below)
            covered |= {(r, c) for r in below for c in beside}
            covered.discard((y, merge.left))
    return spans, covered


def _place(name: str, y: int, x: int) -> Place:
    return ("sheet", name), ("cell", cell_name(y, x))


def cell_name(row: int, column: int) -> str:
    """Return how a spreadsheet names a cell.

    >>> cell_name(6, 3), cell_name(0, 27)
    ('D7', 'AB1')
    """
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(65 + letter) + letters
    return f"{letters}{row + 1}"


def printed_number(value: float, form: str, *, since_1904: bool = False) -> str:
    """Return a number as a sheet shows it, as far as it matters: a date, a percentage, a number.

    >>> printed_number(45107.0, "yyyy/m/d"), printed_number(45107, 'm"月"d"日"')
    ('2023年6月30日', '6月30日')
    >>> printed_number(0.055, "0.0%"), printed_number(12.0, "General")
    ('5.5%', '12')
    """
    shown = _QUOTED.sub("", form.split(";", maxsplit=1)[0]).lower()
    parts = [part for part in "ymd" if part in shown]
    if len(parts) > 1 and 1 <= value < 2_958_466:
        day = (_DAY_ZERO_1904 if since_1904 else _DAY_ZERO) + timedelta(days=value)
        printed = {"y": f"{day.year}年", "m": f"{day.month}月", "d": f"{day.day}日"}
        return "".join(printed[part] for part in parts)
    if "%" in shown:
        return f"{round(value * 100, 10):.12g}%"
    return f"{value:.15g}"
