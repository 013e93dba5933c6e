"""Which type a file is of: by its first bytes, since names lie."""

import re

from zerentu.loaders.errors import LoadError
from zerentu.loaders.read.archive import opened, unpacked

__all__ = ["kind_of"]

_HEADS = (
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"GIF8", "image"),
    (b"Rar!\x1a", "packed"),
    (b"7z\xbc\xaf\x27\x1c", "packed"),
    (b"\x1f\x8b\x08", "packed"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
)
"""Names in the directory of a compound file, and what they make of it."""
_MEMBERS = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx"}
_OPENDOCUMENT = {
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "application/vnd.oasis.opendocument.text": "odt",
}
_MAIL = re.compile(
    rb"\A\s*(?:[\w-]+: .*\r?\n(?:[ \t].*\r?\n)*)*?"
    rb"Content-Type: *(?:multipart/related|multipart/alternative|text/html)",
    re.IGNORECASE,
)
_PAGE = re.compile(
    rb"<(?:!doctype html|html|head|body|meta|title|table|div|p|h[1-6]|center|font)[\s>/]",
    re.IGNORECASE,
)


def kind_of(data: bytes, path: str) -> str:
    """Return the type of a file's bytes: ``text`` where nothing else shows.

    One of docx, xlsx, ods, odt, zip, xls, doc, encrypted, pdf, rtf, image, packed, mail (MHTML),
    page (HTML), text, other. Raises LoadError ``damaged`` for an archive that does not open.

    >>> kind_of(b"%PDF-1.7", "a.txt"), kind_of("1.修路".encode(), "a.pdf")
    ('pdf', 'text')
    """
    head = data[:4096]
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _of_zip(data, path)
    if data.startswith(_OLE):
        return _of_compound(data, path)
    by_magic = next((kind for magic, kind in _HEADS if data.startswith(magic)), None)
    if by_magic or b"%PDF-" in head[:1024]:
        return by_magic or "pdf"
    return _of_text(head)


def _of_text(head: bytes) -> str:
    """A saved page (MHTML), a page, or text without marks."""
    plain = head.replace(b"\0", b"")  # UTF-16 with Latin letters
    if _MAIL.match(plain) and b"mime-version" in plain.lower():
        return "mail"
    start = plain.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    if start.lstrip().startswith(b"<") and _PAGE.search(start):
        return "page"
    return "text"


def _of_zip(data: bytes, path: str) -> str:
    with opened(data, path) as archive:
        names = set(archive.namelist())
        for member, kind in _MEMBERS.items():
            if member in names:
                return kind
        if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
            mime = unpacked(archive, archive.getinfo("mimetype"), path)
            return _OPENDOCUMENT.get(mime.decode("latin-1").strip(), "zip")
    return "zip"


def _of_compound(data: bytes, path: str) -> str:
    """By the names of its streams, which stand in UTF-16 in the directory."""
    for name, kind in _STREAMS:
        if name.encode("utf-16-le") + b"\0\0" in data:
            return kind
    if "Root Entry".encode("utf-16-le") not in data:
        raise LoadError("damaged", path=path)
    return "other"
