"""Which standing rule is in force for a clause, and whom it adds."""

from zerentu.loaders.clauses import Party, parties_of
from zerentu.loaders.legends import Legend
from zerentu.loaders.markers import Clause
from zerentu.loaders.names import Name
from zerentu.loaders.notice import Role

__all__ = ["Standing"]


class Standing:
    """The standing rules of one notice.

    A rule printed in a clause holds from that clause on; one printed elsewhere, as in the covering
    letter, holds for the whole notice.
    """

    def __init__(self, text: str, legends: list[Legend], clauses: list[Clause]) -> None:
        self._first_leads = len(text) + 1
        self._also: list[tuple[int, Name]] = []
        for legend in legends:
            inside = any(clause.start <= legend.start <= clause.end for clause in clauses)
            since = legend.start if inside else 0
            if legend.who:
                self._also.append((since, Name(*legend.who, phrase=True)))
            else:
                self._first_leads = min(self._first_leads, since)

    def parties(self, clause: Clause) -> list[Party]:
        """Return who answers for a clause, by its words and by the rules in force."""
        parties = parties_of(clause, first_leads=clause.end > self._first_leads)
        for since, name in self._also:
            if clause.end > since:
                parties.append(Party(name, Role.SUPPORT, "listed_once"))
        return parties
