"""Betweenness: how often a unit lies on the shortest ways between others.

Brandes (2001), Journal of Mathematical Sociology 25, 163, on distances 1/w, with one difference:
ways whose lengths agree to twelve digits count as equally long, since 1/3 + 1/3 + 1/3 and 1 are the
same way.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from math import fsum, sqrt
from random import Random

from zerentu.graph.network import Projection

__all__ = ["EXACT_UP_TO", "Betweenness", "betweenness"]

EXACT_UP_TO = 2000
_SEED = 20230224
_SAME = 1e-12

Neighbours = Sequence[Sequence[tuple[int, float]]]


@dataclass(frozen=True, slots=True)
class Betweenness:
    """The values by unit, 0 to 1, all null where there are too many units to be exact.

    Where only a sample of sources was walked, `sources` is its size and `error` the largest
    standard error of a value; both are null for exact values.
    """

    values: Mapping[str, float | None]
    sources: int | None = None
    error: float | None = None


def betweenness(projection: Projection, sources: int | None = None) -> Betweenness:
    """Return the share of the other pairs of units whose shortest ways pass through each unit.

    Normalised by (n - 1)(n - 2)/2, where n counts all units; 0 below three units. With more than
    2,000 units the values are null unless `sources` asks for a sample of so many (the same one
    every time).

    >>> line = {"a": {"b": 2.0}, "b": {"a": 2.0, "c": 1.0}, "c": {"b": 1.0}}
    >>> betweenness(Projection(line, {"a": 2, "b": 3, "c": 1})).values["b"]
    1.0
    """
    units = list(projection.ties)
    n = len(units)
    if n > EXACT_UP_TO and sources is None:
        return Betweenness(dict.fromkeys(units))
    if n < 3:
        return Betweenness(dict.fromkeys(units, 0.0))
    place = {unit: at for at, unit in enumerate(units)}
    ways = [
        [(place[other], 1 / weight) for other, weight in projection.ties[unit].items()]
        for unit in units
    ]
    starts: Sequence[int] = range(n)
    if sources is not None and sources < n:
        starts = sorted(Random(_SEED).sample(starts, sources))  # noqa: S311 - a sample, no secret
    shares: list[list[float]] = [[] for _ in units]
    for start in starts:
        for unit, share in _dependencies(ways, start):
            shares[unit].append(share)
    pairs = (n - 1) * (n - 2)  # ordered: every way is walked from both ends
    scale = n / len(starts) / pairs
    values = {unit: fsum(parts) * scale for unit, parts in zip(units, shares, strict=True)}
    if len(starts) == n:
        return Betweenness(values)
    error = max(_standard_error(parts, len(starts), n) for parts in shares) * n / pairs
    return Betweenness(values, len(starts), error)


def _dependencies(ways: Neighbours, start: int) -> list[tuple[int, float]]:
    """The dependency of `start` on every unit that its shortest ways pass through (not 0)."""
    length = {start: 0.0}
    count = {start: 1}
    before: dict[int, list[int]] = {start: []}
    settled: list[int] = []
    done: set[int] = set()
    waiting = [(0.0, start)]
    while waiting:
        _, unit = heappop(waiting)
        if unit in done:
            continue
        done.add(unit)
        settled.append(unit)
        for other, step in ways[unit]:
            if other in done:
                continue
            reached = length[unit] + step
            known = length.get(other)
            if known is not None and abs(reached - known) <= _SAME * known:
                count[other] += count[unit]
                before[other].append(unit)
            elif known is None or reached < known:
                length[other] = reached
                count[other] = count[unit]
                before[other] = [unit]
                heappush(waiting, (reached, other))
    share = dict.fromkeys(settled, 0.0)
    for unit in reversed(settled):
        for earlier in before[unit]:
            share[earlier] += count[earlier] / count[unit] * (1 + share[unit])
    return [(unit, part) for unit, part in share.items() if part and unit != start]


def _standard_error(parts: Sequence[float], drawn: int, n: int) -> float:
    """The standard error of a mean over `drawn` of `n` sources; those not listed gave 0."""
    mean = fsum(parts) / drawn
    squares = fsum((part - mean) ** 2 for part in parts) + (drawn - len(parts)) * mean**2
    return sqrt(squares / max(drawn - 1, 1) / drawn * (1 - drawn / n))
