"""The filters that commands share: words as typed, to a selection, to the tables that it leaves.

A word that names nothing, or a document that is named ambiguously, is a `ChoiceError` that says
what there is. A selection whose parts exist but have nothing in common is no error: it is empty.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeVar

from zerentu.graph.readings import units_in_scope
from zerentu.graph.tables import Tables
from zerentu.loaders.errors import ChoiceError
from zerentu.loaders.notice import Chapter, Document, UnitKind
from zerentu.loaders.places import lies_in

__all__ = ["Selection", "choose", "select"]

_SHOWN = 12  # how many of the things there are an error names


@dataclass(frozen=True, slots=True)
class Selection:
    """What the filters name, as ids, place paths and years; None where a filter was not given.

    `chapters` holds the sub-chapters of the chapters named; `unit_kinds` hides rows of a report
    and changes no figure.
    """

    documents: tuple[str, ...] | None = None
    places: tuple[str, ...] | None = None
    years: tuple[int, ...] | None = None
    chapters: tuple[str, ...] | None = None
    unit_kinds: tuple[str, ...] | None = None

    def parameters(self) -> dict[str, list[str] | list[int] | None]:
        """Return the list parameters that named queries take."""
        return {
            "documents": None if self.documents is None else list(self.documents),
            "places": None if self.places is None else list(self.places),
            "years": None if self.years is None else list(self.years),
            "chapters": None if self.chapters is None else list(self.chapters),
            "unit_kinds": None if self.unit_kinds is None else list(self.unit_kinds),
        }


def choose(
    documents: Sequence[Document],
    chapters: Sequence[Chapter],
    *,
    document: Collection[str] = (),
    place: Collection[str] = (),
    year: Collection[int] = (),
    chapter: Collection[str] = (),
    unit_kind: Collection[str] = (),
) -> Selection:
    """Return what the words of the filters name among these documents and chapters.

    A document goes by id, number or title and must be one; a place by its path or the end of it,
    with everything below; a chapter by id, label, title or both as printed, in every document, with
    its sub-chapters.

    >>> from tests.build import notice
    >>> built = notice(("修路", "区建设局", ""))
    >>> choose([built.document], built.chapters, place=["玄武区"]).places
    ('江苏省/南京市/玄武区',)
    """
    return Selection(
        documents=_each(document, lambda word: _document(word, documents)),
        places=_each(place, lambda word: _places(word, documents)),
        years=_each(year, lambda word: _year(word, documents)),
        chapters=_each(chapter, lambda word: _chapters(word, chapters)),
        unit_kinds=_each(unit_kind, _kind),
    )


def select(tables: Tables, selection: Selection) -> Tables:
    """Return the tables of the tasks selected: the filters are met all together.

    Chapters above those selected stay, since they say where a task belongs; documents stay that
    have a selected chapter, findings with their documents, units and collectives while a clause
    names them.
    """
    documents = [row for row in tables.documents if _wanted(row, selection)]
    kept = {row.id for row in documents}
    chapters = [row for row in tables.chapters if row.document_id in kept]
    tasks = [row for row in tables.tasks if row.document_id in kept]
    if selection.chapters is not None:
        chapters = _with_those_above(chapters, set(selection.chapters))
        kept = {row.document_id for row in chapters}
        documents = [row for row in documents if row.id in kept]
        tasks = [row for row in tasks if row.chapter_id in selection.chapters]
    in_tasks = {row.id for row in tasks}
    duties = tuple(row for row in tables.duties if row.task_id in in_tasks)
    parties = {row.party_id for row in duties}
    left = Tables(
        documents=tuple(documents),
        chapters=tuple(chapters),
        tasks=tuple(tasks),
        targets=tuple(row for row in tables.targets if row.task_id in in_tasks),
        units=tables.units,
        collectives=tuple(row for row in tables.collectives if row.id in parties),
        duties=duties,
        findings=tuple(row for row in tables.findings if row.document_id in kept),
    )
    in_scope = units_in_scope(left)
    return Tables(
        left.documents,
        left.chapters,
        left.tasks,
        left.targets,
        tuple(row for row in tables.units if row.id in in_scope),
        left.collectives,
        left.duties,
        left.findings,
    )


def _wanted(row: Document, selection: Selection) -> bool:
    return (
        (selection.documents is None or row.id in selection.documents)
        and (selection.places is None or row.place in selection.places)
        and (selection.years is None or row.year in selection.years)
    )


def _with_those_above(chapters: Sequence[Chapter], wanted: set[str]) -> list[Chapter]:
    above = {row.id: row.parent_id for row in chapters}
    kept: set[str] = set()
    for chapter in wanted & above.keys():
        step: str | None = chapter
        while step is not None and step not in kept:
            kept.add(step)
            step = above[step]
    return [row for row in chapters if row.id in kept]


Word = TypeVar("Word")
Found = TypeVar("Found", str, int)


def _each(
    words: Collection[Word], find: Callable[[Word], Iterable[Found]]
) -> tuple[Found, ...] | None:
    """The things that any of the words name, sorted; None when there are no words."""
    return tuple(sorted({found for word in words for found in find(word)})) if words else None


def _document(word: str, documents: Sequence[Document]) -> list[str]:
    found = [row for row in documents if word in {row.id, row.number, row.title}]
    if len(found) > 1:
        raise ChoiceError("document_ambiguous", word=word, there=_there(map(_said, found)))
    if not found:
        raise ChoiceError("no_document", word=word, there=_there(map(_said, documents), word))
    return [found[0].id]


def _said(row: Document) -> str:
    return f"{row.number or row.title} ({row.place}, {row.year}, {row.id})"


def _places(word: str, documents: Sequence[Document]) -> list[str]:
    found = [row.place for row in documents if lies_in(row.place, word)]
    if not found:
        there = _there((row.place for row in documents), word)
        raise ChoiceError("no_place", word=word, there=there)
    return found


def _year(word: int, documents: Sequence[Document]) -> list[int]:
    if all(row.year != word for row in documents):
        there = _there(str(row.year) for row in documents if row.year is not None)
        raise ChoiceError("no_year", word=word, there=there)
    return [word]


def _chapters(word: str, chapters: Sequence[Chapter]) -> list[str]:
    found = {
        row.id
        for row in chapters
        if word in {row.id, row.label, row.title, f"{row.label}{row.title}"}
    }
    if not found:
        there = _there((f"{row.label}{row.title}" for row in chapters), word)
        raise ChoiceError("no_chapter", word=word, there=there)
    size = 0
    while size != len(found):  # a chapter may stand before or behind the one it is part of
        size = len(found)
        found |= {row.id for row in chapters if row.parent_id in found}
    return sorted(found)


def _kind(word: str) -> list[str]:
    if word not in list(UnitKind):
        raise ChoiceError("no_kind", word=word, there=_there(UnitKind))
    return [word]


def _there(names: Iterable[str], near: str | None = None) -> str:
    """What there is, those like `near` first: a few names, and … where there are more."""
    every = sorted(set(names))
    first = get_close_matches(near, every, _SHOWN) if near else []
    listed = [*first, *(name for name in every if name not in first)]
    return "; ".join(listed[:_SHOWN]) + ("; …" if len(listed) > _SHOWN else "") or "—"
