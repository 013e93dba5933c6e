"""One contract, kept on each of the three engines: what is written is what is read, and no more."""

import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import made
from tests.build import notice
from zerentu.graph.connect import connect
from zerentu.graph.engine import Connection
from zerentu.graph.queries import catalogue
from zerentu.graph.store import Store
from zerentu.graph.store.cancel import _command
from zerentu.graph.tables import Tables
from zerentu.loaders.errors import QueryError, StoreError
from zerentu.loaders.notice import Notice, Target

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


def test_a_units_name_is_given_back(store: Store) -> None:
    """The longest form of all notices is shown, as long as a notice prints it."""

    def naming(number: str, name: str) -> Notice:
        plain = notice(("修路", "新街口街道", ""), number=number)
        return replace(plain, units=(replace(plain.units[0], name=name),))

    short, long = naming("一号", "新街口街道"), naming("二号", "新街口街道办事处")
    look = "MATCH (u:Unit) RETURN u.name + '/' + reduce(all = '', a IN u.aliases | all + a)"
    for first, second in ((short, long), (long, short)):
        store.write(first)
        store.write(second)
        assert value(store, look) == "新街口街道办事处/新街口街道"
        store.write(replace(long, units=short.units))
        assert value(store, look) == "新街口街道/"
        store.write(long)
        assert value(store, look) == "新街口街道办事处/新街口街道"
        store.forget(long.document.id)
        assert value(store, look) == "新街口街道/"
        store.forget(short.document.id)
        assert value(store, "MATCH (n:Unit) RETURN count(n)") == 0


def test_numbers_keep_their_kind(store: Store) -> None:
    """An integer stays one beside a float of the same range."""
    values = (5, 5.0, 0.1, -(2**63), 2**63 - 1, 1e300, (5, 7.5), (5.5, 7), (1, 2), (1.0, 2.0))
    task = ONE.tasks[0].id
    targets = tuple(
        Target(f"g-{order:016x}", task, "增长", "=", value, "%", "5%", (0, 1))
        for order, value in enumerate(values)
    )
    store.write(replace(ONE, targets=targets))
    assert repr([target.value for target in store.notices()[0].targets]) == repr(list(values))


def test_texts_that_are_not_harmless(store: Store) -> None:
    """Control characters, quotes, Cypher, markup, rare and composed characters, ten megabytes."""
    texts = (
        "\x00\x01\x1b[31m\x7f\x85\u2028",
        "'; MATCH (n) DETACH DELETE n; //",
        "\\u0027 `$rows` {id: 1}",
        "</script><b>",
        "𠀀𠮷é e\u0301 \ufeff",
        "责" * 4_000_000,
        "x" * 10_000_000,
        "",
    )
    for text in texts:
        hard = replace(ONE, document=replace(ONE.document, text=text, title=text[:100]))
        store.write(hard)
        assert store.notices() == [hard]
    assert store.status().nodes["Task"] == 3


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        (replace(ONE, document=replace(ONE.document, title="a\ud800b")), "store_text"),
        (
            replace(ONE, targets=(Target("g-1", ONE.tasks[0].id, "", "=", 2**63, "", "", (0, 1)),)),
            "store_number",
        ),
        (
            replace(ONE, tasks=(replace(ONE.tasks[0], text="责" * 6_000_000), *ONE.tasks[1:])),
            "store_too_large",
        ),
        (replace(ONE, units=ONE.units[1:]), "store_unsound"),
        (replace(ONE, tasks=(*ONE.tasks, ONE.tasks[0])), "store_unsound"),
        (replace(ONE, tasks=ONE.tasks[1:]), "store_unsound"),
        (replace(ONE, chapters=()), "store_unsound"),
    ],
    ids=["surrogate", "65 bits", "18 MB", "no unit", "task twice", "no task", "no chapter"],
)
def test_what_cannot_be_stored_is_refused_whole(store: Store, broken: Notice, code: str) -> None:
    store.write(TWO)
    before = everything(store)
    with pytest.raises(StoreError) as caught:
        store.write(broken)
    assert caught.value.code == code
    assert everything(store) == before
    assert store.write(ONE).changed


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
