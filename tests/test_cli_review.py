"""``review``, ``--review`` and ``units`` on the command line."""

import json
from pathlib import Path

from tests.run import Here

TEXT = "甲区人民政府关于修路的通知\n1.修路。（责任单位：区建设局、区妙妙局）\n"


def test_questions_are_written_filled_in_and_applied(zerentu: Here, tmp_path: Path) -> None:
    source, decisions = tmp_path / "a.txt", tmp_path / "decisions.toml"
    source.write_text(TEXT, "utf-8")
    done = zerentu("review", str(source), "-o", str(decisions))
    assert (done.code, done.out) == (0, "")
    filled = decisions.read_text("utf-8").replace('answer = ""', 'answer = "first_leads"', 1)
    decisions.write_text(filled, "utf-8")
    done = zerentu("parse", str(source), "--review", str(decisions), "--format", "json")
    duties = json.loads(done.out)["responsibilities"]
    assert [(row["role"], row["rule"]) for row in duties] == [
        ("lead", "review"),
        ("support", "review"),
    ]


def test_a_broken_file_of_decisions_is_one_line(zerentu: Here, tmp_path: Path) -> None:
    path = tmp_path / "decisions.toml"
    path.write_text("[[decision]]\nanswer = 'lead'\n", "utf-8")
    done = zerentu("parse", "sample", "--review", str(path))
    assert done.code == 1
    assert len(done.err.splitlines()) == 1
    assert str(path) in done.err


def test_the_registry_is_listed_and_holds(zerentu: Here) -> None:
    assert zerentu("units", "check").code == 0
    assert "国家发展和改革委员会" in zerentu("units", "list").out


def test_what_the_registry_does_not_know_is_listed(zerentu: Here, tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text(TEXT, "utf-8")
    out = zerentu("units", "unresolved", str(source)).out
    assert "区妙妙局" in out
    assert "区建设局" not in out.splitlines()[-1]
