"""What the supervisor must know of an engine to run it, and which engines there are."""

from typing import Protocol

from zerentu.graph.engine.arcadedb import ArcadeDB
from zerentu.graph.engine.files import Folder
from zerentu.graph.engine.neo4j import RELEASES, Neo4j

__all__ = ["DEFAULT", "ENGINES", "READY", "STOP", "Recipe", "recipe"]

DEFAULT = "arcadedb"
ENGINES = (DEFAULT, *RELEASES)

READY = 180.0  # seconds until a server must be up: a busy machine makes Neo4j take 30
STOP = 30.0  # seconds between asking a server to end and ending it


class Recipe(Protocol):
    """How one engine is started: `ArcadeDB` and `Neo4j` are the two."""

    database: str
    user: str
    reader: str | None
    tries: int

    def first_steps(self) -> list[list[str]]:
        """Lay out an empty data folder; return the commands that finish it."""

    def command(self) -> list[str]:
        """Return the command line of the server, with no password in it."""

    def variables(self) -> dict[str, str]:
        """Return what these commands need in their environment."""

    def ports(self, log: str) -> dict[str, int] | None:
        """Read from its log on which ports the server is ready (``bolt``, ``http``), or None."""

    def settle(self, ports: dict[str, int], /) -> None:
        """Do what can only be done in a server that is ready."""


def recipe(folder: Folder) -> Recipe:
    """Return the recipe of the engine that lives in `folder`."""
    return Neo4j(folder) if folder.name in RELEASES else ArcadeDB(folder)
