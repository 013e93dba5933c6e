"""Concentration: how unevenly load lies on the units."""

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Concentration", "concentration"]


@dataclass(frozen=True, slots=True)
class Concentration:
    """The figures of one column of loads; all null when nobody bears any.

    `hhi` 1/n to 1, its normalised form 0 to 1 (null for one unit), the equivalent number of equal
    bearers 1 to n, `gini` 0 to (n - 1)/n; `units` = n.
    """

    hhi: float | None
    hhi_normalised: float | None
    equivalent_number: float | None
    gini: float | None
    units: int


def concentration(loads: Sequence[int]) -> Concentration:
    """Return how concentrated whole-number loads are, zeros included.

    HHI = Σ p², p = x/Σx; normalised (HHI - 1/n)/(1 - 1/n); Gini = Σ_i (2i - n - 1)·x_(i)/(n·Σx)
    over the ascending x. Computed in whole numbers and divided once.

    >>> concentration([1, 1, 2])
    Concentration(hhi=0.375, hhi_normalised=0.0625, equivalent_number=2.6666666666666665, \
gini=0.16666666666666666, units=3)
    """
    n, total = len(loads), sum(loads)
    if not total:
        return Concentration(None, None, None, None, n)
    squares = sum(x * x for x in loads)
    moment = sum((2 * i - n - 1) * x for i, x in enumerate(sorted(loads), 1))
    normalised = (n * squares - total**2) / ((n - 1) * total**2) if n > 1 else None
    return Concentration(
        squares / total**2, normalised, total**2 / squares, moment / (n * total), n
    )
