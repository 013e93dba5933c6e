"""The way to a store: the local engine, started when needed, or a server of the user's own."""

from collections.abc import Callable

from zerentu.graph.engine import ensure
from zerentu.graph.store import Store
from zerentu.graph.store.link import Link, Login

__all__ = ["connect"]


def connect(
    url: str | None = None,
    *,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
    engine: str | None = None,
    tell: Callable[[str], None] = lambda _line: None,
) -> Store:
    """Open the store at `url` (``bolt://…``, ``neo4j://…``), by default that of the local engine.

    `engine` names a local engine (``arcadedb``, ``neo4j``), by default the one started last; `tell`
    is given a line about what takes time. A server of one's own that asks for no login needs no
    `user`. Raises `StoreError`, which says what to do.
    """
    if url:
        login = Login(user, password or "") if user else None
        return Store(Link(url, login, database=database))
    local = ensure(engine, tell)
    reader = Login(local.reader, local.reader_password or "") if local.reader else None
    link = Link(
        local.url,
        Login(local.user, local.password),
        database=database or local.database,
        reader=reader,
        http_url=local.http_url,
    )
    return Store(link)
