"""The same columns from notices in memory and from a store: where measures and pages start.

Units and collectives that several notices share stand once. Rows are in document order, documents
in order of id, so that nothing downstream depends on the order in which notices came.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zerentu.graph.merge import merged_collective, merged_unit
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

if TYPE_CHECKING:  # a table from files must not load the driver
    from zerentu.graph.store import Store

__all__ = ["Tables"]


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
                units[unit.id] = merged_unit(units.get(unit.id, unit), unit)
            for phrase in notice.collectives:
                collectives[phrase.id] = merged_collective(
                    collectives.get(phrase.id, phrase), phrase
                )
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

    @classmethod
    def from_store(cls, store: "Store", documents: Iterable[str] | None = None) -> "Tables":
        """Read the same tables from a store: of all its documents, or of those with these ids.

        Equal to `from_notices` of the notices that were written. Raises `StoreError`.
        """
        return cls.from_notices(store.notices(documents))
