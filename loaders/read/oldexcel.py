"""XLS, by xlrd."""

import os

import xlrd

from zerentu.loaders.errors import LoadError
from zerentu.loaders.read.content import Content, Writer
from zerentu.loaders.read.grid import CELL_LIMIT
from zerentu.loaders.read.sheet import Merge, Sheet, printed_number, write_sheets

__all__ = ["read_old_excel"]


def read_old_excel(data: bytes, path: str) -> Content:
    """Return the text of all sheets that are shown, each stretch with its sheet and cell."""
    try:
        with open(os.devnull, "w", encoding="utf-8") as silence:  # noqa: PTH123 - no path of ours
            book = xlrd.open_workbook(
                file_contents=data, formatting_info=True, ragged_rows=True, logfile=silence
            )
            sheets = [_sheet(book, i, path) for i in range(book.nsheets)]
    except LoadError:
        raise
    except xlrd.XLRDError as error:
        code = "kind_encrypted" if "encrypted" in str(error) else "damaged"
        raise LoadError(code, path=path) from error
    except Exception as error:
        raise LoadError("damaged", path=path) from error
    writer = Writer(path)
    write_sheets(sheets, writer, path)
    return writer.content()


def _sheet(book: xlrd.Book, i: int, path: str) -> Sheet:
    sheet = book.sheet_by_index(i)
    if sheet.visibility:
        return Sheet(sheet.name, {})
    cells: dict[tuple[int, int], str] = {}
    for y in range(sheet.nrows):
        for x in range(sheet.row_len(y)):
            if text := _text(book, sheet.cell(y, x)):
                cells[y, x] = text
        if len(cells) > CELL_LIMIT:
            raise LoadError("many_cells", path=path, limit=CELL_LIMIT)
    merges = [Merge(top, left, bottom, right) for top, bottom, left, right in sheet.merged_cells]
    return Sheet(sheet.name, cells, merges)


def _text(book: xlrd.Book, cell: xlrd.sheet.Cell) -> str:
    if cell.ctype == xlrd.XL_CELL_TEXT:
        return str(cell.value)
    if cell.ctype in {xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE}:
        form = book.format_map[book.xf_list[cell.xf_index].format_key].format_str
        return printed_number(cell.value, form, since_1904=book.datemode == 1)
    return ""
