"""Every figure of every table against exact fractions, and the invariants of the definitions."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from math import isclose
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.exact.notices import some
from tests.exact.tables import tables as exact_tables
from zerentu.graph.measures import brokerage, dependence
from zerentu.graph.measures.facts import Facts
from zerentu.graph.readings import Reading
from zerentu.graph.report import build
from zerentu.graph.report.formats import as_json
from zerentu.graph.tables import Tables
from zerentu.loaders.notice import Notice

READINGS = list(Reading)


def assert_equal(report: dict[str, Any], exact: dict[str, list[dict[str, Any]]]) -> None:
    """All tables, all fields, the same order; numbers to 1e-12, the eigenvector to 1e-9."""
    assert list(report["tables"]) == list(exact)
    for name, rows in exact.items():
        found = report["tables"][name]
        assert len(found) == len(rows), name
        for got, due in zip(found, rows, strict=True):
            assert list(got) == list(due), name
            for field, value in due.items():
                near = 1e-9 if field == "eigenvector" else 1e-12
                assert same(got[field], value, near), (name, field, got, due)


def same(got: object, due: object, near: float) -> bool:
    if isinstance(due, Fraction | float):
        return isinstance(got, int | float) and isclose(got, due, rel_tol=near, abs_tol=near)
    return isinstance(got, type(due)) and got == due


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some(), st.sampled_from(READINGS), st.sampled_from([0.5, 0.1, 1.0, 0.0]))
def test_random_notices_equal_exact_fractions(
    notices: Sequence[Notice], reading: Reading, lam: float
) -> None:
    report = build(Tables.from_notices(notices), reading=reading, lam=lam)
    assert_equal(report, exact_tables(notices, reading, Fraction(str(lam))))


@settings(max_examples=60, deadline=None)
@given(some(), st.randoms())
def test_order_of_input_changes_no_byte(notices: Sequence[Notice], random: Any) -> None:
    shuffled = [
        replace(
            notice,
            units=tuple(random.sample(notice.units, len(notice.units))),
            collectives=tuple(random.sample(notice.collectives, len(notice.collectives))),
            responsibilities=tuple(
                random.sample(notice.responsibilities, len(notice.responsibilities))
            ),
        )
        for notice in random.sample(notices, len(notices))
    ]
    first = build(Tables.from_notices(notices))
    assert as_json(build(Tables.from_notices(shuffled))) == as_json(first)


@settings(max_examples=60, deadline=None)
@given(some(), st.sampled_from(READINGS))
def test_invariants(notices: Sequence[Notice], reading: Reading) -> None:
    facts = Facts(Tables.from_notices(notices), reading)
    tied = dict.fromkeys(facts.read.units, 0)
    for task in facts.read.tasks:
        for unit in task.all if len(task) > 1 else ():
            tied[unit] += 1
    for unit, partners in facts.projection.ties.items():
        assert sum(partners.values()) == pytest.approx(tied[unit])
    supported = dependence.supported(facts.read)
    assert sum(arrow.d for arrow in facts.arrows.values()) == pytest.approx(supported)
    out, into = dependence.strengths(facts.read)
    assert sum(out.values()) == pytest.approx(supported) == sum(into.values())
    sizes = brokerage.effective_size(facts.projection)
    for unit, size in sizes.items():
        assert (size is None) == (not facts.projection.ties[unit])
        assert size is None or 0 < size <= len(facts.projection.ties[unit])
    tables = build(facts.tables, reading=reading)["tables"]
    for row in tables["fragility"]:
        assert row["unbacked"] <= row["orphans"]
        assert -1 <= (row["removal_component"] or 0) <= 0
        assert -1 <= (row["removal_weight"] or 0) <= 0
    for row in tables["load"]:
        assert row["leads_named"] <= row["leads_closed"] <= row["leads_upper"]
        assert row["rank_low"] <= row["rank"] <= row["rank_high"]
    if facts.read.units:
        assert sum(row["pagerank"] for row in tables["centrality"]) == pytest.approx(1)


@settings(max_examples=40, deadline=None)
@given(some())
def test_only_leads_participants_and_breadth_grow_with_the_reading(
    notices: Sequence[Notice],
) -> None:
    tables = Tables.from_notices(notices)
    facts = [Facts(tables, reading) for reading in READINGS]
    for small, large in pairwise(facts):
        for one, other in zip(small.read.tasks, large.read.tasks, strict=True):
            assert set(one.leads) <= set(other.leads)
            assert set(one.all) <= set(other.all)
        for unit, partners in small.projection.ties.items():
            assert partners.keys() <= large.projection.ties[unit].keys()
