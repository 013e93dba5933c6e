"""All fourteen tables of a report from notices, under one reading, as rows of exact values."""

from collections import Counter
from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import combinations, product
from math import exp, log, sqrt
from typing import Any

from tests.exact import network as net
from tests.exact.participants import READINGS, Case, read
from zerentu.loaders.notice import Notice

Row = dict[str, Any]
ZERO = Fraction(0)


def tables(notices: Sequence[Notice], reading: str, lam: Fraction) -> dict[str, list[Row]]:
    cases = {name: read(notices, name) for name in READINGS}
    case = cases[reading]
    units = list(case.units)
    groups = [case.both(task) for task in case.tasks]
    ties = net.project(units, groups)
    small = net.project(units, [group for group in groups if len(group) <= 10])
    near = {unit: set(partners) for unit, partners in ties.items()}
    d, d_tasks = arrows(case)
    matrix = classes(case, d)
    return {
        "network": [whole(cases, case, lam, near)],
        "load": loads(cases, reading, lam),
        "coordination": coordination(case, ties),
        "centrality": centrality(case, ties, near),
        "dependence": dependence(case, d, d_tasks),
        "dependence_units": strengths(case, d),
        "class_matrix": [
            {"source_kind": a, "target_kind": b, "d": value}
            for (a, b), value in sorted(matrix.items(), key=lambda item: (-r12(item[1]), item[0]))
        ],
        "jointness": jointness(case),
        "brokerage": by_unit(
            case,
            lambda u: {
                "constraint": net.constraint(ties, u),
                "effective_size": net.effective_size(ties, u),
                "constraint_small_tasks": net.constraint(small, u),
                "effective_size_small_tasks": net.effective_size(small, u),
            },
            lambda row: (row["constraint"] is None, r12(row["constraint"] or ZERO)),
        ),
        "concentration": [
            {
                "side": side,
                **concentration([sum(u in group for group in found.values()) for u in units]),
            }
            for side, found in (("lead", case.leads), ("support", case.supports))
        ],
        "fragility": fragility(case, ties, near),
        **chapters(case),
        "targets": targets(case),
    }


def r12(value: Fraction) -> Fraction:
    return round(value, 12)


def by_unit(case: Case, row: Callable[[str], Row], key: Callable[[Row], Any]) -> list[Row]:
    rows = [
        {"unit": unit.name, "unit_id": unit.id, "place": unit.place, **row(unit.id)}
        for unit in case.units.values()
    ]
    return sorted(rows, key=lambda found: (key(found), found["unit"], found["unit_id"]))


def count(case: Case, side: dict[str, set[str]], unit: str) -> int:
    return sum(unit in side[task] for task in case.tasks)


def index(case: Case, lam: Fraction) -> dict[str, Fraction]:
    return {u: count(case, case.leads, u) + lam * count(case, case.supports, u) for u in case.units}


def hidden(cases: dict[str, Case]) -> dict[str, int | None]:
    closed = cases["closed"]
    used = {
        duty.party_id
        for notice in closed.notices
        for duty in notice.responsibilities
        if duty.is_collective
    }
    phrases = {row.id: row for notice in closed.notices for row in notice.collectives}
    found: dict[str, int | None] = {}
    for unit in closed.units.values():
        here = [phrases[key] for key in used if phrases[key].place == unit.place]
        if here and all(row.openness != "listed" for row in here):
            found[unit.id] = None
        else:
            found[unit.id] = sum(
                unit.id in closed.supports[task] and unit.id not in closed.named_supports[task]
                for task in closed.tasks
            )
    return found


def loads(cases: dict[str, Case], reading: str, lam: Fraction) -> list[Row]:
    indices = {name: index(case, lam) for name, case in cases.items()}
    unknown = hidden(cases)

    def rank(name: str, unit: str) -> int:
        return 1 + sum(value > indices[name][unit] for value in indices[name].values())

    return by_unit(
        cases[reading],
        lambda u: {
            "kind": cases[reading].units[u].kind.value,
            **{f"leads_{name}": count(case, case.leads, u) for name, case in cases.items()},
            **{f"supports_{name}": count(case, case.supports, u) for name, case in cases.items()},
            "hidden": unknown[u],
            "load_index": indices[reading][u],
            "rank": rank(reading, u),
            "rank_low": min(rank(name, u) for name in READINGS),
            "rank_high": max(rank(name, u) for name in READINGS),
        },
        lambda row: -r12(row["load_index"]),
    )


def tau_b(xs: list[Fraction], ys: list[Fraction]) -> float | None:
    pairs = list(combinations(zip(xs, ys, strict=True), 2))
    sign = [((a > c) - (a < c), (b > d) - (b < d)) for (a, b), (c, d) in pairs]
    in_x, in_y = sum(x != 0 for x, _ in sign), sum(y != 0 for _, y in sign)
    return sum(x * y for x, y in sign) / sqrt(in_x * in_y) if in_x and in_y else None


