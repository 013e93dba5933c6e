"""The registry's own rules, proved: what ``zerentu units check`` prints."""

from zerentu.loaders.fold import folded
from zerentu.loaders.registry import registry

__all__ = ["broken_rules"]


def broken_rules() -> list[str]:
    """Return what is wrong with the registry that ships, such as an example that does not resolve.

    >>> broken_rules()
    []
    """
    known = registry()
    broken = []
    for name, data in known.data.items():
        keys = {row["key"] for row in data.get("unit", ())}
        for row in data.get("unit", ()):
            place = data.get("place", "")
            for example in row.get("examples", ()):
                entry = known.lookup(folded(example), place).entry
                if entry is None or entry.key != row["key"]:
                    broken.append(f"{name}: {example} → {entry.key if entry else '-'}")
            for word in row.get("never", ()):
                entry = known.lookup(folded(word), place).entry
                if entry is not None and entry.key == row["key"]:
                    broken.append(f"{name}: never {word}")
        for listed in data.get("members", ()):
            broken += [f"{name}: {key}" for key in listed["keys"] if key not in keys]
    return broken
