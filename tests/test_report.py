"""The report: its promised shape, its order, and what people see of it."""

import csv
import io
import json
from dataclasses import replace
from itertools import permutations

import pytest

from tests.build import PLACE, notice
from zerentu.graph.filters import choose, select
from zerentu.graph.report import build
from zerentu.graph.report.columns import COLUMNS, Sort
from zerentu.graph.report.formats import as_csv, as_json
from zerentu.graph.report.queries import QUERIES, query_text
from zerentu.graph.report.rows import ROWS
from zerentu.graph.report.text import markdown, text, width_of
from zerentu.graph.tables import Tables
from zerentu.loaders.errors import ChoiceError
from zerentu.words.report import WORDS

ONE = notice(
    ("修三条路", "区建设局", "区财政局 各街道办事处 有关部门"),
    ("办三件事", "区财政局 区教育局", "区建设局"),
    ("=危险", "区民政局", ""),
)
TWO = notice(
    ("修桥", "区建设局", "区交通局"), number="鼓政〔2024〕1号", place="江苏省/南京市/鼓楼区"
)
BOTH = Tables.from_notices([ONE, TWO])


@pytest.mark.parametrize("name", ROWS)
def test_rows_have_the_promised_fields_in_order(name: str) -> None:
    for row in build(BOTH)["tables"][name]:
        assert list(row) == [column.field for column in COLUMNS[name]]


def test_the_whole_object() -> None:
    report = build(BOTH, reading="upper", lam=0.25, only=["load", "network"], top=2)
    assert list(report) == ["reading", "lambda", "documents", "tables"]
    assert (report["reading"], report["lambda"]) == ("upper", 0.25)
    assert report["documents"] == sorted([ONE.document.id, TWO.document.id])
    assert list(report["tables"]) == ["network", "load"]
    assert len(report["tables"]["load"]) == 2


def test_order_of_input_changes_no_byte() -> None:
    reports = {
        as_json(build(Tables.from_notices(order)))
        for order in permutations(
            [ONE, TWO, notice(("再修路", "区建设局", "区水务局"), number="3号")]
        )
    }
    assert len(reports) == 1


def test_load_is_sorted_by_index_then_name() -> None:
    rows = build(Tables.from_notices([ONE]))["tables"]["load"]
    assert [(row["unit"], row["load_index"], row["rank"]) for row in rows] == [
        ("区建设局", 1.5, 1),
        ("区财政局", 1.5, 1),
        ("区教育局", 1.0, 3),
        ("区民政局", 1.0, 3),
        ("丙街道办事处", 0.5, 5),
        ("乙街道办事处", 0.5, 5),
        ("甲街道办事处", 0.5, 5),
    ]
    # Under the upper reading 有关部门 also calls 区教育局 and 区民政局: 1.5 like the two above.
    assert [(row["rank_low"], row["rank_high"]) for row in rows[2:4]] == [(1, 3), (1, 3)]


def test_an_empty_selection_is_no_error() -> None:
    tables = build(Tables.from_notices([]))["tables"]
    (whole,) = tables.pop("network")
    assert (whole["tasks"], whole["units"], whole["density"], whole["hidden_share"]) == (
        0,
        0,
        None,
        None,
    )
    assert [row["hhi"] for row in tables.pop("concentration")] == [None, None]
    assert all(rows == [] for rows in tables.values())


def test_kinds_hide_rows_and_change_no_figure() -> None:
    every = build(BOTH)["tables"]
    some = build(BOTH, unit_kinds=["subdistrict"])["tables"]
    assert some["load"] == [row for row in every["load"] if row["kind"] == "subdistrict"]
    assert {row["target"] for row in some["dependence"]} == {
        "甲街道办事处",
        "乙街道办事处",
        "丙街道办事处",
    }
    assert some["network"] == every["network"]


def test_a_misspelt_table_gets_near_names() -> None:
    with pytest.raises(ChoiceError, match="dependence") as caught:
        build(BOTH, only=["dependance"])
    assert "dependance" in caught.value.said("en")


def test_first_line_says_what_the_table_shows() -> None:
    report = build(Tables.from_notices([ONE]), only=["coordination"])
    first = text(report, Tables.from_notices([ONE]), lang="zh").splitlines()[0]
    for part in (
        "协调负担",
        "读法：列明",
        "玄政〔2023〕1号",
        "统称 2 处",
        "展开 1 处",
        "未展开 1 处",
    ):
        assert part in first


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_line_of_a_table_is_wider_than_the_terminal(lang: str, width: int) -> None:
    shown = text(build(BOTH), BOTH, lang=lang, width=width)  # type: ignore[arg-type]  # zh or en
    said = ("·", "宽度", "Left out")
    lines = [line for line in shown.splitlines() if not any(word in line for word in said)]
    assert max(map(width_of, lines)) <= width
    assert ("宽度不够" in shown or "Left out" in shown) == (width < 200)


