"""What the documentation says is so: links and paths are there, examples print what is shown."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import at_home
from tests.run import process
from zerentu.graph.cli.root import COMMANDS

ROOT = Path(__file__).parents[1]
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
LINK = re.compile(r"\]\(([^)#:]+)\)")
PLACE = re.compile(r"`((?:graph|loaders|cypher|zerentu|tests|docs|benchmarks|scripts)/[\w./*-]*)`")
CONSOLE = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
# Names in capitals stand for any name: cypher/analysis/NAME.cypher.
ANY_NAME = re.compile(r"\b[A-Z]{4,}\b")
NEEDS_ENGINE = ("zerentu demo", "zerentu load", "zerentu query", "zerentu cypher", "zerentu db")


def examples() -> list[tuple[str, str]]:
    """The commands of the README's console blocks, each with what it is shown to print."""
    found = []
    for block in CONSOLE.findall((ROOT / "README.md").read_text("utf-8")):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            if command.startswith("zerentu"):
                found.append((command, shown.strip("\n")))
    return found


def test_there_are_pages() -> None:
    """The tests below look at something."""
    assert {"README.md", "CONTRIBUTING.md", "architecture.md"} <= {page.name for page in PAGES}
    assert examples()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_and_paths_lead_somewhere(page: Path) -> None:
    """Every relative link, and every path of ours in backquotes, is there."""
    text = page.read_text("utf-8")
    for link in LINK.findall(text):
        assert (page.parent / link).exists(), link
    for place in PLACE.findall(text):
        pattern = ANY_NAME.sub("*", place)
        there = list(ROOT.glob(pattern.rstrip("/"))) or list(ROOT.glob(f"{pattern}.py"))
        assert there, place


def test_every_command_is_in_the_readme() -> None:
    """A command that nobody is told of might as well not be there."""
    readme = (ROOT / "README.md").read_text("utf-8")
    for name in COMMANDS:
        assert f"zerentu {name}" in readme, name


@pytest.mark.parametrize(
    ("command", "shown"),
    [
        pytest.param(
            *example,
            id=example[0],
            marks=[pytest.mark.engine] if example[0].startswith(NEEDS_ENGINE) else [],
        )
        for example in examples()
    ],
)
def test_the_readme_shows_what_is_printed(
    command: str, shown: str, tmp_path: Path, one_home: Path
) -> None:
    """Line by line, in the order of the page; a line of … stands for any number of lines."""
    done = process(*shlex.split(command)[1:], cwd=tmp_path, ZERENTU_HOME=str(one_home))
    assert done.code == 0, done.err
    pattern = re.escape(shown).replace("…", "(?:.*\n)*?.*")
    assert re.fullmatch(pattern, done.out.strip("\n")), done.out


@pytest.fixture(scope="module")
def one_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """One folder for the local engine of all examples, stopped at the end."""
    with at_home(tmp_path_factory.mktemp("readme")) as home:
        yield home
