"""Scores in the graph: asked for by Cypher, gone when what they were worked out from changes."""

from collections.abc import Iterator

import pytest

from tests.build import notice
from tests.run import Here
from zerentu.graph.connect import connect
from zerentu.graph.engine import Connection
from zerentu.graph.measures.facts import Facts
from zerentu.graph.report import build
from zerentu.graph.report.scores import scores
from zerentu.graph.store import Scope, Store
from zerentu.graph.store.scopes import stale
from zerentu.graph.tables import Tables
from zerentu.loaders.errors import StoreError
from zerentu.loaders.notice import Notice

FAR = "江苏省/苏州市/姑苏区"
TASKS = (
    ("修路", "区建设局", "区财政局"),
    ("办学", "区教育局", "区建设局"),
    ("值守", "区民政局", ""),
)
ONE = notice(*TASKS)
TWO = notice(("修桥", "区建设局", "区水务局"), number="姑政〔2024〕1号", place=FAR)


@pytest.fixture
def store(engine: Connection) -> Iterator[Store]:
    with connect(engine=engine.engine) as opened:
        opened.reset()
        opened.write(ONE)
        opened.write(TWO)
        yield opened
        opened.reset()


def save(store: Store, *, place: str = "", marks: dict[str, str] | None = None) -> Scope:
    """Score one place, or everything."""
    chosen = [row for row in store.notices() if row.document.place.endswith(place)]
    scope = Scope((), (place,) if place else (), (), (), tuple(row.document.id for row in chosen))
    rows = scores(Facts(Tables.from_notices(chosen)))
    store.save_scores(scope, marks or store.marks(), rows, reading="closed", lam=0.5)
    return scope


def scopes(store: Store) -> set[str]:
    return {row[0] for row in store.cypher("MATCH (s:Score) RETURN DISTINCT s.scope AS scope").rows}


def test_scores_equal_the_report(store: Store) -> None:
    save(store, place="玄武区")
    tables = build(Tables.from_notices([ONE]))["tables"]
    for table, field in (
        ("load", "load_index"),
        ("load", "rank_high"),
        ("coordination", "chapter_spread"),
        ("centrality", "betweenness"),
        ("dependence_units", "net"),
        ("brokerage", "constraint"),
        ("fragility", "articulation"),
    ):
        asked = store.cypher(f"MATCH (s:Score)-[:OF]->(u) RETURN u.id AS unit, s.{field} AS value")
        assert dict(asked.rows) == {row["unit_id"]: row[field] for row in tables[table]}


def test_central_units_can_be_asked_for(store: Store) -> None:
    save(store, place="玄武区")
    asked = "MATCH (s:Score)-[:OF]->(u) WHERE s.betweenness > 0.1 RETURN u.name AS name"
    assert store.cypher(asked).rows == [("区建设局",)]


def test_scoring_again_replaces(store: Store) -> None:
    save(store)
    save(store)
    ((count,),) = store.cypher("MATCH (s:Score) RETURN count(s) AS n").rows
    assert count == 6


def test_a_changed_document_takes_its_scopes_along(store: Store) -> None:
    whole, near, far = save(store), save(store, place="玄武区"), save(store, place="姑苏区")
    assert scopes(store) == {whole.name, near.name, far.name}
    assert not store.write(ONE).changed
    assert scopes(store) == {whole.name, near.name, far.name}
    store.write(notice(*TASKS[:2]))
    assert scopes(store) == {far.name}
    store.forget(TWO.document.id)
    assert scopes(store) == set()


def test_a_new_document_takes_the_scopes_along_that_select_it(store: Store) -> None:
    save(store)
    far = save(store, place="姑苏区")
    store.write(notice(("修路", "区建设局", ""), number="玄政〔2025〕1号"))
    assert scopes(store) == {far.name}


def test_scores_of_a_state_that_has_passed_are_refused(store: Store) -> None:
    before = store.marks()
    store.write(notice(*TASKS[:2]))
    with pytest.raises(StoreError) as caught:
        save(store, marks=before)
    assert caught.value.code == "scores_outdated"
    assert scopes(store) == set()


def test_the_command_scores_what_the_filters_select(
    store: Store, zerentu: Here, engine: Connection
) -> None:
    done = zerentu("score", "--place", "玄武区", "--reading", "upper", "--lang", "en")
    assert done.code == 0, done.err
    assert "4 units" in done.out
    asked = "MATCH (s:Score) RETURN DISTINCT s.reading AS reading"
    assert store.cypher(asked).rows == [("upper",)]


def in_years(*years: int) -> Scope:
    return Scope((), (), years, (), ())


@pytest.mark.parametrize(
    ("scope", "documents", "gone"),
    [
        (in_years(), [ONE, None], True),
        (in_years(2024), [ONE, ONE], False),
        (in_years(2023), [ONE, None], True),
        (in_years(2023), [None, ONE], True),
        (Scope((), ("南京市",), (), (), ()), [None, ONE], True),
        (Scope((), ("苏州市",), (), (), ()), [None, ONE], False),
        (Scope(("d-1",), (), (), (), ()), [ONE, ONE], False),
    ],
)
def test_what_makes_a_scope_stale(scope: Scope, documents: list[Notice | None], gone: bool) -> None:
    versions = [row.document if row else None for row in documents]
    assert stale([scope.name], *versions) == ([scope.name] if gone else [])
