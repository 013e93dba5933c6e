"""The report for readers: whole without a network, right in its pictures, quiet about markup."""

import re
from dataclasses import replace
from functools import lru_cache
from html import unescape
from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests.browser import chromium
from tests.build import notice
from zerentu.graph.report import build
from zerentu.graph.report.columns import TABLES
from zerentu.graph.report.html import as_html
from zerentu.graph.report.html.quadrant import quadrant
from zerentu.graph.report.xlsx import as_xlsx
from zerentu.graph.tables import Tables
from zerentu.loaders import parse
from zerentu.words import Lang


@lru_cache
def sample() -> Tables:
    return Tables.from_notices(parse("sample"))


@lru_cache
def page(lang: Lang) -> str:
    return as_html(build(sample()), sample(), lang=lang)


def visible(html: str) -> str:
    return unescape(re.sub(r"<(style|title)>.*?</\1>|<[^>]*>", " ", html, flags=re.DOTALL))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_table_and_four_pictures(lang: Lang) -> None:
    html = page(lang)
    assert re.findall(r'<section id="(\w+)">', html) == list(TABLES)
    assert html.count("<svg ") == 4
    assert all(f'href="#{name}"' in html for name in TABLES)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_is_fetched_and_nothing_runs(lang: Lang) -> None:
    html = page(lang)
    assert not re.search(r"<(script|link|iframe|img|object)|url\(|@import|\son\w+=", html)
    assert not re.search(r"""(src|href)=["'](?!#)""", html)
    assert "default-src 'none'" in html


def test_no_english_is_left_in_chinese() -> None:
    words = set(re.findall(r"[A-Za-z]{2,}", visible(page("zh"))))
    assert words == {"HHI"}


def test_no_raw_id_is_shown() -> None:
    assert not re.search(r"\b[dhtgucfs]-[0-9a-f]{16}\b", page("zh"))


def test_bars_say_the_three_readings() -> None:
    bars = page("zh").split('<section id="load">')[1].split("</svg>")[0]
    assert ">0 / 38 / 40<" in bars  # 红山街道办事处: by name, by list, at most
    assert bars.count('class="bar named"') == 25 * 2 + 1  # and one in the legend


def test_sentences_name_the_first_ones() -> None:
    said = visible(page("zh"))
    assert "红山街道办事处（23）" in said
    assert "区发改委（81）" in said
    assert "部门需要街道" in said


def test_units_of_one_name_are_told_apart_by_their_places() -> None:
    tables = Tables.from_notices(
        [
            notice(("修路", "区建设局", "区财政局")),
            notice(("修路", "区建设局", ""), number="他政〔2023〕1号", place="他省/他市/他区"),
        ]
    )
    bars = as_html(build(tables), tables, lang="zh").split("<svg ")[1].split("</svg>")[0]
    assert ">区建设局（玄武区）<" in bars
    assert ">区建设局（他区）<" in bars
    assert ">区财政局<" in bars


def test_pictures_show_all_rows_whatever_the_table_shows() -> None:
    short = as_html(build(sample(), top=1, unit_kinds=["court"]), sample(), lang="zh")
    assert short.count('class="bar named"') == page("zh").count('class="bar named"')


def test_long_tables_say_how_much_is_folded() -> None:
    report = build(sample(), only=["dependence"])
    rows = len(report["tables"]["dependence"])
    html = as_html(report, sample(), lang="en")
    assert f"{rows - 60} more rows" in html
    assert html.count("<tr>") == rows + 2  # a heading for each of the two parts


def test_names_in_the_quadrant_cover_nothing() -> None:
    drawn, missing = quadrant(build(sample())["tables"]["coordination"], "zh")
    labels = drawn.count('class="halo"')
    dots = drawn.count("<circle ")
    assert (labels + missing, dots) == (dots, 55)  # one of 56 units has no partner
    assert labels >= 25


def test_hostile_text_does_nothing() -> None:
    evil = '</style><script>alert(1)</script>"&<img src=x onerror=alert(1)>\x1b\u202e'
    built = notice((evil, "区建设局", "区财政局"), number=evil)
    units = tuple(replace(row, name=evil) if row.name == "区建设局" else row for row in built.units)
    tables = Tables.from_notices([replace(built, units=units)])
    html = as_html(build(tables), tables, lang="zh")
    assert "<script" not in html
    assert "<img" not in html
    assert not set("\x1b\u202e") & set(html)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("tasks", [(), (("修路", "", ""),), (("修路", "区建设局", ""),)])
def test_little_or_nothing_to_show(tasks: tuple[tuple[str, str, str], ...], lang: Lang) -> None:
    tables = Tables.from_notices([notice(*tasks)] if tasks else [])
    html = as_html(build(tables), tables, lang=lang)
    assert html.count("<section ") == len(TABLES)
    assert not re.search(r"\bnan\b", visible(html), re.IGNORECASE)
    as_xlsx(build(tables), tables, lang=lang)


def test_spreadsheet_has_a_sheet_a_table_with_real_types() -> None:
    report = build(sample())
    made = as_xlsx(report, sample(), lang="zh")
    assert made == as_xlsx(report, sample(), lang="zh")
    book = load_workbook(BytesIO(made))
    assert len(book.sheetnames) == len(TABLES)
    assert all(sheet.freeze_panes == "B3" for sheet in book)
    load = book["任务负担"]
    headings = [cell.value for cell in load[2]]
    first = dict(zip(headings, (cell.value for cell in load[3]), strict=True))
    assert first["单位"] == "红山街道办事处"
    assert first["指数"] == report["tables"]["load"][0]["load_index"]
    assert load.max_row == 2 + 56
    articulation = [cell.value for cell in book["薄弱环节"]["D"][2:]]
    assert set(map(type, articulation)) == {bool}
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {
        "s",
        "n",
        "b",
    }


@pytest.mark.browser
@pytest.mark.parametrize(("lang", "scheme"), [("zh", "light"), ("en", "dark")])
def test_no_label_overlaps_another_on_a_screen(lang: Lang, scheme: str) -> None:
    """Texts of each picture keep apart; the page asks for nothing and fits a phone."""
    with chromium() as browser:
        tab = browser.new_page(viewport={"width": 390, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
        asked: list[str] = []
        said: list[str] = []
        tab.on("request", lambda request: asked.append(request.url))
        tab.on("console", lambda message: said.append(message.text))
        tab.set_content(page(lang))
        assert tab.evaluate("document.documentElement.scrollWidth") <= 390
        tab.set_viewport_size({"width": 1100, "height": 900})
        pairs = tab.evaluate(
            """() => [...document.querySelectorAll('svg')].flatMap(svg => {
              const box = e => ({said: e.textContent, ...e.getBoundingClientRect().toJSON()});
              const all = [...svg.querySelectorAll('text')].map(box), edge = box(svg), found = [];
              all.forEach((a, i) => {
                if (a.left < edge.left - 1 || a.right > edge.right + 1) found.push([a.said]);
                all.slice(i + 1).forEach(b => {
                  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                  if (wide > 1 && high > 4) found.push([a.said, b.said]);
                });
              });
              return found;
            })"""
        )
        assert pairs == []
        assert asked == []
        assert said == []
