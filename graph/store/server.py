"""Which server speaks: a pure function of the name it gives itself."""

import re
from dataclasses import dataclass

from zerentu.loaders.errors import StoreError

__all__ = ["OLDEST", "Server", "server_of"]

OLDEST = (5, 23)  # the first Neo4j that reads CALL (x) { … }

_ARCADEDB = re.compile(r"ArcadeDB[ /]v?(\d[\w.]*)")
_NEO4J = re.compile(r"Neo4j/(\d+)\.(\d+)([\w.+-]*)")


@dataclass(frozen=True, slots=True)
class Server:
    """A database server that will do; only Neo4j keeps a reading session from writing."""

    name: str
    version: str

    @property
    def keeps_readers_from_writing(self) -> bool:
        """Whether a session opened for reading cannot write."""
        return self.name == "Neo4j"


def server_of(agent: str) -> Server:
    """Return the server that calls itself `agent` in Bolt; `StoreError` for one that will not do.

    >>> server_of("Neo4j/5.26.30")
    Server(name='Neo4j', version='5.26.30')
    >>> server_of("Neo4j/5.26.0 compatible (ArcadeDB 26.10.2)")
    Server(name='ArcadeDB', version='26.10.2')
    """
    oldest = "{}.{}".format(*OLDEST)
    if arcadedb := _ARCADEDB.search(agent):
        return Server("ArcadeDB", arcadedb[1])
    neo4j = _NEO4J.match(agent)
    if not neo4j:
        raise StoreError("store_unknown_server", agent=agent, oldest=oldest)
    version = f"{neo4j[1]}.{neo4j[2]}{neo4j[3]}"
    if (int(neo4j[1]), int(neo4j[2])) < OLDEST:
        raise StoreError("store_old_server", version=version, oldest=oldest)
    return Server("Neo4j", version)
