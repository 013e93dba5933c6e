"""All duty sheets as one spreadsheet: an overview, the duties, who convenes whom, the targets."""

from collections.abc import Iterator, Sequence

from zerentu.graph.sheets.model import DutySheet
from zerentu.graph.sheets.rows import due
from zerentu.graph.spreadsheet import Sheet, Value, workbook
from zerentu.words import say

__all__ = ["sheets_xlsx"]

Rows = Iterator[tuple[Value, ...]]


def sheets_xlsx(sheets: Sequence[DutySheet]) -> bytes:
    """Return the spreadsheet of these sheets: each table once, a column that names the unit."""
    comma = say("sheet.comma")
    return workbook(
        [
            _sheet(
                "overview",
                "unit full_name kind place leads/named leads/closed leads/upper supports/named "
                "supports/closed supports/upper hidden convening calls breadth rank",
                _overview(sheets),
            ),
            _sheet(
                "duties",
                "unit role basis document chapter label text clause lead_units due",
                _duties(sheets, comma),
            ),
            _sheet("partners", "unit direction other times", _partners(sheets)),
            _sheet(
                "targets",
                "unit document label metric comparator value value_to measure due quote",
                _targets(sheets),
            ),
        ]
    )


def _sheet(key: str, titles: str, rows: Rows) -> Sheet:
    headings = [
        " ".join(say(f"sheet.{part}") for part in title.split("/")) for title in titles.split()
    ]
    caption = f"{say(f'sheet.s_{key}')} · {say('sheet.reading')}"
    return Sheet(say(f"sheet.x_{key}"), caption, headings, list(rows))


def _overview(sheets: Sequence[DutySheet]) -> Rows:
    for sheet in sheets:
        unit, row = sheet.unit, sheet.numbers
        loads = (
            row[f"{role}_{reading}"]
            for role in ("leads", "supports")
            for reading in ("named", "closed", "upper")
        )
        rest = ("hidden", "convening_load", "call_load", "breadth", "rank")
        kind = say(f"report.kind_{unit.kind.value}")
        yield unit.name, unit.full_name, kind, unit.place, *loads, *(row[name] for name in rest)


def _duties(sheets: Sequence[DutySheet], comma: str) -> Rows:
    for sheet in sheets:
        for role, duties in (
            ("leads", sheet.leads),
            ("supports", sheet.named_supports),
            ("supports", sheet.phrase_supports),
        ):
            for duty in duties:
                yield (
                    sheet.unit.name,
                    say(f"sheet.{role}"),
                    duty.phrase or say("sheet.by_name"),
                    duty.document.number or duty.document.title,
                    duty.chapter,
                    duty.task.label,
                    duty.task.text,
                    duty.clause,
                    comma.join(duty.leads),
                    due(duty),
                )


def _partners(sheets: Sequence[DutySheet]) -> Rows:
    for sheet in sheets:
        for key, pairs in (("convenes", sheet.convenes), ("called_by", sheet.callers)):
            for name, count in pairs:
                yield sheet.unit.name, say(f"sheet.{key}"), name, count


def _targets(sheets: Sequence[DutySheet]) -> Rows:
    for sheet in sheets:
        for duty in sheet.leads:
            for target in duty.targets:
                low, high = (
                    target.value if isinstance(target.value, tuple) else (target.value, None)
                )
                yield (
                    sheet.unit.name,
                    duty.document.number or duty.document.title,
                    duty.task.label,
                    target.metric,
                    target.comparator,
                    low,
                    high,
                    target.unit,
                    due(duty),
                    target.quote,
                )
