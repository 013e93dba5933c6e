"""Measures on small notices whose figures can be worked out by hand."""

from dataclasses import replace
from math import exp, log

import networkx as nx
import pytest

from tests.build import notice, unit
from zerentu.graph.measures import (
    brokerage,
    centrality,
    chapters,
    coordination,
    dependence,
    fragility,
    load,
)
from zerentu.graph.measures.betweenness import betweenness
from zerentu.graph.measures.concentration import concentration
from zerentu.graph.measures.facts import Facts
from zerentu.graph.network import Projection, arrows, components, project
from zerentu.graph.readings import Reading
from zerentu.graph.tables import Tables

A, B, C, D = (unit(f"区{letter}局").id for letter in "甲乙丙丁")
NAME = {A: "a", B: "b", C: "c", D: "d"}


def facts(*tasks: tuple[str, str, str], reading: Reading = Reading.CLOSED) -> Facts:
    return Facts(Tables.from_notices([notice(*tasks)]), reading)


# a leads with b and c behind; a and b lead with c; b leads with a; d alone.
FOUR = facts(
    ("一", "区甲局", "区乙局 区丙局"),
    ("二", "区甲局 区乙局", "区丙局"),
    ("三", "区乙局", "区甲局"),
    ("四", "区丁局", ""),
)


def test_loads_and_index() -> None:
    assert load.lead_load(FOUR.read) == {A: 2, B: 2, C: 0, D: 1}
    assert load.support_load(FOUR.read) == {A: 1, B: 1, C: 2, D: 0}
    assert load.load_index(FOUR.read) == {A: 2.5, B: 2.5, C: 1.0, D: 1.0}
    assert load.ranks(load.load_index(FOUR.read)) == {A: 1, B: 1, C: 3, D: 3}


def test_index_is_exact_in_the_decimal_that_was_given() -> None:
    thrice = facts(("一", "", "区甲局"), ("二", "", "区甲局"), ("三", "", "区甲局"))
    assert load.load_index(thrice.read, 0.1) == {A: 0.3}


def test_coordination() -> None:
    assert coordination.convening_load(FOUR.read) == {A: 4, B: 3, C: 0, D: 0}
    assert coordination.call_load(FOUR.read) == {A: 1, B: 1, C: 3, D: 0}
    assert coordination.breadth(FOUR.projection) == {A: 2, B: 2, C: 2, D: 0}
    assert coordination.depth(FOUR.projection) == {A: 1.5, B: 1.5, C: 1.0, D: None}


def test_ties_are_newmans_and_sum_to_the_tasks_shared() -> None:
    assert FOUR.projection.ties[A] == {B: 2.0, C: 1.0}
    assert FOUR.projection.strength == {A: 3, B: 3, C: 2, D: 0}
    assert (FOUR.projection.edges, FOUR.projection.total, FOUR.projection.density) == (3, 4, 0.5)
    assert sorted(map(len, components(FOUR.projection))) == [1, 3]


def test_small_tasks_alone_may_tie() -> None:
    assert project(FOUR.read, largest=2).ties == {A: {B: 1.0}, B: {A: 1.0}, C: {}, D: {}}


def test_thirds_add_up_whatever_their_order() -> None:
    tasks = [
        ("一", "区甲局", "区乙局"),
        ("二", "区甲局", "区乙局 区丙局"),
        ("三", "区甲局", "区乙局 区丙局 区丁局"),
    ]
    for order in (tasks, tasks[::-1], [tasks[1], tasks[2], tasks[0]]):
        found = facts(*order).arrows[A, B]
        assert found.d == pytest.approx(1 + 1 / 2 + 1 / 3, abs=1e-15)
        assert found.d == facts(*tasks).arrows[A, B].d


def test_dependence() -> None:
    found = {(NAME[a], NAME[b]): (arrow.d, arrow.tasks) for (a, b), arrow in FOUR.arrows.items()}
    assert found == {
        ("a", "b"): (0.5, 1),
        ("a", "c"): (1.0, 2),
        ("b", "c"): (0.5, 1),
        ("b", "a"): (1.0, 1),
    }
    assert dependence.asymmetry(FOUR.arrows, A, B) == (pytest.approx(-1 / 3), 1.5)
    assert dependence.strengths(FOUR.read) == (
        {A: 1.5, B: 1.5, C: 0, D: 0},
        {A: 1.0, B: 0.5, C: 1.5, D: 0},
    )
    assert dependence.net(1.5, 0.5) == 0.5
    assert dependence.net(0, 0) is None
    assert dependence.reciprocity(FOUR.arrows) == pytest.approx(1 / 3)
    assert dependence.reciprocity(arrows([])) is None


