"""Fragility: what hangs on one unit."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from zerentu.graph.network import Projection, components
from zerentu.graph.readings import Participation

__all__ = [
    "articulation",
    "component_losses",
    "fragments",
    "orphans",
    "removal_component",
    "removal_weight",
    "unbacked",
]

Node = TypeVar("Node", bound=Hashable)


def orphans(read: Participation) -> dict[str, int]:
    """Return the number of tasks that each unit leads alone."""
    counted = dict.fromkeys(read.units, 0)
    for task in read.tasks:
        if len(task.leads) == 1:
            counted[task.leads[0]] += 1
    return counted


def unbacked(read: Participation, named: Participation) -> dict[str, int]:
    """Return the number of tasks that each unit leads alone and nobody supports by name."""
    counted = dict.fromkeys(read.units, 0)
    for task, by_name in zip(read.tasks, named.tasks, strict=True):
        if len(task.leads) == 1 and not by_name.supports:
            counted[task.leads[0]] += 1
    return counted


def articulation(read: Participation) -> dict[str, bool]:
    """Return whether taking a unit away cuts the network of units and tasks.

    Tasks with fewer than two participants are left out of it.
    """
    near: dict[tuple[str, str], list[tuple[str, str]]] = {("u", unit): [] for unit in read.units}
    for task in read.tasks:
        if len(task) > 1:
            node = ("t", task.task_id)
            near[node] = [("u", unit) for unit in task.all]
            for unit in task.all:
                near["u", unit].append(node)
    parts = fragments(near)
    return {unit: len(parts["u", unit]) > 1 for unit in read.units}


def removal_component(projection: Projection) -> dict[str, float | None]:
    """Return how much of the largest component is lost beyond u itself when u goes, -1 to 0.

    (largest component of G - u, minus base)/base, base = max over components C of |C without u|;
    null when base is 0.
    """
    size = {u: len(part) for part in components(projection) for u in part}
    losses = component_losses([size[u] for u in projection.ties], fragments(projection.ties))
    return dict(zip(projection.ties, losses, strict=True))


def component_losses(own: Sequence[int], parts: Mapping[Node, Sequence[int]]) -> list[float | None]:
    """Return the relative loss of the largest component for each node of `parts`, in its order.

    `own` is the size of each node's component, `parts` what that falls into without the node.
    """
    # A component of c nodes is met c times: count it once.
    sizes = Counter(own)
    ordered = sorted((c for c, nodes in sizes.items() for _ in range(nodes // c)), reverse=True)

    def loss(component: int, left: Sequence[int]) -> float | None:
        # The largest one the node is not in: the second where its own is as large as the first.
        others = (ordered[1] if len(ordered) > 1 else 0) if component == ordered[0] else ordered[0]
        base = max(component - 1, others)
        return (max([*left, others]) - base) / base if base else None

    return [loss(component, left) for component, left in zip(own, parts.values(), strict=True)]


def removal_weight(projection: Projection) -> dict[str, float | None]:
    """Return the share of all tie weight that goes with a unit, as a loss: -1 to 0.

    No other tie changes; null when there is no tie.
    """
    both = sum(projection.strength.values())  # every tie counts at both ends
    return {
        unit: -2 * strength / both if both else None
        for unit, strength in projection.strength.items()
    }


def fragments(near: Mapping[Node, Iterable[Node]]) -> dict[Node, list[int]]:
    """Return, for each node, the sizes of the parts its component falls into without it.

    A node with two parts or more is a cut vertex; an isolate has none. One walk in depth (Hopcroft
    & Tarjan 1973, CACM 16, 372) with the sizes of the subtrees, and no recursion.

    >>> fragments({"a": "b", "b": "ac", "c": "b", "d": ""})
    {'a': [2], 'b': [1, 1], 'c': [2], 'd': []}
    """
    found: dict[Node, list[int]] = {}
    for root in near:
        if root not in found:
            found.update(_walk(near, root))
    return {node: found[node] for node in near}


def _walk(near: Mapping[Node, Iterable[Node]], root: Node) -> dict[Node, list[int]]:
    entered: dict[Node, int] = {root: 0}
    lowest: dict[Node, int] = {root: 0}
    size: dict[Node, int] = {root: 1}
    cut_off: dict[Node, list[int]] = {root: []}
    path: list[Node] = [root]
    rest = [iter(near[root])]
    while path:
        node = path[-1]
        for other in rest[-1]:
            if other not in entered:
                entered[other] = lowest[other] = len(entered)
                size[other] = 1
                cut_off[other] = []
                path.append(other)
                rest.append(iter(near[other]))
                break
            lowest[node] = min(lowest[node], entered[other])
        else:
            path.pop()
            rest.pop()
            if path:
                parent = path[-1]
                size[parent] += size[node]
                # The way back to the parent itself counts here, and changes no comparison.
                lowest[parent] = min(lowest[parent], lowest[node])
                if lowest[node] >= entered[parent]:
                    cut_off[parent].append(size[node])
    whole = len(entered)
    for parts in cut_off.values():
        if above := whole - 1 - sum(parts):
            parts.insert(0, above)
    return cut_off
