"""One contract, kept on each of the three engines: what is written is what is read, and no more."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import made
from tests.build import notice
from tests.stores import ONE, TWO, everything, value
from zerentu.graph.store import Store
from zerentu.graph.tables import Tables
from zerentu.loaders.errors import StoreError
from zerentu.loaders.notice import Notice, Target


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
