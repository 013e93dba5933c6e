"""What stands above a table: what it shows, its reading, its documents, its phrases."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from zerentu.graph.readings import Reading, participation
from zerentu.graph.report.columns import COLUMNS, Column, Sort
from zerentu.graph.tables import Tables
from zerentu.loaders.notice import Document, Openness
from zerentu.words import Lang, say
from zerentu.words.report import WORDS

__all__ = ["caption", "cell", "document_name", "heading", "shown_columns", "told_apart"]

NULL = "—"


def caption(tables: Tables, name: str, report: Mapping[str, Any], lang: Lang) -> str:
    """Return the first line of a table: what it shows, the reading, the documents, the phrases."""
    read = participation(tables, Reading(report["reading"]))
    parts = [
        say(f"report.shows_{name}", lang),
        say("report.reading", lang, reading=say(f"report.reading_{report['reading']}", lang)),
        _documents(tables.documents, lang),
        say(
            "report.phrases",
            lang,
            all=read.phrases,
            expanded=read.expanded,
            rest=read.phrases - read.expanded,
        ),
    ]
    if unlisted := _unlisted(tables):
        parts[-1] += say("report.unlisted", lang, count=unlisted)
    if name == "centrality" and (sampling := report.get("sampling")):
        parts.append(
            say(
                "report.sampled",
                lang,
                sources=sampling["sources"],
                error=f"{sampling['error']:.3g}",
            )
        )
    return say("report.joint", lang).join(parts)


def _unlisted(tables: Tables) -> int:
    """How many occurrences are of phrases that could be listed, but no list is at hand."""
    unlisted = {row.id for row in tables.collectives if row.openness is Openness.UNLISTED}
    return len(
        {
            (duty.task_id, duty.party_id, duty.role)
            for duty in tables.duties
            if duty.is_collective and duty.party_id in unlisted
        }
    )


def _documents(documents: tuple[Document, ...], lang: Lang) -> str:
    if len(documents) == 1:
        return say("report.document", lang, document=document_name(documents[0]))
    years = sorted({row.year for row in documents if row.year is not None})
    span = f"{years[0]}–{years[-1]}" if len(years) > 1 else "".join(map(str, years))
    said = say("report.documents", lang, count=len(documents))
    return f"{said} ({span})" if span else said


def document_name(document: Document) -> str:
    """What people call a document: its number, else its title."""
    return document.number or document.title or document.source


def told_apart(named: Sequence[tuple[str, str]]) -> list[str]:
    """Return the names of (name, place) pairs, with the place where one name occurs twice.

    >>> told_apart([("区建设局", "甲市/乙区"), ("区建设局", "甲市/丙区"), ("市建设局", "甲市")])
    ['区建设局（乙区）', '区建设局（丙区）', '市建设局']
    """
    counts = Counter(name for name, _ in named)
    return [
        f"{name}（{place.rpartition('/')[2]}）" if counts[name] > 1 else name
        for name, place in named
    ]


def heading(name: str, column: Column, lang: Lang) -> str:
    """Return the heading of a column of table `name`."""
    own = f"h_{name}_{column.field}"  # where one field name means two things
    return say(f"report.{own if own in WORDS else f'h_{column.field}'}", lang)


def shown_columns(name: str, rows: list[dict[str, Any]]) -> list[Column]:
    """Return the columns people are shown: no ids, places and documents only where they differ."""

    def differs(column: Column) -> bool:
        return len({row[column.field] for row in rows}) > 1

    columns = [
        column
        for column in COLUMNS[name]
        if column.sort is not Sort.ID
        and (column.sort not in {Sort.PLACE, Sort.DOCUMENT} or differs(column))
    ]
    # What a narrow terminal can do without stands to the right.
    return sorted(columns, key=lambda column: column.field == "kind")


def cell(value: Any, column: Column, documents: Mapping[str, Document], lang: Lang) -> str:
    """Return one value as people read it, in one line: numbers to three places, — for null."""
    if value is None:
        return NULL
    match column.sort:
        case Sort.KIND | Sort.SIDE:
            said = say(f"report.{column.sort}_{value}", lang)
        case Sort.FLAG:
            said = say("report.yes" if value else "report.no", lang)
        case Sort.DOCUMENT:
            said = document_name(documents[value])
        case Sort.LIST:
            said = "、".join(value)
        case Sort.VALUE if isinstance(value, list):
            said = "—".join(map(str, value))
        case Sort.NUMBER:
            said = f"{value:.3f}".replace("-0.000", "0.000")
        case _:
            said = str(value)
    return " ".join(said.split())
