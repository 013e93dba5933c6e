"""Tables of duties: a header known by its words, units as columns with marks below."""

import re
from collections.abc import Sequence

from zerentu.loaders.columns import column_of
from zerentu.loaders.fold import folded
from zerentu.loaders.read.content import Part

__all__ = ["is_header", "told"]

Row = list[list[Part]]
"""Cells, each made of parts that have places of their own."""

_LEAD = "牵头|主办|承办|责任|负责|主责|主体"
_SUPPORT = "配合|协办|参与|参加|协同|协作|协助"
_BLANKS = re.compile(r"\s+")
_LEAD_MARKS = "●★▲◆■◎√✓✔☑主"
_SUPPORT_MARKS = "○☆△◇□⊙协"
_MARK = re.compile(
    f"[{_LEAD_MARKS}{_SUPPORT_MARKS}*#]|(?:{_LEAD})(?:单位)?|(?:{_SUPPORT})(?:单位)?"
)
_MEANING = re.compile(
    f'[“"(（]?([{_LEAD_MARKS}{_SUPPORT_MARKS}*#])[”")）]?(?:表示|代表|为|是|指|[:：=—-])*'
    f"(?:(?P<lead>{_LEAD})|(?P<support>{_SUPPORT}))"
)
_HEADER_ROWS = 30
"""A header stands among the first rows, below a title and who made the table."""


def is_header(texts: Sequence[str]) -> bool:
    """Whether a row's cells are headings of a table of duties.

    >>> is_header(["序 号", "工作任务", "责任单位"]), is_header(["1", "修路", "区建设局"])
    (True, False)
    """
    columns = [column for text in texts if (column := column_of(folded(_bare(text))))]
    return len(columns) > 1 and not {"number", "task"}.isdisjoint(columns)


def told(rows: list[list[Part]]) -> list[Row]:
    """Return rows to be written: one header, no empty column, marks turned into names.

    A header of two rows becomes one, of the lower names; a header printed again on the next page
    goes. Columns headed by units with marks below become 牵头单位 and 配合单位.
    """
    rows = _without_empty_columns(rows)
    at = next((i for i, row in enumerate(rows[:_HEADER_ROWS]) if is_header(_texts(row))), None)
    if at is None:
        return [[[part] for part in row] for row in rows]
    above, header, body = rows[:at], rows[at], rows[at + 1 :]
    if body and _continues(header, body[0]):
        header = [
            low if low[0].strip() else high for high, low in zip(header, body[0], strict=True)
        ]
        body = body[1:]
    names = _texts(header)
    body = [row for row in body if _texts(row) != names]
    return [*([[part] for part in row] for row in above), *_unmarked(header, body, rows)]


def _bare(text: str) -> str:
    return _BLANKS.sub("", text)


def _texts(row: Sequence[Part]) -> list[str]:
    return [_bare(text) for text, _ in row]


def _without_empty_columns(rows: list[list[Part]]) -> list[list[Part]]:
    width = max(map(len, rows), default=0)
    kept = [c for c in range(width) if any(row[c][0].strip() for row in rows)]
    return [[row[c] for c in kept] for row in rows]


def _continues(header: list[Part], below: list[Part]) -> bool:
    """Whether the row below belongs to the header: some cells reach down, some are divided."""
    pairs = list(zip(_texts(header), _texts(below), strict=True))
    reaching = sum(high == low != "" for high, low in pairs)
    divided = any(not high and low for high, low in pairs)
    return reaching > 0 and divided and all(len(low) <= 16 for _, low in pairs)


def _unmarked(
    header: list[Part], body: list[list[Part]], everything: list[list[Part]]
) -> list[Row]:
    """Header and body, columns of marks turned into lists of the units that head them."""
    marked = [c for c, name in enumerate(_texts(header)) if name and _is_marked(name, c, body)]
    if not marked:
        return [[[part] for part in row] for row in (header, *body)]
    supports = _support_marks(everything)
    kept = [c for c in range(len(header)) if c not in marked]
    result: list[Row] = [[[header[c]] for c in kept] + [[("牵头单位", None)], [("配合单位", None)]]]
    for row in body:
        lead: list[Part] = []
        support: list[Part] = []
        for c in marked:
            mark, place = _bare(row[c][0]), row[c][1]
            if mark:
                cell = support if mark in supports or re.match(_SUPPORT, mark) else lead
                cell += [("、", None)] if cell else []
                cell.append((header[c][0], place or header[c][1]))
        result.append([[row[c]] for c in kept] + [lead, support])
    return result


def _is_marked(name: str, column: int, body: list[list[Part]]) -> bool:
    """Whether all that stands below a heading of no known meaning is marks."""
    marks = [mark for row in body if (mark := _bare(row[column][0]))]
    return bool(marks) and not column_of(folded(name)) and all(map(_MARK.fullmatch, marks))


def _support_marks(rows: list[list[Part]]) -> set[str]:
    """The signs that mean support: as a note says (●牵头 ○配合), else by custom."""
    supports = set(_SUPPORT_MARKS)
    for row in rows:
        for text, _ in row:
            for m in _MEANING.finditer(_bare(text)):
                (supports.discard if m["lead"] else supports.add)(m[1])
    return supports
