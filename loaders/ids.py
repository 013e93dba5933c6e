"""Ids depend on content alone: loading twice names things alike, in any order, on any machine."""

from hashlib import blake2b
from json.encoder import encode_basestring

__all__ = ["identify"]


def identify(prefix: str, *parts: str | int | None) -> str:
    """Return a short id of `parts`: the prefix, a hyphen and 16 hexadecimal digits (64 bits).

    Prefixes: d document, h chapter, t task, g target, u unit, c collective, f finding, x piece
    of a text, s score.

    >>> identify("u", "江苏省/南京市/玄武区", "区发改委") == identify(
    ...     "u", "江苏省/南京市/玄武区", "区发改委"
    ... )
    True
    """
    words = (
        encode_basestring(part) if isinstance(part, str) else "null" if part is None else str(part)
        for part in parts
    )
    key = f"[{','.join(words)}]".encode("utf-8", "surrogatepass")  # JSON, without its overhead
    return f"{prefix}-{blake2b(key, digest_size=8).hexdigest()}"
