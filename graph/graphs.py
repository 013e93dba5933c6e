"""Tables as networkx graphs, for analyses that the reports do not hold.

Each graph is built new and belongs to the caller. Nodes are ids; units carry ``name``, ``kind`` and
``place``. The only module that imports networkx: a report does without it.
"""

import networkx as nx

from zerentu.graph.network import arrows, project
from zerentu.graph.readings import Reading, participation
from zerentu.graph.tables import Tables

__all__ = ["coordination_graph", "dependence_graph", "duty_graph"]


def duty_graph(tables: Tables) -> nx.MultiDiGraph:
    """Return who answers for what, as written: one edge a duty, from its party to its task.

    Nodes have a ``label`` and a ``sort``: "unit", "collective" or "task". Edges have ``role``
    ("lead", "support"), ``quote``, ``start``, ``end`` and ``rule``. No phrase is expanded.

    >>> from tests.build import notice
    >>> from zerentu.graph.tables import Tables
    >>> tables = Tables.from_notices([notice(("修三条路", "区建设局", "各街道办事处"))])
    >>> sorted(role for _, _, role in duty_graph(tables).edges(data="role"))
    ['lead', 'support']
    """
    graph = nx.MultiDiGraph()
    for task in tables.tasks:
        graph.add_node(task.id, sort="task", label=task.label, text=task.text)
    for row in tables.collectives:
        graph.add_node(row.id, sort="collective", label=row.phrase, openness=row.openness.value)
    for unit in tables.units:
        about = {"name": unit.name, "kind": unit.kind.value, "place": unit.place}
        graph.add_node(unit.id, sort="unit", label=unit.name, **about)
    for duty in tables.duties:
        start, end = duty.mention.span
        about = {"role": duty.role.value, "quote": duty.mention.text, "rule": duty.rule}
        graph.add_edge(duty.party_id, duty.task_id, start=start, end=end, **about)
    return graph


def coordination_graph(tables: Tables, reading: Reading = Reading.CLOSED) -> nx.Graph:
    """Return the units tied by the tasks they share: ``weight`` is w, ``distance`` 1/w.

    Units without a partner are isolates. Pass ``distance`` where networkx wants a length, as in
    ``nx.betweenness_centrality(graph, weight="distance")``.
    """
    graph = nx.Graph()
    _add_units(graph, tables, reading)
    for unit, partners in project(participation(tables, reading)).ties.items():
        for other, weight in partners.items():
            if unit < other:
                graph.add_edge(unit, other, weight=weight, distance=1 / weight)
    return graph


def dependence_graph(tables: Tables, reading: Reading = Reading.CLOSED) -> nx.DiGraph:
    """Return which leads need which supporters: ``weight`` is d(lead→supporter), ``tasks`` d#."""
    graph = nx.DiGraph()
    _add_units(graph, tables, reading)
    for (lead, support), arrow in arrows(participation(tables, reading).tasks).items():
        graph.add_edge(lead, support, weight=arrow.d, tasks=arrow.tasks)
    return graph


def _add_units(graph: nx.Graph, tables: Tables, reading: Reading) -> None:
    scope = set(participation(tables, reading).units)
    for unit in tables.units:
        if unit.id in scope:
            graph.add_node(unit.id, name=unit.name, kind=unit.kind.value, place=unit.place)
