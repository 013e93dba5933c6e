"""The commands that work on the store, on each of the three engines."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest

from tests.run import Here, process
from tests.test_commands import HOSTILE, SAMPLE, schema
from zerentu.graph.engine import Connection

WRITING = [
    "CREATE (:Unit {id: 'x'})",
    "MERGE (u:Unit {id: 'x'}) RETURN u",
    "MATCH (u:Unit) SET u.name = 'x'",
    "MATCH (u:Unit) SET u:Other",
    "MATCH (u:Unit) REMOVE u.name",
    "MATCH (u:Unit) DETACH DELETE u",
    "MATCH ()-[r:LEADS]->() DELETE r",
    "MATCH (u:Unit) FOREACH (x IN [1] | SET u.n = x)",
    "UNWIND [1, 2] AS n CREATE (:Other {n: n})",
    "CREATE INDEX other IF NOT EXISTS FOR (o:Other) ON (o.n)",
]


@pytest.fixture
def loaded(engine: Connection, zerentu: Here) -> Iterator[Here]:
    """A command line whose store holds the sample and nothing else."""
    assert zerentu("db", "reset", "--yes").code == 0
    assert zerentu("load", "sample").code == 0
    yield zerentu
    assert zerentu("db", "reset", "--yes").code == 0


def counts(zerentu: Here) -> str:
    """How many nodes of each label there are, and how many relationships of each type."""
    nodes = zerentu("cypher", "MATCH (n) RETURN labels(n) AS l, count(*) AS n ORDER BY l[0]")
    ties = zerentu("cypher", "MATCH ()-[r]->() RETURN type(r) AS t, count(*) AS n ORDER BY t")
    assert (nodes.code, ties.code) == (0, 0)
    return nodes.out + ties.out


def test_loading_twice_changes_nothing(loaded: Here, tmp_path: Path) -> None:
    """Edited, only the edited tasks change; forgotten, nothing of it is left."""
    before = counts(loaded)
    again = loaded("load", "sample")
    assert again.code == 0
    assert "not read again" in again.out
    assert "unchanged" in loaded("load", "--force", "sample").out
    assert counts(loaded) == before
    edited = (
        SAMPLE.decode("utf-8")
        .replace("增长6%以上", "增长7%以上")
        .replace("增长5%以上。", "增长4%以上。")
    )
    (tmp_path / "edited.txt").write_text(edited, "utf-8")
    assert "added 0, changed 3, removed 0" in loaded("load", str(tmp_path / "edited.txt")).out
    forgotten = loaded("db", "forget", "玄政〔2023〕25号")
    assert "66 tasks" in forgotten.out
    left = loaded(
        "cypher", "MATCH (n) WHERE NOT n:ZerentuSchema RETURN count(n) AS n", "--format", "json"
    )
    assert json.loads(left.out) == [{"n": 0}]


def test_the_demo_does_the_whole_job(engine: Connection, loaded: Here, tmp_path: Path) -> None:
    """Reports, a question, a page whose path is the last line; again it takes over all that."""
    assert loaded("db", "reset", "--yes").code == 0
    for said in ("written", "unchanged"):
        began = monotonic()
        done = process("demo", "--engine", engine.engine, cwd=tmp_path)
        assert done.code == 0, done.err
        assert monotonic() - began < 20
        assert said in done.out.splitlines()[0]
        assert Path(done.out.splitlines()[-1]) == tmp_path / "责任图.html"
        assert (tmp_path / "责任图.html").read_text("utf-8").startswith("<!doctype html>")
    assert [path.name for path in tmp_path.iterdir()] == ["责任图.html"]


def test_a_dry_run_writes_nothing(loaded: Here, tmp_path: Path) -> None:
    """It says what would be read, and broken files are told all the same."""
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text(HOSTILE, "utf-8")
    before = counts(loaded)
    done = loaded("load", str(tmp_path), "--dry-run")
    assert done.code == 1
    assert "a.txt" in done.err
    assert "nothing written" in done.out
    assert counts(loaded) == before


def test_hostile_words_are_only_words(loaded: Here, tmp_path: Path) -> None:
    """Cypher in a title runs nowhere, and comes back as it was written."""
    path = tmp_path / "hostile.txt"
    path.write_text(HOSTILE, "utf-8")
    assert loaded("load", str(path)).code == 0
    found = loaded("cypher", "MATCH (t:Task) WHERE t.text CONTAINS 'DELETE' RETURN t.text AS text")
    assert "DETACH DELETE" in found.out
    assert "\x1b" not in found.out


def test_the_report_from_the_store_is_that_from_the_file(loaded: Here) -> None:
    """Equal as JSON, to the last byte."""
    arguments = ("--format", "json", "--reading", "upper")
    from_store = loaded("report", *arguments)
    assert from_store.code == 0
    assert from_store.out == loaded("report", "sample", *arguments).out


def test_named_queries_answer(loaded: Here) -> None:
    """Rows as promised, under filters too; what is wrong with the parameters is said."""
    arguments = ("query", "tasks_of_unit", "unit=区财政局", "--format", "json")
    rows = json.loads(loaded(*arguments).out)
    schema("rows").validate(rows)
    assert {row["role"] for row in rows} == {"lead", "support"}
    assert json.loads(loaded(*arguments, "--document", "玄政〔2023〕25号").out) == rows
    assert loaded(*arguments, "--document", "nothing").code == 2
    wrong = loaded("query", "tasks_of_unit", "unt=x")
    assert (wrong.code, wrong.out) == (1, "")
    assert "unt (unit?)" in wrong.err


@pytest.mark.parametrize("statement", WRITING)
def test_cypher_does_not_write(loaded: Here, statement: str) -> None:
    """Refused in one line, and nothing has changed."""
    before = counts(loaded)
    done = loaded("cypher", statement)
    assert (done.code, done.out) == (1, "")
    assert done.err.count("\n") == 1
    assert counts(loaded) == before


def test_cypher_writes_when_told(loaded: Here) -> None:
    """With --write, and says what it did."""
    done = loaded("cypher", "CREATE (:Other {n: $n})", "n=1", "--write")
    assert done.code == 0
    assert "nodes_created: 1" in done.err
    assert loaded("cypher", "MATCH (o:Other) DELETE o", "--write").code == 0


def test_cypher_formats(loaded: Here) -> None:
    """JSON is an array of row objects, CSV has a heading; nodes are objects."""
    statement = "MATCH (u:Unit {name: $name}) RETURN u.name AS name, u AS unit"
    rows = json.loads(loaded("cypher", statement, "name=区财政局", "--format", "json").out)
    schema("rows").validate(rows)
    assert rows[0]["name"] == "区财政局"
    assert rows[0]["unit"]["labels"] == ["Unit"]
    assert loaded("cypher", "RETURN 1 AS n, '=1' AS s", "--format", "csv").out == "n,s\n1,'=1\n"


def test_only_so_many_rows_are_fetched(loaded: Here) -> None:
    """And that there are more is said."""
    done = loaded(
        "cypher", "UNWIND range(1, 50) AS n RETURN n", "--max-rows", "3", "--format", "csv"
    )
    assert done.out == "n\n1\n2\n3\n"
    assert "--max-rows" in done.err


def test_status_counts(loaded: Here) -> None:
    """The engine, its address, and the nodes of each label."""
    out = loaded("db", "status").out
    assert os.environ["ZERENTU_HOME"] in out.replace("\n", "").replace(" ", "")
    assert "bolt://127.0.0.1:" in out
    assert "66" in out


def test_reset_asks(loaded: Here) -> None:
    """Where nobody can answer, nothing is removed."""
    done = loaded("db", "reset")
    assert done.code == 2
    assert "documents)? To do so, add --yes." in done.err
    assert "66" in loaded("db", "status").out


def test_a_store_of_ones_own(
    engine: Connection, loaded: Here, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--store` with the login of the environment; a wrong password is one line."""
    monkeypatch.setenv("NEO4J_USERNAME", engine.user)
    monkeypatch.setenv("NEO4J_PASSWORD", engine.password)
    options = ("--store", engine.url, "--database", engine.database)
    assert "66" in loaded(*options, "db", "status").out
    assert "66" in loaded("db", "status", *options).out
    monkeypatch.setenv("NEO4J_PASSWORD", "certainly-wrong")
    done = loaded(*options, "report")
    assert (done.code, done.out) == (1, "")
    assert done.err.count("\n") == 1
    assert "certainly-wrong" not in done.err


@pytest.mark.parametrize("url", ["bolt://127.0.0.1:1", "http://127.0.0.1", "nonsense", "bolt://"])
def test_a_wrong_store_is_one_line(zerentu: Here, url: str) -> None:
    """What, where, what to do."""
    done = zerentu("--store", url, "report")
    assert (done.code, done.out) == (1, "")
    assert done.err.count("\n") == 1, done.err
