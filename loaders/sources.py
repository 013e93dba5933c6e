"""SOURCE as users write it: a file, a folder, a glob, ``-`` for standard input, or ``sample``."""

import sys
from collections.abc import Iterator
from glob import glob, has_magic
from hashlib import sha256
from importlib.resources import files
from os import PathLike, fspath, fstat
from pathlib import Path
from stat import S_ISREG

from zerentu.loaders.errors import LoadError
from zerentu.loaders.read import LIMIT, SUFFIXES, Content, read

__all__ = ["SAMPLE", "expanded", "read_source"]

SAMPLE = "sample"
"""The word for the notice that ships with the package."""


def expanded(source: str | PathLike[str]) -> Iterator[str]:
    """Yield the paths of the files that `source` means, folders walked in order of name.

    Raises LoadError: ``no_file``, ``no_match`` (a glob), ``empty_folder``.

    >>> list(expanded("sample"))
    ['sample']
    """
    path = fspath(source)
    if path in {"-", SAMPLE}:
        yield path
    elif Path(path).is_dir():
        yield from _walked(path)
    elif Path(path).exists():
        yield path
    elif has_magic(path):
        matches = sorted(glob(path, recursive=True))  # noqa: PTH207 - absolute patterns too
        if not matches:
            raise LoadError("no_match", path=path)
        for match in matches:
            if Path(match).is_dir():
                yield from _walked(match)
            else:
                yield match
    else:
        raise LoadError("no_file", path=path)


def _walked(folder: str) -> Iterator[str]:
    """Files of a type that is read, below `folder`; hidden ones are left alone."""
    root = Path(folder)
    found = sorted(
        path
        for path in root.rglob("*")
        if path.suffix.lower() in SUFFIXES
        and not path.is_dir()
        and not any(_aside(part) for part in path.relative_to(root).parts)
    )
    if not found:
        raise LoadError("empty_folder", path=folder)
    yield from map(str, found)


def _aside(name: str) -> bool:
    """Hidden files, what office programs leave beside an open file, what belongs to a page."""
    return name.startswith((".", "~$")) or name.endswith(("_files", ".files"))


def read_source(path: str) -> tuple[Content, str]:
    """Return what one file says and the SHA-256 of its bytes.

    Raises LoadError: ``unreadable``, ``no_plain_file`` (a pipe or device), ``changing`` and what
    `read` raises.
    """
    data = _bytes_of(path)
    return read(data, path), sha256(data).hexdigest()


def _bytes_of(path: str) -> bytes:
    if path == "-":
        return sys.stdin.buffer.read(LIMIT + 1)
    if path == SAMPLE:
        return files("zerentu.loaders").joinpath("sample/xuanwu-2023.txt").read_bytes()
    try:
        before = Path(path).stat()
        if not S_ISREG(before.st_mode):  # opening a pipe would wait for its other end
            raise LoadError("no_plain_file", path=path)
        with Path(path).open("rb") as file:
            data = file.read(LIMIT + 1)
            after = fstat(file.fileno())
    except OSError as error:
        raise LoadError("unreadable", path=path, reason=error.strerror or str(error)) from error
    if (before.st_ino, before.st_size, before.st_mtime_ns) != (
        after.st_ino,
        after.st_size,
        after.st_mtime_ns,
    ):
        raise LoadError("changing", path=path)
    return data
