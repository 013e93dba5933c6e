"""Where the local engines keep their things, and the file locks between processes.

One engine has one folder, which only its user can read::

    $ZERENTU_HOME or the user's data folder/zerentu/
        started             the name of the engine that was started last
        arcadedb/           (likewise neo4j-5/, neo4j-2026/)
            password, reader        of mode 0600, made once
            state.json              of the server that runs: process ids and ports, no password
            server.log              what the server and its supervisor said since the last start
            data/                   the engine's own files
            data/created            a first start has come to its end: what is in data/ counts
            *.lock                  see `Folder`

A lock is an ``flock``: the kernel lets go of it when the process that holds it ends, however it
ends, so nothing here can be stale, and a process id is believed only while its lock is held.
"""

import fcntl
import json
import os
import secrets
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["Folder", "cache", "held", "hold", "home", "until", "write_private"]


def home() -> Path:
    """The folder of all engines: ``ZERENTU_HOME``, else ``zerentu`` in the user's data folder."""
    if own := os.environ.get("ZERENTU_HOME"):
        return Path(own).absolute()
    if data := os.environ.get("XDG_DATA_HOME"):
        return Path(data).absolute() / "zerentu"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "zerentu"
    return Path.home() / ".local" / "share" / "zerentu"


def cache() -> Path:
    """The folder for what can be fetched again."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache").absolute() / "zerentu"


def write_private(path: Path, text: str) -> None:
    """Write `path` whole or not at all, readable by the user alone."""
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    new.replace(path)


def hold(path: Path, *, shared: bool = False, wait: float = 0.0) -> int | None:
    """Take the lock `path`; return its file descriptor, or None when it stayed taken for `wait` s.

    The lock lasts until the descriptor is closed here and in every child it was passed to.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    how = (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB

    def taken() -> bool:
        try:
            fcntl.flock(descriptor, how)
        except BlockingIOError:
            return False
        return True

    if until(taken, wait):
        return descriptor
    os.close(descriptor)
    return None


def held(path: Path) -> bool:
    """Whether some process holds the lock `path` for itself alone."""
    if not path.exists():
        return False
    descriptor = hold(path, shared=True)
    if descriptor is None:
        return True
    os.close(descriptor)
    return False


def until(done: Callable[[], bool], seconds: float, every: float = 0.05) -> bool:
    """Ask `done` `every` so many seconds, at least once; return whether it came true in time."""
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() >= end:
            return False
        time.sleep(every)
    return True


@dataclass(frozen=True, slots=True)
class Folder:
    """The folder of one engine.

    Four locks: ``start`` is held by whoever starts or stops the engine; ``supervisor`` by the
    supervisor as long as it lives; ``server`` by the supervisor and by the server that inherits
    it; ``lease``, shared, by every process that uses the engine, alone by a supervisor that is
    stopping it. `read_state` is true of the processes that hold the second and third.
    """

    name: str
    path: Path

    @classmethod
    def of(cls, name: str) -> "Folder":
        """The folder of the engine called `name`, which need not exist yet."""
        return cls(name, home() / name)

    @property
    def data(self) -> Path:
        """The engine's own files."""
        return self.path / "data"

    @property
    def log(self) -> Path:
        """What the server said since its last start."""
        return self.path / "server.log"

    @property
    def created(self) -> Path:
        """Exists once a first start has come to its end."""
        return self.data / "created"

    def lock(self, name: str) -> Path:
        """The file behind one of the four locks."""
        return self.path / f"{name}.lock"

    def make(self) -> None:
        """Make the folder, closed to other users."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.path.mkdir(mode=0o700, exist_ok=True)
        self.path.chmod(0o700)

    def secret(self, name: str) -> str:
        """The password kept in the file `name`; made up when it is first asked for."""
        path = self.path / name
        if not path.exists():
            write_private(path, secrets.token_urlsafe(24))
        return path.read_text()

    def read_state(self) -> dict[str, Any]:
        """What the supervisor last wrote; empty when there is nothing to read."""
        try:
            state = json.loads((self.path / "state.json").read_text())
        except (OSError, ValueError):
            return {}
        return state if isinstance(state, dict) else {}

    def write_state(self, **state: Any) -> None:
        """Say how things stand, for `read_state` in other processes."""
        write_private(self.path / "state.json", json.dumps(state))

    def forget_state(self) -> None:
        """Take away what an earlier supervisor wrote."""
        (self.path / "state.json").unlink(missing_ok=True)
