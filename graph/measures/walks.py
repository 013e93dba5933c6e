"""What is walked on the projection, one answer a method: plain, or in sparse matrices.

The plain way is exact in its sums and quick for some thousand units. A city (20,000 units, millions
of ties) takes the sparse one, if scipy is there (``pip install zerentu[fast]``); both agree to
1e-12.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Protocol

from zerentu.graph.measures import brokerage, centrality, coordination, fragility
from zerentu.graph.measures.betweenness import Betweenness, betweenness
from zerentu.graph.network import Projection, components, project
from zerentu.graph.readings import Participation

__all__ = ["PlainWalks", "Walks", "walks"]

_MANY = 100_000  # seats of all tasks from which on matrices pay


class Walks(Protocol):
    """The figures of one projection; those of units by unit id, in order of id."""

    @property
    def edges(self) -> int:
        """The number of ties."""

    def components(self) -> int:
        """The number of components, isolates included."""

    def density(self) -> float | None:
        """Ties over possible ties."""

    def breadth(self) -> Mapping[str, int]:
        """Distinct partners."""

    def depth(self) -> Mapping[str, float | None]:
        """Mean tie."""

    def betweenness(self, sources: int | None) -> Betweenness:
        """Shares of the shortest ways."""

    def eigenvector(self) -> Mapping[str, float | None]:
        """Leading eigenvector on the largest component."""

    def pagerank(self) -> Mapping[str, float]:
        """PageRank by tie weight."""

    def core(self) -> Mapping[str, int]:
        """Core numbers."""

    def constraint(self) -> Mapping[str, float | None]:
        """Burt's constraint."""

    def effective_size(self) -> Mapping[str, float | None]:
        """Burt's effective size."""

    def removal_component(self) -> Mapping[str, float | None]:
        """Relative loss of the largest component."""

    def removal_weight(self) -> Mapping[str, float | None]:
        """Share of the tie weight lost."""


def walks(read: Participation, largest: int | None = None) -> Walks:
    """Return the walks of the projection of `read`; with `largest`, of tasks of at most so many."""
    if sum(map(len, read.tasks)) >= _MANY and find_spec("scipy"):
        from zerentu.graph.measures.sparse import SparseWalks  # noqa: PLC0415 - heavy, and optional

        return SparseWalks(read, largest)
    return PlainWalks(project(read, largest))


@dataclass(frozen=True, slots=True)
class PlainWalks:
    """The walks of a projection held as mappings."""

    projection: Projection

    @property
    def edges(self) -> int:
        """See `Walks`."""
        return self.projection.edges

    def components(self) -> int:
        """See `Walks`."""
        return len(components(self.projection))

    def density(self) -> float | None:
        """See `Walks`."""
        return self.projection.density

    def breadth(self) -> Mapping[str, int]:
        """See `Walks`."""
        return coordination.breadth(self.projection)

    def depth(self) -> Mapping[str, float | None]:
        """See `Walks`."""
        return coordination.depth(self.projection)

    def betweenness(self, sources: int | None) -> Betweenness:
        """See `Walks`."""
        return betweenness(self.projection, sources)

    def eigenvector(self) -> Mapping[str, float | None]:
        """See `Walks`."""
        return centrality.eigenvector(self.projection)

    def pagerank(self) -> Mapping[str, float]:
        """See `Walks`."""
        return centrality.pagerank(self.projection)

    def core(self) -> Mapping[str, int]:
        """See `Walks`."""
        return centrality.core(self.projection)

    def constraint(self) -> Mapping[str, float | None]:
        """See `Walks`."""
        return brokerage.constraint(self.projection)

    def effective_size(self) -> Mapping[str, float | None]:
        """See `Walks`."""
        return brokerage.effective_size(self.projection)

    def removal_component(self) -> Mapping[str, float | None]:
        """See `Walks`."""
        return fragility.removal_component(self.projection)

    def removal_weight(self) -> Mapping[str, float | None]:
        """See `Walks`."""
        return fragility.removal_weight(self.projection)
