"""How a real Neo4j Community is started: from its published jars, on the Java of the wheel."""

import re
import socket
from pathlib import Path
from typing import NamedTuple

from zerentu.graph.engine.fetch import library
from zerentu.graph.engine.files import Folder, until, write_private
from zerentu.graph.engine.java import heap, java
from zerentu.loaders.errors import EngineError

__all__ = ["RELEASES", "Neo4j"]


class Release(NamedTuple):
    """A version of Neo4j, the class that starts it, and the settings that only it knows."""

    version: str
    main: str
    settings: str = ""


RELEASES = {
    "neo4j-5": Release("5.26.30", "org.neo4j.server.CommunityEntryPoint"),
    "neo4j-2026": Release(
        "2026.08.1",
        "org.neo4j.server.Neo4jCommunity",
        # Otherwise it announces itself to the whole network every minute.
        "server.fleet_discovery.enabled=false\n",
    ),
}

_FLAGS = [
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dlog4j2.disable.jmx=true",
    "-Dfile.encoding=UTF-8",
    "-XX:+UseG1GC",
]

_CONF = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
server.memory.pagecache.size=256m
db.tx_log.rotation.retention_policy=2 files
db.tx_log.preallocate=false
internal.server.bolt.thread_pool_shutdown_wait_time=1s
"""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Neo4j:
    """The recipe for one start of Neo4j.

    It does not report a port that the system chose, so a free one is looked for; another process
    can take it meanwhile, and then the start is tried again with another.
    """

    database = "neo4j"
    user = "neo4j"
    reader: str | None = (
        None  # the Community edition has no roles; its sessions can be told to only read
    )
    tries = 3

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.release = RELEASES[folder.name]
        self.classes = str(library(self.release.version) / "*")

    def first_steps(self) -> list[list[str]]:
        """Have the admin tool set the password, read from a file that only the user can read."""
        self._configure(_free_port())
        quoted = (self.classes, self.folder.secret("password"))
        classes, password = (f'"{word}"'.replace("\\", "\\\\") for word in quoted)
        tool = f"org.neo4j.cli.AdminTool dbms set-initial-password {password}"
        arguments = self.folder.data / "set-password.args"
        # Without the second flag Java would copy the arguments into a temporary file.
        flags = " ".join(["-Xmx256m", "-XX:-UsePerfData", *_FLAGS])
        write_private(arguments, f"{flags} -cp {classes} {tool}\n")
        return [[java(), f"@{arguments}"]]

    def command(self) -> list[str]:
        """The command line of the server, on a port that is free now."""
        (self.folder.data / "set-password.args").unlink(missing_ok=True)
        self._configure(_free_port())
        self._debug_log().unlink(missing_ok=True)  # `settle` looks for words of this start
        arguments = [
            f"--home-dir={self.folder.data}",
            f"--config-dir={self.folder.data / 'conf'}",
            "--console-mode",  # say on the standard output what goes into its log
        ]
        return [java(), heap(), *_FLAGS, "-cp", self.classes, self.release.main, *arguments]

    def variables(self) -> dict[str, str]:
        """Where the admin tool finds the server it is for."""
        return {"NEO4J_HOME": str(self.folder.data), "NEO4J_CONF": str(self.folder.data / "conf")}

    def ports(self, log: str) -> dict[str, int] | None:
        """Read from its log whether the server is up, and on which port; None: not yet."""
        bolt = re.search(r"Bolt enabled on localhost:(\d+)", log)
        return {"bolt": int(bolt[1])} if bolt and "Started." in log else None

    def settle(self, _ports: dict[str, int]) -> None:
        """Refuse a server that is up without its database, as it is when the data are damaged."""
        log = self._debug_log()
        if not until(lambda: f"[{self.database}]}} is ready." in log.read_text(), 5):
            raise EngineError(
                "engine_failed", engine=self.folder.name, log=log, path=self.folder.data
            )

    def _debug_log(self) -> Path:
        return self.folder.data / "logs" / "debug.log"

    def _configure(self, port: int) -> None:
        for name in ("conf", "logs", "plugins", "import", "run"):
            (self.folder.data / name).mkdir(exist_ok=True)
        write_private(
            self.folder.data / "conf" / "neo4j.conf",
            _CONF.format(port=port) + self.release.settings,
        )
