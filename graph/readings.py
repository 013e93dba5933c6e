"""How collective phrases are read: the only place that turns 各街道办事处 into units.

Everything downstream receives who takes part in which task *under a reading*.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from zerentu.graph.tables import Tables
from zerentu.loaders.notice import Collective, Openness, Role, Unit, UnitKind
from zerentu.loaders.places import STATE

__all__ = [
    "Participation",
    "Parties",
    "Reading",
    "members",
    "participation",
    "units_in_scope",
]


class Reading(StrEnum):
    """How a collective phrase is read.

    Named: no phrase is expanded; closed: the listed ones to their lists; upper: the listed ones to
    their lists, every other to all units it may mean.
    """

    NAMED = "named"
    CLOSED = "closed"
    UPPER = "upper"


@dataclass(frozen=True, slots=True)
class Parties:
    """Who takes part in one task, as sorted unit ids; nobody stands on both sides.

    A unit that leads a task does not also support it.
    """

    task_id: str
    leads: tuple[str, ...]
    supports: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        """The participants, sorted by id."""
        return tuple(sorted(self.leads + self.supports))

    def __len__(self) -> int:
        return len(self.leads) + len(self.supports)


@dataclass(frozen=True, slots=True)
class Participation:
    """Who takes part in what under one reading.

    `tasks` are in the order of the tables, `units` (the set U, the same under every reading) sorted
    by id. `phrases` counts occurrences (task, phrase, role), `expanded` those of them that stand
    for at least one unit under this reading.
    """

    reading: Reading
    tasks: tuple[Parties, ...]
    units: tuple[str, ...]
    phrases: int
    expanded: int


def units_in_scope(tables: Tables) -> frozenset[str]:
    """Return U: the units named in the clauses and the members of their listed phrases.

    One set for all readings; it also holds a unit that has no partner.
    """
    collectives = {row.id: row for row in tables.collectives}
    found: set[str] = set()
    for duty in tables.duties:
        if duty.is_collective:
            found.update(collectives[duty.party_id].members)
        else:
            found.add(duty.party_id)
    return frozenset(found)


def members(tables: Tables, reading: Reading) -> dict[str, frozenset[str]]:
    """Return the units each collective of the tables stands for under `reading`, by its id.

    A listed phrase stands for its list. Under the upper reading any other phrase stands for the
    units in scope that are of its kinds and of its own place; for the kind government, of the
    places directly below.
    """
    if reading is Reading.NAMED:
        return {row.id: frozenset() for row in tables.collectives}
    by_kind: dict[tuple[str, UnitKind], set[str]] = {}
    if reading is Reading.UPPER:
        scope = units_in_scope(tables)
        by_kind = _by_kind(unit for unit in tables.units if unit.id in scope)
    return {row.id: _members(row, by_kind) for row in tables.collectives}


def participation(tables: Tables, reading: Reading = Reading.CLOSED) -> Participation:
    """Return who takes part in each task of the tables under `reading`.

    A task without any unit has empty sides. Two duties of a unit in one task on one side are one.

    >>> from tests.build import notice
    >>> from zerentu.graph.tables import Tables
    >>> tables = Tables.from_notices([notice(("修路", "区建设局", "各街道办事处 有关部门"))])
    >>> read = participation(tables, Reading.CLOSED)
    >>> len(read.tasks[0].supports), read.phrases, read.expanded
    (3, 2, 1)
    """
    stands_for = members(tables, reading)
    leads: dict[str, set[str]] = {task.id: set() for task in tables.tasks}
    supports: dict[str, set[str]] = {task.id: set() for task in tables.tasks}
    occurrences: set[tuple[str, str, Role]] = set()
    for duty in tables.duties:
        side = (leads if duty.role is Role.LEAD else supports)[duty.task_id]
        if duty.is_collective:
            occurrences.add((duty.task_id, duty.party_id, duty.role))
            side.update(stands_for[duty.party_id])
        else:
            side.add(duty.party_id)
    return Participation(
        reading=reading,
        tasks=tuple(
            Parties(
                task.id,
                tuple(sorted(leads[task.id])),
                tuple(sorted(supports[task.id] - leads[task.id])),
            )
            for task in tables.tasks
        ),
        units=tuple(sorted(units_in_scope(tables))),
        phrases=len(occurrences),
        expanded=sum(1 for _, phrase, _ in occurrences if stands_for[phrase]),
    )


def _by_kind(units: Iterable[Unit]) -> dict[tuple[str, UnitKind], set[str]]:
    """Units by the place whose phrases may mean them, and their kind."""
    found: dict[tuple[str, UnitKind], set[str]] = {}
    for unit in units:
        place = _above(unit.place) if unit.kind is UnitKind.GOVERNMENT else unit.place
        found.setdefault((place, unit.kind), set()).add(unit.id)
    return found


def _above(place: str) -> str:
    """The place that `place` lies directly below: 江苏省/南京市 for 江苏省/南京市/玄武区."""
    upper, _, _ = place.rpartition("/")
    return upper or STATE


def _members(
    phrase: Collective, by_kind: Mapping[tuple[str, UnitKind], set[str]]
) -> frozenset[str]:
    if phrase.openness is Openness.LISTED:
        return frozenset(phrase.members)
    return frozenset(
        unit for kind in phrase.kinds for unit in by_kind.get((phrase.place, kind), ())
    )
