"""One function a file type: bytes to text; tables become lines.

The library that reads a type is imported when the first file of the type is opened.
"""

from collections.abc import Callable

from zerentu.loaders.errors import LoadError
from zerentu.loaders.read.archive import LIMIT
from zerentu.loaders.read.content import TEXT_LIMIT, Content, Place
from zerentu.loaders.read.kinds import kind_of

__all__ = ["LIMIT", "SUFFIXES", "Content", "Place", "read"]

SUFFIXES = frozenset(
    f".{name}"
    for name in (
        *("txt", "text", "md", "csv", "tsv"),
        *("htm", "html", "xhtml", "mht", "mhtml"),
        *("docx", "docm", "xlsx", "xlsm", "xls", "et", "ods", "pdf", "zip"),
        *("doc", "wps", "rtf", "odt", "png", "jpg", "jpeg", "tif", "tiff"),
    )
)
"""Endings of files that a walk through a folder picks up; a file named outright is always tried."""


def read(data: bytes, path: str) -> Content:
    """Return what a file's bytes say, whatever its name says; `path` is named in errors.

    Raises LoadError: ``empty``, ``too_large``, ``damaged``, ``kind_…`` and what the reader of
    the type raises.

    >>> read("1.修路".encode("gb18030"), "a.txt").text
    '1.修路'
    """
    if not data.strip():
        raise LoadError("empty", path=path)
    if len(data) > LIMIT:
        raise LoadError("too_large", path=path, limit=f"{LIMIT // 2**20} MB")
    kind = kind_of(data, path)
    reader = _READERS.get(kind)
    if reader is None:
        code = kind if kind in {"encrypted", "image", "packed", "zip"} else "other"
        raise LoadError(f"kind_{code}", path=path, kind=kind.upper())
    content = reader(data, path)
    if not any(char.isprintable() and not char.isspace() for char in content.text):
        raise LoadError("empty", path=path)
    if len(content.text) > TEXT_LIMIT:
        raise LoadError("too_long", path=path, limit=TEXT_LIMIT)
    return content


def _text(data: bytes, path: str) -> Content:
    from zerentu.loaders.read.commas import delimiter_of, read_commas
    from zerentu.loaders.read.text import decoded

    text = decoded(data, path).removeprefix("\ufeff")
    delimiter = delimiter_of(text, path)
    return read_commas(text, delimiter, path) if delimiter else Content(text)


def _page(data: bytes, path: str) -> Content:
    from zerentu.loaders.read.page import read_page

    return read_page(data, path)


def _saved(data: bytes, path: str) -> Content:
    from zerentu.loaders.read.saved import read_saved

    return read_saved(data, path)


def _docx(data: bytes, path: str) -> Content:
    from zerentu.loaders.read.word import read_word

    return read_word(data, path)


def _xlsx(data: bytes, path: str) -> Content:
    from zerentu.loaders.read.excel import read_excel

    return read_excel(data, path)


def _xls(data: bytes, path: str) -> Content:
    from zerentu.loaders.read.oldexcel import read_old_excel

    return read_old_excel(data, path)


def _ods(data: bytes, path: str) -> Content:
    from zerentu.loaders.read.opendocument import read_opendocument

    return read_opendocument(data, path)


def _pdf(data: bytes, path: str) -> Content:
    from zerentu.loaders.read.pdf import read_pdf

    return read_pdf(data, path)


def _doc(data: bytes, path: str) -> Content:
    from zerentu.loaders.read.office import read_by_office

    return read_by_office(data, path, kind_of(data, path))


_READERS: dict[str, Callable[[bytes, str], Content]] = {
    "text": _text,
    "page": _page,
    "mail": _saved,
    "docx": _docx,
    "xlsx": _xlsx,
    "xls": _xls,
    "ods": _ods,
    "pdf": _pdf,
    **dict.fromkeys(("doc", "rtf", "odt"), _doc),
}
