"""The tables of a report as HTML: headings, cells as people read them, long ones folded."""

from collections.abc import Mapping, Sequence
from typing import Any

from zerentu.graph.markup import markup
from zerentu.graph.report.captions import cell, heading, shown_columns
from zerentu.graph.report.columns import Column, Sort
from zerentu.graph.tables import Tables
from zerentu.words import Lang, say

__all__ = ["html_table"]

SHOWN = 60  # rows that stand open; the rest is folded, and the fold says how many there are
NUMBERS = {Sort.COUNT, Sort.NUMBER, Sort.VALUE}


def html_table(
    name: str, rows: Sequence[Mapping[str, Any]], tables: Tables, title: str, lang: Lang
) -> str:
    """Return one table; the network's single row is written downwards."""
    if not rows:
        return f"<p>{markup(say('report.no_rows', lang))}</p>"
    columns = shown_columns(name, [dict(row) for row in rows])
    documents = {row.id: row for row in tables.documents}
    if name == "network":
        values = [
            markup(cell(rows[0][column.field], column, documents, lang)) for column in columns
        ]
        heads = [f'<th scope="row">{_heading(name, column, lang)}</th>' for column in columns]
        body = "".join(
            f'<tr>{head}<td class="n">{value}</td></tr>'
            for head, value in zip(heads, values, strict=True)
        )
        return f'<table class="down"><tbody>{body}</tbody></table>'
    head = "".join(
        f'<th scope="col"{_right(column)}>{_heading(name, column, lang)}</th>' for column in columns
    )

    def table(part: Sequence[Mapping[str, Any]]) -> str:
        body = "".join(
            "<tr>"
            + "".join(
                f"<td{_right(column)}>"
                f"{markup(cell(row[column.field], column, documents, lang))}</td>"
                for column in columns
            )
            + "</tr>"
            for row in part
        )
        label = f' aria-label="{markup(title)}"'
        return (
            f'<div class="scroll" tabindex="0" role="region"{label}><table>'
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
        )

    rest = rows[SHOWN:]
    if not rest:
        return table(rows)
    more = markup(say("pictures.rest", lang, count=len(rest)))
    folded = f"<details><summary>{more}</summary>{table(rest)}</details>"
    return table(rows[:SHOWN]) + folded


def _heading(name: str, column: Column, lang: Lang) -> str:
    return markup(heading(name, column, lang)).replace("\n", "<br>")


def _right(column: Column) -> str:
    return ' class="n"' if column.sort in NUMBERS else ""
