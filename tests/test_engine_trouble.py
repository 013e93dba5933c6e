"""The local engines in trouble: killed, locked, damaged, without room; the next command works."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.conftest import at_home
from tests.run import process
from tests.test_engine import ask, command, pids, said
from zerentu.graph import engine as local
from zerentu.graph.engine import java
from zerentu.graph.engine.files import Folder, held, until
from zerentu.graph.engine.recipe import recipe
from zerentu.loaders.errors import EngineError


@pytest.fixture(scope="module", params=local.ENGINES)
def folder(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Folder]:
    """The folder of an engine that these tests may ruin; each leaves it so that it starts."""
    with at_home(tmp_path_factory.mktemp("trouble")):
        yield Folder.of(request.param)


def remembers(name: str) -> bool:
    """Whether the engine works and still has what `remember` wrote."""
    return ask(local.ensure(name), "MATCH (n:Kept) RETURN n.id") == [1]


def remember(name: str) -> None:
    ask(local.ensure(name), "MERGE (n:Kept {id: 1}) RETURN n.id")


def kill(pid: int, lock: Path) -> None:
    """Kill a process and wait until its lock says that it is gone."""
    os.kill(pid, signal.SIGKILL)
    assert until(lambda: not held(lock), 10)


def refusal(name: str) -> EngineError:
    with pytest.raises(EngineError) as refused:
        local.ensure(name)
    for lang in ("zh", "en"):
        assert "\n" not in refused.value.said(lang)
    return refused.value


def test_a_killed_server_is_started_again_with_its_data(folder: Folder) -> None:
    remember(folder.name)
    for _ in range(2):
        os.kill(pids(folder)[0], signal.SIGKILL)
        assert remembers(folder.name)


def test_a_killed_supervisor_leaves_no_second_server(folder: Folder) -> None:
    remember(folder.name)
    server, supervisor = pids(folder)
    kill(supervisor, folder.lock("supervisor"))
    assert remembers(folder.name)
    assert not Path(f"/proc/{server}").exists()
    kill(pids(folder)[1], folder.lock("supervisor"))
    assert local.stop(folder.name) == (folder.name,)
    assert not held(folder.lock("server"))


def test_a_command_killed_while_it_starts_the_engine_is_no_hindrance(folder: Folder) -> None:
    remember(folder.name)
    local.stop(folder.name)
    starter = command()
    assert until(lambda: held(folder.lock("supervisor")), 30)
    starter.kill()
    starter.communicate()
    assert remembers(folder.name)


def test_a_first_start_that_was_killed_is_begun_anew(folder: Folder) -> None:
    for moment in (0.3, 2.0):
        local.stop(folder.name)
        local.set_aside(folder.name)
        starter = command(f"from zerentu.graph.engine import ensure; ensure({folder.name!r})")
        until(lambda: False, moment)
        starter.kill()
        starter.communicate()
        for pid in (folder.read_state().get(role) for role in ("supervisor", "server")):
            if pid:
                os.kill(pid, signal.SIGKILL)
        assert ask(local.ensure(folder.name), "RETURN 1 AS one") == [1]


@pytest.mark.skipif(sys.platform != "linux", reason="looks at the processes of Linux")
def test_a_first_start_shows_no_password(folder: Folder) -> None:
    """Looked for in every process of the machine, again and again until the engine is ready."""
    local.stop(folder.name)
    local.set_aside(folder.name)
    folder.make()
    secrets = [folder.secret("password").encode(), folder.secret("reader").encode()]
    starter = command(f"from zerentu.graph.engine import ensure; ensure({folder.name!r})")
    looks = 0
    while starter.poll() is None:
        looks += 1
        for one in Path("/proc").glob("[0-9]*"):
            for name in ("cmdline", "environ"):
                with suppress(OSError):  # it has ended
                    shown = (one / name).read_bytes()
                    assert not any(secret in shown for secret in secrets)
        time.sleep(0.02)
    assert said(starter) == ""
    assert looks > 20
    assert not list(folder.path.rglob("*.args"))


def test_an_engine_whose_files_another_process_has_locked_is_refused(folder: Folder) -> None:
    remember(folder.name)
    local.stop(folder.name)
    how = recipe(folder)
    words = folder.path / "other.log"
    with words.open("wb") as log:
        other = subprocess.Popen(
            how.command(), stdout=log, stderr=log, cwd=folder.data, env=java.environment()
        )
    try:
        assert until(lambda: how.ports(words.read_text()) is not None, 60)
        error = refusal(folder.name)
        assert error.code == "engine_locked"
        assert str(folder.data) in error.said("en")
    finally:
        other.terminate()
        other.wait()
    assert remembers(folder.name)


def test_damaged_data_are_named_and_reset_sets_them_aside(folder: Folder) -> None:
    remember(folder.name)
    local.stop(folder.name)
    place = {"arcadedb": "databases/zerentu"}.get(folder.name, "data/databases/neo4j")
    for file in (folder.data / place).iterdir():
        if file.is_file():
            file.write_bytes(b"\xa5" * file.stat().st_size)
    error = refusal(folder.name)
    assert error.code == "engine_failed"
    assert str(folder.data) in error.said("en")
    assert Path(str(error.facts["log"])).exists()
    assert not held(folder.lock("server"))
    done = process("db", "reset", "--yes")
    assert (done.code, str(error.facts["log"]) in done.err) == (0, True)
    away = re.search(r"Moved to (\S+)\. ", done.out)
    assert away
    assert (Path(away[1]) / place).is_dir()
    assert ask(local.ensure(folder.name), "MATCH (n) RETURN count(n)") == [0]


@pytest.mark.engine
def test_a_foreign_process_with_a_remembered_id_is_left_alone(tmp_path: Path) -> None:
    """Ids are used again: only the holder of the engine's lock is ever signalled."""
    foreign = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    with at_home(tmp_path):
        folder = Folder.of("arcadedb")
        folder.make()
        folder.write_state(phase="ready", supervisor=foreign.pid, server=foreign.pid, bolt=1)
        assert local.stop() == ()
        assert ask(local.ensure(), "RETURN 1 AS one") == [1]
        assert foreign.poll() is None
    foreign.communicate(b"\n")
    assert foreign.returncode == 0


