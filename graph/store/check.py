"""Whose database is it: ours and of this version, nobody's yet, or one to be left alone."""

from zerentu.graph.queries import catalogue, read
from zerentu.graph.store.steps import Ask
from zerentu.loaders.errors import StoreError

__all__ = ["VERSION", "is_ours", "make_ours", "refuse_strangers", "refuse_version", "remove_ours"]

VERSION = 1  # of the graph that docs/graph-model.md describes
_BATCH = 5_000  # nodes removed in one transaction


def is_ours(ask: Ask) -> bool:
    """Whether the database holds our graph; False if it holds nothing under our labels.

    Raises `StoreError` when it holds another version, or nodes under our labels without a version.
    """
    versions = [row["version"] for row in ask(read("schema", "versions"))]
    if versions:
        refuse_version(versions)
    else:
        _refuse(ask, "any_node")
    return bool(versions)


def refuse_strangers(ask: Ask) -> None:
    """Raise `StoreError` when somebody else's nodes stand among ours: before the first change.

    This looks at every node of ours; readers, who start from documents, never meet a stranger.
    """
    _refuse(ask, "stranger")


def _refuse(ask: Ask, name: str) -> None:
    for row in ask(read("schema", name)):
        raise StoreError("store_not_ours", label=", ".join(sorted(row["labels"])))


def refuse_version(versions: list[int]) -> None:
    """Raise `StoreError` unless the database holds exactly one graph, of our version."""
    if versions != [VERSION]:
        there = ", ".join(map(str, versions)) or "-"
        raise StoreError("store_other_version", version=there, ours=VERSION)


def make_ours(ask: Ask) -> None:
    """Lay constraints and version note into a database that holds nothing of ours.

    `ask` runs each statement by itself: Neo4j takes no schema and data in one transaction.
    """
    for query in catalogue("schema/make"):
        ask(query)
    ask(read("schema", "found"), version=VERSION)


def remove_ours(ask: Ask) -> int:
    """Remove everything of ours and the constraints; return how many nodes that were.

    `ask` runs each statement by itself. Documents go first and the version note last: broken off
    in the middle, what is left belongs to no document, and the next removal takes it.
    """
    removed = ask(read("schema", "remove_documents"))[0]["removed"]
    for name in ("remove_parts", "remove_parties"):
        while batch := ask(read("schema", name), limit=_BATCH)[0]["removed"]:
            removed += batch
    ask(read("schema", "remove_version"))
    for query in catalogue("schema/drop"):
        ask(query)
    return int(removed)
