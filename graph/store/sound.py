"""What a notice must hold for the graph to hold all of it."""

from collections import Counter
from collections.abc import Iterable, Iterator

from zerentu.loaders.errors import StoreError
from zerentu.loaders.notice import Notice

__all__ = ["refuse_unsound"]


def refuse_unsound(notice: Notice) -> None:
    """Raise `StoreError` when a record has no partner, or two have one id.

    A relationship whose end is missing is silently not made by MATCH, and two nodes of one id
    become one: either would lose a duty without a word.
    """
    if flaw := next(_flaws(notice), None):
        raise StoreError("store_unsound", document=notice.document.id, flaw=flaw)


def _flaws(notice: Notice) -> Iterator[str]:
    """The ids that occur twice, then those that are spoken of and not there."""
    chapters = {row.id for row in notice.chapters}
    tasks = {row.id for row in notice.tasks}
    units = {row.id for row in notice.units}
    collectives = {row.id for row in notice.collectives}
    for rows in (
        notice.chapters,
        notice.tasks,
        notice.targets,
        notice.units,
        notice.collectives,
        notice.findings,
    ):
        yield from (name for name, times in Counter(row.id for row in rows).items() if times > 1)
    yield from _missing((row.parent_id for row in notice.chapters), chapters)
    yield from _missing((row.chapter_id for row in notice.tasks), chapters)
    yield from _missing((row.task_id for row in notice.targets), tasks)
    yield from _missing((row.task_id for row in notice.responsibilities), tasks)
    for duty in notice.responsibilities:
        yield from _missing((duty.party_id,), collectives if duty.is_collective else units)
    yield from _missing((name for row in notice.collectives for name in row.members), units)


def _missing(names: Iterable[str | None], there: set[str]) -> Iterator[str]:
    return (name for name in names if name is not None and name not in there)
