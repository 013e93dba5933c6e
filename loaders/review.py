"""Review: what the reader hesitated over, and the decisions applied while it reads."""

from collections.abc import Iterable

from zerentu.loaders.annotations import Unread
from zerentu.loaders.clauses import Party
from zerentu.loaders.collectives import is_phrase
from zerentu.loaders.decisions import Decision, squeezed
from zerentu.loaders.fold import folded
from zerentu.loaders.markers import Clause, Listed
from zerentu.loaders.names import Name
from zerentu.loaders.notice import Role

__all__ = ["REVIEWED", "Place", "Review"]

REVIEWED = "review"
"""The rule of a responsibility that a person decided on."""

Place = tuple[str, str, int]
"""Chapter path, label and part of a clause."""


class Review:
    """The decisions on one document while it is read, and which of them have found their clause."""

    def __init__(self, decisions: Iterable[Decision], document: str, text: str) -> None:
        self._text = text
        self._folded = folded(text)
        self._by_key: dict[tuple[str, str, str, int, str], list[Decision]] = {}
        self._document = document
        for decision in decisions:
            if decision.document == document and decision.decided:
                self._by_key.setdefault(decision.key, []).append(decision)
        self._used: set[Decision] = set()

    def settled(self, place: Place, parties: list[Party], span: tuple[int, int]) -> list[Party]:
        """Return `parties` of the clause at `place` as its decisions say; `span` is its task's."""
        if not self._by_key:
            return parties
        words = clause_words(self._text, [party.name.start for party in parties], span[1])
        path, label, part = place
        key = self._document, folded(path), folded(label), part, squeezed(words)
        for decision in self._by_key.get(key, ()):
            self._used.add(decision)
            parties = self._applied(decision, parties, span)
        return parties

    def made_of(
        self, clauses: list[Clause], unread: list[Unread]
    ) -> tuple[list[Clause], list[Unread]]:
        """Return the clauses with those that a person read, and the places still unread."""
        found, left = list(clauses), []
        for place in unread:
            made = self._clause_of(place.start, place.end)
            if isinstance(made, Clause):
                found.append(made)
            elif not made:
                left.append(place)
        return sorted(found, key=lambda clause: clause.start), left

    def _clause_of(self, start: int, end: int) -> Clause | bool:
        """What a person made of an unread place: a clause, True (no duty), False (undecided)."""
        key = self._document, "", "", 1, squeezed(self._text[start:end])
        for decision in self._by_key.get(key, ()):
            self._used.add(decision)
            if decision.answer == "none":
                return True
            clause = Clause(start, end, reviewed=True)
            for words, strength in _added(decision):
                if name := self._name(words, (start, end)):
                    clause.listed.append(Listed(name, strength))
            if clause.listed:
                return clause
        return False

    def stale(self) -> list[Decision]:
        """Return the decisions whose clause is not there any more."""
        return [one for row in self._by_key.values() for one in row if one not in self._used]

    def _applied(
        self, decision: Decision, parties: list[Party], span: tuple[int, int]
    ) -> list[Party]:
        if decision.answer == "add":
            named = ((self._name(words, span), strength) for words, strength in _added(decision))
            return parties + [
                Party(name, Role.LEAD if strength == "strong" else Role.SUPPORT, REVIEWED)
                for name, strength in named
                if name
            ]
        if decision.answer in {"first_leads", "all_lead"}:
            later = Role.LEAD if decision.answer == "all_lead" else Role.SUPPORT
            return [
                Party(party.name, later if i else Role.LEAD, REVIEWED)
                for i, party in enumerate(parties)
            ]
        words = squeezed(decision.words)
        changed: list[Party] = []
        for party in parties:
            if squeezed(self._text[party.name.start : party.name.end]) == words:
                changed += self._changed(decision, party)
            else:
                changed.append(party)
        return changed

    def _changed(self, decision: Decision, party: Party) -> list[Party]:
        """What becomes of one party."""
        name, role = party.name, party.role
        if decision.answer == "none":
            return []
        if decision.answer == "split":
            return [Party(piece, role, REVIEWED) for piece in self._pieces(name)]
        if decision.answer in {"lead", "support"}:
            role = Role(decision.answer)
        elif decision.answer in {"unit", "phrase"}:
            name = name._replace(phrase=decision.answer == "phrase")
        if decision.unit:
            name = name._replace(phrase=False, whole=decision.unit)
        return [Party(name, role, REVIEWED)]

    def _pieces(self, name: Name) -> list[Name]:
        pieces, low = [], name.start
        for piece in self._folded[name.start : name.end].split("、"):
            pieces.append(replace_span(name, low, low + len(piece)))
            low += len(piece) + 1
        return [piece for piece in pieces if piece.end > piece.start]

    def _name(self, words: str, span: tuple[int, int]) -> Name | None:
        """The printed `words` in a task or place."""
        at = self._folded.find(folded(words), *span)
        if at < 0 or not words:
            return None
        return Name(at, at + len(words), is_phrase(folded(words)))


def replace_span(name: Name, start: int, end: int) -> Name:
    """Return `name` at another place."""
    return name._replace(start=start, end=end)


def clause_words(text: str, starts: list[int], end: int) -> str:
    """Return the words that name a clause: from its first party to its end."""
    low = min((start for start in starts if start < end), default=end)
    return text[low:end]


def _added(decision: Decision) -> list[tuple[str, str]]:
    return [
        *((words, "strong") for words in decision.lead),
        *((words, "support") for words in decision.support),
    ]