def arrows(case: Case) -> tuple[dict[tuple[str, str], Fraction], Counter[tuple[str, str]]]:
    d: dict[tuple[str, str], Fraction] = {}
    tasks: Counter[tuple[str, str]] = Counter()
    for task in case.tasks:
        for pair in product(case.leads[task], case.supports[task]):
            share = Fraction(1, len(case.leads[task]) * len(case.supports[task]))
            d[pair] = d.get(pair, ZERO) + share
            tasks[pair] += 1
    return d, tasks


def classes(case: Case, d: dict[tuple[str, str], Fraction]) -> dict[tuple[str, str], Fraction]:
    matrix: dict[tuple[str, str], Fraction] = {}
    for (a, b), value in d.items():
        kinds = (case.units[a].kind.value, case.units[b].kind.value)
        matrix[kinds] = matrix.get(kinds, ZERO) + value
    return matrix


def whole(cases: dict[str, Case], case: Case, lam: Fraction, near: dict[str, set[str]]) -> Row:
    d, _ = arrows(case)
    matrix = classes(case, d)
    n, edges = len(near), sum(map(len, near.values())) // 2
    total = sum(d.values(), ZERO)
    closed = cases["closed"]
    supports = sum(map(len, closed.supports.values()))
    unknown = hidden(cases)
    known = None not in unknown.values()
    own = list(index(case, lam).values())
    return {
        "tasks": len(case.tasks),
        "units": n,
        "tie_edges": edges,
        "components": len(net.components(near)),
        "density": Fraction(2 * edges, n * (n - 1)) if n > 1 else None,
        "reciprocity": sum((min(v, d.get((b, a), ZERO)) for (a, b), v in d.items()), ZERO) / total
        if total
        else None,
        "cross_class_share": sum((v for (a, b), v in matrix.items() if a != b), ZERO) / total
        if total
        else None,
        "phrases": case.phrases,
        "phrases_expanded": case.expanded,
        "phrases_not_expanded": case.phrases - case.expanded,
        "hidden_share": Fraction(sum(v or 0 for v in unknown.values()), supports)
        if supports and known
        else None,
        "rank_tau_025": tau_b(own, list(index(case, Fraction(1, 4)).values())),
        "rank_tau_1": tau_b(own, list(index(case, Fraction(1)).values())),
        "betweenness_sources": None,
        "betweenness_error": None,
    }


def coordination(case: Case, ties: net.Ties) -> list[Row]:
    top = top_chapter(case)

    def row(u: str) -> Row:
        mine = [task for task in case.tasks if u in case.both(task)]
        shares = [Fraction(n, len(mine)) for n in Counter(top[task] for task in mine).values()]
        return {
            "convening_load": sum(len(case.both(t)) - 1 for t in mine if u in case.leads[t]),
            "call_load": sum(len(case.leads[t]) for t in mine if u in case.supports[t]),
            "breadth": len(ties[u]),
            "depth": sum(ties[u].values(), ZERO) / len(ties[u]) if ties[u] else None,
            "chapter_spread": exp(-sum(p * log(p) for p in map(float, shares))) if mine else None,
        }

    return by_unit(case, row, lambda found: (-found["convening_load"], -found["call_load"]))


def centrality(case: Case, ties: net.Ties, near: dict[str, set[str]]) -> list[Row]:
    between = net.betweenness(ties)
    spectral = net.eigenvector(ties)
    rank = net.pagerank(ties)
    core = net.core(near)
    tasks = len(case.tasks)
    return by_unit(
        case,
        lambda u: {
            "lead_centrality": Fraction(count(case, case.leads, u), tasks),
            "support_centrality": Fraction(count(case, case.supports, u), tasks),
            "betweenness": between[u],
            "eigenvector": spectral[u],
            "pagerank": rank[u],
            "core": core[u],
        },
        lambda row: -r12(row["betweenness"]),
    )


def named(case: Case, side: str, unit_id: str) -> Row:
    unit = case.units[unit_id]
    return {side: unit.name, f"{side}_id": unit.id, f"{side}_place": unit.place}


def dependence(
    case: Case, d: dict[tuple[str, str], Fraction], tasks: Counter[tuple[str, str]]
) -> list[Row]:
    rows = []
    for (a, b), there in d.items():
        back = d.get((b, a), ZERO)
        rows.append(
            {
                **named(case, "source", a),
                **named(case, "target", b),
                "d": there,
                "tasks": tasks[a, b],
                "asymmetry": (there - back) / (there + back),
                "mutual": there + back,
            }
        )
    order = ("source", "target", "source_id", "target_id")
    return sorted(rows, key=lambda row: (-r12(row["d"]), *(row[field] for field in order)))


def strengths(case: Case, d: dict[tuple[str, str], Fraction]) -> list[Row]:
    def row(u: str) -> Row:
        out = sum((value for (a, _), value in d.items() if a == u), ZERO)
        into = sum((value for (_, b), value in d.items() if b == u), ZERO)
        return {
            "out_strength": out,
            "in_strength": into,
            "net": (out - into) / (out + into) if out + into else None,
        }

    return by_unit(case, row, lambda found: -r12(found["out_strength"] + found["in_strength"]))


