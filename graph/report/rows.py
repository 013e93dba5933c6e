"""The rows of each table: measures under their field names, in the promised order."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from zerentu.graph.measures import (
    centrality,
    chapters,
    coordination,
    dependence,
    fragility,
    load,
)
from zerentu.graph.measures.concentration import concentration
from zerentu.graph.measures.facts import Facts
from zerentu.graph.readings import Reading
from zerentu.loaders.notice import Chapter, Role, Target

__all__ = ["ROWS", "Row"]

Row = dict[str, Any]


def network(facts: Facts) -> list[Row]:
    """The one row on the whole: sizes, shares, phrases and how far λ moves the ranks."""
    read, walks = facts.read, facts.walks
    matrix = dependence.class_matrix(read, {key: unit.kind for key, unit in facts.units.items()})
    index = load.load_index(read, facts.lam)
    taus = [
        load.tau_b(list(index.values()), list(load.load_index(read, lam).values()))
        for lam in (0.25, 1.0)
    ]
    return [
        {
            "tasks": len(read.tasks),
            "units": len(read.units),
            "tie_edges": walks.edges,
            "components": walks.components(),
            "density": walks.density(),
            "reciprocity": dependence.reciprocity(facts.arrows),
            "cross_class_share": dependence.cross_class_share(matrix),
            "phrases": read.phrases,
            "phrases_expanded": read.expanded,
            "phrases_not_expanded": read.phrases - read.expanded,
            "hidden_share": load.hidden_share(facts.hidden, facts.support_loads[Reading.CLOSED]),
            "rank_tau_025": taus[0],
            "rank_tau_1": taus[1],
            "betweenness_sources": facts.betweenness.sources if facts.sources else None,
            "betweenness_error": facts.betweenness.error if facts.sources else None,
        }
    ]


def loads(facts: Facts) -> list[Row]:
    """Leads and supports in the three readings, hidden load, index and rank with its band."""
    indices = {
        reading: load.load_index(read, facts.lam) for reading, read in facts.participations.items()
    }
    ranks = {reading: load.ranks(index) for reading, index in indices.items()}

    def row(unit: str) -> Row:
        band = [ranks[reading][unit] for reading in Reading]
        return {
            "kind": facts.units[unit].kind.value,
            **{f"leads_{reading}": facts.lead_loads[reading][unit] for reading in Reading},
            **{f"supports_{reading}": facts.support_loads[reading][unit] for reading in Reading},
            "hidden": facts.hidden[unit],
            "load_index": indices[facts.reading][unit],
            "rank": ranks[facts.reading][unit],
            "rank_low": min(band),
            "rank_high": max(band),
        }

    return _unit_rows(facts, row, lambda found: [_down(found["load_index"])])


def coordinations(facts: Facts) -> list[Row]:
    """Seats to convene, leads who may call, partners, and the spread over chapters."""
    convening = coordination.convening_load(facts.read)
    calls = coordination.call_load(facts.read)
    breadth, depth = facts.walks.breadth(), facts.walks.depth()
    spread = chapters.chapter_spread(facts.tables, facts.read)
    return _unit_rows(
        facts,
        lambda unit: {
            "convening_load": convening[unit],
            "call_load": calls[unit],
            "breadth": breadth[unit],
            "depth": depth[unit],
            "chapter_spread": spread[unit],
        },
        lambda row: [_down(row["convening_load"]), _down(row["call_load"])],
    )


def dependences(facts: Facts) -> list[Row]:
    """Who needs whom: one row a lead and supporter."""
    rows = []
    for (source, target), arrow in facts.arrows.items():
        asymmetry, mutual = dependence.asymmetry(facts.arrows, source, target)
        rows.append(
            {
                **_named(facts, "source", source),
                **_named(facts, "target", target),
                "d": arrow.d,
                "tasks": arrow.tasks,
                "asymmetry": asymmetry,
                "mutual": mutual,
            }
        )
    return _by_pair(rows, "d", "source", "target")


def dependence_units(facts: Facts) -> list[Row]:
    """How much each unit needs others, and is needed."""
    out, into = dependence.strengths(facts.read)
    return _unit_rows(
        facts,
        lambda unit: {
            "out_strength": out[unit],
            "in_strength": into[unit],
            "net": dependence.net(out[unit], into[unit]),
        },
        lambda row: [_down(row["out_strength"] + row["in_strength"])],
    )


def centralities(facts: Facts) -> list[Row]:
    """Where each unit stands in the network, betweenness first."""
    tasks = len(facts.read.tasks)
    leads, supports = facts.lead_loads[facts.reading], facts.support_loads[facts.reading]
    between = facts.betweenness.values
    eigenvector = facts.walks.eigenvector()
    pagerank = facts.walks.pagerank()
    core = facts.walks.core()
    return _unit_rows(
        facts,
        lambda unit: {
            "lead_centrality": centrality.share(leads[unit], tasks),
            "support_centrality": centrality.share(supports[unit], tasks),
            "betweenness": between[unit],
            "eigenvector": eigenvector[unit],
            "pagerank": pagerank[unit],
            "core": core[unit],
        },
        lambda row: [_down(row["betweenness"])],
    )


def brokerages(facts: Facts) -> list[Row]:
    """How far a unit's partners are tied to each other, on all tasks and on the small ones."""
    small = facts.walks_of_small_tasks
    columns = {
        "constraint": facts.walks.constraint(),
        "effective_size": facts.walks.effective_size(),
        "constraint_small_tasks": small.constraint(),
        "effective_size_small_tasks": small.effective_size(),
    }
    return _unit_rows(
        facts,
        lambda unit: {field: values[unit] for field, values in columns.items()},
        lambda row: [_up(row["constraint"])],
    )


