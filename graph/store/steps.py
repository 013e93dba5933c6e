"""The statements of one transaction, in batches that keep a large notice's messages small."""

from collections.abc import Iterable, Iterator
from typing import Any, Protocol

from zerentu.graph.queries import Query, read
from zerentu.graph.store.rows import Row
from zerentu.loaders.errors import StoreError

__all__ = ["Ask", "in_batches"]

_ROWS = 5_000  # rows a statement
_BYTES = 4_000_000  # of text in a statement, at the most unless one row holds more
_LARGEST = 16_000_000  # bytes a row: ArcadeDB leaves a message of 16 MiB without an answer


class Ask(Protocol):
    """Run a query in the transaction and return its rows."""

    def __call__(self, query: Query, **parameters: object) -> list[Row]:
        """Bind the parameters, run, and fetch everything."""


def in_batches(ask: Ask, name: str, **many: Iterable[Any]) -> list[Row]:
    """Run ``cypher/load/NAME`` on its one list parameter, so many at a time, if there are any.

    Raises `StoreError` when one of them is larger than a server takes.
    """
    ((parameter, values),) = many.items()
    query = read("load", name)
    found: list[Row] = []
    for batch in _batches(values):
        found += ask(query, **{parameter: batch})
    return found


def _batches(values: Iterable[Any]) -> Iterator[list[Any]]:
    batch: list[Any] = []
    held = 0
    for value in values:
        size = _size(value)
        if size > _LARGEST:
            raise StoreError("store_too_large", megabytes=size // 1_000_000)
        if batch and (len(batch) == _ROWS or held + size > _BYTES):
            yield batch
            batch, held = [], 0
        batch.append(value)
        held += size
    if batch:
        yield batch


def _size(value: object) -> int:
    """The bytes of text in a value, or somewhat more."""
    match value:
        case str():
            return len(value) if value.isascii() else 3 * len(value)
        case dict():
            return sum(map(_size, value.values()))
        case list():
            return sum(map(_size, value))
        case _:
            return 8
