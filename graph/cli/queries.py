"""``queries`` and ``query``: the named questions, listed and asked."""

from zerentu.graph.cli.command import command
from zerentu.graph.cli.table import show_table
from zerentu.graph.queries import catalogue
from zerentu.words import say

__all__ = ["queries"]


@command("queries")
def queries() -> None:
    """List the named questions with their parameters and what each answers."""
    show_table(
        [say("cli.name"), say("cli.parameters"), say("cli.answers")],
        [
            (
                query.name,
                ", ".join((*query.required, *(f"[{name}]" for name in query.defaults))),
                query.said(),
            )
            for query in catalogue()
        ],
    )
