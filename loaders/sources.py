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
from zerentu.loaders.read.archive import member, members
from zerentu.loaders.read.kinds import kind_of

__all__ = ["SAMPLE", "expanded", "read_source", "sha256_of"]

SAMPLE = "sample"
"""The word for the notice that ships with the package."""


def expanded(source: str | PathLike[str]) -> Iterator[str]:
    """Yield the paths of the files that `source` means, folders and archives in order of name.

    A file in a ZIP is named as if the ZIP were a folder: ``a.zip/b.docx``. Raises LoadError:
    ``no_file``, ``no_match`` (a glob), ``empty_folder``.

    >>> list(expanded("sample"))
    ['sample']
    """
    path = fspath(source)
    if not path:  # an unset variable of the shell does not mean the folder one is in
        raise LoadError("no_file", path='""')
    if path in {"-", SAMPLE} or (not Path(path).exists() and _archive_of(path)):
        yield path
    elif Path(path).is_dir():
        yield from _walked(path)
    elif Path(path).exists():
        yield from _unzipped(path)
    elif has_magic(path):
        matches = sorted(glob(path, recursive=True))  # noqa: PTH207 - absolute patterns too
        if not matches:
            raise LoadError("no_match", path=path)
        for match in matches:
            yield from _walked(match) if Path(match).is_dir() else _unzipped(match)
    else:
        raise LoadError("no_file", path=path)


def _unzipped(path: str) -> Iterator[str]:
    """The files in an archive; any other file, or an archive that cannot be opened, itself."""
    inside: list[str] = []
    try:
        if _bytes_of(path, 4).startswith(b"PK"):
            data = _bytes_of(path)
            if kind_of(data, path) == "zip":
                inside = [f"/{name}" for name in members(data, path, SUFFIXES)]
    except LoadError:
        inside = []  # why not is told when it is read
    yield from (path + name for name in inside or [""])


def _archive_of(path: str) -> tuple[str, str] | None:
    """The archive that a path leads into, and the name inside it."""
    for above in Path(path).parents:
        if above.is_file():
            return str(above), Path(path).relative_to(above).as_posix()
    return None


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
    for path in found:
        yield from _unzipped(str(path))


def _aside(name: str) -> bool:
    """Hidden files, what office programs leave beside an open file, what belongs to a page."""
    return name.startswith((".", "~$")) or name.endswith(("_files", ".files"))


def read_source(path: str) -> tuple[Content, str]:
    """Return what one file says and the SHA-256 of its bytes.

    Raises LoadError: ``unreadable``, ``no_plain_file`` (a pipe or device), ``changing`` and what
    `read` raises.
    """
    data = _bytes_of(path)
    content = read(data, path)
    return content, sha256(data).hexdigest()


def sha256_of(path: str) -> str:
    """Return the SHA-256 of a file's bytes; raises LoadError as `read_source` does."""
    return sha256(_bytes_of(path)).hexdigest()


def _bytes_of(path: str, most: int = LIMIT + 1) -> bytes:
    if path == "-":
        return sys.stdin.buffer.read(most)
    if path == SAMPLE:
        return files("zerentu.loaders").joinpath("sample/xuanwu-2023.txt").read_bytes()
    if not Path(path).exists() and (inside := _archive_of(path)):
        return member(_bytes_of(inside[0]), inside[1], inside[0])
    try:
        before = Path(path).stat()
        if not S_ISREG(before.st_mode):  # opening a pipe would wait for its other end
            raise LoadError("no_plain_file", path=path)
        with Path(path).open("rb") as file:
            data = file.read(most)
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
