"""Tables on the terminal; the only user of rich, which knows how wide a Chinese character is."""

import sys
from collections.abc import Iterable, Sequence
from io import StringIO
from shutil import get_terminal_size

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from zerentu.graph.cli.output import emit, visible

__all__ = ["show_table"]

WIDE = 160  # columns where standard output is no terminal: a file can be scrolled


def show_table(
    columns: Sequence[str], rows: Iterable[Sequence[object]], *, title: str | None = None
) -> None:
    """Print rows under their headings, numbers to the right, as wide as the terminal allows."""
    drawn = StringIO()
    width = get_terminal_size().columns if sys.stdout.isatty() else WIDE
    console = Console(file=drawn, width=width, highlight=False, emoji=False)
    table = Table(box=SIMPLE_HEAD, title=_cell(title) if title else None, title_justify="left")
    cells = [list(row) for row in rows]
    for at, column in enumerate(columns):
        numbers = all(isinstance(row[at], int | float) for row in cells if row[at] is not None)
        table.add_column(
            _cell(column), overflow="fold", justify="right" if cells and numbers else "left"
        )
    for row in cells:
        table.add_row(*map(_cell, row))
    console.print(table)
    lines = (line.rstrip() for line in drawn.getvalue().splitlines())
    emit("\n".join(filter(None, lines)) + "\n")


def _cell(value: object) -> Text:
    """One value as text: floats to three places, nothing for null, no markup, no controls."""
    if value is None:
        return Text("")
    if isinstance(value, float):
        return Text(f"{value:.3f}")
    return Text(visible(str(value)).replace("\n", " "))
