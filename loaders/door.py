"""The public door of the reader: sources in, notices out."""

from collections.abc import Iterator, Sequence
from os import PathLike

from zerentu.loaders.decisions import Decision
from zerentu.loaders.given import NOTHING, Given
from zerentu.loaders.notice import Notice
from zerentu.loaders.origins import located
from zerentu.loaders.reader import parse_text
from zerentu.loaders.sources import SAMPLE, expanded, read_source

__all__ = ["SAMPLE", "parse", "parse_text"]


def parse(
    source: str | PathLike[str],
    *,
    place: str | None = None,
    decisions: Sequence[Decision] = (),
    given: Given = NOTHING,
) -> Iterator[Notice]:
    """Yield the notices of a source: a file, a folder (walked), a glob, ``-``, or ``sample``.

    `place` and what is `given` stand instead of what a notice says of itself; `decisions` are those
    of a review. Raises LoadError for a source that is missing, empty, damaged or of a type that is
    not read; a surprising text is no error but has findings.

    >>> notice, = parse("sample")
    >>> notice.document.number, len(notice.tasks)
    ('玄政〔2023〕25号', 66)
    """
    for path in expanded(source):
        content, sha256 = read_source(path)
        notices = parse_text(
            content.text,
            source=path,
            sha256=sha256,
            place=place,
            decisions=decisions,
            given=given,
        )
        yield from located(notices, content)
