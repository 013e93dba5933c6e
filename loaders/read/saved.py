"""Saved pages (MHTML): the page and its frames, as parts of one mail."""

from email import message_from_bytes
from email.message import Message
from email.policy import compat32

from zerentu.loaders.errors import LoadError
from zerentu.loaders.read.content import Content, Writer
from zerentu.loaders.read.page import unicode_page, write_page

__all__ = ["read_saved"]


def read_saved(data: bytes, path: str) -> Content:
    """Return the text of every page in the mail, in its order: the frames after the page."""
    writer = Writer(path)
    for part in message_from_bytes(data, policy=compat32).walk():
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            write_page(_markup(part, path), writer, path)
    return writer.content()


def _markup(part: Message, path: str) -> str:
    body = part.get_payload(decode=True)
    if not isinstance(body, bytes):
        raise LoadError("damaged", path=path)
    charset = part.get_content_charset()
    try:
        return body.decode(charset) if charset else unicode_page(body, path)
    except (LookupError, UnicodeDecodeError):
        return unicode_page(body, path)
