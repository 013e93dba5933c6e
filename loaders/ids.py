"""Ids depend on content alone: loading twice names things alike, in any order, on any machine."""

import json
from hashlib import blake2b

__all__ = ["identify"]


def identify(prefix: str, *parts: str | int | None) -> str:
    """Return a short id of `parts`: the prefix, a hyphen and 16 hexadecimal digits (64 bits).

    Prefixes: d document, h chapter, t task, g target, u unit, c collective, f finding, s score.

    >>> identify("u", "江苏省/南京市/玄武区", "区发改委") == identify(
    ...     "u", "江苏省/南京市/玄武区", "区发改委"
    ... )
    True
    """
    key = json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )
    return f"{prefix}-{blake2b(key, digest_size=8).hexdigest()}"
