"""The few SVG elements that the pictures are drawn with; text is escaped, colours are classes."""

from collections.abc import Iterable
from unicodedata import east_asian_width

from zerentu.graph.markup import markup

__all__ = ["circle", "line", "picture", "polyline", "rect", "text", "text_width"]

Number = int | float


def picture(width: Number, height: Number, title: str, parts: Iterable[str]) -> str:
    """Return an inline SVG of this size, which has `title` as its text alternative."""
    size = f'viewBox="0 0 {_n(width)} {_n(height)}" width="{_n(width)}" height="{_n(height)}"'
    head = f'<svg {size} role="img" aria-label="{markup(title)}">'
    return f"{head}{''.join(parts)}</svg>"


def text(x: Number, y: Number, said: object, kind: str = "", anchor: str = "start") -> str:
    """Return one line of text whose base line starts, has its middle or ends at (x, y)."""
    style = f' class="{kind}"' if kind else ""
    where = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text x="{_n(x)}" y="{_n(y)}"{style}{where}>{markup(said)}</text>'


def rect(
    x: Number, y: Number, width: Number, height: Number, kind: str, *, shade: Number = 1
) -> str:
    """Return a rectangle, its fill as strong as `shade` (0 to 1)."""
    size = f'width="{_n(width)}" height="{_n(height)}"'
    strength = "" if shade == 1 else f' fill-opacity="{_n(shade)}"'
    return f'<rect x="{_n(x)}" y="{_n(y)}" {size} class="{kind}"{strength}/>'


def line(x1: Number, y1: Number, x2: Number, y2: Number, kind: str) -> str:
    """Return a straight line."""
    ends = f'x1="{_n(x1)}" y1="{_n(y1)}" x2="{_n(x2)}" y2="{_n(y2)}"'
    return f'<line {ends} class="{kind}"/>'


def polyline(points: Iterable[tuple[Number, Number]], kind: str) -> str:
    """Return an open line through `points`."""
    path = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
    return f'<polyline points="{path}" class="{kind}"/>'


def circle(x: Number, y: Number, radius: Number, kind: str, title: str) -> str:
    """Return a circle that says `title` when it is pointed at."""
    at = f'cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}"'
    return f'<circle {at} class="{kind}"><title>{markup(title)}</title></circle>'


def text_width(said: str, size: Number = 12) -> float:
    """Return about how wide a text is at this size of type: a wide character is as wide as high."""
    return sum(size if east_asian_width(char) in "WFA" else size * 0.58 for char in said)


def _n(value: Number) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
