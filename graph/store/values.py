"""What an ad-hoc statement returns, in values that know nothing of the driver."""

from dataclasses import dataclass
from typing import Any

from neo4j import graph, spatial, time

__all__ = ["Node", "Path", "Relationship", "Result", "plain"]


@dataclass(frozen=True, slots=True)
class Node:
    """A node; `id` is the database's own and holds for this result only."""

    id: str
    labels: tuple[str, ...]
    properties: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Relationship:
    """A relationship between the nodes with the ids `start` and `end`."""

    id: str
    type: str
    start: str
    end: str
    properties: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Path:
    """A path: one node more than relationships."""

    nodes: tuple[Node, ...]
    relationships: tuple[Relationship, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """Rows in the order of `columns`; `complete` is False when there were more than asked for.

    `counters` holds what was written (``nodes_created`` …), only what is not 0; `notes` what the
    server remarks on the statement, one line each after its GQL status (01N50 …).
    """

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]
    complete: bool
    counters: dict[str, int]
    notes: tuple[str, ...]


def plain(value: Any) -> Any:  # noqa: PLR0911  one return a kind of value
    """Return a value of the driver as ours or Python's: dates, times and durations as ISO text."""
    match value:
        case graph.Node():
            return Node(value.element_id, tuple(sorted(value.labels)), _properties(value))
        case graph.Relationship():
            start, end = (node.element_id if node else "" for node in value.nodes)
            return Relationship(value.element_id, value.type, start, end, _properties(value))
        case graph.Path():
            nodes = tuple(plain(node) for node in value.nodes)
            return Path(nodes, tuple(plain(step) for step in value.relationships))
        case list():
            return [plain(part) for part in value]
        case dict():
            return {name: plain(part) for name, part in value.items()}
        case time.Date() | time.Time() | time.DateTime() | time.Duration():
            return value.iso_format()
        case spatial.Point():
            return {"srid": value.srid, "coordinates": list(value)}
        case bytes() | bytearray():
            return value.hex()
        case _:
            return value


def _properties(entity: graph.Entity) -> dict[str, Any]:
    return {name: plain(entity[name]) for name in sorted(entity.keys())}
