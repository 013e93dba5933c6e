"""``review``: what the reader hesitated over, as decisions to fill in."""

import sys

import click

from zerentu.graph.cli.command import command
from zerentu.graph.cli.files import write
from zerentu.graph.cli.inputs import read_each
from zerentu.graph.cli.options import sources
from zerentu.graph.cli.output import complain
from zerentu.loaders.decisions import Decision, as_toml
from zerentu.loaders.errors import LoadError
from zerentu.loaders.hesitations import hesitations_of
from zerentu.words import say

__all__ = ["review"]


@command("review")
@sources
@click.option("-o", "--output", required=True, metavar="FILE", help=say("cli.o_output"))
def review(*, sources: tuple[str, ...], output: str) -> None:
    """Read the sources and write the questions; a broken file is told and the rest still read."""
    if not sources:
        raise click.UsageError(say("cli.no_source"))
    failed = False
    questions: list[Decision] = []
    for notices in read_each(sources):
        if isinstance(notices, LoadError):
            complain(str(notices))
            failed = True
            continue
        questions += (one for notice in notices for one in hesitations_of(notice))
    write(output, as_toml(questions, say("review.heading")))
    complain(say("review.written", count=len(questions), path=output))
    sys.exit(failed)
