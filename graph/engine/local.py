"""The local engine as its users see it: `ensure` it runs, `status`, `stop`.

Any number of processes may call these at once. Whoever calls `ensure` keeps a lease on the engine
until the process ends or calls `release`; an engine without leases is stopped by its supervisor
after ten minutes (``ZERENTU_IDLE`` seconds).
"""

import errno
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from shutil import disk_usage
from time import strftime
from typing import Any, NoReturn

from zerentu.graph.engine.fetch import fetch
from zerentu.graph.engine.files import Folder, held, hold, home, until, write_private
from zerentu.graph.engine.java import java
from zerentu.graph.engine.neo4j import RELEASES
from zerentu.graph.engine.recipe import DEFAULT, ENGINES, READY, STOP, recipe
from zerentu.loaders.errors import EngineError
from zerentu.words import say

__all__ = [
    "DEFAULT",
    "ENGINES",
    "Connection",
    "Status",
    "data_dir",
    "ensure",
    "release",
    "set_aside",
    "status",
    "stop",
]

_SHORT = {"neo4j": "neo4j-5"}  # the release with long-term support

# A start takes up to READY for each step; who waits for another's start waits longer.
_PATIENCE = 3 * READY
# Without these bytes a server comes up half or hangs: the largest needs about 3 MB to start.
_ROOM = 16_000_000

_leases: dict[Path, int] = {}


@dataclass(frozen=True, slots=True)
class Connection:
    """How to reach a local engine that is ready.

    `engine` is one of `ENGINES`; `url` a Bolt address; `database` the one to work in. `user` may
    do everything; `reader` only read, where the engine enforces it by user (ArcadeDB; None on
    Neo4j, where a session can be told to only read). `http_url` serves ArcadeDB's studio and its
    commands to the server; None on Neo4j. Passwords are not part of the representation.
    """

    engine: str
    url: str
    database: str
    user: str
    password: str = field(repr=False)
    reader: str | None = None
    reader_password: str | None = field(default=None, repr=False)
    http_url: str | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """What is known of one engine: `state` is ready, starting or stopped.

    `url`, `http_url` and `pid` (of the server) are None unless it is ready, `since` (seconds since
    1970) unless it runs.
    """

    engine: str
    state: str
    url: str | None
    http_url: str | None
    pid: int | None
    since: float | None
    data: Path
    log: Path


def ensure(name: str | None = None, tell: Callable[[str], None] = lambda _line: None) -> Connection:
    """Return a connection to the local engine `name`, started if it does not run.

    `name` is one of `ENGINES` or ``neo4j``; by default the engine that was started last, at first
    `DEFAULT`. `tell` is given a line now and then about what takes time, in the language in use.

    Raises EngineError, which says what to do, when the engine cannot be had.
    """
    folder = _folder(name or _last())
    java()  # says that there is none on this system before anything is made
    try:
        folder.make()
        start = _turn(folder)
        try:
            _lease(folder)
            connection = _connect(folder, tell)
            if _last() != folder.name:
                write_private(home() / "started", folder.name)
            return connection
        finally:
            os.close(start)
    except OSError as error:
        _refuse(error, folder)


def status() -> tuple[Status, ...]:
    """What is known of each engine that was ever started here, the one started last first."""
    known = [Folder.of(name) for name in ENGINES if (home() / name).exists()]
    last = _last()
    return tuple(_status(folder) for folder in sorted(known, key=lambda f: f.name != last))


def stop(name: str | None = None) -> tuple[str, ...]:
    """Stop the engine `name`, by default every one; return the names of those that ran.

    Raises EngineError when one does not end, or is being started for too long.
    """
    names = ENGINES if name is None else (_folder(name).name,)
    folders = [folder for folder in map(Folder.of, names) if folder.path.exists()]
    return tuple(folder.name for folder in folders if _stop(folder))


def release() -> None:
    """Give up this process's leases: nobody here uses an engine until the next `ensure`."""
    while _leases:
        os.close(_leases.popitem()[1])


def data_dir(name: str | None = None) -> Path:
    """The folder that holds the data of the engine `name`, by default of the one started last."""
    return _folder(name or _last()).data


def set_aside(name: str | None = None) -> Path | None:
    """Stop the engine `name` and move its data away, so that its next start begins empty.

    The way out when the data are damaged and the engine does not start any more. Return where
    the data are now; None when there were none.
    """
    folder = _folder(name or _last())
    if not folder.data.exists():
        return None
    _stop(folder)
    away = folder.path / strftime("data-%Y%m%d-%H%M%S")
    folder.data.replace(away)
    return away


def _folder(name: str) -> Folder:
    name = _SHORT.get(name, name)
    if name not in ENGINES:
        raise EngineError("engine_unknown", engine=name, engines=", ".join(ENGINES))
    return Folder.of(name)


def _last() -> str:
    try:
        name = (home() / "started").read_text()
    except OSError:
        return DEFAULT
    return name if name in ENGINES else DEFAULT


def _turn(folder: Folder) -> int:
    """Wait until no other process starts or stops this engine; return the lock."""
    turn = hold(folder.lock("start"), wait=_PATIENCE)
    if turn is None:
        raise EngineError("engine_busy", engine=folder.name, path=folder.path)
    return turn


def _lease(folder: Folder) -> None:
    """Keep the engine from being stopped as unused; waits for a supervisor that is stopping it."""
    if folder.path not in _leases:
        lease = hold(folder.lock("lease"), shared=True, wait=2 * STOP)
        if lease is None:
            raise EngineError("engine_busy", engine=folder.name, path=folder.path)
        _leases[folder.path] = lease
    os.utime(_leases[folder.path])


