"""Search finds all the words, as written or as pinyin, and says where."""

import subprocess
import sys
from dataclasses import replace

import pytest

from tests.build import PLACE, notice
from zerentu.graph.search import search
from zerentu.graph.tables import Tables

ONE = notice(
    ("完成12个老旧小区改造", "区房产局 区建设局", "相关街道办事处"),
    ("建设绿色城区ＡＰＥＣ公园", "区城管局", "区行政审批局"),
)
TWO = notice(("改造重点道路", "区建设局", "区房产局"), number="玄政〔2024〕1号")
TABLES = Tables.from_notices([ONE, TWO])


def found(words: str) -> list[tuple[str, str | None, str]]:
    """What, the task's label and the text's first characters."""
    return [(row.what, row.label, row.text[:4]) for row in search(TABLES, words)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("老旧小区", [("task", "1﹒", "完成12")]),
        ("１２个", [("task", "1﹒", "完成12")]),
        ("apec", [("task", "2﹒", "建设绿色")]),
        ("改造 区房产局", [("task", "1﹒", "完成12"), ("task", "1﹒", "改造重点")]),
        ("老旧 重点", []),
        ("城管", [("unit", "2﹒", "区城管局"), ("clause", "2﹒", "区城管局")]),
        ("qcgj", [("unit", "2﹒", "区城管局"), ("clause", "2﹒", "区城管局")]),
        ("chengguan", [("unit", "2﹒", "区城管局"), ("clause", "2﹒", "区城管局")]),
        ("chenggu", [("unit", "2﹒", "区城管局"), ("clause", "2﹒", "区城管局")]),
        ("hengguan", []),  # not from the start of a syllable
        ("lvse", [("task", "2﹒", "建设绿色")]),
        ("lüse", [("task", "2﹒", "建设绿色")]),
        ("xzsp", [("unit", "2﹒", "区行政审"), ("clause", "2﹒", "区城管局")]),
        ("xingzheng shenpi", [("unit", "2﹒", "区行政审"), ("clause", "2﹒", "区城管局")]),
        ("zhongdian", [("task", "1﹒", "改造重点")]),
        ("chongdian", [("task", "1﹒", "改造重点")]),  # every reading of 重
        ("没有这个词", []),
        ("", []),
        ("  ", []),
        (".*", []),
    ],
)
def test_words(words: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert sorted(found(words)) == sorted(expected)


def test_rows_say_document_number_task_and_place() -> None:
    unit, task = search(TABLES, "建设局")[0], search(TABLES, "重点 建设局")[0]
    assert (unit.what, unit.unit, unit.place, unit.number) == (
        "unit",
        "区建设局",
        PLACE,
        TABLES.documents[0].number,
    )
    assert (task.number, task.document, task.label, task.place) == (
        "玄政〔2024〕1号",
        TWO.document.id,
        "1﹒",
        PLACE,
    )


def test_units_first_then_documents_in_order() -> None:
    rows = search(TABLES, "建设")
    ranks = [("unit", "task", "clause").index(row.what) > 0 for row in rows]
    assert ranks == sorted(ranks)
    order = [row.id for row in TABLES.documents]
    documents = [order.index(row.document or "") for row in rows if row.what != "unit"]
    assert documents == sorted(documents)


def test_other_names_of_a_unit_are_found() -> None:
    units = tuple(
        replace(row, full_name="玄武区城市管理局", aliases=("城管执法局",))
        if row.name == "区城管局"
        else row
        for row in ONE.units
    )
    tables = Tables.from_notices([replace(ONE, units=units)])
    assert [row.unit for row in search(tables, "城市管理")] == ["区城管局"]
    assert [row.unit for row in search(tables, "城管执法")] == ["区城管局"]
    assert search(tables, "管理局城管") == []  # not across two names


def test_pinyin_is_loaded_only_when_letters_are_typed() -> None:
    program = (
        "import sys; from tests.test_search import TABLES; from zerentu.graph.search import search;"
        "search(TABLES, '区城管局'); assert 'pypinyin' not in sys.modules;"
        "search(TABLES, 'qcgj'); assert 'pypinyin' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)  # our own words
