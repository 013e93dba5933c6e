"""Tables drawn with lines: rules become a grid, the grid becomes cells, merged ones included."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["Box", "Rule", "Table", "tables_of"]

_NEAR = 3.0
"""Lines nearer than this many points are one line; a border is often drawn twice."""
_LINES = 300
"""Lines of one direction; a grid finer than this is a drawing."""


class Rule(NamedTuple):
    """A line across or down a page, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def across(self) -> bool:
        """Whether it runs across."""
        return self.right - self.left >= self.top - self.bottom


class Box(NamedTuple):
    """A cell: its first row and column, how many it covers."""

    row: int
    column: int
    wide: int
    high: int


class Table(NamedTuple):
    """A grid: `xs` from the left, `ys` from the top; the cell of each of its fields."""

    xs: list[float]
    ys: list[float]
    boxes: dict[tuple[int, int], Box]

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in the table."""
        return self.xs[0] <= x <= self.xs[-1] and self.ys[-1] <= y <= self.ys[0]

    def box_at(self, x: float, y: float) -> Box:
        """Return the cell that a point in the table lies in."""
        column = min(max(bisect_right(self.xs, x) - 1, 0), len(self.xs) - 2)
        row = min(max(bisect_right(self.ys, -y, key=lambda at: -at) - 1, 0), len(self.ys) - 2)
        return self.boxes[row, column]


def tables_of(rules: Sequence[Rule]) -> list[Table]:
    """Return the tables that the rules of a page draw, from the top.

    >>> square = [Rule(0, y, 20, y) for y in (0, 10, 20)] + [Rule(x, 0, x, 20) for x in (0, 10, 20)]
    >>> [(table.xs, table.ys) for table in tables_of(square)]
    [([0, 10, 20], [20, 10, 0])]
    """
    tables = [table for group in _groups(rules) if (table := _table(group))]
    return sorted(tables, key=lambda table: -table.ys[0])


def _groups(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules that touch each other, directly or through others."""
    order = sorted(range(len(rules)), key=lambda i: rules[i].left)
    above = list(range(len(rules)))

    def root(i: int) -> int:
        while above[i] != i:
            above[i] = above[above[i]]
            i = above[i]
        return i

    active: list[int] = []
    for i in order:
        rule = rules[i]
        active = [j for j in active if rules[j].right >= rule.left - _NEAR]
        for j in active:
            other = rules[j]
            if other.bottom <= rule.top + _NEAR and rule.bottom <= other.top + _NEAR:
                above[root(i)] = root(j)
        active.append(i)
        if len(active) > 4 * _LINES:
            return []
    groups: dict[int, list[Rule]] = {}
    for i in order:
        groups.setdefault(root(i), []).append(rules[i])
    return list(groups.values())


def _table(rules: list[Rule]) -> Table | None:
    """The grid of touching rules; None where they enclose fewer than two cells."""
    across = [rule for rule in rules if rule.across]
    down = [rule for rule in rules if not rule.across]
    if not across or not down:
        return None
    # An open side, or a row that the page cuts, ends where the lines do that run towards it.
    xs = _positions([*(r.left for r in down), *_ends([(r.left, r.right) for r in across])])
    ys = _positions([*(r.bottom for r in across), *_ends([(r.bottom, r.top) for r in down])])[::-1]
    if len(xs) < 2 or len(ys) < 2 or len(xs) * len(ys) < 6 or max(len(xs), len(ys)) > _LINES:
        return None
    return Table(xs, ys, _boxes(xs, ys, across, down))


def _ends(spans: list[tuple[float, float]]) -> tuple[float, float]:
    return min(low for low, _ in spans), max(high for _, high in spans)


def _positions(values: list[float]) -> list[float]:
    """One position for all that are near each other."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found


def _boxes(
    xs: list[float], ys: list[float], across: list[Rule], down: list[Rule]
) -> dict[tuple[int, int], Box]:
    """Fields without a line between them are one cell, as far as they form a rectangle."""
    closed_right = _closed(xs, ys, down, upright=True)
    closed_below = _closed(xs, ys, across, upright=False)
    boxes: dict[tuple[int, int], Box] = {}
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in boxes:
                continue
            wide = high = 1
            while column + wide < len(xs) - 1 and (row, column + wide - 1) not in closed_right:
                wide += 1
            while row + high < len(ys) - 1 and all(
                (row + high - 1, column + i) not in closed_below for i in range(wide)
            ):
                high += 1
            box = Box(row, column, wide, high)
            for field in ((row + j, column + i) for j in range(high) for i in range(wide)):
                boxes.setdefault(field, box)
    return boxes


def _closed(
    xs: list[float], ys: list[float], rules: list[Rule], *, upright: bool
) -> set[tuple[int, int]]:
    """The fields that have a line on their right (`upright`) or below them."""
    closed: set[tuple[int, int]] = set()
    for rule in rules:
        if upright:
            column = bisect_right(xs, rule.left) - 2
            for row in range(len(ys) - 1):
                if rule.bottom < (ys[row] + ys[row + 1]) / 2 < rule.top:
                    closed.add((row, column))
        else:
            row = bisect_right(ys, _NEAR - rule.bottom, key=lambda at: -at) - 2
            for column in range(len(xs) - 1):
                if rule.left < (xs[column] + xs[column + 1]) / 2 < rule.right:
                    closed.add((row, column))
    return closed
