"""``python -m zerentu.graph.engine``: fetch the jars of every Neo4j that can be started."""

import sys

from zerentu.graph.engine.fetch import fetch
from zerentu.graph.engine.neo4j import RELEASES
from zerentu.loaders.errors import EngineError
from zerentu.words import say


def main() -> None:
    """Fetch what is missing; end with status 1 and one line when something cannot be had."""
    for name, release in RELEASES.items():

        def tell(done: int, total: int, name: str = name) -> None:
            if done in {total, 0}:
                facts = {"engine": name, "done": done // 10**6, "total": total // 10**6}
                print(say("engine.fetching", None, **facts), file=sys.stderr)

        try:
            fetch(release.version, tell)
        except EngineError as error:
            sys.exit(str(error))


if __name__ == "__main__":
    main()
