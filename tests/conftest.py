"""The three engines, for every test that asks for `engine`; no test touches a user's data.

A test with the fixture `engine` runs once on each: a server of its own kind, with a folder of its
own, started when the first such test comes and stopped after the last. An engine that cannot be
had is an error of each of its tests, in words; the last lines of the run say how many ran on each.
"""

import os
import signal
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.run import Here
from zerentu import words
from zerentu.graph import engine as local
from zerentu.graph.connect import connect
from zerentu.graph.store import Store

# A program of its own, whose library only `make fuzz` installs.
collect_ignore = ["fuzz_reader.py"]

_ran: Counter[str] = Counter()


@pytest.fixture(autouse=True)
def _forget_the_language() -> Iterator[None]:
    """Leave the next test the language of the locale, whatever this one spoke."""
    yield
    words._language.set(None)


@pytest.fixture(scope="session", autouse=True)
def _heed_interrupts() -> None:
    """Let commands be interrupted: a run in the background ignores Ctrl-C, and hands that on."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def _no_home(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep every test away from the engines of whoever runs it; their caches are shared."""
    os.environ["ZERENTU_HOME"] = str(tmp_path_factory.mktemp("no-engine"))
    os.environ["ZERENTU_HEAP"] = "512m"
    for name in ("ZERENTU_STORE", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE"):
        os.environ.pop(name, None)


@pytest.fixture
def zerentu(capsys: pytest.CaptureFixture[str]) -> Here:
    """The command line, in this process."""
    return Here(capsys)


@pytest.fixture(scope="session", params=local.ENGINES)
def engine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, _no_home: None
) -> Iterator[local.Connection]:
    """A connection to a running engine; ``ZERENTU_HOME`` names its folder while it is in use."""
    with at_home(tmp_path_factory.mktemp(request.param)):
        yield local.ensure(request.param)


@pytest.fixture
def store(engine: local.Connection) -> Iterator[Store]:
    """A store that holds nothing at all."""
    with connect(engine=engine.engine) as opened:
        opened.cypher("MATCH (n) DETACH DELETE n", write=True)
    with connect(engine=engine.engine) as opened:
        yield opened
        opened.reset()


class at_home:  # noqa: N801  read as a verb: with at_home(folder)
    """Work in `folder` as ``ZERENTU_HOME``; stop every engine there at the end."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.before = os.environ["ZERENTU_HOME"]

    def __enter__(self) -> Path:
        os.environ["ZERENTU_HOME"] = str(self.folder)
        return self.folder

    def __exit__(self, *_: object) -> None:
        os.environ["ZERENTU_HOME"] = str(self.folder)
        local.stop()
        os.environ["ZERENTU_HOME"] = self.before


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        parameters = item.callspec.params.values() if hasattr(item, "callspec") else ()
        for name in local.ENGINES:
            if name in parameters:
                item.add_marker(pytest.mark.engine)
                item.user_properties.append(("engine", name))


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.when == "call" and report.outcome != "skipped":
        _ran.update(str(value) for name, value in report.user_properties if name == "engine")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if _ran:
        counts = ", ".join(f"{name} {_ran[name]}" for name in local.ENGINES)
        terminalreporter.write_line(f"tests that ran on each engine: {counts}")
