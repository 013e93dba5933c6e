"""``sheet``: the duty sheets of the units, written to a folder."""

from typing import Any

import click

from zerentu.graph.cli.command import command
from zerentu.graph.cli.files import write_folder
from zerentu.graph.cli.inputs import selected
from zerentu.graph.cli.options import filters, sources
from zerentu.graph.cli.output import emit
from zerentu.graph.sheets import INDEX, named_units, sheet_files
from zerentu.words import say

__all__ = ["sheet"]


@command("sheet")
@sources
@click.option("--unit", "units", multiple=True, metavar="NAME", help=say("cli.o_unit"))
@click.option("--all", "every", is_flag=True, help=say("cli.o_all"))
@filters
@click.option("-o", "--output", required=True, metavar="DIR", help=say("cli.o_folder"))
def sheet(
    *, sources: tuple[str, ...], units: tuple[str, ...], every: bool, output: str, **filters: Any
) -> None:
    """Write the sheets of the units named, or of all, and print the path of the index."""
    if bool(units) == every:
        raise click.UsageError(say("cli.sheet_which"))
    tables, selection = selected(sources, filters)
    wanted = named_units(tables, units) if units else None
    if selection.unit_kinds is not None:
        kept = {unit.id for unit in tables.units if unit.kind.value in selection.unit_kinds}
        wanted = [unit for unit in wanted if unit in kept] if wanted else sorted(kept)
    made = sheet_files(tables, wanted)
    folder = write_folder(output, made)
    emit(f"{folder / INDEX}\n")
