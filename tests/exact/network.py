"""Walks and matrices on the projection, in fractions (eigenvector: in 60 decimal digits)."""

from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import combinations

Ties = dict[str, dict[str, Fraction]]
ZERO = Fraction(0)


def project(units: list[str], groups: list[set[str]]) -> Ties:
    ties: Ties = {unit: {} for unit in units}
    for group in groups:
        for one, other in combinations(sorted(group), 2):
            for a, b in ((one, other), (other, one)):
                ties[a][b] = ties[a].get(b, ZERO) + Fraction(1, len(group) - 1)
    return ties


def components(near: dict[str, set[str]]) -> list[set[str]]:
    left, found = set(near), []
    while left:
        part = {min(left)}
        while grown := {other for node in part for other in near[node]} - part:
            part |= grown
        found.append(part)
        left -= part
    return found


def without(near: dict[str, set[str]], node: str) -> dict[str, set[str]]:
    return {key: others - {node} for key, others in near.items() if key != node}


def betweenness(ties: Ties) -> dict[str, Fraction]:
    """Σ over pairs s, t of σ(s, v)·σ(v, t)/σ(s, t) where v lies on a shortest way."""
    units = list(ties)
    n = len(units)
    if n < 3:
        return dict.fromkeys(units, ZERO)
    length, ways = {}, {}
    for unit in units:
        length[unit], ways[unit] = shortest(ties, unit)
    found = dict.fromkeys(units, ZERO)
    for start, end in combinations(units, 2):
        if end not in length[start]:
            continue
        for unit in length[start]:
            if unit not in (start, end) and (
                length[start][unit] + length[unit][end] == length[start][end]
            ):
                found[unit] += Fraction(ways[start][unit] * ways[unit][end], ways[start][end])
    return {unit: value / Fraction((n - 1) * (n - 2), 2) for unit, value in found.items()}


def shortest(ties: Ties, start: str) -> tuple[dict[str, Fraction], dict[str, int]]:
    """Lengths of the shortest ways from `start`, and how many there are."""
    open_ends = {start: ZERO}
    length: dict[str, Fraction] = {}
    while open_ends:
        unit = min(open_ends, key=lambda key: (open_ends[key], key))
        length[unit] = open_ends.pop(unit)
        for other, weight in ties[unit].items():
            reached = length[unit] + 1 / weight
            if other not in length and (other not in open_ends or reached < open_ends[other]):
                open_ends[other] = reached
    ways = {start: 1}
    for unit in sorted(length, key=lambda key: length[key]):
        if unit != start:
            ways[unit] = sum(
                ways[other]
                for other, weight in ties[unit].items()
                if length[other] + 1 / weight == length[unit]
            )
    return length, ways


def pagerank(ties: Ties) -> dict[str, Fraction]:
    """The exact fixed point, by Gauss: x = 0.85·(flow + isolates/n) + 0.15/n."""
    units = list(ties)
    n = len(units)
    damping = Fraction(85, 100)
    strength = {unit: sum(ties[unit].values(), ZERO) for unit in units}
    rows = []
    for unit in units:
        row = [
            -damping
            * (Fraction(1, n) if not ties[other] else ties[other].get(unit, ZERO) / strength[other])
            for other in units
        ]
        row[len(rows)] += 1
        rows.append([*row, (1 - damping) / n])
    for at in range(n):  # diagonally dominant by columns: no pivot is 0
        for below in range(at + 1, n):
            if factor := rows[below][at] / rows[at][at]:
                rows[below] = [b - factor * a for a, b in zip(rows[at], rows[below], strict=True)]
    values = [ZERO] * n
    for at in reversed(range(n)):
        rest = sum((rows[at][k] * values[k] for k in range(at + 1, n)), ZERO)
        values[at] = (rows[at][n] - rest) / rows[at][at]
    return dict(zip(units, values, strict=True))


def eigenvector(ties: Ties) -> dict[str, float | None]:
    """The first column of a high power of the shifted weights, by repeated squaring."""
    if not any(ties.values()):
        return dict.fromkeys(ties)
    parts = components({unit: set(partners) for unit, partners in ties.items()})
    most = max(map(len, parts))
    units = sorted(min((part for part in parts if len(part) == most), key=min))
    with localcontext(prec=60):
        matrix = [
            [
                Decimal((w := ties[a].get(b, ZERO)).numerator) / w.denominator + (a == b)
                for b in units
            ]
            for a in units
        ]
        before: list[Decimal] = []
        column = [Decimal(1)] * len(units)
        while max(map(abs, map(Decimal.__sub__, column, before)), default=Decimal(1)) > Decimal(
            "1e-25"
        ):
            matrix = [
                [sum(map(Decimal.__mul__, row, other)) for other in matrix] for row in matrix
            ]  # symmetric: rows are columns
            largest = max(map(max, matrix))
            matrix = [[value / largest for value in row] for row in matrix]
            norm = sum(row[0] * row[0] for row in matrix).sqrt()
            before, column = column, [row[0] / norm for row in matrix]
        values = dict(zip(units, map(float, column), strict=True))
    return {unit: values.get(unit, 0.0) for unit in ties}


def core(near: dict[str, set[str]]) -> dict[str, int]:
    """Peel, for k = 1, 2, …, every unit with fewer than k partners left."""
    found = dict.fromkeys(near, 0)
    left, k = {unit: set(others) for unit, others in near.items()}, 0
    while left:
        k += 1
        while thin := {unit for unit, others in left.items() if len(others) < k}:
            left = {unit: others - thin for unit, others in left.items() if unit not in thin}
        for unit in left:
            found[unit] = k
    return found


def constraint(ties: Ties, unit: str) -> Fraction | None:
    if not ties[unit]:
        return None

    def p(a: str, b: str) -> Fraction:
        return ties[a].get(b, ZERO) / sum(ties[a].values(), ZERO)

    return sum(
        (
            (p(unit, v) + sum((p(unit, q) * p(q, v) for q in ties[unit]), ZERO)) ** 2
            for v in ties[unit]
        ),
        ZERO,
    )


def effective_size(ties: Ties, unit: str) -> Fraction | None:
    if not ties[unit]:
        return None
    strength = sum(ties[unit].values(), ZERO)
    return sum(
        (
            1
            - sum(
                (
                    w / strength * ties[v].get(q, ZERO) / max(ties[v].values())
                    for q, w in ties[unit].items()
                ),
                ZERO,
            )
            for v in ties[unit]
        ),
        ZERO,
    )
