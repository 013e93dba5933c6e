"""Where a command's data come from: the files it was given, else the store."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any

from zerentu.graph.cli.progress import tracked
from zerentu.graph.filters import Selection, choose, select
from zerentu.graph.tables import Tables
from zerentu.loaders import parse
from zerentu.loaders.errors import LoadError
from zerentu.loaders.notice import Notice
from zerentu.loaders.sources import expanded
from zerentu.words import language, use

__all__ = ["read_each", "selected"]


def read_each(sources: Sequence[str], jobs: int = 1) -> Iterator[list[Notice] | LoadError]:
    """Yield the notices of each file that the sources name, or why it cannot be read."""
    files = list(_files(sources))
    if jobs == 1 or len(files) == 1:
        yield from tracked(map(_read, files), len(files))
        return
    workers = min(jobs, len(files))
    with ProcessPoolExecutor(workers, initializer=use, initargs=(language(),)) as pool:
        yield from tracked(pool.map(_read, files), len(files))


def _files(sources: Sequence[str]) -> Iterator[str | LoadError]:
    for source in sources:
        try:
            yield from expanded(source)
        except LoadError as error:
            yield error


def _read(file: str | LoadError) -> list[Notice] | LoadError:
    try:
        return file if isinstance(file, LoadError) else list(parse(file))
    except LoadError as error:
        return error


def selected(sources: Sequence[str], filters: Mapping[str, Any]) -> tuple[Tables, Selection]:
    """Return the tables of the sources, or of the store, as far as the filters select them."""
    tables = Tables.from_notices(notice for source in sources for notice in parse(source))
    selection = choose(tables.documents, tables.chapters, **filters)
    return select(tables, selection), selection
