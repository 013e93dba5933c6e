"""Run the command line as a user does, in a process of its own or, faster, in this one."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from zerentu.graph.cli import main

ZERENTU = Path(sys.executable).with_name("zerentu")


class Done(NamedTuple):
    """What a command left: its exit code, its data and its words."""

    code: int
    out: str
    err: str


def process(
    *arguments: str, cwd: Path | None = None, given: bytes = b"", **environment: str
) -> Done:
    """Run ``zerentu`` in a process of its own, in English unless told otherwise."""
    done = subprocess.run(
        [str(ZERENTU), *arguments],
        cwd=cwd,
        env={**os.environ, "LC_ALL": "en_US.UTF-8", "PYTHONUTF8": "1", **environment},
        input=given,
        capture_output=True,
        check=False,
    )
    return Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


class Here:
    """Runs ``zerentu`` in this process; the fixture `zerentu` holds one."""

    def __init__(self, captured: pytest.CaptureFixture[str]) -> None:
        self.captured = captured

    def __call__(self, *arguments: str, lang: str = "en") -> Done:
        """Run it and return what it left."""
        self.captured.readouterr()
        with pytest.raises(SystemExit) as ended:
            main(["--lang", lang, *arguments])
        out, err = self.captured.readouterr()
        return Done(int(ended.value.code or 0), out, err)