def test_jointness_is_of_leads_only() -> None:
    (pair,) = dependence.jointness(FOUR.read).items()
    assert pair == (tuple(sorted((A, B))), dependence.Arrow(1.0, 1))


def test_class_matrix_keeps_its_diagonal() -> None:
    mixed = facts(("一", "区甲局", "区乙局 甲街道办事处 乙街道办事处"), ("二", "区甲局", "区乙局"))
    kinds = {row.id: row.kind for row in mixed.tables.units}
    matrix = dependence.class_matrix(mixed.read, kinds)
    assert {(a.value, b.value): d for (a, b), d in matrix.items()} == {
        ("bureau", "bureau"): pytest.approx(4 / 3),
        ("bureau", "subdistrict"): pytest.approx(2 / 3),
    }
    assert dependence.cross_class_share(matrix) == pytest.approx(1 / 3)
    assert dependence.cross_class_share({}) is None


def test_hidden_load_is_what_only_a_phrase_assigns() -> None:
    phrased = facts(
        ("一", "区甲局", "各街道办事处 甲街道办事处"),
        ("二", "区甲局", "各街道办事处"),
        ("三", "甲街道办事处", "各街道办事处"),
    )
    names = {row.id: row.name for row in phrased.tables.units}
    hidden = {names[key]: value for key, value in phrased.hidden.items()}
    assert hidden == {"区甲局": 0, "甲街道办事处": 1, "乙街道办事处": 3, "丙街道办事处": 3}
    # Supports under the closed reading: 2 + 3 + 3.
    supports = phrased.support_loads[Reading.CLOSED]
    assert load.hidden_share(phrased.hidden, supports) == 7 / 8


def test_hidden_load_is_unknown_where_no_phrase_is_listed() -> None:
    unknown = facts(("一", "区甲局", "有关部门 区乙局"))
    assert unknown.hidden == {A: None, B: None}
    assert load.hidden_share(unknown.hidden, unknown.support_loads[Reading.CLOSED]) is None
    plain = facts(("一", "区甲局", "区乙局"))
    assert load.hidden_share(plain.hidden, plain.support_loads[Reading.CLOSED]) == 0


@pytest.mark.parametrize(
    ("xs", "ys", "tau"),
    [
        ([1, 2, 3, 4], [1, 2, 3, 4], 1.0),
        ([1, 2, 3, 4], [4, 3, 2, 1], -1.0),
        # 4 concordant, 0 discordant, one tie in x, one in y: 4 / √(5·5)
        ([1, 1, 2, 3], [1, 2, 2, 3], 4 / 5),
        ([1, 1], [1, 2], None),
        ([1], [1], None),
        ([], [], None),
    ],
)
def test_tau_b(xs: list[float], ys: list[float], tau: float | None) -> None:
    assert load.tau_b(xs, ys) == tau


@pytest.mark.parametrize(
    ("loads", "expected"),
    [
        ([2, 2], (0.5, 0.0, 2.0, 0.0)),
        ([4, 0], (1.0, 1.0, 1.0, 0.5)),
        ([3], (1.0, None, 1.0, 0.0)),
        ([0, 0], (None, None, None, None)),
        ([], (None, None, None, None)),
    ],
)
def test_concentration(loads: list[int], expected: tuple[float | None, ...]) -> None:
    figures = concentration(loads)
    found = (figures.hhi, figures.hhi_normalised, figures.equivalent_number, figures.gini)
    assert found == expected
    assert figures.units == len(loads)


def test_chapter_spread_is_the_effective_number_of_chapters() -> None:
    one = notice(("一", "区甲局", "区乙局"), ("二", "区甲局", ""))
    other = notice(("一", "区乙局", "区甲局"), number="玄政〔2024〕1号")
    tables = Tables.from_notices([one, other])
    spread = chapters.chapter_spread(tables, Facts(tables).read)
    assert spread[A] == pytest.approx(exp(-(2 / 3 * log(2 / 3) + 1 / 3 * log(1 / 3))))
    assert spread[B] == pytest.approx(2.0)


def test_tasks_outside_chapters_are_a_row_of_their_own() -> None:
    built = notice(("一", "区甲局", "区乙局"), ("二", "区丙局", "区甲局"))
    outside = replace(built, tasks=(built.tasks[0], replace(built.tasks[1], chapter_id=None)))
    tables = Tables.from_notices([outside])
    sums = chapters.chapter_sums(tables, Facts(tables).read)
    assert [
        (row.chapter and row.chapter.label, row.tasks, row.leads, row.supports) for row in sums
    ] == [
        ("一、", 1, 1, 1),
        (None, 1, 1, 1),
    ]
    assert chapters.coupling(sums) == []


