"""One notice into the graph, in one transaction that writes only what differs."""

from dataclasses import dataclass
from uuid import uuid4

from zerentu.graph.queries import read
from zerentu.graph.store.check import refuse_version
from zerentu.graph.store.notices import read_notices
from zerentu.graph.store.parties import SHARED
from zerentu.graph.store.rows import DUTIES, Row, Rows, rows_of
from zerentu.graph.store.scopes import stale
from zerentu.graph.store.steps import Ask, in_batches
from zerentu.loaders.errors import StoreError
from zerentu.loaders.notice import Notice, Target

__all__ = ["Written", "replace"]

# What is pointed at is saved first and dropped last.
_KINDS = (
    "document",
    "texts",
    "chapters",
    "tasks",
    "targets",
    "findings",
    "units",
    "collectives",
    *DUTIES.values(),
)


@dataclass(frozen=True, slots=True)
class Written:
    """What a write did to one document: whether it `changed` anything, and how many tasks.

    A task has changed when its words, targets or duties have. One that only moved, because
    something before it grew, has not; its spans are brought up to date all the same.
    """

    document: str
    changed: bool
    added: int
    altered: int
    removed: int
    unchanged: int


def replace(ask: Ask, document: str, notice: Notice | None) -> Written:
    """Make the graph say of `document` what `notice` says, or nothing if that is None.

    Belongs into one transaction, for which `ask` speaks, and may run again should that fail.
    Raises `StoreError` when the database has been emptied or taken over by another version.
    """
    held = ask(read("load", "lock"), document=document)
    if not held:
        raise StoreError("store_emptied")
    refuse_version([row["version"] for row in held])
    stored = read_notices(ask, [document]).get(document) if held[0]["known"] else None
    before, after = (rows_of(it) if it else {} for it in (stored, notice))
    gone = {kind: _not_in(after, before, kind) for kind in _KINDS}
    came = {kind: _not_same(before, after, kind) for kind in _KINDS}
    changed = any(gone.values()) or any(came.values())
    if changed:
        _apply(ask, gone, came, before, after)
        versions = (it.document if it else None for it in (stored, notice))
        if outdated := stale(held[0]["scopes"], *versions):
            ask(read("load", "drop_scores"), scopes=outdated)
    return _written(document, stored, notice, changed=changed)


def _apply(
    ask: Ask,
    gone: dict[str, list[Row]],
    came: dict[str, list[Row]],
    before: Rows,
    after: Rows,
) -> None:
    came["document"] = [{**row, "mark": uuid4().hex} for row in after.get("document", {}).values()]
    new = {
        shared: [row for row in came[shared.kind] if row["id"] not in before.get(shared.kind, {})]
        for shared in SHARED
    }
    shown = {shared: shared.shown(ask, [row["id"] for row in rows]) for shared, rows in new.items()}
    for kind in reversed(_KINDS):
        name = "drop_duties" if kind in DUTIES.values() else f"drop_{kind}"
        in_batches(ask, name, rows=gone[kind])
    for kind in _KINDS:
        in_batches(ask, f"save_{kind}", rows=came[kind])
    for shared in SHARED:
        known = before.get(shared.kind, {})
        unsettled = [row["id"] for row in gone[shared.kind]]
        unsettled += [row["id"] for row in came[shared.kind] if row["id"] in known]
        shared.show(ask, new[shared], shown[shared], unsettled)


def _not_in(other: Rows, rows: Rows, kind: str) -> list[Row]:
    """The rows of a kind that `other` has no like of."""
    like = other.get(kind, {})
    return [row for key, row in rows.get(kind, {}).items() if key not in like]


def _not_same(other: Rows, rows: Rows, kind: str) -> list[Row]:
    """The rows of a kind that `other` lacks or has differently."""
    like = other.get(kind, {})
    return [row for key, row in rows.get(kind, {}).items() if like.get(key) != row]


def _written(document: str, old: Notice | None, new: Notice | None, *, changed: bool) -> Written:
    was = _said(old) if old else {}
    now = _said(new) if new else {}
    same = sum(was.get(task) == said for task, said in now.items())
    kept = len(was.keys() & now.keys())
    return Written(
        document=document,
        changed=changed,
        added=len(now) - kept,
        altered=kept - same,
        removed=len(was) - kept,
        unchanged=same,
    )


def _said(notice: Notice) -> dict[str, tuple[object, ...]]:
    """What each task says, wherever in the document it stands."""
    said: dict[str, list[object]] = {
        task.id: [task.label, task.part, task.text, task.deadline, task.leaders]
        for task in notice.tasks
    }
    for target in notice.targets:
        said[target.task_id].append(_promise(target))
    for duty in notice.responsibilities:
        said[duty.task_id].append((duty.party_id, duty.role, duty.mention.text, duty.rule))
    return {task: tuple(parts) for task, parts in said.items()}


def _promise(target: Target) -> tuple[object, ...]:
    return (target.metric, target.comparator, target.value, target.unit, target.quote)
