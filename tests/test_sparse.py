"""The matrices of a city give the figures of the plain way."""

from collections.abc import Sequence
from math import isclose

import pytest
from hypothesis import given, settings

from tests.exact.notices import some
from zerentu.graph.measures import walks as choice
from zerentu.graph.measures.sparse import SparseWalks
from zerentu.graph.measures.walks import PlainWalks
from zerentu.graph.network import project
from zerentu.graph.readings import Participation, Reading, participation
from zerentu.graph.report import build
from zerentu.graph.tables import Tables
from zerentu.loaders import parse
from zerentu.loaders.notice import Notice

OF_UNITS = (
    "breadth",
    "depth",
    "eigenvector",
    "pagerank",
    "core",
    "constraint",
    "effective_size",
    "removal_component",
    "removal_weight",
)


def assert_alike(read: Participation, largest: int | None = None) -> None:
    plain, sparse = PlainWalks(project(read, largest)), SparseWalks(read, largest)
    assert sparse.edges == plain.edges
    assert sparse.components() == plain.components()
    assert sparse.density() == plain.density()
    assert_columns(sparse.betweenness(None).values, plain.betweenness(None).values)
    for name in OF_UNITS:
        near = 1e-9 if name == "eigenvector" else 1e-12
        assert_columns(getattr(sparse, name)(), getattr(plain, name)(), near)


def assert_columns(found: object, due: object, near: float = 1e-12) -> None:
    assert isinstance(found, dict)
    assert isinstance(due, dict)
    assert list(found) == list(due)
    for unit, value in due.items():
        if value is None:
            assert found[unit] is None
        else:
            assert isclose(found[unit], value, rel_tol=near, abs_tol=near)


@pytest.mark.parametrize("reading", list(Reading))
@pytest.mark.parametrize("largest", [None, 10])
def test_the_sample(reading: Reading, largest: int | None) -> None:
    assert_alike(participation(Tables.from_notices(parse("sample")), reading), largest)


@settings(max_examples=60, deadline=None)
@given(some())
def test_random_notices(notices: Sequence[Notice]) -> None:
    assert_alike(participation(Tables.from_notices(notices), Reading.CLOSED))


def test_a_report_takes_them_where_seats_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    tables = Tables.from_notices(parse("sample"))
    plain = build(tables)["tables"]
    monkeypatch.setattr(choice, "_MANY", 1)
    fast = build(tables)["tables"]
    for name, rows in plain.items():
        assert len(fast[name]) == len(rows)
        for row, other in zip(rows, fast[name], strict=True):
            assert list(row) == list(other)
            for field, value in row.items():
                if isinstance(value, float):
                    assert isclose(other[field], value, rel_tol=1e-9, abs_tol=1e-12)
                else:
                    assert other[field] == value
