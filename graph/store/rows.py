"""A notice as rows for the statements of cypher/load, and back from the rows of cypher/tables.

A row is a node's properties, named as the fields of its record, with two changes that a property
graph asks for: a span is `start` and `end`, and the two numbers of a range are `value` and `upper`.
Targets, findings and duties also keep their place in the notice (`order`, from 1).
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from enum import Enum
from operator import itemgetter
from typing import Any

from zerentu.loaders.ids import identify
from zerentu.loaders.notice import (
    Chapter,
    Collective,
    Document,
    Finding,
    Level,
    Mention,
    Notice,
    Openness,
    Responsibility,
    Role,
    Target,
    Task,
    Unit,
    UnitKind,
)

__all__ = ["Row", "Rows", "collective_of", "notice_of", "row_of", "rows_of", "unit_of"]

Row = dict[str, Any]
Rows = dict[str, dict[str, Row]]  # by kind, then by what makes two rows the same one

DUTIES = {
    (False, Role.LEAD): "unit_leads",
    (False, Role.SUPPORT): "unit_supports",
    (True, Role.LEAD): "collective_leads",
    (True, Role.SUPPORT): "collective_supports",
}


_PIECE = 1_000_000  # characters of a text on one node

# Where a row has its place among those of its document.
_PLACES: dict[str, Callable[[Row], Any]] = {
    **dict.fromkeys(
        ("texts", "chapters", "tasks", "targets", "findings"), itemgetter("order", "id")
    ),
    **dict.fromkeys(("units", "collectives"), itemgetter("id")),
    "duties": lambda row: row["says"]["order"],
}


def rows_of(notice: Notice) -> Rows:
    """Return the rows of a notice by kind: `document`, `chapters`, …, `collective_supports`."""
    document = notice.document.id
    fields = row_of(notice.document)
    rows: Rows = {
        "texts": _by_id(*_pieces(document, fields.pop("text"))),
        "document": _by_id(fields),
        "chapters": _by_id(*map(row_of, notice.chapters)),
        "tasks": _by_id(*map(row_of, notice.tasks)),
        "targets": _by_id(*_numbered(map(_target_row, notice.targets))),
        "findings": _by_id(*_numbered(map(row_of, notice.findings))),
        "units": _by_id(*(_naming(document, party) for party in notice.units)),
        "collectives": _by_id(*(_naming(document, party) for party in notice.collectives)),
        **{kind: {} for kind in DUTIES.values()},
    }
    for order, duty in enumerate(notice.responsibilities, 1):
        row = _duty_row(document, duty, order)
        # A duty has no id; one that changed in anything is another one.
        rows[DUTIES[duty.is_collective, duty.role]][json.dumps(row)] = row
    return rows


def row_of(record: object) -> Row:
    """Return the properties of a record: enums as words, tuples as lists, a span as two numbers."""
    row: Row = {name: _plain(getattr(record, name)) for name in _names(type(record))}
    if "span" in row:
        row["start"], row["end"] = row.pop("span")
    return row


def notice_of(document: Row, found: Mapping[str, Iterable[Row]]) -> Notice:
    """Return the notice of a document's row and the rows that each query of cypher/tables found.

    Units and collectives come sorted by id, everything else in the order it was written.
    """
    found = {part: sorted(rows, key=_PLACES[part]) for part, rows in found.items()}
    text = "".join(row["text"] for row in found["texts"])
    return Notice(
        document=Document(**_fields(Document, {**document, "text": text})),
        chapters=tuple(Chapter(**_fields(Chapter, row)) for row in found["chapters"]),
        tasks=tuple(Task(**_fields(Task, row)) for row in found["tasks"]),
        targets=tuple(map(_target, found["targets"])),
        units=tuple(map(unit_of, found["units"])),
        collectives=tuple(map(collective_of, found["collectives"])),
        responsibilities=tuple(map(_duty, found["duties"])),
        findings=tuple(
            Finding(**{**_fields(Finding, row), "level": Level(row["level"])})
            for row in found["findings"]
        ),
    )


def unit_of(row: Row) -> Unit:
    """Return the unit of a row."""
    return Unit(**{**_fields(Unit, row), "kind": UnitKind(row["kind"])})


def collective_of(row: Row) -> Collective:
    """Return the collective of a row."""
    return Collective(
        **{
            **_fields(Collective, row),
            "kinds": tuple(map(UnitKind, row["kinds"])),
            "openness": Openness(row["openness"]),
        }
    )


def _pieces(document: str, text: str) -> Iterable[Row]:
    """A text in pieces, one at least: a server does not take a message of any size."""
    for order, start in enumerate(range(0, max(len(text), 1), _PIECE), 1):
        yield {
            "id": identify("x", document, order),
            "document_id": document,
            "order": order,
            "text": text[start : start + _PIECE],
        }


def _target_row(target: Target) -> Row:
    row = row_of(target)
    if isinstance(target.value, tuple):  # a list would turn 5 into 5.0 beside 7.5 on Neo4j
        row["value"], row["upper"] = target.value
    return row


def _target(row: Row) -> Target:
    upper = row.get("upper")
    value = row["value"] if upper is None else (row["value"], upper)
    return Target(**{**_fields(Target, row), "value": value})


def _duty_row(document: str, duty: Responsibility, order: int) -> Row:
    start, end = duty.mention.span
    at = duty.mention.at
    says = {
        "document": document,
        "order": order,
        "quote": duty.mention.text,
        "start": start,
        "end": end,
        "at": None if at is None else json.dumps(dict(at), ensure_ascii=False),
        "rule": duty.rule,
    }
    return {"task_id": duty.task_id, "party_id": duty.party_id, "says": says}


def _duty(row: Row) -> Responsibility:
    says = row["says"]
    at = says.get("at")
    return Responsibility(
        task_id=row["task_id"],
        party_id=row["party_id"],
        is_collective=row["is_collective"],
        role=Role(row["role"]),
        mention=Mention(
            text=says["quote"],
            span=(says["start"], says["end"]),
            at=None if at is None else tuple(json.loads(at).items()),
        ),
        rule=says["rule"],
    )


def _naming(document: str, party: Unit | Collective) -> Row:
    """What a document says of a party, which goes on the relationship between the two."""
    return {"id": party.id, "document": document, "view": row_of(party)}


def _by_id(*rows: Row) -> dict[str, Row]:
    return {row["id"]: row for row in rows}


def _numbered(rows: Iterable[Row]) -> Iterable[Row]:
    return ({**row, "order": order} for order, row in enumerate(rows, 1))


def _names(record: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(record))


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value.value if isinstance(value, Enum) else value


def _fields(record: type, row: Row) -> Row:
    """The arguments of a record: a property that is absent is None, a list a tuple."""
    values = {name: row.get(name) for name in _names(record)}
    if "span" in values:
        values["span"] = (row["start"], row["end"])
    return {
        name: tuple(value) if isinstance(value, list) else value for name, value in values.items()
    }
