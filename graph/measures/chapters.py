"""Chapters: how tasks and units spread over them, and which chapters share their units."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from math import exp, fsum, log

from zerentu.graph.readings import Participation, Parties
from zerentu.graph.tables import Tables
from zerentu.loaders.notice import Chapter

__all__ = ["ChapterSum", "chapter_spread", "chapter_sums", "coupling", "top_chapters"]

Key = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class ChapterSum:
    """One top-level chapter, or (chapter null) a document's tasks outside any."""

    document_id: str
    chapter: Chapter | None
    tasks: int
    leads: int
    supports: int
    units: frozenset[str]


def top_chapters(tables: Tables) -> dict[str, Chapter]:
    """Return the top-level chapter above each chapter (itself, if it is one), by id."""
    by_id = {row.id: row for row in tables.chapters}

    def top(row: Chapter) -> Chapter:
        while row.parent_id is not None:
            row = by_id[row.parent_id]
        return row

    return {row.id: top(row) for row in tables.chapters}


def _keys(tables: Tables) -> dict[str, Key]:
    """Each task's document and top-level chapter."""
    top = top_chapters(tables)
    return {
        task.id: (task.document_id, top[task.chapter_id].id if task.chapter_id else None)
        for task in tables.tasks
    }


def chapter_spread(tables: Tables, read: Participation) -> dict[str, float | None]:
    """Return exp of the Shannon entropy of a unit's tasks over top-level chapters.

    1 for a specialist, up to the number of chapters; null without tasks. Tasks outside any chapter
    are one class a document.
    """
    key = _keys(tables)
    spread: dict[str, Counter[Key]] = {unit: Counter() for unit in read.units}
    for task in read.tasks:
        for unit in task.all:
            spread[unit][key[task.task_id]] += 1
    return {unit: _effective(counts) for unit, counts in spread.items()}


def _effective(counts: Mapping[Key, int]) -> float | None:
    total = sum(counts.values())
    if not total:
        return None
    return exp(fsum(n / total * log(total / n) for n in counts.values()))


def chapter_sums(tables: Tables, read: Participation) -> list[ChapterSum]:
    """Return what each top-level chapter holds, in the order of the documents.

    Sub-chapters roll up; tasks outside any chapter come last in their document, where there are
    any. Leads and supports are summed over tasks, units are distinct.
    """
    key = _keys(tables)
    grouped: dict[Key, list[Parties]] = {}
    for parties in read.tasks:
        grouped.setdefault(key[parties.task_id], []).append(parties)
    top: dict[str, list[Chapter]] = {}
    for chapter in tables.chapters:
        if chapter.parent_id is None:
            top.setdefault(chapter.document_id, []).append(chapter)
    sums = []
    for document in tables.documents:
        for chapter in top.get(document.id, []):
            tasks = grouped.get((document.id, chapter.id), [])
            sums.append(_sum(document.id, chapter, tasks))
        if outside := grouped.get((document.id, None)):
            sums.append(_sum(document.id, None, outside))
    return sums


def _sum(document_id: str, chapter: Chapter | None, tasks: list[Parties]) -> ChapterSum:
    return ChapterSum(
        document_id,
        chapter,
        len(tasks),
        sum(len(parties.leads) for parties in tasks),
        sum(len(parties.supports) for parties in tasks),
        frozenset(unit for parties in tasks for unit in parties.all),
    )


def coupling(sums: list[ChapterSum]) -> list[tuple[ChapterSum, ChapterSum, float | None]]:
    """Return each two top-level chapters of one document and the Jaccard index of their units.

    Shared over all participants, 0 to 1; null when both are empty. The earlier chapter comes first.
    """
    rows = [row for row in sums if row.chapter is not None]
    return [
        (one, other, _jaccard(one.units, other.units))
        for one, other in combinations(rows, 2)
        if one.document_id == other.document_id
    ]


def _jaccard(one: frozenset[str], other: frozenset[str]) -> float | None:
    either = len(one | other)
    return len(one & other) / either if either else None
