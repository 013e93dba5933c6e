"""CSV: a table in text, its columns parted by commas, semicolons or tabs."""

import csv
from itertools import islice, pairwise

from zerentu.loaders.errors import LoadError
from zerentu.loaders.read.content import Content, Writer
from zerentu.loaders.read.grid import CELL_LIMIT
from zerentu.loaders.read.ledger import is_header
from zerentu.loaders.read.sheet import Sheet, write_sheets

__all__ = ["delimiter_of", "read_commas"]

_DELIMITERS = ",\t;"
_HEAD = 40


def delimiter_of(text: str, path: str) -> str | None:
    r"""Return what parts the columns of a table in text; None where it is no such table.

    Told by the header of a table of duties with rows of as many cells below it, or by the name.

    >>> delimiter_of("序号,任务,责任单位\n1,修路,区建设局\n", "a.txt")
    ','
    >>> delimiter_of("1.修路。（区建设局,区财政局负责）\n", "a.txt") is None
    True
    """
    head = text[:20_000].split("\n")[:_HEAD]
    for sign in _DELIMITERS:
        try:
            rows = list(csv.reader(head, delimiter=sign))
        except csv.Error:
            continue
        for row, below in pairwise(rows):
            if len(row) > 2 and len(row) == len(below) and is_header(row):
                return sign
    if path.lower().endswith((".csv", ".tsv")):
        return max(_DELIMITERS, key="\n".join(head).count)
    return None


def read_commas(text: str, delimiter: str, path: str) -> Content:
    """Return a table in text as a table, each stretch with its cell."""
    cells: dict[tuple[int, int], str] = {}
    rows = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    try:
        for y, row in enumerate(islice(rows, CELL_LIMIT)):
            cells |= {(y, x): cell for x, cell in enumerate(row) if cell.strip()}
            if len(cells) > CELL_LIMIT:
                raise LoadError("many_cells", path=path, limit=CELL_LIMIT)
    except csv.Error as error:
        raise LoadError("damaged", path=path) from error
    writer = Writer(path)
    write_sheets([Sheet("", cells)], writer, path)
    return writer.content()
