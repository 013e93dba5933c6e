"""What was not understood, put on record: gathered while reading, sorted and counted at the end."""

from zerentu.loaders.ids import identify
from zerentu.loaders.notice import Finding, Level, Span
from zerentu.words import say

__all__ = ["LEVELS", "UNREAD", "Findings"]

LEVELS = {
    "unread_clause": Level.ERROR,
    "unread_label": Level.WARNING,
    "silent_row": Level.WARNING,
    "prose_duty": Level.INFO,
    "odd_name": Level.WARNING,
    "merged_names": Level.WARNING,
    "no_date": Level.WARNING,
    "stale_decision": Level.WARNING,
    "unclosed_bracket": Level.WARNING,
    "no_place": Level.INFO,
    "no_duty": Level.WARNING,
    "no_clause": Level.WARNING,
    "repeated_label": Level.WARNING,
    "unknown_unit": Level.INFO,
}
"""Each code with its level; its wording is in ``zerentu/words/findings.py``."""

UNREAD = frozenset({"unread_clause", "unread_label", "silent_row", "prose_duty"})
"""The codes of places that hold a role word or a list of units and gave no responsibility."""

_QUOTED = 40
"""Characters of the notice that a message repeats."""


class Findings:
    """The findings of one document while it is read."""

    def __init__(self, document_id: str, text: str) -> None:
        self._document_id = document_id
        self._text = text
        self._found: list[tuple[Span, str]] = []

    def add(self, code: str, start: int, end: int) -> None:
        """Put on record that ``text[start:end]`` was not understood."""
        self._found.append(((start, end), code))

    def records(self) -> tuple[Finding, ...]:
        """Return them in document order; equal neighbours are one with a count."""
        rows: list[Finding] = []
        said = ""
        for ordinal, ((start, end), code) in enumerate(sorted(self._found)):
            quote = self._text[start:end].replace("\n", " ")
            if rows and rows[-1].code == code and quote == said:
                rows[-1] = _counted(rows[-1])
                continue
            said = quote
            short = quote if len(quote) <= _QUOTED else quote[: _QUOTED - 1] + "…"
            rows.append(
                Finding(
                    id=identify("f", self._document_id, code, start, end, ordinal),
                    document_id=self._document_id,
                    code=code,
                    level=LEVELS[code],
                    message=say(f"findings.{code}", quote=short),
                    span=(start, end),
                )
            )
        return tuple(rows)


def _counted(row: Finding) -> Finding:
    return Finding(
        row.id, row.document_id, row.code, row.level, row.message, row.span, row.count + 1
    )
