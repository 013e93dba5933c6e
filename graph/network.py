"""Participants as networks: ties between units that share tasks, arrows from leads to supporters.

Sums are `math.fsum` over one addend a task, so the order of input changes no bit of them.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations, product
from math import fsum

from zerentu.graph.readings import Participation, Parties

__all__ = ["Arrow", "Projection", "arrows", "components", "project"]


@dataclass(frozen=True, slots=True)
class Projection:
    """The units of one participation and the ties between them.

    `ties[u][v]` is the tie weight w_uv = Σ over the tasks that u and v share of 1/(participants
    - 1) (Newman 2001, PRE 64, 016132), above 0; every unit has an entry, an isolate an empty one;
    units and partners are sorted by id. `strength[u]` = Σ_v w_uv, which is the number of u's tasks
    with two or more participants, and so exact.
    """

    ties: Mapping[str, Mapping[str, float]]
    strength: Mapping[str, int]

    @property
    def edges(self) -> int:
        """The number of ties."""
        return sum(len(partners) for partners in self.ties.values()) // 2

    @property
    def total(self) -> int | float:
        """Σ w over the ties; a half-integer."""
        return sum(self.strength.values()) / 2

    @property
    def density(self) -> float | None:
        """Ties over possible ties, 0 to 1; null below two units."""
        n = len(self.ties)
        return 2 * self.edges / (n * (n - 1)) if n > 1 else None


@dataclass(frozen=True, slots=True)
class Arrow:
    """How much one unit needs another: d, at most the number of `tasks` it stems from."""

    d: float
    tasks: int


def project(read: Participation, largest: int | None = None) -> Projection:
    """Return the projection of tasks on units: two units are tied when they share a task.

    With `largest`, only tasks with at most that many participants tie; the units stay the same.

    >>> from zerentu.graph.readings import Parties, Reading
    >>> tasks = (Parties("t1", ("a",), ("b",)), Parties("t2", ("a",), ("b", "c")))
    >>> projection = project(Participation(Reading.NAMED, tasks, ("a", "b", "c", "d"), 0, 0))
    >>> projection.ties["a"], projection.strength["a"], projection.ties["d"]
    ({'b': 1.5, 'c': 0.5}, 2, {})
    """
    # Equal addends are counted, not listed: what matters of a task is its size.
    sizes: dict[tuple[str, str], dict[int, int]] = {}
    strength = dict.fromkeys(read.units, 0)
    for task in read.tasks:
        size = len(task)
        if size < 2 or (largest is not None and size > largest):
            continue
        everyone = task.all
        for unit in everyone:
            strength[unit] += 1
        for pair in combinations(everyone, 2):
            found = sizes.setdefault(pair, {})
            found[size] = found.get(size, 0) + 1
    ties: dict[str, dict[str, float]] = {unit: {} for unit in read.units}
    for one, other in sorted(sizes):
        weight = fsum(count / (size - 1) for size, count in sizes[one, other].items())
        ties[one][other] = ties[other][one] = weight
    return Projection(ties, strength)


def components(projection: Projection) -> list[frozenset[str]]:
    """Return the connected components, isolates included, in order of their first unit."""
    found: list[frozenset[str]] = []
    seen: set[str] = set()
    for start in projection.ties:
        if start in seen:
            continue
        reached, waiting = {start}, [start]
        while waiting:
            fresh = projection.ties[waiting.pop()].keys() - reached
            reached |= fresh
            waiting.extend(fresh)
        seen |= reached
        found.append(frozenset(reached))
    return found


def arrows(tasks: Iterable[Parties]) -> dict[tuple[str, str], Arrow]:
    """Return the dependence of leads on supporters: d(a→b) for each pair with a value above 0.

    d(a→b) = Σ over the tasks that a leads and b supports of 1/(leads · supporters): each supported
    task shares out exactly one unit, so that Σ d is the number of such tasks.

    >>> from zerentu.graph.readings import Parties
    >>> arrows([Parties("t1", ("a",), ("b", "c")), Parties("t2", ("a",), ("b",))])["a", "b"]
    Arrow(d=1.5, tasks=2)
    """
    seats: dict[tuple[str, str], tuple[int, ...]] = {}
    for task in tasks:
        here = (len(task.leads) * len(task.supports),)
        for pair in product(task.leads, task.supports):
            seats[pair] = seats.get(pair, ()) + here
    return {
        pair: Arrow(
            fsum(count / size for size, count in Counter(seats[pair]).items()), len(seats[pair])
        )
        for pair in sorted(seats)
    }
