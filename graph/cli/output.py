"""What the command line prints: data on standard output, words on standard error."""

import os
import re
import sys

import click

from zerentu.loaders.errors import OutputError

__all__ = ["as_json", "complain", "emit", "log_to_stderr", "visible"]

# C0 and C1 controls but tab and line feed, the marks that turn, hide or separate text, tags, and
# lone surrogates, which no encoding takes. A carriage return is kept before its line feed only.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]|\r(?!\n)"
)


def visible(text: str) -> str:
    r"""Return `text` with every character that could steer a terminal written out.

    A notice may hold escape sequences and marks that reverse the direction of writing; neither
    reaches a terminal. The form is that of JSON strings, so JSON stays the same value.

    >>> visible("a\x1b[2Jb\u202ec")
    'a\\u001b[2Jb\\u202ec'
    """
    return _HIDDEN.sub(_written_out, text)


def _written_out(character: re.Match[str]) -> str:
    code = ord(character[0])
    if code < 0x10000:
        return f"\\u{code:04x}"
    return "".join(f"\\u{half:04x}" for half in (0xD7C0 + (code >> 10), 0xDC00 | code & 0x3FF))


def as_json(value: object, *, indent: int | None = 1) -> str:
    """Return `value` as JSON text in the characters of the notice, ending in a line feed."""
    import json

    return json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False) + "\n"


def emit(text: str) -> None:
    """Print data on standard output, whole or with an error that says what is in the way."""
    try:
        click.echo(visible(text), nl=False)
        sys.stdout.flush()
    except BrokenPipeError:
        raise  # the reader has seen enough: quiet, by click
    except OSError as error:
        # What could not be written must not be tried again when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise OutputError("not_written", path="stdout", reason=error.strerror) from error


def complain(words: str) -> None:
    """Print words about the work on standard error."""
    click.echo(visible(words), err=True)


def log_to_stderr() -> None:
    """Show log lines of our own rooms on standard error."""
    import logging

    class Visible(logging.Formatter):
        def format(self, record: logging.LogRecord) -> str:
            return visible(super().format(record))

    handler = logging.StreamHandler()
    handler.setFormatter(Visible("%(asctime)s %(name)s %(levelname)s %(message)s"))
    logger = logging.getLogger("zerentu")
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
