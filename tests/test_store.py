"""One contract, kept on each of the three engines: what is written is what is read, and no more."""

import socket
import time
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import made
from tests.build import notice
from zerentu.graph.connect import connect
from zerentu.graph.engine import Connection
from zerentu.graph.store import Store
from zerentu.graph.tables import Tables
from zerentu.loaders.errors import StoreError
from zerentu.loaders.notice import Notice

ONE = notice(
    ("修三条路", "区建设局", "各街道办事处"),
    ("办三件事", "区财政局", "区建设局"),
    ("栽四棵树", "区建设局", "相关部门"),
)
TWO = notice(("办三件事", "区建设局", "区财政局 区教育局"), number="玄政〔2024〕1号")


@pytest.fixture
def store(engine: Connection) -> Iterator[Store]:
    """A store that holds nothing at all."""
    with connect(engine=engine.engine) as opened:
        opened.cypher("MATCH (n) DETACH DELETE n", write=True)
    with connect(engine=engine.engine) as opened:
        yield opened
        opened.reset()


def value(store: Store, statement: str, **parameters: object) -> object:
    """The one value that a statement returns."""
    ((only,),) = store.cypher(statement, parameters).rows
    return only


def everything(store: Store) -> list[tuple[object, ...]]:
    """All nodes with their properties and numbers of relationships, whoever wrote them."""
    return sorted(
        store.cypher(
            "MATCH (n) RETURN labels(n)[0] AS label, COUNT { (n)--() } AS ties, "
            "toString(n.id) AS id, n.name AS name, n.mark AS mark"
        ).rows,
        key=repr,
    )


def shown(notices: list[Notice]) -> dict[str, tuple[str, tuple[str, ...]]]:
    return {unit.id: (unit.name, unit.aliases) for unit in Tables.from_notices(notices).units}


def test_what_is_written_is_read(store: Store) -> None:
    assert store.notices() == []
    written = store.write(ONE)
    assert (written.changed, written.added) == (True, 3)
    assert store.notices() == [ONE]
    assert Tables.from_store(store) == Tables.from_notices([ONE])


def test_twice_is_once(store: Store) -> None:
    store.write(ONE)
    before = everything(store)
    again = store.write(ONE)
    assert (again.changed, again.unchanged) == (False, 3)
    assert everything(store) == before


def test_two_edited_tasks_are_the_two_that_change(store: Store) -> None:
    store.write(TWO)
    store.write(ONE)
    edited = notice(
        ("修三十三条路", "区建设局", "各街道办事处"),
        ("办三件事", "区财政局", "区教育局"),
        ("栽四棵树", "区建设局", "相关部门"),
    )
    written = store.write(edited)
    assert (written.added, written.altered, written.removed, written.unchanged) == (0, 2, 0, 1)
    assert Tables.from_store(store) == Tables.from_notices([edited, TWO])


def test_forgetting_leaves_the_others_as_if_it_had_never_been(store: Store) -> None:
    store.write(TWO)
    before = everything(store)
    store.write(ONE)
    gone = store.forget(ONE.document.id)
    assert (gone.changed, gone.removed) == (True, 3)
    assert everything(store) == before
    assert not store.forget(ONE.document.id).changed


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=st.lists(made.notices() | st.sampled_from(made.DOCUMENTS), max_size=6))
def test_any_notices_in_any_order(store: Store, steps: list[Notice | str]) -> None:
    """Writing and forgetting, again and again: the store says what the last notices say."""
    store.cypher("MATCH (n) DETACH DELETE n", write=True)
    store.reset()
    there: dict[str, Notice] = {}
    for step in steps:
        if isinstance(step, str):
            store.forget(step)
            there.pop(step, None)
        else:
            store.write(step)
            there[step.document.id] = step
        expected = Tables.from_notices(there.values())
        assert Tables.from_store(store) == expected
        nodes = store.status().nodes
        for label, rows in (
            ("Document", expected.documents),
            ("Chapter", expected.chapters),
            ("Task", expected.tasks),
            ("Target", expected.targets),
            ("Finding", expected.findings),
            ("Unit", expected.units),
            ("Collective", expected.collectives),
        ):
            assert nodes[label] == len(rows), label
        names = store.cypher("MATCH (u:Unit) RETURN u.id, u.name, u.aliases, u.kind").rows
        assert sorted(names) == [(u.id, u.name, list(u.aliases), u.kind) for u in expected.units]
        lists = store.cypher(
            "MATCH (c:Collective) OPTIONAL MATCH (u:Unit)-[:MEMBER_OF]->(c) "
            "WITH c, u ORDER BY u.id RETURN c.id, c.source, collect(u.id)"
        ).rows
        assert sorted(lists) == [(c.id, c.source, sorted(c.members)) for c in expected.collectives]


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
