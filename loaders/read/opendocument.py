"""ODS: the sheets of an OpenDocument file; cells and rows that repeat are counted, not copied."""

from collections.abc import Iterator
from typing import Any

from zerentu.loaders.errors import LoadError
from zerentu.loaders.read.content import Content, Writer
from zerentu.loaders.read.grid import CELL_LIMIT
from zerentu.loaders.read.package import Package, attribute, local
from zerentu.loaders.read.sheet import Merge, Sheet, write_sheets

__all__ = ["read_opendocument"]

_GROUPS = frozenset({"table-row-group", "table-header-rows", "table-rows"})
_ASIDE = frozenset({"annotation", "ruby-text", "note"})


def read_opendocument(data: bytes, path: str) -> Content:
    """Return the text of all sheets, each stretch with its sheet and cell."""
    package = Package(data, path)
    if b"encryption-data" in (package.part("META-INF/manifest.xml") or b""):
        raise LoadError("kind_encrypted", path=path)
    root = package.tree("content.xml")
    if root is None:
        raise LoadError("damaged", path=path)
    writer = Writer(path)
    write_sheets([_sheet(table, path) for table in root.iter("{*}table")], writer, path)
    return writer.content()


def _sheet(table: Any, path: str) -> Sheet:
    cells: dict[tuple[int, int], str] = {}
    merges: list[Merge] = []
    y = 0
    for row in _rows(table):
        again = _count(row, "number-rows-repeated")
        filled: list[tuple[int, str]] = []
        x = 0
        for cell in row:
            if local(cell) not in {"table-cell", "covered-table-cell"}:
                continue
            times = _count(cell, "number-columns-repeated")
            text = _text(cell) if local(cell) == "table-cell" else ""
            if text:
                if times * again + len(cells) > CELL_LIMIT:
                    raise LoadError("many_cells", path=path, limit=CELL_LIMIT)
                filled += [(x + i, text) for i in range(times)]
                high = _count(cell, "number-rows-spanned")
                wide = _count(cell, "number-columns-spanned")
                if high > 1 or wide > 1:
                    merges.append(Merge(y, x, y + high, x + wide))
            x += times
        if filled:
            cells |= {(y + i, x): text for i in range(again) for x, text in filled}
        y += again
    return Sheet(attribute(table, "name") or "", cells, merges)


def _rows(parent: Any) -> Iterator[Any]:
    for child in parent:
        if local(child) == "table-row":
            yield child
        elif local(child) in _GROUPS:
            yield from _rows(child)


def _count(element: Any, name: str) -> int:
    value = attribute(element, name) or "1"
    return max(int(value), 1) if value.isdecimal() and len(value) < 9 else 1


def _text(cell: Any) -> str:
    """The paragraphs of a cell, as it shows them."""
    return "\n".join(_words(child) for child in cell if local(child) == "p").strip()


def _words(element: Any) -> str:
    words = [element.text or ""]
    for child in element:
        name = local(child)
        if name in {"s", "tab"}:
            words.append(" ")
        elif name == "line-break":
            words.append("\n")
        elif name not in _ASIDE:
            words.append(_words(child))
        words.append(child.tail or "")
    return "".join(words)
