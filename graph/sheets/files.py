"""The files of one run: an index, a sheet a unit, all of them to print, and one spreadsheet."""

from collections.abc import Sequence

from zerentu.graph.sheets.html import file_names, index_html, sheets_html
from zerentu.graph.sheets.model import duty_sheets
from zerentu.graph.sheets.xlsx import sheets_xlsx
from zerentu.graph.tables import Tables

__all__ = ["INDEX", "SPREADSHEET", "WHOLE", "sheet_files"]

INDEX, WHOLE, SPREADSHEET = "index.html", "all.html", "sheets.xlsx"


def sheet_files(tables: Tables, units: Sequence[str] | None = None) -> dict[str, str | bytes]:
    """Return the files by name: those of the units with these ids, by default of all.

    Equal tables give equal files.
    """
    sheets = duty_sheets(tables, units)
    names = file_names(sheets, (INDEX, WHOLE, SPREADSHEET))
    made: dict[str, str | bytes] = {
        INDEX: index_html(sheets, tables.documents, names, WHOLE, SPREADSHEET),
        WHOLE: sheets_html(sheets),
        SPREADSHEET: sheets_xlsx(sheets),
    }
    for sheet in sheets:
        made[names[sheet.unit.id]] = sheets_html([sheet])
    return made
