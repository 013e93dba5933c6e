"""Text of documents inside our HTML: nothing is taken for markup, nothing steers the reader."""

import re
from html import escape

__all__ = ["markup"]

# Controls, and the marks that turn the direction of writing: neither belongs on a page.
_STEERING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)


def markup(text: object) -> str:
    """Return a value as HTML text, fit for an element's content and for a quoted attribute.

    >>> markup('</script><b title="x">')
    '&lt;/script&gt;&lt;b title=&quot;x&quot;&gt;'
    """
    return escape(_STEERING.sub("�", str(text)))
