"""How fast and how lean the reader is, as ratios in one run: ``make bench``.

Speed against jieba on the same texts, growth over ten times the text, peak memory by the bytes.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import jieba

from zerentu.loaders import parse_text

HERE = Path(__file__).parent
SAMPLE = (HERE.parent / "loaders" / "sample" / "xuanwu-2023.txt").read_text("utf-8")
HOSTILE = ("（", "、", "(", "1﹒", "各", "等", "一、", "责任单位：")
MEGABYTE = 2**20
RUNS = 11


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def against_jieba(text: str) -> float:
    """How many times longer `jieba.cut` takes than reading; medians of interleaved runs."""
    pairs = [
        (seconds(lambda: list(jieba.cut(text))), seconds(lambda: list(parse_text(text))))
        for _ in range(RUNS)
    ]
    cut, read = (median(side) for side in zip(*pairs, strict=True))
    return cut / read


def growth(unit: str, small: int) -> float:
    """Time of ten times as much text by the time of `small` bytes of it."""
    one = unit * (small // len(unit.encode()))
    ten = one * 10
    pairs = [
        (seconds(lambda: list(parse_text(ten))), seconds(lambda: list(parse_text(one))))
        for _ in range(3)
    ]
    return median(above / below for above, below in pairs)


def memory(size: int) -> float:
    """Peak memory above start by the bytes of the text, in a process of its own."""
    code = f"from benchmarks.reading import peak; print(peak({size}))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=HERE.parent
    )
    return float(done.stdout)


def peak(size: int) -> float:
    """Read `size` bytes of notices here; return the peak above start by the bytes."""
    text = SAMPLE * (size // len(SAMPLE.encode()))
    list(parse_text(SAMPLE))
    before = high_water()
    list(parse_text(text))
    return (high_water() - before) / len(text.encode())


def high_water() -> int:
    """The most memory that this process has held, in bytes (Linux)."""
    status = Path("/proc/self/status").read_text("utf-8")
    (line,) = (line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) * 1024


def main() -> None:
    """Print a line a figure with its bar; fail where one is missed."""
    jieba.setLogLevel(60)
    jieba.initialize()
    prose = "\n".join(line.split("(")[0] for line in SAMPLE.splitlines())
    rows = [
        ("jieba.cut : reading, the sample", against_jieba(SAMPLE), 3.0, True),
        ("jieba.cut : reading, its prose alone", against_jieba(prose), 3.0, True),
        ("10 MB : 1 MB of notices", growth(SAMPLE, MEGABYTE), 11.0, False),
        *(
            (f"3 MB : 0.3 MB of {sign}", growth(sign, 3 * MEGABYTE // 10), 11.0, False)
            for sign in HOSTILE
        ),
        ("peak memory : bytes of 10 MB", memory(10 * MEGABYTE), 30.0, False),
    ]
    missed = 0
    for name, ratio, bar, at_least in rows:
        holds = ratio >= bar if at_least else ratio <= bar
        missed += not holds
        print(
            f"{name:45} {ratio:6.2f}  {'≥' if at_least else '≤'} {bar}{'' if holds else '  MISSED'}"
        )
    sys.exit(missed > 0)


if __name__ == "__main__":
    main()
