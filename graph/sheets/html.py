"""Duty sheets as HTML, ready to print: one page a unit, one file for all, and an index."""

from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from string import Template
from typing import Any
from urllib.parse import quote

from zerentu.graph.markup import markup
from zerentu.graph.report.captions import told_apart
from zerentu.graph.sheets.layout import DENSITIES, density
from zerentu.graph.sheets.model import DutySheet
from zerentu.graph.sheets.rows import (
    counted_names,
    full_rows,
    joined,
    phrases_of,
    short_rows,
    target_rows,
)
from zerentu.loaders.notice import Document
from zerentu.words import language, say

__all__ = ["file_names", "index_html", "sheets_html"]


def sheets_html(sheets: Sequence[DutySheet]) -> str:
    """Return one HTML file with these sheets, a page each."""
    body = "\n".join(map(_sheet, sheets))
    return _page(say("sheet.title"), body)


def index_html(
    sheets: Sequence[DutySheet],
    documents: Sequence[Document],
    names: Mapping[str, str],
    whole: str,
    spreadsheet: str,
) -> str:
    """Return the index: every unit with its numbers and a link to its sheet.

    `names` are the files of the units' own sheets; `whole` and `spreadsheet` hold all sheets.
    """
    titles = ("unit", "kind", "leads", "named", "hidden", "convening", "calls", "breadth")
    head = "".join(
        f'<th scope="col"{_right(at)}>{markup(_heading(title))}</th>'
        for at, title in enumerate(titles)
    )
    shown = told_apart([(sheet.unit.name, sheet.unit.place) for sheet in sheets])
    rows = "".join(
        _index_row(sheet, name, names[sheet.unit.id])
        for sheet, name in zip(sheets, shown, strict=True)
    )
    about = f"{_documents(documents)} · {say('sheet.reading')} · "
    links = " · ".join(
        f'<a href="{markup(name)}">{markup(say(f"sheet.{key}"))}</a>'
        for key, name in (("whole", whole), ("spreadsheet", spreadsheet))
    )
    body = (
        f'<section class="sheet index"><header><h1>{markup(say("sheet.titles"))}</h1>'
        f"<p>{markup(about + say('sheet.count', count=len(sheets)))}</p></header>"
        f'<p class="screen">{links}</p>'
        f'<table class="rows"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></section>'
    )
    return _page(say("sheet.titles"), body)


def file_names(sheets: Iterable[DutySheet], taken: Iterable[str] = ()) -> dict[str, str]:
    """Return the name of the file with each unit's own sheet, by unit id.

    It is the unit's name, fit for any file system; the id is part of it where the name alone
    would not do, or is `taken`.
    """
    names: dict[str, str] = {}
    seen = {name.casefold() for name in taken}
    for sheet in sheets:
        unit = sheet.unit
        plain = "".join(char for char in unit.name if char.isalnum() or char in "-_（）·")[:60]
        name = f"{plain}.html"
        if plain != unit.name or name.casefold() in seen:
            name = f"{plain}-{unit.id}.html"
        seen.add(name.casefold())
        names[unit.id] = name
    return names


def _heading(title: str) -> str:
    """A column of the index; 点名 alone would leave open what is named."""
    return (
        f"{say('sheet.named')}{say('sheet.supports')}"
        if title == "named"
        else say(f"sheet.{title}")
    )


def _right(column: int) -> str:
    return ' class="n"' if column > 1 else ""


def _index_row(sheet: DutySheet, shown: str, file: str) -> str:
    numbers = sheet.numbers
    values = (
        sheet.numbers["leads_closed"],
        numbers["supports_named"],
        len(sheet.phrase_supports),
        numbers["convening_load"],
        numbers["call_load"],
        numbers["breadth"],
    )
    link = f'<a href="{markup(quote(file))}">{markup(shown)}</a>'
    cells = "".join(f'<td class="n">{value}</td>' for value in values)
    kind = markup(say(f"report.kind_{sheet.unit.kind.value}"))
    return f'<tr><th scope="row">{link}</th><td>{kind}</td>{cells}</tr>'


