"""The duty sheet of a unit (责任清单): what it answers for, with whom, in which words.

Everything on a sheet holds under the closed reading; its numbers are those of the report.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from zerentu.graph.clauses import clause_span
from zerentu.graph.readings import Parties, Reading, members, participation
from zerentu.graph.report import build
from zerentu.graph.tables import Tables
from zerentu.loaders.errors import ChoiceError
from zerentu.loaders.notice import Chapter, Document, Responsibility, Role, Target, Task, Unit

__all__ = ["Duty", "DutySheet", "duty_sheets", "named_units"]


@dataclass(frozen=True, slots=True)
class Duty:
    """One task as it stands on a unit's sheet.

    `chapter` is printed above the task, `clause` its words. `phrase` is the listed phrase that
    gives the unit its part, None where the clause names the unit. `leads` are the names of the
    task's leads and `others` of all its other participants.
    """

    task: Task
    document: Document
    chapter: str
    clause: str
    phrase: str | None
    leads: tuple[str, ...]
    others: tuple[str, ...]
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class DutySheet:
    """Everything on one unit's sheet.

    `numbers` are the unit's rows of the report's tables load and coordination. `convenes` names
    whom the unit has to convene, `callers` the leads who may call it, each with the number of
    tasks; their sums are convening_load and call_load.
    """

    unit: Unit
    numbers: Mapping[str, Any]
    leads: tuple[Duty, ...]
    named_supports: tuple[Duty, ...]
    phrase_supports: tuple[Duty, ...]
    convenes: tuple[tuple[str, int], ...]
    callers: tuple[tuple[str, int], ...]

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents that give the unit a duty, each once."""
        duties = (*self.leads, *self.named_supports, *self.phrase_supports)
        return tuple({duty.document.id: duty.document for duty in duties}.values())


def duty_sheets(tables: Tables, units: Sequence[str] | None = None) -> list[DutySheet]:
    """Return the sheets of the units with these ids, all of them by default, highest load first.

    >>> from tests.build import notice
    >>> from zerentu.graph.tables import Tables
    >>> tables = Tables.from_notices([notice(("修路", "区建设局", "区财政局"))])
    >>> [(sheet.unit.name, sheet.callers) for sheet in duty_sheets(tables)]
    [('区建设局', ()), ('区财政局', (('区建设局', 1),))]
    """
    report = build(tables, reading=Reading.CLOSED, only=["load", "coordination"])["tables"]
    coordination = {row["unit_id"]: row for row in report["coordination"]}
    writer = _Writer(tables)
    wanted = None if units is None else set(units)
    return [
        writer.sheet({**row, **coordination[row["unit_id"]]})
        for row in report["load"]
        if wanted is None or row["unit_id"] in wanted
    ]


def named_units(tables: Tables, words: Iterable[str]) -> list[str]:
    """Return the ids of the units that `words` name, by name, full name, alias or id.

    Raises ChoiceError where a word names nothing (with near names) or several units (with their
    places).
    """
    return [_named_unit(tables.units, word) for word in words]


def _named_unit(units: Sequence[Unit], word: str) -> str:
    found = [unit for unit in units if word in {unit.id, unit.name, unit.full_name, *unit.aliases}]
    if len(found) > 1:
        there = "; ".join(f"{unit.name} ({unit.place}, {unit.id})" for unit in found)
        raise ChoiceError("unit_ambiguous", word=word, there=there)
    if not found:
        names = sorted({unit.name for unit in units})
        near = get_close_matches(word, names, 5, 0.4) or names[:12]
        raise ChoiceError("no_unit", word=word, there="; ".join(near) or "—")
    return found[0].id


class _Writer:
    """Lookups over the tables, and the sheet of one unit from them."""

    def __init__(self, tables: Tables) -> None:
        self.units = {row.id: row for row in tables.units}
        self.documents = {row.id: row for row in tables.documents}
        self.chapters = {row.id: row for row in tables.chapters}
        self.tasks = {row.id: row for row in tables.tasks}
        self.parties = participation(tables, Reading.CLOSED).tasks
        self.stands_for = members(tables, Reading.CLOSED)
        self.phrases = {row.id: row.phrase for row in tables.collectives}
        self.duties: dict[str, list[Responsibility]] = {}
        for duty in tables.duties:
            self.duties.setdefault(duty.task_id, []).append(duty)
        self.targets: dict[str, list[Target]] = {}
        for target in tables.targets:
            self.targets.setdefault(target.task_id, []).append(target)
        self.leading: dict[str, list[Parties]] = {}
        self.supporting: dict[str, list[Parties]] = {}
        for parties in self.parties:
            for unit in parties.leads:
                self.leading.setdefault(unit, []).append(parties)
            for unit in parties.supports:
                self.supporting.setdefault(unit, []).append(parties)

    def sheet(self, numbers: Mapping[str, Any]) -> DutySheet:
        unit = self.units[numbers["unit_id"]]
        leading = self.leading.get(unit.id, [])
        supporting = self.supporting.get(unit.id, [])
        supports = [self.duty(unit, parties, Role.SUPPORT) for parties in supporting]
        return DutySheet(
            unit=unit,
            numbers=numbers,
            leads=tuple(self.duty(unit, parties, Role.LEAD) for parties in leading),
            named_supports=tuple(duty for duty in supports if duty.phrase is None),
            phrase_supports=tuple(duty for duty in supports if duty.phrase is not None),
            convenes=self.counted(unit, (p for row in leading for p in row.all if p != unit.id)),
            callers=self.counted(unit, (lead for row in supporting for lead in row.leads)),
        )

    def duty(self, unit: Unit, parties: Parties, role: Role) -> Duty:
        task = self.tasks[parties.task_id]
        document = self.documents[task.document_id]
        duties = self.duties.get(task.id, [])
        span = clause_span(document.text, task, duties)
        others = [party for party in parties.all if party != unit.id]
        return Duty(
            task=task,
            document=document,
            chapter=self.printed(self.chapters.get(task.chapter_id or "")),
            clause=" ".join(document.text[slice(*span)].split()) if span else "",
            phrase=self.phrase_of(unit, duties, role),
            leads=tuple(self.name(unit, lead) for lead in parties.leads),
            others=tuple(self.name(unit, party) for party in others),
            targets=tuple(self.targets.get(task.id, ())),
        )

    def phrase_of(self, unit: Unit, duties: Sequence[Responsibility], role: Role) -> str | None:
        """The first listed phrase that gives the unit this role, None where its name does."""
        mine = [duty for duty in duties if duty.role is role]
        if any(duty.party_id == unit.id for duty in mine):
            return None
        through = [d for d in mine if d.is_collective and unit.id in self.stands_for[d.party_id]]
        return self.phrases[through[0].party_id]

    def counted(self, unit: Unit, parties: Iterable[str]) -> tuple[tuple[str, int], ...]:
        """Units and how often each comes, the most frequent first."""
        counts = Counter(self.name(unit, party) for party in parties)
        return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))

    def name(self, unit: Unit, other: str) -> str:
        """A unit's name as it is said on another's sheet: with its place where that differs."""
        there = self.units[other]
        return there.name if there.place == unit.place else f"{there.name}（{there.place}）"

    def printed(self, chapter: Chapter | None) -> str:
        return f"{chapter.label}{chapter.title}" if chapter else ""
