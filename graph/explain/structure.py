"""What the tables on the whole, on position, fragility, concentration and chapters are made of."""

from fractions import Fraction
from itertools import combinations

from zerentu.graph.explain.parts import Group, Maker, Parts, Row, Term, number, ratio, total
from zerentu.graph.explain.shares import led, shared, supported
from zerentu.graph.measures import dependence, fragility, load
from zerentu.graph.measures.chapters import top_chapters
from zerentu.graph.measures.facts import SMALL, Facts
from zerentu.graph.network import components, project
from zerentu.graph.readings import Parties, Reading, members
from zerentu.graph.report.columns import COLUMNS

__all__ = ["MAKERS"]


def _every_task(facts: Facts) -> Group:
    return Group("tasks", tuple(Term(1, (task.task_id,)) for task in facts.read.tasks))


def _every_unit(facts: Facts) -> Group:
    return Group("units", tuple(Term(1, name=unit.name) for unit in facts.units.values()))


def _ties(largest: int | None = None) -> Maker:
    """A number found by walking the network: the unit's own ties, and how many there are."""

    def make(facts: Facts, row: Row) -> Parts:
        unit = row["unit_id"]
        projection = facts.projection if largest is None else project(facts.read, largest)
        terms = []
        for other, weight in projection.ties[unit].items():
            both = tuple(
                task.task_id
                for task in facts.read.tasks
                if {unit, other} <= set(task.all) and (largest is None or len(task) <= largest)
            )
            terms.append(Term(weight, both, (unit, other), facts.units[other].name))
        arithmetic = f"n = {len(projection.ties)}, ties = {projection.edges}"
        return Parts((Group("ties", tuple(terms)),), None, arithmetic, walked=True)

    return make


def _alone(facts: Facts, unit: str) -> list[Parties]:
    return [task for task in facts.read.tasks if task.leads == (unit,)]


def _orphans(facts: Facts, row: Row) -> Parts:
    unit = row["unit_id"]
    terms = (Term(1, (task.task_id,), (unit,)) for task in _alone(facts, unit))
    return total([Group("alone", tuple(terms))])


def _unbacked(facts: Facts, row: Row) -> Parts:
    unit = row["unit_id"]
    backed = {t.task_id for t in facts.participations[Reading.NAMED].tasks if t.supports}
    bare = (task for task in _alone(facts, unit) if task.task_id not in backed)
    return total([Group("unbacked", tuple(Term(1, (t.task_id,), (unit,)) for t in bare))])


def _articulation(facts: Facts, row: Row) -> Parts:
    unit = row["unit_id"]
    mine = [t for t in facts.read.tasks if unit in t.all and len(t) > 1]
    terms = (Term(len(t) - 1, (t.task_id,), (unit,)) for t in mine)
    return Parts((Group("shared", tuple(terms)),), None, f"{len(mine)}", walked=True)


def _removal_component(facts: Facts, row: Row) -> Parts:
    unit = row["unit_id"]
    sizes = [(part, len(part - {unit})) for part in components(facts.projection)]
    base = max(size for _, size in sizes)
    own = fragility.fragments(facts.projection.ties)[unit]
    left = max([*own, *(size for part, size in sizes if unit not in part)], default=0)
    value = Fraction(left - base, base) if base else None
    groups = (
        Group("left", tuple(Term(size) for size in own)),
        Group("base", (Term(base),)),
    )
    return Parts(groups, value, f"({left} − {base}) / {base} = {number(value)}")


def _removal_weight(facts: Facts, row: Row) -> Parts:
    weights = Group(
        "strengths",
        tuple(
            Term(strength, name=facts.units[unit].name)
            for unit, strength in facts.projection.strength.items()
        ),
    )
    return ratio(shared(facts, row["unit_id"]), weights, -2)


def _centrality(side: str) -> Maker:
    find = led if side == "lead" else supported
    return lambda facts, row: ratio(find(facts, row["unit_id"]), _every_task(facts))


