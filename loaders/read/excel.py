"""XLSX: its sheets, read in a stream; formulas by the values that were saved with them."""

import re
from posixpath import join, normpath
from typing import Any

from zerentu.loaders.errors import LoadError
from zerentu.loaders.read.content import Content, Writer
from zerentu.loaders.read.grid import CELL_LIMIT
from zerentu.loaders.read.package import Package, attribute, local
from zerentu.loaders.read.sheet import Merge, Sheet, printed_number, write_sheets

__all__ = ["read_excel"]

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_BUILT_IN = {9: "0%", 10: "0.00%", 14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
             22: "yyyy/m/d h:mm", 27: "yyyy年m月", 28: "m月d日", 29: "m月d日", 30: "m-d-yy",
             31: "yyyy年m月d日", 57: "yyyy年m月", 58: "m月d日"}  # fmt: skip
"""Number formats that a file does not spell out, as far as they are dates or percentages."""


def read_excel(data: bytes, path: str) -> Content:
    """Return the text of all sheets that are shown, each stretch with its sheet and cell."""
    package = Package(data, path)
    book = package.tree("xl/workbook.xml")
    if book is None:
        raise LoadError("damaged", path=path)
    since_1904 = any(
        local(el) == "workbookPr" and attribute(el, "date1904") in {"1", "true"} for el in book
    )
    reader = _Reader(package, since_1904=since_1904)
    links = _links(package)
    sheets = []
    for element in book.iter("{*}sheet"):
        if attribute(element, "state") in {None, "visible"}:
            part = links.get(element.get(_id_of(element)) or "")
            if part:
                sheets.append(reader.sheet(element.get("name") or "", part))
    writer = Writer(path)
    write_sheets(sheets, writer, path)
    return writer.content()


def _id_of(element: Any) -> str:
    return next((key for key in element.keys() if key.endswith("}id")), "id")  # noqa: SIM118


def _links(package: Package) -> dict[str, str]:
    """The parts that the workbook names by ids; never one outside the file."""
    root = package.tree("xl/_rels/workbook.xml.rels")
    return {
        element.get("Id"): normpath(join("/xl", element.get("Target", ""))).lstrip("/")
        for element in (() if root is None else root)
        if element.get("TargetMode") != "External"
    }


class _Reader:
    """The strings and formats that all sheets share, and how many cells were read."""

    def __init__(self, package: Package, *, since_1904: bool) -> None:
        self._package = package
        self._since_1904 = since_1904
        strings = package.part("xl/sharedStrings.xml") or b""
        if strings.count(b"<si") > CELL_LIMIT:
            raise LoadError("many_cells", path=package.path, limit=CELL_LIMIT)
        self._strings = [_words(item) for item in package.each(strings, "si")]
        self._forms = _forms(package.tree("xl/styles.xml"))
        self._count = 0

    def sheet(self, name: str, part: str) -> Sheet:
        """Read one sheet."""
        data = self._package.part(part) or b""
        self._count += data.count(b"<c ") + data.count(b"<c>") + data.count(b"<mergeCell ")
        if self._count > CELL_LIMIT:
            raise LoadError("many_cells", path=self._package.path, limit=CELL_LIMIT)
        cells: dict[tuple[int, int], str] = {}
        merges: list[Merge] = []
        row, column = 0, -1
        for element in self._package.each(data, "c", "row", "mergeCell"):
            if local(element) == "mergeCell":
                if merge := _range(element.get("ref", "")):
                    merges.append(merge)
                continue
            if local(element) == "row":
                number = element.get("r", "")  # rows and cells may leave out where they are
                row, column = int(number) if number.isdecimal() else row + 1, -1
                continue
            place = _cell(element.get("r", ""))
            row, column = place or (row, column + 1)
            if text := self._value(element):
                cells[row, column] = text
        return Sheet(name, cells, merges)

    def _value(self, cell: Any) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _words(cell)
        value = next((child.text or "" for child in cell if local(child) == "v"), "")
        if kind == "s":
            known = value.isdecimal() and int(value) < len(self._strings)
            return self._strings[int(value)] if known else ""
        if kind in {"str", "d"}:
            return value
        if kind != "n" or not value:
            return ""
        try:
            number = float(value)
        except ValueError:
            return value
        style = cell.get("s", "0")
        form = self._forms.get(int(style), "") if style.isdecimal() else ""
        return printed_number(number, form, since_1904=self._since_1904)


def _words(item: Any) -> str:
    """The runs of a string, without the readings printed above them."""
    words = []
    for child in item:
        if local(child) == "t":
            words.append(child.text or "")
        elif local(child) in {"r", "is"}:
            words.append(_words(child))
    return "".join(words)


def _forms(styles: Any) -> dict[int, str]:
    """The number format of each cell style."""
    if styles is None:
        return {}
    named = {el.get("numFmtId"): el.get("formatCode", "") for el in styles.iter("{*}numFmt")}
    forms = {}
    for group in styles.iter("{*}cellXfs"):
        for i, style in enumerate(group):
            key = style.get("numFmtId", "0")
            forms[i] = named.get(key) or _BUILT_IN.get(int(key) if key.isdecimal() else 0, "")
    return forms


def _cell(reference: str) -> tuple[int, int] | None:
    m = _REFERENCE.fullmatch(reference)
    if not m:
        return None
    column = 0
    for letter in m[1]:
        column = column * 26 + ord(letter) - 64
    return int(m[2]) - 1, column - 1


def _range(reference: str) -> Merge | None:
    first, _, last = reference.partition(":")
    low, high = _cell(first), _cell(last)
    return Merge(*low, high[0] + 1, high[1] + 1) if low and high else None
