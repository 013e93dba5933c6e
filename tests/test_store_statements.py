"""Statements of one's own: what they may do, how they end, what is said of them."""

import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.stores import ONE, everything, value
from zerentu.graph.engine import Connection
from zerentu.graph.queries import catalogue
from zerentu.graph.store import Store
from zerentu.graph.store.cancel import _command
from zerentu.loaders.errors import QueryError, StoreError

WRITING = (
    "CREATE (n:Task {id: 'x'})",
    "MATCH (d:Document) SET d.title = 'x' RETURN d.id",
    "MATCH (d:Document) REMOVE d.title",
    "MATCH (n) DETACH DELETE n",
    "MATCH ()-[r]->() DELETE r",
    "MERGE (n:Unit {id: 'x'}) RETURN n.id",
    "MATCH (u:Unit), (t:Task) CREATE (u)-[:LEADS]->(t)",
    "MATCH (u:Unit) SET u:Other",
    "UNWIND range(1, 3) AS i CREATE (:Other {i: i})",
    "CREATE CONSTRAINT other IF NOT EXISTS FOR (n:Other) REQUIRE n.id IS UNIQUE",
    "MATCH (t:Task) FOREACH (i IN [1] | SET t.text = 'x')",
    "MATCH (t:Task) CALL (t) { SET t.text = 'x' } RETURN count(t)",
)


@pytest.mark.parametrize("statement", WRITING)
def test_a_reading_statement_cannot_write(store: Store, statement: str) -> None:
    store.write(ONE)
    before = everything(store), len(store.cypher("SHOW CONSTRAINTS").rows)
    with pytest.raises(StoreError) as caught:
        store.cypher(statement)
    assert caught.value.code == "store_only_reading"
    assert (everything(store), len(store.cypher("SHOW CONSTRAINTS").rows)) == before
    assert store.notices() == [ONE]


def test_a_writing_statement_says_what_it_wrote(store: Store) -> None:
    result = store.cypher("CREATE (n:Other {id: $id}) RETURN n.id AS id", {"id": 1}, write=True)
    assert (result.columns, result.rows) == (("id",), [(1,)])
    assert result.counters["nodes_created"] == 1


@pytest.mark.parametrize(
    "statement",
    ["MATCH (n RETURN n", "RETURN $missing", "RETURN nothing", "", "RETURN 1; RETURN 2"],
)
def test_a_wrong_statement_is_named_in_one_line(store: Store, statement: str) -> None:
    with pytest.raises(QueryError) as caught:
        store.cypher(statement)
    assert caught.value.code == "bad_statement"
    assert "\n" not in caught.value.said("en")
    assert "/*" not in caught.value.said("en")  # the engine quotes only what the user wrote


def test_rows_end_where_asked(store: Store) -> None:
    """More rows are neither fetched nor waited for, on a server that could make them for hours."""
    start = time.monotonic()
    endless = "UNWIND range(1, 1000000) AS i UNWIND range(1, 1000000) AS j RETURN j"
    result = store.cypher(endless, max_rows=3)
    assert (result.rows, result.complete) == ([(1,), (2,), (3,)], False)
    assert store.cypher("UNWIND [1, 2, 3] AS i RETURN i", max_rows=3).complete
    assert time.monotonic() - start < 20


def test_a_statement_ends_when_its_time_is_up(store: Store) -> None:
    forever = "UNWIND range(1, 1000000) AS i UNWIND range(1, 1000000) AS j RETURN sum(i * j) AS sum"
    start = time.monotonic()
    with pytest.raises(StoreError) as caught:
        store.cypher(forever, timeout=1)
    assert caught.value.code == "store_slow"
    assert time.monotonic() - start < 20
    assert value(store, "RETURN 1") == 1


def test_a_statement_that_takes_too_long_is_broken_off_past_any_proxy(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The engine is on this machine: a proxy is asked nothing, and sees no password."""
    with socket.create_server(("127.0.0.1", 0)) as proxy:
        proxy.settimeout(0)
        monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{proxy.getsockname()[1]}")
        monkeypatch.delenv("no_proxy", raising=False)
        monkeypatch.delenv("NO_PROXY", raising=False)
        started = time.monotonic()
        with pytest.raises(StoreError) as refused:
            store.cypher(
                "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b "
                "WITH a, b WHERE a + b < 0 RETURN count(*)",
                timeout=0.5,
            )
        assert refused.value.code == "store_slow"
        assert time.monotonic() - started < 5.5
        with pytest.raises(BlockingIOError):
            proxy.accept()


ENDLESS = """
import sys
from zerentu.graph.connect import connect
with connect(engine=sys.argv[1]) as store:
    print("ready", flush=True)
    store.cypher("UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b)")
"""


def test_ctrl_c_ends_a_statement_here_and_on_the_server(store: Store, engine: Connection) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", ENDLESS, engine.engine],
        cwd=Path(__file__).parent.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    time.sleep(2)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert "KeyboardInterrupt" in errors
    assert running(store, engine) == 0


def running(store: Store, engine: Connection) -> int:
    """How many statements with a product in them the server still works on."""
    if engine.engine == "arcadedb":
        there = _command(store._link, "list queries")["result"]
        return sum("sum(a * b)" in query["text"] for query in there)
    there = store.cypher("SHOW TRANSACTIONS YIELD currentQuery").rows
    return sum("sum(a * b)" in text for (text,) in there)


FOLDERS = ("analysis", "load", "schema", "schema/make", "schema/drop", "server", "tables")


def test_no_statement_of_ours_is_old_fashioned(store: Store, engine: Connection) -> None:
    """Neo4j remarks on what it will not read in a later version; ArcadeDB must read all of it."""
    store.write(ONE)
    queries = [query for folder in FOLDERS for query in catalogue(folder)]
    assert len(queries) > 60
    for query in queries:
        if engine.engine == "arcadedb" and query.name in {"running", "terminate"}:
            continue  # Neo4j's own: graph/store/cancel.py
        given = {**dict.fromkeys(query.parameters), **query.defaults}
        result = store.cypher(f"EXPLAIN {query.text}", given, write=True)
        old = [note for note in result.notes if note.startswith("01N0")]
        assert not old, (query.name, old)
    assert store.notices() == [ONE]


def test_what_the_server_remarks_is_kept_and_not_printed(
    store: Store, engine: Connection, capfd: pytest.CaptureFixture[str]
) -> None:
    result = store.cypher("MATCH (n:Nowhere) RETURN n.nothing AS nothing")
    assert result.rows == []
    assert any(note.startswith("01N5") for note in result.notes) == (engine.engine != "arcadedb")
    assert capfd.readouterr().err == ""
