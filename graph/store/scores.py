"""Measures into the graph, for statements of one's own."""

from collections.abc import Mapping, Sequence
from typing import Any

from zerentu.graph.queries import read
from zerentu.graph.store.scopes import Scope
from zerentu.graph.store.steps import Ask, in_batches
from zerentu.loaders.errors import StoreError
from zerentu.loaders.ids import identify

__all__ = ["save_scores"]


def save_scores(
    ask: Ask,
    scope: Scope,
    marks: Mapping[str, str],
    scores: Sequence[Mapping[str, Any]],
    *,
    reading: str,
    lam: float,
) -> None:
    """Write one score a unit, in place of those of the same scope, reading and λ.

    `marks` are those of the documents there were when the scores were worked out from them. Raises
    `StoreError` when a document has changed since, and then writes nothing.
    """
    ask(read("load", "lock"), document="")
    if {row["document"]: row["mark"] for row in ask(read("tables", "marks"))} != marks:
        raise StoreError("scores_outdated")
    common = {"scope": scope.name, "reading": reading, "lambda": lam}
    ask(read("load", "drop_old_scores"), **common)
    in_batches(
        ask,
        "save_scores",
        rows=[
            {
                "unit_id": score["unit_id"],
                "score": {
                    "id": identify("s", reading, repr(lam), scope.name, score["unit_id"]),
                    **common,
                    **{name: value for name, value in score.items() if name != "unit_id"},
                },
            }
            for score in scores
        ],
    )