def jointness(case: Case) -> list[Row]:
    rows = []
    for pair in combinations(case.units, 2):
        shared = [task for task in case.tasks if set(pair) <= case.leads[task]]
        if shared:
            one, other = sorted(pair, key=lambda key: (case.units[key].name, key))
            rows.append(
                {
                    **named(case, "unit", one),
                    **named(case, "other", other),
                    "j": sum((Fraction(1, len(case.leads[t]) - 1) for t in shared), ZERO),
                    "tasks": len(shared),
                }
            )
    order = ("unit", "other", "unit_id", "other_id")
    return sorted(rows, key=lambda row: (-r12(row["j"]), *(row[field] for field in order)))


def concentration(loads: list[int]) -> Row:
    n, total = len(loads), sum(loads)
    if not total:
        return {
            "hhi": None,
            "hhi_normalised": None,
            "equivalent_number": None,
            "gini": None,
            "units": n,
        }
    hhi = sum((Fraction(x, total) ** 2 for x in loads), ZERO)
    return {
        "hhi": hhi,
        "hhi_normalised": (hhi - Fraction(1, n)) / (1 - Fraction(1, n)) if n > 1 else None,
        "equivalent_number": 1 / hhi,
        # The mean absolute difference over twice the mean.
        "gini": Fraction(sum(abs(x - y) for x in loads for y in loads), 2 * n * total),
        "units": n,
    }


def fragility(case: Case, ties: net.Ties, near: dict[str, set[str]]) -> list[Row]:
    two_mode: dict[str, set[str]] = {unit: set() for unit in case.units}
    for task in case.tasks:
        if len(case.both(task)) > 1:
            two_mode[task] = case.both(task)
            for unit in case.both(task):
                two_mode[unit].add(task)
    total = sum((sum(partners.values(), ZERO) for partners in ties.values()), ZERO) / 2

    def row(u: str) -> Row:
        alone = [task for task in case.tasks if case.leads[task] == {u}]
        base = max((len(part - {u}) for part in net.components(near)), default=0)
        left = max(map(len, net.components(net.without(near, u))), default=0)
        parts = len(net.components(two_mode))
        return {
            "orphans": len(alone),
            "unbacked": sum(not case.named_supports[t] - case.named_leads[t] for t in alone),
            "articulation": len(net.components(net.without(two_mode, u))) > parts,
            "removal_component": Fraction(left - base, base) if base else None,
            "removal_weight": -sum(ties[u].values(), ZERO) / total if total else None,
        }

    return by_unit(case, row, lambda found: (-found["orphans"], -found["unbacked"]))


def top_chapter(case: Case) -> dict[str, tuple[str, str | None]]:
    found = {}
    for notice in case.notices:
        parent = {row.id: row.parent_id for row in notice.chapters}
        for task in notice.tasks:
            key = task.chapter_id
            while key and parent[key]:
                key = parent[key]
            found[task.id] = (notice.document.id, key)
    return found


def chapters(case: Case) -> dict[str, list[Row]]:
    top = top_chapter(case)
    rows, pairs = [], []
    for notice in case.notices:
        document = notice.document.id
        heads = [row for row in sorted(notice.chapters, key=lambda c: c.order) if not row.parent_id]
        printed = {row.id: row.label + row.title for row in heads}
        units: dict[str | None, set[str]] = {}
        for key in [*printed, None]:
            tasks = [task for task in case.tasks if top[task] == (document, key)]
            units[key] = {unit for task in tasks for unit in case.both(task)}
            if key or tasks:
                rows.append(
                    {
                        "document": document,
                        "chapter_id": key,
                        "chapter": printed[key] if key else None,
                        "tasks": len(tasks),
                        "leads": sum(len(case.leads[task]) for task in tasks),
                        "supports": sum(len(case.supports[task]) for task in tasks),
                        "units": len(units[key]),
                    }
                )
        for one, other in combinations(printed, 2):
            either = len(units[one] | units[other])
            pairs.append(
                {
                    "document": document,
                    "chapter_id": one,
                    "chapter": printed[one],
                    "other_id": other,
                    "other": printed[other],
                    "jaccard": Fraction(len(units[one] & units[other]), either) if either else None,
                }
            )
    return {"chapters": rows, "coupling": pairs}


def targets(case: Case) -> list[Row]:
    rows = []
    for notice in case.notices:
        task = {row.id: row for row in notice.tasks}
        for target in notice.targets:
            value = target.value
            rows.append(
                {
                    "document": notice.document.id,
                    "task_id": target.task_id,
                    "label": task[target.task_id].label,
                    "metric": target.metric,
                    "comparator": target.comparator,
                    "value": list(value) if isinstance(value, tuple) else value,
                    "unit": target.unit,
                    "leads": sorted(case.units[u].name for u in case.named_leads[target.task_id]),
                    "quote": target.quote,
                }
            )
    return rows
