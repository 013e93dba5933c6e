"""Plain text: UTF-8 with or without a mark, UTF-16 with or without one, GB18030, Big5."""

from codecs import getincrementaldecoder

from zerentu.loaders.errors import LoadError

__all__ = ["decoded"]

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_HEAD = 65_536


def decoded(data: bytes, path: str) -> str:
    """Return the text that `data` holds; `path` is named in the error.

    A last character that was cut in two is dropped. Raises LoadError: ``empty``, ``binary`` (no
    text in any encoding) or ``no_encoding`` (a text, but in none of the encodings read here).

    >>> decoded("区财政局".encode("gb18030"), "a.txt"), decoded("區財政局".encode("big5"), "b.txt")
    ('区财政局', '區財政局')
    """
    if not data.strip(b" \t\r\n\0"):
        raise LoadError("empty", path=path)
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if encoding is None and b"\0" in data[:4096]:
        encoding = _unmarked_utf16(data, path)
    for name in (encoding,) if encoding else ("utf-8", *_chinese(data[:_HEAD])):
        try:
            return getincrementaldecoder(name)("strict").decode(data)
        except UnicodeDecodeError:
            continue
    raise LoadError("binary" if _looks_binary(data) else "no_encoding", path=path)


def _unmarked_utf16(data: bytes, path: str) -> str:
    """UTF-16 without a mark: line ends and digits put every nought on one side."""
    head = data[:4096]
    for name, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        noughts = head.count(0)
        if noughts == head[first::2].count(0) and len(data) % 2 == 0 and noughts * 2 <= len(head):
            return name
    raise LoadError("binary", path=path)


def _chinese(head: bytes) -> list[str]:
    """Of GB18030 and Big5 those in which `head` reads as Chinese, the likelier one first.

    Nearly any bytes decode; but print uses common characters: in GB18030 those of the first level
    (B0 to D7, second byte from A1 on) and punctuation (A1 to A3), in Big5 A4 to C6 and A1 to A3.
    """
    simplified = traditional = pairs = 0
    high = 0
    for byte in head:
        if high:
            simplified += byte >= 0xA1 and (0xB0 <= high <= 0xD7 or 0xA1 <= high <= 0xA3)
            traditional += (0x40 <= byte <= 0x7E or byte >= 0xA1) and 0xA1 <= high <= 0xC6
            pairs += 1
            high = 0
        elif byte >= 0x81:
            high = byte
    likely = sorted(((simplified, 1, "gb18030"), (traditional, 0, "big5hkscs")), reverse=True)
    return [name for usual, _, name in likely if usual * 2 > pairs]


def _looks_binary(data: bytes) -> bool:
    head = data[:4096]
    return sum(byte < 9 or 13 < byte < 32 for byte in head) * 50 > len(head)
