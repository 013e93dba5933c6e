"""Names become parties: units by the registry, collectives by phrase; what stays open is found."""

from zerentu.loaders.clauses import Party
from zerentu.loaders.collectives import kinds_of, openness_of
from zerentu.loaders.findings import Findings
from zerentu.loaders.fold import FILLER
from zerentu.loaders.ids import identify
from zerentu.loaders.names import is_sound
from zerentu.loaders.notice import Collective, Mention, Openness, Responsibility, Unit, UnitKind
from zerentu.loaders.registry import Found, Registry

__all__ = ["Parties"]


class Parties:
    """The units and collectives of one document while its clauses are resolved."""

    def __init__(
        self, text: str, folded: str, place: str, registry: Registry, findings: Findings
    ) -> None:
        self._text = text
        self._folded = folded
        self._place = place
        self._registry = registry
        self._findings = findings
        self._known: dict[str, Found] = {}
        self._forms: dict[str, dict[str, None]] = {}
        self._found: dict[str, Found] = {}
        self._collectives: dict[str, Collective] = {}
        self._phrases: dict[tuple[str, bool], str] = {}

    def answer(self, task_id: str, parties: list[Party]) -> list[Responsibility]:
        """Return the responsibilities of one task: one a party and role, by the first mention."""
        rows: dict[tuple[str, str], Responsibility] = {}
        for name, role, rule in parties:
            start, end = name.start, name.end
            printed = self._text[start:end]
            words = self._folded[start:end].replace(FILLER, "")
            if name.phrase:
                party_id = self._collective(words, printed, after_deng=name.after_deng)
            else:
                whole = name.whole
                party_id = self._unit(whole or words, whole or printed, start, end)
            known = rows.get((party_id, role))
            if known:
                if known.mention.text != printed:
                    self._findings.add("merged_names", start, end)
            else:
                mention = Mention(printed, (start, end))
                rows[party_id, role] = Responsibility(
                    task_id, party_id, name.phrase, role, mention, rule
                )
        return list(rows.values())

    def _unit(self, words: str, printed: str, start: int, end: int) -> str:
        found = self._known.get(words)
        if found is None:
            found = self._known[words] = self._registry.lookup(words, self._place)
            self._found.setdefault(found.id, found)
            if found.entry is None:
                sound = is_sound(words, phrase=False)
                self._findings.add("unknown_unit" if sound else "odd_name", start, end)
        self._forms.setdefault(found.id, {})[printed] = None
        return found.id

    def _collective(self, words: str, printed: str, *, after_deng: bool) -> str:
        known = self._phrases.get((words, after_deng))
        if known:
            return known
        party_id = identify("c", self._place, words)
        self._phrases[words, after_deng] = party_id
        if party_id not in self._collectives:
            kinds = kinds_of(words)
            openness = openness_of(words, after_deng)
            listed = (
                self._registry.members_of(self._place, words, kinds)
                if openness is Openness.UNLISTED
                else None
            )
            members: tuple[str, ...] = ()
            if listed:
                openness = Openness.LISTED
                found = [self._registry.of_key(self._place, key) for key in listed.keys]
                for one in found:
                    self._found.setdefault(one.id, one)
                members = tuple(one.id for one in found)
            self._collectives[party_id] = Collective(
                party_id,
                printed,
                self._place,
                kinds,
                openness,
                members,
                listed.source if listed else None,
            )
        return party_id

    def units(self) -> tuple[Unit, ...]:
        """Return all units, by id."""
        return tuple(self._record(self._found[key]) for key in sorted(self._found))

    def collectives(self) -> tuple[Collective, ...]:
        """Return all collectives, by id."""
        return tuple(self._collectives[key] for key in sorted(self._collectives))

    def _record(self, found: Found) -> Unit:
        """The longest printed form is shown; the registry's other forms become aliases."""
        entry = found.entry
        printed = self._forms.get(found.id, {})
        known = self._registry.forms_of(entry, found.place) if entry else ()
        name = min(printed or known, key=lambda form: (-len(form), form))
        aliases = tuple(sorted({*printed, *known} - {name}))
        return Unit(
            id=found.id,
            name=name,
            full_name=entry.full_name if entry else None,
            aliases=aliases,
            kind=found.kind if entry else UnitKind(found.kind),
            place=found.place,
            provisional=entry is None,
        )
