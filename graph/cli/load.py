"""``load``: notices into the store, one summary line each."""

import sys
from collections import Counter
from collections.abc import Set as AbstractSet

import click

from zerentu.graph.cli.command import command
from zerentu.graph.cli.inputs import LeftAlone, open_store, read_changed, review
from zerentu.graph.cli.options import given, jobs, sources
from zerentu.graph.cli.output import complain, emit
from zerentu.graph.store import Store, Written
from zerentu.loaders.errors import LoadError
from zerentu.loaders.given import Given
from zerentu.loaders.notice import Level, Notice
from zerentu.loaders.stamp import stamp
from zerentu.words import say

__all__ = ["load", "summary"]


@command("load")
@sources
@click.option("--dry-run", is_flag=True, help=say("cli.o_dry_run"))
@click.option("--force", is_flag=True, help=say("cli.o_force"))
@jobs
@given
def load(*, sources: tuple[str, ...], dry_run: bool, force: bool, jobs: int, given: Given) -> None:
    """Read the sources and write each notice."""
    if not sources:
        raise click.UsageError(say("cli.no_source"))
    if dry_run:
        counts = _load(sources, jobs, given, None)
    else:
        with open_store() as store:
            known = frozenset() if force else store.complete(stamp(given, review()))
            counts = _load(sources, jobs, given, store, known)
    if sum(counts.values()) > 1:
        complain(
            say(
                "cli.load_counts",
                read=counts["read"],
                without=counts["without"],
                left=counts["left"],
                refused=counts["refused"],
            )
        )
    sys.exit(counts["refused"] > 0)


def _load(
    sources: tuple[str, ...],
    jobs: int,
    given: Given,
    store: Store | None,
    known: AbstractSet[str] = frozenset(),
) -> Counter[str]:
    """Write, or without a store only read; a broken file is told and the rest still loaded."""
    counts: Counter[str] = Counter()
    for file in read_changed(sources, jobs, given=given, known=known):
        if isinstance(file, LoadError):
            complain(str(file))
            counts["refused"] += 1
        elif isinstance(file, LeftAlone):
            emit(say("cli.left_alone", path=file.path) + "\n")
            counts["left"] += 1
        else:
            for notice in file:
                emit(summary(notice, store.write(notice) if store else None) + "\n")
            if store:
                store.note_read([notice.document.id for notice in file], stamp(given, review()))
            counts["read" if any(notice.responsibilities for notice in file) else "without"] += 1
    return counts


def summary(notice: Notice, written: Written | None) -> str:
    """Return the line on one notice: which it is, what it holds, what was done with it."""
    levels = [finding.level for finding in notice.findings]
    if written is None:
        done = say("cli.only_read")
    elif not written.changed:
        done = say("cli.unchanged")
    elif written.altered or written.removed or written.unchanged:
        done = say(
            "cli.updated",
            added=written.added,
            altered=written.altered,
            removed=written.removed,
        )
    else:
        done = say("cli.written")
    document = notice.document
    return say(
        "cli.loaded",
        document=document.number or document.title or document.source,
        tasks=len(notice.tasks),
        units=len(notice.units),
        warnings=levels.count(Level.WARNING),
        errors=levels.count(Level.ERROR),
        done=done,
    )
