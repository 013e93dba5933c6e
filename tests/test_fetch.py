"""The jars of a Neo4j: complete by the lock, checked, mended, fetched by one process at a time."""

import os
from pathlib import Path

import pytest

from zerentu.graph.engine import fetch
from zerentu.graph.engine.neo4j import RELEASES
from zerentu.loaders.errors import EngineError

VERSIONS = [release.version for release in RELEASES.values()]


@pytest.mark.parametrize("version", VERSIONS)
def test_a_lock_names_each_jar_once_with_size_and_digest(version: str) -> None:
    jars = fetch.lock(version)
    assert len({jar.file for jar in jars}) == len(jars) > 200
    assert all(jar.file.endswith(".jar") and "/" not in jar.file for jar in jars)
    assert all(len(jar.sha256) == 64 and jar.size > 0 for jar in jars)
    assert ("org.neo4j", "neo4j", version) in {jar[:3] for jar in jars}


@pytest.mark.engine
@pytest.mark.parametrize("version", VERSIONS)
def test_only_what_is_missing_or_wrong_is_fetched(
    version: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One jar gone, one cut short, one of the right size with other bytes: just these come."""
    whole = fetch.fetch(version)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    place = fetch.library(version)
    place.mkdir(parents=True)
    gone, short, other, *right = sorted(fetch.lock(version), key=lambda jar: jar.size)
    for jar in right:
        os.link(whole / jar.file, place / jar.file)
    (place / short.file).write_bytes((whole / short.file).read_bytes()[:-1])
    (place / other.file).write_bytes(bytes(other.size))
    told: list[tuple[int, int]] = []
    assert fetch.fetch(version, lambda done, total: told.append((done, total))) == place
    total = sum(jar.size for jar in fetch.lock(version))
    assert told[0] == (total - gone.size - short.size - other.size, total)
    assert told[-1] == (total, total)
    assert len(told) == 4
    for jar in (gone, short, other):
        assert (place / jar.file).read_bytes() == (whole / jar.file).read_bytes()
    assert sorted(path.name for path in place.iterdir()) == sorted(
        jar.file for jar in fetch.lock(version)
    )


def test_what_cannot_be_had_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every way to the network is closed: the jar is named, and none is left half-written."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")  # nobody listens there
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(EngineError) as refused:
        fetch.fetch(VERSIONS[0])
    assert refused.value.code == "engine_fetch"
    assert str(refused.value.facts["file"]).endswith(".jar")
    assert "\n" not in refused.value.said("en")
    assert list(fetch.library(VERSIONS[0]).iterdir()) == []


def test_without_jgo_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(fetch, "find_spec", lambda _name: None)
    with pytest.raises(EngineError) as refused:
        fetch.fetch(VERSIONS[0])
    assert refused.value.code == "engine_no_jgo"
    assert "zerentu[neo4j]" in refused.value.said("zh")
