"""The statements of one transaction, in batches that keep a large notice's messages small."""

from collections.abc import Iterable
from itertools import islice
from typing import Any, Protocol

from zerentu.graph.queries import Query, read
from zerentu.graph.store.rows import Row

__all__ = ["Ask", "in_batches"]

BATCH = 5_000  # rows a statement


class Ask(Protocol):
    """Run a query in the transaction and return its rows."""

    def __call__(self, query: Query, **parameters: object) -> list[Row]:
        """Bind the parameters, run, and fetch everything."""


def in_batches(ask: Ask, name: str, **many: Iterable[Any]) -> list[Row]:
    """Run ``cypher/load/NAME`` on its one list parameter, so many at a time, if there are any."""
    ((parameter, values),) = many.items()
    rest, found = iter(values), []
    while batch := list(islice(rest, BATCH)):
        found += ask(read("load", name), **{parameter: batch})
    return found