@pytest.mark.engine
def test_taken_ports_are_named() -> None:
    """ArcadeDB chooses from a range; when all of it is taken, the JVM would live on."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        error = supervise("arcadedb", f"ArcadeDB(folder, ({port}, {port}))")
    assert error == "engine_ports"


@pytest.mark.engine
def test_neo4j_looks_for_another_port_when_its_own_was_taken_meanwhile() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ports = f"iter([0, {taken.getsockname()[1]}])"
        trick = f"ports = {ports}; free = neo4j._free_port; "
        trick += "neo4j._free_port = lambda: next(ports, None) or free()"
        error = supervise("neo4j-5", "neo4j.Neo4j(folder)", trick)
    assert error == "stopped"


def supervise(name: str, how: str, first: str = "") -> str:
    """Run a supervisor with a recipe of its own; the code of its error, or "stopped" when idle."""
    code = f"""
from zerentu.graph.engine import neo4j
from zerentu.graph.engine.arcadedb import ArcadeDB
from zerentu.graph.engine.files import Folder
from zerentu.graph.engine.supervisor import Supervisor
from zerentu.loaders.errors import EngineError
folder = Folder.of({name!r})
folder.make()
{first}
try:
    Supervisor(folder, {how}, 0.5).run()
except EngineError as error:
    print(error.code)
else:
    print("stopped")
"""
    return said(command(code))


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a small disk as Linux does")
@pytest.mark.parametrize("name", local.ENGINES)
def test_a_full_disk_is_named(tmp_path: Path, name: str) -> None:
    """A disk of 1 MB, mounted for the one command: needs root, or user namespaces."""
    code = f"""
from zerentu.graph.engine import ensure
from zerentu.loaders.errors import EngineError
try:
    ensure({name!r})
except EngineError as error:
    print(error.code)
"""
    (tmp_path / "code.py").write_text(code)
    disk = tmp_path / "disk"
    disk.mkdir()
    script = 'mount -t tmpfs -o size=1m none "$1" && ZERENTU_HOME="$1/home" exec "$2" "$3"'
    unshare = ("unshare", "--user", "--map-root-user", "--mount")
    done = subprocess.run(
        [*unshare, "sh", "-c", script, "sh", disk, sys.executable, tmp_path / "code.py"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.stdout.strip(), done.stderr) == ("engine_disk", "")


@pytest.mark.parametrize("place", ["/proc/zerentu", "/dev/null/zerentu"])
def test_a_folder_that_cannot_be_written_is_named(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZERENTU_HOME", place)
    error = refusal("arcadedb")
    assert error.code == "engine_permission"
    assert place in error.said("en")


def test_a_system_without_java_is_offered_a_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(java, "find_spec", lambda _name: None)
    error = refusal("arcadedb")
    assert error.code == "engine_no_java"
    assert "--store" in error.said("en")
