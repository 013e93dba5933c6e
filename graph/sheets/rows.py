"""The parts of a duty sheet as HTML: tasks under their chapters, targets, names with numbers."""

from collections.abc import Iterable, Sequence

from zerentu.graph.markup import markup
from zerentu.graph.sheets.layout import first_words, under_headings
from zerentu.graph.sheets.model import Duty
from zerentu.loaders.notice import Target
from zerentu.words import say

__all__ = [
    "counted_names",
    "due",
    "full_rows",
    "joined",
    "phrases_of",
    "short_rows",
    "target_rows",
]

COMPARATORS = {">=": "≥ ", "<=": "≤ ", ">": "> ", "<": "< ", "=": "", "range": ""}


def due(duty: Duty) -> str:
    """Return by when a task is due: its own deadline, else the document's year."""
    if duty.task.deadline:
        return duty.task.deadline
    year = duty.document.year
    return say("sheet.in_year", year=year) if year else say("sheet.no_deadline")


def full_rows(duties: Sequence[Duty], several: bool) -> str:
    """Tasks with their sentences and their clause, under the chapters they stand in."""
    rows = (
        f"{_above('tr', heading)}"
        f'<tr><th scope="row" class="no">{markup(duty.task.label)}</th><td>{markup(duty.task.text)}'
        f'<div class="clause">{markup(duty.clause)}</div></td></tr>'
        for heading, duty in under_headings(duties, several)
    )
    return _rows(rows, '<col class="no"><col>')


def short_rows(duties: Sequence[Duty], several: bool) -> str:
    """Tasks with their first words and their leads, in two columns, under their chapters."""
    items = "".join(
        f"{_above('li', heading)}"
        f'<li><span class="no">{markup(duty.task.label)}</span>'
        f"<span>{markup(first_words(duty.task.text))}</span>"
        f'<span class="who">{markup(joined(duty.leads))}</span></li>'
        for heading, duty in under_headings(duties, several)
    )
    return f'<ul class="short">{items}</ul>' if items else ""


def _above(tag: str, heading: str) -> str:
    """A row that names the chapter of those below it; none where there is nothing to say."""
    if not heading:
        return ""
    said = markup(heading)
    inner = f'<td colspan="2">{said}</td>' if tag == "tr" else said
    return f'<{tag} class="above">{inner}</{tag}>'


def _rows(rows: Iterable[str], columns: str = "") -> str:
    body = "".join(rows)
    return f'<table class="rows">{columns}<tbody>{body}</tbody></table>' if body else ""


def target_rows(duties: Sequence[Duty], *, short: bool) -> str:
    """The targets of tasks: one row each, or in short all of a task in one row."""
    rows = []
    for duty in duties:
        label, when = markup(duty.task.label), markup(due(duty))
        if short and duty.targets:
            said = markup(joined([f"{row.metric} {row.quote}".strip() for row in duty.targets]))
            cells = f'<td>{said}</td><td class="due">{when}</td>'
            rows.append(f'<tr><th scope="row" class="no">{label}</th>{cells}</tr>')
        elif not short:
            rows += [
                f'<tr><th scope="row" class="no">{label}</th><td>{markup(target.metric)}</td>'
                f"<td>{markup(target.quote)}</td>"
                f'<td class="value">{markup(_value(target))}</td><td class="due">{when}</td></tr>'
                for target in duty.targets
            ]
    return _rows(rows)


def _value(target: Target) -> str:
    value = target.value
    said = f"{value[0]}–{value[1]}" if isinstance(value, tuple) else str(value)
    return f"{COMPARATORS[target.comparator]}{said} {target.unit}".strip()


def counted_names(counted: Sequence[tuple[str, int]]) -> str:
    """Units, each with its number, as one paragraph."""
    names = [f"<span>{markup(name)} <b>{count}</b></span>" for name, count in counted]
    return f'<p class="names">{say("sheet.comma").join(names)}</p>' if names else ""


def phrases_of(duties: Sequence[Duty]) -> str:
    """The phrases that give these duties, behind a colon; nothing where there is none."""
    phrases = dict.fromkeys(duty.phrase for duty in duties if duty.phrase)
    return say("sheet.phrases", phrases=joined(list(phrases))) if phrases else ""


def joined(names: Sequence[str]) -> str:
    """Names as one list, in the language in use."""
    return say("sheet.comma").join(names)
