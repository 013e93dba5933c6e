"""The jars of a Neo4j: fetched once, checked against a lock that ships with this package.

A lock is a list of ``{group, artifact, version, classifier?, file, size, sha256}``: what Maven
resolved for ``org.neo4j:neo4j``. The client, jgo, knows where artifacts are published and the
user's mirror of it; it warns only of a wrong checksum, so each jar lands in a folder aside and
comes into the library when its SHA-256 is the one of the lock.
"""

import hashlib
import json
import logging
import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from zerentu.graph.engine.files import cache, hold
from zerentu.loaders.errors import EngineError

__all__ = ["Jar", "fetch", "library", "lock"]

THREADS = 8
TRIES = 3
PATIENCE = 900.0  # seconds to wait for another process that is fetching the same


class Jar(NamedTuple):
    """One line of a lock; `size` in bytes."""

    group: str
    artifact: str
    version: str
    classifier: str
    file: str
    size: int
    sha256: str


def lock(version: str) -> tuple[Jar, ...]:
    """The jars that make up Neo4j `version`.

    >>> sum(jar.size for jar in lock("5.26.30")) // 1_000_000
    127
    """
    text = (files("zerentu.graph.engine") / "locks" / f"neo4j-{version}.lock.json").read_text()
    return tuple(Jar(**{"classifier": "", **row}) for row in json.loads(text))


def library(version: str) -> Path:
    """The folder of the jars of Neo4j `version`, fetched or not."""
    return cache() / "neo4j" / version / "lib"


def fetch(version: str, progress: Callable[[int, int], None] = lambda _done, _total: None) -> Path:
    """Bring the jars of Neo4j `version` into its library, and return that folder.

    What is there is checked, what is missing or wrong is fetched, by one process at a time.
    `progress` is told the bytes that are there and those of all jars.

    Raises EngineError when jgo is not installed, or when a jar cannot be had.
    """
    place = library(version)
    place.mkdir(parents=True, exist_ok=True)
    turn = hold(place.parent / "fetch.lock", wait=PATIENCE)
    if turn is None:
        raise EngineError("engine_busy", engine=f"Neo4j {version}", path=place.parent)
    try:
        jars = lock(version)
        wanted = [jar for jar in jars if not _right(place / jar.file, jar)]
        if wanted:
            _fetch(wanted, place, sum(jar.size for jar in jars), progress)
    finally:
        os.close(turn)
    return place


def _right(path: Path, jar: Jar) -> bool:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == jar.sha256
    except OSError:
        return False


def _fetch(
    wanted: list[Jar], place: Path, total: int, progress: Callable[[int, int], None]
) -> None:
    if find_spec("jgo") is None or find_spec("truststore") is None:
        raise EngineError("engine_no_jgo")
    aside = place.with_name("aside")
    shutil.rmtree(aside, ignore_errors=True)  # what an interrupted run left half-written
    logging.getLogger("jgo").addHandler(logging.NullHandler())
    done = total - sum(jar.size for jar in wanted)
    progress(done, total)
    with _system_trust(), ThreadPoolExecutor(THREADS) as pool:
        maven = import_module("jgo.maven")
        source = maven.MavenContext(resolver=maven.PythonResolver(), repo_cache=aside, timeout=60)
        jobs = {pool.submit(_bring, source, jar, place): jar for jar in wanted}
        try:
            for job in as_completed(jobs):
                job.result()
                done += jobs[job].size
                progress(done, total)
        finally:
            pool.shutdown(cancel_futures=True)
    shutil.rmtree(aside, ignore_errors=True)


@contextmanager
def _system_trust() -> Iterator[None]:
    """Trust the certificates of the system: requests has a list of its own, without a user's."""
    truststore = import_module("truststore")
    truststore.inject_into_ssl()
    try:
        yield
    finally:
        truststore.extract_from_ssl()


def _bring(source: Any, jar: Jar, place: Path) -> None:
    """Fetch one jar, again when what came was broken or not it."""
    artifact = source.project(jar.group, jar.artifact).at_version(jar.version)
    artifact = artifact.artifact(jar.classifier, "jar")
    for left in reversed(range(TRIES)):
        try:
            path = Path(artifact.resolve())
            if _right(path, jar):
                path.replace(place / jar.file)
                return
            reason, cause = "SHA-256", None
        except Exception as error:  # noqa: BLE001  jgo lets through whatever its own libraries raise
            reason, cause = " ".join(f"{type(error).__name__}: {error}".split()), error
        artifact.cached_path.unlink(missing_ok=True)  # else it would be taken for the jar
        if not left:
            raise EngineError("engine_fetch", file=jar.file, reason=reason[:300]) from cause
