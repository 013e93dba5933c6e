"""Standing rules: all their wordings, where they begin to hold, and who keeps roles of its own."""

import pytest

from tests.test_clauses import meaning
from zerentu.loaders import parse_text
from zerentu.loaders.fold import folded
from zerentu.loaders.legends import legends_in


@pytest.mark.parametrize(
    "words",
    [
        "排在首位的为牵头单位，下同",
        "列第一位者为牵头单位，下同",
        "排在第一位的部门为牵头部门",
        "第一责任单位为牵头单位",
        "列第一位的为牵头单位",
        "排名第一的为牵头单位",
        "第一个单位为牵头单位",
        "首个单位为牵头单位",
        "责任单位中排在第一位的为牵头单位",
        "责任单位第一个为牵头单位",
        "列第一位的单位负责牵头",
        "排在首位的部门牵头",
        "各项工作任务排在第一位的部门和单位为牵头单位",
        "每项任务列在第一位的单位为牵头单位，其他为配合单位",
        "牵头单位为责任单位中的第一个单位",
    ],
)
def test_every_wording_is_one_rule(words: str) -> None:
    for text in (f"（甲局、乙局，{words}）", f"{words}。", f"（甲局、乙局）（{words}）"):
        (found,) = legends_in(folded(text))
        assert found.who is None


@pytest.mark.parametrize(
    "words",
    [
        "牵头单位：甲局",
        "第一责任单位：甲局",
        "主要负责同志是第一责任人，要牵头落实",
        "排在全省前列",
    ],
)
def test_what_is_no_rule(words: str) -> None:
    assert legends_in(folded(words)) == []


def roles(text: str) -> list[str]:
    (notice,) = parse_text(text)
    return [
        f"{duty.role.value} {duty.mention.text} {duty.rule}" for duty in notice.responsibilities
    ]


def test_a_rule_in_a_clause_holds_from_there_on() -> None:
    text = (
        "1.修路。（甲局、乙局负责）\n2.架桥。（甲局、乙局负责，排在首位的为牵头单位，下同）\n"
        "3.植树。（丙局、丁局负责）\n4.治水。（丙局、丁局牵头，甲局配合）"
    )
    assert roles(text) == [
        "lead 甲局 shared_duty",
        "lead 乙局 shared_duty",
        "lead 甲局 first_leads",
        "support 乙局 first_leads",
        "lead 丙局 first_leads",
        "support 丁局 first_leads",
        "lead 丙局 lead_word",
        "lead 丁局 lead_word",
        "support 甲局 support_word",
    ]


def test_a_rule_in_the_letter_holds_for_all() -> None:
    text = "各单位：每项任务列在第一位的单位为牵头单位。\n1.修路。（甲局、乙局）"
    assert roles(text) == ["lead 甲局 first_leads", "support 乙局 first_leads"]


def test_who_is_listed_once_supports_everywhere_in_the_rule_s_words() -> None:
    text = (
        "1.修路。（甲局、乙局。排在第一位的为牵头单位，以下各项均需各区、各部门落实，不再列出）\n"
        "2.架桥。（丙局、丁局）"
    )
    (notice,) = parse_text(text)
    second = [duty for duty in notice.responsibilities if duty.task_id == notice.tasks[1].id]
    assert [(duty.mention.text, duty.rule) for duty in second][-1] == (
        "各区、各部门",
        "listed_once",
    )
    assert second[-1].mention.span[1] < notice.tasks[1].span[0]


def test_own_support_words_keep_their_roles_under_a_rule() -> None:
    assert meaning("甲局、乙局负责，丙局配合", first_leads=True) == "lead 甲局 乙局 | support 丙局"
    assert meaning("责任单位：甲局、各区政府", first_leads=True) == "lead 甲局 | support [各区政府]"
