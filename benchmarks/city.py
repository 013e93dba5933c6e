"""The measures of a city: 100,000 tasks, 20,000 units, about 870,000 duties.

Prints processor seconds and memory of the whole report (without betweenness), and how the sparse
way compares with networkx on a tenth of the city, the best of three runs each; exits 1 when a bar
is missed. Needs the extra `fast`.
"""

import resource
import sys
import time
from collections.abc import Callable, Iterator
from random import Random
from typing import TypeVar

import networkx as nx
from networkx.algorithms import bipartite

from zerentu.graph.measures.facts import Facts
from zerentu.graph.measures.sparse import SparseWalks
from zerentu.graph.readings import Participation
from zerentu.graph.report import build
from zerentu.graph.tables import Tables
from zerentu.loaders.ids import identify
from zerentu.loaders.notice import (
    Chapter,
    Document,
    Mention,
    Notice,
    Responsibility,
    Role,
    Task,
    Unit,
    UnitKind,
)

UNITS, TASKS, A_DOCUMENT = 20_000, 100_000, 100
DISTRICTS = 40
KINDS = (UnitKind.BUREAU, UnitKind.SUBDISTRICT, UnitKind.PARK, UnitKind.COMPANY)
Made = TypeVar("Made")


def city(units: int = UNITS, tasks: int = TASKS) -> Iterator[Notice]:
    """Notices of one place, each task led by one to three units, mostly of one district.

    The same ones every time. Half of a district's tasks fall on a tenth of its units.
    """
    random = Random(20230224)  # noqa: S311 - a sample, no secret
    everyone = [
        Unit(identify("u", "城", f"第{n}局"), f"第{n}局", None, (), KINDS[n % 4], "城", False)
        for n in range(units)
    ]
    size = units // DISTRICTS
    for number in range(tasks // A_DOCUMENT):
        start = random.randrange(DISTRICTS) * size
        district = everyone[start : start + size]
        yield _notice(f"{number}号", random, district, everyone)


def _notice(number: str, random: Random, district: list[Unit], everyone: list[Unit]) -> Notice:
    document = identify("d", "城", number)
    chapters = tuple(
        Chapter(identify("h", document, n), document, None, f"{n}、", "章", n) for n in range(1, 6)
    )
    tasks, duties, named = [], [], {}
    for order in range(1, A_DOCUMENT + 1):
        task = identify("t", document, order)
        chapter = chapters[order % 5].id
        tasks.append(Task(task, document, chapter, f"{order}﹒", 1, order, "事", (0, 1), None, ()))
        busy = district[: max(len(district) // 10, 1)]
        picked: dict[str, Unit] = {}
        for _ in range(min(max(int(random.expovariate(1 / 8)), 1), 30)):
            pool = random.choices((busy, district, everyone), (4, 5, 1))[0]
            unit = random.choice(pool)
            picked[unit.id] = unit
        leads = random.randint(1, 3)
        for at, unit in enumerate(picked.values()):
            role = Role.LEAD if at < leads else Role.SUPPORT
            duties.append(Responsibility(task, unit.id, False, role, Mention("局", (0, 1)), "b"))
        named |= picked
    text = Document(document, "", "", "城", number, None, 2023, "", "", "text", "事")
    return Notice(text, chapters, tuple(tasks), (), tuple(named.values()), (), tuple(duties), ())


def timed(name: str, work: Callable[[], Made], runs: int = 1) -> tuple[Made, float]:
    """Do the work, print its seconds of processor time (the least of so many runs), return both."""
    took = []
    for _ in range(runs):
        start = time.process_time()
        made = work()
        took.append(time.process_time() - start)
    print(f"{name:60} {min(took):8.2f} s", flush=True)
    return made, min(took)


def against_networkx(read: Participation) -> bool:
    """Compare the projection and both of Burt's measures with networkx, on the same network."""
    two_mode = nx.Graph()
    two_mode.add_nodes_from(read.units)
    for task in read.tasks:
        two_mode.add_edges_from((task.task_id, unit) for unit in task.all)
    ours, fast = timed("projection", lambda: SparseWalks(read), 3)
    graph, slow = timed(
        "projection, networkx",
        lambda: bipartite.weighted_projected_graph(two_mode, list(read.units)),
        3,
    )
    projected = slow / fast
    _, constraint = timed("constraint", ours.constraint, 3)
    _, nx_constraint = timed(
        "constraint, networkx", lambda: nx.constraint(graph, weight="weight"), 3
    )
    _, size = timed("effective size", ours.effective_size, 3)
    # The same work; its values are wrong where scipy is installed.
    _, nx_size = timed(
        "effective size, networkx", lambda: nx.effective_size(graph, weight="weight"), 3
    )
    print(
        f"ties {ours.edges}; projection {projected:.0f} ×, constraint "
        f"{nx_constraint / constraint:.1f} ×, effective size {nx_size / size:.1f} ×"
    )
    # networkx forms the whole product of neighbourhoods, which a tenth of a city still allows.
    return projected >= 200 and min(nx_constraint / constraint, nx_size / size) >= 3


def main() -> None:
    """Run both parts."""
    part, _ = timed("a tenth of the city", lambda: Tables.from_notices(city(2_000, 10_000)))
    holds = against_networkx(Facts(part).read)
    whole, _ = timed("the city", lambda: Tables.from_notices(city()))
    print(f"{len(whole.tasks)} tasks, {len(whole.units)} units, {len(whole.duties)} duties")
    _, seconds = timed("the whole report", lambda: build(whole, top=100))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    print(f"peak memory {peak:.2f} GB")
    sys.exit(not (holds and seconds <= 300 and peak <= 3))


if __name__ == "__main__":
    main()
