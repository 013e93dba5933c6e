"""Crashes while notices are loaded: of the server, and of the command, at random moments.

Two editions of the same documents are loaded by turns with ``zerentu load``, and something is
killed with SIGKILL. Each document whose line was printed must then be there in its new edition,
the one that was being written in its new or its old, all others in their old; whole, without
leftovers; and the next command must work with no help. ``ZERENTU_CRASHES`` says how often, for each
engine and each victim: a few times here, 50 times by ``make crash``.
"""

import os
import random
import signal
import subprocess
import time
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path

import pytest

from tests.conftest import at_home
from tests.run import ZERENTU
from zerentu.graph import engine as local
from zerentu.graph.connect import connect
from zerentu.graph.engine.files import Folder, until
from zerentu.graph.store import Store
from zerentu.graph.tables import Tables
from zerentu.loaders import parse
from zerentu.loaders.notice import Notice

CRASHES = int(os.environ.get("ZERENTU_CRASHES", "2"))
DOCUMENTS = 30

State = dict[str, Notice]

_HEAD = """青石县人民政府关于下达第{number}批任务的通知

青政发〔2022〕{number}号

各乡镇人民政府，县直各单位：

现将任务分解下达，请认真组织实施。

青石县人民政府
二〇二二年三月十五日
"""

# The second edition keeps a task, rewrites one, moves one to another unit, drops two, adds one.
_EDITIONS = (
    (
        ("修建停车场3处，新增停车泊位600个。", "县住建局", "县财政局、县公安局"),
        ("改造农村危旧房{number}户。", "县住建局", "县乡村振兴局、各乡镇"),
        ("新建村级养老互助点30个。", "县民政局", "县残联"),
        ("惠及群众{number}万人。", "县水利局", "有关乡镇、县疾控中心"),
        ("新开通公交线路4条。", "县交通运输局", "县公安局"),
    ),
    (
        ("修建停车场3处，新增停车泊位600个。", "县住建局", "县财政局、县公安局"),
        ("改造农村危旧房{number}00户以上，全部完工。", "县住建局", "县乡村振兴局、各乡镇"),
        ("新建村级养老互助点30个。", "县卫健局", "县民政局、县残联"),
        ("建成图书馆{number}座。", "县文旅局", "县财政局"),
    ),
)


def write_out(folder: Path, edition: int) -> list[Notice]:
    """Write one edition of all documents as files; return the notices that they say."""
    folder.mkdir()
    for number in range(1, DOCUMENTS + 1):
        tasks = "".join(
            f"\n{order}.{text}\n牵头单位:{lead}\n责任单位:{support}\n"
            for order, (text, lead, support) in enumerate(_EDITIONS[edition], 1)
        )
        (folder / f"{number:02}.txt").write_text((_HEAD + tasks).format(number=number), "utf-8")
    notices = [notice for file in sorted(folder.iterdir()) for notice in parse(str(file))]
    assert len({notice.document.id for notice in notices}) == DOCUMENTS
    assert {len(notice.tasks) for notice in notices} == {len(_EDITIONS[edition])}
    return notices


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, list[Notice]]]:
    place = tmp_path_factory.mktemp("editions")
    return [(place / str(edition), write_out(place / str(edition), edition)) for edition in (0, 1)]


@pytest.fixture(scope="module", params=local.ENGINES)
def name(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An engine whose server these tests may kill."""
    with at_home(tmp_path_factory.mktemp("crash")):
        local.ensure(request.param)
        yield request.param


def crash_while_loading(folder: Path, chance: random.Random, victim: str, name: str) -> int:
    """Kill the command, or the engine under it, while `folder` is loaded; return what it printed.

    The moment is anywhere in the load: a number of printed lines, and then a part of the time
    that one document takes.
    """
    load = subprocess.Popen(
        [ZERENTU, "load", folder], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert load.stdout
    assert load.stderr
    with load:
        seen = len(list(islice(load.stdout, chance.randrange(DOCUMENTS))))
        time.sleep(chance.uniform(0, 0.1 if seen else 1.0))
        pid = load.pid if victim == "command" else Folder.of(name).read_state()["server"]
        os.kill(pid, signal.SIGKILL)
        seen += len(list(load.stdout))
        words = load.stderr.read()
    assert "Traceback" not in words
    assert load.returncode in ({-signal.SIGKILL, 0} if victim == "command" else {0, 1})
    return seen


def is_one_of(store: Store, states: tuple[State, ...]) -> bool:
    """Whether the store holds one of these sets of notices, each as it was read from its file."""
    return any(holds(store, state) for state in states)


def holds(store: Store, expected: State) -> bool:
    """Whether the store holds these notices, and not one node besides."""
    sizes = Tables.from_notices(expected.values())
    nodes = store.status().nodes
    labels = ("Document", "Chapter", "Task", "Target", "Unit", "Collective")
    tables = (
        sizes.documents,
        sizes.chapters,
        sizes.tasks,
        sizes.targets,
        sizes.units,
        sizes.collectives,
    )
    return {label: nodes.get(label, 0) for label in labels} == {
        label: len(table) for label, table in zip(labels, tables, strict=True)
    } and {notice.document.id: notice for notice in store.notices()} == expected


@pytest.mark.parametrize("victim", ["command", "server"])
@pytest.mark.timeout(3600)
def test_a_crash_leaves_every_document_old_or_new(
    name: str, victim: str, editions: list[tuple[Path, list[Notice]]]
) -> None:
    seed = random.SystemRandom().randrange(10**6)
    chance = random.Random(seed)  # noqa: S311  moments, no secrets
    acknowledged = surprises = 0
    with connect(engine=name) as store:
        before: State = {notice.document.id: notice for notice in store.notices()}
    for turn in range(CRASHES):
        folder, notices = editions[turn % 2]
        seen = crash_while_loading(folder, chance, victim, name)
        told = before | {notice.document.id: notice for notice in notices[:seen]}
        # The one that was being written: in its old edition, or in its new, which is all right.
        more = before | {notice.document.id: notice for notice in notices[: seen + 1]}
        with connect(engine=name) as store:
            # A server works on for a moment on what a killed command had asked for.
            whole = partial(is_one_of, store, (told, more))
            assert until(whole, 15, every=0.5), f"seed {seed}, turn {turn}: {seen} acknowledged"
            before = {notice.document.id: notice for notice in store.notices()}
        acknowledged += seen
        surprises += before == more != told
    print(
        f"{name}, {victim} killed {CRASHES} times (seed {seed}): {acknowledged} acknowledged "
        f"notices there and whole; {surprises} more were written, none half"
    )
