"""What a file gives: its text, and from which place of the file each stretch of it comes."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from zerentu.loaders.errors import LoadError

__all__ = ["TEXT_LIMIT", "Content", "Part", "Place", "Writer"]

Place = tuple[tuple[str, str | int], ...]
"""A page, a cell of a sheet or a paragraph: ``(("sheet", "一"), ("cell", "D7"))``."""

Part = tuple[str, Place | None]
"""Words and where they come from."""

TEXT_LIMIT = 2_000_000
"""The longest text that one file may hold, in characters: no notice comes near it."""


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a file; `places` are ``(offset, place)`` in order, each valid up to the next."""

    text: str
    places: tuple[tuple[int, Place], ...] = ()
    read_by: str = "text"

    def at(self, offset: int) -> Place | None:
        r"""Return the place of the file that the character at `offset` comes from, if it has one.

        >>> content = Content("一、总章\n1.修路", ((0, (("page", 1),)), (5, (("page", 2),))))
        >>> content.at(6)
        (('page', 2),)
        """
        i = bisect_right(self.places, offset, key=lambda place: place[0])
        return self.places[i - 1][1] if i else None


class Writer:
    """Puts a text together piece by piece; `path` is named when it grows beyond all measure."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._pieces: list[str] = []
        self._places: list[tuple[int, Place]] = []
        self._length = 0

    def line(self, text: str, place: Place | None = None) -> None:
        """Add a line (or several); blank ones are left out."""
        self.parts([(text.strip(), place)])

    def parts(self, parts: Sequence[Part]) -> None:
        """Add a line made of parts that have places of their own."""
        if any(text for text, _ in parts):
            self._begin()
        for text, place in parts:
            self._put(text, place)

    def row(self, cells: Sequence[Sequence[Part]]) -> None:
        """Add a row of a table, ``| … | … |``; each cell is made of parts with places of their own.

        >>> writer = Writer("a.html")
        >>> writer.row([[("1", None)], [], [("甲局", None), ("、", None), ("乙局", None)]])
        >>> writer.content().text
        '| 1 | | 甲局、乙局 |'
        """
        self._begin()
        self._put("|", None)
        for cell in cells:
            self._put(" ", None)
            for text, place in cell:
                self._put(" ".join(text.split()).replace("|", "｜"), place)
            self._put(" |" if any(text.strip() for text, _ in cell) else "|", None)

    def content(self) -> Content:
        """Return what was put together; raises LoadError ``no_text`` where that is nothing."""
        if not self._pieces:
            raise LoadError("no_text", path=self._path)
        return Content("".join(self._pieces), tuple(self._places))

    def _begin(self) -> None:
        if self._pieces:
            self._put("\n", None)

    def _put(self, text: str, place: Place | None) -> None:
        if place and (not self._places or self._places[-1][1] != place):
            self._places.append((self._length, place))
        self._pieces.append(text)
        self._length += len(text)
        if self._length > TEXT_LIMIT:
            raise LoadError("too_long", path=self._path, limit=TEXT_LIMIT)
