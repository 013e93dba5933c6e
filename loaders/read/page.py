"""Pages as published (HTML): blocks become lines, tables rows, what surrounds them goes."""

import re

from lxml import etree, html

from zerentu.loaders.errors import LoadError
from zerentu.loaders.read.content import Content, Writer
from zerentu.loaders.read.grid import Cell, write_table
from zerentu.loaders.read.text import decoded

__all__ = ["read_page", "unicode_page", "write_page"]

_UNSEEN = re.compile(
    "head|script|style|noscript|template|select|button|input|textarea|iframe|frame|object|embed|svg|"
    "canvas|video|audio|map|nav|footer|aside|menu|dialog"
)
_BLOCKS = re.compile(
    "address|article|blockquote|body|caption|center|dd|details|div|dl|dt|fieldset|figure|form|h[1-6]|"
    "header|hr|html|li|main|ol|p|pre|section|summary|table|tbody|tr|td|th|ul"
)
_CHROME = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|crumbs?|footer|foot|share|bshare|sidebar|"
    r"pagination|pager|copyright|toolbar|toptool|login|search|qrcode|related)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ROLES = re.compile("navigation|banner|contentinfo|search|complementary|menu")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_FURNITURE = re.compile(
    r"(?:[【\[（(]?(?:打印(?:本页)?|关闭(?:窗口|本页)?|收藏|返回顶部|分享到?|字体|字号|大|中|小|"
    r"我要纠错|扫一扫.{0,20}|浏览次数|点击数|阅读次数|上一篇|下一篇|\d+)[】\]）)]?[\s:：|]*)+"
    r"|(?:上|下)一[篇条][:：].*"
)
_WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_SOFT_BREAK = re.compile(f"(?<=[{_WIDE}])[ \t]*[\r\n][ \t\r\n]*(?=[{_WIDE}])")
_BLANKS = re.compile(r"[ \t\r\n]+")
_TAGS = 300_000
"""The most tags of a page: each takes some hundred bytes of memory."""
_LAYOUT_CELL = 1200
"""A cell longer than this many characters holds an article, not a datum."""


def read_page(data: bytes, path: str) -> Content:
    """Return the text of a page; no part of it is fetched.

    >>> page = "<nav><a href=x>首页</a></nav><h1>方案</h1><p>1.修<b>三条</b>路。"
    >>> read_page(page.encode(), "a.html").text.splitlines()
    ['方案', '1.修三条路。']
    """
    writer = Writer(path)
    write_page(unicode_page(data, path), writer, path)
    return writer.content()


def write_page(markup: str, writer: Writer, path: str) -> None:
    """Write the text of a page that is at hand as characters."""
    if markup.count("<") > _TAGS:
        raise LoadError("many_tags", path=path, limit=_TAGS)
    # Bytes in a declared encoding: libxml2 would stop at a declaration that says another.
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise LoadError("no_text", path=path) from error
    _Page(root, writer, path).write()


def unicode_page(data: bytes, path: str) -> str:
    """Decode a page by its marks and bytes; what its head declares decides where these do not."""
    try:
        return decoded(data, path)
    except LoadError:
        named = _CHARSET.search(data[:4096])
        try:
            return data.decode(named[1].decode("ascii") if named else "utf-8", "replace")
        except LookupError:
            return data.decode("utf-8", "replace")


