"""A fuzzer over each file type: real files with bytes turned, cut and doubled.

``python -m tests.fuzz COUNT [NAME …]`` reads COUNT mutants of each file of `tests/files/` and
prints how many were read and how many refused; anything but a `LoadError` ends it with its
traceback and its seed.
"""

import random
import resource
import struct
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from zerentu.loaders.errors import LoadError
from zerentu.loaders.read import read

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
FILES = Path(__file__).parent / "files"


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP of parts by name."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def mutated(data: bytes, seed: int) -> bytes:
    """Return bytes turned, cut or doubled; of a ZIP its parts, so that their reader sees them."""
    chance = random.Random(seed)  # noqa: S311 - a fuzzer
    if not data.startswith(b"PK"):
        out = bytearray(data)
        for _ in range(chance.randint(1, 20)):
            at = chance.randrange(len(out))
            size = chance.choice((1, 1, 2, 4, 16))
            out[at : at + size] = chance.choice(
                (chance.randbytes(size), b"\xff\xff\xff\xff")
                if data.startswith(OLE)  # a moved sector is all that would be seen
                else (chance.randbytes(size), b"", struct.pack("<I", 0xFFFFFFFF), out[at : at + 64])
            )
        return bytes(out)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice([name for name in parts if parts[name]])
    parts[name] = mutated(b" " + parts[name], seed)[1:]
    return packed(dict(parts))


def main(count: int, names: list[str]) -> None:
    """Read `count` mutants of each file and print what became of them."""
    for path in sorted(set(FILES.iterdir()) - set(FILES.glob("*.doc"))):
        if names and path.name not in names:
            continue
        data = path.read_bytes()
        seen: Counter[str] = Counter()
        slowest = 0.0
        for seed in range(count):
            began = time.perf_counter()
            try:
                read(mutated(data, seed), path.name)
                seen["read"] += 1
            except LoadError as error:
                seen[error.code] += 1
            except BaseException:
                print(f"{path.name}: seed {seed}", file=sys.stderr)
                raise
            slowest = max(slowest, time.perf_counter() - began)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{path.name}: {dict(seen)}, slowest {slowest:.2f} s, peak {peak} MB", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
