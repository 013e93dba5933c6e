"""Plain text: UTF-8 with or without a mark, UTF-16 with or without one, GB18030."""

from zerentu.loaders.errors import LoadError

__all__ = ["LIMIT", "decoded"]

LIMIT = 64 * 2**20
"""The largest text that is read, in bytes: no notice comes near it."""

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def decoded(data: bytes, path: str) -> str:
    """Return the text that `data` holds; `path` is named in the error.

    Raises LoadError: ``empty``, ``too_large``, ``binary`` (no text in any encoding) or
    ``no_encoding`` (a text, but in none of the encodings read here).

    >>> decoded("区财政局".encode("gb18030"), "a.txt")
    '区财政局'
    """
    if not data.strip():
        raise LoadError("empty", path=path)
    if len(data) > LIMIT:
        raise LoadError("too_large", path=path, limit=f"{LIMIT // 2**20} MB")
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if encoding is None and b"\0" in data[:4096]:
        encoding = _unmarked_utf16(data, path)
    for name in (encoding,) if encoding else ("utf-8", "gb18030"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if name != "gb18030" or _is_chinese(data):
            return text
    raise LoadError("binary" if _looks_binary(data) else "no_encoding", path=path)


def _unmarked_utf16(data: bytes, path: str) -> str:
    """UTF-16 without a mark: line ends and digits put every nought on one side."""
    head = data[:4096]
    for name, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        noughts = head.count(0)
        if noughts == head[first::2].count(0) and len(data) % 2 == 0 and noughts * 2 <= len(head):
            return name
    raise LoadError("binary", path=path)


def _is_chinese(data: bytes) -> bool:
    """Whether GB18030 gives Chinese: any bytes decode, but print uses its common characters.

    Most double bytes are then of the first level (B0 to D7) or punctuation (A1 to A3).
    """
    usual = strange = 0
    high = 0
    for byte in data[:4096]:
        if high:
            usual += byte >= 0xA1 and (0xB0 <= high <= 0xD7 or 0xA1 <= high <= 0xA3)
            strange += 1
            high = 0
        elif byte >= 0x81:
            high = byte
    return usual * 2 > strange


def _looks_binary(data: bytes) -> bool:
    head = data[:4096]
    return sum(byte < 9 or 13 < byte < 32 for byte in head) * 50 > len(head)
