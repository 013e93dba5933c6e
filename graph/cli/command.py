"""What every command has: help from the catalogue, and the options that may stand anywhere."""

from collections.abc import Callable
from typing import Any

import click

from zerentu.graph.cli.output import log_to_stderr
from zerentu.words import say

__all__ = ["Command", "Group", "command", "common", "group", "setting", "subcommand"]


def common(*, from_environment: bool = False) -> list[click.Parameter]:
    """Return the options ``--store --database --lang -v``, which hold for the whole run.

    Only the outermost ones look at the environment: a command's own would hide what was given
    before its name.
    """

    def keep(ctx: click.Context, option: click.Parameter, value: object) -> None:
        if value is not None:
            ctx.meta[f"zerentu.{option.name}"] = value

    def listen(_ctx: click.Context, _option: click.Parameter, *, wanted: bool) -> None:
        if wanted:
            log_to_stderr()

    environment = {"store": "ZERENTU_STORE", "database": "NEO4J_DATABASE"}
    return [
        *(
            click.Option(
                [f"--{name}"],
                metavar=metavar,
                expose_value=False,
                callback=keep,
                envvar=environment[name] if from_environment else None,
                help=say(f"cli.o_{name}"),
            )
            for name, metavar in (("store", "URL"), ("database", "NAME"))
        ),
        click.Option(
            ["--lang"], type=click.Choice(["zh", "en"]), expose_value=False, help=say("cli.o_lang")
        ),
        click.Option(
            ["-v", "--verbose"],
            is_flag=True,
            expose_value=False,
            callback=lambda ctx, option, wanted: listen(ctx, option, wanted=wanted),
            help=say("cli.o_verbose"),
        ),
    ]


def setting(name: str) -> str | None:
    """Return the ``store`` or ``database`` that holds for this run, None where none was named."""
    value: str | None = click.get_current_context().meta.get(f"zerentu.{name}")
    return value


class Command(click.Command):
    """A command with the common options after its own."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.params += common()


class Group(click.Group):
    """A group of such commands, listed in the order in which they are written."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.params += common()

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order written, not sorted."""
        return list(self.commands)


def command(name: str) -> Callable[[Callable[..., None]], Command]:
    """Make a function the command `name`: its help is ``cli.NAME_short`` and ``cli.NAME``."""
    return click.command(name, cls=Command, **_help(name))


def group(name: str) -> Group:
    """Make a group of commands, with its help in the same two places."""
    return Group(name, **_help(name))


def subcommand(within: Group, name: str) -> Callable[[Callable[..., None]], Command]:
    """Make a function the command `name` of a group: its help is ``cli.GROUP_NAME_short``."""

    def add(function: Callable[..., None]) -> Command:
        short = say(f"cli.{within.name}_{name}_short")
        made = click.command(name, cls=Command, help=short, short_help=short)(function)
        within.add_command(made)
        return made

    return add


def _help(name: str) -> dict[str, Any]:
    short = say(f"cli.{name}_short")
    return {"help": f"{short}\n\n{say(f'cli.{name}')}", "short_help": short}
