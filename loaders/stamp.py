"""What decides how a file is read, as one string: reader, registry, review, facts given."""

from collections.abc import Callable, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

from zerentu.loaders.decisions import Decision
from zerentu.loaders.given import Given

__all__ = ["stamp"]


def stamp(given: Given, decisions: Sequence[Decision] = ()) -> str:
    """Return a string that is another one when anything that decides the reading has changed.

    >>> stamp(Given()) == stamp(Given()) != stamp(Given(place="国家"))
    True
    """
    return sha256(f"{_reader()}\n{given}\n{decisions!r}".encode()).hexdigest()[:16]


@cache
def _reader() -> str:
    """A digest of the reader's own files: rules and registry both stand in them."""
    digest = sha256()
    _add(files("zerentu.loaders"), digest.update)
    return digest.hexdigest()


def _add(folder: Traversable, update: Callable[[bytes], object]) -> None:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            _add(entry, update)
        elif entry.name.endswith((".py", ".toml")):
            update(entry.read_bytes())
