"""The same columns from notices in memory and from a store: where measures and pages start.

Units and collectives that several notices share stand once. Rows are in document order, documents
in order of id, so that nothing downstream depends on the order in which notices came.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from zerentu.loaders.notice import (
    Chapter,
    Collective,
    Document,
    Finding,
    Notice,
    Responsibility,
    Target,
    Task,
    Unit,
)

__all__ = ["Tables", "merged_unit"]


@dataclass(frozen=True, slots=True)
class Tables:
    """Everything some notices say, as tuples of records.

    `documents`, `units` and `collectives` are sorted by id; `chapters`, `tasks`, `targets`,
    `duties` and `findings` by document, then by their place in it.
    """

    documents: tuple[Document, ...]
    chapters: tuple[Chapter, ...]
    tasks: tuple[Task, ...]
    targets: tuple[Target, ...]
    units: tuple[Unit, ...]
    collectives: tuple[Collective, ...]
    duties: tuple[Responsibility, ...]
    findings: tuple[Finding, ...]

    @classmethod
    def from_notices(cls, notices: Iterable[Notice]) -> "Tables":
        """Lay notices side by side; of two with one document id the later stands."""
        by_id = {notice.document.id: notice for notice in notices}
        ordered = [by_id[key] for key in sorted(by_id)]
        units: dict[str, Unit] = {}
        collectives: dict[str, Collective] = {}
        for notice in ordered:
            for unit in notice.units:
                known = units.get(unit.id)
                units[unit.id] = merged_unit(known, unit) if known else unit
            collectives.update((collective.id, collective) for collective in notice.collectives)
        return cls(
            documents=tuple(notice.document for notice in ordered),
            chapters=tuple(row for notice in ordered for row in notice.chapters),
            tasks=tuple(row for notice in ordered for row in notice.tasks),
            targets=tuple(row for notice in ordered for row in notice.targets),
            units=tuple(units[key] for key in sorted(units)),
            collectives=tuple(collectives[key] for key in sorted(collectives)),
            duties=tuple(row for notice in ordered for row in notice.responsibilities),
            findings=tuple(row for notice in ordered for row in notice.findings),
        )


def merged_unit(one: Unit, other: Unit) -> Unit:
    """Return one unit for two notices' views of it: the longest printed form, all other forms.

    Of names equally long the first by code point is shown; the result does not depend on order.
    """
    forms = {one.name, other.name, *one.aliases, *other.aliases}
    name = min((one.name, other.name), key=lambda form: (-len(form), form))
    return replace(one, name=name, aliases=tuple(sorted(forms - {name})))