def _loads(facts: Facts, row: Row) -> Group:
    found = facts.lead_loads if row["side"] == "lead" else facts.support_loads
    loads = found[facts.reading]
    return Group("loads", tuple(Term(x, name=facts.units[unit].name) for unit, x in loads.items()))


def _concentration(field: str) -> Maker:
    def make(facts: Facts, row: Row) -> Parts:
        group = _loads(facts, row)
        xs = sorted(int(term.amount) for term in group.terms)
        n, every = len(xs), sum(xs)
        squares = sum(x * x for x in xs)
        value: Fraction | int | None = None
        if field == "units":
            return Parts((group,), n, f"n = {n}")
        if every:
            hhi = Fraction(squares, every**2)
            value = {
                "hhi": hhi,
                "equivalent_number": 1 / hhi,
                "gini": Fraction(sum((2 * i - n - 1) * x for i, x in enumerate(xs, 1)), n * every),
                "hhi_normalised": (hhi - Fraction(1, n)) / (1 - Fraction(1, n)) if n > 1 else None,
            }[field]
        arithmetic = f"n = {n}, Σx = {every}, Σx² = {squares}: {number(value)}"
        return Parts((group,), value, arithmetic)

    return make


def _chapter_tasks(facts: Facts, document: str, chapter: str | None) -> list[Parties]:
    top = top_chapters(facts.tables)
    home = {
        t.id: (t.document_id, top[t.chapter_id].id if t.chapter_id else None)
        for t in facts.tables.tasks
    }
    return [task for task in facts.read.tasks if home[task.task_id] == (document, chapter)]


def _chapter(field: str) -> Maker:
    def make(facts: Facts, row: Row) -> Parts:
        tasks = _chapter_tasks(facts, row["document"], row["chapter_id"])
        if field == "units":
            return total([_units_in("units", facts, tasks)])
        sides = {task: task.leads if field == "leads" else task.supports for task in tasks}
        if field == "tasks":
            terms = [Term(1, (task.task_id,)) for task in tasks]
        else:
            terms = [Term(len(side), (task.task_id,), side) for task, side in sides.items()]
        return total([Group(field, tuple(terms))])

    return make


def _units_in(name: str, facts: Facts, tasks: list[Parties]) -> Group:
    of: dict[str, list[str]] = {}
    for task in tasks:
        for unit in task.all:
            of.setdefault(unit, []).append(task.task_id)
    return Group(
        name,
        tuple(Term(1, tuple(of[unit]), (unit,), facts.units[unit].name) for unit in sorted(of)),
    )


def _jaccard(facts: Facts, row: Row) -> Parts:
    one = _chapter_tasks(facts, row["document"], row["chapter_id"])
    other = _chapter_tasks(facts, row["document"], row["other_id"])
    both = {u for task in one for u in task.all} & {u for task in other for u in task.all}
    either = _units_in("either", facts, [*one, *other])
    common = Group("common", tuple(term for term in either.terms if term.units[0] in both))
    return ratio(common, either)


def _network(field: str) -> Maker:
    def make(facts: Facts, _row: Row) -> Parts:
        read, projection = facts.read, facts.projection
        ties = Group(
            "ties",
            tuple(
                Term(1, name=f"{facts.units[a].name} — {facts.units[b].name}")
                for a, partners_of in projection.ties.items()
                for b in partners_of
                if a < b
            ),
        )
        pairs = Group("pairs", tuple(Term(1) for _ in combinations(read.units, 2)))
        every_d = Group(
            "supported",
            tuple(Term(1, (t.task_id,)) for t in read.tasks if t.leads and t.supports),
        )
        makers = {
            "tasks": lambda: total([_every_task(facts)]),
            "units": lambda: total([_every_unit(facts)]),
            "tie_edges": lambda: total([ties]),
            "components": lambda: total(
                [
                    Group(
                        "components",
                        tuple(Term(1, name=_names(facts, c)) for c in components(projection)),
                    )
                ]
            ),
            "density": lambda: ratio(ties, pairs),
            "phrases": lambda: total([_phrases(facts, expanded=None)]),
            "phrases_expanded": lambda: total([_phrases(facts, expanded=True)]),
            "phrases_not_expanded": lambda: total([_phrases(facts, expanded=False)]),
            "hidden_share": lambda: _hidden_share(facts),
            "reciprocity": lambda: ratio(_returned(facts), every_d),
            "cross_class_share": lambda: ratio(_across(facts), every_d),
        }
        if field in makers:
            return makers[field]()
        index = load.load_index(read, facts.lam)
        weighed = tuple(Term(w, name=facts.units[u].name) for u, w in index.items())
        return Parts((Group("loads", weighed),), None, f"n = {len(index)}", walked=True)

    return make


