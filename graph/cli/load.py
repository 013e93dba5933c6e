"""``load``: notices into the store, one summary line each."""

import sys

import click

from zerentu.graph.cli.command import command
from zerentu.graph.cli.inputs import open_store, read_each
from zerentu.graph.cli.options import jobs, sources
from zerentu.graph.cli.output import complain, emit
from zerentu.graph.store import Store, Written
from zerentu.loaders.errors import LoadError
from zerentu.loaders.notice import Level, Notice
from zerentu.words import say

__all__ = ["load", "summary"]


@command("load")
@sources
@click.option("--dry-run", is_flag=True, help=say("cli.o_dry_run"))
@jobs
def load(*, sources: tuple[str, ...], dry_run: bool, jobs: int) -> None:
    """Read the sources and write each notice."""
    if not sources:
        raise click.UsageError(say("cli.no_source"))
    if dry_run:
        failed = _load(sources, jobs, None)
    else:
        with open_store() as store:
            failed = _load(sources, jobs, store)
    sys.exit(failed)


def _load(sources: tuple[str, ...], jobs: int, store: Store | None) -> bool:
    """Write, or without a store only read; a broken file is told and the rest still loaded."""
    failed = False
    for notices in read_each(sources, jobs):
        if isinstance(notices, LoadError):
            complain(str(notices))
            failed = True
            continue
        for notice in notices:
            emit(summary(notice, store.write(notice) if store else None) + "\n")
    return failed


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
