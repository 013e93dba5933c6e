"""Nothing that looks like an assignment is dropped; every finding is documented with an example."""

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.golden import Golden, goldens
from zerentu.loaders import parse_text
from zerentu.loaders.decisions import Decision
from zerentu.loaders.findings import LEVELS
from zerentu.loaders.notice import Notice
from zerentu.loaders.understood import share_understood
from zerentu.words.findings import WORDS

PAGE = Path(__file__).parents[1] / "docs" / "findings.md"

EXAMPLES = {
    "unread_clause": "1.修路。（区建设局、大家要高度重视、加强领导、做好工作牵头）",
    "unread_label": "1.修路。责任单位：栏目设置混乱、附件打不开。",
    "silent_row": "序号|任务|责任单位\n1|修路|区建设局\n2|架桥|",
    "prose_duty": "1.修路（如区建设局、区财政局负责的路段）。（区建设局负责）",
    "odd_name": "1.修路。（区建设局、区财政局、抓紧协调好负责）",
    "merged_names": "1.修路。（区发改委、区发展改革委负责）",
    "no_date": "1.修路。（区建设局负责，9月31日前完成）",
    "stale_decision": "1.修路。（区建设局主办）",
    "unclosed_bracket": "1.修路。（区建设局主办\n2.架桥。（区水务局主办）",
    "no_place": "1﹒修路。（区建设局主办）",
    "no_duty": "今天天气很好。",
    "no_clause": "1.修路。（区建设局主办）\n2.架桥。\n3.植树。（区林业局主办）",
    "repeated_label": "1.修路。（区建设局主办）\n1.架桥。（区水务局主办）",
    "unknown_unit": "1.修路。（区妙妙管理局主办）",
}

_ROLE = re.compile("牵头|主办|协办|负责|配合|责任单位|责任部门")
_UNIT = re.compile("[市区县省][\u4e00-\u9fff]{1,10}(?:局|委|办|厅)")
_BRACKET = re.compile("[（(〔\\[]([^（(〔\\[）)〕\\]\n]+)[）)〕\\]]")


def page() -> str:
    """The page of findings, made from the levels, the wordings and the examples."""
    lines = [
        "# Findings",
        "",
        "What the reader did not understand, in words. Made by `python -m tests.test_findings`;"
        " a test keeps it true.",
        "",
        "| code | level | an example | what is said | in English |",
        "|---|---|---|---|---|",
    ]
    for code, level in LEVELS.items():
        words = WORDS[code]
        example = EXAMPLES[code].replace("\n", " ⏎ ").replace("|", "\\|")
        lines.append(f"| `{code}` | {level} | {example} | {words.zh} | {words.en} |")
    return "\n".join([*lines, ""])


def test_every_code_has_words_and_an_example() -> None:
    assert set(LEVELS) == set(WORDS) == set(EXAMPLES)


@pytest.mark.parametrize("code", LEVELS)
def test_the_example_gives_the_finding(code: str) -> None:
    (read,) = parse_text(EXAMPLES[code])
    old = Decision(read.document.id, label="1.", clause="区水务局主办）", answer="none")
    (notice,) = parse_text(EXAMPLES[code], decisions=[old] if code == "stale_decision" else [])
    assert code in {finding.code for finding in notice.findings}


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == page()


def places(text: str) -> list[tuple[int, int]]:
    """Brackets with a role word and a unit, found by no rule of the reader."""
    return [m.span(1) for m in _BRACKET.finditer(text) if _ROLE.search(m[1]) and _UNIT.search(m[1])]


@pytest.mark.parametrize("golden", [pytest.param(g, id=g.name) for g in goldens()])
def test_the_sum(golden: Golden) -> None:
    """Every such bracket holds a mention of a responsibility or lies in a finding."""
    for notice in parse_text(golden.text):
        for start, end in places(notice.document.text):
            assert covered(notice, start, end), notice.document.text[start:end]
        understood, everything = share_understood(notice)
        assert 0 <= understood <= everything


def covered(notice: Notice, start: int, end: int) -> bool:
    mentions = (duty.mention.span for duty in notice.responsibilities)
    found = (finding.span for finding in notice.findings)
    return any(start <= low < end for low, _ in mentions) or any(
        low < end and start < high for low, high in found
    )


def test_equal_neighbours_are_one_with_a_count() -> None:
    (notice,) = parse_text("1.修路。（区妙妙局、区妙妙局、区妙妙局主办）")
    assert Counter(finding.code for finding in notice.findings)["unknown_unit"] == 1


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
