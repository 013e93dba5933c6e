"""A folder goes into the store: each file told, read once, and taken up again where it stopped."""

import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.run import ZERENTU, Here
from zerentu.graph.engine import Connection
from zerentu.loaders import parse
from zerentu.loaders.errors import ChoiceError
from zerentu.loaders.given import Given

FILES = Path(__file__).parent / "files"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Five files: two ledgers of other numbers, one without duties, one damaged, one page."""
    for i in (1, 2):
        text = f"玄武区文件\n玄政〔2024〕{i}号\n1﹒修路。（区建设局主办，区财政局协办）\n"
        (tmp_path / f"{i}.txt").write_text(text, "utf-8")
    (tmp_path / "3.txt").write_text("玄武区公告\n今天天气很好。\n", "utf-8")
    (tmp_path / "4.docx").write_bytes((FILES / "plain.docx").read_bytes()[:5000])
    (tmp_path / "5.html").write_bytes((FILES / "page.html").read_bytes())
    return tmp_path


@pytest.fixture
def empty(engine: Connection, zerentu: Here) -> Iterator[Here]:
    """A command line whose store holds nothing."""
    assert zerentu("db", "reset", "--yes").code == 0
    yield zerentu
    assert zerentu("db", "reset", "--yes").code == 0


@pytest.mark.engine
def test_a_folder_is_read_once(empty: Here, folder: Path) -> None:
    first = empty("load", str(folder))
    assert first.code == 1
    assert first.out.count("\n") == 4
    refused, summary = first.err.splitlines()
    assert "4.docx is damaged" in refused
    assert summary == "3 files read, 1 without duties, 0 left alone, 1 refused."

    again = empty("load", str(folder))
    assert again.out.count("not read again") == 4
    assert again.err.splitlines()[-1].startswith("0 files read, 0 without duties, 4 left alone")

    changed = folder / "1.txt"
    changed.write_text(changed.read_text("utf-8").replace("修路", "架桥"), "utf-8")
    third = empty("load", str(folder))
    assert third.out.count("not read again") == 3
    assert "changed 1" in third.out

    forced = empty("load", "--force", str(folder))
    assert forced.out.count("unchanged") == 4
    other = empty("load", "--set", "issuer=某办公室", str(folder / "2.txt"))
    assert "not read again" not in other.out
    assert "left alone" not in empty("load", "--dry-run", str(folder / "2.txt")).err


@pytest.mark.engine
def test_an_interrupted_load_goes_on(empty: Here, tmp_path: Path) -> None:
    """Stopped twice after a line or two: at the end everything is there, once."""
    for i in range(1, 21):
        text = f"玄武区文件\n玄政〔2024〕{i}号\n1﹒修路。（区建设局主办，区财政局协办）\n"
        (tmp_path / f"{i:02}.txt").write_text(text, "utf-8")
    for lines in (1, 2):
        running = subprocess.Popen(
            [str(ZERENTU), "--lang", "en", "load", str(tmp_path)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert running.stdout
        for _ in range(lines):
            assert running.stdout.readline()
        running.send_signal(signal.SIGINT)
        running.communicate(timeout=60)
    done = empty("load", str(tmp_path))
    assert done.code == 0
    assert done.out.count("\n") == 20
    assert "not read again" in done.out
    counted = empty("cypher", "MATCH (d:Document) RETURN count(*) AS n", "--format", "json")
    assert '"n": 20' in counted.out


def test_facts_that_the_file_does_not_say(tmp_path: Path, zerentu: Here) -> None:
    """Place decides registry and lists; without it a finding says what is missing."""
    path = tmp_path / "附件.txt"
    path.write_text("1﹒修路。（区建设局主办，各街道办事处协办）\n", "utf-8")
    (bare,) = parse(path)
    assert [row.code for row in bare.findings if row.code == "no_place"] == ["no_place"]
    facts = {
        "place": "江苏省/南京市/玄武区",
        "number": "玄政〔2023〕25号",
        "issued": "2023年2月24日",
    }
    (notice,) = parse(path, given=Given.checked(facts))
    (sample,) = parse("sample")
    document = notice.document
    assert document.id == sample.document.id
    assert (document.issued, document.year) == ("2023-02-24", 2023)
    assert "no_place" not in {row.code for row in notice.findings}
    members = {row.phrase: len(row.members) for row in notice.collectives}
    assert members == {"各街道办事处": 7}
    said = zerentu("parse", "--set", "place=江苏省/南京市/玄武区", "--format", "json", str(path))
    assert '"place": "江苏省/南京市/玄武区"' in said.out


@pytest.mark.parametrize(
    ("facts", "code"), [({"author": "x"}, "no_fact"), ({"issued": "昨天"}, "no_date")]
)
def test_facts_that_are_none(facts: dict[str, str], code: str) -> None:
    with pytest.raises(ChoiceError) as raised:
        Given.checked(facts)
    assert raised.value.code == code


def test_a_number_cannot_be_given_to_two_notices() -> None:
    source = Path(__file__).parent / "notices" / "29-two-notices.txt"
    with pytest.raises(ChoiceError):
        list(parse(source, given=Given(number="某〔2023〕1号")))
