"""``queries`` and ``query``: the named questions, listed and asked."""

from collections.abc import Iterator
from typing import Any

import click

from zerentu.graph.cli.command import command
from zerentu.graph.cli.inputs import open_store
from zerentu.graph.cli.options import filters, form, key_values
from zerentu.graph.cli.rows import FORMATS, show_rows
from zerentu.graph.cli.table import show_table
from zerentu.graph.filters import Selection, choose
from zerentu.graph.queries import Query, catalogue, find
from zerentu.graph.tables import Tables
from zerentu.words import say

__all__ = ["queries", "query"]

FILTERS = frozenset(Selection().parameters())


@command("queries")
def queries() -> None:
    """List the named questions with their parameters and what each answers."""
    show_table(
        [say("cli.name"), say("cli.parameters"), say("cli.answers")],
        [
            (
                query.name,
                ", ".join(_parameters(query)),
                query.said(),
            )
            for query in catalogue()
        ],
    )


def _parameters(query: Query) -> Iterator[str]:
    """The required ones, those that may be left out in brackets, and the filters as one word."""
    yield from query.required
    yield from (f"[{name}]" for name in query.defaults if name not in FILTERS)
    if FILTERS & query.defaults.keys():
        yield f"[{say('cli.filters')}]"


@command("query")
@click.argument("name")
@key_values
@click.option(
    "--reading", type=click.Choice(["named", "closed", "upper"]), help=say("cli.o_reading")
)
@click.option("--lambda", "lambda_", type=click.FloatRange(0, 1), help=say("cli.o_lambda"))
@filters
@form(*FORMATS)
def query(
    *,
    name: str,
    values: dict[str, Any],
    reading: str | None,
    lambda_: float | None,
    form: str,
    **filters: Any,
) -> None:
    """Ask one of them; options that it does not take are an error, as other parameters are."""
    asked = find(name)
    given: dict[str, Any] = {"reading": reading, "lambda": lambda_}
    given = {key: value for key, value in given.items() if value is not None} | values
    if not any(filters.values()):
        asked.bind(**given)  # a wrong parameter is told before an engine is started
    with open_store() as store:
        if any(filters.values()):
            tables = Tables.from_store(store)
            chosen = choose(tables.documents, tables.chapters, **filters).parameters()
            given |= {key: value for key, value in chosen.items() if value is not None}
        rows = store.run(asked, **given)
    show_rows(asked.returns, rows, form)
