"""What a printed number is made of: terms with an amount, and the clauses behind each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from zerentu.graph.measures.facts import Facts
from zerentu.graph.readings import Reading

__all__ = ["Group", "Maker", "Parts", "Row", "Term", "number", "ratio", "total"]

Row = dict[str, Any]
Amount = int | float | Fraction


@dataclass(frozen=True, slots=True)
class Term:
    """One addend: its amount, what it stands for, and where that is said.

    `name` is a unit, chapter or tie where the term is not a task of its own; `tasks` are the tasks
    behind it and `units` those whose words in them count.
    """

    amount: Amount
    tasks: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Some terms under a heading of the catalogue (``explain.g_NAME``)."""

    name: str
    terms: tuple[Term, ...]

    @property
    def total(self) -> Amount:
        """The sum of the amounts, exact as far as they are."""
        return sum((term.amount for term in self.terms), 0)


@dataclass(frozen=True, slots=True)
class Parts:
    """The groups, and the number that they make when worked out again from them alone.

    `value` is None where the number does not exist, or is not made by adding up (``walked``: it was
    found by walking the ties listed); `arithmetic` says how the groups were put together. `reading`
    is set where the number has one of its own, whatever the report's.
    """

    groups: tuple[Group, ...]
    value: Amount | None
    arithmetic: str
    walked: bool = False
    reading: Reading | None = None


Maker = Callable[[Facts, Row], Parts]


def number(value: Amount | None) -> str:
    """Return an amount for people: whole numbers plain, fractions as such, else six digits."""
    if value is None:
        return "—"
    if isinstance(value, Fraction) and value.denominator != 1:
        return (
            f"{value.numerator}/{value.denominator}"
            if value.denominator < 1000
            else (f"{float(value):.6g}")
        )
    return f"{float(value):.6g}"


def total(groups: Sequence[Group]) -> Parts:
    """The number is the sum of all terms."""
    value = sum((group.total for group in groups), 0)
    sums = " + ".join(number(group.total) for group in groups)
    arithmetic = f"{sums} = {number(value)}" if len(groups) > 1 else f"Σ = {number(value)}"
    return Parts(tuple(groups), value, arithmetic)


def ratio(above: Group, below: Group, factor: int = 1) -> Parts:
    """The number is one sum over another, times a whole number; null where the lower one is 0."""
    value = Fraction(above.total) * factor / Fraction(below.total) if below.total else None
    times = "" if factor == 1 else f"{factor} × "
    arithmetic = f"{times}{number(above.total)} / {number(below.total)} = {number(value)}"
    return Parts((above, below), value, arithmetic)
