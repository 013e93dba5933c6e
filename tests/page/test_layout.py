"""Where the dial puts things: nothing on top of another, near what it belongs to."""

from itertools import combinations, pairwise
from math import atan2, hypot, pi, tau

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zerentu.graph.page.dial import Clause, _spread, dial
from zerentu.graph.page.picture import Picture, via

parties = st.sampled_from([f"u{n}" for n in range(40)] + ["c0", "c1", "c2"])


@st.composite
def clause_lists(draw: st.DrawFn) -> list[Clause]:
    chosen = draw(st.lists(st.lists(parties, max_size=6, unique=True), min_size=1, max_size=70))
    duty = iter(range(9999))
    return [
        Clause(
            f"t{at}",
            at // 12,
            tuple((f"d{next(duty)}", party, n == 0) for n, party in enumerate(row)),
        )
        for at, row in enumerate(chosen)
    ]


def drawn(clauses: list[Clause]) -> Picture:
    return dial(clauses, {0: "一、总章"}, centre=(0.0, 0.0))


@given(clause_lists())
def test_no_two_signs_lie_on_each_other(clauses: list[Clause]) -> None:
    spots = [node for node in drawn(clauses).nodes if node.glyph in ("task", "unit")]
    for one, other in combinations(spots, 2):
        assert hypot(one.x - other.x, one.y - other.y) >= 18


@given(clause_lists())
def test_names_on_one_side_stand_a_row_apart(clauses: list[Clause]) -> None:
    for side in (-1, 1):
        rows = sorted(
            node.y for node in drawn(clauses).nodes if node.glyph == "unit" and node.side == side
        )
        assert all(below - above >= 23.9 for above, below in pairwise(rows))


@given(clause_lists())
def test_every_duty_is_one_tie_that_ends_at_its_task(clauses: list[Clause]) -> None:
    ties = {edge.id: edge.target for edge in drawn(clauses).edges}
    assert ties == {duty: clause.task for clause in clauses for duty, _, _ in clause.ties}


@given(clause_lists())
def test_the_same_clauses_give_the_same_picture(clauses: list[Clause]) -> None:
    assert drawn(clauses) == drawn(clauses)


def test_a_unit_stands_near_its_only_task() -> None:
    clauses = [Clause(f"t{n}", 0, ((f"d{n}", f"u{n}", True),)) for n in range(12)]
    spots = {node.id: node for node in drawn(clauses).nodes}
    for n in range(12):
        task, unit = spots[f"t{n}"], spots[f"u{n}"]
        apart = (atan2(task.x, -task.y) - atan2(unit.x, -unit.y) + pi) % tau - pi
        assert abs(apart) < pi / 4


def test_phrases_and_units_that_are_everywhere_become_ring_lines() -> None:
    clauses = [
        Clause(f"t{n}", 0, ((f"d{2 * n}", "u0", True), (f"d{2 * n + 1}", "c0", False)))
        for n in range(18)
    ]
    picture = drawn(clauses)
    assert {mark["ref"] for mark in picture.marks if mark["mark"] == "lane"} == {"u0", "c0"}
    assert sum(node.glyph == "bead" for node in picture.nodes) == 36
    assert not [node for node in picture.nodes if node.glyph == "unit"]


@given(st.lists(st.floats(-300, 300), max_size=20))
def test_spread_keeps_order_distance_and_limits(wished: list[float]) -> None:
    places = _spread(sorted(wished), 10, 300)
    assert all(b - a >= 9.999 for a, b in pairwise(places))
    assert all(-300.001 <= place <= 300.001 for place in places)


def test_the_control_point_is_the_library_s() -> None:
    """Values read off vis-network 9.1.2 itself for two points on a level line."""
    assert via((0.0, 0.0), (2.0, 0.0), 0.0) == pytest.approx((1.0, 0.0))
    x, y = via((0.0, 0.0), (2.0, 0.0), 1.0)
    assert (round(x, 6), round(y, 6)) == (0.0, -2.0)
