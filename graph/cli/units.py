"""``units``: the registry, and what it does not know yet."""

import sys

import click

from zerentu.graph.cli.command import group, subcommand
from zerentu.graph.cli.inputs import read_each
from zerentu.graph.cli.options import sources
from zerentu.graph.cli.output import complain, emit
from zerentu.graph.cli.table import show_table
from zerentu.loaders.errors import LoadError
from zerentu.loaders.hesitations import nearest
from zerentu.loaders.registry import registry
from zerentu.loaders.registry_rules import broken_rules
from zerentu.words import say

__all__ = ["units"]


units = group("units")


@subcommand(units, "list")
def list_units() -> None:
    """Print every entry: place, name, kind, other forms."""
    rows = [
        (place or say("review.everywhere"), entry.key, entry.kind.value, "、".join(entry.forms[1:]))
        for (place, _), entry in sorted(registry().by_key.items())
    ]
    show_table([say(f"review.{name}") for name in ("place", "unit", "kind", "forms")], rows)


@subcommand(units, "check")
def check() -> None:
    """Prove the registry's own rules; exit 1 where one is broken."""
    broken = broken_rules()
    for words in broken:
        emit(f"{words}\n")
    if not broken:
        emit(say("review.registry_holds", count=len(registry().by_key)) + "\n")
    sys.exit(bool(broken))


@subcommand(units, "unresolved")
@sources
def unresolved(*, sources: tuple[str, ...]) -> None:
    """Print the units that no entry claims, with where they stand and their nearest entries."""
    if not sources:
        raise click.UsageError(say("cli.no_source"))
    failed = False
    rows = []
    for notices in read_each(sources):
        if isinstance(notices, LoadError):
            complain(str(notices))
            failed = True
            continue
        rows += [
            (unit.name, unit.kind.value, unit.place, "、".join(nearest(unit.name)))
            for notice in notices
            for unit in notice.units
            if unit.provisional
        ]
    names = ("unit", "kind", "place", "nearest")
    show_table([say(f"review.{name}") for name in names], sorted(set(rows)))
    sys.exit(failed)
