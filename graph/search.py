"""Search: the units, tasks and clauses that hold all the words, as written or as pinyin.

A pure function of the tables, so that files and a store give the same rows; no full-text index.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from unicodedata import normalize

from zerentu.graph.clauses import clause_span
from zerentu.graph.pinyin import readings
from zerentu.graph.tables import Tables
from zerentu.loaders.notice import Document, Responsibility, Task, Unit

__all__ = ["Found", "search"]


@dataclass(frozen=True, slots=True)
class Found:
    """One row of a search.

    `what` is unit, task or clause and `text` the name, the sentences or the clause that was
    found. The document (id, number) and the task are those of the row; for a unit, of the first
    clause that names it, and null where none does. `place` is the unit's, else the document's.
    """

    what: str
    place: str
    document: str | None
    number: str | None
    task_id: str | None
    label: str | None
    unit_id: str | None
    unit: str | None
    text: str


def search(tables: Tables, words: str | Sequence[str]) -> list[Found]:
    """Return what holds all of `words` (parted by white space), units first, then by document.

    A word is looked for as written, whatever its width and case. A word of Latin letters is also
    read as pinyin without tones (``fagai``, from the start of a syllable; the last one may be cut
    short) and as initials (``fgw``), with every reading a character has. A unit holds a word in
    any of its names; a task in its sentences, or in sentences and clause taken together.

    >>> from tests.build import notice
    >>> from zerentu.graph.tables import Tables
    >>> tables = Tables.from_notices([notice(("修三条路", "区建设局", "区财政局"))])
    >>> [(row.what, row.text) for row in search(tables, "qjsj")]
    [('unit', '区建设局'), ('clause', '区建设局主办,区财政局协办')]
    >>> [(row.what, row.label) for row in search(tables, "santiao 区财政局")]
    [('task', '1﹒')]
    """
    given = words.split() if isinstance(words, str) else [part for w in words for part in w.split()]
    wanted = [_plain(word) for word in given]
    if not wanted:
        return []
    return [*_units(tables, wanted), *_tasks(tables, wanted)]


def _units(tables: Tables, wanted: Sequence[str]) -> Iterator[Found]:
    documents = {row.id: row for row in tables.documents}
    tasks = {row.id: row for row in tables.tasks}
    first: dict[str, Task] = {}
    for duty in tables.duties:
        first.setdefault(duty.party_id, tasks[duty.task_id])
    for unit in sorted(tables.units, key=lambda row: (row.name, row.id)):
        names = "\n".join((unit.name, unit.full_name or "", *unit.aliases))
        if _holds(names, wanted):
            task = first.get(unit.id)
            document = documents[task.document_id] if task else None
            yield _found("unit", unit.name, document, task, unit)


def _tasks(tables: Tables, wanted: Sequence[str]) -> Iterator[Found]:
    documents = {row.id: row for row in tables.documents}
    duties: dict[str, list[Responsibility]] = {}
    for duty in tables.duties:
        duties.setdefault(duty.task_id, []).append(duty)
    for task in tables.tasks:
        document = documents[task.document_id]
        span = clause_span(document.text, task, duties.get(task.id, ()))
        clause = document.text[slice(*span)] if span else ""
        in_clause = _holds(clause, wanted)
        together = f"{task.text}\n{clause}"
        if _holds(task.text, wanted) or (not in_clause and _holds(together, wanted)):
            yield _found("task", task.text, document, task, None)
        if in_clause:
            yield _found("clause", clause, document, task, None)


def _found(
    what: str, text: str, document: Document | None, task: Task | None, unit: Unit | None
) -> Found:
    place = unit.place if unit else document.place if document else ""
    return Found(
        what=what,
        place=place,
        document=document.id if document else None,
        number=(document.number or document.title) if document else None,
        task_id=task.id if task else None,
        label=task.label if task else None,
        unit_id=unit.id if unit else None,
        unit=unit.name if unit else None,
        text=text,
    )


def _holds(text: str, wanted: Sequence[str]) -> bool:
    plain = _plain(text)
    return all(word in plain or (_is_latin(word) and _sounds(plain, word)) for word in wanted)


def _plain(text: str) -> str:
    """One width, one case, no blanks inside a line; ü is typed v."""
    lines = normalize("NFKC", text).casefold().replace("ü", "v").split("\n")
    return "\n".join("".join(line.split()) for line in lines)


def _is_latin(word: str) -> bool:
    return word.isascii() and word.isalpha()


def _sounds(text: str, word: str) -> bool:
    """Whether some run of characters reads as `word`: in whole syllables or in initials."""
    first = word[0]
    return any(
        first in _initials(character) and (_reads(text, at, word) or _begins(text, at, word))
        for at, character in enumerate(text)
    )


def _reads(text: str, at: int, word: str) -> bool:
    """Whether the syllables from `at` on spell `word`; the last may be longer than what is left."""
    if at == len(text):
        return False
    for syllable in readings(text[at]):
        if syllable.startswith(word):
            return True
        if word.startswith(syllable) and _reads(text, at + 1, word.removeprefix(syllable)):
            return True
    return False


def _begins(text: str, at: int, word: str) -> bool:
    """Whether the initials from `at` on spell `word`, which has two letters or more."""
    run = text[at : at + len(word)]
    return len(run) == len(word) > 1 and all(
        letter in _initials(character) for character, letter in zip(run, word, strict=True)
    )


@cache
def _initials(character: str) -> str:
    """The first letters of a character's readings."""
    return "".join(syllable[0] for syllable in readings(character))
