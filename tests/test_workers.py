"""Workers end with their command: one that is killed leaves nothing behind."""

import signal
import subprocess
from pathlib import Path

from tests.run import ZERENTU


def test_workers_of_a_killed_command_end(tmp_path: Path) -> None:
    """The pipe that command and workers write to is closed only when the last of them is gone."""
    for number in range(400):
        (tmp_path / f"{number:03}.txt").write_text(
            "一、总章\n1.修路。(区建设局主办)\n" * 50, "utf-8"
        )
    command = [ZERENTU, "parse", tmp_path, "--jobs", "2", "--format", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as running:
        assert running.stdout
        assert running.stdout.readline()
        running.send_signal(signal.SIGKILL)
        running.communicate(timeout=20)
    assert running.returncode == -signal.SIGKILL
