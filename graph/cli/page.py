"""``page``: the interactive page, one file."""

import webbrowser
from pathlib import Path
from typing import Any

import click

from zerentu.graph.cli.command import command
from zerentu.graph.cli.files import write
from zerentu.graph.cli.inputs import selected
from zerentu.graph.cli.options import filters, lambda_, sources
from zerentu.graph.page import page as build
from zerentu.words import language, say

__all__ = ["page"]


@command("page")
@sources
@click.option("-o", "--output", metavar="FILE.html", required=True, help=say("cli.o_output_page"))
@lambda_
@filters
@click.option("--open", "show", is_flag=True, help=say("cli.o_open"))
def page(
    *, sources: tuple[str, ...], output: str, lambda_: float, show: bool, **filters: Any
) -> None:
    """Build the page of what is selected and write it."""
    tables, _ = selected(sources, filters)
    write(output, build(tables, lang=language(), lam=lambda_))
    if show and output != "-":
        webbrowser.open(Path(output).resolve().as_uri())
