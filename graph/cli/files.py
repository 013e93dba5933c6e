"""What the command line writes to files: whole or not at all."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from zerentu.graph.cli.output import emit
from zerentu.loaders.errors import OutputError

__all__ = ["write", "write_folder"]


def write(path: str, data: str | bytes) -> None:
    """Write a file whole or not at all: a temporary name in the same folder, then a rename.

    ``-`` is standard output. Something that is no regular file (a pipe, ``/dev/stdout``) is
    written to directly, since a rename would replace it.
    """
    if path == "-" and isinstance(data, str):
        emit(data)
        return
    content = _bytes(data)
    target = Path(path).resolve()
    with _told(path):
        if path == "-":
            sys.stdout.buffer.write(content)
            sys.stdout.flush()
        elif target.exists() and not target.is_file() and not target.is_dir():
            target.write_bytes(content)
        else:
            _replace({target: content})


def write_folder(path: str, files: Mapping[str, str | bytes]) -> Path:
    """Write files, by name, into a folder that is made if it is not there; return the folder.

    None takes its place before all of them are on the disk.
    """
    folder = Path(path)
    with _told(path):
        folder.mkdir(parents=True, exist_ok=True)
        _replace({folder.resolve() / name: _bytes(data) for name, data in files.items()})
    return folder


def _replace(contents: Mapping[Path, bytes]) -> None:
    temporary = {
        target: target.with_name(f".{target.name}.{os.getpid()}.part") for target in contents
    }
    try:
        for target, content in contents.items():
            with temporary[target].open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        for target, part in temporary.items():
            part.replace(target)
    except BaseException:
        for part in temporary.values():
            part.unlink(missing_ok=True)
        raise


def _bytes(data: str | bytes) -> bytes:
    return data.encode("utf-8", "backslashreplace") if isinstance(data, str) else data


@contextmanager
def _told(path: str) -> Iterator[None]:
    """Say what could not be written; a pipe that nobody reads any more is not told."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError("not_written", path=path, reason=error.strerror) from error
