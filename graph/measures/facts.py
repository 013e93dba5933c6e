"""Everything computed from some tables under one reading, each part once, when first asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from zerentu.graph.measures import load
from zerentu.graph.measures.betweenness import Betweenness
from zerentu.graph.measures.walks import Walks, walks
from zerentu.graph.network import Arrow, Projection, arrows, project
from zerentu.graph.readings import Participation, Reading, participation
from zerentu.graph.tables import Tables
from zerentu.loaders.notice import Document, Unit

__all__ = ["SMALL", "Facts"]

SMALL = 10  # tasks of more participants are cliques that drown the rest


@dataclass(frozen=True)
class Facts:
    """The parts that several tables are made of.

    `lam` is the λ of the load index; `sources` asks for betweenness from a sample of so many units.
    """

    tables: Tables
    reading: Reading = Reading.CLOSED
    lam: float = 0.5
    sources: int | None = None

    @cached_property
    def participations(self) -> dict[Reading, Participation]:
        """Who takes part in what, under each of the three readings."""
        return {reading: participation(self.tables, reading) for reading in Reading}

    @property
    def read(self) -> Participation:
        """Who takes part in what, under the reading asked for."""
        return self.participations[self.reading]

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """The units in scope, by id, sorted by id."""
        in_scope = set(self.read.units)
        return {unit.id: unit for unit in self.tables.units if unit.id in in_scope}

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """The documents by id."""
        return {document.id: document for document in self.tables.documents}

    @cached_property
    def lead_loads(self) -> dict[Reading, dict[str, int]]:
        """ℓ of every unit under each reading."""
        return {reading: load.lead_load(read) for reading, read in self.participations.items()}

    @cached_property
    def support_loads(self) -> dict[Reading, dict[str, int]]:
        """Supports of every unit under each reading."""
        return {reading: load.support_load(read) for reading, read in self.participations.items()}

    @cached_property
    def hidden(self) -> dict[str, int | None]:
        """H of every unit: support duty that only a phrase assigns."""
        named, closed = self.participations[Reading.NAMED], self.participations[Reading.CLOSED]
        return load.hidden_load(self.tables, named, closed)

    @cached_property
    def projection(self) -> Projection:
        """The ties between units under the reading asked for."""
        return project(self.read)

    @cached_property
    def walks(self) -> Walks:
        """What is walked on those ties, in matrices where they are many."""
        return walks(self.read)

    @cached_property
    def walks_of_small_tasks(self) -> Walks:
        """The same on the ties of tasks with at most ten participants."""
        return walks(self.read, largest=SMALL)

    @cached_property
    def betweenness(self) -> Betweenness:
        """How often each unit lies between others, under the reading asked for."""
        return self.walks.betweenness(self.sources)

    @cached_property
    def arrows(self) -> dict[tuple[str, str], Arrow]:
        """The dependence of leads on supporters under the reading asked for."""
        return arrows(self.read.tasks)
