"""One store over Bolt: notices in, notices and named queries out, on Neo4j and on ArcadeDB alike.

::

    with connect() as store:
        store.write(notice)
        store.run(find("tasks_of_unit"), unit="区发改委")

The only package that imports neo4j. What the graph looks like is in docs/graph-model.md; the
statements are in cypher/schema, cypher/load and cypher/tables.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import TracebackType
from typing import Any, Self

from zerentu.graph.queries import Query, read
from zerentu.graph.store.adhoc import Statement, run_freely
from zerentu.graph.store.check import VERSION, is_ours, make_ours, refuse_strangers, remove_ours
from zerentu.graph.store.link import Link
from zerentu.graph.store.notices import read_notices
from zerentu.graph.store.scopes import Scope
from zerentu.graph.store.scores import save_scores
from zerentu.graph.store.sound import refuse_unsound
from zerentu.graph.store.values import Node, Path, Relationship, Result, plain
from zerentu.graph.store.write import Written, replace
from zerentu.loaders.notice import Notice

__all__ = ["Node", "Path", "Relationship", "Result", "Scope", "Status", "Store", "Written"]

_TOGETHER = 200  # documents read in one transaction


@dataclass(frozen=True, slots=True)
class Status:
    """What is at the other end; `version` is the graph's, None where nothing was written yet."""

    url: str
    database: str | None
    server: str
    version: int | None
    nodes: dict[str, int]


class Store:
    """A database that holds our graph, or nothing under our labels yet.

    Opening it raises `StoreError` when the server cannot be reached or will not do, and when the
    database holds another version of the graph or other people's data under our labels; nothing
    is changed then. Nothing is written before the first `write`, not even the schema.
    """

    def __init__(self, link: Link) -> None:
        self._link = link
        self._checked = False
        try:
            self._ours = link.read(is_ours)
        except BaseException:
            link.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the connections back."""
        self._link.close()

    def write(self, notice: Notice) -> Written:
        """Make the graph say of this document what the notice says, in one transaction.

        Writing a notice twice changes nothing; a corrected notice leaves nothing of its former
        self. Raises `StoreError`, and then nothing of it was written.
        """
        refuse_unsound(notice)
        self._enter()
        return self._link.write(lambda ask: replace(ask, notice.document.id, notice))

    def forget(self, document: str) -> Written:
        """Remove the document with this id and what only it said; no document, no change."""
        if not self._ours:
            return Written(document, False, 0, 0, 0, 0)
        self._enter()
        return self._link.write(lambda ask: replace(ask, document, None))

    def notices(self, documents: Iterable[str] | None = None) -> list[Notice]:
        """Return the notices of all documents, or of those with these ids, by id.

        Each is as it was written, whole, as it stood at one moment of this call.
        """
        marks = self._read("marks", documents=None if documents is None else list(documents))
        waiting = [row["document"] for row in marks]
        found: dict[str, Notice] = {}
        while waiting:
            some = waiting[:_TOGETHER]
            found.update(self._link.read(partial(read_notices, ids=some)))
            there = {row["document"] for row in self._read("marks", documents=some)}
            changed = [name for name in some if name in there and name not in found]
            waiting = waiting[_TOGETHER:] + changed
        return [found[name] for name in sorted(found)]

    def note_read(self, documents: Sequence[str], stamp: str) -> None:
        """Note that a file gave just these documents when it was read as `stamp` says.

        A later write that changes one of them takes its note away.
        """
        names = sorted(set(documents))
        if names:
            note = f"{stamp}/{len(names)}"
            self._link.write(
                lambda ask: ask(read("load", "note_read"), documents=names, read_with=note)
            )

    def complete(self, stamp: str) -> frozenset[str]:
        """Return the SHA-256 of the files that were read as `stamp` says, all documents there."""
        return frozenset(
            row["sha256"]
            for row in self._read("files_read")
            if row["read_with"] == f"{stamp}/{row['documents']}"
        )

    def marks(self) -> dict[str, str]:
        """Return the mark of each document: another one after every write that changed it."""
        return {row["document"]: row["mark"] for row in self._read("marks")}

    def save_scores(
        self,
        scope: Scope,
        marks: Mapping[str, str],
        scores: Sequence[Mapping[str, Any]],
        *,
        reading: str,
        lam: float,
    ) -> None:
        """Write measures of units, each a mapping with `unit_id` and the fields of a report.

        They replace those of the same scope, reading and λ, in one transaction. Raises
        `StoreError` when a document has changed since the store had these `marks`.
        """
        if self._ours:
            self._link.write(
                lambda ask: save_scores(ask, scope, marks, scores, reading=reading, lam=lam)
            )

    def documents(self) -> list[dict[str, Any]]:
        """A row a document: id, title, issuer, place, number, issued, year, source, tasks."""
        return self._read("document_lines")

    def run(self, query: Query, **parameters: object) -> list[dict[str, Any]]:
        """Run a named query, which cannot write, and return its rows.

        Raises `QueryError` for parameters it does not take, `StoreError` from the server.
        """
        rows = self._link.read(lambda ask: ask(query, **parameters))
        return [{name: plain(value) for name, value in row.items()} for row in rows]

    def cypher(
        self,
        statement: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        write: bool = False,
        timeout: float | None = None,
        max_rows: int | None = None,
    ) -> Result:
        """Run a statement of one's own; unless `write`, the server itself keeps it from writing.

        At most `max_rows` rows are fetched, and after `timeout` seconds it is broken off. Raises
        `QueryError` for a wrong statement, `StoreError` for one that must not or takes too long.
        """
        asked = Statement(statement, parameters or {}, write, max_rows)
        return run_freely(self._link, asked, timeout)

    def status(self) -> Status:
        """Return what is at the other end and how many nodes of ours are there."""
        server = self._link.server
        return Status(
            url=self._link.place,
            database=self._link.database,
            server=f"{server.name} {server.version}",
            version=VERSION if self._ours else None,
            nodes={row["label"]: row["nodes"] for row in self._read("counts", "schema")},
        )

    def reset(self) -> int:
        """Remove all that zerentu wrote, constraints too; return how many nodes that were."""
        if not self._ours:
            return 0
        self._enter()
        self._ours = self._checked = False
        return remove_ours(self._link.alone)

    def _read(
        self, name: str, folder: str = "tables", **parameters: object
    ) -> list[dict[str, Any]]:
        return self._link.read(lambda ask: ask(read(folder, name), **parameters))

    def _enter(self) -> None:
        """Before the first change: look whose database it is; make it ours if it is nobody's."""
        if not self._checked:
            self._ours = self._link.read(is_ours)
            if self._ours:
                self._link.read(refuse_strangers)
            else:
                make_ours(self._link.alone)
            self._ours = self._checked = True