@pytest.mark.parametrize("show", [text, markdown])
def test_people_see_no_ids_and_no_field_names(show: object) -> None:
    shown = show(build(BOTH), BOTH, lang="zh")  # type: ignore[operator]  # text or markdown
    ids = {
        row.id for rows in (BOTH.documents, BOTH.units, BOTH.chapters, BOTH.tasks) for row in rows
    }
    assert not [found for found in ids if found in shown]
    assert "_" not in shown
    assert "bureau" not in shown


def test_places_are_shown_where_they_differ() -> None:
    assert PLACE in text(build(BOTH), BOTH, lang="zh")
    alone = Tables.from_notices([ONE])
    assert PLACE not in text(build(alone), alone, lang="zh")


def test_csv_holds_every_field_and_digit() -> None:
    rows = build(BOTH)["tables"]["dependence"]
    read = list(csv.DictReader(io.StringIO(as_csv("dependence", rows))))
    assert [float(row["d"]) for row in read] == [row["d"] for row in rows]
    assert [row["source_id"] for row in read] == [row["source_id"] for row in rows]


def test_csv_is_harmless_to_spreadsheets() -> None:
    row = dict.fromkeys((column.field for column in COLUMNS["chapters"]), "=HYPERLINK(1)")
    assert as_csv("chapters", [row]).splitlines()[1].split(",")[0] == "'=HYPERLINK(1)"
    assert "'\t1" in as_csv("chapters", [{**row, "chapter": "\t1"}])


def test_json_is_the_object() -> None:
    report = build(BOTH)
    assert json.loads(as_json(report)) == report


def test_every_heading_title_and_kind_has_its_words() -> None:
    for name, columns in COLUMNS.items():
        assert f"shows_{name}" in WORDS
        assert f"t_{name}" in WORDS
        for column in columns:
            assert column.sort is Sort.ID or f"h_{column.field}" in WORDS


# Filters


def test_filters_meet_all_together() -> None:
    chosen = choose(
        BOTH.documents, BOTH.chapters, place=["南京市"], year=[2023], document=["玄政〔2023〕1号"]
    )
    left = select(BOTH, chosen)
    assert [row.id for row in left.documents] == [ONE.document.id]
    assert len(left.tasks) == 3
    assert len(left.units) == 7


def test_a_place_holds_everything_below_it() -> None:
    for word in ("江苏省", "南京市", "江苏省/南京市", "国家"):
        assert len(choose(BOTH.documents, BOTH.chapters, place=[word]).places or ()) == 2
    assert choose(BOTH.documents, BOTH.chapters, place=["鼓楼区"]).places == (
        "江苏省/南京市/鼓楼区",
    )


def test_a_chapter_goes_by_label_or_title_and_keeps_what_is_above() -> None:
    top = ONE.chapters[0]
    below = replace(top, id="h-below", parent_id=top.id, label="(一)", title="道路", order=2)
    nested = replace(
        ONE,
        chapters=(top, below),
        tasks=(replace(ONE.tasks[0], chapter_id=below.id), *ONE.tasks[1:]),
    )
    tables = Tables.from_notices([nested])
    lower = select(tables, choose(tables.documents, tables.chapters, chapter=["道路"]))
    assert [row.id for row in lower.tasks] == [ONE.tasks[0].id]
    assert {row.id for row in lower.chapters} == {top.id, below.id}
    upper = select(tables, choose(tables.documents, tables.chapters, chapter=["一、总章"]))
    assert upper.tasks == tables.tasks


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ({"document": ["玄政〔2022〕9号"]}, "玄政〔2023〕1号"),
        ({"document": ["2023年工作任务分解方案"]}, "鼓政〔2024〕1号"),
        ({"place": ["北京市"]}, PLACE),
        ({"year": [1999]}, "2023"),
        ({"chapter": ["二、"]}, "一、总章"),
        ({"unit_kind": ["bureaux"]}, "subdistrict"),
    ],
)
def test_a_word_that_matches_nothing_says_what_there_is(
    words: dict[str, list[str]], there: str
) -> None:
    with pytest.raises(ChoiceError) as caught:
        choose(BOTH.documents, BOTH.chapters, **words)  # type: ignore[arg-type]  # one filter each
    assert there in caught.value.said("en")
    assert there in caught.value.said("zh")


def test_nothing_in_common_is_empty_and_no_error() -> None:
    chosen = choose(BOTH.documents, BOTH.chapters, place=["鼓楼区"], document=["玄政〔2023〕1号"])
    assert select(BOTH, chosen).tasks == ()


def test_sampled_betweenness_is_said_above_the_table() -> None:
    assert "sampling" not in build(BOTH, sources=100)
    report = build(BOTH, only=["centrality"], sources=3)
    assert report["sampling"]["sources"] == 3
    first = text(report, BOTH, lang="en").splitlines()[0]
    assert "estimated from 3 sources" in first
    (whole,) = build(BOTH, only=["network"], sources=3)["tables"]["network"]
    assert whole["betweenness_sources"] == 3
    assert whole["betweenness_error"] == report["sampling"]["error"]


def test_every_table_has_its_query_or_says_it_has_none() -> None:
    for name in COLUMNS:
        assert query_text(name).startswith("// ")
        assert ("RETURN" in query_text(name)) == (name in QUERIES)
