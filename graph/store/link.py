"""The driver: connections that end, transactions that are tried again when they lost a race."""

import logging
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar
from urllib.parse import urlsplit

from neo4j import READ_ACCESS, WRITE_ACCESS, Driver, GraphDatabase, Session, Transaction

from zerentu.graph.queries import Query
from zerentu.graph.store.errors import is_passing, translated
from zerentu.graph.store.rows import Row
from zerentu.graph.store.server import Server, server_of
from zerentu.graph.store.steps import Ask
from zerentu.loaders.errors import StoreError

__all__ = ["Link", "Login", "place_of"]

# Without a handler Python prints the server's remarks to stderr; a result keeps them anyway.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

_Made = TypeVar("_Made")

_CONNECT = 5.0  # seconds until a server must answer
_PATIENCE = 120.0  # seconds in which a transaction is tried again when others get in its way
_PAUSE = (0.005, 0.05)  # seconds between two tries; long pauses would let a busy writer always win
_FETCH = 5_000  # rows a message
_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


@dataclass(frozen=True, slots=True)
class Login:
    """Who asks; the password is not part of its representation."""

    user: str
    password: str = field(repr=False)


class Link:
    """A way to one database of one server.

    `reader` logs in where only a user can be kept from writing, and `http_url` takes commands to
    the server: both for ArcadeDB.
    """

    def __init__(
        self,
        url: str,
        login: Login | None,
        *,
        database: str | None = None,
        reader: Login | None = None,
        http_url: str | None = None,
    ) -> None:
        self.place = place_of(url)
        self.database = database
        self.http_url = http_url
        self.login = login
        self._reader_login = reader
        self._bookmarks = GraphDatabase.bookmark_manager()
        self._driver = self._open(login)
        try:
            with translated(self.place):
                self.server: Server = server_of(self._driver.get_server_info().agent)
        except BaseException:
            self._driver.close()
            raise

    def close(self) -> None:
        """Give the connections back."""
        self._driver.close()
        if "_reader" in self.__dict__ and self._reader is not self._driver:
            self._reader.close()

    @property
    def has_reader(self) -> bool:
        """Whether the server itself keeps a reading statement from writing."""
        return self.server.keeps_readers_from_writing or self._reader_login is not None

    def write(self, work: Callable[[Ask], _Made]) -> _Made:
        """Do `work` in one transaction, again when it lost a race: all of it or nothing."""
        return self._transact(self._driver, WRITE_ACCESS, work)

    def read(self, work: Callable[[Ask], _Made]) -> _Made:
        """Do `work` in one transaction that cannot write."""
        return self._transact(self._reader, READ_ACCESS, work)

    def alone(self, query: Query, **given: object) -> list[Row]:
        """Run one statement as a transaction of its own, as schema asks for."""
        return self.write(lambda ask: ask(query, **given))

    def session(self, *, write: bool, rows: int) -> Session:
        """Open a session for an ad-hoc statement that fetches so many rows at a time."""
        driver = self._driver if write else self._reader
        return self._session(driver, WRITE_ACCESS if write else READ_ACCESS, fetch_size=rows)

    @cached_property
    def _reader(self) -> Driver:
        return self._open(self._reader_login) if self._reader_login else self._driver

    def _open(self, login: Login | None) -> Driver:
        with translated(self.place):
            driver = GraphDatabase.driver(
                self.place,
                auth=(login.user, login.password) if login else None,
                connection_timeout=_CONNECT,
                connection_acquisition_timeout=2 * _CONNECT,
                liveness_check_timeout=10,  # one idle for longer is tried before it is used
                user_agent="zerentu",
            )
            try:
                driver.verify_connectivity()
            except BaseException:
                driver.close()
                raise
            return driver

    def _session(self, driver: Driver, access: str, fetch_size: int = _FETCH) -> Session:
        return driver.session(
            database=self.database,
            default_access_mode=access,
            bookmark_manager=self._bookmarks,
            fetch_size=fetch_size,
        )

    def _transact(self, driver: Driver, access: str, work: Callable[[Ask], _Made]) -> _Made:
        until = time.monotonic() + _PATIENCE
        while True:
            try:
                with self._session(driver, access) as session, session.begin_transaction() as tx:
                    made = work(_ask(tx))
                    tx.commit()
                    return made
            except Exception as error:
                if not is_passing(error) or time.monotonic() > until:
                    with translated(self.place):
                        raise
            time.sleep(random.uniform(*_PAUSE))  # noqa: S311  no secret: it parts two writers


def place_of(url: str) -> str:
    """Return the URL of a store if it is one; `StoreError` if not, or if it holds a login.

    >>> place_of("neo4j+s://graph.example.org")
    'neo4j+s://graph.example.org'
    """
    scheme, parted, rest = url.partition("://")
    _, at, host = (rest if parted else url).rpartition("@")
    try:
        good = scheme in _SCHEMES and bool(urlsplit(f"//{host}").hostname)
        good = good and (urlsplit(f"//{host}").port or 1) > 0
    except ValueError:
        good = False
    if not good:
        raise StoreError("store_url", url=host if at else url)
    if at:
        raise StoreError("store_url_login", url=f"{scheme}://{host}")
    return url


def _ask(tx: Transaction) -> Ask:
    def ask(query: Query, **given: object) -> list[Row]:
        return [dict(record) for record in tx.run(query.text, query.bind(**given))]

    return ask
