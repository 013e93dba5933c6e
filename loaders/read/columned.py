"""Glyphs become lines, and lines that stand in two columns are read column by column."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import NamedTuple

__all__ = ["Glyph", "Line", "lines_of", "ordered"]

_HEAD = re.compile("[“‘（(《【〔]*(?:[A-Za-z0-9.%]+|.)[、，。；：！？”’）)》】〕,;:]*(?:[“‘].)?")
"""What no line may be broken in: a character with its punctuation, a word in Latin letters."""
_BLANK = 0.6
"""A gap wider than this many heights of a glyph is a blank."""
_GUTTER = 1.6
"""A gap wider than this many heights parts what stands on its sides."""
_COLUMN = 4
"""Fewer lines than this beside each other are no columns."""


class Glyph(NamedTuple):
    """A character and its box, in points from the lower left corner of the page."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def middle(self) -> tuple[float, float]:
        """The point in its middle."""
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2


class Line(NamedTuple):
    """A line of print; `low` and `high` are the edges of the column that it stands in."""

    text: str
    left: float
    right: float
    middle: float
    size: float
    low: float
    high: float

    def is_full(self, after: str) -> bool:
        """Whether what begins `after` it would not have found room in its column."""
        head = _HEAD.match(after)
        width = sum(0.6 if c.isascii() else 1 for c in head[0]) if head else 1
        return self.high - self.right < (width + 0.6) * self.size

    @property
    def is_indented(self) -> bool:
        """Whether it begins inside its column."""
        return self.left > self.low + 0.8 * self.size


def lines_of(glyphs: Sequence[Glyph]) -> list[Line]:
    """Return the lines of glyphs from the top, parted at wide gaps.

    >>> word = [Glyph(c, 10 * i, 0, 10 * i + 10, 10) for i, c in enumerate("修路")]
    >>> [line.text for line in lines_of([Glyph("上", 0, 20, 10, 30), *word])]
    ['上', '修路']
    """
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: -glyph.middle[1]):
        height = max(glyph.top - glyph.bottom, 1)
        if rows and abs(rows[-1][0].middle[1] - glyph.middle[1]) < 0.5 * height:
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    lines = [line for row in rows for line in _parted(sorted(row, key=lambda glyph: glyph.left))]
    return _in_column(lines)


def _parted(row: list[Glyph]) -> list[Line]:
    """The pieces of a row; a small gap is a blank, a wide one begins a new piece."""
    pieces: list[list[Glyph]] = [[row[0]]]
    for before, glyph in pairwise(row):
        if glyph.left - before.right > _GUTTER * (glyph.top - glyph.bottom):
            pieces.append([])
        pieces[-1].append(glyph)
    return [_line(piece) for piece in pieces]


def _line(piece: list[Glyph]) -> Line:
    size = median(glyph.top - glyph.bottom for glyph in piece)
    text = piece[0].text
    for before, glyph in pairwise(piece):
        gap = glyph.left - before.right
        latin = before.text.isascii() and glyph.text.isascii()
        text += " " if gap > (0.2 if latin else _BLANK) * size else ""
        text += glyph.text
    left, right = piece[0].left, max(glyph.right for glyph in piece)
    middle = sum(glyph.middle[1] for glyph in piece) / len(piece)
    return Line(text, left, right, middle, size, left, right)


def ordered(lines: Sequence[Line]) -> list[Line]:
    """Return lines in reading order: across the page, but column by column where there are two."""
    gutter = _gutter(lines)
    if gutter is None:
        return _across(lines)
    result: list[Line] = []
    whole: list[Line] = []
    falling = sorted(lines, key=lambda line: -line.middle)
    for crosses, group in groupby(falling, key=lambda line: line.left < gutter < line.right):
        band = list(group)
        left = [line for line in band if line.right <= gutter]
        right = [line for line in band if line.right > gutter]
        if crosses or not (_is_column(left) and _is_column(right)):
            whole += band
        else:
            result += [*_across(whole), *_across(left), *_across(right)]
            whole = []
    return result + _across(whole)


def _gutter(lines: Sequence[Line]) -> float | None:
    """The place near the middle of the page that the fewest lines cross, if it is a few."""
    if len(lines) < 2 * _COLUMN:
        return None
    low, high = min(line.left for line in lines), max(line.right for line in lines)
    places = [low + (high - low) * (0.3 + 0.4 * i / 80) for i in range(81)]
    crossing = [sum(line.left < x < line.right for line in lines) for x in places]
    fewest = min(crossing)
    if fewest * 3 > len(lines):
        return None
    free = [x for x, count in zip(places, crossing, strict=True) if count == fewest]
    return free[len(free) // 2]


def _is_column(lines: list[Line]) -> bool:
    """Whether these are some lines, most of them filled to the edge: running text."""
    if len(lines) < _COLUMN:
        return False
    edge = max(line.right for line in lines)
    return 2 * sum(edge - line.right < 2.5 * line.size for line in lines) >= len(lines)


def _across(lines: Sequence[Line]) -> list[Line]:
    """Lines of one column, the pieces of a row joined."""
    return _in_column(_joined(_rows(lines)))


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -line.middle):
        if rows and abs(rows[-1][0].middle - line.middle) < 0.5 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.left) for row in rows]


def _joined(rows: list[list[Line]]) -> list[Line]:
    """Pieces of one row that are no columns are one line with blanks between."""
    return [
        row[0]._replace(
            text=" ".join(line.text for line in row), right=max(line.right for line in row)
        )
        for row in rows
    ]


def _in_column(lines: list[Line]) -> list[Line]:
    """Lines with the edges of the column that they make."""
    if not lines:
        return []
    low, high = min(line.left for line in lines), max(line.right for line in lines)
    return [line._replace(low=low, high=high) for line in lines]
