"""A database that others use too: their nodes, their writing, their reading."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.build import notice
from tests.stores import ONE, TWO, everything
from zerentu.graph.connect import connect
from zerentu.graph.engine import Connection
from zerentu.graph.store import Store
from zerentu.graph.tables import Tables
from zerentu.loaders.errors import StoreError


def test_other_peoples_nodes_stay(store: Store) -> None:
    """Under labels that are not ours, before and after everything we do."""
    store.cypher("CREATE (:Person {id: 1})-[:KNOWS]->(:Person {id: 2})", write=True)
    before = everything(store)
    store.write(ONE)
    store.forget(ONE.document.id)
    store.write(TWO)
    removed = store.status().nodes
    assert store.reset() == sum(removed.values())
    assert everything(store) == before
    assert store.cypher("SHOW CONSTRAINTS").rows == []
    assert store.status().version is None
    assert store.write(ONE).changed


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("CREATE (:Task {title: 'theirs'})", "store_not_ours"),
        ("CREATE (:Unit {id: 'u-0123456789abcdef'})", "store_not_ours"),
        ("CREATE (:ZerentuSchema {id: 'zerentu', version: 999})", "store_other_version"),
    ],
)
def test_a_database_that_is_not_ours_is_left_alone(
    store: Store, engine: Connection, statement: str, code: str
) -> None:
    store.cypher(statement, write=True)
    before = everything(store)
    with pytest.raises(StoreError) as caught:
        connect(engine=engine.engine)
    assert caught.value.code == code
    with pytest.raises(StoreError):
        store.write(ONE)
    assert everything(store) == before
    assert store.cypher("SHOW CONSTRAINTS").rows == []
    store.cypher("MATCH (n) DETACH DELETE n", write=True)


@pytest.mark.parametrize("properties", ["{}", "{id: 7}", "{id: 't-1'}"])
def test_a_stranger_among_our_nodes_is_found_before_a_change(
    store: Store, engine: Connection, properties: str
) -> None:
    store.write(ONE)
    store.cypher(f"CREATE (:Task {properties})", write=True)
    before = everything(store)
    for change in (
        lambda opened: opened.write(TWO),
        lambda opened: opened.forget(ONE.document.id),
        lambda opened: opened.reset(),
    ):
        with connect(engine=engine.engine) as opened, pytest.raises(StoreError) as caught:
            change(opened)
        assert caught.value.code == "store_not_ours"
    assert everything(store) == before
    store.cypher(f"MATCH (t:Task {properties}) WHERE t.text IS NULL DELETE t", write=True)


WRITER = """
import sys
from tests.build import notice
from zerentu.graph.connect import connect
tasks = [(f"办第{n}件事", "区建设局 区财政局", "区教育局 各街道办事处") for n in range(8)]
with connect(engine=sys.argv[1]) as store:
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(12):
        store.write(notice(*tasks, number=f"{sys.argv[2]}{number}"))
        store.write(notice(*tasks[number % 4 :], number="both"))
        if number % 3 == 2:
            store.forget(notice(number=f"{sys.argv[2]}{number}").document.id)
"""


def test_two_processes_at_once_end_right(store: Store, engine: Connection) -> None:
    """Both found the graph, write shared units and one shared document, and forget some."""
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, engine.engine, name],
            cwd=Path(__file__).parent.parent,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in ("甲", "乙")
    ]
    for writer in writers:
        assert writer.stdout
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        writer.communicate("go\n", timeout=300)
    assert [writer.returncode for writer in writers] == [0, 0]
    tasks = [(f"办第{n}件事", "区建设局 区财政局", "区教育局 各街道办事处") for n in range(8)]
    expected = [
        notice(*tasks, number=f"{name}{number}")
        for name in ("甲", "乙")
        for number in range(12)
        if number % 3 != 2
    ]
    # The shared document ends as one of its versions.
    (both,) = store.notices([notice(number="both").document.id])
    assert both in [notice(*tasks[number % 4 :], number="both") for number in range(12)]
    assert Tables.from_store(store) == Tables.from_notices([*expected, both])


def test_a_reader_sees_whole_notices_while_they_are_written(store: Store) -> None:
    """Two versions by turns: a reader sees either, never something between."""
    tasks = [(f"办第{n}件事", "区建设局", "区财政局") for n in range(20)]
    versions = [notice(*tasks), notice(*reversed(tasks[5:]))]
    store.write(versions[0])
    over = threading.Event()

    def write() -> None:
        for turn in range(20):
            store.write(versions[turn % 2])
        over.set()

    writer = threading.Thread(target=write)
    writer.start()
    seen = []
    while not over.is_set():
        seen += store.notices()
    writer.join()
    assert len(seen) > 3
    assert all(notice in versions for notice in seen)
