"""``parse``: what each notice says, with what was not understood; no database."""

import sys
from collections.abc import Iterator
from itertools import groupby

import click

from zerentu.graph.cli.command import command
from zerentu.graph.cli.inputs import read_each
from zerentu.graph.cli.options import form, given, jobs, sources
from zerentu.graph.cli.output import as_json, complain, emit
from zerentu.graph.cli.table import show_table
from zerentu.loaders.as_json import as_json as as_record
from zerentu.loaders.errors import LoadError
from zerentu.loaders.given import Given
from zerentu.loaders.notice import Level, Notice, Role
from zerentu.loaders.understood import share_understood
from zerentu.words import say

__all__ = ["parse", "show_notice"]


@command("parse")
@sources
@form("table", "json", "jsonl")
@jobs
@given
@click.option("--strict", is_flag=True, help=say("cli.o_strict"))
def parse(*, sources: tuple[str, ...], form: str, jobs: int, given: Given, strict: bool) -> None:
    """Read the sources and print each notice; a broken file is told and the rest still read."""
    if not sources:
        raise click.UsageError(say("cli.no_source"))
    failed = False
    shown = 0
    for notices in read_each(sources, jobs, given=given):
        if isinstance(notices, LoadError):
            complain(str(notices))
            failed = True
            continue
        for notice in notices:
            failed = failed or (strict and _has_errors(notice))
            shown += 1
            if form == "table":
                show_notice(notice)
            elif form == "jsonl":
                emit(as_json(as_record(notice), indent=None))
            elif shown > 1:
                raise click.UsageError(say("cli.json_one_notice"))
            else:
                only = as_record(notice)
    if form == "json" and shown:
        emit(as_json(only))
    sys.exit(failed)


def _has_errors(notice: Notice) -> bool:
    return any(finding.level is Level.ERROR for finding in notice.findings)


def show_notice(notice: Notice) -> None:
    """Print a notice as people read it: heading, tasks by chapter, what was not understood."""
    document = notice.document
    facts = (document.title, document.number, document.issued, document.place)
    emit(" · ".join(filter(None, facts)) + "\n")
    emit(
        say(
            "cli.counts",
            chapters=len(notice.chapters),
            tasks=len(notice.tasks),
            units=len(notice.units),
            phrases=len(notice.collectives),
            targets=len(notice.targets),
        )
        + "\n"
    )
    show_table(
        [say(f"cli.{name}") for name in ("label", "leads", "supports", "task")], _rows(notice)
    )
    understood, everything = share_understood(notice)
    if everything:
        emit(say("cli.understood", read=understood, all=everything) + "\n")
    if not notice.findings:
        emit(say("cli.all_understood") + "\n\n")
        return
    show_table(
        [say(f"cli.{name}") for name in ("level", "finding", "words")],
        [
            (
                say(f"cli.level_{finding.level}"),
                finding.message,
                _quoted(document.text, finding.span),
            )
            for finding in notice.findings
        ],
        title=say("cli.not_understood"),
    )
    emit("\n")


def _rows(notice: Notice) -> Iterator[tuple[str, str, str, str]]:
    """A row a task: label, leads, supports, text; a row with its title before each chapter."""
    names = {row.id: row.name for row in notice.units}
    names |= {row.id: row.phrase for row in notice.collectives}
    chapters = {row.id: row for row in notice.chapters}
    parties: dict[tuple[str, Role], list[str]] = {}
    for duty in notice.responsibilities:
        parties.setdefault((duty.task_id, duty.role), []).append(names[duty.party_id])
    for chapter_id, tasks in groupby(notice.tasks, key=lambda task: task.chapter_id):
        if chapter_id is not None:
            yield chapters[chapter_id].label, "", "", chapters[chapter_id].title
        for task in tasks:
            leads, supports = (parties.get((task.id, role), []) for role in Role)
            yield task.label, "、".join(leads), "、".join(supports), task.text


def _quoted(text: str, span: tuple[int, int]) -> str:
    """The words of a finding, shortened in the middle where they are many."""
    words = " ".join(text[slice(*span)].split())
    return words if len(words) <= 60 else f"{words[:40]}…{words[-19:]}"