def fragilities(facts: Facts) -> list[Row]:
    """What hangs on one unit."""
    orphans = fragility.orphans(facts.read)
    unbacked = fragility.unbacked(facts.read, facts.participations[Reading.NAMED])
    columns: dict[str, Mapping[str, object]] = {
        "orphans": orphans,
        "unbacked": unbacked,
        "articulation": fragility.articulation(facts.read),
        "removal_component": facts.walks.removal_component(),
        "removal_weight": facts.walks.removal_weight(),
    }
    return _unit_rows(
        facts,
        lambda unit: {field: values[unit] for field, values in columns.items()},
        lambda row: [-row["orphans"], -row["unbacked"]],
    )


def class_matrix(facts: Facts) -> list[Row]:
    """Dependence between kinds of units."""
    kinds = {key: unit.kind for key, unit in facts.units.items()}
    rows = [
        {"source_kind": source.value, "target_kind": target.value, "d": d}
        for (source, target), d in dependence.class_matrix(facts.read, kinds).items()
    ]
    return sorted(rows, key=lambda row: (_down(row["d"]), row["source_kind"], row["target_kind"]))


def jointness(facts: Facts) -> list[Row]:
    """Units that lead together, the name that comes first by code point in front."""
    rows = []
    for pair, arrow in dependence.jointness(facts.read).items():
        unit, other = sorted(pair, key=lambda key: (facts.units[key].name, key))
        rows.append(
            {
                **_named(facts, "unit", unit),
                **_named(facts, "other", other),
                "j": arrow.d,
                "tasks": arrow.tasks,
            }
        )
    return _by_pair(rows, "j", "unit", "other")


def concentrations(facts: Facts) -> list[Row]:
    """How unevenly leads, then supports, lie on the units."""
    sides = {Role.LEAD: facts.lead_loads, Role.SUPPORT: facts.support_loads}
    rows = []
    for side, found in sides.items():
        figures = concentration(list(found[facts.reading].values()))
        rows.append(
            {
                "side": side.value,
                "hhi": figures.hhi,
                "hhi_normalised": figures.hhi_normalised,
                "equivalent_number": figures.equivalent_number,
                "gini": figures.gini,
                "units": figures.units,
            }
        )
    return rows


