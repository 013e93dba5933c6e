"""Printed pages: glyphs become lines, columns and paragraphs; what frames every page goes."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from zerentu.loaders.read.columned import Glyph, Line, lines_of, ordered
from zerentu.loaders.read.content import Part, Place, Writer
from zerentu.loaders.read.grid import Cell, write_table
from zerentu.loaders.read.ruled import Rule, Table, tables_of

__all__ = ["Glyph", "Page", "write_pages"]

_NUMBER = re.compile(
    r"[—–―\-·.\s]*(?:第\s*)?\d{1,4}(?:\s*[/／]\s*\d{1,4})?(?:\s*页)?"
    r"(?:[，,\s]*共\s*\d{1,4}\s*页)?[—–―\-·.\s]*"
)
_DIGITS = re.compile(r"\d+")
_MARGIN = 0.12
"""Running heads and page numbers stand in this share of a page's height, above and below."""
_LABEL = re.compile(
    "[一二三四五六七八九十]{1,4}、|[（(][一二三四五六七八九十]{1,4}[）)]|\\d{1,3}[.．﹒、](?!\\d)|"
    "[（(]\\d{1,3}[）)]|第[一二三四五六七八九十]{1,4}[章节条]|附件|[①-⑳]"
)


class Page(NamedTuple):
    """A page, counted from 1: its glyphs and ruled lines, in points from its lower left corner."""

    number: int
    glyphs: Sequence[Glyph]
    rules: Sequence[Rule]


class _Grid(NamedTuple):
    """A table as found on a page, ready to be continued on the next."""

    page: int
    rows: list[list[Cell]]
    width: int


def write_pages(pages: Sequence[Page], writer: Writer, path: str) -> None:
    """Write the text of pages: paragraphs whole, tables as tables, over the breaks of pages."""
    paragraph: list[Part] = []
    last: Line | None = None
    grid: _Grid | None = None

    def end_paragraph() -> None:
        writer.parts(paragraph)
        paragraph.clear()

    def end_table() -> None:
        if grid:
            write_table(grid.rows, writer, path)

    for number, item in _items(pages):
        place: Place = (("page", number),)
        if isinstance(item, Line):
            end_table()
            grid = None
            if last is None or not _goes_on(last, item):
                end_paragraph()
            joint = " " if paragraph and _needs_blank(paragraph[-1][0], item.text) else ""
            paragraph.append((joint + item.text, place))
            last = item
            continue
        end_paragraph()
        last = None
        if grid and grid.page + 1 == number and grid.width == item.width:
            grid = _Grid(number, _continued(grid.rows, item.rows), grid.width)
        else:
            end_table()
            grid = item
    end_paragraph()
    end_table()


def _items(pages: Sequence[Page]) -> Iterator[tuple[int, Line | _Grid]]:
    """Lines and tables of all pages in reading order, with the number of their page."""
    found: list[tuple[Page, list[Table], list[Line]]] = []
    for page in pages:
        tables = tables_of(page.rules)
        loose = [
            glyph
            for glyph in page.glyphs
            if not any(table.holds(*glyph.middle) for table in tables)
        ]
        found.append((page, tables, lines_of(loose)))
    frames = _frames([(page, lines) for page, _, lines in found])
    for page, tables, lines in found:
        kept = [line for line in lines if (page.number, line) not in frames]
        for table in tables:
            above = [line for line in kept if line.middle >= table.ys[0]]
            kept = [line for line in kept if line.middle < table.ys[0]]
            yield from ((page.number, line) for line in ordered(above))
            yield page.number, _grid(page, table)
        yield from ((page.number, line) for line in ordered(kept))


def _frames(pages: list[tuple[Page, list[Line]]]) -> set[tuple[int, Line]]:
    """Lines in the margins that come again on other pages, but for their numbers; page numbers."""
    found: dict[tuple[int, Line], str] = {}
    for page, lines in pages:
        edges = [y for glyph in page.glyphs for y in (glyph.bottom, glyph.top)]
        if not edges:
            continue
        low, high = min(edges), max(edges)
        band = (high - low) * _MARGIN
        for line in lines:
            if line.middle > high - band or line.middle < low + band:
                found[page.number, line] = _DIGITS.sub("0", line.text.replace(" ", ""))
    outermost = _outermost(pages)
    times = Counter(found.values())
    often = max(2, len(pages) // 2)
    return {
        key
        for key, text in found.items()
        if (times[text] >= often and key in outermost)
        or (_NUMBER.fullmatch(key[1].text) and key in outermost and len(key[1].text) < 16)
    }


def _outermost(pages: list[tuple[Page, list[Line]]]) -> set[tuple[int, Line]]:
    """The two highest and the two lowest lines of each page."""
    result: set[tuple[int, Line]] = set()
    for page, lines in pages:
        inwards = sorted(lines, key=lambda line: line.middle)
        result |= {(page.number, line) for line in (*inwards[:2], *inwards[-2:])}
    return result


def _goes_on(above: Line, below: Line) -> bool:
    """Whether a line is full, and the next begins neither with an indent nor with a label."""
    if not above.is_full(below.text) or _LABEL.match(below.text):
        return False
    return not below.is_indented or above.is_indented == below.is_indented


def _needs_blank(before: str, after: str) -> bool:
    return before[-1:].isascii() and before[-1:].isalnum() and after[:1].isascii()


def _grid(page: Page, table: Table) -> _Grid:
    """The cells of a table with the words in them."""
    words: dict[tuple[int, int], list[Glyph]] = {}
    for glyph in page.glyphs:
        if table.holds(*glyph.middle):
            box = table.box_at(*glyph.middle)
            words.setdefault((box.row, box.column), []).append(glyph)
    rows: list[list[Cell]] = [[] for _ in table.ys[1:]]
    for (row, column), box in sorted(table.boxes.items()):
        if (row, column) == (box.row, box.column):
            width = table.xs[column + box.wide] - table.xs[column]
            text = _cell_text(lines_of(words.get((row, column), [])), table.xs[column], width)
            rows[row].append(Cell(text, (("page", page.number),), box.wide, box.high))
    return _Grid(page.number, rows, len(table.xs) - 1)


def _cell_text(lines: list[Line], left: float, width: float) -> str:
    """Lines of a cell are one text where they are full; a short line ends what it says."""
    text = ""
    padding = min((line.left - left for line in lines), default=0)
    for i, line in enumerate(lines):
        above = lines[i - 1]
        room = above._replace(high=above.left + width - 2 * padding)
        wrapped = i > 0 and room.is_full(line.text)
        blank = i > 0 and (not wrapped or _needs_blank(text, line.text))
        text += (" " if blank else "") + line.text
    return text


def _continued(rows: list[list[Cell]], more: list[list[Cell]]) -> list[list[Cell]]:
    """A table goes on over a page: its header is not read again, a row cut in two is joined."""
    if [cell.text for cell in more[0]] == [cell.text for cell in rows[0]]:
        more = more[1:]
    if more and rows[-1] and len(more[0]) == len(rows[-1]) > 1 and not more[0][0].text:
        joined = [
            high._replace(text=high.text + low.text)
            for high, low in zip(rows[-1], more[0], strict=True)
        ]
        return [*rows[:-1], joined, *more[1:]]
    return rows + more
