"""What a file does not say of itself, said by whoever loads it.

Attachments often carry no issuer, number, date or place; and the place decides which registry and
lists apply, and which documents are the same.
"""

from collections.abc import Mapping
from dataclasses import astuple, dataclass, fields

from zerentu.loaders.dates import iso_date
from zerentu.loaders.errors import ChoiceError
from zerentu.loaders.fold import folded

__all__ = ["NOTHING", "Given"]


@dataclass(frozen=True, slots=True)
class Given:
    """Facts of a document; each that is not None stands instead of what the text says."""

    place: str | None = None
    number: str | None = None
    issued: str | None = None
    issuer: str | None = None
    title: str | None = None

    @classmethod
    def checked(cls, facts: Mapping[str, object]) -> "Given":
        """Return the facts of ``--set``, the date as ISO; raises ChoiceError for others.

        >>> Given.checked({"place": "江苏省/南京市/玄武区", "issued": "2023年2月24日"}).issued
        '2023-02-24'
        """
        known = [field.name for field in fields(cls)]
        for name in facts:
            if name not in known:
                raise ChoiceError("no_fact", word=name, there=", ".join(known))
        words = {name: str(value) for name, value in facts.items()}
        if "issued" in words:
            date = iso_date(folded(words["issued"]))
            if date is None:
                raise ChoiceError("no_date", word=words["issued"])
            words["issued"] = date
        return cls(**words)

    def __str__(self) -> str:
        return "\n".join(value or "" for value in astuple(self))


NOTHING = Given()
"""No facts: the text speaks for itself."""
