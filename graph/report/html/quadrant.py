"""Breadth × depth: how many partners a unit has, and how much it shares with each."""

from collections.abc import Mapping, Sequence
from math import sqrt
from statistics import median
from typing import Any, NamedTuple

from zerentu.graph.report.html.svg import circle, line, picture, text, text_width
from zerentu.words import Lang, say

__all__ = ["quadrant"]

WIDTH, HEIGHT = 760, 480
LEFT, RIGHT, TOP, BOTTOM = 58, 116, 28, 62  # names may stand in the margin to the right
SIZE = 12  # of the type
STEPS = 5
FLOOR = HEIGHT - BOTTOM


class Box(NamedTuple):
    """A rectangle that is taken."""

    x1: float
    y1: float
    x2: float
    y2: float

    def meets(self, other: "Box") -> bool:
        """Whether the two have a point in common."""
        return (
            self.x1 < other.x2 and other.x1 < self.x2 and self.y1 < other.y2 and other.y1 < self.y2
        )


class Dot(NamedTuple):
    """One unit on the picture."""

    x: float
    y: float
    radius: float
    name: str
    title: str

    def box(self) -> Box:
        """The square around it."""
        reach = self.radius + 1
        return Box(self.x - reach, self.y - reach, self.x + reach, self.y + reach)


def quadrant(rows: Sequence[Mapping[str, Any]], lang: Lang) -> tuple[str, int]:
    """Return the picture of the rows of the table coordination, and how many names had no room.

    Units without a partner have no depth and are left out.
    """
    placed = [row for row in rows if row["depth"] is not None]
    title = say("pictures.quadrant", lang)
    if not placed:
        return picture(WIDTH, 40, title, []), 0
    x_top = _round_up(max(row["breadth"] for row in placed))
    y_top = _round_up(max(row["depth"] for row in placed))
    most = max(row["convening_load"] for row in placed) or 1
    across, down = WIDTH - LEFT - RIGHT, FLOOR - TOP

    def x(value: float) -> float:
        return LEFT + across * value / x_top

    def y(value: float) -> float:
        return TOP + down * (1 - value / y_top)

    dots = [
        Dot(
            x(row["breadth"]),
            y(row["depth"]),
            3 + 9 * sqrt(row["convening_load"] / most),
            row["unit"],
            f"{row['unit']}: {row['breadth']}, {row['depth']:.3f}, {row['convening_load']}",
        )
        for row in sorted(placed, key=lambda row: -row["convening_load"])
    ]
    middle = x(median(row["breadth"] for row in placed)), y(median(r["depth"] for r in placed))
    labels, missing = _labels(dots)
    parts = [
        *_axes(x_top, y_top, lang),
        line(middle[0], TOP, middle[0], TOP + down, "median"),
        line(LEFT, middle[1], LEFT + across, middle[1], "median"),
        *(circle(dot.x, dot.y, dot.radius, "dot", dot.title) for dot in dots),
        *labels,
    ]
    return picture(WIDTH, HEIGHT, title, parts), missing


def _labels(dots: Sequence[Dot]) -> tuple[list[str], int]:
    """Names beside their dots, where none covers another name or dot; the rest are counted."""
    taken = [dot.box() for dot in dots]
    parts: list[str] = []
    for dot in dots:
        wide = text_width(dot.name, SIZE)
        others = [box for box in taken if box != dot.box()]
        for dx, dy in _around(dot.radius + 3, wide):
            box = Box(dot.x + dx, dot.y + dy - SIZE * 0.8, dot.x + dx + wide, dot.y + dy + 2)
            inside = box.x1 > LEFT and box.x2 < WIDTH - 2 and box.y1 > TOP and box.y2 < FLOOR
            if inside and not any(box.meets(other) for other in others):
                taken.append(box)
                parts.append(text(box.x1, dot.y + dy, dot.name, "halo"))
                break
    return parts, len(dots) - len(parts)


def _around(away: float, wide: float) -> list[tuple[float, float]]:
    """Where the base line of a name may start, seen from its dot: the best places first."""
    near = away * 0.75
    return [
        (away, 4),
        (-away - wide, 4),
        (-wide / 2, -away),
        (-wide / 2, away + SIZE * 0.8),
        (near, -near),
        (near, near + SIZE * 0.8),
        (-near - wide, -near),
        (-near - wide, near + SIZE * 0.8),
    ]


def _axes(x_top: float, y_top: float, lang: Lang) -> list[str]:
    across, down, floor = WIDTH - LEFT - RIGHT, FLOOR - TOP, FLOOR
    parts = [line(LEFT, TOP, LEFT, floor, "axis"), line(LEFT, floor, LEFT + across, floor, "axis")]
    for step in range(STEPS + 1):
        at_x, at_y = LEFT + across * step / STEPS, floor - down * step / STEPS
        parts += [
            text(at_x, floor + 15, f"{x_top * step / STEPS:g}", "soft", "middle"),
            text(LEFT - 6, at_y + 4, f"{y_top * step / STEPS:.3g}", "soft", "end"),
            line(LEFT, at_y, LEFT + across, at_y, "grid"),
        ]
    corners = (
        ("few_deep", LEFT, TOP - 10, "start"),
        ("many_deep", LEFT + across, TOP - 10, "end"),
        ("few_shallow", LEFT, floor + 34, "start"),
        ("many_shallow", LEFT + across, floor + 34, "end"),
    )
    parts += [text(x, y, say(f"pictures.{key}", lang), "corner", at) for key, x, y, at in corners]
    parts.append(text(LEFT + across / 2, floor + 34, say("pictures.breadth", lang), "", "middle"))
    parts.append(text(LEFT + across / 2, TOP - 10, say("pictures.depth", lang), "", "middle"))
    return parts


def _round_up(value: float) -> float:
    """The next number above that divides into round steps."""
    size = 1.0
    while size * 10 < value:
        size *= 10
    while size > value:
        size /= 10
    return next(size * step for step in (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10) if size * step >= value)
