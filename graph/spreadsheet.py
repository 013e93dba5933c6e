"""One XLSX file from a few sheets of rows: real types, frozen headings, nothing that runs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from math import isfinite
from typing import Any
from unicodedata import east_asian_width

__all__ = ["Sheet", "workbook"]

# Starts that a spreadsheet takes for a formula when a cell is edited or saved as CSV.
RISKY = tuple("=+-@＝＋－＠\t\r\n")
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
SHEET_NAME_CHARACTERS = re.compile(r"[\[\]:*?/\\]")
WIDEST = 60  # characters; longer texts wrap
LONGEST_TEXT = 32_767  # what a cell can hold
LARGEST_WHOLE = 2**53  # a cell holds floating-point numbers
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)  # so that equal content gives equal bytes

Value = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A name, the line that says what is shown, the headings, and rows of values."""

    name: str
    caption: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Value]]


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """Return the sheets as an XLSX file; equal sheets give equal bytes.

    Numbers stay numbers, true and false stay so, null is an empty cell. Text is always written as
    text, and one that begins like a formula is also marked as such, so that it never runs.
    """
    import xlsxwriter  # noqa: PLC0415  # loaded only when a spreadsheet is asked for

    written = BytesIO()
    book = xlsxwriter.Workbook(written, {"in_memory": True})
    book.set_properties({"created": EPOCH.replace(tzinfo=None)})
    for name, sheet in zip(_names(sheets), sheets, strict=True):
        _write(book, name, sheet)
    book.close()
    return written.getvalue()


def _write(book: Any, name: str, sheet: Sheet) -> None:
    top = {"valign": "top", "text_wrap": True}
    text, quoted = book.add_format(top), book.add_format({**top, "quote_prefix": True})
    plain, number = book.add_format({"valign": "top"}), book.add_format({"num_format": "0.000"})
    heading = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    number.set_align("top")
    page = book.add_worksheet(name)
    page.write_string(0, 0, _clean(sheet.caption), book.add_format({"italic": True}))
    for column, title in enumerate(sheet.headings):
        page.write_string(1, column, _clean(title), heading)
    for at, row in enumerate(sheet.rows, 2):
        for column, value in enumerate(row):
            if isinstance(value, bool):
                page.write_boolean(at, column, value, plain)
            elif _is_number(value):
                page.write_number(at, column, value, number if isinstance(value, float) else plain)
            elif value is not None:
                cell = _clean(str(value))
                page.write_string(at, column, cell, quoted if cell.startswith(RISKY) else text)
    for column, title in enumerate(sheet.headings):
        values = [title, *(str(row[column]) for row in sheet.rows if row[column] is not None)]
        widest = max(map(_width, values))
        page.set_column(column, column, min(max(widest + 2, 6), WIDEST))
    page.freeze_panes(2, 1)
    if sheet.rows:
        page.autofilter(1, 0, 1 + len(sheet.rows), len(sheet.headings) - 1)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.repeat_rows(1)


def _is_number(value: Value) -> bool:
    """Whether a cell can hold the value as a number without changing it."""
    if isinstance(value, int):
        return abs(value) <= LARGEST_WHOLE
    return isinstance(value, float) and isfinite(value)


def _clean(text: str) -> str:
    return CONTROLS.sub("�", text)[:LONGEST_TEXT]


def _width(text: str) -> int:
    """The columns that the longest line of a text takes."""
    lines = str(text).split("\n")
    return max(sum(2 if east_asian_width(c) in "WF" else 1 for c in line) for line in lines)


def _names(sheets: Sequence[Sheet]) -> list[str]:
    """The sheets' names as a spreadsheet allows them: no marks, 31 characters, no two alike."""
    names: list[str] = []
    for sheet in sheets:
        base = SHEET_NAME_CHARACTERS.sub(" ", _clean(sheet.name)).strip("' ")[:31] or "-"
        name, number = base, 2
        while name.casefold() in {other.casefold() for other in names}:
            name = f"{base[:27]} {number}"
            number += 1
        names.append(name)
    return names
