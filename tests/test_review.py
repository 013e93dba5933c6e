"""Review: hesitations written out, decisions applied, kept over a reload, listed when stale."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from zerentu.loaders import parse_text
from zerentu.loaders.decisions import Decision, as_toml, decisions_in
from zerentu.loaders.errors import LoadError
from zerentu.loaders.hesitations import hesitations_of
from zerentu.loaders.notice import Notice

HEAD = "甲区人民政府关于修路的通知\n甲政〔2023〕1号\n"
TEXT = (
    HEAD
    + "一、总章\n1.修路。（责任单位：区建设局、区妙妙局，各镇、街道办事处）\n"
    + "2.架桥。（区水务局主办）"
)


def read(text: str, *decisions: Decision) -> Notice:
    (notice,) = parse_text(text, decisions=decisions)
    return notice


def duties(notice: Notice) -> list[tuple[str, str, str]]:
    return [(row.role.value, row.mention.text, row.rule) for row in notice.responsibilities]


def asked(reason: str, text: str = TEXT) -> Decision:
    return next(one for one in hesitations_of(read(text)) if one.reason == reason)


def test_hesitations_are_asked_with_reason_and_choices() -> None:
    questions = list(hesitations_of(read(TEXT)))
    assert [one.reason for one in questions] == ["co_leads", "unknown_unit", "one_phrase"]
    assert all(one.path == "一、" and one.label == "1." for one in questions)
    assert all("keep" in one.choices for one in questions)


@pytest.mark.parametrize(
    ("reason", "answer", "expected"),
    [
        ("co_leads", "first_leads", ("support", "区妙妙局", "review")),
        ("unknown_unit", "support", ("support", "区妙妙局", "review")),
        ("one_phrase", "split", ("lead", "街道办事处", "review")),
    ],
)
def test_an_answer_changes_its_clause_only(
    reason: str, answer: str, expected: tuple[str, str, str]
) -> None:
    found = duties(read(TEXT, replace(asked(reason), answer=answer)))
    assert expected in found
    assert ("lead", "区水务局", "lead_word") in found


def test_none_takes_a_duty_away_and_add_brings_one() -> None:
    question = asked("unknown_unit")
    assert "区妙妙局" not in str(duties(read(TEXT, replace(question, answer="none"))))
    text = HEAD + "1.修路，区城管局出力。（区建设局主办）"
    clause = Decision(read(text).document.id, label="1.", clause="区建设局主办）")
    added = replace(clause, answer="add", support=("区城管局",))
    assert ("support", "区城管局", "review") in duties(read(text, added))


def test_a_unit_gets_its_right_name() -> None:
    decision = replace(asked("unknown_unit"), unit="区民政局")
    names = {unit.name: unit.provisional for unit in read(TEXT, decision).units}
    assert names["区民政局"] is False
    assert "区妙妙局" not in names


def test_a_place_that_was_not_read_is_settled() -> None:
    text = HEAD + "1.修路（如区建设局、区财政局负责的路段）。（区建设局负责）"
    place = asked("prose_duty", text)
    dismissed = read(text, replace(place, answer="none"))
    assert "prose_duty" not in {finding.code for finding in dismissed.findings}
    made = read(text, replace(place, answer="add", lead=("区财政局",)))
    assert ("lead", "区财政局", "review") in duties(made)


def test_decisions_survive_a_reload_and_are_stale_when_the_clause_changes() -> None:
    decision = replace(asked("unknown_unit"), answer="none")
    again = read(TEXT.replace("2.架桥", "2.造桥"), decision)
    assert "区妙妙局" not in str(duties(again))
    changed = read(TEXT.replace("区妙妙局，", "区妙妙局、区财政局，"), decision)
    assert "区妙妙局" in str(duties(changed))
    assert "stale_decision" in {finding.code for finding in changed.findings}


def test_the_file_is_written_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "decisions.toml"
    questions = tuple(hesitations_of(read(TEXT)))
    path.write_text(as_toml(questions, "说明\n第二行"), "utf-8")
    assert decisions_in(str(path)) == questions
    hostile = Decision("d", clause='"""\\\n\x7f\'', words="]]")
    assert tomllib.loads(as_toml([hostile], ""))["decision"][0]["clause"] == hostile.clause


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[[decision]", "review_not_toml"),
        ("[[decision]]\nanswer = 'lead'", "review_field"),
        ("[[decision]]\ndocument = 'd'\ncolour = 'red'", "review_field"),
        ("[[decision]]\ndocument = 'd'\npart = 'one'", "review_field"),
        ("[[decision]]\ndocument = 'd'\nanswer = 'maybe'", "review_answer"),
        ("decision = 1", "review_field"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, text: str, code: str) -> None:
    path = tmp_path / "decisions.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(LoadError) as raised:
        decisions_in(str(path))
    assert raised.value.code == code
    assert str(path) in str(raised.value)


def test_no_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(LoadError, match=r"none\.toml"):
        decisions_in(str(tmp_path / "none.toml"))
