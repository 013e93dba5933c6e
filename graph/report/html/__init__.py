"""A report for readers: one HTML file that needs nothing else, on a screen and on paper."""

from collections.abc import Mapping
from importlib.resources import files
from string import Template
from typing import Any

from zerentu import __version__
from zerentu.graph.markup import markup
from zerentu.graph.report.captions import caption, document_name
from zerentu.graph.report.html.pictures import Pictures
from zerentu.graph.report.html.tables import html_table
from zerentu.graph.tables import Tables
from zerentu.words import Lang, language, say

__all__ = ["as_html"]


def as_html(report: Mapping[str, Any], tables: Tables, *, lang: Lang | None = None) -> str:
    """Return the report as one self-contained HTML file.

    Each table stands under the line that says what it shows, load, coordination, class matrix and
    concentration with a picture. `tables` are those the report was built from.
    """
    lang = lang or language()
    pictures = Pictures(tables, report["reading"], report["lambda"], lang)
    sections, links = [], []
    for name, rows in report["tables"].items():
        title = say(f"report.t_{name}", lang)
        links.append(f'<li><a href="#{name}">{markup(title)}</a></li>')
        sections.append(
            f'<section id="{name}"><div class="head"><h2>{markup(title)}</h2>'
            f'<p class="caption">{markup(caption(tables, name, report, lang))}</p>'
            f"{pictures.of(name)}</div>{html_table(name, rows, tables, title, lang)}</section>"
        )
    return Template(_read("page.html")).substitute(
        lang="zh-CN" if lang == "zh" else "en",
        title=markup(say("pictures.title", lang)),
        style=_read("style.css"),
        documents=_documents(tables),
        about=markup(_about(report, lang)),
        contents=markup(say("pictures.contents", lang)),
        links="".join(links),
        sections="\n".join(sections),
        made=markup(say("pictures.made", lang, version=__version__)),
    )


def _documents(tables: Tables) -> str:
    """Every document by number and title; a long list is folded by its own scroll bar."""
    items = "".join(
        f"<li>{markup(' '.join(dict.fromkeys((document_name(row), row.title))))}</li>"
        for row in tables.documents
    )
    return f'<ul class="documents">{items}</ul>' if items else ""


def _about(report: Mapping[str, Any], lang: Lang) -> str:
    reading = say(f"report.reading_{report['reading']}", lang)
    parts = (
        say("report.reading", lang, reading=reading),
        say("pictures.lambda", lang, lam=f"{report['lambda']:g}"),
    )
    return say("report.joint", lang).join(parts)


def _read(name: str) -> str:
    return (files("zerentu.graph.report.html") / name).read_text("utf-8")
