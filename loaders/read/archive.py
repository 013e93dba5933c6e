"""ZIP: its files are sources like others, named ``a.zip/folder/b.docx``; none goes to disk."""

import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from zerentu.loaders.errors import LoadError

__all__ = ["LIMIT", "member", "members", "opened", "unpacked"]

LIMIT = 64 * 2**20
"""The largest file that is read, in bytes."""

_ENTRIES = 20_000
_DEPTH = 3
_UNPACKED = 1024 * 2**20
"""Bounds of an archive: entries, archives within archives, bytes of all files together."""


def opened(data: bytes, path: str) -> ZipFile:
    """Return a ZIP that is at hand as bytes.

    Raises LoadError: ``damaged``, ``many_entries`` (each takes memory before any is read).
    """
    if data.count(b"PK\x01\x02") > _ENTRIES:
        raise LoadError("many_entries", path=path, limit=_ENTRIES)
    try:
        return ZipFile(BytesIO(data))
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise LoadError("damaged", path=path) from error


def members(data: bytes, path: str, suffixes: frozenset[str], depth: int = 1) -> Iterator[str]:
    """Yield the names of the files in an archive that may be read, those of inner archives too."""
    with opened(data, path) as archive:
        entries = {_name(info): info for info in archive.infolist() if not info.is_dir()}
        if sum(info.file_size for info in entries.values()) > _UNPACKED:
            raise LoadError("unpacked", path=path, part="ZIP", limit=f"{_UNPACKED >> 20} MB")
        for name, info in sorted(entries.items()):
            suffix = PurePosixPath(name).suffix.lower()
            hidden = any(part.startswith((".", "__MACOSX", "~$")) for part in name.split("/"))
            if suffix not in suffixes or (hidden and ".." not in name):
                continue
            if suffix == ".zip" and depth < _DEPTH:
                try:
                    inner = unpacked(archive, info, path)
                    below = list(members(inner, f"{path}/{name}", suffixes, depth + 1))
                except LoadError:
                    below = []  # why not is told when it is read
                yield from (f"{name}/{inside}" for inside in below)
                if below:
                    continue
            yield name


def member(data: bytes, name: str, path: str) -> bytes:
    """Return the bytes of one file of an archive, by the name that `members` gave it.

    Raises LoadError: ``no_file``, ``leaves`` (its name points out of the archive), ``unpacked``
    (too large), ``kind_encrypted``, ``kind_packed``, ``damaged``.
    """
    with opened(data, path) as archive:
        for info in archive.infolist():
            entry = _name(info)
            if name == PurePosixPath(entry).as_posix().lstrip("/"):
                if ".." in entry.split("/") or entry.startswith("/") or ":" in entry:
                    raise LoadError("leaves", path=f"{path}/{name}")
                return unpacked(archive, info, f"{path}/{name}")
            if name.startswith(f"{entry}/") and not info.is_dir():
                inner = unpacked(archive, info, f"{path}/{entry}")
                return member(inner, name[len(entry) + 1 :], f"{path}/{entry}")
    raise LoadError("no_file", path=f"{path}/{name}")


def _name(info: ZipInfo) -> str:
    """An entry's name; Chinese systems wrote it in GB18030 without saying so."""
    name = info.filename.replace("\\", "/")
    if info.flag_bits & 0x800:
        return name
    try:
        return name.encode("cp437").decode("gb18030")
    except UnicodeError:
        return name


def unpacked(archive: ZipFile, info: ZipInfo, path: str) -> bytes:
    """Return the bytes of one entry; raises LoadError as `member` does."""
    if info.flag_bits & 1:
        raise LoadError("kind_encrypted", path=path)
    if info.file_size > LIMIT:
        raise LoadError("unpacked", path=path, part=_name(info), limit=f"{LIMIT >> 20} MB")
    try:
        return archive.read(info)
    except (BadZipFile, OSError, EOFError, zlib.error, ValueError, RuntimeError) as error:
        raise LoadError("damaged", path=path) from error
    except NotImplementedError as error:  # a way of packing that Python does not know
        raise LoadError("kind_packed", path=path) from error