class _Page:
    """Walks the elements; words gather until a block ends them."""

    def __init__(self, root: html.HtmlElement, writer: Writer, path: str) -> None:
        self._root = root
        self._links = _links(root)
        self._writer = writer
        self._path = path
        self._words: list[str] = []

    def write(self) -> None:
        """Write the whole page."""
        self._block(self._root)

    def _block(self, element: html.HtmlElement) -> None:
        self._flush()
        self._inside(element)
        self._flush()

    def _inside(self, element: html.HtmlElement) -> None:
        self._say(element.text, element)
        number = _first_number(element)
        for child in element:
            if not isinstance(child.tag, str) or _is_unseen(child):
                pass
            elif child.tag == "br":
                self._flush()
            elif child.tag == "table":
                self._flush()
                self._table(child)
            elif _BLOCKS.fullmatch(child.tag):
                if child not in self._links:
                    self._flush()
                    if child.tag == "li" and number is not None:
                        number = _whole(child.get("value"), number)
                        self._words.append(f"{number}.")
                        number += 1
                    self._inside(child)
                    self._flush()
            else:
                self._inside(child)
            self._say(child.tail, element)

    def _say(self, text: str | None, element: html.HtmlElement) -> None:
        if not text:
            return
        if element.tag == "pre":
            for line in text.splitlines(keepends=True):
                self._words.append(line)
                if line.endswith("\n"):
                    self._flush()
        else:
            self._words.append(text)

    def _flush(self) -> None:
        line = _joined(self._words)
        self._words.clear()
        if line and not _FURNITURE.fullmatch(line):
            self._writer.line(line)

    def _table(self, table: html.HtmlElement) -> None:
        """Write a table of data as a table; one that lays out a page as what its cells hold."""
        rows = [row for part in _parts(table) for row in part if row.tag == "tr"]
        cells = [[cell for cell in row if cell.tag in {"td", "th"}] for row in rows]
        if _is_layout(table, cells):
            for part in table:
                if part.tag == "caption":
                    self._block(part)
            for cell in (cell for row in cells for cell in row):
                if not _is_unseen(cell) and cell not in self._links:
                    self._block(cell)
            return
        for caption in table.iterchildren("caption"):
            self._block(caption)
        grid = (
            [
                Cell(
                    _cell_text(cell),
                    wide=_whole(cell.get("colspan"), 1),
                    high=_whole(cell.get("rowspan"), 1) or len(rows),
                )
                for cell in row
            ]
            for row in cells
        )
        write_table(grid, self._writer, self._path)


def _joined(words: list[str]) -> str:
    return _BLANKS.sub(" ", _SOFT_BREAK.sub("", "".join(words))).strip()


def _parts(table: html.HtmlElement) -> list[html.HtmlElement]:
    """The groups of rows of a table itself, not of tables within; last the rows without group."""
    loose = [child for child in table if child.tag == "tr"]
    groups = [child for child in table if child.tag in {"thead", "tbody", "tfoot"}]
    return [*groups, loose] if loose else groups


def _is_layout(table: html.HtmlElement, cells: list[list[html.HtmlElement]]) -> bool:
    if table.find(".//table") is not None or max(map(len, cells), default=0) < 2:
        return True
    return any(len(cell.text_content()) > _LAYOUT_CELL for row in cells for cell in row)


def _cell_text(cell: html.HtmlElement) -> str:
    """The words of a cell; its lines and paragraphs are parted by a blank."""
    pieces: list[str] = []

    def gather(element: html.HtmlElement) -> None:
        pieces.append(element.text or "")
        for child in element:
            if isinstance(child.tag, str) and not _is_unseen(child):
                parted = child.tag == "br" or _BLOCKS.fullmatch(child.tag) is not None
                pieces.append("\u2028" if parted else "")
                gather(child)
                pieces.append("\u2028" if parted else "")
            pieces.append(child.tail or "")

    gather(cell)
    lines = (_joined([piece]) for piece in "".join(pieces).split("\u2028"))
    return " ".join(line for line in lines if line)


def _is_unseen(element: html.HtmlElement) -> bool:
    """What a browser does not show, and what is declared to be the site's and not the notice's."""
    if _UNSEEN.fullmatch(element.tag) or element.get("hidden") is not None:
        return True
    if _ROLES.fullmatch(element.get("role", "")) or _HIDDEN.search(element.get("style") or ""):
        return True
    if element.tag == "header":
        return all(above.tag not in {"article", "main"} for above in element.iterancestors())
    if element.tag in {"body", "main", "article"}:
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(_CHROME.search(names)) and len(element.text_content()) < 2000


def _links(root: html.HtmlElement) -> set[html.HtmlElement]:
    """The blocks that are mostly links, three or more: menus, paths, lists of other pages."""
    counts: dict[html.HtmlElement, tuple[int, int, int]] = {}  # links, their length, all length
    found = set()
    for element in reversed(list(root.iter(etree.Element))):
        links, linked, length = counts.pop(element, (0, 0, 0))
        length += len((element.text or "").strip())
        if element.tag == "a" and element.get("href") is not None:
            links, linked = links + 1, length
        elif links > 2 and linked * 2 > length:
            found.add(element)
        above = element.getparent()
        if above is not None:
            more = counts.get(above, (0, 0, 0))
            tail = len((element.tail or "").strip())
            counts[above] = more[0] + links, more[1] + linked, more[2] + length + tail
    return found


def _first_number(element: html.HtmlElement) -> int | None:
    """The number that a browser prints before the first item of a list in figures."""
    if element.tag != "ol" or element.get("type", "1") != "1":
        return None
    return _whole(element.get("start"), 1)


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"\d{1,6}", text.strip()) else otherwise
