"""Coordination: whom a unit must convene, who may call on it, and how widely and deeply."""

from zerentu.graph.network import Projection
from zerentu.graph.readings import Participation

__all__ = ["breadth", "call_load", "convening_load", "depth"]


def convening_load(read: Participation) -> dict[str, int]:
    """Return K_out(u) = Σ over the tasks u leads of (participants - 1): seats to convene."""
    seats = dict.fromkeys(read.units, 0)
    for task in read.tasks:
        for lead in task.leads:
            seats[lead] += len(task) - 1
    return seats


def call_load(read: Participation) -> dict[str, int]:
    """Return K_in(u) = Σ over the tasks u supports of its leads: leads who may call."""
    calls = dict.fromkeys(read.units, 0)
    for task in read.tasks:
        for support in task.supports:
            calls[support] += len(task.leads)
    return calls


def breadth(projection: Projection) -> dict[str, int]:
    """Return B(u), the number of distinct units that share a task with u."""
    return {unit: len(partners) for unit, partners in projection.ties.items()}


def depth(projection: Projection) -> dict[str, float | None]:
    """Return D(u) = Σ_v w_uv / B(u), the mean tie of a unit; null without a partner."""
    return {
        unit: projection.strength[unit] / len(partners) if partners else None
        for unit, partners in projection.ties.items()
    }
