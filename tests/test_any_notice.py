"""Whatever a notice holds: lint, search, sheets and reports say it, and break nothing."""

import json
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.exact.notices import some
from tests.made import notices, words
from zerentu.graph.lint import RULES, as_json, as_junit, as_sarif, as_text, lint
from zerentu.graph.report import build
from zerentu.graph.report.html import as_html
from zerentu.graph.report.xlsx import as_xlsx
from zerentu.graph.search import search
from zerentu.graph.sheets import duty_sheets, sheet_files
from zerentu.graph.tables import Tables

# Any text in any field; and sound notices with co-leads, leading phrases, units on both sides.
tables = st.one_of(st.lists(notices(), max_size=3), some()).map(Tables.from_notices)


@settings(max_examples=30, deadline=None)
@given(tables)
def test_lint_holds_its_shape(rows: Tables) -> None:
    """Sorted by rule, then as in the document; every span quotes; every output can be read."""
    found = lint(rows)
    texts = {document.id: document.text for document in rows.documents}
    order = {task.id: number for number, task in enumerate(rows.tasks)}
    ids = [rule.id for rule in RULES]
    keys = [(ids.index(row.rule), order[row.task.id]) for row in found]
    assert keys == sorted(keys)
    for row in found:
        assert texts[row.task.document_id][slice(*row.span)] == row.clause
    assert len(json.loads(as_json(found))) == len(found)
    assert len(json.loads(as_sarif(rows, found))["runs"][0]["results"]) == len(found)
    ET.fromstring(as_junit(rows, found))  # noqa: S314  # our own output
    assert as_text(rows, found)


@settings(max_examples=30, deadline=None)
@given(tables, words)
def test_search_finds_what_it_says(rows: Tables, wanted: str) -> None:
    """A unit's own name, where it has one, finds the unit; no word raises anything."""
    search(rows, wanted)
    for unit in rows.units:
        if unit.name.split():
            assert unit.id in {found.unit_id for found in search(rows, unit.name)}


@settings(max_examples=30, deadline=None)
@given(tables)
def test_sheets_add_up_and_stay_harmless(rows: Tables) -> None:
    """Their sums are the report's figures; no text of a notice becomes markup or a formula."""
    for sheet in duty_sheets(rows):
        assert len(sheet.leads) == sheet.numbers["leads_closed"]
        supports = len(sheet.named_supports) + len(sheet.phrase_supports)
        assert supports == sheet.numbers["supports_closed"]
        assert sum(count for _, count in sheet.convenes) == sheet.numbers["convening_load"]
        assert sum(count for _, count in sheet.callers) == sheet.numbers["call_load"]
    made = sheet_files(rows)
    assert len(made) == 3 + len(duty_sheets(rows))
    _runs_nothing(made["sheets.xlsx"])


@pytest.mark.parametrize("reading", ["named", "closed", "upper"])
@settings(max_examples=6, deadline=None)
@given(rows=tables)
def test_the_report_for_readers_can_always_be_made(reading: str, rows: Tables) -> None:
    """Also where there is no task, no unit, no name or no number to show."""
    report = build(rows, reading=reading)
    assert as_html(report, rows, lang="zh").count("<section ") == len(report["tables"])
    _runs_nothing(as_xlsx(report, rows, lang="en"))


def _runs_nothing(written: str | bytes) -> None:
    assert isinstance(written, bytes)
    for page in load_workbook(BytesIO(written)):
        assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row)
