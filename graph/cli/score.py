"""``score``: the measures into the store, for statements of one's own."""

from typing import Any

from zerentu.graph.cli.command import command
from zerentu.graph.cli.inputs import open_store
from zerentu.graph.cli.options import filters, lambda_, reading
from zerentu.graph.cli.output import emit
from zerentu.graph.filters import choose, select
from zerentu.graph.measures.facts import Facts
from zerentu.graph.readings import Reading
from zerentu.graph.report.scores import scores
from zerentu.graph.store import Scope
from zerentu.graph.tables import Tables
from zerentu.words import say

__all__ = ["score"]


@command("score")
@reading
@lambda_
@filters
def score(*, reading: str, lambda_: float, **filters: Any) -> None:
    """Work out the measures of the documents selected and write them beside the units."""
    with open_store() as store:
        marks = store.marks()
        tables = Tables.from_store(store)
        selection = choose(tables.documents, tables.chapters, **filters)
        chosen = select(tables, selection)
        kind = {unit.id: unit.kind for unit in chosen.units}
        rows = [
            row
            for row in scores(Facts(chosen, Reading(reading), lambda_))
            if selection.unit_kinds is None or kind[row["unit_id"]] in selection.unit_kinds
        ]
        scope = Scope(
            document=selection.documents or (),
            place=tuple(filters["place"]),
            year=tuple(filters["year"]),
            chapter=tuple(filters["chapter"]),
            documents=tuple(document.id for document in chosen.documents),
        )
        store.save_scores(scope, marks, rows, reading=reading, lam=lambda_)
    documents = len(chosen.documents)
    emit(say("cli.scored", units=len(rows), documents=documents, reading=reading) + "\n")
