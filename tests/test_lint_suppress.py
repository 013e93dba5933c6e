"""Findings that are accepted with a reason, and reviews that are written wrongly."""

import pytest

from tests.build import notice
from zerentu.graph.lint import lint, read_suppressions, suppress
from zerentu.graph.tables import Tables
from zerentu.loaders.errors import LoadError
from zerentu.loaders.notice import Notice


def tables(*notices: Notice) -> Tables:
    return Tables.from_notices(notices)


REVIEW = """
[[suppress]]
rule = "L03"
task = "1"
reason = "独立完成"

[[suppress]]
rule = "L02"
clause = "区财政局"
document = "玄政〔2023〕1号"
reason = "各管一段"

[[suppress]]
rule = "L02"
task = "9﹒"
reason = "已无此条"
"""


def test_suppression_parts_what_is_accepted_with_its_reason() -> None:
    rows = tables(notice(("修路", "区建设局", ""), ("修桥", "区建设局 区财政局", "")))
    kept, accepted, unused = suppress(
        lint(rows), read_suppressions(REVIEW, "review.toml"), rows.documents
    )
    assert [(row.rule, row.task.label) for row in kept] == [("L03", "2﹒")]
    assert [(row.rule, row.task.label, why) for row, why in accepted] == [
        ("L02", "2﹒", "各管一段"),
        ("L03", "1﹒", "独立完成"),
    ]
    assert unused == (3,)


def test_suppression_keeps_to_its_document() -> None:
    rows = tables(notice(("修桥", "区建设局 区财政局", ""), number="玄政〔2024〕1号"))
    kept, accepted, _ = suppress(
        lint(rows), read_suppressions(REVIEW, "review.toml")[1:2], rows.documents
    )
    assert [row.rule for row in kept] == ["L02", "L03"]
    assert accepted == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[[suppress", "review_not_toml"),
        ("suppress = 3", "suppress_not_tables"),
        ('[[suppress]]\nrule = "L02"\ntask = "1"', "suppress_without_reason"),
        ('[[suppress]]\nrule = "L02"\ntask = "1"\nreason = " "', "suppress_without_reason"),
        ('[[suppress]]\nrule = "L02"\nreason = "x"', "suppress_without_place"),
        ('[[suppress]]\nrule = "L99"\ntask = "1"\nreason = "x"', "suppress_unknown_rule"),
        ('[[suppress]]\nrule = "L02"\ntask = 1\nreason = "x"', "suppress_not_text"),
        ('[[suppress]]\nrule = "L02"\ntaks = "1"\nreason = "x"', "suppress_unknown_field"),
    ],
)
def test_a_wrong_suppression_is_refused_in_one_line(text: str, code: str) -> None:
    with pytest.raises(LoadError) as raised:
        read_suppressions(text, "review.toml")
    assert raised.value.code == code
    for said in (raised.value.said("zh"), raised.value.said("en")):
        assert "review.toml" in said
        assert "\n" not in said


def test_other_tables_of_a_review_are_left_alone() -> None:
    assert read_suppressions('[[decision]]\nunit = "x"', "review.toml") == ()
