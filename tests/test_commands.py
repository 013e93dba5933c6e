"""The commands that work from files: what they print, and what they do with bad input."""

import csv
import json
from collections.abc import Iterator
from importlib.resources import files
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.run import Here, process
from zerentu.graph.report.columns import COLUMNS

SAMPLE = (files("zerentu.loaders") / "sample" / "xuanwu-2023.txt").read_bytes()
HOSTILE = (
    "一、</script><script>alert(1)</script>\x1b[2J\x1b]0;owned\x07\n"
    "1﹒') DETACH DELETE (n) //<img src=x onerror=alert(1)>\u202e。"
    "(区发改委主办,区财政局协办)\n"
)


def schema(name: str) -> Draft202012Validator:
    text = (files("zerentu") / "schemas" / f"{name}.schema.json").read_text("utf-8")
    Draft202012Validator.check_schema(json.loads(text))
    return Draft202012Validator(json.loads(text))


@pytest.fixture
def hostile(tmp_path: Path) -> str:
    """A notice that tries to steer a terminal, a page and a database."""
    path = tmp_path / "hostile.txt"
    path.write_text(HOSTILE, encoding="utf-8")
    return str(path)


def test_parse_json_is_one_object_as_promised(zerentu: Here) -> None:
    """It fits its schema, and every span quotes its words."""
    done = zerentu("parse", "sample", "--format", "json")
    assert (done.code, done.err) == (0, "")
    notice = json.loads(done.out)
    schema("parse").validate(notice)
    text = notice["document"]["text"]
    mentions = [duty["mention"] for duty in notice["responsibilities"]]
    assert len(notice["tasks"]) == 66
    assert all(text[slice(*mention["span"])] == mention["text"] for mention in mentions)


