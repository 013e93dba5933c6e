"""Duty sheets: the right tasks under the right heading, the report's numbers, nothing that runs."""

import re
from dataclasses import replace
from functools import lru_cache
from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests.browser import chromium
from tests.build import notice, unit
from zerentu.graph.readings import Reading
from zerentu.graph.report import build
from zerentu.graph.sheets import DutySheet, duty_sheets, named_units, sheet_files
from zerentu.graph.sheets.layout import first_words
from zerentu.graph.tables import Tables
from zerentu.loaders import parse
from zerentu.loaders.errors import ChoiceError
from zerentu.words import Lang, use


@lru_cache
def sample() -> Tables:
    return Tables.from_notices(parse("sample"))


def small() -> Tables:
    return Tables.from_notices(
        [
            notice(
                ("修三条路，造两座桥", "区建设局 甲街道办事处", "区财政局 各街道办事处 有关部门"),
                ("清河道", "区水务局", "各街道办事处"),
                ("算账", "区财政局", "区建设局"),
            )
        ]
    )


def sheet_of(name: str, tables: Tables) -> DutySheet:
    return next(sheet for sheet in duty_sheets(tables) if sheet.unit.name == name)


def labels(sheet: DutySheet) -> tuple[list[str], list[str], list[tuple[str, str | None]]]:
    return (
        [duty.task.label for duty in sheet.leads],
        [duty.task.label for duty in sheet.named_supports],
        [(duty.task.label, duty.phrase) for duty in sheet.phrase_supports],
    )


def test_tasks_stand_under_their_heading() -> None:
    tables = small()
    assert labels(sheet_of("区建设局", tables)) == (["1﹒"], ["3﹒"], [])
    assert labels(sheet_of("甲街道办事处", tables)) == (["1﹒"], [], [("2﹒", "各街道办事处")])
    assert labels(sheet_of("乙街道办事处", tables)) == (
        [],
        [],
        [("1﹒", "各街道办事处"), ("2﹒", "各街道办事处")],
    )


def test_whom_to_convene_and_who_may_call() -> None:
    tables = small()
    assert sheet_of("区建设局", tables).convenes == (
        ("丙街道办事处", 1),
        ("乙街道办事处", 1),
        ("区财政局", 1),
        ("甲街道办事处", 1),
    )
    assert sheet_of("区建设局", tables).callers == (("区财政局", 1),)
    assert sheet_of("乙街道办事处", tables).callers == (
        ("区建设局", 1),
        ("区水务局", 1),
        ("甲街道办事处", 1),
    )


def test_the_clause_is_quoted() -> None:
    duty = sheet_of("区水务局", small()).leads[0]
    assert (duty.clause, duty.chapter) == ("区水务局主办,各街道办事处协办", "一、总章")


def test_every_number_of_the_sample_is_that_of_the_report() -> None:
    tables = build(sample(), reading=Reading.CLOSED, only=["load", "coordination"])["tables"]
    coordination = {row["unit_id"]: row for row in tables["coordination"]}
    sheets = {sheet.unit.id: sheet for sheet in duty_sheets(sample())}
    assert len(sheets) == 56
    for load in tables["load"]:
        sheet, row = sheets[load["unit_id"]], {**load, **coordination[load["unit_id"]]}
        assert sheet.numbers == row
        assert len(sheet.leads) == row["leads_closed"]
        assert len(sheet.named_supports) + len(sheet.phrase_supports) == row["supports_closed"]
        assert len(sheet.phrase_supports) == row["hidden"]
        assert sum(count for _, count in sheet.convenes) == row["convening_load"]
        assert sum(count for _, count in sheet.callers) == row["call_load"]


