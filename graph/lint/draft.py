"""The tables as a drafter sees them: for each task its clause and the parties it names."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from zerentu.graph.clauses import clause_span
from zerentu.graph.readings import Parties, Reading, members, participation
from zerentu.graph.tables import Tables
from zerentu.loaders.notice import Document, Responsibility, Span, Target, Task

__all__ = ["Draft"]


@dataclass(frozen=True)
class Draft:
    """Lookups over the tables that several rules need, each made when first asked for."""

    tables: Tables

    @cached_property
    def documents(self) -> dict[str, Document]:
        """Documents by id."""
        return {row.id: row for row in self.tables.documents}

    @cached_property
    def names(self) -> dict[str, str]:
        """What is shown for a unit or a phrase, by id."""
        shown = {row.id: row.name for row in self.tables.units}
        return shown | {row.id: row.phrase for row in self.tables.collectives}

    @cached_property
    def named(self) -> dict[str, Parties]:
        """Who takes part by name, by task."""
        return {row.task_id: row for row in participation(self.tables, Reading.NAMED).tasks}

    @cached_property
    def listed(self) -> dict[str, Parties]:
        """Who takes part by name or by a listed phrase, by task."""
        return {row.task_id: row for row in participation(self.tables, Reading.CLOSED).tasks}

    @cached_property
    def list_of(self) -> dict[str, frozenset[str]]:
        """The units a listed phrase stands for, by phrase; nobody for any other phrase."""
        return members(self.tables, Reading.CLOSED)

    @cached_property
    def _duties(self) -> dict[str, list[Responsibility]]:
        found: dict[str, list[Responsibility]] = {}
        for duty in self.tables.duties:
            found.setdefault(duty.task_id, []).append(duty)
        return found

    @cached_property
    def _targets(self) -> dict[str, list[Target]]:
        found: dict[str, list[Target]] = {}
        for target in self.tables.targets:
            found.setdefault(target.task_id, []).append(target)
        return found

    def duties(self, task: Task) -> list[Responsibility]:
        """The duties of a task in the order they are printed."""
        return self._duties.get(task.id, [])

    def targets(self, task: Task) -> list[Target]:
        """The targets of a task in the order they are printed."""
        return self._targets.get(task.id, [])

    def phrases(self, task: Task) -> Iterator[Responsibility]:
        """The first duty of each phrase and role in a task: an occurrence."""
        seen: set[tuple[str, str]] = set()
        for duty in self.duties(task):
            if duty.is_collective and (duty.party_id, duty.role) not in seen:
                seen.add((duty.party_id, duty.role))
                yield duty

    def clause(self, task: Task) -> tuple[str, Span]:
        """The words of a task's clause and where they stand; the whole task where it has none."""
        text = self.documents[task.document_id].text
        start, end = clause_span(text, task, self.duties(task)) or task.span
        return text[start:end], (start, end)
