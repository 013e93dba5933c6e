"""How long the commands take, as ratios: medians of interleaved runs.

Prints a table and exits 1 when a ratio is worse than promised.
"""

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

HERE = Path(__file__).parent
SAMPLE = HERE.parent / "loaders" / "sample" / "xuanwu-2023.txt"
ZERENTU = str(Path(sys.executable).with_name("zerentu"))
PLAIN = (sys.executable, str(HERE / "plain.py"), str(SAMPLE))
RUNS = 15


class Comparison(NamedTuple):
    """Two commands; `above` by `below` in seconds must be at most, or at least, the bar."""

    name: str
    above: Sequence[str]
    below: Sequence[str]
    at_most: float | None = None
    at_least: float | None = None


def seconds(command: Sequence[str]) -> float:
    """Run a command to its end; return the seconds it took."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def measure(wanted: Comparison) -> bool:
    """Run both by turns, so that a busy moment hits both; print a line, return if it holds."""
    pairs = [(seconds(wanted.above), seconds(wanted.below)) for _ in range(RUNS + 1)]
    above, below = (median(side) for side in zip(*pairs[1:], strict=True))  # the first warms up
    ratio = above / below
    holds = (wanted.at_most is None or ratio <= wanted.at_most) and (
        wanted.at_least is None or ratio >= wanted.at_least
    )
    bar = f"≤ {wanted.at_most}" if wanted.at_most else f"≥ {wanted.at_least}"
    told = bar if wanted.at_most or wanted.at_least else ""
    print(
        f"{wanted.name:50} {above:6.3f} s : {below:6.3f} s = {ratio:5.2f}  {told}"
        f"{'' if holds else '  MISSED'}",
        flush=True,
    )
    return holds


def main() -> None:
    """Run the comparisons, print them, fail when one does not hold."""
    with TemporaryDirectory() as folder:
        page, plain = f"{folder}/page.html", f"{folder}/plain.html"
        python = (sys.executable, "-c")
        comparisons = (
            Comparison(
                "zerentu --help : python -c pass",
                (ZERENTU, "--help"),
                (*python, "pass"),
                at_most=6,
            ),
            Comparison(
                "script with page : zerentu page sample",
                (*PLAIN, plain),
                (ZERENTU, "page", "sample", "-o", page),
                at_least=1.3,
            ),
            Comparison(
                "script : zerentu report sample",
                PLAIN,
                (ZERENTU, "report", "sample"),
                at_least=2,
            ),
            Comparison(
                "script with page : its floor, import pyvis",
                (*PLAIN, plain),
                (*python, "import networkx, pyvis.network"),
            ),
        )
        held = [measure(comparison) for comparison in comparisons]
    sys.exit(not all(held))


if __name__ == "__main__":
    main()
