"""Notices out of the graph again, each as it stood at one moment."""

from zerentu.graph.queries import read
from zerentu.graph.store.rows import Row, notice_of
from zerentu.graph.store.steps import Ask
from zerentu.loaders.notice import Notice

__all__ = ["read_notices"]

_PARTS = ("texts", "chapters", "tasks", "targets", "findings", "units", "collectives", "duties")


def read_notices(ask: Ask, ids: list[str]) -> dict[str, Notice]:
    """Return the notices with these ids that are there and that no write touched meanwhile.

    Neither engine holds still for a reader: statements of one transaction see what others commit
    between them. A document's mark tells: it is another one after every write.
    """
    documents = {
        row["document"]: row["row"] for row in ask(read("tables", "documents"), documents=ids)
    }
    found: dict[str, dict[str, list[Row]]] = {
        name: {part: [] for part in _PARTS} for name in documents
    }
    for part in _PARTS:
        for row in ask(read("tables", part), documents=list(documents)):
            found[row["document"]][part].append(row if part == "duties" else row["row"])
    marks = {
        row["document"]: row["mark"]
        for row in ask(read("tables", "marks"), documents=list(documents))
    }
    return {
        name: notice_of(row, found[name])
        for name, row in documents.items()
        if marks.get(name) == row["mark"]
    }
