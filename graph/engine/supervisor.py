"""The parent of the server: ``python -m zerentu.graph.engine.supervisor NAME``.

A small process of its own, started by `ensure` and detached from it. It starts the server, says
in ``state.json`` how that went, stops the server some minutes after its last use, and ends with
it. Its starter took the supervisor's lock for it, and it inherits that.
"""

import errno
import os
import select
import shutil
import signal
import subprocess
import sys
import time

from zerentu.graph.engine.files import Folder, hold, until
from zerentu.graph.engine.java import environment
from zerentu.graph.engine.recipe import READY, STOP, Recipe, recipe
from zerentu.loaders.errors import EngineError

__all__ = ["Supervisor", "main"]

IDLE = 600.0  # seconds after the last use, unless ZERENTU_IDLE says otherwise

_HOPELESS = ('Exception in thread "main"', "No space left on device")

# What a server that cannot start says of it, and our error for that.
_SAID = (
    ("No space left on device", "engine_disk"),
    ("locked by another process", "engine_locked"),
    ("Address already in use", "engine_ports"),
    ("Unable to listen to a HTTP port", "engine_ports"),
    ("Permission denied", "engine_permission"),
    ("AccessDeniedException", "engine_permission"),
)


class _StoppedError(Exception):
    """Somebody asked this process to end."""


class Supervisor:
    """One server, from its start to its end."""

    def __init__(self, folder: Folder, how: Recipe, idle: float) -> None:
        self.folder = folder
        self.how = how
        self.idle = idle
        self.server: subprocess.Popen[bytes] | None = None
        self.asked_to_end = False
        self.since = time.time()
        # A signal writes a byte into this pipe, so that one select waits for signals and for time.
        self.wakes, wake = os.pipe()
        os.set_blocking(self.wakes, False)
        os.set_blocking(wake, False)
        signal.set_wakeup_fd(wake)
        signal.signal(signal.SIGTERM, self._end)
        signal.signal(signal.SIGCHLD, lambda *_: None)

    def _end(self, *_: object) -> None:
        self.asked_to_end = True

    def run(self) -> None:
        """Start the server, watch over it, stop it; raise EngineError when it does not start."""
        lock = hold(self.folder.lock("server"), wait=STOP)
        if lock is None:
            raise EngineError("engine_locked", path=self.folder.data)
        try:
            self._tell("starting")
            self._prepare(lock)
            ports = self._start(lock)
            self.how.settle(ports)
            self.folder.created.touch()
            self._tell("ready", **ports)
            self._watch()
        except _StoppedError:
            pass
        finally:
            self._stop()
            os.close(lock)

    def _tell(self, phase: str, **ports: int) -> None:
        server = self.server.pid if self.server else None
        self.folder.write_state(
            phase=phase, supervisor=os.getpid(), server=server, since=self.since, **ports
        )

    def _prepare(self, lock: int) -> None:
        """Make the data folder, from nothing unless a first start has come to its end before."""
        if self.folder.created.exists():
            return
        shutil.rmtree(self.folder.data, ignore_errors=True)
        self.folder.data.mkdir()
        for step in self.how.first_steps():
            self._spawn(step, lock)
            if not self._ended(READY) or not self.server or self.server.returncode:
                raise self._failure("engine_failed")

    def _start(self, lock: int) -> dict[str, int]:
        """Start the server; return its ports when it is ready."""
        for left in reversed(range(self.how.tries)):
            self._spawn(self.how.command(), lock)
            end = time.monotonic() + READY
            while time.monotonic() < end:
                gone = self._ended(0.1)
                log = self.folder.log.read_text(errors="replace")
                if ports := self.how.ports(log):
                    return ports
                # A JVM whose main thread failed, or whose disk is full, can live on.
                if gone or any(words in log for words in _HOPELESS):
                    break
            else:
                raise self._failure("engine_slow")
            error = self._failure("engine_failed")
            self._stop()
            if error.code != "engine_ports" or not left:
                raise error
        raise AssertionError("a recipe has at least one try")

    def _spawn(self, command: list[str], lock: int) -> None:
        with self.folder.log.open("wb") as log:
            self.server = subprocess.Popen(  # noqa: S603  a recipe's command, no shell
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self.folder.data,
                env=environment() | self.how.variables(),
                pass_fds=[lock],
            )
        self._tell("starting")

    def _failure(self, otherwise: str) -> EngineError:
        log = self.folder.log.read_text(errors="replace")
        code = next((code for said, code in _SAID if said in log), otherwise)
        return EngineError(
            code,
            engine=self.folder.name,
            path=str(self.folder.data),
            reason=f"{self.folder.log}",
            log=str(self.folder.log),
            seconds=int(READY),
        )

    def _ended(self, seconds: float) -> bool:
        """Sleep for `seconds`, or until the server ends; return whether it has ended."""
        end = time.monotonic() + seconds
        while not self.asked_to_end and self.server and self.server.poll() is None:
            left = end - time.monotonic()
            if left <= 0:
                return False
            if select.select([self.wakes], [], [], left)[0]:
                os.read(self.wakes, 512)
        if self.asked_to_end:
            raise _StoppedError
        return True

    def _watch(self) -> None:
        """Return when the server has ended, or when nobody has used it for `idle` seconds."""
        lease = self.folder.lock("lease")
        last = time.time()
        while not self._ended(min(5.0, self.idle / 4)):
            alone = hold(lease)
            if alone is None:
                last = time.time()
            elif time.time() - max(last, lease.stat().st_mtime) >= self.idle:
                # Kept until this process ends: who comes now waits, then starts a new server.
                return
            else:
                os.close(alone)

    def _stop(self) -> None:
        if self.server is None or self.server.poll() is not None:
            return
        self.server.terminate()
        if not until(lambda: self.server is None or self.server.poll() is not None, STOP):
            self.server.kill()
            self.server.wait()


def main(name: str) -> None:
    """Supervise the engine `name`; the state says what became of it."""
    if os.fork():  # the starter waits for this process only, and is nobody's parent afterwards
        os._exit(0)
    os.umask(0o077)
    folder = Folder.of(name)
    idle = float(os.environ.get("ZERENTU_IDLE", IDLE))
    try:
        Supervisor(folder, recipe(folder), idle).run()
    except EngineError as error:
        facts = {key: str(value) for key, value in error.facts.items()}
        folder.write_state(phase="failed", code=error.code, facts=facts)
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        code = "engine_disk" if full else "engine_permission"
        folder.write_state(
            phase="failed",
            code=code,
            facts={"path": str(folder.path), "reason": str(error.strerror)},
        )
        raise
    else:
        folder.forget_state()


if __name__ == "__main__":
    main(sys.argv[1])
