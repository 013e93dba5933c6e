"""The named questions: their headers, equal rows on every engine, and equal to the measures."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import cycle
from math import isclose
from typing import Any

import pytest

from tests import queries_page
from tests.build import notice
from zerentu.graph.connect import connect
from zerentu.graph.engine import Connection
from zerentu.graph.filters import choose, select
from zerentu.graph.queries import Query, catalogue, find
from zerentu.graph.readings import Reading
from zerentu.graph.report import build
from zerentu.graph.report.queries import QUERIES
from zerentu.graph.store import Store
from zerentu.graph.tables import Tables
from zerentu.loaders import parse
from zerentu.loaders.ids import identify
from zerentu.loaders.notice import Notice, Target

FAMILIES = {"load", "coordination", "dependence", "position", "wording", "documents"}
HERE = "江苏省/苏州市/姑苏区"
OTHER = "江苏省/南京市/鼓楼区"


def nested(built: Notice) -> Notice:
    """Its tasks in turn in a chapter, in a sub-chapter and outside any; three targets."""
    top = built.chapters[0]
    second = replace(top, id=identify("h", top.id, "二"), label="二、", title="分章", order=2)
    below = replace(
        second, id=identify("h", second.id, "一"), parent_id=second.id, label="(一)", order=3
    )
    homes = (top.id, below.id, None)
    tasks = tuple(
        replace(task, chapter_id=homes[at % 3], deadline="6月底" if at == 1 else None)
        for at, task in enumerate(built.tasks)
    )
    targets = tuple(
        Target(identify("g", task.id), task.id, "产值", ">=", value, unit, "5", task.span)
        for task, value, unit in zip(tasks, (5, (1, 2.5), 7), ("%", "亿元", ""), strict=False)
    )
    return replace(built, chapters=(top, second, below), tasks=tasks, targets=targets)


SMALL = nested(
    notice(
        ("修路", "区建设局", "区财政局 各街道办事处 有关部门"),
        ("办学", "区教育局 区财政局", "区建设局 甲街道办事处"),
        ("访问", "甲街道办事处", "各街道办事处"),
        ("值守", "区建设局", ""),
        ("检查", "", "区审计局"),
        number="姑政〔2023〕1号",
        place=HERE,
    )
)
LATER = nested(notice(("修桥", "区建设局", "区财政局"), number="姑政〔2024〕1号", place=HERE))
LATER = replace(LATER, document=replace(LATER.document, year=2024, issued="2024-02-01"))
FAR = notice(("修路", "区建设局", "区水务局 各部门"), number="鼓政〔2023〕1号", place=OTHER)
NOTICES = [*parse("sample"), SMALL, LATER, FAR]
TABLES = Tables.from_notices(NOTICES)
FILTERS: list[dict[str, list[Any]]] = [
    {"document": ["姑政〔2023〕1号"]},
    {"place": ["苏州市"], "year": [2023]},
    {"chapter": ["二、分章", "四、关于提供更加优质的公共服务"]},
    {"place": ["鼓楼区"], "unit_kind": ["bureau"]},
    {"year": [2024], "chapter": ["总章"], "unit_kind": ["subdistrict", "park"]},
]
# Everything under each reading, then each filter under one of them.
ASKED = [(reading, {}) for reading in Reading]
ASKED += zip(cycle(Reading), FILTERS, strict=False)


@pytest.fixture(scope="module")
def store(engine: Connection) -> Iterator[Store]:
    """The sample, a small notice, its successor, and one of another place."""
    with connect(engine=engine.engine) as opened:
        opened.reset()
        for written in NOTICES:
            opened.write(written)
        yield opened
        opened.reset()


def test_there_are_enough_questions_in_six_families() -> None:
    questions = catalogue()
    assert len(questions) >= 40
    assert {query.family for query in questions} == FAMILIES
    assert len({query.sentence for query in questions}) == len(questions)
    assert all(query.sentence_zh != query.sentence for query in questions)


def test_every_question_sorts_its_rows_to_the_last() -> None:
    """The last key of the order is an id, or all that a row is grouped by."""
    grouped = {"load_by_kind", "concentration", "class_matrix", "path_between", "load_by_year"}
    grouped |= {"load_by_chapter", "places_and_years", "names_printed", "leads_its_own_phrase"}
    for query in catalogue():
        order = re.search(r"\nORDER BY ([^$]*?)(?:\nLIMIT \$limit)?$", query.text)
        assert order, query.name
        last = order[1].split(",")[-1].strip()
        assert query.name in grouped or re.search(r"(_id|\.id|role|\.start)$", last), query.name


def test_readings_are_worked_out_in_the_same_words_everywhere() -> None:
    """Cypher has no include: who takes part is spelt out in each query, letter for letter."""
    block = re.compile(r"// -- who takes part.*?// -- end[^\n]*\n", re.DOTALL)
    found = [block.findall(query.text) for query in catalogue()]
    spelt = {one for blocks in found for one in blocks}
    assert len(spelt) == 1
    for query in catalogue():
        if "reading" in query.parameters and query.name != "scores":
            assert len(block.findall(query.text)) == 1, query.name


def ask(store: Store, name: str, **parameters: object) -> list[dict[str, Any]]:
    """The rows of a question, given those of the parameters that it takes."""
    query = find(name)
    return store.run(query, **{k: v for k, v in parameters.items() if k in query.parameters})


def assert_rows(found: Sequence[Mapping[str, Any]], due: Sequence[Mapping[str, Any]]) -> None:
    """The same rows in the same order; numbers to 1e-12."""
    assert len(found) == len(due)
    for got, row in zip(found, due, strict=True):
        assert list(got) == list(row)
        for field, value in row.items():
            if isinstance(value, float):
                assert isclose(got[field], value, rel_tol=1e-12, abs_tol=1e-12), (field, got, row)
            else:
                assert got[field] == value, (field, got, row)


@pytest.mark.parametrize(("reading", "words"), ASKED)
def test_questions_equal_the_measures(
    store: Store, reading: Reading, words: dict[str, list[Any]]
) -> None:
    chosen = choose(TABLES.documents, TABLES.chapters, **words)
    tables = select(TABLES, chosen)
    report = build(tables, reading=reading, lam=0.25, unit_kinds=chosen.unit_kinds)
    for table, name in QUERIES.items():
        query = find(name)
        due = [{field: row[field] for field in query.returns} for row in report["tables"][table]]
        found = ask(store, name, reading=reading, **{"lambda": 0.25}, **chosen.parameters())
        assert_rows(found, due)


def test_hidden_load_equals_the_measure(store: Store) -> None:
    rows = build(TABLES, only=["load"])["tables"]["load"]
    due = {row["unit_id"]: row["hidden"] for row in rows if row["hidden"]}
    assert {row["unit_id"]: row["hidden"] for row in ask(store, "hidden_load")} == due


ARGUMENTS = {
    "unit": "区建设局",
    "other": "区财政局",
    "chapter": "二、分章",
}
ANSWERS: dict[tuple[str, str], list[dict[str, Any]]] = {}


@pytest.mark.parametrize("query", catalogue(), ids=lambda query: query.name)
def test_every_question_runs_and_answers_alike_on_every_engine(store: Store, query: Query) -> None:
    for reading in Reading if "reading" in query.parameters else [Reading.CLOSED]:
        given = {name: ARGUMENTS[name] for name in query.required}
        found = ask(store, query.name, reading=reading, **given)
        assert all(tuple(row) == query.returns for row in found)
        assert_rows(found, ANSWERS.setdefault((query.name, reading), found))


# Questions on SMALL, whose answers can be read off its five tasks.
SAID: list[tuple[str, dict[str, Any], list[tuple[Any, ...]]]] = [
    ("tasks_of_unit", {"unit": "区财政局"}, [("1﹒", "support"), ("2﹒", "lead")]),
    ("load_by_kind", {}, [("bureau", 4, 4), ("subdistrict", 3, 1)]),
    ("largest_tasks", {"limit": 2}, [("1﹒", 5), ("2﹒", 4)]),
    ("partners_of_unit", {"unit": "区审计局"}, []),
    (
        "partners_of_unit",
        {"unit": "区教育局"},
        [("区建设局", 1), ("区财政局", 1), ("甲街道办事处", 1)],
    ),
    (
        "shared_tasks",
        {"unit": "区建设局", "other": "区财政局"},
        [("1﹒", "lead", "support"), ("2﹒", "support", "lead")],
    ),
    (
        "whom_to_convene",
        {"unit": "区教育局"},
        [("2﹒", ["区财政局"], ["区建设局", "甲街道办事处"])],
    ),
    ("who_may_call", {"unit": "区建设局"}, [("区教育局", 1), ("区财政局", 1)]),
    ("mutual_dependence", {}, [("区建设局", "区财政局", 0.25, 0.25)]),
    ("isolated_units", {}, [("区审计局", 1)]),
    ("orphan_tasks", {}, [("3﹒", "甲街道办事处"), ("4﹒", "区建设局")]),
    ("without_unit", {"unit": "区审计局"}, [("5﹒", "support", 0)]),
    ("tasks_without_lead", {}, [("5﹒", ["区审计局"])]),
    ("tasks_with_many_leads", {}, [("2﹒", ["区教育局", "区财政局"])]),
    ("tasks_without_support", {}, [("4﹒", ["区建设局"])]),
    ("support_by_phrase_only", {}, [("3﹒", ["甲街道办事处"])]),
    ("phrases", {}, [("各街道办事处", 0, 2, 3), ("有关部门", 0, 1, 0)]),
    ("open_phrases", {}, [("1﹒", "support", "有关部门")]),
    ("leads_its_own_phrase", {}, [("3﹒", "甲街道办事处", "各街道办事处")]),
    ("never_leading", {}, [("区审计局", 1)]),
    ("crowded_tasks", {"from": 4}, [("2﹒", 4)]),
    ("vague_targets", {}, [("3﹒", "")]),
    ("deadlines", {}, [("6月底", "2﹒")]),
    ("targets_of_unit", {"unit": "区建设局"}, [("1﹒", "lead", 5), ("2﹒", "support", [1, 2.5])]),
    (
        "units_of_chapter",
        {"chapter": "二、分章", "reading": "named"},
        [
            ("区教育局", 1, 0),
            ("区财政局", 1, 0),
            ("区审计局", 0, 1),
            ("区建设局", 0, 1),
            ("甲街道办事处", 0, 1),
        ],
    ),
    ("places_and_years", {}, [(2023, 5, 1.0, 0.8)]),
    ("documents", {}, [("姑政〔2023〕1号", 5, 5, 2, 3)]),
]
FIELDS = {
    "tasks_of_unit": "label role",
    "load_by_kind": "kind units leads",
    "largest_tasks": "label seats",
    "partners_of_unit": "partner tasks",
    "shared_tasks": "label unit_role other_role",
    "whom_to_convene": "label with_leads supporters",
    "who_may_call": "lead tasks",
    "mutual_dependence": "unit other needs is_needed",
    "isolated_units": "unit tasks",
    "orphan_tasks": "label unit",
    "without_unit": "label role left_supports",
    "tasks_without_lead": "label supports",
    "tasks_with_many_leads": "label leads",
    "tasks_without_support": "label leads",
    "support_by_phrase_only": "label leads",
    "phrases": "phrase leads supports members",
    "open_phrases": "label role phrase",
    "leads_its_own_phrase": "label unit phrase",
    "never_leading": "unit supports",
    "crowded_tasks": "label named",
    "vague_targets": "label unit",
    "deadlines": "deadline label",
    "targets_of_unit": "label role value",
    "units_of_chapter": "unit leads supports",
    "places_and_years": "year tasks leads_each supports_each",
    "documents": "document tasks units phrases targets",
}


@pytest.mark.parametrize(("name", "given", "due"), SAID, ids=[row[0] for row in SAID])
def test_a_question_answers_what_can_be_read_off_the_notice(
    store: Store, name: str, given: dict[str, Any], due: list[tuple[Any, ...]]
) -> None:
    found = ask(store, name, documents=[SMALL.document.id], **given)
    assert [tuple(row[field] for field in FIELDS[name].split()) for row in found] == due


def test_questions_on_an_empty_selection_are_no_error(store: Store) -> None:
    for query in catalogue():
        given = {name: ARGUMENTS[name] for name in query.required}
        found = ask(store, query.name, documents=[], **given)
        if "documents" not in query.parameters:
            continue
        assert len(found) == (2 if query.name == "concentration" else 0), query.name


def test_the_page_of_questions_is_up_to_date(engine: Connection) -> None:
    """Its answers are those of the engine: ``make queries`` writes it anew."""
    with connect(engine=engine.engine) as opened:
        opened.reset()
        for written in parse("sample"):
            opened.write(written)
        assert queries_page.page(opened) == queries_page.PAGE.read_text(encoding="utf-8")
        opened.reset()
