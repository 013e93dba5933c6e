"""Tables that lost their lines: dumped one cell a line, or flattened to a task and its units."""

from zerentu.loaders.clauses import read_list
from zerentu.loaders.columns import column_of, columns_of
from zerentu.loaders.dates import deadline_in
from zerentu.loaders.markers import Clause
from zerentu.loaders.rows import COUNT, Row, Span, is_list

__all__ = ["flattened", "one_cell_a_line"]

_MANY_CELLS = 12
"""A header dumped one cell a line has no more cells than this."""


def one_cell_a_line(text: str, lines: list[Span], i: int) -> tuple[int, list[Row]]:
    """A table dumped one cell a line, from line `i`: behind its header, or by its numbers."""
    columns: list[str] = []
    first = text[slice(*lines[i])]
    counted = _is_data(text, lines, i)
    if (not counted and not column_of(first)) or (counted and _is_data(text, lines, i + 1)):
        return i, []
    for high in range(min(i + _MANY_CELLS, len(lines)), i + 2, -1):
        cells = [text[slice(*line)] for line in lines[i:high]]
        if all(0 < len(cell) < 16 for cell in cells) and (columns := columns_of(cells)):
            if "other" in columns and not _is_data(text, lines, high):
                columns = []
                continue
            i = high
            break
    roles = [column for column in columns if column in {"strong", "weak", "support"}]
    rows: list[Row] = []
    while (end := _next_number(text, lines, i, bool(columns))) is not None:
        row = _dumped(text, lines[i], lines[i + 1 : end], roles or ["bare"])
        if row is None:
            break
        rows.append(row)
        i = end
    return (i, rows) if columns or len(rows) > 1 else (i, [])


def _is_data(text: str, lines: list[Span], i: int) -> bool:
    return i < len(lines) and COUNT.fullmatch(text[slice(*lines[i])]) is not None


def _next_number(text: str, lines: list[Span], i: int, sure: bool) -> int | None:
    """Where the row that begins with a number at line `i` ends: at the next number, or soon."""
    if not _is_data(text, lines, i):
        return None
    if _is_data(text, lines, i + 1):
        return None
    number = int(text[slice(*lines[i])].rstrip(".、"))
    for j in range(i + 2, min(i + _MANY_CELLS, len(lines))):
        words = text[slice(*lines[j])]
        if COUNT.fullmatch(words) and int(words.rstrip(".、")) == number + 1:
            return j
    end = i + 1
    listed = False
    while end < len(lines) and end < i + _MANY_CELLS:
        names = is_list(text, lines[end])
        if listed and not names and not deadline_in(text[slice(*lines[end])]):
            break
        listed = listed or names
        end += 1
    return end if listed or sure else None


def _dumped(text: str, number: Span, cells: list[Span], roles: list[str]) -> Row | None:
    """A row of dumped cells: words up to the first list of units, then one list a role column."""
    clause = Clause(number[0], cells[-1][1])
    words: list[Span] = []
    left = list(roles)
    for k, cell in enumerate(cells):
        when = deadline_in(text[slice(*cell)])
        if when and words:
            clause.deadline = when
        elif words and is_list(text, cell):
            read_list(text, clause, cell, left.pop(0) if len(left) > 1 else left[0])
        elif not clause.listed:
            words.append(cell)
        elif k + 1 < len(cells) and is_list(text, cells[k + 1]):
            return None
    if not clause.listed or not words:
        return None
    return Row(number, words, number[0], cells[-1][1], clause)


def flattened(text: str, lines: list[Span]) -> list[Row]:
    """A line with a task, a line with nothing but its units: at least twice in a text."""
    rows = []
    for above, line, below in zip(lines, lines[1:], [*lines[2:], (0, 0)], strict=False):
        words = text[slice(*above)]
        if (
            len(words) < 6
            or words[-1] != "。"
            or text[slice(*below)][:4].isdigit()
            or "|" in words
            or not is_list(text, line)
        ):
            continue
        clause = Clause(*line)
        read_list(text, clause, line, "bare")
        rows.append(Row((above[0], above[0]), [above], above[0], line[1], clause))
    return rows if len(rows) > 1 else []
