"""Duties of one document as a dial: tasks on a ring by chapter, units outside near their tasks.

A unit that a third of all tasks name, and every phrase, becomes a ring line inside the dial with a
bead for each of its tasks: drawn as a point outside, its ties alone would fill the picture.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, cos, pi, sin, tau

from zerentu.graph.page.picture import Edge, Node, Picture, Point, polar, via

__all__ = ["Clause", "dial"]

STEP = 22.0  # along the ring, from task to task
BREAK = 30.0  # more of it between chapters
ROW = 24.0  # between two names outside
MOAT = 84.0  # from the ring to the units outside
NAME = 106.0  # room for a name at either side
FAR = pi / 4  # a tie that spans more than this is bent towards the centre


@dataclass(frozen=True, slots=True)
class Clause:
    """A task on the ring: its ref, its chapter's number, and its ties (duty ref, party ref, lead).

    `through` are the units that only a phrase brings in.
    """

    task: str
    chapter: int
    ties: tuple[tuple[str, str, bool], ...]
    through: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Ring:
    """One document's ring: each task's angle, clockwise from noon, on a radius around a centre."""

    clauses: Sequence[Clause]
    angles: Mapping[str, float]
    radius: float
    suffix: str
    centre: Point

    def spot(self, clause: Clause) -> Point:
        """Where a task stands."""
        return polar(self.angles[clause.task], self.radius, self.centre)


def dial(
    clauses: Sequence[Clause], chapters: Mapping[int, str], *, suffix: str = "", centre: Point
) -> Picture:
    """Return the dial of one document around `centre`.

    `chapters` are titles by number; `suffix` keeps the ids of one unit in two documents apart.
    """
    ring = _Ring(clauses, *_angles(clauses), suffix, centre)
    picture = Picture()
    for clause in clauses:
        picture.nodes.append(Node(clause.task, clause.task, "task", *ring.spot(clause)))
    _chapters(picture, ring, chapters)
    lanes = _lanes(clauses)
    _draw_lanes(picture, ring, lanes)
    reach = _units(picture, ring, set(lanes))
    across = ring.radius + MOAT + NAME + 16
    x, y = centre
    picture.box = (x - across, y - reach, x + across, y + reach)
    return picture


def _angles(clauses: Sequence[Clause]) -> tuple[dict[str, float], float]:
    """Each task's angle, clockwise from noon, and the radius of the ring."""
    breaks = sum(one.chapter != other.chapter for one, other in pairwise(clauses)) + 1
    length = max(len(clauses) * STEP + breaks * BREAK, 700.0)
    step = (length - breaks * BREAK) / max(len(clauses), 1)
    at, angles = BREAK / 2, {}
    previous = clauses[0].chapter if clauses else 0
    for clause in clauses:
        if clause.chapter != previous:
            at, previous = at + BREAK, clause.chapter
        angles[clause.task] = (at + step / 2) / length * tau
        at += step
    return angles, length / tau


def _chapters(picture: Picture, ring: _Ring, chapters: Mapping[int, str]) -> None:
    """Each chapter's arc of the bezel outside the ring, with its title."""
    spans: dict[int, list[float]] = defaultdict(list)
    for clause in ring.clauses:
        spans[clause.chapter].append(ring.angles[clause.task])
    half = STEP / 2 / ring.radius
    for chapter, span in spans.items():
        picture.marks.append(
            {
                "mark": "chapter",
                "ref": f"h{chapter}",
                "title": chapters.get(chapter, ""),
                "at": [round(v, 1) for v in ring.centre],
                "radius": round(ring.radius, 1),
                "from": round(min(span) - half, 4),
                "to": round(max(span) + half, 4),
            }
        )


def _lanes(clauses: Sequence[Clause]) -> list[str]:
    """The parties that become ring lines: phrases, and units in a third of all tasks."""
    tasks: dict[str, set[str]] = defaultdict(set)
    for clause in clauses:
        for _, party, _ in clause.ties:
            tasks[party].add(clause.task)
    often = max(len(clauses) / 3, 6)
    found = [p for p, where in tasks.items() if p.startswith("c") or len(where) >= often]
    return sorted(found, key=lambda party: (-len(tasks[party]), party))


def _draw_lanes(picture: Picture, ring: _Ring, lanes: Sequence[str]) -> None:
    gap = min(19.0, (ring.radius - 80) / max(len(lanes), 1))
    taken: list[Point] = []
    for place, party in enumerate(lanes):
        inner = ring.radius - 32 - gap * place
        beads = sorted(
            {ring.angles[c.task] for c in ring.clauses for _, p, _ in c.ties if p == party}
        )
        name = _name_angle(beads, inner, taken)
        taken.append(polar(name, inner))
        picture.marks.append(
            {
                "mark": "lane",
                "ref": party,
                "at": [round(v, 1) for v in ring.centre],
                "radius": round(inner, 1),
            }
        )
        spot = polar(name, inner, ring.centre)
        picture.nodes.append(Node(f"{party}{ring.suffix}", party, "pill", *spot))
        for clause in ring.clauses:
            sides = [(duty, lead) for duty, p, lead in clause.ties if p == party]
            for shift, (duty, _) in enumerate(sides):
                angle = ring.angles[clause.task] + shift * 4 / ring.radius
                spot = polar(angle, inner, ring.centre)
                picture.nodes.append(Node(f"b{duty}", party, "bead", *spot))
                picture.edges.append(Edge(duty, f"b{duty}", clause.task, 0.0))


