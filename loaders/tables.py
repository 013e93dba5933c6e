"""Tables: rows with bars here; those that lost their lines in `dumps`."""

import re

from zerentu.loaders.clauses import read_clause, read_list
from zerentu.loaders.columns import columns_of
from zerentu.loaders.dumps import flattened, one_cell_a_line
from zerentu.loaders.markers import Clause, has_role_word
from zerentu.loaders.rows import COUNT, Row, Span, is_list, trimmed

__all__ = ["rows_in"]


_BAR = "|"
_RULE = re.compile("[|\\-: ]+")


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
            taken, found = one_cell_a_line(text, lines, i)
        rows += found
        i = max(taken, i + 1)
    silent = [(row.start, row.end) for row in rows if not row.clause.listed and row.words]
    return [row for row in rows if row.clause.listed] or flattened(text, lines), silent


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
        spans.append(trimmed(text, (at, at + len(part))))
        at += len(part) + 1
    return spans


def _with_bars(text: str, lines: list[Span], i: int) -> tuple[int, list[Row]]:
    """A header with bars at line `i`, and the rows below it."""
    if _BAR not in text[slice(*lines[i])]:
        return i, []
    columns = columns_of([text[slice(*cell)] for cell in _cells(text, lines[i])])
    if not columns:
        return _without_header(text, lines, i)
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


def _without_header(text: str, lines: list[Span], i: int) -> tuple[int, list[Row]]:
    """Rows with bars below no header: words, then lists of units, in most rows of at least two."""
    rows: list[Row] = []
    end = i
    while end < len(lines) and _BAR in text[slice(*lines[end])]:
        cells = [cell for cell in _cells(text, lines[end]) if cell[1] > cell[0]]
        if columns_of([text[slice(*cell)] for cell in cells]):
            break
        row = _by_content(text, cells, lines[end])
        rows += [row] if row else []
        end += 1
    return (end, rows) if len(rows) > 1 and len(rows) * 2 > end - i else (i, [])


def _by_content(text: str, cells: list[Span], line: Span) -> Row | None:
    """A row whose cells say by themselves what they are."""
    clause = Clause(*line)
    label = (line[0], line[0])
    words: list[Span] = []
    for cell in cells:
        if text[cell[1] - 1] == ":":
            return None
        if not words and COUNT.fullmatch(text, *cell):
            label = cell
        elif words and is_list(text, cell):
            read_list(text, clause, cell, "bare")
        elif not clause.listed:
            words.append(cell)
    if not clause.listed or not words:
        return None
    return Row(label, words, min(label[0], words[0][0]), line[1], clause)


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
        listed = cell[1] - cell[0] < 400 and is_list(text, cell)
        if column in {"strong", "weak", "support"}:
            fit += 1 if listed else 0.4 if cell[0] == cell[1] else -1
        elif listed and column in {"task", "when"}:
            fit -= 0.5
    return fit


def _numbered(text: str, cell: Span) -> tuple[Span, Span]:
    """Part 14.修路 into its number and its words."""
    m = COUNT.match(text, cell[0], cell[1])
    if not m or m.end() == cell[1] or m[0].isdigit():
        return (cell[0], cell[0]), cell
    return m.span(), trimmed(text, (m.end(), cell[1]))
