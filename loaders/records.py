"""Chapters, tasks and targets as records, with ids that depend on content alone."""

from collections import Counter

from zerentu.loaders.ids import identify
from zerentu.loaders.notice import Chapter, Document, Target, Task
from zerentu.loaders.outline import Block
from zerentu.loaders.review import Place
from zerentu.loaders.targets import promises_in
from zerentu.loaders.tasks import Measure

__all__ = ["Outline", "target_records"]

_TITLE = 120
"""Characters of a heading that are its title; a heading is no longer."""


class Outline:
    """The records of one document's chapters and tasks; asks each block for its path only once."""

    def __init__(
        self, document: Document, folded: str, blocks: list[Block], measures: list[Measure]
    ) -> None:
        self._document = document
        self._folded = folded
        self._blocks = blocks
        self._seen: Counter[tuple[str, str, int]] = Counter()
        self._chapters: dict[int, Chapter] = {}
        self._paths: dict[int, str] = {-1: ""}
        ordinals: Counter[str] = Counter()
        for i in sorted(_with_tasks(blocks, measures)):
            self._add(i, ordinals)

    def _add(self, i: int, ordinals: Counter[str]) -> None:
        block = self._blocks[i]
        label = self._folded[block.start : block.body]
        path = f"{self._paths.get(block.parent, '')}/{label}"
        ordinals[path] += 1
        if ordinals[path] > 1:
            path = f"{path}#{ordinals[path]}"
        self._paths[i] = path
        parent = self._chapters.get(block.parent)
        text = self._document.text
        high = min(block.heading_end, block.body + _TITLE, block.end)
        self._chapters[i] = Chapter(
            id=identify("h", self._document.id, path),
            document_id=self._document.id,
            parent_id=parent.id if parent else None,
            label=text[block.start : block.body],
            title=text[block.body : high].strip(" 。:|"),
            order=len(self._chapters) + 1,
        )

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the headings with tasks below them, in document order."""
        return tuple(self._chapters.values())

    def place(self, measure: Measure) -> Place:
        """Return chapter path, label and part of a measure, as decisions name it."""
        at = measure.block if measure.block in self._chapters else measure.above
        labels: list[str] = []
        while at in self._chapters:
            labels.append(self._chapters[at].label)
            at = self._blocks[at].parent
        label = self._document.text[slice(*measure.label)]
        return "/".join(reversed(labels)), label, measure.part

    def task(self, measure: Measure, order: int) -> Task:
        """Return the record of one measure."""
        text = self._document.text
        home = measure.block
        label = text[slice(*measure.label)]
        above = home if home in self._chapters else measure.above
        chapter = self._chapters.get(above)
        key = self._paths.get(above, ""), self._folded[slice(*measure.label)], measure.part
        self._seen[key] += 1
        clause = measure.clause
        return Task(
            id=identify("t", self._document.id, *key, self._seen[key]),
            document_id=self._document.id,
            chapter_id=chapter.id if chapter else None,
            label=label,
            part=measure.part,
            order=order,
            text="".join(text[slice(*span)] for span in measure.words),
            span=(measure.start, measure.end),
            deadline=clause.deadline,
            leaders=tuple(clause.leaders),
        )


def _with_tasks(blocks: list[Block], measures: list[Measure]) -> set[int]:
    """Blocks that have a task below them."""
    found: set[int] = set()
    for measure in measures:
        above = measure.above
        while above >= 0 and above not in found:
            found.add(above)
            above = blocks[above].parent
    return found


def target_records(task: Task, measure: Measure, folded: str, text: str) -> list[Target]:
    """Return the targets in a task's own words."""
    return [
        Target(
            id=identify("g", task.id, promise.start - task.span[0]),
            task_id=task.id,
            metric=text[slice(*promise.metric)].strip(),
            comparator=promise.comparator,
            value=promise.value,
            unit=text[slice(*promise.unit)],
            quote=text[promise.start : promise.end],
            span=(promise.start, promise.end),
        )
        for span in measure.words
        for promise in promises_in(folded, *span, heading=measure.words[0])
    ]