def test_units_are_chosen_by_any_name_and_refused_with_near_ones() -> None:
    tables = sample()
    (found,) = named_units(tables, ["区发改委"])
    assert named_units(tables, [found]) == [found]
    assert [sheet.unit.name for sheet in duty_sheets(tables, [found])] == ["区发改委"]
    with pytest.raises(ChoiceError, match="区发改委"):
        named_units(tables, ["区发改处"])
    twice = Tables.from_notices(
        [
            notice(("修路", "区建设局", "")),
            notice(("修路", "区建设局", ""), number="他政〔2023〕1号", place="他省/他市/他区"),
        ]
    )
    with pytest.raises(ChoiceError, match="他省/他市/他区"):
        named_units(twice, ["区建设局"])
    assert len({name for name in sheet_files(twice) if name.startswith("区建设局")}) == 2


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_one_command_gives_every_file(lang: Lang) -> None:
    use(lang)
    made = sheet_files(sample())
    assert {"index.html", "all.html", "sheets.xlsx", "区发改委.html"} < made.keys()
    assert len(made) == 3 + 56
    whole, index = str(made["all.html"]), str(made["index.html"])
    assert whole.count('<section class="sheet') == 56
    assert index.count("<tr><th") == 56 + 1
    for page in (whole, index):
        assert "$" not in page
        assert not re.search(r"""(src|href)=["']?(https?:)?//""", page)
    visible = re.sub(r"<style>.*?</style>|<[^>]*>", " ", whole, flags=re.DOTALL)
    if lang == "zh":
        assert set(re.findall(r"[A-Za-z]{3,}", visible)) <= {"GDP"}
    use("zh")


def test_the_same_tables_give_the_same_bytes() -> None:
    assert sheet_files(small()) == sheet_files(small())


def test_hostile_names_do_nothing() -> None:
    evil = '</table><img src=x onerror="alert(1)">'
    built = notice((f"=1+1{evil}", "区建设局", "区财政局"))
    units = tuple(
        replace(row, name="../=cmd|'/c calc'!A1\x1b") if row.name == "区建设局" else row
        for row in built.units
    )
    made = sheet_files(Tables.from_notices([replace(built, units=units)]))
    assert "<img" not in str(made["all.html"])
    assert "\x1b" not in str(made["all.html"])
    assert all("/" not in name and not name.startswith((".", "=")) for name in made)
    book = load_workbook(BytesIO(bytes(made["sheets.xlsx"])))  # type: ignore[arg-type]
    for page in book:
        for row in page.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                if str(cell.value).startswith(("=", "+", "-", "@")):
                    assert cell.quotePrefix


def test_the_spreadsheet_has_types_and_frozen_headings() -> None:
    use("zh")
    book = load_workbook(BytesIO(bytes(sheet_files(small())["sheets.xlsx"])))  # type: ignore[arg-type]
    assert book.sheetnames == ["总表", "任务", "召集", "量化目标"]
    assert all(page.freeze_panes == "B3" for page in book)
    overview = {row[0]: row for row in book["总表"].iter_rows(min_row=3, values_only=True)}
    assert overview["区建设局"][4:11] == (1, 1, 1, 1, 1, 1, 0)
    duties = list(book["任务"].iter_rows(min_row=3, values_only=True))
    assert (duties[0][0], duties[0][5]) in {("区建设局", "1﹒"), ("甲街道办事处", "1﹒")}


def test_no_unit_no_sheet() -> None:
    made = sheet_files(Tables.from_notices([]))
    assert set(made) == {"index.html", "all.html", "sheets.xlsx"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("修路。", "修路。"),
        ("修三条路，造两座桥。", "修三条路…"),
        ("修" * 40, "修" * 26 + "…"),
        ("，修路", "，修路"),
        ("", ""),
    ],
)
def test_first_words(text: str, expected: str) -> None:
    assert first_words(text) == expected


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_each_sheet_of_the_sample_is_one_printed_page(lang: Lang) -> None:
    use(lang)
    made = sheet_files(sample())
    use("zh")
    with chromium() as browser:
        page = browser.new_page()
        for name, pages in (("all.html", 56), ("index.html", 1)):
            page.set_content(str(made[name]))
            printed = page.pdf(prefer_css_page_size=True)
            assert len(re.findall(rb"/Type\s*/Page\b", printed)) == pages
            page.set_viewport_size({"width": 703, "height": 900})  # 186 mm
            page.emulate_media(media="print")
            cut = page.evaluate(
                "[...document.querySelectorAll('.sheet, .sheet *')]"
                ".filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth).length"
            )
            assert cut == 0


@pytest.mark.browser
def test_a_sheet_longer_than_a_page_goes_on_under_its_heading() -> None:
    tasks = [(f"办第{n}件事，" + "细" * 60, "区建设局", "区财政局") for n in range(1, 90)]
    made = sheet_files(Tables.from_notices([notice(*tasks)]), [unit("区建设局").id])
    with chromium() as browser:
        page = browser.new_page()
        page.set_content(str(made["all.html"]))
        printed = page.pdf(prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page\b", printed)) > 1
        thead = "getComputedStyle(document.querySelector('thead')).display"
        assert page.evaluate(thead) == "table-header-group"
