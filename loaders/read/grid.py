"""Tables of every origin: cells with spans become rows of one width, and rows become lines."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from zerentu.loaders.errors import LoadError
from zerentu.loaders.read.content import Part, Place, Writer
from zerentu.loaders.read.ledger import is_header, told

__all__ = ["CELL_LIMIT", "Cell", "spread", "write_table"]

CELL_LIMIT = 200_000
"""The most cells that the tables of one file may have, the covered ones included."""


class Cell(NamedTuple):
    """A cell as printed; it covers `wide` columns and `high` rows."""

    text: str
    place: Place | None = None
    wide: int = 1
    high: int = 1


def spread(rows: Iterable[Sequence[Cell]], path: str) -> list[list[Part]]:
    """Return a rectangle of cells: what spans rows stands in each, what spans columns in the first.

    A lead that is printed once beside three tasks leads all three. Raises LoadError ``many_cells``.

    >>> rows = [[Cell("甲局", high=2), Cell("修路")], [Cell("架桥")]]
    >>> [[text for text, _ in row] for row in spread(rows, "a.html")]
    [['甲局', '修路'], ['甲局', '架桥']]
    """
    laid: list[dict[int, Part]] = []
    hanging: dict[int, tuple[int, Part]] = {}  # column -> rows still covered, what covers them
    cells = width = 0
    for row in rows:
        line = {column: part for column, (_, part) in hanging.items()}
        hanging = {c: (left - 1, part) for c, (left, part) in hanging.items() if left > 1}
        column = 0
        for cell in row:
            while column in line:
                column += 1
            for i in range(max(1, min(cell.wide, 1000))):
                part = (cell.text, cell.place) if i == 0 else ("", None)
                line.setdefault(column, part)
                if cell.high > 1:
                    hanging[column] = cell.high - 1, part
                column += 1
        laid.append(line)
        cells += len(line)
        width = max(width, *(c + 1 for c in line)) if line else width
        if max(cells, width * len(laid)) > CELL_LIMIT:
            raise LoadError("many_cells", path=path, limit=CELL_LIMIT)
    return [[line.get(column, ("", None)) for column in range(width)] for line in laid]


def write_table(rows: Iterable[Sequence[Cell]], writer: Writer, path: str) -> None:
    """Write a table as lines; a row with nothing but one cell is a line of text.

    Below the header such a row, a heading of the rows that follow, stays in the table.
    """
    headed = False
    for row in told(spread(rows, path)):
        filled = [cell for cell in row if any(text.strip() for text, _ in cell)]
        headed = headed or is_header([text for cell in filled for text, _ in cell])
        if len(filled) > 1:
            writer.row(row)
        elif filled and headed:
            writer.row(filled)
        elif filled:
            for text, place in filled[0]:
                writer.line(text, place)