def chapter_rows(facts: Facts) -> list[Row]:
    """What each top-level chapter holds."""
    return [
        {
            "document": row.document_id,
            "chapter_id": row.chapter.id if row.chapter else None,
            "chapter": _printed(row.chapter),
            "tasks": row.tasks,
            "leads": row.leads,
            "supports": row.supports,
            "units": len(row.units),
        }
        for row in chapters.chapter_sums(facts.tables, facts.read)
    ]


def couplings(facts: Facts) -> list[Row]:
    """Which top-level chapters of a document share their units."""
    sums = chapters.chapter_sums(facts.tables, facts.read)
    return [
        {
            "document": one.document_id,
            "chapter_id": one.chapter.id if one.chapter else None,
            "chapter": _printed(one.chapter),
            "other_id": other.chapter.id if other.chapter else None,
            "other": _printed(other.chapter),
            "jaccard": jaccard,
        }
        for one, other, jaccard in chapters.coupling(sums)
    ]


def targets(facts: Facts) -> list[Row]:
    """The quantities promised, and who answers for them by name."""
    tasks = {task.id: task for task in facts.tables.tasks}
    named = {row.task_id: row.leads for row in facts.participations[Reading.NAMED].tasks}

    def row(target: Target) -> Row:
        task = tasks[target.task_id]
        return {
            "document": task.document_id,
            "task_id": task.id,
            "label": task.label,
            "metric": target.metric,
            "comparator": target.comparator,
            "value": list(target.value) if isinstance(target.value, tuple) else target.value,
            "unit": target.unit,
            "leads": sorted(facts.units[unit].name for unit in named[task.id]),
            "quote": target.quote,
        }

    return [row(target) for target in facts.tables.targets]


ROWS: dict[str, Callable[[Facts], list[Row]]] = {
    "network": network,
    "load": loads,
    "coordination": coordinations,
    "centrality": centralities,
    "dependence": dependences,
    "dependence_units": dependence_units,
    "class_matrix": class_matrix,
    "jointness": jointness,
    "brokerage": brokerages,
    "concentration": concentrations,
    "fragility": fragilities,
    "chapters": chapter_rows,
    "coupling": couplings,
    "targets": targets,
}


def _unit_rows(
    facts: Facts, row: Callable[[str], Row], key: Callable[[Row], Sequence[object]]
) -> list[Row]:
    """One row a unit in scope, sorted by `key`, then by name and id."""
    rows = [
        {"unit": unit.name, "unit_id": unit.id, "place": unit.place, **row(unit.id)}
        for unit in facts.units.values()
    ]
    return sorted(rows, key=lambda found: (*key(found), found["unit"], found["unit_id"]))


def _named(facts: Facts, side: str, unit_id: str) -> Row:
    unit = facts.units[unit_id]
    return {side: unit.name, f"{side}_id": unit.id, f"{side}_place": unit.place}


def _by_pair(rows: Iterable[Row], value: str, one: str, other: str) -> list[Row]:
    """Sort the rows of pairs: the greater value first, then by both names, then by both ids."""
    return sorted(
        rows,
        key=lambda row: (
            _down(row[value]),
            row[one],
            row[other],
            row[f"{one}_id"],
            row[f"{other}_id"],
        ),
    )


def _down(value: float | None) -> tuple[bool, float]:
    """A key that puts the greater first and null last; numbers equal to 12 decimals are equal."""
    return value is None, -round(value or 0, 12)


def _up(value: float | None) -> tuple[bool, float]:
    """A key that puts the smallest first and null last; equal to 12 decimals is equal."""
    return value is None, round(value or 0, 12)


def _printed(chapter: Chapter | None) -> str | None:
    return f"{chapter.label}{chapter.title}" if chapter else None