def _phrases(facts: Facts, *, expanded: bool | None) -> Group:
    """The occurrences of phrases: all, or those that stand for units under the reading, or not."""
    phrase = {row.id: row.phrase for row in facts.tables.collectives}
    stands_for = members(facts.tables, facts.reading)
    seen = {(d.task_id, d.party_id, d.role) for d in facts.tables.duties if d.is_collective}
    return Group(
        "phrases",
        tuple(
            Term(1, (task,), (party,), phrase[party])
            for task, party, _ in sorted(seen)
            if expanded is None or bool(stands_for[party]) is expanded
        ),
    )


def _names(facts: Facts, component: frozenset[str]) -> str:
    return "、".join(sorted(facts.units[unit].name for unit in component))


def _hidden_share(facts: Facts) -> Parts:
    hidden = Group(
        "hidden",
        tuple(Term(h or 0, name=facts.units[u].name) for u, h in facts.hidden.items()),
    )
    supports = Group(
        "supports",
        tuple(
            Term(s, name=facts.units[u].name)
            for u, s in facts.support_loads[Reading.CLOSED].items()
        ),
    )
    if None in facts.hidden.values():
        return Parts((hidden, supports), None, "—")
    return ratio(hidden, supports)


def _returned(facts: Facts) -> Group:
    arrows = facts.arrows
    return Group(
        "returned",
        tuple(
            Term(
                min(arrow.d, arrows[b, a].d),
                name=f"{facts.units[a].name} → {facts.units[b].name}",
            )
            for (a, b), arrow in arrows.items()
            if (b, a) in arrows
        ),
    )


def _across(facts: Facts) -> Group:
    kinds = {unit.id: unit.kind for unit in facts.units.values()}
    return Group(
        "across",
        tuple(
            Term(d, name=f"{a.value} → {b.value}")
            for (a, b), d in dependence.class_matrix(facts.read, kinds).items()
            if a is not b
        ),
    )


_NETWORK = [column.field for column in COLUMNS["network"]]

MAKERS: dict[str, Maker] = {
    **{f"network.{field}": _network(field) for field in _NETWORK},
    "centrality.lead_centrality": _centrality("lead"),
    "centrality.support_centrality": _centrality("support"),
    **{
        f"centrality.{field}": _ties()
        for field in ("betweenness", "eigenvector", "pagerank", "core")
    },
    "brokerage.constraint": _ties(),
    "brokerage.effective_size": _ties(),
    "brokerage.constraint_small_tasks": _ties(SMALL),
    "brokerage.effective_size_small_tasks": _ties(SMALL),
    **{
        f"concentration.{field}": _concentration(field)
        for field in ("hhi", "hhi_normalised", "equivalent_number", "gini", "units")
    },
    "fragility.orphans": _orphans,
    "fragility.unbacked": _unbacked,
    "fragility.articulation": _articulation,
    "fragility.removal_component": _removal_component,
    "fragility.removal_weight": _removal_weight,
    **{f"chapters.{field}": _chapter(field) for field in ("tasks", "leads", "supports", "units")},
    "coupling.jaccard": _jaccard,
    "targets.value": lambda _facts, row: Parts(
        (Group("words", (Term(1, (row["task_id"],), name=row["quote"]),)),), None, "", walked=True
    ),
}
