"""``search``: the units, tasks and clauses that hold all the words."""

from dataclasses import asdict, fields
from typing import Any

import click

from zerentu.graph.cli.command import command
from zerentu.graph.cli.inputs import selected
from zerentu.graph.cli.options import filters, form, sources
from zerentu.graph.cli.output import complain
from zerentu.graph.cli.rows import FORMATS, show_rows
from zerentu.graph.search import Found
from zerentu.graph.search import search as look
from zerentu.words import say

__all__ = ["search"]


@command("search")
@click.argument("words")
@sources
@filters
@form(*FORMATS)
def search(*, words: str, sources: tuple[str, ...], form: str, **filters: Any) -> None:
    """Look for the words in what is selected."""
    tables, _ = selected(sources, filters)
    rows = [asdict(found) for found in look(tables, words)]
    if form == "table" and not rows:
        complain(say("cli.nothing_found", words=words))
        return
    if form == "table":
        shown = {"what": "what", "number": "document", "label": "label", "text": "words"}
        rows = [
            {
                say(f"cli.{heading}"): say(f"cli.{row[field]}") if field == "what" else row[field]
                for field, heading in shown.items()
            }
            for row in rows
        ]
        show_rows([say(f"cli.{heading}") for heading in shown.values()], rows, form)
        return
    show_rows([field.name for field in fields(Found)], rows, form)