def test_parse_json_refuses_several_notices(zerentu: Here, tmp_path: Path) -> None:
    """One object is one notice; `jsonl` holds several, one a line."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(SAMPLE)
    done = zerentu("parse", str(tmp_path), "--format", "json")
    assert (done.code, done.out) == (2, "")
    assert "jsonl" in done.err
    lines = zerentu("parse", str(tmp_path), "--format", "jsonl").out.splitlines()
    assert len(lines) == 2
    for line in lines:
        schema("parse").validate(json.loads(line))


def test_parse_prints_every_task_and_party(zerentu: Here) -> None:
    """A heading, a line a task at least, and that nothing was left over."""
    out = zerentu("parse", "sample").out
    assert "玄政〔2023〕25号" in out
    assert "66 tasks" in out
    assert all(f"{number}﹒" in out for number in range(1, 67))
    assert "Everything was understood." in out


def test_parse_shows_what_was_not_understood(zerentu: Here, tmp_path: Path) -> None:
    """With its level and its words; an error of the text is exit code 1 under --strict."""
    path = tmp_path / "open.txt"
    path.write_text("一、总章\n1﹒修三条路。(区建设局主办,区财政局协办\n2﹒修桥。\n", "utf-8")
    done = zerentu("parse", str(path))
    assert done.code == 0
    assert "Not understood" in done.out


def test_several_jobs_print_the_same(zerentu: Here, tmp_path: Path) -> None:
    """In the same order."""
    for number in range(3):
        (tmp_path / f"{number}.txt").write_bytes(SAMPLE + b"\n" * number)
    one = zerentu("parse", str(tmp_path), "--format", "jsonl")
    assert zerentu("parse", str(tmp_path), "--format", "jsonl", "--jobs", "3") == one


def test_report_json_is_as_promised(zerentu: Here) -> None:
    """It fits its schema, under each reading."""
    for reading in ("named", "closed", "upper"):
        done = zerentu("report", "sample", "--reading", reading, "--format", "json")
        assert (done.code, done.err) == (0, "")
        report = json.loads(done.out)
        schema("report").validate(report)
        assert report["reading"] == reading
        assert set(report["tables"]) == set(COLUMNS)


def test_report_top_and_only(zerentu: Here) -> None:
    """The tables named, so many rows; the table says how many there are."""
    args = ("report", "sample", "--only", "load", "--top", "2")
    report = json.loads(zerentu(*args, "--format", "json").out)
    assert [len(rows) for rows in report["tables"].values()] == [2]
    assert "56" in zerentu(*args).out


def test_csv_is_one_table_or_a_folder(zerentu: Here, tmp_path: Path) -> None:
    """Never two tables in one stream."""
    assert zerentu("report", "sample", "--format", "csv").code == 2
    one = zerentu("report", "sample", "--format", "csv", "--only", "load").out
    rows = list(csv.DictReader(StringIO(one)))
    assert len(rows) == 56
    folder = tmp_path / "tables"
    assert zerentu("report", "sample", "--format", "csv", "-o", str(folder)).code == 0
    assert {path.stem for path in folder.iterdir()} == set(COLUMNS)
    assert (folder / "load.csv").read_text("utf-8") == one


@pytest.mark.parametrize("form", ["table", "md", "json"])
def test_report_goes_to_a_file(zerentu: Here, tmp_path: Path, form: str) -> None:
    """The same text as on standard output, and nothing there."""
    target = tmp_path / "report"
    printed = zerentu("report", "sample", "--format", form)
    written = zerentu("report", "sample", "--format", form, "-o", str(target))
    assert written == (0, "", "")
    assert target.read_text("utf-8") == printed.out


def test_page_is_one_file(zerentu: Here, tmp_path: Path) -> None:
    """Equal on every run, with nothing beside it; where to is not left open."""
    for name in ("a.html", "b.html"):
        assert zerentu("page", "sample", "-o", str(tmp_path / name)) == (0, "", "")
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()
    assert {path.name for path in tmp_path.iterdir()} == {"a.html", "b.html"}
    assert zerentu("page", "sample").code == 2


@pytest.mark.parametrize("place", ["/proc/page.html", "/no/such/folder/page.html"])
def test_a_page_that_cannot_be_written_is_one_line(zerentu: Here, place: str) -> None:
    """What, where, what to do."""
    done = zerentu("page", "sample", "-o", place)
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith(f"Cannot write {place}")
    assert done.err.count("\n") == 1


def test_a_hostile_notice_makes_a_tame_page(zerentu: Here, hostile: str, tmp_path: Path) -> None:
    """Its markup is text in the page."""
    assert zerentu("page", hostile, "-o", str(tmp_path / "page.html")).code == 0
    page = (tmp_path / "page.html").read_text("utf-8")
    assert "<script>alert(1)" not in page
    assert "<img src=x" not in page


def test_lint_json_and_gate(zerentu: Here) -> None:
    """The array fits its schema; a rule of --fail-on that fires is exit code 1."""
    done = zerentu("lint", "sample", "--format", "json")
    assert done.code == 0
    findings = json.loads(done.out)
    schema("lint").validate(findings)
    fired = findings[0]["rule"]
    assert zerentu("lint", "sample", "--fail-on", fired).code == 1
    assert zerentu("lint", "sample", "--fail-on", "L00").code == 2


def test_search_json(zerentu: Here) -> None:
    """An array of rows; a unit by its pinyin initials."""
    rows = json.loads(zerentu("search", "qjsj", "sample", "--format", "json").out)
    schema("rows").validate(rows)
    assert rows[0]["unit"] == "区建设局"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_of_a_notice_steers_the_terminal(zerentu: Here, hostile: str, lang: str) -> None:
    """Escape sequences and direction marks of a notice are shown, not obeyed."""
    commands: list[list[str]] = [
        ["parse", hostile],
        ["parse", hostile, "--format", "json"],
        ["report", hostile],
        ["report", hostile, "--format", "md"],
        ["report", hostile, "--format", "csv", "--only", "chapters"],
        ["lint", hostile],
        ["search", "DELETE", hostile],
    ]
    for command in commands:
        done = zerentu(*command, lang=lang)
        assert done.code == 0, done.err
        assert done.out
        assert not {"\x1b", "\x07", "\u202e"} & set(done.out + done.err), command


def bad_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    yield "empty.txt", b""
    yield "binary.txt", bytes(range(256)) * 20
    yield "odd-bytes.txt", "一、总章".encode("utf-16-le")[1:] + b"\xff\xfe\x81"


@pytest.mark.parametrize("command", ["parse", "report", "lint"])
def test_bad_files_are_one_line_each(zerentu: Here, tmp_path: Path, command: str) -> None:
    """What, where, what to do; exit code 1 and no traceback."""
    for name, content in bad_files(tmp_path):
        path = tmp_path / name
        path.write_bytes(content)
        done = zerentu(command, str(path))
        assert (done.code, done.out) == (1, ""), name
        assert done.err.count("\n") == 1, done.err
        assert name in done.err


@pytest.mark.parametrize("source", ["missing.txt", "no-such-folder/", "*.nothing", "\x1b[2J"])
def test_missing_sources_are_named(
    zerentu: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str
) -> None:
    """Also a name that would steer the terminal."""
    monkeypatch.chdir(tmp_path)
    done = zerentu("parse", source)
    assert (done.code, done.out) == (1, "")
    assert done.err.count("\n") == 1
    assert "\x1b" not in done.err


def test_an_empty_folder_is_named(zerentu: Here, tmp_path: Path) -> None:
    """There is nothing to read in it."""
    done = zerentu("parse", str(tmp_path))
    assert (done.code, done.out) == (1, "")
    assert str(tmp_path) in done.err


def test_a_broken_file_does_not_stop_the_rest(zerentu: Here, tmp_path: Path) -> None:
    """It is told, the others are read, and the exit code is 1."""
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(SAMPLE)
    done = zerentu("parse", str(tmp_path), "--format", "jsonl")
    assert done.code == 1
    assert "a.txt" in done.err
    assert len(done.out.splitlines()) == 1


@pytest.mark.parametrize(
    "text",
    ["\ufeff \n", "没有章节也没有任务的一句话。", "一、总章\n1﹒没有括号\n", "甲" * 10_000_000],
    ids=["blank", "no tasks", "no bracket", "10 MB of one character"],
)
def test_surprising_texts_are_no_errors(zerentu: Here, tmp_path: Path, text: str) -> None:
    """They have findings, or are said to be empty; never a traceback."""
    path = tmp_path / "odd.txt"
    path.write_text(text, encoding="utf-8")
    done = zerentu("parse", str(path))
    assert done.code in {0, 1}
    assert done.out or done.err.count("\n") == 1


def test_standard_input_is_a_source() -> None:
    """`-`, in GB18030 as well."""
    for encoding in ("utf-8", "gb18030"):
        done = process(
            "parse", "-", "--format", "json", given=SAMPLE.decode("utf-8").encode(encoding)
        )
        assert done.code == 0, done.err
        assert len(json.loads(done.out)["tasks"]) == 66


@pytest.mark.parametrize(
    ("option", "said"),
    [
        (["--document", "nothing"], "玄政〔2023〕25号"),
        (["--place", "火星"], "玄武区"),
        (["--year", "1999"], "2023"),
        (["--only", "lode"], "load"),
        (["--unit-kind", "bureaux"], "bureau"),
    ],
)
def test_a_word_that_chooses_nothing_is_wrong_usage(
    zerentu: Here, option: list[str], said: str
) -> None:
    """Exit code 2, with what there is."""
    done = zerentu("report", "sample", *option)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_filters_select(zerentu: Here) -> None:
    """One chapter has fewer tasks; kinds of units hide rows."""
    whole = report(zerentu)
    part = report(zerentu, "--chapter", "一、")
    assert 0 < part["network"][0]["tasks"] < whole["network"][0]["tasks"]
    kinds = {row["kind"] for row in report(zerentu, "--unit-kind", "subdistrict")["load"]}
    assert kinds == {"subdistrict"}


def report(zerentu: Here, *options: str) -> dict[str, Any]:
    """The tables of the sample's report."""
    tables: dict[str, Any] = json.loads(
        zerentu("report", "sample", "--format", "json", *options).out
    )["tables"]
    return tables
