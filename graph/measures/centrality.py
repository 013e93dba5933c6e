"""Centrality beside betweenness: shares of the tasks, eigenvector, PageRank, core."""

from heapq import heapify, heappop, heappush
from math import fsum, sqrt

from zerentu.graph.network import Projection, components

__all__ = ["DAMPING", "MOST_STEPS", "core", "eigenvector", "pagerank", "share"]

DAMPING = 0.85
MOST_STEPS = 100_000


def share(load: int, tasks: int) -> float | None:
    """Return a load as a share of all tasks, 0 to 1; null without tasks.

    Lead and support centrality: degree in the two-mode network over the size of the other node set
    (Borgatti & Halgin, Analyzing Affiliation Networks).
    """
    return load / tasks if tasks else None


def eigenvector(projection: Projection) -> dict[str, float | None]:
    """Return the leading eigenvector of the tie weights on the largest component, to 1e-10.

    L2 norm 1 there, 0 elsewhere, null when there is no tie. Of components equally large the one
    with the first unit counts. Power iteration on the weights plus a multiple of the identity
    (which moves no eigenvector but keeps a two-sided network from swinging), until the geometric
    rest of the steps is below 1e-12.
    """
    if not projection.edges:
        return dict.fromkeys(projection.ties)
    largest = max(components(projection), key=len)  # the first of the largest
    shift = max(projection.strength[unit] for unit in largest) / 4
    ties = {unit: projection.ties[unit] for unit in projection.ties if unit in largest}
    vector = dict.fromkeys(ties, 1 / sqrt(len(ties)))
    last = 1.0
    for _ in range(MOST_STEPS):
        moved = {
            unit: shift * vector[unit] + fsum(w * vector[other] for other, w in partners.items())
            for unit, partners in ties.items()
        }
        norm = sqrt(fsum(value * value for value in moved.values()))
        moved = {unit: value / norm for unit, value in moved.items()}
        step = sqrt(fsum((moved[unit] - vector[unit]) ** 2 for unit in ties))
        vector = moved
        ratio = step / last if last else 0.0
        if step < 1e-15 or (ratio < 1 and step * ratio / (1 - ratio) < 1e-12):
            break
        last = step
    return {unit: vector.get(unit, 0.0) for unit in projection.ties}


def pagerank(projection: Projection) -> dict[str, float]:
    """Return the PageRank by tie weight: damping 0.85, L1 change below 1e-12; sums to 1.

    An isolate jumps to every unit alike (Brin & Page 1998, Computer Networks 30, 107).
    """
    n = len(projection.ties)
    rank = dict.fromkeys(projection.ties, 1 / n if n else 0.0)
    change = 1.0 if n else 0.0
    while change >= 1e-12:
        loose = fsum(rank[unit] for unit, partners in projection.ties.items() if not partners)
        base = (1 - DAMPING + DAMPING * loose) / n
        flow = {unit: rank[unit] / (projection.strength[unit] or 1) for unit in rank}
        moved = {
            unit: base + DAMPING * fsum(w * flow[other] for other, w in partners.items())
            for unit, partners in projection.ties.items()
        }
        change = fsum(abs(moved[unit] - rank[unit]) for unit in rank)
        rank = moved
    return rank


def core(projection: Projection) -> dict[str, int]:
    """Return the greatest k such that a unit has k partners among units that have k, ties alike.

    The k-core number of the unweighted projection (Seidman 1983, Social Networks 5, 269), found by
    taking away, again and again, a unit with the fewest partners left.
    """
    left = {unit: len(partners) for unit, partners in projection.ties.items()}
    waiting = [(count, unit) for unit, count in left.items()]
    heapify(waiting)
    found: dict[str, int] = {}
    k = 0
    while waiting:
        count, unit = heappop(waiting)
        if left.get(unit) != count:
            continue  # it has lost partners since, and waits a second time
        del left[unit]
        k = max(k, count)
        found[unit] = k
        for partner in projection.ties[unit]:
            if partner in left:
                left[partner] -= 1
                heappush(waiting, (left[partner], partner))
    return {unit: found[unit] for unit in projection.ties}