def _name_angle(beads: Sequence[float], radius: float, taken: Sequence[Point]) -> float:
    """Where a ring line's name stands: far from its own beads and from the names before it."""

    def room(angle: float) -> float:
        x, y = polar(angle, radius)
        beside = min((abs(((b - angle + pi) % tau) - pi) * radius for b in beads), default=999.0)
        apart = min(((abs(x - a) / 130 + abs(y - b) / 30) for a, b in taken), default=9.0)
        # upright names hide least of a line where it runs level, at noon and at six
        return min(beside, 70.0) + 60 * min(apart, 1.3) + 10 * abs(cos(angle))

    return max((k * tau / 120 for k in range(120)), key=lambda angle: round(room(angle), 6))


def _units(picture: Picture, ring: _Ring, lanes: set[str]) -> float:
    """Place the units outside, in two columns bent around the ring; return half their height."""
    wishes = _wishes(ring, lanes)
    right = sorted((u for u in wishes if sin(wishes[u]) >= 0), key=lambda u: (wishes[u], u))
    left = sorted((u for u in wishes if sin(wishes[u]) < 0), key=lambda u: (-wishes[u], u))
    _balance(right, left)
    rows = max(len(right), len(left), 1)
    tall = max(ring.radius + MOAT - 14, (rows - 1) * ROW / 2)
    places: dict[str, Point] = {}
    for side, column in ((1, right), (-1, left)):
        wished = [-(tall) * cos(wishes[unit]) for unit in column]
        for unit, y in zip(column, _spread(wished, ROW, tall), strict=True):
            bow = 1 - min(abs(y) / (tall * 1.02), 1.0) ** 2.6
            x = max((ring.radius + MOAT) * bow ** (1 / 2.6), 30.0)
            places[unit] = (ring.centre[0] + side * x, ring.centre[1] + y)
            spot = places[unit]
            picture.nodes.append(Node(f"{unit}{ring.suffix}", unit, "unit", *spot, side))
    _ties(picture, ring, places)
    return tall + 26


def _wishes(ring: _Ring, lanes: set[str]) -> dict[str, float]:
    """The angle at which each unit would like to stand: the middle of its tasks, leads twice."""
    pulls: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for clause in ring.clauses:
        for _, party, lead in clause.ties:
            if party not in lanes:
                pulls[party].append((ring.angles[clause.task], 2.0 if lead else 1.0))
    named = set(pulls)
    for clause in ring.clauses:
        for unit in clause.through:
            if unit not in lanes and unit not in named:
                pulls[unit].append((ring.angles[clause.task], 1.0))
    return {
        unit: atan2(sum(w * sin(a) for a, w in pull), sum(w * cos(a) for a, w in pull)) % tau
        for unit, pull in sorted(pulls.items())
    }


def _balance(right: list[str], left: list[str]) -> None:
    """Move the lowest names of the longer column over until both are about as long."""
    while len(right) > len(left) + 2:
        left.append(right.pop())
    while len(left) > len(right) + 2:
        right.append(left.pop())


def _spread(wished: Sequence[float], gap: float, limit: float) -> list[float]:
    """Return places at least `gap` apart, in the given order, as near as can be to the wishes.

    Pool-adjacent-violators on the wishes less their slots, then moved inside ±`limit`.

    >>> _spread([0.0, 0.0, 50.0], 10.0, 60.0)
    [-5.0, 5.0, 50.0]
    """
    pools: list[list[float]] = []
    for slot, wish in enumerate(wished):
        pools.append([wish - slot * gap, 1.0])
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            mean, count = pools.pop()
            before, many = pools[-1]
            pools[-1] = [(before * many + mean * count) / (many + count), many + count]
    bases = [mean for mean, count in pools for _ in range(int(count))]
    room = limit - (len(wished) - 1) * gap
    return [max(min(base, room), -limit) + slot * gap for slot, base in enumerate(bases)]


def _ties(picture: Picture, ring: _Ring, places: Mapping[str, Point]) -> None:
    for clause in ring.clauses:
        target = ring.spot(clause)
        seen: set[str] = set()
        for duty, party, _ in clause.ties:
            if party not in places:
                continue
            bend = _bend(places[party], target, ring.centre)
            if party in seen:  # the second tie of one unit to one task runs beside the first
                bend += 0.22 if bend >= 0 else -0.22
            seen.add(party)
            picture.edges.append(Edge(duty, f"{party}{ring.suffix}", clause.task, round(bend, 3)))


def _bend(source: Point, target: Point, centre: Point) -> float:
    """Roundness: a far tie is pulled towards the centre, a near one leaves its ring a little."""

    def angle(spot: Point) -> float:
        return atan2(spot[0] - centre[0], centre[1] - spot[1])

    apart = abs((angle(source) - angle(target) + pi) % tau - pi)
    amount = 0.12 if apart < FAR else 0.22 + 0.16 * (1 - apart / pi)

    def off_centre(bend: float) -> int:
        x, y = via(source, target, bend)
        return int((x - centre[0]) ** 2 + (y - centre[1]) ** 2)  # as near as the eye can tell

    inward = min((amount, -amount), key=off_centre)
    return inward if apart >= FAR else -inward
