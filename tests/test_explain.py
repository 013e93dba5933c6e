"""Explanations: every number of the sample unfolds to parts that make it, and to its clauses."""

import json
from importlib.resources import files
from math import isclose
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.build import notice
from tests.run import Here
from zerentu.graph.explain import FIELDS, MAKERS, explain
from zerentu.graph.explain.evidence import Evidence
from zerentu.graph.explain.say import as_json, as_text, definition
from zerentu.graph.measures.facts import Facts
from zerentu.graph.readings import Reading
from zerentu.graph.report.columns import COLUMNS, Sort
from zerentu.graph.report.rows import ROWS
from zerentu.graph.tables import Tables
from zerentu.loaders import parse
from zerentu.loaders.errors import ChoiceError

SAMPLE = Tables.from_notices(parse("sample"))
BY_ADDING = {
    "load": "leads_named leads_closed leads_upper supports_named supports_closed supports_upper "
    "hidden load_index",
    "coordination": "convening_load call_load breadth",
    "dependence": "d tasks mutual",
    "dependence_units": "out_strength in_strength",
    "class_matrix": "d",
    "jointness": "j tasks",
    "fragility": "orphans unbacked",
    "chapters": "tasks leads supports units",
    "network": "tasks units tie_edges components phrases phrases_expanded phrases_not_expanded",
}


def test_every_number_can_be_explained_and_every_field_is_defined() -> None:
    numbers = {Sort.COUNT, Sort.NUMBER, Sort.FLAG, Sort.VALUE}
    for table, columns in COLUMNS.items():
        for column in columns:
            if column.sort in numbers:
                assert f"{table}.{column.field}" in FIELDS
                for lang in ("zh", "en"):
                    assert definition(table, column.field, lang)  # type: ignore[arg-type]  # both


@pytest.mark.parametrize("reading", list(Reading))
@pytest.mark.parametrize("table", [name for name in COLUMNS if name != "targets"])
def test_parts_make_the_number_that_is_printed(table: str, reading: Reading) -> None:
    """Worked out again from the terms alone; fields that add up equal the plain sum of them."""
    facts = Facts(SAMPLE, reading)
    adding = BY_ADDING.get(table, "").split()
    for row in ROWS[table](facts)[:: 1 if reading is Reading.CLOSED else 7]:
        for what in (name for name in FIELDS if name.startswith(f"{table}.")):
            field = what.partition(".")[2]
            parts = MAKERS[what](facts, row)
            if parts.walked:
                continue
            if row[field] is None:
                assert parts.value is None, what
                continue
            assert isclose(parts.value, row[field], rel_tol=1e-12, abs_tol=1e-12), (what, row)
            if field in adding:
                added = sum(group.total for group in parts.groups)
                assert isclose(added, row[field], rel_tol=1e-12, abs_tol=1e-12), (what, row)


@pytest.mark.parametrize("table", ["load", "coordination", "dependence", "fragility"])
def test_every_task_behind_a_number_is_quoted(table: str) -> None:
    """Each task of a term comes with words of the notice that bind a unit of the term."""
    facts = Facts(SAMPLE)
    evidence = Evidence(facts)
    (document,) = SAMPLE.documents
    for row in ROWS[table](facts)[::5]:
        for what in (name for name in FIELDS if name.startswith(f"{table}.")):
            parts = MAKERS[what](facts, row)
            for group in parts.groups:
                for term in group.terms:
                    clauses = evidence.clauses(term, parts.reading)
                    assert {clause["task_id"] for clause in clauses} == set(term.tasks)
                    for clause in clauses:
                        start, end = clause["span"]
                        assert document.text[start:end] == clause["words"]


def test_walked_numbers_unfold_to_the_ties_they_ran_on() -> None:
    found = explain(SAMPLE, "centrality.betweenness", {"unit": "区档案局"})
    assert found.parts.walked
    assert found.parts.groups[0].terms == ()
    found = explain(SAMPLE, "brokerage.constraint", {"unit": "区发改委"})
    weights = {term.name: term.amount for term in found.parts.groups[0].terms}
    assert weights["徐管委"] == pytest.approx(
        found.facts.projection.ties[found.row["unit_id"]][
            next(u.id for u in SAMPLE.units if u.name == "徐管委")
        ]
    )


SMALL = Tables.from_notices(
    [
        notice(("修路", "区建设局", "区财政局 各街道办事处"), ("办学", "区建设局", "")),
        notice(("修桥", "区建设局", ""), number="鼓政〔2024〕1号", place="江苏省/南京市/鼓楼区"),
    ]
)


def test_the_text_says_definition_reading_arithmetic_and_clauses() -> None:
    office = {"unit": "甲街道办事处"}
    said = as_text(explain(SMALL, "load.load_index", office), "zh")
    for part in ("任务负担", "定义：牵头任务数 + λ × 协办任务数", "列明", "0 + 1/2 = 1/2"):
        assert part in said
    assert "玄政〔2023〕1号 1﹒ 协办“各街道办事处”｜修路" in said
    assert not [row.id for row in (*SMALL.units, *SMALL.tasks) if row.id in said]
    found: dict[str, Any] = json.loads(as_json(explain(SMALL, "load.load_index", office)))
    schema = (files("zerentu") / "schemas" / "explain.schema.json").read_text("utf-8")
    Draft202012Validator(json.loads(schema)).validate(found)
    assert found["value"] == 0.5
    assert sum(group["total"] for group in found["groups"]) == 0.5


@pytest.mark.parametrize(
    ("what", "keys", "said"),
    [
        ("lode.rank", {}, "load"),
        ("load.rang", {}, "rank"),
        ("load.kind", {}, "rank"),
        ("load.rank", {"units": "x"}, "unit"),
        ("load.rank", {}, "甲街道办事处"),
        ("load.rank", {"unit": "区建设局"}, "鼓楼区"),
        ("load.rank", {"unit": "无此单位"}, "区财政局"),
    ],
)
def test_a_wrong_name_says_what_there_is(what: str, keys: dict[str, str], said: str) -> None:
    with pytest.raises(ChoiceError) as caught:
        explain(SMALL, what, keys)
    assert said in caught.value.said("en")


def test_a_place_tells_units_of_one_name_apart() -> None:
    keys = {"unit": "区建设局", "place": "江苏省/南京市/鼓楼区"}
    assert explain(SMALL, "load.leads_named", keys).value == 1


def test_the_command(zerentu: Here) -> None:
    arguments = (
        "explain",
        "dependence.d",
        "source=区发改委",
        "target=徐管委",
        "--source",
        "sample",
    )
    done = zerentu(*arguments, "--lang", "en")
    assert done.code == 0
    assert "Arithmetic: Σ = 83/120" in done.out
    assert done.out.count("徐管委”") == 7
    assert zerentu("explain", "load.rank", "unit=无", "--source", "sample").code == 2
