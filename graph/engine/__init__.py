"""The local database: started when first needed, shared, stopped some minutes after its last use.

::

    connection = ensure()            # ArcadeDB, or the engine that was started last
    connection = ensure("neo4j")     # a real Neo4j, its jars fetched once
    status(); stop()

Nothing listens beyond 127.0.0.1, and no password is in a command line, a log or an error. Data,
logs and locks are described in `files`, the two engines in `arcadedb` and `neo4j`.
"""

from zerentu.graph.engine.local import (
    DEFAULT,
    ENGINES,
    Connection,
    Status,
    data_dir,
    ensure,
    release,
    set_aside,
    status,
    stop,
)

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
