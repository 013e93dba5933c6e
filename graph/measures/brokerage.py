"""Brokerage: how far a unit's partners are tied to each other (Burt 1992, Structural Holes).

networkx agrees on the constraint; its weighted effective size divides by the wrong maxima where
scipy is installed, so both are computed here.
"""

from collections.abc import Mapping
from math import fsum

from zerentu.graph.network import Projection

__all__ = ["constraint", "effective_size"]

Ties = Mapping[str, float]


def constraint(projection: Projection) -> dict[str, float | None]:
    """Return c(u) = Σ over partners v of (p_uv + Σ_q p_uq·p_qv)²; null for isolates.

    p_uv = w_uv/Σ_k w_uk. Above 0: 1 for a unit with a single partner, small where the partners
    are many and strangers to each other; it can pass 1 (9/8 in a triangle of equal ties).
    """
    share = {
        unit: {other: weight / projection.strength[unit] for other, weight in partners.items()}
        for unit, partners in projection.ties.items()
    }
    return {
        unit: fsum(
            fsum((direct, *_products(partners, share, other))) ** 2
            for other, direct in partners.items()
        )
        if partners
        else None
        for unit, partners in share.items()
    }


def _products(partners: Ties, share: Mapping[str, Ties], other: str) -> list[float]:
    """The addends p_uq·p_qv over the units q that both u and v are tied to."""
    common = partners.keys() & share[other].keys()
    return [partners[between] * share[between][other] for between in common]


def effective_size(projection: Projection) -> dict[str, float | None]:
    """Return e(u) = Σ over partners v of [1 - Σ_q p_uq·w_vq/max_k w_vk]; null for isolates.

    The partners of a unit less what is redundant among them: above 0, at most their number.

    >>> ties = {"a": {"b": 1.0, "c": 2.0}, "b": {"a": 1.0, "c": 4.0}, "c": {"a": 2.0, "b": 4.0,
    ...         "d": 8.0}, "d": {"c": 8.0}}
    >>> strength = {unit: int(sum(partners.values())) for unit, partners in ties.items()}
    >>> round(effective_size(Projection(ties, strength))["a"], 12) == round(7 / 6, 12)
    True
    """
    ties = projection.ties
    most = {unit: max(partners.values(), default=0.0) for unit, partners in ties.items()}

    def size(unit: str) -> float | None:
        partners = ties[unit]
        if not partners:
            return None
        redundant = fsum(
            partners[between] * ties[other][between] / most[other]
            for other in partners
            for between in partners.keys() & ties[other].keys()
        )
        return len(partners) - redundant / projection.strength[unit]

    return {unit: size(unit) for unit in ties}
