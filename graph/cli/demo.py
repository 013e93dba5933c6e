"""``demo``: the whole job on the sample, saying what is being done."""

from pathlib import Path

from zerentu.graph.cli.command import command
from zerentu.graph.cli.files import write
from zerentu.graph.cli.inputs import open_store
from zerentu.graph.cli.load import summary
from zerentu.graph.cli.options import engine_
from zerentu.graph.cli.output import complain, emit
from zerentu.graph.cli.report import show
from zerentu.graph.cli.rows import show_rows
from zerentu.graph.page import page
from zerentu.graph.queries import find
from zerentu.graph.report import build
from zerentu.graph.tables import Tables
from zerentu.loaders import parse
from zerentu.words import language, say

__all__ = ["demo"]

REPORTS = ["load", "coordination", "dependence"]
QUESTION = "hidden_load"
PAGE = "责任图.html"
ROWS = 5  # of each table


@command("demo")
@engine_
def demo(*, engine_: str | None) -> None:
    """Parse, load, report, ask, draw; a second run takes over what is there."""
    complain(say("cli.demo_read"))
    (notice,) = parse("sample")
    complain(say("cli.demo_load"))
    with open_store(engine_) as store:
        emit(summary(notice, store.write(notice)) + "\n\n")
        tables = Tables.from_store(store, [notice.document.id])
        complain(say("cli.demo_report"))
        show(build(tables, only=REPORTS), tables, top=ROWS)
        complain(say("cli.demo_query", name=QUESTION))
        asked = find(QUESTION)
        rows = store.run(asked, documents=[notice.document.id])
    emit(f"\n{asked.said()}\n")
    show_rows(asked.returns, rows[:ROWS], "table")
    complain(say("cli.demo_page"))
    write(PAGE, page(tables, lang=language()))
    emit(f"{Path(PAGE).resolve()}\n")
