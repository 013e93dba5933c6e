"""The networkx graphs hold what the tables say; networkx finds the measures' figures on them."""

import networkx as nx
import pytest

from zerentu.graph.graphs import coordination_graph, dependence_graph, duty_graph
from zerentu.graph.measures.facts import Facts
from zerentu.graph.measures.fragility import articulation
from zerentu.graph.readings import Reading
from zerentu.graph.tables import Tables
from zerentu.loaders import parse

SAMPLE = Tables.from_notices(parse("sample"))


def test_every_duty_of_the_sample_is_an_edge_with_its_words() -> None:
    graph = duty_graph(SAMPLE)
    assert graph.number_of_edges() == 123 + 86 + 56
    assert graph.number_of_nodes() == 66 + 56 + 6
    text = SAMPLE.documents[0].text
    for _, _, edge in graph.edges(data=True):
        assert text[edge["start"] : edge["end"]] == edge["quote"]


@pytest.mark.parametrize("reading", Reading)
def test_networkx_finds_the_figures_of_the_report(reading: Reading) -> None:
    facts = Facts(SAMPLE, reading)
    graph = coordination_graph(SAMPLE, reading)
    assert nx.core_number(graph) == facts.walks.core()
    due = nx.betweenness_centrality(graph, weight="distance")
    assert facts.betweenness.values == pytest.approx(due, abs=1e-9)
    due = nx.constraint(graph, nodes=list(graph), weight="weight")
    found = facts.walks.constraint()
    assert {unit: value for unit, value in found.items() if value is not None} == pytest.approx(
        {unit: value for unit, value in due.items() if graph[unit]}, abs=1e-11
    )


@pytest.mark.parametrize("reading", Reading)
def test_cut_vertices_of_the_two_mode_graph_are_the_articulation_units(reading: Reading) -> None:
    read = Facts(SAMPLE, reading).read
    graph = nx.Graph(
        (unit, task.task_id) for task in read.tasks if len(task) > 1 for unit in task.all
    )
    cut = set(nx.articulation_points(graph)) if graph else set()
    assert articulation(read) == {unit: unit in cut for unit in read.units}


@pytest.mark.parametrize("reading", Reading)
def test_dependence_shares_out_one_unit_a_supported_task(reading: Reading) -> None:
    read = Facts(SAMPLE, reading).read
    graph = dependence_graph(SAMPLE, reading)
    supported = sum(1 for task in read.tasks if task.leads and task.supports)
    assert graph.size(weight="weight") == pytest.approx(supported, abs=1e-9)
