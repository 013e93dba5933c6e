"""What the tables on load, coordination and dependence are made of."""

from dataclasses import replace
from fractions import Fraction
from math import exp, fsum, log

from zerentu.graph.explain.parts import Group, Maker, Parts, Row, Term, number, ratio, total
from zerentu.graph.measures import load
from zerentu.graph.measures.chapters import top_chapters
from zerentu.graph.measures.facts import Facts
from zerentu.graph.readings import Parties, Reading

__all__ = ["MAKERS", "arrows_between", "led", "partners", "shared", "supported"]


def led(
    facts: Facts, unit: str, reading: Reading | None = None, amount: Fraction | int = 1
) -> Group:
    """The tasks that a unit leads."""
    read = facts.participations[reading or facts.reading]
    return Group("leads", tuple(_term(t, unit, amount) for t in read.tasks if unit in t.leads))


def supported(
    facts: Facts, unit: str, reading: Reading | None = None, amount: Fraction | int = 1
) -> Group:
    """The tasks that a unit supports."""
    read = facts.participations[reading or facts.reading]
    return Group(
        "supports", tuple(_term(t, unit, amount) for t in read.tasks if unit in t.supports)
    )


def shared(facts: Facts, unit: str) -> Group:
    """The tasks of a unit that have two or more participants."""
    tasks = (t for t in facts.read.tasks if len(t) > 1 and unit in t.all)
    return Group("shared", tuple(_term(t, unit, 1) for t in tasks))


def partners(facts: Facts, unit: str) -> Group:
    """The units that share a task with a unit, each with those tasks."""
    return Group(
        "partners",
        tuple(
            Term(
                1,
                tuple(t.task_id for t in facts.read.tasks if {unit, other} <= set(t.all)),
                (unit, other),
                facts.units[other].name,
            )
            for other in facts.projection.ties[unit]
        ),
    )


def arrows_between(facts: Facts, lead: str, support: str, name: str) -> Group:
    """The shares of d(lead→support), a task each."""
    return Group(
        name,
        tuple(
            Term(Fraction(1, len(t.leads) * len(t.supports)), (t.task_id,), (lead, support))
            for t in facts.read.tasks
            if lead in t.leads and support in t.supports
        ),
    )


def _term(task: Parties, unit: str, amount: Fraction | int) -> Term:
    return Term(amount, (task.task_id,), (unit,))


def _led_in(reading: Reading) -> Maker:
    return lambda facts, row: replace(total([led(facts, row["unit_id"], reading)]), reading=reading)


def _supported_in(reading: Reading) -> Maker:
    return lambda facts, row: replace(
        total([supported(facts, row["unit_id"], reading)]), reading=reading
    )


def _hidden(facts: Facts, row: Row) -> Parts:
    unit = row["unit_id"]
    if facts.hidden[unit] is None:
        return Parts((), None, "—")
    by_name = {
        duty.task_id
        for duty in facts.tables.duties
        if duty.party_id == unit and duty.role == "support"
    }
    phrased = supported(facts, unit, Reading.CLOSED).terms
    only = Group("hidden", tuple(t for t in phrased if t.tasks[0] not in by_name))
    return replace(total([only]), reading=Reading.CLOSED)


def _load_index(facts: Facts, row: Row) -> Parts:
    unit, lam = row["unit_id"], Fraction(str(facts.lam))
    return total([led(facts, unit), supported(facts, unit, amount=lam)])


def _rank(facts: Facts, row: Row) -> Parts:
    return _rank_in(facts, row["unit_id"], facts.reading)


def _rank_in(facts: Facts, unit: str, reading: Reading) -> Parts:
    index = load.load_index(facts.participations[reading], facts.lam)
    above = tuple(
        Term(1, name=f"{facts.units[other].name} ({number(value)})")
        for other, value in index.items()
        if value > index[unit]
    )
    value = 1 + len(above)
    return Parts((Group("above", above),), value, f"1 + {len(above)} = {value}")


def _band(*, best: bool) -> Maker:
    def make(facts: Facts, row: Row) -> Parts:
        ranks = {r: _rank_in(facts, row["unit_id"], r).value or 0 for r in Reading}
        value = (min if best else max)(ranks.values())
        terms = tuple(Term(rank, name=reading.value) for reading, rank in ranks.items())
        listed = ", ".join(number(rank) for rank in ranks.values())
        arithmetic = f"{'min' if best else 'max'}({listed}) = {number(value)}"
        return Parts((Group("ranks", terms),), value, arithmetic)

    return make


def _convening(facts: Facts, row: Row) -> Parts:
    unit = row["unit_id"]
    tasks = (t for t in facts.read.tasks if unit in t.leads)
    return total([Group("seats", tuple(_term(t, unit, len(t) - 1) for t in tasks))])


def _calls(facts: Facts, row: Row) -> Parts:
    unit = row["unit_id"]
    tasks = (t for t in facts.read.tasks if unit in t.supports)
    return total([Group("calls", tuple(_term(t, unit, len(t.leads)) for t in tasks))])


