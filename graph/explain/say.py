"""An explanation as text for people, and as an object for other programs."""

import json

from zerentu.graph.explain import Explanation
from zerentu.graph.explain.evidence import Evidence
from zerentu.graph.explain.parts import Group, number
from zerentu.graph.readings import Reading
from zerentu.graph.report.captions import cell, heading
from zerentu.graph.report.columns import COLUMNS, Column, Sort
from zerentu.words import Lang, language, say
from zerentu.words.explain import WORDS

__all__ = ["as_json", "as_text", "definition"]


def definition(table: str, field: str, lang: Lang | None = None) -> str:
    """Return what a field of a table means, in a sentence."""
    own = f"d_{table}_{field}"
    return say(f"explain.{own if own in WORDS else f'd_{field}'}", lang)


def as_text(found: Explanation, lang: Lang | None = None) -> str:
    """Return the number, its definition, reading and arithmetic, then every clause behind it."""
    lang = lang or language()
    reading = (found.parts.reading or found.facts.reading).value
    lines = [
        say(
            "explain.number",
            lang,
            table=say(f"report.t_{found.table}", lang),
            field=heading(found.table, _column(found), lang).replace("\n", ""),
            row=_row(found, lang),
            value=_value(found, lang),
        ),
        say("explain.definition", lang, words=definition(found.table, found.field, lang)),
        say("explain.reading", lang, reading=say(f"report.reading_{reading}", lang)),
        say(
            "explain.walked" if found.parts.walked else "explain.arithmetic",
            lang,
            arithmetic=found.parts.arithmetic or "—",
        ),
    ]
    evidence = Evidence(found.facts)
    for group in found.parts.groups:
        lines += ["", *_group(group, evidence, found.parts.reading, lang)]
    return "\n".join(lines) + "\n"


def _group(group: Group, evidence: Evidence, reading: Reading | None, lang: Lang) -> list[str]:
    title = say(f"explain.g_{group.name}", lang)
    lines = [
        say("explain.group", lang, title=title, count=len(group.terms), total=number(group.total))
    ]
    for term in group.terms:
        clauses = evidence.clauses(term, reading)
        said = " ".join(_reading_name(term.name, group.name, lang).split())
        if said or not clauses:
            lines.append(f"  {number(term.amount):>6}  {said}".rstrip())
        for at, clause in enumerate(clauses):
            first = number(term.amount) if not said and at == 0 else ""
            words = say(
                "explain.clause",
                lang,
                document=clause["document"],
                label=clause["label"],
                role=say(f"report.side_{clause['role']}", lang),
                words=clause["words"],
                task=" ".join(clause["task"].split()),
                rule=clause["rule"],
            )
            lines.append(f"  {first:>6}  {'  ' if said else ''}{words}")
    return lines


def _reading_name(name: str, group: str, lang: Lang) -> str:
    return say(f"report.reading_{name}", lang) if group == "ranks" else name


def as_json(found: Explanation) -> str:
    """Return the same as JSON text; amounts as floats."""
    evidence = Evidence(found.facts)
    naming = {c.field: found.row[c.field] for c in COLUMNS[found.table] if _names(c)}
    return (
        json.dumps(
            {
                "table": found.table,
                "field": found.field,
                "row": naming,
                "value": found.value,
                "reading": (found.parts.reading or found.facts.reading).value,
                "lambda": found.facts.lam,
                "definition": definition(found.table, found.field),
                "arithmetic": found.parts.arithmetic,
                "walked": found.parts.walked,
                "groups": [
                    {
                        "name": group.name,
                        "total": float(group.total),
                        "terms": [
                            {
                                "amount": float(term.amount),
                                "name": term.name,
                                "clauses": evidence.clauses(term, found.parts.reading),
                            }
                            for term in group.terms
                        ],
                    }
                    for group in found.parts.groups
                ],
            },
            ensure_ascii=False,
            indent=1,
            allow_nan=False,
        )
        + "\n"
    )


def _names(column: Column) -> bool:
    return column.sort in {Sort.NAME, Sort.ID, Sort.PLACE, Sort.DOCUMENT, Sort.KIND, Sort.SIDE} or (
        column.field in {"chapter", "other", "label", "metric"}
    )


def _column(found: Explanation) -> Column:
    return next(column for column in COLUMNS[found.table] if column.field == found.field)


def _row(found: Explanation, lang: Lang) -> str:
    """What names the row, without its ids: 区发改委; 区建设局, 区财政局."""
    shown = (
        cell(found.row[column.field], column, found.facts.documents, lang)
        for column in COLUMNS[found.table]
        if _names(column) and column.sort not in {Sort.ID, Sort.PLACE} and column.field != "kind"
    )
    return say("report.comma", lang).join(shown) or say("report.t_network", lang)


def _value(found: Explanation, lang: Lang) -> str:
    if isinstance(found.value, float):
        return f"{found.value:.6g}"
    return cell(found.value, _column(found), found.facts.documents, lang)
