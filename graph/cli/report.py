"""``report``: the standard tables, on the terminal or for other programs."""

import shutil
import sys
from pathlib import Path
from typing import Any

import click

from zerentu.graph.cli.command import command
from zerentu.graph.cli.files import write, write_folder
from zerentu.graph.cli.inputs import selected
from zerentu.graph.cli.options import filters, form, lambda_, output, reading, sources
from zerentu.graph.cli.output import emit
from zerentu.graph.report import Report, build, table_names
from zerentu.graph.report.formats import as_csv, as_json
from zerentu.graph.report.queries import query_text
from zerentu.graph.report.text import markdown, text
from zerentu.graph.tables import Tables
from zerentu.words import say

__all__ = ["report", "show"]


def _names(_ctx: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> list[str]:
    """Read ``--only load,coordination``, which may also be repeated."""
    return [name for words in given for name in words.replace("，", ",").split(",") if name]


@command("report")
@sources
@click.option("--only", multiple=True, metavar="NAME,…", callback=_names, help=say("cli.o_only"))
@reading
@lambda_
@click.option("--show-query", is_flag=True, help=say("cli.o_show_query"))
@click.option(
    "--betweenness-sources",
    "from_sources",
    type=click.IntRange(1),
    metavar="N",
    help=say("cli.o_betweenness_sources"),
)
@click.option("--top", type=click.IntRange(1), metavar="N", help=say("cli.o_top"))
@filters
@form("table", "md", "csv", "json", "xlsx", "html")
@output
def report(
    *,
    sources: tuple[str, ...],
    only: list[str],
    reading: str,
    lambda_: float,
    show_query: bool,
    from_sources: int | None,
    top: int | None,
    form: str,
    output: str | None,
    **filters: Any,
) -> None:
    """Build the tables wanted and print or write them."""
    wanted = table_names(only)
    if show_query:
        write(output or "-", "\n".join(map(query_text, wanted)))
        return
    if form == "csv" and not output and len(wanted) > 1:
        raise click.UsageError(say("cli.csv_one_table"))
    if form == "xlsx" and not output and sys.stdout.isatty():
        raise click.UsageError(say("cli.xlsx_to_file"))
    tables, selection = selected(sources, filters)
    built = build(
        tables,
        reading=reading,
        lam=lambda_,
        only=wanted,
        unit_kinds=selection.unit_kinds,
        sources=from_sources,
    )
    if form == "csv" and output and (len(wanted) > 1 or Path(output).is_dir()):
        tables_as_csv = {
            f"{name}.csv": as_csv(name, rows[:top]) for name, rows in built["tables"].items()
        }
        write_folder(output, tables_as_csv)
        return
    if form in {"html", "xlsx"}:
        write(output or "-", _for_readers(_cut(built, top), tables, form))
        return
    write(output or "-", _said(built, tables, form, top, _width(output)))


def show(built: Report, tables: Tables, top: int | None) -> None:
    """Print a report on the terminal."""
    emit(_said(built, tables, "table", top, _width(None)))


def _cut(built: Report, top: int | None) -> Report:
    return built | {"tables": {name: rows[:top] for name, rows in built["tables"].items()}}


def _for_readers(cut: Report, tables: Tables, form: str) -> str | bytes:
    if form == "html":
        from zerentu.graph.report.html import as_html

        return as_html(cut, tables)
    from zerentu.graph.report.xlsx import as_xlsx

    return as_xlsx(cut, tables)


def _said(built: Report, tables: Tables, form: str, top: int | None, width: int | None) -> str:
    """The first `top` rows of each table in one of the forms; the terminal's says of how many."""
    sizes = {name: len(rows) for name, rows in built["tables"].items()}
    cut = _cut(built, top)
    match form:
        case "json":
            return as_json(cut)
        case "csv":
            ((name, rows),) = cut["tables"].items()
            return as_csv(name, rows)
        case "md":
            return markdown(cut, tables)
        case _:
            return text(cut, tables, width=width, sizes=sizes)


def _width(output: str | None) -> int | None:
    """The columns of the terminal; no limit where the table goes elsewhere."""
    return shutil.get_terminal_size().columns if not output and sys.stdout.isatty() else None