def _spread(facts: Facts, row: Row) -> Parts:
    unit, top = row["unit_id"], top_chapters(facts.tables)
    home = {t.id: top[t.chapter_id] if t.chapter_id else None for t in facts.tables.tasks}
    where = {t.id: t.document_id for t in facts.tables.tasks}
    mine: dict[tuple[str, str], list[str]] = {}
    for task in facts.read.tasks:
        if unit in task.all:
            chapter = home[task.task_id]
            key = (where[task.task_id], f"{chapter.label}{chapter.title}" if chapter else "—")
            mine.setdefault(key, []).append(task.task_id)
    terms = tuple(Term(len(ids), tuple(ids), (unit,), key[1]) for key, ids in mine.items())
    every = sum(len(ids) for ids in mine.values())
    shares = [len(ids) / every for ids in mine.values()]
    value = exp(-fsum(p * log(p) for p in shares)) if every else None
    listed = ", ".join(f"{len(ids)}/{every}" for ids in mine.values())
    return Parts(
        (Group("chapters", terms),), value, f"exp(−Σ p·ln p), p = {listed}: {number(value)}"
    )


def _d(facts: Facts, row: Row) -> Parts:
    return total([arrows_between(facts, row["source_id"], row["target_id"], "shares")])


def _tasks_of_pair(facts: Facts, row: Row) -> Parts:
    shares = arrows_between(facts, row["source_id"], row["target_id"], "shares")
    terms = tuple(Term(1, term.tasks, term.units) for term in shares.terms)
    return total([Group("tasks", terms)])


def _there_and_back(facts: Facts, row: Row) -> tuple[Group, Group]:
    source, target = row["source_id"], row["target_id"]
    return (
        arrows_between(facts, source, target, "there"),
        arrows_between(facts, target, source, "back"),
    )


def _mutual(facts: Facts, row: Row) -> Parts:
    return total(_there_and_back(facts, row))


def _balance(one: Group, other: Group) -> Parts:
    """(one - other)/(one + other), null when both are 0."""
    both = Fraction(one.total + other.total)
    value = Fraction(one.total - other.total) / both if both else None
    a, b = number(one.total), number(other.total)
    return Parts((one, other), value, f"({a} − {b}) / ({a} + {b}) = {number(value)}")


def _asymmetry(facts: Facts, row: Row) -> Parts:
    return _balance(*_there_and_back(facts, row))


def _needs(facts: Facts, unit: str) -> Group:
    tasks = (t for t in facts.read.tasks if unit in t.leads and t.supports)
    return Group("needs", tuple(_term(t, unit, Fraction(1, len(t.leads))) for t in tasks))


def _needed(facts: Facts, unit: str) -> Group:
    tasks = (t for t in facts.read.tasks if unit in t.supports and t.leads)
    return Group("needed", tuple(_term(t, unit, Fraction(1, len(t.supports))) for t in tasks))


def _class(facts: Facts, row: Row) -> Parts:
    kind = {unit.id: unit.kind.value for unit in facts.units.values()}
    terms = []
    for task in facts.read.tasks:
        leads = [u for u in task.leads if kind[u] == row["source_kind"]]
        supports = [u for u in task.supports if kind[u] == row["target_kind"]]
        if leads and supports:
            seats = len(task.leads) * len(task.supports)
            amount = Fraction(len(leads) * len(supports), seats)
            terms.append(Term(amount, (task.task_id,), (*leads, *supports)))
    return total([Group("shares", tuple(terms))])


def _joint(*, counted: bool) -> Maker:
    def make(facts: Facts, row: Row) -> Parts:
        pair = (row["unit_id"], row["other_id"])
        tasks = [t for t in facts.read.tasks if set(pair) <= set(t.leads)]
        terms = (
            Term(1 if counted else Fraction(1, len(t.leads) - 1), (t.task_id,), pair) for t in tasks
        )
        return total([Group("tasks" if counted else "shares", tuple(terms))])

    return make


MAKERS: dict[str, Maker] = {
    **{f"load.leads_{reading}": _led_in(reading) for reading in Reading},
    **{f"load.supports_{reading}": _supported_in(reading) for reading in Reading},
    "load.hidden": _hidden,
    "load.load_index": _load_index,
    "load.rank": _rank,
    "load.rank_low": _band(best=True),
    "load.rank_high": _band(best=False),
    "coordination.convening_load": _convening,
    "coordination.call_load": _calls,
    "coordination.breadth": lambda facts, row: total([partners(facts, row["unit_id"])]),
    "coordination.depth": lambda facts, row: ratio(
        shared(facts, row["unit_id"]), partners(facts, row["unit_id"])
    ),
    "coordination.chapter_spread": _spread,
    "dependence.d": _d,
    "dependence.tasks": _tasks_of_pair,
    "dependence.asymmetry": _asymmetry,
    "dependence.mutual": _mutual,
    "dependence_units.out_strength": lambda facts, row: total([_needs(facts, row["unit_id"])]),
    "dependence_units.in_strength": lambda facts, row: total([_needed(facts, row["unit_id"])]),
    "dependence_units.net": lambda facts, row: _balance(
        _needs(facts, row["unit_id"]), _needed(facts, row["unit_id"])
    ),
    "class_matrix.d": _class,
    "jointness.j": _joint(counted=False),
    "jointness.tasks": _joint(counted=True),
}
