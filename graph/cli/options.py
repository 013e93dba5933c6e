"""Options and arguments that several commands share, and what they mean."""

import json
from collections.abc import Callable
from typing import Any

import click

from zerentu.loaders.given import Given
from zerentu.words import say

__all__ = [
    "filters",
    "form",
    "given",
    "jobs",
    "key_values",
    "lambda_",
    "output",
    "reading",
    "sources",
]

Decorator = Callable[[Any], Any]


def sources(command: Any) -> Any:
    """Add the sources, and ``--review``: decisions that are applied while they are read."""
    review = click.option(
        "--review",
        metavar="FILE",
        expose_value=False,
        callback=_keep_review,
        help=say("cli.o_review"),
    )
    return click.argument("sources", nargs=-1, metavar="[SOURCE]...")(review(command))


def _keep_review(ctx: click.Context, _option: click.Parameter, path: str | None) -> None:
    if path:
        from zerentu.loaders.decisions import decisions_in

        ctx.meta["zerentu.review"] = decisions_in(path)
        ctx.meta["zerentu.review_file"] = path


reading = click.option(
    "--reading",
    type=click.Choice(["named", "closed", "upper"]),
    default="closed",
    show_default=True,
    help=say("cli.o_reading"),
)
lambda_ = click.option(
    "--lambda",
    "lambda_",
    type=click.FloatRange(0, 1),
    default=0.5,
    show_default=True,
    help=say("cli.o_lambda"),
)
output = click.option("-o", "--output", metavar="FILE", help=say("cli.o_output"))
jobs = click.option(
    "--jobs",
    type=click.IntRange(1),
    default=2,
    show_default=True,
    metavar="N",
    help=say("cli.o_jobs"),
)


def _pairs(_ctx: click.Context, _argument: click.Parameter, given: tuple[str, ...]) -> Any:
    """Read ``key=value …``: the value as JSON where it is JSON, else as a string."""
    pairs: dict[str, object] = {}
    for pair in given:
        key, equals, value = pair.partition("=")
        if not (key and equals):
            raise click.BadParameter(say("cli.no_pair", given=pair))
        try:
            pairs[key] = json.loads(value, parse_constant=_no_constant)
        except (ValueError, RecursionError):
            pairs[key] = value
    return pairs


def _no_constant(word: str) -> None:
    """Refuse NaN and Infinity, which Python reads but JSON does not know."""
    raise ValueError(word)


def _given(_ctx: click.Context, _option: click.Parameter, pairs: tuple[str, ...]) -> Given:
    """Read the facts of ``--set``, each as the words they are."""
    for pair in pairs:
        if not all(pair.partition("=")[::2]):
            raise click.BadParameter(say("cli.no_pair", given=pair))
    return Given.checked(dict(pair.split("=", 1) for pair in pairs))


given: Decorator = click.option(
    "--set",
    "given",
    multiple=True,
    metavar="KEY=VALUE",
    callback=_given,
    help=say("cli.o_set"),
)
key_values: Decorator = click.argument(
    "values", nargs=-1, metavar="[KEY=VALUE]...", callback=_pairs
)


def form(*names: str) -> Decorator:
    """Make ``--format``, one of `names`, by default the first."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(names),
        default=names[0],
        show_default=True,
        help=say("cli.o_format"),
    )


def filters(command: Any) -> Any:
    """Add the filters ``--document --place --year --chapter --unit-kind``, each repeatable."""
    for name, kind in (
        ("unit_kind", str),
        ("chapter", str),
        ("year", int),
        ("place", str),
        ("document", str),
    ):
        flag = f"--{name.replace('_', '-')}"
        option = click.option(flag, name, multiple=True, type=kind, help=say(f"cli.o_{name}"))
        command = option(command)
    return command


engine_ = click.option(
    "--engine",
    "engine_",
    type=click.Choice(["arcadedb", "neo4j", "neo4j-5", "neo4j-2026"]),
    help=say("cli.o_engine"),
)
