"""``db``: the local engine, and what the store holds."""

import webbrowser

from zerentu.graph import engine
from zerentu.graph.cli.command import group, subcommand
from zerentu.graph.cli.options import engine_
from zerentu.graph.cli.output import complain, emit
from zerentu.loaders.errors import EngineError
from zerentu.words import say

__all__ = ["db"]

db = group("db")


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
