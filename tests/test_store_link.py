"""The way to a store: which servers will do, and what is said when there is none."""

import os
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.build import notice
from tests.conftest import at_home
from zerentu.graph import engine as local
from zerentu.graph.connect import connect
from zerentu.graph.engine import Connection
from zerentu.graph.store import Store, link
from zerentu.graph.store.link import place_of
from zerentu.graph.store.server import Server, server_of
from zerentu.loaders.errors import StoreError
from zerentu.loaders.notice import Notice

SECRET = "geheim-7f3"  # noqa: S105  of nothing


@pytest.mark.parametrize(
    ("agent", "server"),
    [
        ("Neo4j/5.23.0", Server("Neo4j", "5.23.0")),
        ("Neo4j/5.26.30", Server("Neo4j", "5.26.30")),
        ("Neo4j/5.27.0-2025.01", Server("Neo4j", "5.27.0-2025.01")),
        ("Neo4j/2025.01.0", Server("Neo4j", "2025.01.0")),
        ("Neo4j/2026.08.1", Server("Neo4j", "2026.08.1")),
        ("Neo4j/5.26.0 compatible (ArcadeDB 26.10.2)", Server("ArcadeDB", "26.10.2")),
        ("ArcadeDB/v25.1", Server("ArcadeDB", "25.1")),
    ],
)
def test_a_server_that_will_do(agent: str, server: Server) -> None:
    assert server_of(agent) == server


@pytest.mark.parametrize(
    ("agent", "code"),
    [
        ("Neo4j/5.22.0", "store_old_server"),
        ("Neo4j/5.9.0", "store_old_server"),
        ("Neo4j/4.4.40", "store_old_server"),
        ("Neo4j/3.5.35", "store_old_server"),
        ("Memgraph/2.18", "store_unknown_server"),
        ("Neo4j", "store_unknown_server"),
        ("", "store_unknown_server"),
    ],
)
def test_a_server_that_will_not_do(agent: str, code: str) -> None:
    with pytest.raises(StoreError) as caught:
        server_of(agent)
    assert caught.value.code == code


@pytest.mark.parametrize(
    "url",
    [
        "bolt://127.0.0.1",
        "bolt://localhost:7687",
        "bolt+s://graph.example.org:7687",
        "bolt+ssc://graph.example.org",
        "neo4j://[::1]:7687",
        "neo4j+s://graph.example.org",
        "neo4j+ssc://graph.example.org:443",
        "neo4j://graph.example.org?policy=eu",
    ],
)
def test_an_address(url: str) -> None:
    assert place_of(url) == url


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("localhost", "store_url"),
        ("localhost:7687", "store_url"),
        ("http://localhost:7474", "store_url"),
        ("bolt:/localhost", "store_url"),
        ("bolt://", "store_url"),
        ("bolt://:7687", "store_url"),
        ("bolt://localhost:port", "store_url"),
        ("bolt://localhost:70000", "store_url"),
        ("bolt://[::1", "store_url"),
        (f"http://neo4j:{SECRET}@localhost", "store_url"),
        (f"neo4j:{SECRET}@localhost", "store_url"),
        (f"bolt://neo4j:{SECRET}@localhost:7687", "store_url_login"),
        (f"bolt://neo4j:{SECRET}/@localhost:7687", "store_url_login"),
    ],
)
def test_what_is_no_address(url: str, code: str) -> None:
    """It is refused before anything is asked of the network, and no password is repeated."""
    with pytest.raises(StoreError) as caught:
        connect(url)
    assert caught.value.code == code
    for said in (caught.value.said("zh"), caught.value.said("en"), repr(caught.value.facts)):
        assert SECRET not in said


def nobody(listener: socket.socket) -> None:
    """Close the port at once."""
    listener.close()


def silent(listener: socket.socket) -> None:
    """Take the connection and say nothing."""
    listener.listen()


def other(listener: socket.socket) -> None:
    """Answer as a web server does."""
    listener.listen()

    def serve() -> None:
        while True:
            try:
                with listener.accept()[0] as peer:
                    peer.recv(100)
                    peer.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            except OSError:
                return

    threading.Thread(target=serve, daemon=True).start()


@contextmanager
def a_port(kind: Callable[[socket.socket], None]) -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
        kind(listener)
        yield port


@pytest.mark.parametrize("kind", [nobody, silent, other])
@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_no_database_there(
    scheme: str, kind: Callable[[socket.socket], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is said within seconds, with the address and without the password."""
    monkeypatch.setattr(link, "_CONNECT", 0.5)
    with a_port(kind) as port:
        url = f"{scheme}://127.0.0.1:{port}"
        start = time.monotonic()
        with pytest.raises(StoreError) as caught:
            connect(url, user="neo4j", password=SECRET)
        assert time.monotonic() - start < 10
    assert caught.value.code == "store_unreachable"
    said = caught.value.said("en")
    assert url in said
    assert SECRET not in said + repr(caught.value.facts)
    assert "\n" not in said


def test_a_wrong_login_is_named(engine: Connection) -> None:
    for user, password in ((engine.user, SECRET), ("nobody", SECRET), (None, None)):
        with pytest.raises(StoreError) as caught:
            connect(engine.url, user=user, password=password, database=engine.database)
        assert caught.value.code in {"store_login", "store_login_wait"}
        assert SECRET not in caught.value.said("en")
        assert engine.url in caught.value.said("en")


def test_a_database_that_is_not_there_is_named(engine: Connection) -> None:
    with pytest.raises(StoreError) as caught:
        connect(engine.url, user=engine.user, password=engine.password, database="nowhere")
    assert caught.value.code == "store_no_database"


def test_a_server_of_ones_own(engine: Connection) -> None:
    """By its address, with a login: all works but, on ArcadeDB, statements that nothing checks."""
    with connect(
        engine.url, user=engine.user, password=engine.password, database=engine.database
    ) as store:
        store.write(notice(("修路", "区建设局", "")))
        assert len(store.notices()) == 1
        assert store.status().url == engine.url
        if engine.reader is None:
            assert store.cypher("RETURN 1").rows == [(1,)]
        else:
            with pytest.raises(StoreError) as caught:
                store.cypher("RETURN 1")
            assert caught.value.code == "store_no_reader"
        store.reset()


def test_a_password_is_in_no_representation(engine: Connection) -> None:
    with connect(engine=engine.engine) as store:
        seen = repr(store) + repr(vars(store._link)) + repr(store.status())
    assert engine.password not in seen
    assert engine.reader_password is None or engine.reader_password not in seen


@pytest.mark.engine
@pytest.mark.parametrize("name", local.ENGINES)
def test_a_server_killed_in_the_middle(name: str, tmp_path: Path) -> None:
    """The write fails in words within seconds; what was written before is there afterwards."""
    with at_home(tmp_path):
        connection = local.ensure(name)
        (status,) = local.status()
        assert status.pid
        written: list[Notice] = []

        def write(store: Store) -> None:
            while len(written) < 10_000:
                written.append(notice(("修路", "区建设局", ""), number=f"{len(written)}号"))
                store.write(written[-1])

        with connect(engine=name) as store:
            killer = threading.Timer(0.5, os.kill, (status.pid, signal.SIGKILL))
            killer.start()
            start = time.monotonic()
            with pytest.raises(StoreError) as caught:
                write(store)
            assert caught.value.code == "store_unreachable"
            assert connection.password not in caught.value.said("en")
            assert time.monotonic() - start < 20
        with connect(engine=name) as store:
            there = {row["id"] for row in store.documents()}
            assert there >= {sure.document.id for sure in written[:-1]}
