"""``explain``: one printed number, unfolded to the clauses it is made of."""

from typing import Any

import click

from zerentu.graph.cli.command import command
from zerentu.graph.cli.files import write
from zerentu.graph.cli.inputs import selected
from zerentu.graph.cli.options import filters, form, key_values, lambda_, output, reading
from zerentu.graph.explain import explain as unfold
from zerentu.graph.explain.say import as_json, as_text
from zerentu.words import say

__all__ = ["explain"]


@command("explain")
@click.argument("what", metavar="TABLE.FIELD")
@key_values
@click.option("--source", "sources", multiple=True, metavar="SOURCE", help=say("cli.o_source"))
@reading
@lambda_
@filters
@form("table", "json")
@output
def explain(
    *,
    what: str,
    values: dict[str, Any],
    sources: tuple[str, ...],
    reading: str,
    lambda_: float,
    form: str,
    output: str | None,
    **filters: Any,
) -> None:
    """Find the number and print what it is made of."""
    tables, _ = selected(sources, filters)
    found = unfold(tables, what, values, reading=reading, lam=lambda_)
    write(output or "-", as_json(found) if form == "json" else as_text(found))
