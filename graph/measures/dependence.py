"""Dependence: a lead answers for an outcome that needs its supporters, so lead → supporter."""

from collections import Counter
from collections.abc import Mapping
from itertools import combinations
from math import fsum

from zerentu.graph.network import Arrow
from zerentu.graph.readings import Participation
from zerentu.loaders.notice import UnitKind

__all__ = [
    "asymmetry",
    "class_matrix",
    "cross_class_share",
    "jointness",
    "net",
    "reciprocity",
    "strengths",
]

Arrows = Mapping[tuple[str, str], Arrow]
_NONE = Arrow(0.0, 0)


def asymmetry(arrows: Arrows, source: str, target: str) -> tuple[float | None, float]:
    """Return α = (d_ab - d_ba)/μ seen from the source, -1 to 1, and μ = d_ab + d_ba.

    Mutual dependence is kept beside it (Casciaro & Piskorski 2005, ASQ 50, 167); α is null when μ
    is 0.
    """
    there = arrows.get((source, target), _NONE).d
    back = arrows.get((target, source), _NONE).d
    mutual = fsum((there, back))
    return ((there - back) / mutual if mutual else None), mutual


def strengths(read: Participation) -> tuple[dict[str, float], dict[str, float]]:
    """Return o(u), how much a unit needs others, and i(u), how much others need it.

    Sums of d over the arrows that leave and that reach u; to be needed is power (Emerson 1962, ASR
    27, 31). A supported task gives each lead 1/leads and each supporter 1/supporters.
    """
    out: dict[str, list[float]] = {unit: [] for unit in read.units}
    into: dict[str, list[float]] = {unit: [] for unit in read.units}
    for task in read.tasks:
        if task.leads and task.supports:
            for lead in task.leads:
                out[lead].append(1 / len(task.leads))
            for support in task.supports:
                into[support].append(1 / len(task.supports))
    return (
        {unit: fsum(parts) for unit, parts in out.items()},
        {unit: fsum(parts) for unit, parts in into.items()},
    )


def net(out_strength: float, in_strength: float) -> float | None:
    """Return N = (o - i)/(o + i): +1 only commissions, -1 only supports; null when both are 0."""
    both = out_strength + in_strength
    return (out_strength - in_strength) / both if both else None


def supported(read: Participation) -> int:
    """Return Σ d, which is the number of tasks with at least one lead and one supporter."""
    return sum(1 for task in read.tasks if task.leads and task.supports)


def reciprocity(arrows: Arrows) -> float | None:
    """Return ρ = Σ over ordered pairs of min(d_ab, d_ba) / Σ d, 0 to 1; null without arrows.

    Squartini et al. 2013, Scientific Reports 3, 2729.
    """
    total = fsum(arrow.d for arrow in arrows.values())
    if not total:
        return None
    returned = fsum(
        min(arrow.d, arrows[target, source].d)
        for (source, target), arrow in arrows.items()
        if (target, source) in arrows
    )
    return returned / total


def class_matrix(
    read: Participation, kind: Mapping[str, UnitKind]
) -> dict[tuple[UnitKind, UnitKind], float]:
    """Return d summed over the kinds of lead and supporter, the diagonal kept; values above 0."""
    parts: dict[tuple[UnitKind, UnitKind], list[float]] = {}
    for task in read.tasks:
        seats = len(task.leads) * len(task.supports)
        leads = Counter(kind[unit] for unit in task.leads)
        supports = Counter(kind[unit] for unit in task.supports)
        for source, some in leads.items():
            for target, others in supports.items():
                parts.setdefault((source, target), []).append(some * others / seats)
    return {pair: fsum(parts[pair]) for pair in sorted(parts)}


def cross_class_share(matrix: Mapping[tuple[UnitKind, UnitKind], float]) -> float | None:
    """Return the share of the class matrix off its diagonal, 0 to 1; null when it is empty."""
    total = fsum(matrix.values())
    across = fsum(d for (source, target), d in matrix.items() if source is not target)
    return across / total if total else None


def jointness(read: Participation) -> dict[tuple[str, str], Arrow]:
    """Return j(a, b) = Σ over the tasks both lead of 1/(leads - 1), and those tasks' number.

    Undirected and never mixed with d; one entry a pair, the smaller id first.
    """
    sizes: dict[tuple[str, str], list[int]] = {}
    for task in read.tasks:
        for pair in combinations(task.leads, 2):
            sizes.setdefault(pair, []).append(len(task.leads))
    return {
        pair: Arrow(fsum(1 / (size - 1) for size in sizes[pair]), len(sizes[pair]))
        for pair in sorted(sizes)
    }
