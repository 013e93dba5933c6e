"""PDF with a text layer, by pypdfium2: the glyphs and ruled lines of each page."""

import ctypes
from collections.abc import Iterator
from math import isfinite

import pypdfium2
import pypdfium2.raw as pdfium

from zerentu.loaders.errors import LoadError
from zerentu.loaders.read.content import TEXT_LIMIT, Content, Writer
from zerentu.loaders.read.layout import Glyph, Page, write_pages
from zerentu.loaders.read.ruled import Rule

__all__ = ["read_pdf"]

_PAGES = 2000
_RULES = 20_000
"""Lines drawn on one page; a map or a drawing has more, a table never."""
_SHORT = 4.0
"""Strokes shorter than this many points rule no table."""


def read_pdf(data: bytes, path: str) -> Content:
    """Return the text of a PDF, each stretch with its page.

    Raises LoadError: ``damaged``, ``kind_encrypted``, ``many_pages``, ``scan`` (no text layer).
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = "kind_encrypted" if "password" in str(error).lower() else "damaged"
        raise LoadError(code, path=path) from error
    try:
        if len(document) > _PAGES:
            raise LoadError("many_pages", path=path, limit=_PAGES)
        pages = list(_pages(document, path))
    except pypdfium2.PdfiumError as error:
        raise LoadError("damaged", path=path) from error
    finally:
        document.close()
    if not any(page.glyphs for page in pages):
        raise LoadError("scan" if pages else "damaged", path=path)
    writer = Writer(path)
    write_pages(pages, writer, path)
    return writer.content()


def _pages(document: pypdfium2.PdfDocument, path: str) -> Iterator[Page]:
    total = 0
    for i in range(len(document)):
        page = document[i]
        turn = page.get_rotation() // 90 % 4
        glyphs = [_turned_glyph(glyph, turn) for glyph in _glyphs(page)]
        total += len(glyphs)
        if total > TEXT_LIMIT:
            raise LoadError("too_long", path=path, limit=TEXT_LIMIT)
        rules = [Rule(*_turned(*rule, turn)) for rule in _rules(page)]
        yield Page(i + 1, glyphs, rules)
        page.close()


def _glyphs(page: pypdfium2.PdfPage) -> Iterator[Glyph]:
    """The characters of a page where they stand; blanks that pdfium adds are left out."""
    words = page.get_textpage()
    box = pdfium.FS_RECTF()
    for i in range(words.count_chars()):
        code = pdfium.FPDFText_GetUnicode(words.raw, i)
        if code <= 32 or code == 0xA0 or pdfium.FPDFText_IsGenerated(words.raw, i) == 1:
            continue
        if pdfium.FPDFText_GetLooseCharBox(words.raw, i, box):
            edges = box.left, box.bottom, box.right, box.top
            if all(map(isfinite, edges)) and max(map(abs, edges)) < 1e5:
                yield Glyph(chr(code) if code < 0x110000 else "\ufffd", *edges)
    words.close()


def _rules(page: pypdfium2.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    """The straight strokes and edges of a page that run across or down."""
    count = 0
    x, y = ctypes.c_float(), ctypes.c_float()
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=4):
        matrix = item.get_matrix()
        first = last = (0.0, 0.0)
        for i in range(min(pdfium.FPDFPath_CountSegments(item.raw), 400)):
            segment = pdfium.FPDFPath_GetPathSegment(item.raw, i)
            pdfium.FPDFPathSegment_GetPoint(segment, x, y)
            point = matrix.on_point(x.value, y.value)
            kind = pdfium.FPDFPathSegment_GetType(segment)
            strokes = []
            if kind == pdfium.FPDF_SEGMENT_MOVETO:
                first = point
            elif kind == pdfium.FPDF_SEGMENT_LINETO:
                strokes.append((last, point))
            if pdfium.FPDFPathSegment_GetClose(segment):
                strokes.append((point, first))
            last = point
            for (x0, y0), (x1, y1) in strokes:
                across, down = abs(x1 - x0), abs(y1 - y0)
                if (across < 1 and _SHORT < down < 1e5) or (down < 1 and _SHORT < across < 1e5):
                    yield min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
                    count += 1
            if count > _RULES:
                return


def _turned_glyph(glyph: Glyph, turn: int) -> Glyph:
    return Glyph(glyph.text, *_turned(glyph.left, glyph.bottom, glyph.right, glyph.top, turn))


def _turned(
    left: float, bottom: float, right: float, top: float, turn: int
) -> tuple[float, float, float, float]:
    """A box on a page that is shown turned clockwise by quarters."""
    for _ in range(turn):
        left, bottom, right, top = bottom, -right, top, -left
    return left, bottom, right, top
