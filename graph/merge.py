"""One unit, one collective for what several notices say of it, whatever order they came in.

Both rules are commutative, associative and idempotent: the store merges a notice into what is there
without reading the other notices again, and agrees with tables made from all of them at once.
"""

from dataclasses import replace

from zerentu.loaders.notice import Collective, Openness, Unit

__all__ = ["merged_collective", "merged_unit"]


def merged_unit(one: Unit, other: Unit) -> Unit:
    """Return one unit for two notices' views of it: the longest printed form, all other forms.

    Of names equally long the first by code point is shown. Where the views differ in the rest (they
    were read with different registries), one that the registry knows wins.

    >>> from zerentu.loaders.notice import UnitKind
    >>> office = Unit("u-1", "甲街道", None, (), UnitKind.SUBDISTRICT, "某区", provisional=False)
    >>> merged = merged_unit(office, replace(office, name="甲街道办事处"))
    >>> merged.name, merged.aliases
    ('甲街道办事处', ('甲街道',))
    """
    forms = {one.name, other.name, *one.aliases, *other.aliases}
    name = min((one.name, other.name), key=lambda form: (-len(form), form))
    best = min(
        (one, other),
        key=lambda unit: (
            unit.provisional,
            unit.full_name is None,
            unit.full_name or "",
            unit.kind,
            unit.place,
        ),
    )
    return replace(best, name=name, aliases=tuple(sorted(forms - {name})))


def merged_collective(one: Collective, other: Collective) -> Collective:
    """Return one of two notices' views of a phrase: the listed one, the later list.

    Lists are told apart by their source, which carries its date; then by what they hold.
    """
    return max(
        (one, other),
        key=lambda view: (
            view.openness is Openness.LISTED,
            view.source or "",
            view.members,
            view.openness,
            view.kinds,
            view.source is not None,
            view.phrase,
            view.place,
        ),
    )
