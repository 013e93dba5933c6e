"""Wheel, sdist and editable install are the same package, and it is polite.

Site-packages gets `zerentu` and nothing else: no top-level `graph`, which others own.
"""

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("graph", "loaders", "cypher", "zerentu")

# Run in the installed package, from an empty folder: data of every room is there and works.
SMOKE = """
import json, subprocess, sys
from importlib import import_module
from importlib.resources import files
from pathlib import Path
import zerentu
for bare in ("graph", "loaders"):
    try:
        import_module(bare)  # not there, or, beside an editable install, refused
    except ImportError:
        continue
    raise AssertionError(bare)
from zerentu.graph.queries import catalogue
assert len(catalogue()) >= 10
for schema in ("parse", "report", "rows"):
    json.loads((files("zerentu") / "schemas" / f"{schema}.schema.json").read_text("utf-8"))
zerentu_bin = Path(sys.executable).with_name("zerentu")
def run(*words):
    return subprocess.run([zerentu_bin, *words], check=True, capture_output=True, text=True).stdout
assert zerentu.__version__ in run("--version")
assert "parse" in run("--help")
assert len(json.loads(run("parse", "sample", "--format", "json"))["tasks"]) == 66
assert set(json.loads(run("report", "sample", "--format", "json"))["tables"]) >= {"load"}
run("page", "sample", "-o", "page.html")
print(zerentu.__file__)
"""


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    """Run a command without this environment's Python settings; show what it says if it fails."""
    quiet = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL"))}
    done = subprocess.run(
        [*map(str, command)], cwd=cwd, env=quiet, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def built(kind: str, source: Path, target: Path) -> Path:
    """Build a wheel or an sdist of the sources with the build backend that is declared."""
    run(sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", target, cwd=source)
    (artifact,) = target.glob("*.whl" if kind == "wheel" else "*.tar.gz")
    return artifact


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built("sdist", ROOT, tmp_path_factory.mktemp("sdist"))


def sources() -> Iterator[str]:
    """The files of the package, as the wheel must name them."""
    listed = run("git", "ls-files", "--cached", "--others", "--exclude-standard", *FOLDERS)
    for name in listed.splitlines():
        if (ROOT / name).is_file():
            yield name if name.startswith("zerentu/") else f"zerentu/{name}"


def test_the_wheel_holds_zerentu_and_nothing_else(wheel: Path) -> None:
    """Every source and data file, under one name."""
    names = zipfile.ZipFile(wheel).namelist()
    metadata = f"zerentu-{wheel.name.split('-')[1]}.dist-info"
    assert {name.split("/")[0] for name in names} == {"zerentu", metadata}
    packed = {name for name in names if name.startswith("zerentu/")}
    expected = set(sources())
    assert len(expected) > 20
    assert packed == expected


def test_a_wheel_from_the_sdist_is_the_same(wheel: Path, sdist: Path, tmp_path: Path) -> None:
    """The sdist holds the real folders: what is built from it is the same, byte for byte."""
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (unpacked,) = tmp_path.iterdir()
    again = built("wheel", unpacked, tmp_path / "dist")
    assert again.read_bytes() == wheel.read_bytes()


@pytest.mark.install
def test_every_way_of_installing_passes_the_same_smoke_test(
    wheel: Path, sdist: Path, tmp_path: Path
) -> None:
    """In an empty environment: the wheel with its dependencies, then sdist and editable."""
    home = tmp_path / "env"
    venv.create(home, with_pip=True)
    python = home / "bin" / "python"
    smoke = tmp_path / "smoke.py"
    smoke.write_text(SMOKE, encoding="utf-8")
    here = tmp_path / "empty"
    here.mkdir()
    pip = (python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    run(*pip, wheel)
    assert str(home) in run(python, smoke, cwd=here)
    for way in ([sdist], ["--editable", ROOT]):
        run(python, "-m", "pip", "uninstall", "--quiet", "--yes", "zerentu")
        run(*pip, "--no-deps", *way)
        place = run(python, smoke, cwd=here)
        assert (str(ROOT) if "--editable" in way else str(home)) in place
