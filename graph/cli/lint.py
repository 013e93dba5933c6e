"""``lint``: whether it is written clearly who answers."""

import sys
from pathlib import Path
from typing import Any

import click

from zerentu.graph.cli.command import command, setting
from zerentu.graph.cli.inputs import selected
from zerentu.graph.cli.options import filters, form, sources
from zerentu.graph.cli.output import complain, emit
from zerentu.graph.lint import (
    RULES,
    as_json,
    as_junit,
    as_sarif,
    as_text,
    read_suppressions,
    suppress,
)
from zerentu.graph.lint import lint as look
from zerentu.loaders.errors import LoadError
from zerentu.words import say

__all__ = ["lint"]


def _rules(_ctx: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> list[str]:
    """Read ``--fail-on L01,L02``, which may also be repeated."""
    names = [name for words in given for name in words.replace("，", ",").split(",") if name]
    known = [rule.id for rule in RULES]
    for name in names:
        if name not in known:
            raise click.BadParameter(say("cli.no_rule", name=name, rules=", ".join(known)))
    return names


@command("lint")
@sources
@click.option(
    "--fail-on", multiple=True, metavar="RULE,…", callback=_rules, help=say("cli.o_fail_on")
)
@filters
@form("text", "json", "sarif", "junit")
def lint(*, sources: tuple[str, ...], fail_on: list[str], form: str, **filters: Any) -> None:
    """Look at what is selected; exit 1 when a rule of ``--fail-on`` fires."""
    review = setting("review_file")
    accepted_by = read_suppressions(_text(review), review) if review else ()
    tables, _ = selected(sources, filters)
    findings, accepted, unused = suppress(look(tables), accepted_by, tables.documents)
    for number in unused:
        complain(say("cli.unused_suppression", number=number, path=review))
    match form:
        case "json":
            emit(as_json(findings))
        case "sarif":
            emit(as_sarif(tables, findings, accepted))
        case "junit":
            emit(as_junit(tables, findings, fail_on))
        case _:
            emit(as_text(tables, findings, len(accepted)))
    sys.exit(any(finding.rule in fail_on for finding in findings))


def _text(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise LoadError("no_file", path=path) from None
    except UnicodeDecodeError:
        raise LoadError("review_not_utf8", path=path) from None
    except OSError as error:
        raise LoadError("unreadable", path=path, reason=error.strerror) from None
