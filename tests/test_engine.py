"""The local engines: started, shared, closed to others, stopped when nobody needs them."""

import os
import socket
import stat
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import neo4j
import pytest

from tests.conftest import at_home
from zerentu.graph import engine as local
from zerentu.graph.engine.files import Folder, held, until
from zerentu.loaders.errors import EngineError

# What another command does: it needs the engine, and says which server it was given.
COMMAND = "from zerentu.graph.engine import ensure, status; ensure(); print(status()[0].pid)"


def ask(connection: local.Connection, statement: str, *, reader: bool = False) -> list[object]:
    """The first column of a statement's rows, asked as the user who may do everything, or less."""
    login = (connection.user, connection.password)
    if reader:
        login = (connection.reader or "", connection.reader_password or "")
    with neo4j.GraphDatabase.driver(connection.url, auth=login) as driver:
        rows = driver.execute_query(statement, database_=connection.database).records
        return [row[0] for row in rows]


def command(code: str = COMMAND) -> subprocess.Popen[str]:
    """Another process of the same user."""
    return subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)


def said(process: subprocess.Popen[str]) -> str:
    """What a process wrote, when it has ended well."""
    words, _ = process.communicate(timeout=300)
    assert process.returncode == 0
    return words.strip()


def pids(folder: Folder) -> list[int]:
    """The server and its supervisor."""
    state = folder.read_state()
    return [state["server"], state["supervisor"]]


def listening(pid: int) -> set[str]:
    """The addresses on which a process listens or waits for datagrams, from the kernel's tables."""
    sockets = set()
    for link in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(FileNotFoundError):  # a file that was closed meanwhile
            sockets.add(str(link.readlink()))
    found = set()
    for table in ("tcp", "tcp6", "udp", "udp6"):
        for line in Path(f"/proc/{pid}/net/{table}").read_text().splitlines()[1:]:
            columns = line.split()
            # 0A: a TCP socket that listens; 07: a UDP socket that is bound to no peer.
            if columns[3] in {"0A", "07"} and f"socket:[{columns[9]}]" in sockets:
                words = columns[1].rpartition(":")[0]
                raw = b"".join(
                    bytes.fromhex(words[at : at + 8])[::-1] for at in range(0, len(words), 8)
                )
                family = socket.AF_INET if len(raw) == 4 else socket.AF_INET6
                found.add(socket.inet_ntop(family, raw))
    return found


def test_a_query_runs_right_after_ensure(engine: local.Connection) -> None:
    assert ask(engine, "RETURN 1 + 1 AS two") == [2]


def test_other_commands_are_given_the_same_server(engine: local.Connection) -> None:
    """Later ones and parallel ones, and the same address within a process."""
    pid = str(local.status()[0].pid)
    others = [command(), command()]
    assert [said(other) for other in others] == [pid, pid]
    assert local.ensure() == engine == local.ensure(engine.engine)


def test_the_status_says_what_runs(engine: local.Connection) -> None:
    (status,) = local.status()
    assert (status.engine, status.state, status.url) == (engine.engine, "ready", engine.url)
    assert status.data == local.data_dir()
    assert status.data.is_dir()


@pytest.mark.skipif(sys.platform != "linux", reason="reads the kernel's tables of Linux")
def test_nothing_listens_beyond_this_machine(engine: local.Connection) -> None:
    server, supervisor = pids(Folder.of(engine.engine))
    assert listening(server) == {"::ffff:127.0.0.1"}
    assert listening(supervisor) == set()


def test_no_password_is_to_be_seen(engine: local.Connection) -> None:
    """Neither in a command line, nor in an environment, nor in a log, nor in a representation."""
    folder = Folder.of(engine.engine)
    secrets = {engine.password, engine.reader_password} - {None}
    assert all(len(str(secret)) >= 32 for secret in secrets)
    seen = [repr(engine), repr(local.status())]
    seen += [
        Path(f"/proc/{pid}/{name}").read_text(errors="replace")
        for pid in (*pids(folder), os.getpid())
        for name in ("cmdline", "environ")
    ]
    seen += [path.read_text(errors="replace") for path in folder.path.rglob("*.log*")]
    seen += [path.read_text(errors="replace") for path in folder.path.rglob("*.json*")]
    assert not [text for text in seen for secret in secrets if str(secret) in text]


def test_its_files_are_closed_to_other_users(engine: local.Connection) -> None:
    folder = Folder.of(engine.engine).path
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for name in ("password", "state.json", "server.log", "start.lock"):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600, name


def test_a_wrong_password_is_refused(engine: local.Connection) -> None:
    wrong = neo4j.GraphDatabase.driver(engine.url, auth=(engine.user, "wrong"))
    with wrong, pytest.raises(neo4j.exceptions.ClientError):
        wrong.verify_connectivity()


def test_the_reader_reads_and_cannot_write(engine: local.Connection) -> None:
    """Where there is one: Neo4j Community has no roles, its sessions are told to only read."""
    assert (engine.reader is None) == (engine.engine != "arcadedb")
    if engine.reader:
        assert ask(engine, "RETURN 1 AS one", reader=True) == [1]
        with pytest.raises(neo4j.exceptions.Forbidden):
            ask(engine, "CREATE (:Intruder)", reader=True)


@pytest.mark.engine
def test_two_commands_that_start_at_once_end_with_one_server(tmp_path: Path) -> None:
    with at_home(tmp_path):
        commands = [command() for _ in range(4)]
        assert len({said(one) for one in commands}) == 1


@pytest.mark.engine
def test_an_unused_engine_is_stopped_and_a_used_one_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZERENTU_IDLE", "2")
    with at_home(tmp_path):
        local.ensure()
        folder = Folder.of("arcadedb")
        time.sleep(6)
        assert held(folder.lock("supervisor"))
        assert held(folder.lock("server"))
        local.release()
        assert until(lambda: not held(folder.lock("supervisor")), 30)
        assert not held(folder.lock("server"))
        assert [status.state for status in local.status()] == ["stopped"]
        assert ask(local.ensure(), "RETURN 1 AS one") == [1]


@pytest.mark.engine
def test_later_commands_use_the_engine_that_was_started_last(tmp_path: Path) -> None:
    with at_home(tmp_path):
        assert local.ensure("neo4j").engine == "neo4j-5"
        assert local.ensure().engine == "neo4j-5"
        assert local.ensure("arcadedb").engine == "arcadedb"
        assert local.ensure().engine == "arcadedb"
        assert [status.engine for status in local.status()] == ["arcadedb", "neo4j-5"]
        assert set(local.stop()) == {"arcadedb", "neo4j-5"}
        assert local.stop() == ()
        assert [status.state for status in local.status()] == ["stopped", "stopped"]


def test_an_unknown_engine_is_refused_with_the_names_of_those_there_are() -> None:
    with pytest.raises(EngineError) as refused:
        local.ensure("mysql")
    assert refused.value.code == "engine_unknown"
    assert "neo4j-2026" in refused.value.said("en")
