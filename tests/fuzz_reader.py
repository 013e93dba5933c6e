"""A coverage-guided fuzzer over the reader: ``make fuzz RUNS=1000000``.

Half of the inputs are sequences of the words that the rules look for, half are any bytes as text.
It prints the number of texts as it goes; any exception but LoadError, a span that does not quote or
a text that takes too long ends it at once, with the input on disk.
"""

import sys
import time

import atheris

with atheris.instrument_imports(include=["zerentu.loaders"]):
    from tests.hostile import SIGNS, check
    from zerentu.loaders import parse_text
    from zerentu.loaders.errors import LoadError
    from zerentu.loaders.read.text import decoded

SLOWEST = 2.0
"""Seconds that a text of a few thousand characters may take, on a busy machine."""
counts = {"texts": 0, "notices": 0, "duties": 0, "refused": 0}


def once(data: bytes) -> None:
    """Read one text and check what it became."""
    counts["texts"] += 1
    if data[:1] > b"\x7f":
        try:
            text = decoded(data[1:], "fuzz")
        except LoadError:
            counts["refused"] += 1
            return
    else:
        text = "".join(SIGNS[byte % len(SIGNS)] for byte in data[1:])
    start = time.process_time()
    for notice in parse_text(text):
        check(notice)
        counts["notices"] += 1
        counts["duties"] += len(notice.responsibilities)
    if time.process_time() - start > SLOWEST:
        raise TimeoutError(f"{len(text)} characters took longer than {SLOWEST} s")
    if counts["texts"] % 100_000 == 0:
        print(counts, flush=True)


if __name__ == "__main__":
    atheris.Setup(sys.argv, once)
    atheris.Fuzz()
