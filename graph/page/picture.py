"""What a layout hands to the builder: nodes and edges with places, and marks around them."""

from dataclasses import dataclass, field
from math import atan2, cos, hypot, pi, sin

__all__ = ["Edge", "Mark", "Node", "Picture", "Point", "polar", "via"]

Point = tuple[float, float]
Mark = dict[str, object]


@dataclass(frozen=True, slots=True)
class Node:
    """A thing with a place. `ref` is what it shows (t3, u5, c0): one unit may have several nodes.

    `glyph` is task, unit, pill (a name on a ring line) or bead (a tie's place on that line);
    `side` is where its name stands: -1 left, 1 right, 0 on it. `key` orders names that compete for
    room, the smallest first.
    """

    id: str
    ref: str
    glyph: str
    x: float
    y: float
    side: int = 0


@dataclass(frozen=True, slots=True)
class Edge:
    """One tie, named after its duty (d17); `bend` is vis-network's roundness, clockwise if > 0."""

    id: str
    source: str
    target: str
    bend: float


@dataclass(slots=True)
class Picture:
    """Nodes, edges and marks (ring lines, chapter titles, bands) in one plane; y grows downwards.

    `box` is left, top, right, bottom of everything, names included.
    """

    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    box: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


def polar(angle: float, radius: float, centre: Point = (0.0, 0.0)) -> Point:
    """Return the point at `angle` (radians, clockwise from twelve o'clock) and `radius`.

    >>> polar(0.0, 2.0)
    (0.0, -2.0)
    """
    return centre[0] + radius * sin(angle), centre[1] - radius * cos(angle)


def via(source: Point, target: Point, bend: float) -> Point:
    """Return the control point that vis-network gives a curve of this roundness.

    Clockwise (curvedCW) for a positive bend, else counter-clockwise; as in vis-network 9.1.2.

    >>> [round(side, 9) for side in via((0.0, 0.0), (2.0, 0.0), 0.0)]
    [1.0, 0.0]
    """
    reach = abs(bend) / 2 + 0.5
    length = hypot(target[0] - source[0], target[1] - source[1])
    angle = atan2(source[1] - target[1], target[0] - source[0]) + (bend / 2 + 0.5) * pi
    return source[0] + reach * length * sin(angle), source[1] + reach * length * cos(angle)
