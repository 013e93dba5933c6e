"""Tables: rows with bars, or dumped one cell a line, or flattened to a task and its units."""

import re
from dataclasses import dataclass

from zerentu.loaders.clauses import read_clause, read_list
from zerentu.loaders.columns import column_of, columns_of
from zerentu.loaders.dates import deadline_in
from zerentu.loaders.markers import Clause, has_role_word

__all__ = ["Row", "rows_in"]

Span = tuple[int, int]

_BAR = "|"
_RULE = re.compile("[|\\-: ]+")
_COUNT = re.compile("\\d{1,3}[.、]?")
_LONG_CELL = 1000
_MANY_CELLS = 12
"""A header dumped one cell a line has no more cells than this."""


@dataclass(slots=True)
class Row:
    """One task of a table: its number, the cells with its words, its clause."""

    label: Span
    words: list[Span]
    start: int
    end: int
    clause: Clause


def rows_in(text: str) -> tuple[list[Row], list[Span]]:
    r"""Return the rows of all tables in folded `text`, in order, and those that name nobody.

    >>> rows, silent = rows_in("序号|任务|牵头单位\n1|修路|区建设局\n2|架桥|区水务局")
    >>> [[entry.name.start for entry in row.clause.listed] for row in rows]
    [[16], [26]]
    """
    lines = _lines(text)
    rows: list[Row] = []
    i = 0
    while i < len(lines):
        taken, found = _with_bars(text, lines, i)
        if not found:
            taken, found = _one_cell_a_line(text, lines, i)
        rows += found
        i = max(taken, i + 1)
    silent = [(row.start, row.end) for row in rows if not row.clause.listed and row.words]
    return [row for row in rows if row.clause.listed] or _flattened(text, lines), silent


def _lines(text: str) -> list[Span]:
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append((at, at + len(line)))
        at += len(line) + 1
    return spans


def _cells(text: str, line: Span) -> list[Span]:
    """The cells of a row with bars; a bar at either end opens and closes nothing."""
    low, high = line
    if text[low:high].startswith(_BAR):
        low += 1
    if high > low and text[high - 1] == _BAR:
        high -= 1
    spans, at = [], low
    for part in text[low:high].split(_BAR):
        spans.append(_trimmed(text, (at, at + len(part))))
        at += len(part) + 1
    return spans


def _trimmed(text: str, span: Span) -> Span:
    low, high = span
    while low < high and text[low] in " *":
        low += 1
    while high > low and text[high - 1] in " *":
        high -= 1
    return low, high


def _with_bars(text: str, lines: list[Span], i: int) -> tuple[int, list[Row]]:
    """A header with bars at line `i`, and the rows below it."""
    if _BAR not in text[slice(*lines[i])]:
        return i, []
    columns = columns_of([text[slice(*cell)] for cell in _cells(text, lines[i])])
    if not columns:
        return i, []
    rows: list[Row] = []
    i += 1
    while i < len(lines) and _BAR in text[slice(*lines[i])]:
        cells = _cells(text, lines[i])
        words = [text[slice(*cell)] for cell in cells]
        if columns_of(words):
            return i, rows
        if not _RULE.fullmatch(text[slice(*lines[i])]) and len(cells) >= len(columns) - 1:
            rows.append(_row(text, columns, cells, lines[i]))
        i += 1
    return i, rows


def _row(text: str, columns: list[str], cells: list[Span], line: Span) -> Row:
    """One row by its columns; its clause lists nobody where no cell says who answers.

    A cell that spans rows is printed once: the rows below it lack their first cells.
    """
    fits = [_fit(text, columns[shift:], cells) - 0.6 * shift for shift in range(3)]
    missing = fits.index(max(fits))
    clause = Clause(*line)
    label: Span | None = None
    words: list[Span] = []
    for column, cell in zip(columns[missing:], cells, strict=False):
        if cell[0] == cell[1]:
            continue
        if column == "number":
            label = cell
        elif column == "task":
            words.append(cell)
        elif column == "leader":
            clause.leaders.append("".join(text[slice(*cell)].split()))
        elif column == "when":
            clause.deadline = text[slice(*cell)]
        elif column != "other":
            _answer(text, clause, cell, column)
    if not clause.listed or not words:
        return Row(line, words, *line, Clause(*line))
    if label is None:
        label, words[0] = _numbered(text, words[0])
    start = min(label[0], words[0][0], *(entry.name.start for entry in clause.listed))
    return Row(label, words, start, line[1], clause)