def line(*pairs: tuple[str, float]) -> Projection:
    """A projection from ties written ``ab``; strengths are not whole here, and not asked for."""
    ties: dict[str, dict[str, float]] = {unit: {} for pair, _ in pairs for unit in pair}
    for (one, other), weight in pairs:
        ties[one][other] = ties[other][one] = weight
    return Projection(ties, dict.fromkeys(ties, 0))


def test_ways_equal_to_twelve_digits_are_equally_long() -> None:
    # 1/10 + 1/5 is 0.30000000000000004 in floats, 3/20 + 3/20 is 0.3.
    square = line(("ab", 10), ("bd", 5), ("ac", 20 / 3), ("cd", 20 / 3))
    values = betweenness(square).values
    assert values["b"] == values["c"]
    assert values["b"] == pytest.approx(1 / 2 / 3)


def test_strong_ties_are_short_ways() -> None:
    # a and c are tied weakly; the way over b is shorter: 1/4 + 1/4 < 1.
    assert betweenness(line(("ab", 4), ("bc", 4), ("ac", 1))).values["b"] == 1


def test_sampled_betweenness_says_so_and_stays_near() -> None:
    star = line(*((f"c{leaf}", 1.0) for leaf in "abdefghij"))
    sampled = betweenness(star, sources=5)
    assert sampled.sources == 5
    assert sampled.error is not None
    assert abs((sampled.values["c"] or 0) - 1) <= 4 * sampled.error
    assert betweenness(star, sources=10) == betweenness(star)


def test_too_many_units_have_no_betweenness_unless_sampled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zerentu.graph.measures.betweenness.EXACT_UP_TO", 2)
    triangle = line(("ab", 1), ("bc", 1), ("ac", 1))
    assert set(betweenness(triangle).values.values()) == {None}
    assert set(betweenness(triangle, sources=3).values.values()) == {0.0}


# Burt's graph of the definition: e(a) = 7/6, where networkx with scipy says 4/3.
BURT = Projection(
    line(("ab", 1), ("ac", 2), ("bc", 4), ("cd", 8)).ties, {"a": 3, "b": 5, "c": 14, "d": 8}
)


def test_effective_size_divides_by_the_partners_strongest_tie() -> None:
    sizes = brokerage.effective_size(BURT)
    assert sizes["a"] == pytest.approx(7 / 6, abs=1e-12)
    assert sizes["d"] == 1


def test_constraint_agrees_with_networkx() -> None:
    graph = nx.Graph()
    graph.add_weighted_edges_from(
        (unit, other, weight) for unit in BURT.ties for other, weight in BURT.ties[unit].items()
    )
    found = brokerage.constraint(BURT)
    # Told which nodes, networkx walks the graph itself and not its matrix, and is right.
    due = nx.constraint(graph, nodes=list(graph), weight="weight")
    assert found == {unit: pytest.approx(value, abs=1e-12) for unit, value in due.items()}
    sizes = nx.effective_size(graph, nodes=list(graph), weight="weight")
    assert brokerage.effective_size(BURT) == pytest.approx(sizes, abs=1e-12)


def test_an_isolate_brokers_nothing() -> None:
    alone = Projection({"a": {}}, {"a": 0})
    assert brokerage.constraint(alone) == brokerage.effective_size(alone) == {"a": None}


def test_core_peels_the_tail_off_the_triangle() -> None:
    tailed = line(("ab", 1), ("bc", 1), ("ac", 1), ("cd", 1))
    assert centrality.core(tailed) == {"a": 2, "b": 2, "c": 2, "d": 1}


def test_fragility() -> None:
    assert fragility.orphans(FOUR.read) == {A: 1, B: 1, C: 0, D: 1}
    named = FOUR.participations[Reading.NAMED]
    assert fragility.unbacked(FOUR.read, named) == {A: 0, B: 0, C: 0, D: 1}
    # a, b and c hang together in tasks one and two; only nothing hangs on one of them.
    assert fragility.articulation(FOUR.read) == {A: False, B: False, C: False, D: False}
    assert fragility.removal_weight(FOUR.projection) == {A: -0.75, B: -0.75, C: -0.5, D: 0}
    bridge = facts(("一", "区甲局", "区乙局"), ("二", "区甲局", "区丙局"))
    assert fragility.articulation(bridge.read)[A]
    assert fragility.removal_component(bridge.projection) == {A: -0.5, B: 0, C: 0}


def test_eigenvector_of_a_star_is_half_and_half() -> None:
    star = facts(("一", "区甲局", "区乙局"), ("二", "区甲局", "区丙局"), ("三", "区丁局", ""))
    found = centrality.eigenvector(star.projection)
    assert found[A] == pytest.approx(1 / 2**0.5, abs=1e-10)
    assert found[B] == pytest.approx(1 / 2, abs=1e-10)
    assert found[D] == 0
    assert centrality.eigenvector(Projection({"a": {}}, {"a": 0})) == {"a": None}
