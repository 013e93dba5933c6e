"""``cypher``: one statement of the user's own."""

from typing import Any

import click

from zerentu.graph.cli.command import command
from zerentu.graph.cli.inputs import open_store
from zerentu.graph.cli.options import form, key_values
from zerentu.graph.cli.output import complain
from zerentu.graph.cli.rows import FORMATS, show_rows
from zerentu.words import say

__all__ = ["cypher"]


@command("cypher")
@click.argument("statement")
@key_values
@click.option("--write", is_flag=True, help=say("cli.o_write"))
@form(*FORMATS)
@click.option(
    "--max-rows",
    type=click.IntRange(1),
    default=1000,
    show_default=True,
    help=say("cli.o_max_rows"),
)
@click.option("--timeout", type=click.FloatRange(0, min_open=True), help=say("cli.o_timeout"))
def cypher(
    *,
    statement: str,
    values: dict[str, Any],
    write: bool,
    form: str,
    max_rows: int,
    timeout: float | None,
) -> None:
    """Run the statement; what it wrote, and what the server remarks, is told on standard error."""
    with open_store() as store:
        result = store.cypher(statement, values, write=write, timeout=timeout, max_rows=max_rows)
    rows = [dict(zip(result.columns, row, strict=True)) for row in result.rows]
    if rows or form != "table":
        show_rows(result.columns, rows, form)
    for name, count in result.counters.items():
        complain(f"{name}: {count}")
    for note in result.notes:
        complain(note)
    if not result.complete:
        complain(say("cli.more_rows", count=max_rows))
