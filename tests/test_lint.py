"""Each rule of lint fires where its line says and nowhere else; the sample as read by hand."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from tests.build import OFFICES, notice, unit
from zerentu.graph.lint import (
    RULES,
    lint,
)
from zerentu.graph.tables import Tables
from zerentu.loaders import parse
from zerentu.loaders.notice import Notice, Target
from zerentu.words import Lang

EIGHT = "区建设局 区财政局 区城管局 区水务局 区房产局 区民政局 区人社局 区教育局"


def tables(*notices: Notice) -> Tables:
    return Tables.from_notices(notices)


# words of the task, leads, supports | rules that fire (L07 also fires on units that never lead)
ROWS = [
    (("修路", "", "区财政局"), {"L01", "L07"}),
    (("修路", "", ""), {"L01"}),
    (("修路", "各街道办事处", "区财政局"), {"L07"}),
    (("修路", "区建设局", ""), {"L03"}),
    (("修路", "区建设局 区财政局", ""), {"L02", "L03"}),
    (("修路", "区建设局 各街道办事处", "区建设局"), {"L03"}),  # it supports only itself
    (("修路", "区建设局", "区财政局"), {"L07"}),
    (("修路", "区建设局", "各街道办事处"), {"L04"}),
    (("修路", "区建设局", "各部门"), {"L04", "L05"}),
    (("修路", "区建设局", "区财政局 有关部门"), {"L05", "L07"}),
    (("修路", "有关部门", ""), {"L03", "L05"}),
    (("修路", "甲街道办事处", "各街道办事处"), {"L04", "L06"}),
    (("修路", "甲街道办事处", "相关街道办事处"), {"L04", "L05"}),
    (("修路", "区环保局", EIGHT), {"L07", "L09"}),
    (("修路", EIGHT, ""), {"L02", "L03"}),
    (("修路", EIGHT, "各街道办事处"), {"L02", "L04"}),  # eight by name, whatever the phrase holds
]


@pytest.mark.parametrize(("task", "rules"), ROWS)
def test_rules_of_one_task(task: tuple[str, str, str], rules: set[str]) -> None:
    assert {finding.rule for finding in lint(tables(notice(task)))} == rules


def test_a_phrase_on_both_sides_is_two_occurrences() -> None:
    found = lint(tables(notice(("修路", "有关部门", "有关部门"))))
    assert [finding.rule for finding in found if finding.rule == "L05"] == ["L05", "L05"]


def test_one_finding_a_unit_inside_the_phrase() -> None:
    found = lint(tables(notice(("修路", "丙街道办事处 甲街道办事处 区建设局", "各街道办事处"))))
    inside = [finding.unit for finding in found if finding.rule == "L06"]
    assert sorted(filter(None, inside)) == ["丙街道办事处", "甲街道办事处"]


def test_never_leads_is_judged_over_all_documents() -> None:
    one = notice(("修路", "区建设局", "区财政局 区水务局"), ("修桥", "区建设局", "区财政局"))
    two = notice(("节水", "区水务局", "区建设局"), number="玄政〔2024〕1号")
    found = [row for row in lint(tables(one, two)) if row.rule == "L07"]
    assert [(row.unit, row.task.label, dict(row.facts)["count"]) for row in found] == [
        ("区财政局", "1﹒", 2)
    ]


def with_target(
    words: str, quote: str, measure: str, year: int | None, deadline: str | None
) -> Notice:
    built = notice((words, "区建设局", "区建设局 各街道办事处"))
    start = built.document.text.index(quote)
    target = Target(
        "g-1", built.tasks[0].id, "道路", "=", 3, measure, quote, (start, start + len(quote))
    )
    return replace(
        built,
        document=replace(built.document, year=year),
        tasks=(replace(built.tasks[0], deadline=deadline),),
        targets=(target,),
    )


@pytest.mark.parametrize(
    ("target", "wording"),
    [
        (("修3条路", "3条", "条", 2023, None), None),
        (("修3条路", "3条", "条", None, None), "L08.date"),
        (("修3条路", "3条", "条", None, "6月底前"), None),
        (("到2025年，修3条路", "3条", "条", None, None), None),
        (("修3条路。2025年再议", "3条", "条", None, None), "L08.date"),
        (("“十四五”期末修3条路", "3条", "条", None, None), None),
        (("评分达到3", "达到3", "", 2023, None), "L08.unit"),
        (("评分达到3", "达到3", "", None, None), "L08.both"),
    ],
)
def test_loose_targets(
    target: tuple[str, str, str, int | None, str | None], wording: str | None
) -> None:
    found = lint(tables(with_target(*target)))
    said = [finding.wording for finding in found if finding.rule == "L08"]
    assert said == ([wording] if wording else [])


def test_two_loose_targets_of_a_task_are_one_finding() -> None:
    one = with_target("修3条路，造4座桥", "3条", "", 2023, None)
    start = one.document.text.index("4座")
    other = replace(one.targets[0], id="g-2", quote="4座", span=(start, start + 2))
    found = lint(tables(replace(one, targets=(*one.targets, other))))
    assert [row.facts for row in found if row.rule == "L08"] == [
        (("unitless", ("“3条”", "“4座”")), ("dateless", ()))
    ]


def known_as(built: Notice, name: str, *, aliases: tuple[str, ...], full: str | None) -> Notice:
    """The notice with other names of one unit, as the registry would give them."""
    units = tuple(
        replace(row, aliases=aliases, full_name=full) if row.name == name else row
        for row in (*built.units, *(() if name in {u.name for u in built.units} else (unit(name),)))
    )
    return replace(built, units=units)


@pytest.mark.parametrize(
    ("words", "supports", "missing"),
    [
        ("会同区发展和改革委员会修路", "区财政局", "区发改委"),
        ("会同区发展改革委修路", "区财政局", "区发改委"),
        ("会同区发改委修路", "区财政局", "区发改委"),
        ("会同发改修路", "区财政局", ""),  # two characters are an ordinary word
        ("会同区发改委修路", "区发改委", ""),  # its clause names it
        ("会同区发改委分局修路", "区财政局", "区发改委分局"),  # a longer name is another unit
        ("会同区发改委分局、区发改委修路", "区财政局", "区发改委分局 区发改委"),
        ("修路", "区财政局", ""),
    ],
)
def test_units_named_in_the_text_only(words: str, supports: str, missing: str) -> None:
    built = notice((words, "区建设局", supports), ("办事", "区发改委", "区发改委分局"))
    built = known_as(built, "区发改委", aliases=("发改", "区发展改革委"), full="区发展和改革委员会")
    found = lint(tables(built))
    said = [dict(row.facts)["units"] for row in found if row.rule == "L10"]
    assert said == ([tuple(missing.split())] if missing else [])


def test_a_unit_of_a_listed_phrase_is_not_left_out() -> None:
    built = notice(("推动甲街道办事处修路", "区建设局", "各街道办事处"))
    assert "L10" not in {row.rule for row in lint(tables(built))}
    built = notice(
        ("推动甲街道办事处修路", "区建设局", "有关部门"), ("办事", "区建设局", "各街道办事处")
    )
    assert OFFICES[0] in [
        name
        for row in lint(tables(built))
        if row.rule == "L10"
        for name in dict(row.facts)["units"]
    ]


def test_a_unit_of_another_place_is_not_meant() -> None:
    here = notice(("会同区财政局修路", "区建设局", "区水务局"))
    there = notice(("记账", "区财政局", ""), number="他政〔2023〕1号", place="他省/他市/他区")
    assert "L10" not in {row.rule for row in lint(tables(here, there))}


def test_clause_quotes_the_text() -> None:
    built = notice(("修三条路", "区建设局", "有关部门"))
    for finding in lint(tables(built)):
        start, end = finding.span
        assert built.document.text[start:end] == finding.clause == "区建设局主办,有关部门协办"


def test_order_of_rule_document_task() -> None:
    one = notice(("修路", "区建设局", ""), ("修桥", "区建设局 区财政局", ""))
    two = notice(("修路", "区建设局", ""), number="玄政〔2024〕1号")
    once = lint(tables(one, two))
    assert once == lint(tables(two, one))
    ranks = {row.id: n for n, row in enumerate(tables(one, two).tasks)}
    keys = [(row.rule, ranks[row.task.id]) for row in once]
    assert keys == sorted(keys)
    assert len(keys) == 4


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_rule_says_a_whole_sentence(lang: Lang) -> None:
    loose = with_target("区民政局评分达到3", "达到3", "", None, None)
    built = notice(
        ("修路", "", ""),
        ("修桥", "甲街道办事处 区建设局", "各街道办事处 有关部门 各部门"),
        ("修闸", "区民政局", EIGHT + " 区环保局"),
        ("修库", "区环保局", ""),
        number="玄政〔2022〕1号",
    )
    found = lint(tables(loose, built))
    assert {row.rule for row in found} == {rule.id for rule in RULES}
    for finding in found:
        said = finding.message(lang)
        assert not set("{}") & set(said)
        assert "“”" not in said
        assert said.endswith("。" if lang == "zh" else ".")


def test_the_sample_fires_exactly_what_was_read_by_hand() -> None:
    golden = tomllib.loads(
        (Path(__file__).parent / "golden/lint-xuanwu-2023.toml").read_text("utf-8")
    )
    expected = {
        (rule, f"{number}﹒", about) for rule, rows in golden.items() for number, about, _ in rows
    }
    assert list(golden) == [rule.id for rule in RULES]
    found = [
        (row.rule, row.task.label, row.unit or dict(row.facts).get("phrase", ""))
        for row in lint(tables(*parse("sample")))
    ]
    assert len(found) == len(set(found))
    assert set(found) == expected