def _connect(folder: Folder, tell: Callable[[str], None]) -> Connection:
    """Return a connection to a server that answers, started when there is none."""
    supervisor = folder.lock("supervisor")
    # One that is just ending, or whose server was just killed, is gone at the second look.
    for _ in range(3):
        if not held(supervisor):
            _end_orphan(folder)
            if folder.name in RELEASES:
                _fetch(folder.name, tell)
            tell(say("engine.starting", engine=folder.name))
            _supervise(folder)
        state = _settled(folder)
        if state.get("phase") == "failed":
            raise EngineError(state["code"], **state["facts"])
        if state.get("phase") == "ready":
            if _answers(state["bolt"]):
                return _connection(folder, state)
            until(lambda: not held(supervisor), STOP)
    log = folder.log if folder.log.exists() else folder.path / "supervisor.log"
    raise EngineError("engine_failed", engine=folder.name, log=log, path=folder.data)


def _fetch(name: str, tell: Callable[[str], None]) -> None:
    told = -1

    def progress(done: int, total: int) -> None:
        nonlocal told
        if (tenth := 10 * done // total) > told:
            told = tenth
            tell(say("engine.fetching", engine=name, done=done // 10**6, total=total // 10**6))

    fetch(RELEASES[name].version, progress)


def _supervise(folder: Folder) -> None:
    """Start a supervisor; it inherits its lock, so that there is no moment without one."""
    if disk_usage(folder.path).free < _ROOM:
        raise EngineError("engine_disk", path=folder.path)
    lock = hold(folder.lock("supervisor"), wait=STOP)
    if lock is None:
        raise EngineError("engine_busy", engine=folder.name, path=folder.path)
    folder.forget_state()
    unsaid = {name: value for name, value in os.environ.items() if "PASSWORD" not in name}
    module = "zerentu.graph.engine.supervisor"
    try:
        with (folder.path / "supervisor.log").open("wb") as log:
            # Returns at once: what it runs goes on in a child that is nobody's.
            subprocess.run(  # noqa: S603  our own module, no shell
                [sys.executable, "-P", "-m", module, folder.name],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=folder.path,
                env=unsaid,
                pass_fds=[lock],
                start_new_session=True,
                check=False,
            )
    finally:
        os.close(lock)


def _settled(folder: Folder) -> dict[str, Any]:
    """Wait until the supervisor says that the server is ready, or ends; return its last words."""
    supervisor = folder.lock("supervisor")

    def settled() -> bool:
        return folder.read_state().get("phase") == "ready" or not held(supervisor)

    if not until(settled, _PATIENCE):
        raise EngineError("engine_slow", engine=folder.name, log=folder.log, seconds=int(_PATIENCE))
    return folder.read_state()


def _answers(port: int) -> bool:
    """Whether a Bolt server answers a handshake: a port stays open while its process is dying."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=10) as server:
            server.sendall(b"\x60\x60\xb0\x17" + b"\x00\x00\x04\x04" + bytes(12))
            return len(server.recv(4)) > 0
    except OSError:
        return False


def _connection(folder: Folder, state: dict[str, Any]) -> Connection:
    how = recipe(folder)
    return Connection(
        engine=folder.name,
        url=f"bolt://127.0.0.1:{state['bolt']}",
        database=how.database,
        user=how.user,
        password=folder.secret("password"),
        reader=how.reader,
        reader_password=folder.secret("reader") if how.reader else None,
        http_url=f"http://127.0.0.1:{state['http']}" if "http" in state else None,
    )


def _status(folder: Folder) -> Status:
    running = held(folder.lock("supervisor"))
    state = folder.read_state() if running else {}
    ready = state.get("phase") == "ready"
    how = _connection(folder, state) if ready else None
    return Status(
        engine=folder.name,
        state="ready" if ready else "starting" if running else "stopped",
        url=how.url if how else None,
        http_url=how.http_url if how else None,
        pid=state["server"] if ready else None,
        since=state.get("since"),
        data=folder.data,
        log=folder.log,
    )


def _stop(folder: Folder) -> bool:
    turn = _turn(folder)
    try:
        if lease := _leases.pop(folder.path, None):
            os.close(lease)
        supervisor = folder.lock("supervisor")
        ran = held(supervisor)
        if ran:
            # The state can lag behind the lock by the moments in which a supervisor starts.
            until(lambda: "supervisor" in folder.read_state() or not held(supervisor), 5)
            if (pid := folder.read_state().get("supervisor")) and held(supervisor):
                os.kill(pid, signal.SIGTERM)
            if not until(lambda: not held(supervisor), 2 * STOP):
                raise EngineError("engine_busy", engine=folder.name, path=folder.path)
        return _end_orphan(folder) or ran
    finally:
        os.close(turn)


def _end_orphan(folder: Folder) -> bool:
    """End a server whose supervisor was killed: its lock is still held, so its id is its own."""
    lock = folder.lock("server")
    pid = folder.read_state().get("server")
    if not held(lock) or not isinstance(pid, int):
        return False
    for how, patience in ((signal.SIGTERM, STOP), (signal.SIGKILL, STOP)):
        os.kill(pid, how)
        if until(lambda: not held(lock), patience):
            return True
    raise EngineError("engine_locked", path=folder.data)


def _refuse(error: OSError, folder: Folder) -> NoReturn:
    full = error.errno in {errno.ENOSPC, errno.EDQUOT}
    place = error.filename or folder.path
    code = "engine_disk" if full else "engine_permission"
    raise EngineError(code, path=place, reason=error.strerror) from error
