"""Starting and stopping the server of one folder, with what may stand in the way.

All of this is safe to do in many processes at once: see the locks of `Folder`.
"""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from shutil import disk_usage
from typing import Any

from zerentu.graph.engine.fetch import fetch
from zerentu.graph.engine.files import Folder, held, hold, until
from zerentu.graph.engine.neo4j import RELEASES
from zerentu.graph.engine.recipe import READY, STOP
from zerentu.loaders.errors import EngineError
from zerentu.words import say

__all__ = ["serve", "shut", "turn"]

# A start takes up to READY for each step; who waits for another's start waits longer.
_PATIENCE = 3 * READY
# Without these bytes a server comes up half or hangs: the largest needs about 3 MB to start.
_ROOM = 16_000_000


def turn(folder: Folder) -> int:
    """Wait until no other process starts or stops this engine; return the lock."""
    mine = hold(folder.lock("start"), wait=_PATIENCE)
    if mine is None:
        raise EngineError("engine_busy", engine=folder.name, path=folder.path)
    return mine


def serve(folder: Folder, tell: Callable[[str], None]) -> dict[str, Any]:
    """Start a server unless one answers; return the state of the one that does, with its ports."""
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
                return state
            until(lambda: not held(supervisor), STOP)
    log = folder.log if folder.log.exists() else folder.path / "supervisor.log"
    raise EngineError("engine_failed", engine=folder.name, log=log, path=folder.data)


def shut(folder: Folder) -> bool:
    """Stop the server and its supervisor; return whether there was anything to stop."""
    mine = turn(folder)
    try:
        supervisor = folder.lock("supervisor")
        ran = held(supervisor)
        if ran:
            # The state can lag behind the lock by the moments in which a supervisor starts.
            until(lambda: "supervisor" in folder.read_state() or not held(supervisor), 5)
            if (pid := folder.read_state().get("supervisor")) and held(supervisor):
                _signal(pid, signal.SIGTERM)
            if not until(lambda: not held(supervisor), 2 * STOP):
                raise EngineError("engine_busy", engine=folder.name, path=folder.path)
        return _end_orphan(folder) or ran
    finally:
        os.close(mine)


def _end_orphan(folder: Folder) -> bool:
    """End a server whose supervisor was killed: its lock is still held, so its id is its own."""
    lock = folder.lock("server")
    pid = folder.read_state().get("server")
    if not held(lock) or not isinstance(pid, int):
        return False
    for how, patience in ((signal.SIGTERM, STOP), (signal.SIGKILL, STOP)):
        _signal(pid, how)
        if until(lambda: not held(lock), patience):
            return True
    raise EngineError("engine_locked", path=folder.data)


def _signal(pid: int, how: signal.Signals) -> None:
    with suppress(ProcessLookupError):  # it ended by itself just now
        os.kill(pid, how)


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
