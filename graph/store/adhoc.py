"""A statement of the user's own, which can be broken off: by time, by number of rows, by Ctrl-C."""

from collections.abc import Mapping
from concurrent.futures import Future, wait
from contextlib import suppress
from dataclasses import dataclass
from threading import Thread
from typing import Any
from uuid import uuid4

import neo4j
from neo4j.exceptions import Neo4jError

from zerentu.graph.store.cancel import cancel, marked
from zerentu.graph.store.errors import translated
from zerentu.graph.store.link import Link
from zerentu.graph.store.values import Result, plain
from zerentu.loaders.errors import StoreError

__all__ = ["Statement", "run_freely"]

_FETCH = 1_000  # rows a message
_GRACE = 5.0  # seconds in which a cancelled statement must end


@dataclass(frozen=True, slots=True)
class Statement:
    """What is asked; `max_rows` None fetches all rows."""

    text: str
    parameters: Mapping[str, Any]
    write: bool
    max_rows: int | None


def run_freely(link: Link, statement: Statement, timeout: float | None) -> Result:
    """Run a statement in a thread: the driver itself would not let go of one that runs.

    Raises `QueryError` for a wrong statement; `StoreError` when it would write and must not, or
    takes longer than `timeout` seconds.
    """
    if not statement.write and not link.has_reader:
        raise StoreError("store_no_reader", url=link.place)
    token = uuid4().hex
    future: Future[Result] = Future()

    def work() -> None:
        try:
            future.set_result(_run(link, statement, token))
        except BaseException as error:  # noqa: BLE001  raised again where the result is awaited
            future.set_exception(error)

    Thread(target=work, daemon=True).start()
    try:
        done, _ = wait([future], timeout)
    except BaseException:  # Ctrl-C
        _end(link, token, future)
        raise
    if not done:
        _end(link, token, future)
        raise StoreError("store_slow", url=link.place, reason=f"> {timeout:g} s")
    return future.result()


def _end(link: Link, token: str, future: Future[Result]) -> None:
    _let_go(link, token)
    wait([future], _GRACE)


def _let_go(link: Link, token: str) -> None:
    """End what is not waited for; should the server not answer, its own time limit ends it."""
    with suppress(OSError):
        cancel(link, token)


def _run(link: Link, statement: Statement, token: str) -> Result:
    arcadedb = link.server.name == "ArcadeDB"
    text = marked(statement.text, token) if arcadedb else statement.text
    most = statement.max_rows
    fetch = _FETCH if most is None else min(most + 1, _FETCH)
    rows: list[tuple[Any, ...]] = []
    complete = True
    with translated(link.place), link.session(write=statement.write, rows=fetch) as session:
        result = session.run(
            neo4j.Query(text, metadata={"zerentu": token}), dict(statement.parameters)
        )
        columns = tuple(result.keys())
        for record in result:
            if len(rows) == most:
                complete = False
                break
            rows.append(tuple(plain(value) for value in record.values()))
        if not complete and arcadedb and not statement.write:
            # It would walk the rest; it answers only once nobody waits for its rows any more.
            Thread(target=_let_go, args=(link, token), daemon=True).start()
        try:
            summary = result.consume()
        except Neo4jError:
            if complete:
                raise
            return Result(columns, rows, complete, {}, ())
    return Result(
        columns=columns,
        rows=rows,
        complete=complete,
        counters={
            name: count
            for name, count in vars(summary.counters).items()
            if isinstance(count, int) and not isinstance(count, bool) and count
        },
        notes=tuple(
            f"{note.gql_status} {note.status_description}"
            for note in summary.gql_status_objects
            if note.is_notification
        ),
    )
