"""Every error raised on purpose.

::

    ZerentuError
    ├── LoadError        a source cannot be read, or is not a text
    ├── RegistryError    a file of units breaks the registry's own rules
    ├── ChoiceError      a word that was to choose something names nothing, or several things
    ├── QueryError       a named query or its parameters are wrong
    ├── OutputError      a result cannot be written
    └── StoreError       the database cannot be reached, or will not do
        └── EngineError  the local engine cannot be started or stopped

The command line prints the message and exits 1, or 2 after a `ChoiceError`. A surprising text is
not an error but a `Finding`.
"""

from zerentu.words import Lang, say

__all__ = [
    "ChoiceError",
    "EngineError",
    "LoadError",
    "OutputError",
    "QueryError",
    "RegistryError",
    "StoreError",
    "ZerentuError",
]


class ZerentuError(Exception):
    """The base of them all: a code of the catalogue and the facts its wording takes.

    >>> print(LoadError("no_file", path="a.txt").said("en"))
    No file a.txt. Check the path.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def said(self, lang: Lang | None = None) -> str:
        """Return the message in `lang`, by default the language in use."""
        return say(f"errors.{self.code}", lang, **self.facts)

    def __str__(self) -> str:
        return self.said()


class LoadError(ZerentuError):
    """A source cannot be read, or is not a text."""


class RegistryError(ZerentuError):
    """A file of units breaks the registry's own rules."""


class ChoiceError(ZerentuError):
    """A word that was to choose something names nothing, or several things."""


class QueryError(ZerentuError):
    """A named query or its parameters are wrong."""


class OutputError(ZerentuError):
    """A result cannot be written."""


class StoreError(ZerentuError):
    """The database cannot be reached, or will not do."""


class EngineError(StoreError):
    """The local engine cannot be started or stopped."""
