"""A row of a table, and what its cells look like."""

import re
from dataclasses import dataclass

from zerentu.loaders.clauses import read_list
from zerentu.loaders.markers import Clause

__all__ = ["COUNT", "Row", "Span", "is_list", "trimmed"]

Span = tuple[int, int]

COUNT = re.compile("\\d{1,3}[.、]?")
"""A number that counts the rows."""
_LONG_CELL = 1000


@dataclass(slots=True)
class Row:
    """One task of a table: its number, the cells with its words, its clause."""

    label: Span
    words: list[Span]
    start: int
    end: int
    clause: Clause


def is_list(text: str, line: Span) -> bool:
    """Whether a line is nothing but names of units and phrases."""
    if (
        not 1 < line[1] - line[0] < _LONG_CELL
        or text[line[1] - 1] in "。:;"
        or text[line[0]] in "附("
    ):
        return False
    if text.find(":", *line) >= 0:
        return False
    clause = Clause(*line)
    read_list(text, clause, line, "bare")
    return bool(clause.listed) and clause.sure == 1


def trimmed(text: str, span: Span) -> Span:
    """Return `span` without the blanks and stars at its ends."""
    low, high = span
    while low < high and text[low] in " *":
        low += 1
    while high > low and text[high - 1] in " *":
        high -= 1
    return low, high
