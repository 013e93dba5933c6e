"""The commands and where each lives: a command's room is imported when it is called."""

from collections.abc import Mapping
from importlib import import_module

import click

from zerentu import __version__
from zerentu.graph.cli.command import common
from zerentu.words import say

__all__ = ["COMMANDS", "root"]

COMMANDS: Mapping[str, str] = {
    "demo": "demo:demo",
    "parse": "parse:parse",
    "load": "load:load",
    "report": "report:report",
    "explain": "explain:explain",
    "score": "score:score",
    "review": "review:review",
    "page": "page:page",
    "lint": "lint:lint",
    "sheet": "sheet:sheet",
    "search": "search:search",
    "queries": "queries:queries",
    "query": "queries:query",
    "cypher": "cypher:cypher",
    "units": "units:units",
    "db": "db:db",
}


class _Rooms(click.Group):
    """A group that lists its commands without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        room, _, attribute = COMMANDS.get(cmd_name, "").partition(":")
        if not room:
            return None
        command: click.Command = getattr(import_module(f"zerentu.graph.cli.{room}"), attribute)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = ", ".join(get_close_matches(args[0], COMMANDS))
            ctx.fail(
                say("cli.no_command_near" if near else "cli.no_command", name=args[0], near=near)
            )
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(say("cli.commands")):
            formatter.write_dl([(name, say(f"cli.{name}_short")) for name in COMMANDS])


root = _Rooms(
    "zerentu",
    params=common(from_environment=True),
    help=say("cli.zerentu"),
    epilog=say("cli.epilog"),
)
root.params.append(
    click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        help=say("cli.o_version"),
        callback=lambda ctx, _option, wanted: _version(ctx) if wanted else None,
    )
)


def _version(ctx: click.Context) -> None:
    click.echo(f"zerentu {__version__}")
    ctx.exit()
