"""How ArcadeDB is started: the embedded default, a child process from the jars of its wheel."""

import json
import re
from base64 import b64encode
from http.client import HTTPConnection, HTTPException

from zerentu.graph.engine.files import Folder, write_private
from zerentu.graph.engine.java import heap, java, wheel
from zerentu.loaders.errors import EngineError

__all__ = ["ArcadeDB"]

DATABASE = "zerentu"
# Below the range from which systems hand out ports; the server takes the first that is free.
HTTP_PORTS = (20480, 20579)
# The driver's own timeout is ignored by this engine: no statement outlasts this, killed client
# or not. In milliseconds.
LONGEST_STATEMENT = 600_000

_ALL = ["createRecord", "readRecord", "updateRecord", "deleteRecord"]
_MAY = ["updateSecurity", "updateSchema", "updateDatabaseSettings"]


def _group(access: list[str], records: list[str]) -> dict[str, object]:
    types = {"*": {"access": records}}
    return {"resultSetLimit": -1, "readTimeout": -1, "access": access, "types": types}


# The server's own two groups, and ours: `reader` may read and do nothing else.
_GROUPS = {"admin": _group(_MAY, _ALL), "*": _group([], []), "reader": _group([], ["readRecord"])}


class ArcadeDB:
    """The recipe for one start of ArcadeDB."""

    database = DATABASE
    user = "root"
    reader: str | None = "reader"
    tries = 1  # its ports are chosen by the server itself: nothing to try again

    def __init__(self, folder: Folder, http_ports: tuple[int, int] = HTTP_PORTS) -> None:
        self.folder = folder
        self.http_ports = http_ports

    def first_steps(self) -> list[list[str]]:
        """Lay out a new data folder: the password is in its file, the groups in theirs."""
        self.folder.secret("password")
        config = self.folder.data / "config"
        config.mkdir(exist_ok=True)
        groups = {"databases": {"*": {"groups": _GROUPS}}, "version": 2}
        write_private(config / "server-groups.json", json.dumps(groups))
        return []

    def command(self) -> list[str]:
        """The command line of the server, which holds no password."""
        low, high = self.http_ports
        settings = {
            "server.rootPath": self.folder.data,
            "server.rootPasswordPath": self.folder.path / "password",
            "server.mode": "development",  # production hides the messages of errors
            "server.defaultDatabases": f"{DATABASE}[{self.user}]",
            "command.timeout": LONGEST_STATEMENT,
            "server.httpIncomingHost": "127.0.0.1",
            "server.httpIncomingPort": f"{low}-{high}",
            "server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
            "bolt.host": "127.0.0.1",
            "bolt.port": 0,
        }
        return [
            java(),
            heap(),
            "-XX:+UseCompactObjectHeaders",
            "--add-modules=jdk.incubator.vector",
            "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
            "--add-opens=java.base/java.nio.channels.spi=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-Dpolyglot.engine.WarnInterpreterOnly=false",
            *(f"-Darcadedb.{name}={value}" for name, value in settings.items()),
            "-cp",
            str(wheel() / "jars" / "*"),
            "com.arcadedb.server.ArcadeDBServer",
        ]

    def variables(self) -> dict[str, str]:
        """Nothing: all settings are on the command line."""
        return {}

    def ports(self, log: str) -> dict[str, int] | None:
        """Read from its log whether the server is up, and on which ports; None: not yet."""
        bolt = re.search(r"BOLT connections on /127\.0\.0\.1:(\d+)", log)
        http = re.search(r"HTTP Server started \(host=127\.0\.0\.1 port=(\d+)", log)
        # The database is made after both ports are open; only this line says all is there.
        if not (bolt and http and "ArcadeDB Server started in" in log):
            return None
        return {"bolt": int(bolt[1]), "http": int(http[1])}

    def settle(self, ports: dict[str, int]) -> None:
        """Make the user who can only read, where there is none yet."""
        reader = {
            "name": self.reader,
            "password": self.folder.secret("reader"),
            "databases": {DATABASE: [self.reader]},
        }
        command = json.dumps({"command": f"create user {json.dumps(reader)}"})
        login = b64encode(f"{self.user}:{self.folder.secret('password')}".encode()).decode()
        server = HTTPConnection("127.0.0.1", ports["http"], timeout=30)
        try:
            server.request(
                "POST", "/api/v1/server", command, headers={"Authorization": f"Basic {login}"}
            )
            status = server.getresponse().status
        except (OSError, HTTPException):
            status = 0
        finally:
            server.close()
        if status not in {200, 409}:  # 409: exists
            raise EngineError(
                "engine_failed",
                engine=self.folder.name,
                log=self.folder.log,
                path=self.folder.data,
            )
