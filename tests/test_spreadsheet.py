"""Spreadsheets hold what they were given: types, odd names, and nothing that runs."""

from datetime import datetime
from io import BytesIO
from math import inf

import pytest
from openpyxl import load_workbook

from zerentu.graph.spreadsheet import Sheet, Value, workbook


def cell(value: Value) -> object:
    book = load_workbook(BytesIO(workbook([Sheet("表", "说明", ["值"], [[value]])])))
    return book["表"]["A3"]


@pytest.mark.parametrize(
    ("value", "held", "sort"),
    [
        (3, 3, "n"),
        (2.5, 2.5, "n"),
        (1 / 3, 1 / 3, "n"),
        (True, True, "b"),
        (None, None, "n"),
        ("区发改委", "区发改委", "s"),
        ("5", "5", "s"),
        ("", "", "s"),
        (2**53 + 1, str(2**53 + 1), "s"),
        (inf, "inf", "s"),
        ("=1+1", "=1+1", "s"),
        ("@SUM(A1)", "@SUM(A1)", "s"),
        ("a\x00\x1bb", "a��b", "s"),
        ("http://example.org", "http://example.org", "s"),
    ],
)
def test_values_keep_their_type(value: Value, held: object, sort: str) -> None:
    found = cell(value)
    assert (found.value, found.data_type) == (held, sort)  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "＝1", "\tx"])
def test_text_that_could_run_is_marked_as_text(text: str) -> None:
    assert cell(text).quotePrefix  # type: ignore[attr-defined]


def test_names_are_made_fit_and_kept_apart() -> None:
    names = ["a/b:c", "A b c", "", "'长" * 40, "a/b:c"]
    book = load_workbook(BytesIO(workbook([Sheet(name, "", ["x"], []) for name in names])))
    assert book.sheetnames[:3] == ["a b c", "A b c 2", "-"]
    assert len({name.casefold() for name in book.sheetnames}) == len(names)
    assert all(len(name) <= 31 for name in book.sheetnames)


def test_equal_content_gives_equal_bytes() -> None:
    sheets = [Sheet("表", "说明", ["值"], [[1], ["二"]])]
    assert workbook(sheets) == workbook(sheets)
    created = load_workbook(BytesIO(workbook(sheets))).properties.created
    assert created == datetime(2000, 1, 1)  # noqa: DTZ001  # files know no time zone


def test_the_caption_stands_above_frozen_headings() -> None:
    book = load_workbook(BytesIO(workbook([Sheet("表", "说明", ["值", "名"], [[1, "二"]])])))
    page = book["表"]
    assert page["A1"].value == "说明"
    assert [cell.value for cell in page[2]] == ["值", "名"]
    assert page.freeze_panes == "B3"
    assert page.auto_filter.ref == "A2:B3"
