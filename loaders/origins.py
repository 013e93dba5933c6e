"""Where in its file a duty stands: page, cell or paragraph, looked up when all has been read."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from zerentu.loaders.notice import Notice
from zerentu.loaders.read import Content

__all__ = ["located"]

_FAR = 4000
"""Cleaning drops less than this many characters at a stretch."""


def located(notices: Iterable[Notice], content: Content) -> Iterator[Notice]:
    """Yield the notices read from `content` with the place of each mention in the file."""
    reached = 0
    for notice in notices:
        if not content.places:
            yield notice
            continue
        origins, reached = _origins(notice.document.text, content.text, reached)
        duties = tuple(
            replace(
                duty,
                # Its last character: the first could be taken for one of debris dropped before it.
                mention=replace(duty.mention, at=content.at(origins[duty.mention.span[1] - 1])),
            )
            for duty in notice.responsibilities
        )
        yield replace(notice, responsibilities=duties)


def _origins(text: str, raw: str, start: int) -> tuple[list[int], int]:
    r"""For each character of a cleaned text where in the raw text it comes from.

    Cleaning drops characters and turns blanks into others, it moves none: so each printed
    character is the next equal one of the raw text.

    >>> _origins("一、总章", "一 、\n总章", 0)
    ([0, 2, 4, 5], 6)
    """
    origins: list[int] = []
    at = start
    for character in text:
        found = -1 if character.isspace() else raw.find(character, at, at + _FAR)
        origins.append(at if found < 0 else found)
        at = at if found < 0 else found + 1
    return origins, at
