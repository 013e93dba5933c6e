"""Units and collectives that notices share: what each document says, and what is shown of all.

What a document says of a party stands on its NAMES relationship; the node shows what all of them
say together (`zerentu.graph.merge`). So a corrected or forgotten notice gives a name back as well
as it gave it, and a party that no document names is gone.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import Any

from zerentu.graph.merge import merged_collective, merged_unit
from zerentu.graph.store.rows import Row, collective_of, row_of, unit_of
from zerentu.graph.store.steps import Ask, in_batches

__all__ = ["SHARED", "Shared"]


@dataclass(frozen=True, slots=True)
class Shared:
    """One kind of party: its queries end in `kind`, its records merge by `merged`."""

    kind: str
    record_of: Callable[[Row], Any]
    merged: Callable[[Any, Any], Any]

    def shown(self, ask: Ask, ids: Iterable[str]) -> dict[str, Any]:
        """Return those of `ids` that a document names already, as they are shown."""
        rows = in_batches(ask, f"shown_{self.kind}", ids=ids)
        return {row["id"]: self.record_of(row["view"]) for row in rows}

    def show(
        self, ask: Ask, new: Iterable[Row], shown: Mapping[str, Any], unsettled: Iterable[str]
    ) -> None:
        """Bring the nodes up to date, once the document says what it has to say.

        `new` is what it says of parties that it did not name before, whose looks were `shown`:
        that merges without a look at the other documents, of which a unit may have thousands. Of
        the `unsettled`, of which it says something else now or nothing, all documents are asked.
        """
        now: dict[str, Any] = {}
        for row in new:
            view = self.record_of(row["view"])
            was = shown.get(view.id)
            merged = self.merged(was or view, view)
            if merged != was:
                now[view.id] = merged
        said: dict[str, list[Any]] = {}
        unsettled = list(unsettled)
        for row in in_batches(ask, f"views_{self.kind}", ids=unsettled):
            said.setdefault(row["id"], []).append(self.record_of(row["view"]))
        now.update((name, reduce(self.merged, views, views[0])) for name, views in said.items())
        rows = [row_of(record) for record in now.values()]
        in_batches(ask, f"show_{self.kind}", rows=rows)
        if self.kind == "collectives":
            in_batches(ask, "leave_collectives", rows=rows)
            in_batches(ask, "join_collectives", rows=rows)
        in_batches(ask, f"sweep_{self.kind}", ids=unsettled)


SHARED = (
    Shared("units", unit_of, merged_unit),
    Shared("collectives", collective_of, merged_collective),
)
