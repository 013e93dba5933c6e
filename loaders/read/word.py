"""DOCX: paragraphs with the numbers that Word prints, tables, text boxes, footnotes.

Tracked changes count as accepted. Nothing that the file points at outside itself is read.
"""

from collections.abc import Iterator
from typing import Any

from zerentu.loaders.errors import LoadError
from zerentu.loaders.read.content import Content, Place, Writer
from zerentu.loaders.read.grid import Cell, write_table
from zerentu.loaders.read.numbering import Numbering
from zerentu.loaders.read.package import Package, attribute, local

__all__ = ["read_word"]

_WRAPPERS = frozenset({"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "body"})
_GONE = frozenset(
    {"del", "moveFrom", "instrText", "delText", "rPr", "pPr", "rt", "Fallback", "footnoteRef"}
)
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
_DEEP = 120
"""Elements nested deeper than this say nothing that a person wrote."""


def read_word(data: bytes, path: str) -> Content:
    """Return the text of a DOCX, each stretch with its paragraph, counted from 1."""
    package = Package(data, path)
    root = package.tree("word/document.xml")
    if root is None:
        raise LoadError("damaged", path=path)
    word = _Word(package)
    for body in root:
        if local(body) == "body":
            word.blocks(body)
    word.notes()
    return word.writer.content()


class _Word:
    def __init__(self, package: Package) -> None:
        self.writer = Writer(package.path)
        self._package = package
        self._numbering = Numbering(package)
        self._paragraph = 0
        self._carried = ""  # the words of paragraphs whose mark was deleted
        self._footnotes: list[str] = []

    def blocks(self, parent: Any) -> None:
        """Write the paragraphs and tables of `parent`."""
        for element in _children(parent):
            if local(element) == "p":
                boxes: list[Any] = []
                text, place = self._text_of(element, boxes)
                if text:
                    self.writer.line(text, place)
                for box in boxes:
                    self.blocks(box)
            elif local(element) == "tbl":
                self._table(element)

    def notes(self) -> None:
        """Write the footnotes that the text refers to, at its end."""
        root = self._package.tree("word/footnotes.xml") if self._footnotes else None
        notes = {attribute(note, "id"): note for note in (() if root is None else root)}
        for key in self._footnotes:
            if key in notes:
                self.blocks(notes[key])

    def _text_of(self, paragraph: Any, boxes: list[Any]) -> tuple[str, Place]:
        """The number and the words of a paragraph; the text boxes in it go to `boxes`."""
        self._paragraph += 1
        words: list[str] = []
        self._gather(paragraph, words, boxes, 0)
        text = self._carried + "".join(words)
        if _mark_is_deleted(paragraph):
            self._carried = text
            text = ""
        else:
            self._carried = ""
        label = self._numbering.label(paragraph) if text.strip() else ""
        return label + text, (("paragraph", self._paragraph),)

    def _gather(self, element: Any, words: list[str], boxes: list[Any], depth: int) -> None:
        if depth > _DEEP:
            raise LoadError("damaged", path=self._package.path)
        for child in element:
            name = local(child)
            if name == "t":
                words.append(child.text or "")
            elif name in _SIGNS:
                words.append("" if attribute(child, "type") == "page" else _SIGNS[name])
            elif name == "txbxContent":
                boxes.append(child)
            elif name == "footnoteReference":
                self._footnotes.append(attribute(child, "id") or "")
            elif name and name not in _GONE and not (name == "r" and _is_hidden(child)):
                self._gather(child, words, boxes, depth + 1)

    def _table(self, table: Any) -> None:
        """A table of data; one of a single cell or with tables inside only lays out its words."""
        rows = [list(_cells(row)) for row in _children(table) if local(row) == "tr"]
        rows = [row for row in rows if row]
        nested = any(local(el) == "tbl" for row in rows for cell in row for el in _children(cell))
        if nested or max(map(len, rows), default=0) < 2:
            for cell in (cell for row in rows for cell in row):
                self.blocks(cell)
            return
        write_table(self._grid(rows), self.writer, self._package.path)

    def _grid(self, rows: list[list[Any]]) -> list[list[Cell]]:
        """The cells of each row; one that goes on from above makes the one above higher."""
        grid: list[list[Cell]] = []
        open_cells: dict[int, tuple[int, int]] = {}  # column -> where its merged cell began
        for y, row in enumerate(rows):
            line: list[Cell] = []
            column = 0
            for cell in row:
                wide, merge = _spans(cell)
                text, place = self._cell(cell)
                began = open_cells.get(column) if merge == "continue" else None
                if began:
                    above = grid[began[0]][began[1]]
                    grid[began[0]][began[1]] = above._replace(high=y - began[0] + 1)
                else:
                    open_cells.pop(column, None)
                    if merge == "restart":
                        open_cells[column] = y, len(line)
                    line.append(Cell(text, place, wide))
                column += wide
            grid.append(line)
        return grid

    def _cell(self, cell: Any) -> tuple[str, Place | None]:
        texts: list[str] = []
        first: Place | None = None
        for element in _children(cell):
            if local(element) == "p":
                text, place = self._text_of(element, [])
                first = first or place
                texts.append(text.strip())
        return " ".join(text for text in texts if text), first


def _children(parent: Any, depth: int = 0) -> Iterator[Any]:
    """The blocks of `parent`, those inside controls and accepted insertions too."""
    for child in parent:
        name = local(child)
        if name in _WRAPPERS and depth < _DEEP:
            yield from _children(child, depth + 1)
        elif name and name not in _GONE:
            yield child


def _cells(row: Any) -> Iterator[Any]:
    """The cells of a row, none where the row was deleted."""
    for child in row:
        if local(child) == "trPr" and any(local(mark) == "del" for mark in child):
            return
    yield from (child for child in _children(row) if local(child) == "tc")


def _spans(cell: Any) -> tuple[int, str]:
    """How many columns a cell covers, and whether it begins or continues a merge downwards."""
    wide, merge = 1, ""
    for properties in cell:
        if local(properties) == "tcPr":
            for child in properties:
                if local(child) == "gridSpan":
                    span = attribute(child, "val") or "1"
                    wide = min(int(span), 1000) if span.isdecimal() else 1
                elif local(child) == "vMerge":
                    merge = attribute(child, "val") or "continue"
    return max(wide, 1), merge


def _is_hidden(run: Any) -> bool:
    return any(
        local(child) == "vanish" and attribute(child, "val") not in {"0", "false"}
        for properties in run
        if local(properties) == "rPr"
        for child in properties
    )


def _mark_is_deleted(paragraph: Any) -> bool:
    return any(
        local(mark) == "del"
        for properties in paragraph
        if local(properties) == "pPr"
        for run in properties
        if local(run) == "rPr"
        for mark in run
    )
