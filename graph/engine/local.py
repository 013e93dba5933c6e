"""The local engine as its users see it: `ensure` it runs, `status`, `stop`.

Any number of processes may call these at once. Whoever calls `ensure` keeps a lease on the engine
until the process ends or calls `release`; an engine without leases is stopped by its supervisor
after ten minutes (``ZERENTU_IDLE`` seconds).
"""

import errno
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from time import strftime
from typing import Any, NoReturn

from zerentu.graph.engine.files import Folder, held, hold, home, write_private
from zerentu.graph.engine.java import java
from zerentu.graph.engine.launch import serve, shut, turn
from zerentu.graph.engine.recipe import DEFAULT, ENGINES, STOP, recipe
from zerentu.loaders.errors import EngineError

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
        start = turn(folder)
        try:
            _lease(folder)
            connection = _connection(folder, serve(folder, tell))
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
    return tuple(folder.name for folder in folders if _shut(folder))


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
    _shut(folder)
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


def _lease(folder: Folder) -> None:
    """Keep the engine from being stopped as unused; waits for a supervisor that is stopping it."""
    if folder.path not in _leases:
        lease = hold(folder.lock("lease"), shared=True, wait=2 * STOP)
        if lease is None:
            raise EngineError("engine_busy", engine=folder.name, path=folder.path)
        _leases[folder.path] = lease
    os.utime(_leases[folder.path])


def _shut(folder: Folder) -> bool:
    if lease := _leases.pop(folder.path, None):
        os.close(lease)
    return shut(folder)


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


def _refuse(error: OSError, folder: Folder) -> NoReturn:
    full = error.errno in {errno.ENOSPC, errno.EDQUOT}
    place = error.filename or folder.path
    code = "engine_disk" if full else "engine_permission"
    raise EngineError(code, path=place, reason=error.strerror) from error
