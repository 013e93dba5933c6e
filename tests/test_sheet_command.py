"""`sheet`, and the report's files, from the command line."""

from pathlib import Path

import pytest

from tests.run import Here


def test_all_sheets_of_the_sample(zerentu: Here, tmp_path: Path) -> None:
    done = zerentu("sheet", "sample", "--all", "-o", str(tmp_path / "out"))
    assert (done.code, done.out, done.err) == (0, f"{tmp_path / 'out' / 'index.html'}\n", "")
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert len(names) == 59
    assert {"index.html", "all.html", "sheets.xlsx", "区发改委.html"} <= names


def test_some_sheets(zerentu: Here, tmp_path: Path) -> None:
    arguments = ("sheet", "sample", "--unit", "区发改委", "--unit", "徐管委", "-o", str(tmp_path))
    assert zerentu(*arguments, lang="zh").code == 0
    whole = (tmp_path / "all.html").read_text("utf-8")
    assert whole.count('<section class="sheet') == 2
    assert "一、牵头任务（10项）" in whole


def test_only_one_kind_of_unit(zerentu: Here, tmp_path: Path) -> None:
    assert zerentu("sheet", "sample", "--all", "--unit-kind", "mass", "-o", str(tmp_path)).code == 0
    assert (tmp_path / "all.html").read_text("utf-8").count('<section class="sheet') == 5


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--unit", "区发改处"), "区发改委"),
        ((), "--all"),
        (("--all", "--unit", "区发改委"), "--all"),
    ],
)
def test_a_wrong_choice_is_refused_and_writes_nothing(
    zerentu: Here, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = zerentu("sheet", "sample", *arguments, "-o", str(tmp_path / "out"))
    assert done.code == 2
    assert said in done.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("form", "start"), [("html", b"<!doctype html>"), ("xlsx", b"PK")])
def test_report_as_a_file(zerentu: Here, tmp_path: Path, form: str, start: bytes) -> None:
    path = tmp_path / f"report.{form}"
    done = zerentu("report", "sample", "--format", form, "-o", str(path))
    assert (done.code, done.out, done.err) == (0, "", "")
    assert path.read_bytes().startswith(start)