def _answer(text: str, clause: Clause, cell: Span, column: str) -> None:
    """Who answers, in one cell: a list as its column says, or a clause with its own words."""
    own = read_clause(text, *cell) if has_role_word(text, *cell) else None
    if own and own.worded and own.sure >= 0.5:
        clause.listed += [
            entry if entry.strength != "bare" else entry._replace(strength=column)
            for entry in own.listed
        ]
        clause.leaders += own.leaders
        clause.deadline = clause.deadline or own.deadline
    else:
        read_list(text, clause, cell, column)


def _fit(text: str, columns: list[str], cells: list[Span]) -> float:
    """How well cells stand under columns: lists of units under roles, and only there."""
    fit = 0.0
    for column, cell in zip(columns, cells, strict=False):
        listed = cell[1] - cell[0] < 400 and _is_list(text, cell)
        if column in {"strong", "weak", "support"}:
            fit += 1 if listed else 0.4 if cell[0] == cell[1] else -1
        elif listed and column in {"task", "when"}:
            fit -= 0.5
    return fit


def _numbered(text: str, cell: Span) -> tuple[Span, Span]:
    """Part 14.修路 into its number and its words."""
    m = _COUNT.match(text, cell[0], cell[1])
    if not m or m.end() == cell[1] or m[0].isdigit():
        return (cell[0], cell[0]), cell
    return m.span(), _trimmed(text, (m.end(), cell[1]))


def _one_cell_a_line(text: str, lines: list[Span], i: int) -> tuple[int, list[Row]]:
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
    return i < len(lines) and _COUNT.fullmatch(text[slice(*lines[i])]) is not None


def _next_number(text: str, lines: list[Span], i: int, sure: bool) -> int | None:
    """Where the row that begins with a number at line `i` ends: at the next number, or soon."""
    if not _is_data(text, lines, i):
        return None
    if _is_data(text, lines, i + 1):
        return None
    number = int(text[slice(*lines[i])].rstrip(".、"))
    for j in range(i + 2, min(i + _MANY_CELLS, len(lines))):
        words = text[slice(*lines[j])]
        if _COUNT.fullmatch(words) and int(words.rstrip(".、")) == number + 1:
            return j
    end = i + 1
    listed = False
    while end < len(lines) and end < i + _MANY_CELLS:
        is_list = _is_list(text, lines[end])
        if listed and not is_list and not deadline_in(text[slice(*lines[end])]):
            break
        listed = listed or is_list
        end += 1
    return end if listed or sure else None


def _is_list(text: str, line: Span) -> bool:
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


def _dumped(text: str, number: Span, cells: list[Span], roles: list[str]) -> Row | None:
    """A row of dumped cells: words up to the first list of units, then one list a role column."""
    clause = Clause(number[0], cells[-1][1])
    words: list[Span] = []
    left = list(roles)
    for k, cell in enumerate(cells):
        when = deadline_in(text[slice(*cell)])
        if when and words:
            clause.deadline = when
        elif words and _is_list(text, cell):
            read_list(text, clause, cell, left.pop(0) if len(left) > 1 else left[0])
        elif not clause.listed:
            words.append(cell)
        elif k + 1 < len(cells) and _is_list(text, cells[k + 1]):
            return None
    if not clause.listed or not words:
        return None
    return Row(number, words, number[0], cells[-1][1], clause)


def _flattened(text: str, lines: list[Span]) -> list[Row]:
    """A line with a task, a line with nothing but its units: at least twice in a text."""
    rows = []
    for above, line, below in zip(lines, lines[1:], [*lines[2:], (0, 0)], strict=False):
        words = text[slice(*above)]
        if (
            len(words) < 6
            or words[-1] != "。"
            or text[slice(*below)][:4].isdigit()
            or _BAR in words
            or not _is_list(text, line)
        ):
            continue
        clause = Clause(*line)
        read_list(text, clause, line, "bare")
        rows.append(Row((above[0], above[0]), [above], above[0], line[1], clause))
    return rows if len(rows) > 1 else []
