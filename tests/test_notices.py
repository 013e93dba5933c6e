"""Golden notices: each labelled text becomes exactly what a person read in it, field by field."""

import hashlib
from collections import Counter

import pytest
from _pytest.mark import ParameterSet

from tests import build
from tests.golden import DOCUMENT, Golden, differences, duties, goldens, rows, squeeze
from zerentu.loaders import parse
from zerentu.loaders.notice import Notice

GOLDENS = goldens()


def each() -> list[ParameterSet]:
    """The golden notices as parameters."""
    return [pytest.param(golden, id=golden.name) for golden in GOLDENS]


def test_there_are_golden_notices() -> None:
    assert len(GOLDENS) > 30


@pytest.mark.parametrize("golden", each())
def test_the_notice_is_read_as_labelled(golden: Golden) -> None:
    read = list(parse(golden.source))
    assert len(read) == len(golden.notices)
    for labels, notice in zip(golden.notices, read, strict=True):
        check_quotations(notice)
        check_source(notice, golden)
        mistakes = differences(labels, notice, golden.text)
        assert not mistakes, "\n".join(["", *mistakes])


def check_quotations(notice: Notice) -> None:
    """Every span quotes its words, and a task's span begins with its label or its own words."""
    text = notice.document.text
    for duty in notice.responsibilities:
        assert text[slice(*duty.mention.span)] == duty.mention.text
    for target in notice.targets:
        assert text[slice(*target.span)] == target.quote
    for task in notice.tasks:
        start = squeeze(text[slice(*task.span)])
        assert start.startswith(squeeze(task.label if task.part == 1 else task.text[:4]))


def check_source(notice: Notice, golden: Golden) -> None:
    """The cleaned text holds printed characters only, in their order; the hash is the file's."""
    document = notice.document
    assert document.sha256 == hashlib.sha256(golden.source.read_bytes()).hexdigest()
    assert document.read_by == "text"
    printed = iter(golden.text)
    assert all(letter in printed for letter in squeeze(document.text))
    assert [task.order for task in notice.tasks] == list(range(1, len(notice.tasks) + 1))


@pytest.mark.parametrize("golden", each())
def test_the_labels_stand_in_the_text(golden: Golden) -> None:
    """No typing mistake: all words of a label are printed, heads and tails in the text's order."""
    page, at = squeeze(golden.text), 0
    for labels in golden.notices:
        known = set(" ".join(labels["units"].values()).split()) | set(labels.get("collectives", {}))
        used = set()
        for path, task in rows(labels):
            for part in task["text"].split("…"):
                assert page.find(squeeze(part), at) >= 0, (path, part)
                at = page.index(squeeze(part), at)
            for word, shown in duties(f"{task['lead']} {task['support']}", labels):
                assert word in page, (path, word)
                assert shown in known, (path, shown)
                used.add(shown)
            used |= {shown for _, shown in duties(task.get("implied", ""), labels)}
            for metric, _, _, _, quote in task.get("targets", []):
                assert squeeze(metric) in page, (path, metric)
                assert squeeze(quote) in page, (path, quote)
        used |= set(" ".join(labels.get("members", {}).values()).split())
        assert used == known


def test_the_sample_holds_what_a_reader_counts_in_it() -> None:
    """Sums over the labels of the sample: tasks, leads, supports, phrases, units, targets."""
    (labels,) = next(golden for golden in GOLDENS if golden.name == "xuanwu-2023").notices
    sums: Counter[str] = Counter()
    for _, task in rows(labels):
        sums["tasks"] += 1
        sums["targets"] += len(task.get("targets", []))
        for role in ("lead", "support"):
            for _, shown in duties(task[role], labels):
                sums["phrases" if shown in labels["collectives"] else role] += 1
    assert len(labels["chapters"]) == 6
    assert len(labels["collectives"]) == 6
    assert sums == {"tasks": 66, "lead": 123, "support": 86, "phrases": 56, "targets": 57}
    assert sum(len(names.split()) for names in labels["units"].values()) == 56


def test_the_comparer_sees_a_mistake_and_shows_its_line() -> None:
    """Labels that agree give no difference; a changed lead is named with the line it stands in."""
    built = build.notice(("修三条路", "区建设局", "区财政局"))
    task = {"label": "1﹒", "text": "修…路", "lead": "区建设局", "support": "区财政局"}
    labels = {
        "document": {key: getattr(built.document, key) for key in DOCUMENT},
        "chapters": {"一、": "总章"},
        "units": {"bureau": "区建设局 区财政局"},
        "tasks": {"一、": [task]},
    }
    assert differences(labels, built, built.document.text) == []
    task["lead"] = "区水务局"
    (mistake,) = differences(labels, built, built.document.text)
    assert "区水务局" in mistake
    assert "1﹒修三条路(区建设局主办,区财政局协办)" in mistake
