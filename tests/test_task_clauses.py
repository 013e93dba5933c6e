"""The clause of a task holds every party it names, and no bracket that is not its own."""

from collections.abc import Iterator

import pytest

from tests.golden import goldens
from zerentu.graph.clauses import clause_span
from zerentu.loaders import parse
from zerentu.loaders.notice import Mention, Notice, Responsibility, Role, Task


@pytest.mark.parametrize(
    ("text", "words", "parties", "clause"),
    [
        ("1．修路。（甲局主办，乙局协办）", "修路。", "甲局 乙局", "甲局主办，乙局协办"),
        (
            "修路。〔责任单位：甲局、乙局（防汛办）〕",
            "修路。",
            "甲局",
            "责任单位：甲局、乙局（防汛办）",
        ),
        ("修路\n责任单位：甲局", "修路", "甲局", "责任单位：甲局"),
        ("甲局 | 修路 | 乙局 |", "修路", "甲局 乙局", "甲局 | 修路 | 乙局"),
        ("修路。", "修路。", "", None),
        ("修路。（）", "修路。", "", None),
        ("修路。（甲局", "修路。", "甲局", "甲局"),
    ],
)
def test_one_clause(text: str, words: str, parties: str, clause: str | None) -> None:
    task = Task("t", "d", None, "", 1, 1, words, (0, len(text)), None, ())
    duties = [
        Responsibility("t", "u", False, Role.LEAD, Mention(name, _span(text, name)), "bracket")
        for name in parties.split()
    ]
    span = clause_span(text, task, duties)
    assert (text[slice(*span)] if span else None) == clause


def _span(text: str, name: str) -> tuple[int, int]:
    return text.index(name), text.index(name) + len(name)


def notices() -> Iterator[Notice]:
    for golden in goldens():
        yield from parse(str(golden.source))


def test_every_clause_of_the_corpus_holds_its_parties() -> None:
    seen = 0
    for notice in notices():
        text = notice.document.text
        for task in notice.tasks:
            duties = [duty for duty in notice.responsibilities if duty.task_id == task.id]
            span = clause_span(text, task, duties)
            for duty in duties:
                at, end = duty.mention.span
                if task.span[0] <= at < task.span[1]:
                    seen += 1
                    assert span is not None
                    assert span[0] <= at < end <= span[1], (task.label, duty.mention.text)
    assert seen > 500
