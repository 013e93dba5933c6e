"""Rows: a line of Chinese and what it means. The rules' own examples stand in `clauses.RULES`."""

import pytest

from zerentu.loaders.clauses import RULES, parties_of, read_clause
from zerentu.loaders.fold import folded


def meaning(line: str, *, first_leads: bool = False) -> str:
    """What a clause means: ``lead 甲局 | support 乙局 [各街道]``, phrases in brackets."""
    clause = read_clause(folded(line), 0, len(line))
    if clause is None:
        return ""
    said: dict[str, list[str]] = {}
    for name, role, _ in parties_of(clause, first_leads=first_leads):
        words = line[name.start : name.end]
        said.setdefault(role.value, []).append(f"[{words}]" if name.phrase else words)
    return " | ".join(f"{role} {' '.join(names)}" for role, names in said.items())


@pytest.mark.parametrize(
    ("rule", "line", "means"),
    [(name, *example) for name, rule in RULES.items() for example in rule.examples],
)
def test_every_rule_reads_its_examples(rule: str, line: str, means: str) -> None:
    assert meaning(line) == means
    clause = read_clause(folded(line), 0, len(line))
    assert clause
    assert rule in {party.rule for party in parties_of(clause)}


ROWS = [
    ("区发改委主办，各街道办事处、徐管委协办", "lead 区发改委 | support [各街道办事处] 徐管委"),
    ("區財政局主辦，各街道辦事處協辦", "lead 區財政局 | support [各街道辦事處]"),
    (
        "区应急局主办，区消防大队、区建设局等区相关部门、各街道办事处协办",
        "lead 区应急局 | support 区消防大队 区建设局 [区相关部门] [各街道办事处]",
    ),
    (
        "区财政局主办，区相关部门、各园区、各区属集团及国有企业协办",
        "lead 区财政局 | support [区相关部门] [各园区] [各区属集团及国有企业]",
    ),
]


@pytest.mark.parametrize(("line", "means"), ROWS)
def test_a_clause_means(line: str, means: str) -> None:
    assert meaning(line) == means
