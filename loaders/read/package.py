"""The ZIP that a DOCX, XLSX or ODS is: its parts by name, bounded, without entities or network."""

from io import BytesIO
from typing import Any

from lxml import etree

from zerentu.loaders.errors import LoadError
from zerentu.loaders.read.archive import opened, unpacked

__all__ = ["Package", "attribute", "local"]

TAG_LIMIT = 1_000_000
"""The most tags of a part that is held as a tree: each takes some hundred bytes of memory."""
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be"))


class Package:
    """The parts of an office file; `path` is named in errors.

    Raises LoadError: ``damaged``, ``kind_encrypted``, ``unpacked`` (too large when unpacked),
    ``entities`` (a part declares XML entities; they are never expanded).
    """

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        self._zip = opened(data, path)

    def part(self, name: str) -> bytes | None:
        """Return a part as it is, None where there is no such part."""
        try:
            info = self._zip.getinfo(name)
        except KeyError:
            return None
        data = unpacked(self._zip, info, self.path)
        if any(mark in data for mark in _DOCTYPES):
            raise LoadError("entities", path=self.path, part=name)
        return data

    def tree(self, name: str) -> Any:
        """Return the root element of a part, None where there is no such part."""
        data = self.part(name)
        if data is None:
            return None
        if data.count(b"<") > TAG_LIMIT:
            raise LoadError("unpacked", path=self.path, part=name, limit=f"{TAG_LIMIT} <>")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
        try:
            return etree.fromstring(data, parser)
        except (etree.LxmlError, ValueError) as error:
            raise LoadError("damaged", path=self.path) from error

    def each(self, data: bytes | None, *tags: str) -> Any:
        """Yield the elements of a part with one of these local names, each cleared when used."""
        if not data:
            return
        names = [f"{{*}}{tag}" for tag in tags]
        try:
            for _, element in etree.iterparse(
                BytesIO(data), tag=names, resolve_entities=False, no_network=True
            ):
                yield element
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
        except (etree.LxmlError, ValueError) as error:
            raise LoadError("damaged", path=self.path) from error


def local(element: Any) -> str:
    """Return an element's name without its namespace; "" for what is no element.

    Names are compared without namespaces: the strict and the usual form of a file differ in them.
    """
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Any, name: str) -> str | None:
    """Return an attribute by its local name."""
    for key, value in element.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return None
