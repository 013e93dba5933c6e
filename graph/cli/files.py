"""What the command line writes to files: whole or not at all."""

import os
import sys
from pathlib import Path

from zerentu.graph.cli.output import emit
from zerentu.loaders.errors import OutputError

__all__ = ["make_folder", "write"]


def write(path: str, data: str | bytes) -> None:
    """Write a file whole or not at all: a temporary name in the same folder, then a rename.

    ``-`` is standard output. Something that is no regular file (a pipe, ``/dev/stdout``) is
    written to directly, since a rename would replace it.
    """
    if path == "-" and isinstance(data, str):
        emit(data)
        return
    content = data.encode("utf-8", "backslashreplace") if isinstance(data, str) else data
    target = Path(path).resolve()
    try:
        if path == "-":
            sys.stdout.buffer.write(content)
            sys.stdout.flush()
        elif target.exists() and not target.is_file() and not target.is_dir():
            target.write_bytes(content)
        else:
            _replace(target, content)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError("not_written", path=path, reason=error.strerror) from error


def _replace(target: Path, content: bytes) -> None:
    temporary = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def make_folder(path: str) -> Path:
    """Return the folder `path`, made if it is not there."""
    try:
        Path(path).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError("not_written", path=path, reason=error.strerror) from error
    return Path(path)
