"""Load: how many tasks a unit leads and supports, and how many only a phrase assigns to it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import isqrt, sqrt

from zerentu.graph.readings import Participation
from zerentu.graph.tables import Tables
from zerentu.loaders.notice import Openness

__all__ = [
    "hidden_load",
    "hidden_share",
    "lead_load",
    "load_index",
    "ranks",
    "support_load",
    "tau_b",
]


def lead_load(read: Participation) -> dict[str, int]:
    """Return ℓ(u), the number of tasks each unit leads; 0 or more, for every unit in scope."""
    return _count(read, [task.leads for task in read.tasks])


def support_load(read: Participation) -> dict[str, int]:
    """Return s(u), the number of tasks each unit supports without leading them."""
    return _count(read, [task.supports for task in read.tasks])


def _count(read: Participation, sides: Sequence[Sequence[str]]) -> dict[str, int]:
    counted = dict.fromkeys(read.units, 0)
    for side in sides:
        for unit in side:
            counted[unit] += 1
    return counted


def load_index(read: Participation, lam: float = 0.5) -> dict[str, float]:
    """Return W(u) = ℓ(u) + λ·s(u), rounded once: equal loads give equal numbers.

    λ is a convention (0.5: two supports weigh as one lead); it is taken as its shortest decimal,
    so that 0.1 means one tenth.
    """
    weight = Fraction(str(lam))
    leads, supports = lead_load(read), support_load(read)
    return {
        unit: (leads[unit] * weight.denominator + supports[unit] * weight.numerator)
        / weight.denominator
        for unit in read.units
    }


def ranks(values: Mapping[str, float]) -> dict[str, int]:
    """Return 1 + the number of units with a strictly greater value; equal values share a rank.

    >>> ranks({"a": 3.0, "b": 1.0, "c": 3.0})
    {'a': 1, 'b': 3, 'c': 1}
    """
    rank_of: dict[float, int] = {}
    for place, value in enumerate(sorted(values.values(), reverse=True), 1):
        rank_of.setdefault(value, place)
    return {unit: rank_of[value] for unit, value in values.items()}


def hidden_load(
    tables: Tables, named: Participation, closed: Participation
) -> dict[str, int | None]:
    """Return H(u): the tasks a unit supports under the closed reading but not by name.

    Null where phrases of the unit's place occur and none of them is listed: nothing could be
    expanded, so the hidden load is unknown, not nought. `named` and `closed` are the
    participations of `tables`.
    """
    by_name: dict[str, set[str]] = {task.id: set() for task in tables.tasks}
    for duty in tables.duties:
        if not duty.is_collective and duty.role == "support":
            by_name[duty.task_id].add(duty.party_id)
    counted: dict[str, int | None] = dict.fromkeys(named.units, 0)
    extra = Counter(
        unit for task in closed.tasks for unit in task.supports if unit not in by_name[task.task_id]
    )
    counted.update(extra)
    used = {duty.party_id for duty in tables.duties if duty.is_collective}
    phrases = [row for row in tables.collectives if row.id in used]
    known = {row.place for row in phrases if row.openness is Openness.LISTED}
    unknown = {row.place for row in phrases} - known
    in_scope = set(named.units)
    for unit in tables.units:
        if unit.place in unknown and unit.id in in_scope:
            counted[unit.id] = None
    return counted


def hidden_share(
    hidden: Mapping[str, int | None], supports_closed: Mapping[str, int]
) -> float | None:
    """Return Σ H / Σ s under the closed reading, 0 to 1; null where it is unknown or 0/0."""
    total = sum(supports_closed.values())
    parts = [value for value in hidden.values() if value is not None]
    return sum(parts) / total if total and len(parts) == len(hidden) else None


def tau_b(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    """Return Kendall's τ-b of two columns, -1 to 1; null when either is constant or n < 2.

    (concordant - discordant) / √((n₀ - ties in x)(n₀ - ties in y)), n₀ = n(n-1)/2, in the
    O(n log n) way of Knight (1966), JASA 61, 436.

    >>> tau_b([1, 2, 3], [1, 3, 2]), tau_b([1, 1], [1, 2])
    (0.3333333333333333, None)
    """
    pairs = sorted(zip(xs, ys, strict=True))
    every = len(pairs) * (len(pairs) - 1) // 2
    tied_x, tied_y, tied_both = (_tied(column) for column in (xs, ys, pairs))
    below = (every - tied_x) * (every - tied_y)
    if not below:
        return None
    _, discordant = _sort_counting([y for _, y in pairs])
    above = every - tied_x - tied_y + tied_both - 2 * discordant
    root = isqrt(below)
    return above / (root if root * root == below else sqrt(below))


def _tied(values: Sequence[object]) -> int:
    """The number of pairs of equal values."""
    return sum(count * (count - 1) // 2 for count in Counter(values).values())


def _sort_counting(values: list[float]) -> tuple[list[float], int]:
    """Merge sort; also the number of pairs that stood in strictly descending order."""
    if len(values) < 2:
        return values, 0
    left, in_left = _sort_counting(values[: len(values) // 2])
    right, in_right = _sort_counting(values[len(values) // 2 :])
    merged: list[float] = []
    swaps = in_left + in_right
    taken = 0
    for value in right:
        while taken < len(left) and left[taken] <= value:
            merged.append(left[taken])
            taken += 1
        swaps += len(left) - taken
        merged.append(value)
    return merged + left[taken:], swaps
