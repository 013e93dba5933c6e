"""DOC, WPS, RTF and ODT: LibreOffice, where it is installed, turns them into DOCX."""

import os
import shutil
import signal
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from zerentu.loaders.errors import LoadError
from zerentu.loaders.read.content import Content
from zerentu.loaders.read.word import read_word

__all__ = ["read_by_office"]

_SECONDS = 120


def read_by_office(data: bytes, path: str, suffix: str) -> Content:
    """Return the text of a file that LibreOffice knows; `suffix` is what it takes it for.

    It runs with a new profile in a folder of its own, so that no macro runs and no settings of the
    user's apply, and with a proxy that leads nowhere. Raises LoadError: ``no_office``,
    ``office_slow``, ``damaged``.
    """
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise LoadError("no_office", path=path, kind=suffix.upper())
    with TemporaryDirectory(prefix="zerentu-") as folder:
        source = Path(folder, f"notice.{suffix}")
        source.write_bytes(data)
        _convert(office, source, path)
        made = source.with_suffix(".docx")
        if not made.is_file():
            raise LoadError("damaged", path=path)
        return read_word(made.read_bytes(), path)


def _convert(office: str, source: Path, path: str) -> None:
    nowhere = "http://127.0.0.1:9"
    process = subprocess.Popen(  # noqa: S603 - a fixed command, no shell
        [
            office,
            f"-env:UserInstallation={source.parent.as_uri()}/profile",
            "--headless",
            "--norestore",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            str(source.parent),
            str(source),
        ],
        env={
            **os.environ,
            "http_proxy": nowhere,
            "https_proxy": nowhere,
            "HOME": str(source.parent),
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise LoadError("office_slow", path=path, seconds=_SECONDS) from error
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
