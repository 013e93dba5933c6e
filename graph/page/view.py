"""The view model: what a page knows of its notices, as plain values that become JSON.

Everything is named by its place in a list: t3 the fourth task, u5 a unit, c0 a phrase, d17 a duty,
h2 a top-level chapter, n0 a document. Units stand in order of name, all else as in the documents,
so that equal inputs give equal bytes.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from zerentu.graph.measures.chapters import top_chapters
from zerentu.graph.pinyin import spellings
from zerentu.graph.readings import Participation, Reading, members, participation
from zerentu.graph.tables import Tables
from zerentu.loaders.notice import Chapter, Role, Span, Task

__all__ = ["Index", "Json", "view"]

Json = dict[str, object]
AROUND = 40  # characters shown around words that stand outside their task


@dataclass(frozen=True, slots=True)
class Index:
    """Places of records in the page's lists, by id, and who takes part under each reading."""

    documents: Mapping[str, int]
    chapters: Mapping[str | None, int]
    tasks: Mapping[str, int]
    units: Mapping[str, int]
    phrases: Mapping[str, int]
    read: Mapping[Reading, Participation]

    @classmethod
    def of(cls, tables: Tables) -> "Index":
        """Number the records of the tables; sub-chapters share the place of their chapter."""
        tops = [row for row in tables.chapters if row.parent_id is None]
        place: dict[str | None, int] = {row.id: at for at, row in enumerate(tops)}
        above = top_chapters(tables)
        read = {reading: participation(tables, reading) for reading in Reading}
        scope = set(read[Reading.CLOSED].units)
        units = sorted((u for u in tables.units if u.id in scope), key=lambda u: (u.name, u.id))
        return cls(
            documents={row.id: at for at, row in enumerate(tables.documents)},
            chapters={row.id: place[above[row.id].id] for row in tables.chapters} | {None: -1},
            tasks={row.id: at for at, row in enumerate(tables.tasks)},
            units={row.id: at for at, row in enumerate(units)},
            phrases={row.id: at for at, row in enumerate(tables.collectives)},
            read=read,
        )


def view(tables: Tables, index: Index) -> Json:
    """Return the lists that the page works with."""
    texts = {row.id: row.text for row in tables.documents}
    return {
        "documents": [
            {
                "title": row.title,
                "number": row.number,
                "issuer": row.issuer,
                "place": row.place,
                "issued": row.issued,
            }
            for row in tables.documents
        ],
        "chapters": [
            {"document": index.documents[row.document_id], "title": f"{row.label}{row.title}"}
            for row in tables.chapters
            if row.parent_id is None
        ],
        "tasks": _tasks(tables, index, texts),
        "units": _units(tables, index),
        "phrases": _phrases(tables, index),
        "duties": _duties(tables, index, texts),
        "parties": {reading.value: _parties(read, index) for reading, read in index.read.items()},
    }


def _tasks(tables: Tables, index: Index, texts: Mapping[str, str]) -> list[Json]:
    """Each task: `text` runs from the label to the end of its clause; `words` lie within it."""
    rows = {row.id: row for row in tables.chapters}
    targets: dict[str, list[Json]] = {}
    for target in tables.targets:
        value = list(target.value) if isinstance(target.value, tuple) else target.value
        targets.setdefault(target.task_id, []).append(
            {
                "metric": target.metric,
                "comparator": target.comparator,
                "value": value,
                "unit": target.unit,
                "quote": target.quote,
            }
        )
    found = []
    for task in tables.tasks:
        text = texts[task.document_id][slice(*task.span)]
        start = text.find(task.text)
        words = (start, start + len(task.text)) if start >= 0 else (0, len(text))
        found.append(
            {
                "document": index.documents[task.document_id],
                "chapter": index.chapters[task.chapter_id],
                "heading": _heading(rows, task),
                "label": task.label,
                "mark": mark(task),
                "text": text,
                "words": _utf16(text, words),
                "deadline": task.deadline,
                "leaders": list(task.leaders),
                "targets": targets.get(task.id, []),
            }
        )
    return found


def _heading(rows: Mapping[str, Chapter], task: Task) -> list[str]:
    """The headings above a task, the top one first."""
    path: list[str] = []
    at = task.chapter_id
    while at is not None:
        path.insert(0, f"{rows[at].label}{rows[at].title}")
        at = rows[at].parent_id
    return path


def mark(task: Task) -> str:
    """Return the few characters that stand for a task in a picture: 12, 12-2, 三.

    >>> from tests.build import notice
    >>> mark(notice(("修路", "区建设局", "")).tasks[0])
    '1'
    """
    core = re.sub(r"[^\w.]|[﹒.]+$", "", task.label.strip().rstrip("﹒.、")) or str(task.order)
    return core[:4] + (f"-{task.part}" if task.part > 1 else "")


def _units(tables: Tables, index: Index) -> list[Json]:
    rows = {row.id: row for row in tables.units}
    return [
        {
            "id": key,
            "name": rows[key].name,
            "full": rows[key].full_name,
            "aliases": list(rows[key].aliases),
            "pinyin": spellings(rows[key].name),
            "kind": rows[key].kind.value,
            "place": rows[key].place,
            "provisional": rows[key].provisional,
        }
        for key in index.units
    ]


def _phrases(tables: Tables, index: Index) -> list[Json]:
    """Each phrase with its members under every reading."""
    stands = {reading: members(tables, reading) for reading in Reading}
    return [
        {
            "phrase": row.phrase,
            "place": row.place,
            "kinds": [kind.value for kind in row.kinds],
            "openness": row.openness.value,
            "source": row.source,
            "members": {
                reading.value: sorted(index.units[unit] for unit in stands[reading][row.id])
                for reading in Reading
            },
        }
        for row in tables.collectives
    ]


def _duties(tables: Tables, index: Index, texts: Mapping[str, str]) -> list[Json]:
    """Each tie: who, for what, as what, and `at`, the place of its words in the task's text.

    Words of a standing rule stand outside the task: `quote` then holds what is before, the words,
    and what is after them, and `at` is null.
    """
    tasks = {row.id: row for row in tables.tasks}
    found = []
    for duty in tables.duties:
        task = tasks[duty.task_id]
        text = texts[task.document_id]
        start, end = duty.mention.span
        inside = task.span[0] <= start and end <= task.span[1]
        row: Json = {
            "task": index.tasks[duty.task_id],
            "party": f"c{index.phrases[duty.party_id]}"
            if duty.is_collective
            else f"u{index.units[duty.party_id]}",
            "lead": duty.role is Role.LEAD,
            "rule": duty.rule,
            "at": None,
        }
        if inside:
            row["at"] = _utf16(text[slice(*task.span)], (start - task.span[0], end - task.span[0]))
        else:
            row["quote"] = [
                text[max(start - AROUND, 0) : start],
                text[start:end],
                text[end : end + AROUND],
            ]
        if duty.mention.at:
            row["where"] = dict(duty.mention.at)
        found.append(row)
    return found


def _parties(read: Participation, index: Index) -> list[list[list[int]]]:
    """For each task its leads and its supports, as places in the list of units."""
    return [
        [
            sorted(index.units[unit] for unit in task.leads),
            sorted(index.units[unit] for unit in task.supports),
        ]
        for task in read.tasks
    ]


def _utf16(text: str, span: Span) -> list[int]:
    """The same span in UTF-16 units, in which a browser counts.

    >>> _utf16("𠮷a", (1, 2))
    [2, 3]
    """
    return [len(text[:end].encode("utf-16-le", "surrogatepass")) // 2 for end in span]