def _sheet(sheet: DutySheet) -> str:
    at = density(sheet)
    documents = sheet.documents
    several = len(documents) > 1
    rows = short_rows if DENSITIES[at].short else full_rows
    seats = sum(count for _, count in sheet.convenes)
    calls = sum(count for _, count in sheet.callers)
    parts = [
        _section("h_leads", full_rows(sheet.leads, several), count=len(sheet.leads)),
        _section("h_named", rows(sheet.named_supports, several), count=len(sheet.named_supports)),
        _section(
            "h_phrase",
            rows(sheet.phrase_supports, several),
            count=len(sheet.phrase_supports),
            phrases=phrases_of(sheet.phrase_supports),
        ),
        _section(
            "h_targets",
            target_rows(sheet.leads, short=DENSITIES[at].short),
            count=sum(len(duty.targets) for duty in sheet.leads),
        ),
        _section(
            "h_convenes", counted_names(sheet.convenes), units=len(sheet.convenes), seats=seats
        ),
        _section("h_callers", counted_names(sheet.callers), units=len(sheet.callers), calls=calls),
    ]
    if DENSITIES[at].short and (sheet.named_supports or sheet.phrase_supports):
        parts.append(f'<p class="note">{markup(say("sheet.short"))}</p>')
    unit = sheet.unit
    about = " · ".join(
        filter(
            None,
            (
                unit.full_name if unit.full_name != unit.name else None,
                say(f"report.kind_{unit.kind.value}"),
                unit.place,
                _documents(documents),
                say("sheet.reading"),
            ),
        )
    )
    return _template("sheet.html").substitute(
        density=at,
        anchor=markup(unit.id),
        unit=markup(unit.name),
        title=markup(say("sheet.title")),
        about=markup(about),
        numbers=_numbers(sheet),
        body="\n".join(parts),
    )


def _section(key: str, content: str, **facts: object) -> str:
    """A heading and what stands below it; where there is nothing, the heading says so."""
    title = markup(say(f"sheet.{key}", None, **facts))
    return f"<h2>{title}</h2>{content}" if content else f"<h2>{title}</h2>"


def _numbers(sheet: DutySheet) -> str:
    row = sheet.numbers
    three = say("sheet.named"), say("sheet.closed"), say("sheet.upper")
    pairs = [
        (f"{say(f'sheet.{role}')}（{'/'.join(three)}）", _three(row, role))
        for role in ("leads", "supports")
    ]
    hidden = "—" if row["hidden"] is None else row["hidden"]
    band = {"rank": row["rank"], "low": row["rank_low"], "high": row["rank_high"]}
    pairs += [
        (say("sheet.hidden"), hidden),
        (say("sheet.convening"), row["convening_load"]),
        (say("sheet.calls"), row["call_load"]),
        (say("sheet.breadth"), row["breadth"]),
        (say("sheet.rank"), say("sheet.rank_band", **band)),
    ]
    return "".join(
        f"<div><dt>{markup(name)}</dt><dd>{markup(value)}</dd></div>" for name, value in pairs
    )


def _three(row: Mapping[str, Any], role: str) -> str:
    return " / ".join(str(row[f"{role}_{reading}"]) for reading in ("named", "closed", "upper"))


def _documents(documents: Sequence[Document]) -> str:
    if len(documents) > 3:
        return say("report.documents", count=len(documents))
    return joined([f"{row.number} {row.title}".strip() for row in documents])


def _page(title: str, body: str) -> str:
    lang = "zh-CN" if language() == "zh" else "en"
    style = _read("style.css")
    return _template("page.html").substitute(lang=lang, title=markup(title), style=style, body=body)


def _template(name: str) -> Template:
    return Template(_read(name))


def _read(name: str) -> str:
    return (files("zerentu.graph.sheets") / name).read_text("utf-8")
