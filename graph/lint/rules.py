"""The ten rules: one function a rule, and the table that names them.

A rule takes the draft and yields what it hits, in document order. It judges the clause as written:
a phrase counts as a phrase. Only L06 and L10 look into the lists of listed phrases. Formulas and
authorities: ``docs/lint.md``.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from zerentu.graph.lint.draft import Draft
from zerentu.graph.lint.finding import Fact, LintFinding, Severity
from zerentu.graph.lint.prose import UnitNames, has_date
from zerentu.graph.tables import Tables
from zerentu.loaders.notice import Openness, Role, Target, Task

__all__ = ["MANY", "RULES", "Rule", "lint"]

MANY = 9  # participants by name from which L09 fires


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a rule fires: the task, the unit where it is about one, the facts of the sentence."""

    task: Task
    facts: Mapping[str, Fact]
    unit_id: str | None = None
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the table: its id, its severity and the function that looks."""

    id: str
    severity: Severity
    hits: Callable[[Draft], Iterator[Hit]]


def no_lead(draft: Draft) -> Iterator[Hit]:
    """L01: a task without a lead, by name or by phrase."""
    for task in draft.tables.tasks:
        if not any(duty.role is Role.LEAD for duty in draft.duties(task)):
            yield Hit(task, {})


def several_leads(draft: Draft) -> Iterator[Hit]:
    """L02: several leads by name.

    Where a printed rule or a word singles one out, the reader has made the others supporters, and
    one lead is left.
    """
    for task in draft.tables.tasks:
        leads = draft.named[task.id].leads
        if len(leads) > 1:
            names = _as_printed(draft, task, Role.LEAD, leads)
            yield Hit(task, {"units": names, "count": len(leads)})


def no_support(draft: Draft) -> Iterator[Hit]:
    """L03: a task with a lead and no support at all, by name or by phrase."""
    for task in draft.tables.tasks:
        duties = draft.duties(task)
        if any(duty.role is Role.LEAD for duty in duties) and not _supported(draft, task):
            yield Hit(task, {})


def support_by_phrase_only(draft: Draft) -> Iterator[Hit]:
    """L04: support by phrase only."""
    for task in draft.tables.tasks:
        phrases = _supporting_phrases(draft, task)
        if phrases and not draft.named[task.id].supports:
            yield Hit(task, {"phrases": tuple(f"“{draft.names[phrase]}”" for phrase in phrases)})


def phrase_without_list(draft: Draft) -> Iterator[Hit]:
    """L05: an open or unlisted phrase, one finding an occurrence."""
    openness = {row.id: row.openness for row in draft.tables.collectives}
    for task in draft.tables.tasks:
        for duty in draft.phrases(task):
            kind = openness[duty.party_id]
            if kind is not Openness.LISTED:
                phrase = draft.names[duty.party_id]
                yield Hit(task, {"phrase": phrase}, wording=f"L05.{kind.value}")


def lead_inside_phrase(draft: Draft) -> Iterator[Hit]:
    """L06: a unit that leads by name and belongs to a supporting listed phrase of the task."""
    for task in draft.tables.tasks:
        leads = draft.named[task.id].leads
        seen: set[str] = set()
        for phrase in _supporting_phrases(draft, task):
            for unit_id in leads:
                if unit_id in draft.list_of[phrase] and unit_id not in seen:
                    seen.add(unit_id)
                    names = {"unit": draft.names[unit_id], "phrase": draft.names[phrase]}
                    yield Hit(task, names, unit_id)


def never_leads(draft: Draft) -> Iterator[Hit]:
    """L07: a unit that supports by name and never leads, placed at its first clause."""
    leading = {unit for parties in draft.named.values() for unit in parties.leads}
    first: dict[str, Task] = {}
    count: dict[str, int] = {}
    for task in draft.tables.tasks:
        for unit_id in draft.named[task.id].supports:
            first.setdefault(unit_id, task)
            count[unit_id] = count.get(unit_id, 0) + 1
    for unit_id, task in first.items():
        if unit_id not in leading:
            yield Hit(task, {"unit": draft.names[unit_id], "count": count[unit_id]}, unit_id)


def loose_target(draft: Draft) -> Iterator[Hit]:
    """L08: a target without a unit, or without a date of its own where the document has no year."""
    for task in draft.tables.tasks:
        document = draft.documents[task.document_id]
        dated = document.year is not None or task.deadline is not None
        targets = draft.targets(task)
        unitless = _quotes(target for target in targets if not target.unit)
        dateless = _quotes(
            target for target in targets if not dated and not has_date(document.text, task, target)
        )
        if unitless or dateless:
            wording = "both" if unitless and dateless else "unit" if unitless else "date"
            facts: dict[str, Fact] = {"unitless": unitless, "dateless": dateless}
            yield Hit(task, facts, wording=f"L08.{wording}")


def many_participants(draft: Draft) -> Iterator[Hit]:
    """L09: nine or more participants by name."""
    for task in draft.tables.tasks:
        count = len(draft.named[task.id])
        if count >= MANY:
            yield Hit(task, {"count": count})


def named_in_text_only(draft: Draft) -> Iterator[Hit]:
    """L10: the task's text names a unit of the document's place that the clause leaves out."""
    names = UnitNames(draft.tables.units)
    for task in draft.tables.tasks:
        place = draft.documents[task.document_id].place
        taking_part = set(draft.listed[task.id].all)
        missing = [unit for unit in names.found(place, task.text) if unit not in taking_part]
        if missing:
            yield Hit(task, {"units": tuple(draft.names[unit] for unit in missing)})


RULES = (
    Rule("L01", Severity.ERROR, no_lead),
    Rule("L02", Severity.WARNING, several_leads),
    Rule("L03", Severity.NOTE, no_support),
    Rule("L04", Severity.WARNING, support_by_phrase_only),
    Rule("L05", Severity.WARNING, phrase_without_list),
    Rule("L06", Severity.WARNING, lead_inside_phrase),
    Rule("L07", Severity.NOTE, never_leads),
    Rule("L08", Severity.WARNING, loose_target),
    Rule("L09", Severity.NOTE, many_participants),
    Rule("L10", Severity.NOTE, named_in_text_only),
)


def lint(tables: Tables) -> tuple[LintFinding, ...]:
    """Return what the ten rules find in `tables`, in the order of rule, document, task.

    Findings of one rule in one task come in the order of the clause, or of the units' names.

    >>> from tests.build import notice
    >>> from zerentu.graph.tables import Tables
    >>> tables = Tables.from_notices([notice(("修路", "区建设局 区城管局", "有关部门"))])
    >>> [finding.rule for finding in lint(tables)]
    ['L02', 'L04', 'L05']
    """
    draft = Draft(tables)
    order = {task.id: number for number, task in enumerate(tables.tasks)}
    findings = []
    for rule in RULES:
        hits = sorted(rule.hits(draft), key=lambda hit: order[hit.task.id])
        findings += [_finding(draft, rule, hit) for hit in hits]
    return tuple(findings)


def _finding(draft: Draft, rule: Rule, hit: Hit) -> LintFinding:
    clause, span = draft.clause(hit.task)
    return LintFinding(
        rule=rule.id,
        severity=rule.severity,
        task=hit.task,
        clause=clause,
        span=span,
        unit_id=hit.unit_id,
        unit=draft.names[hit.unit_id] if hit.unit_id else None,
        wording=hit.wording or rule.id,
        facts=tuple(hit.facts.items()),
    )


def _as_printed(draft: Draft, task: Task, role: Role, units: Iterable[str]) -> tuple[str, ...]:
    """The names of `units` in the order in which the clause prints them."""
    wanted = set(units)
    printed = dict.fromkeys(
        duty.party_id
        for duty in draft.duties(task)
        if duty.role is role and duty.party_id in wanted
    )
    return tuple(draft.names[unit] for unit in printed)


def _supporting_phrases(draft: Draft, task: Task) -> list[str]:
    return [duty.party_id for duty in draft.phrases(task) if duty.role is Role.SUPPORT]


def _supported(draft: Draft, task: Task) -> bool:
    return bool(draft.named[task.id].supports or _supporting_phrases(draft, task))


def _quotes(targets: Iterable[Target]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"“{target.quote}”" for target in targets))
