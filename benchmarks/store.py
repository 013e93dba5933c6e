"""How long the store takes to write 1,000 notices, against the bare driver with its statements.

    python -m benchmarks.store [ENGINE …] [--notices N]

Of every fourth chunk each notice is written both ways, by turns, and forgotten in between: the bare
driver repeats the statements that the store was seen to send. Prints a row an engine and
exits 1 when the store takes more than 1.3 times as long, or its memory grows.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from statistics import median

from neo4j import GraphDatabase, ManagedTransaction, Session

from benchmarks.synthetic import notices
from zerentu.graph import engine as local
from zerentu.graph.connect import connect
from zerentu.graph.queries import Query
from zerentu.graph.store import Store
from zerentu.graph.store import link as links
from zerentu.loaders.notice import Notice

AT_MOST = 1.3
CHUNK = 50
COMPARED = 4  # one chunk in so many, not the first, which also lays the constraints
GROWTH = 1.2  # of the memory in use, from the first chunks to the last

Sent = list[tuple[str, dict[str, object]]]


def main() -> int:
    """Measure each engine; return the exit code."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("engines", nargs="*", metavar="ENGINE")
    options.add_argument("--notices", type=int, default=1_000)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ZERENTU_HOME"] = folder
        try:
            fine = [measure(name, given.notices) for name in given.engines or local.ENGINES]
        finally:
            local.stop()
    return 0 if all(fine) else 1


def measure(name: str, count: int) -> bool:
    """Load so many notices into one engine; print a line, return whether it is within the bars."""
    connection = local.ensure(name)
    login = (connection.user, connection.password)
    source = notices(count)
    ratios: list[float] = []
    spent = 0.0
    memory: list[int] = []
    with (
        connect(engine=name) as store,
        GraphDatabase.driver(connection.url, auth=login) as driver,
        driver.session(database=connection.database) as session,
    ):
        for number, chunk in enumerate(iter(lambda: list(islice(source, CHUNK)), [])):
            with seen() as sent:
                spent += seconds(lambda: [store.write(notice) for notice in chunk])  # noqa: B023
            memory.append(resident())
            if number % COMPARED == 1:
                ratios.append(compare(store, session, chunk, sent))
        rows = sum(store.status().nodes.values())
    ratio = median(ratios)
    growth = median(memory[-3:]) / median(memory[1:4])
    print(
        f"{name:<12} {count} notices, {rows} nodes in {spent:.0f} s; "
        f"{ratio:.2f} × the bare driver (at most {AT_MOST}; {len(ratios)} comparisons); "
        f"memory × {growth:.2f}, at the end {memory[-1] >> 20} MiB",
        flush=True,
    )
    return ratio <= AT_MOST and growth <= GROWTH


def compare(store: Store, session: Session, chunk: list[Notice], sent: list[Sent]) -> float:
    """Write each notice both ways, by turns; return how many times as long the store took."""
    taken = {True: 0.0, False: 0.0}
    for turn, (notice, statements) in enumerate(zip(chunk, sent, strict=True)):
        for bare in (turn % 2 == 0, turn % 2 == 1):
            store.forget(notice.document.id)
            if bare:
                taken[bare] += seconds(lambda: session.execute_write(replay, statements))  # noqa: B023
            else:
                taken[bare] += seconds(lambda: store.write(notice))  # noqa: B023
    return taken[False] / taken[True]


def replay(tx: ManagedTransaction, statements: Sent) -> None:
    """Send one transaction's statements and fetch what they return."""
    for text, parameters in statements:
        list(tx.run(text, parameters))


@contextmanager
def seen() -> Iterator[list[Sent]]:
    """Collect the statements that the store sends, one list a transaction."""
    collected: list[Sent] = []
    real = links._ask  # noqa: SLF001  the one place where statements go out

    def ask(tx: object) -> Callable[..., list[dict[str, object]]]:
        run = real(tx)  # type: ignore[arg-type]
        statements: Sent = []
        collected.append(statements)

        def noted(query: Query, **given: object) -> list[dict[str, object]]:
            statements.append((query.text, query.bind(**given)))
            return run(query, **given)

        return noted

    links._ask = ask  # type: ignore[assignment]  # noqa: SLF001
    try:
        yield collected
    finally:
        links._ask = real  # noqa: SLF001


def seconds(work: Callable[[], object]) -> float:
    """Return how long `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def resident() -> int:
    """Return the bytes of memory that this process has in use."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    sys.exit(main())
