"""Which documents a set of scores was worked out from, and which writes make them stale."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from zerentu.loaders.notice import Document
from zerentu.loaders.places import lies_in

__all__ = ["Scope", "stale"]


@dataclass(frozen=True, slots=True)
class Scope:
    """The filters as given (empty: no such filter), and the ids of the documents they selected.

    `document` holds ids, `place` and `chapter` the words.
    """

    document: tuple[str, ...]
    place: tuple[str, ...]
    year: tuple[int, ...]
    chapter: tuple[str, ...]
    documents: tuple[str, ...]

    @property
    def name(self) -> str:
        """The scope as the text that its scores carry: JSON, whatever the order of the filters."""
        parts = {
            "document": sorted(self.document),
            "place": sorted(self.place),
            "year": sorted(self.year),
            "chapter": sorted(self.chapter),
            "documents": sorted(self.documents),
        }
        return json.dumps(parts, ensure_ascii=False)

    @classmethod
    def of(cls, name: str) -> "Scope":
        """Read the scope that a score carries."""
        return cls(**{part: tuple(values) for part, values in json.loads(name).items()})

    def selects(self, document: Document) -> bool:
        """Whether the filters on documents, places and years select `document`."""
        return (
            (not self.document or document.id in self.document)
            and (not self.place or any(lies_in(document.place, word) for word in self.place))
            and (not self.year or document.year in self.year)
        )


def stale(scopes: Iterable[str], *versions: Document | None) -> list[str]:
    """Return the scopes that a document belonged to, or now belongs to: its former and new self.

    A filter on chapters is not looked at: what may have changed is worked out again.
    """
    there = [version for version in versions if version is not None]
    return [name for name in scopes if any(Scope.of(name).selects(document) for document in there)]
