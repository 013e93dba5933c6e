"""The clauses behind a term: document, number, task, and the words that name or mean a unit."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from zerentu.graph.explain.parts import Term
from zerentu.graph.measures.facts import Facts
from zerentu.graph.readings import Reading, members
from zerentu.loaders.notice import Responsibility, Task

__all__ = ["Evidence"]


@dataclass(frozen=True)
class Evidence:
    """Looks up what a task says of a unit, by name or by a phrase that stands for it."""

    facts: Facts

    @cached_property
    def _tasks(self) -> Mapping[str, Task]:
        return {task.id: task for task in self.facts.tables.tasks}

    @cached_property
    def _duties(self) -> Mapping[str, list[Responsibility]]:
        found: dict[str, list[Responsibility]] = {}
        for duty in self.facts.tables.duties:
            found.setdefault(duty.task_id, []).append(duty)
        return found

    @cached_property
    def _stands_for(self) -> Mapping[Reading, Mapping[str, frozenset[str]]]:
        """The units each phrase stands for under each reading."""
        return {reading: members(self.facts.tables, reading) for reading in Reading}

    def clauses(self, term: Term, reading: Reading | None = None) -> list[dict[str, Any]]:
        """Return a row for each words of the term's tasks that bind one of its units.

        All words of the tasks where the term names no unit. Phrases are read as in the report, or
        under `reading`. Fields: document (its number, else title), document_id, label, task_id,
        task, role, words, span, rule.
        """
        stands_for = self._stands_for[reading or self.facts.reading]

        def concerns(duty: Responsibility) -> bool:
            if duty.party_id in term.units or not term.units:
                return True
            return duty.is_collective and not stands_for[duty.party_id].isdisjoint(term.units)

        return [
            self._clause(task_id, duty)
            for task_id in term.tasks
            for duty in self._duties.get(task_id, [])
            if concerns(duty)
        ]

    def _clause(self, task_id: str, duty: Responsibility) -> dict[str, Any]:
        task = self._tasks[task_id]
        document = self.facts.documents[task.document_id]
        return {
            "document": document.number or document.title,
            "document_id": document.id,
            "label": task.label,
            "task_id": task_id,
            "task": task.text,
            "role": duty.role.value,
            "words": duty.mention.text,
            "span": list(duty.mention.span),
            "rule": duty.rule,
        }
