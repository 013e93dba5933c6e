"""``db``: the local engine, and what the store holds."""

import sys
import webbrowser

import click

from zerentu.graph import engine
from zerentu.graph.cli.command import group, setting, subcommand
from zerentu.graph.cli.inputs import open_store
from zerentu.graph.cli.options import engine_
from zerentu.graph.cli.output import complain, emit
from zerentu.graph.cli.table import show_table
from zerentu.graph.filters import choose
from zerentu.graph.tables import Tables
from zerentu.loaders.errors import EngineError
from zerentu.words import say

__all__ = ["db"]

db = group("db")


@subcommand(db, "status")
def status() -> None:
    """Tell which engines were ever started here, and what the store holds; start nothing."""
    running = True
    if not setting("store"):
        known = engine.status()
        running = any(one.state == "ready" for one in known[:1])
        if not known:
            emit(say("cli.db_none_yet") + "\n")
            return
        show_table(
            [say(f"cli.{name}") for name in ("engine", "state", "address", "folder")],
            [(one.engine, say(f"cli.{one.state}"), one.url, one.data) for one in known],
        )
    if running:
        with open_store() as store:
            held = store.status()
        emit(say("cli.db_server", server=held.server, url=held.url) + "\n")
        show_table([say("cli.label_of_nodes"), say("cli.count")], list(held.nodes.items()))


@subcommand(db, "start")
@engine_
def start(*, engine_: str | None) -> None:
    """Start the engine; later commands use the one that was started last."""
    running = engine.ensure(engine_, complain)
    emit(say("cli.db_ready", engine=running.engine, url=running.url) + "\n")


@subcommand(db, "stop")
def stop() -> None:
    """Stop every engine that runs."""
    stopped = engine.stop()
    emit(say("cli.db_stopped" if stopped else "cli.db_none_ran", engines=", ".join(stopped)) + "\n")


@subcommand(db, "browse")
def browse() -> None:
    """Open the web page that the engine itself serves."""
    running = engine.ensure(tell=complain)
    if running.http_url is None:
        raise EngineError("engine_no_page", engine=running.engine)
    password = engine.data_dir(running.engine).with_name("password")
    emit(say("cli.db_browse", url=running.http_url, user=running.user, file=password) + "\n")
    webbrowser.open(running.http_url)


@subcommand(db, "reset")
@click.option("--yes", is_flag=True, help=say("cli.o_yes"))
def reset(*, yes: bool) -> None:
    """Remove what zerentu wrote, after saying how much that is and asking."""
    try:
        store = open_store()
    except EngineError as error:
        if error.code != "engine_failed":
            raise
        complain(str(error))
        if _may(say("cli.db_aside", path=engine.data_dir()), yes=yes):
            emit(say("cli.db_set_aside", path=engine.set_aside()) + "\n")
        return
    with store:
        held = store.status()
        there = held.nodes.get("Document", 0)
        words = say("cli.db_reset", count=sum(held.nodes.values()), documents=there, url=held.url)
        if _may(words, yes=yes):
            emit(say("cli.db_removed", count=store.reset()) + "\n")


def _may(words: str, *, yes: bool) -> bool:
    """Ask, unless the answer was given with the command."""
    if not yes and not sys.stdin.isatty():
        raise click.UsageError(words + say("cli.db_reset_yes"))
    return yes or click.confirm(words, err=True)


@subcommand(db, "forget")
@click.argument("document")
def forget(*, document: str) -> None:
    """Remove a document, named by id, number or title, and what only it said."""
    with open_store() as store:
        tables = Tables.from_store(store)
        (found,) = choose(tables.documents, (), document=[document]).documents or ()
        removed = store.forget(found).removed
    emit(say("cli.db_forgotten", document=document, tasks=removed) + "\n")
