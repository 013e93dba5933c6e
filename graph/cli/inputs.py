"""Where a command's data come from: the files it was given, else the store."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from zerentu.graph.cli.command import setting
from zerentu.graph.cli.output import complain
from zerentu.graph.cli.progress import tracked
from zerentu.graph.filters import Selection, choose, select
from zerentu.graph.tables import Tables
from zerentu.loaders import parse
from zerentu.loaders.decisions import Decision
from zerentu.loaders.errors import LoadError
from zerentu.loaders.given import NOTHING, Given
from zerentu.loaders.notice import Notice
from zerentu.loaders.sources import expanded, sha256_of
from zerentu.words import say

if TYPE_CHECKING:  # what works from files must not load the driver
    from zerentu.graph.store import Store

__all__ = ["LeftAlone", "open_store", "read_changed", "read_each", "selected"]


class LeftAlone(NamedTuple):
    """A file that need not be read: it is in the store as it would be read now."""

    path: str


Read = list[Notice] | LoadError | LeftAlone
"""What became of a file."""


def read_each(
    sources: Sequence[str], jobs: int = 1, *, given: Given = NOTHING
) -> Iterator[list[Notice] | LoadError]:
    """Yield the notices of each file that the sources name, or why it cannot be read."""
    for file in read_changed(sources, jobs, given=given):
        if not isinstance(file, LeftAlone):
            yield file


def read_changed(
    sources: Sequence[str],
    jobs: int = 1,
    *,
    given: Given = NOTHING,
    known: AbstractSet[str] = frozenset(),
) -> Iterator[Read]:
    """Yield what became of each file; those whose SHA-256 is `known` are left alone."""
    files = list(_files(sources))
    read = partial(_read, decisions=review(), given=given, known=known)
    if jobs == 1 or len(files) == 1:
        yield from tracked(map(read, files), len(files))
        return
    from zerentu.graph.cli.workers import in_workers

    yield from tracked(in_workers(read, files, min(jobs, len(files))), len(files))


def _files(sources: Sequence[str]) -> Iterator[str | LoadError]:
    for source in sources:
        try:
            yield from expanded(source)
        except LoadError as error:
            yield error


def review() -> tuple[Decision, ...]:
    """Return the decisions of ``--review``."""
    decisions: tuple[Decision, ...] = click.get_current_context().meta.get("zerentu.review", ())
    return decisions


def _read(
    file: str | LoadError,
    decisions: tuple[Decision, ...],
    given: Given = NOTHING,
    known: AbstractSet[str] = frozenset(),
) -> Read:
    try:
        if isinstance(file, LoadError):
            return file
        if known and sha256_of(file) in known:
            return LeftAlone(file)
        return list(parse(file, decisions=decisions, given=given))
    except LoadError as error:
        return error


def selected(sources: Sequence[str], filters: Mapping[str, Any]) -> tuple[Tables, Selection]:
    """Return the tables of the sources, or of the store, as far as the filters select them."""
    if sources:
        decisions = review()
        tables = Tables.from_notices(
            notice for source in sources for notice in parse(source, decisions=decisions)
        )
    else:
        with open_store() as store:
            tables = Tables.from_store(store)
    selection = choose(tables.documents, tables.chapters, **filters)
    return select(tables, selection), selection


def open_store(engine: str | None = None) -> "Store":
    """Open the store of ``--store``, else that of the local engine, started when needed."""
    from zerentu.graph.connect import connect

    url = setting("store")
    database = setting("database")
    if not url:
        return connect(database=database, engine=engine, tell=complain)
    user = os.environ.get("NEO4J_USERNAME") or "neo4j"
    password = os.environ.get("NEO4J_PASSWORD")
    if password is None and sys.stdin.isatty():
        words = say("cli.password", user=user, url=url)
        password = click.prompt(words, hide_input=True, err=True, default="", show_default=False)
    return connect(url, user=user if password else None, password=password, database=database)
