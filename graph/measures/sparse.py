"""The walks of a city's projection in sparse matrices; scipy is needed.

Memory grows with the ties: products of neighbourhoods are formed for a block of units at a time
and kept only where there is a tie. The order of additions is that of the matrices, which hold
units by id and tasks by document, so the order of input changes no bit here either.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import Any

import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

from zerentu.graph.measures.betweenness import EXACT_UP_TO, Betweenness, betweenness
from zerentu.graph.measures.centrality import DAMPING, MOST_STEPS
from zerentu.graph.measures.fragility import component_losses, fragments
from zerentu.graph.network import Projection
from zerentu.graph.readings import Participation

__all__ = ["SparseWalks"]

_BLOCK = 256  # units a block of a product

Vector = Any  # numpy and scipy arrays: their types do not say more
Matrix = Any


class SparseWalks:
    """The walks of the projection of a participation; see `Walks` for what each method returns."""

    def __init__(self, read: Participation, largest: int | None = None) -> None:
        self.units = read.units
        place = {unit: at for at, unit in enumerate(read.units)}
        tasks = [t for t in read.tasks if len(t) >= 2 and (largest is None or len(t) <= largest)]
        sizes = np.fromiter(map(len, tasks), np.int64, len(tasks))
        named = chain.from_iterable(side for task in tasks for side in (task.leads, task.supports))
        columns = np.fromiter(map(place.__getitem__, named), np.int32, sizes.sum())
        shape = (len(tasks), len(read.units))
        starts = np.concatenate([[0], np.cumsum(sizes)])
        seats = sparse.csr_matrix((np.ones(len(columns)), columns, starts), shape=shape)
        weight = sparse.diags(1 / (sizes - 1))
        ties = seats.T.tocsr() @ (weight @ seats)
        ties.data[ties.indices == np.repeat(np.arange(ties.shape[0]), np.diff(ties.indptr))] = 0
        ties.eliminate_zeros()
        ties.sort_indices()  # so that what follows adds in one order, whatever is asked first
        self.ties: Matrix = ties
        self.strength: Vector = np.asarray(seats.sum(axis=0)).ravel().astype(int)

    @property
    def edges(self) -> int:
        """The number of ties."""
        return int(self.ties.nnz // 2)

    def components(self) -> int:
        """The number of components, isolates included."""
        return int(self._component_labels[0])

    def density(self) -> float | None:
        """Ties over possible ties; null below two units."""
        n = len(self.units)
        return 2 * self.edges / (n * (n - 1)) if n > 1 else None

    def breadth(self) -> Mapping[str, int]:
        """Distinct partners."""
        return self._by_unit(self._degree)

    def depth(self) -> Mapping[str, float | None]:
        """Mean tie; null without a partner."""
        return self._where_tied(self.strength / np.maximum(self._degree, 1))

    def betweenness(self, sources: int | None) -> Betweenness:
        """As in the plain way, which is walked for a sample of sources; else too many units."""
        if sources is None and len(self.units) > EXACT_UP_TO:
            return Betweenness(dict.fromkeys(self.units))
        ties = {
            unit: {self.units[other]: float(w) for other, w in zip(*self._row(at), strict=True)}
            for at, unit in enumerate(self.units)
        }
        return betweenness(Projection(ties, self._by_unit(self.strength)), sources)

    def eigenvector(self) -> Mapping[str, float | None]:
        """The leading eigenvector on the largest component; see `centrality.eigenvector`."""
        if not self.ties.nnz:
            return dict.fromkeys(self.units)
        labels = self._component_labels[1]
        inside = labels == np.argmax(np.bincount(labels))  # labels follow the first units
        ties = self.ties[inside][:, inside]
        shift = self.strength[inside].max() / 4
        vector = np.full(ties.shape[0], 1 / np.sqrt(ties.shape[0]))
        last = 1.0
        for _ in range(MOST_STEPS):
            moved = ties @ vector + shift * vector
            moved /= np.linalg.norm(moved)
            step = float(np.linalg.norm(moved - vector))
            vector, ratio = moved, step / last if last else 0.0
            if step < 1e-15 or (ratio < 1 and step * ratio / (1 - ratio) < 1e-12):
                break
            last = step
        values = np.zeros(len(self.units))
        values[inside] = vector
        return self._by_unit(values)

    def pagerank(self) -> Mapping[str, float]:
        """PageRank by tie weight; see `centrality.pagerank`."""
        n = len(self.units)
        rank = np.full(n, 1 / max(n, 1))
        out = np.maximum(self.strength, 1)
        change = 1.0 if n else 0.0
        while change >= 1e-12:
            base = (1 - DAMPING + DAMPING * rank[self._degree == 0].sum()) / n
            moved = base + DAMPING * (self.ties @ (rank / out))
            change = float(np.abs(moved - rank).sum())
            rank = moved
        return self._by_unit(rank)

    def core(self) -> Mapping[str, int]:
        """Core numbers: peel the thinnest units off, whole layers at a time."""
        left = self._degree.astype(int).copy()
        there = np.ones(len(self.units), dtype=bool)
        found, k = np.zeros(len(self.units), dtype=int), 0
        while there.any():
            k = max(k, int(left[there].min()))
            layer = np.flatnonzero(there & (left <= k))
            found[layer] = k
            there[layer] = False
            left -= np.asarray(self._pattern[layer].sum(axis=0)).ravel().astype(int)
        return self._by_unit(found)

    def constraint(self) -> Mapping[str, float | None]:
        """Burt's constraint; see `brokerage.constraint`."""
        shares = sparse.diags(1 / np.maximum(self.strength, 1)) @ self.ties
        return self._where_tied(
            np.concatenate(
                [
                    np.asarray((direct + indirect).power(2).sum(axis=1)).ravel()
                    for direct, indirect in self._blocks(shares, shares)
                ]
                or [np.zeros(0)]
            )
        )

    def effective_size(self) -> Mapping[str, float | None]:
        """Burt's effective size; see `brokerage.effective_size`."""
        shares = sparse.diags(1 / np.maximum(self.strength, 1)) @ self.ties
        most = (
            self.ties.max(axis=1).toarray().ravel() if self.ties.nnz else np.ones(len(self.units))
        )
        inverse = 1 / np.where(most > 0, most, 1)
        redundant = np.concatenate(
            [indirect @ inverse for _, indirect in self._blocks(shares, self.ties)] or [np.zeros(0)]
        )
        return self._where_tied(self._degree - redundant)

    def removal_component(self) -> Mapping[str, float | None]:
        """Relative loss of the largest component; see `fragility.removal_component`."""
        labels = self._component_labels[1]
        near = {at: self._row(at)[0] for at in range(len(self.units))}
        own = np.bincount(labels, minlength=1)[labels].tolist() if self.units else []
        losses = component_losses(own, fragments(near))
        return {unit: losses[at] for at, unit in enumerate(self.units)}

    def removal_weight(self) -> Mapping[str, float | None]:
        """Share of the tie weight lost; see `fragility.removal_weight`."""
        both = int(self.strength.sum())
        if not both:
            return dict.fromkeys(self.units)
        return {u: -2 * int(s) / both for u, s in zip(self.units, self.strength, strict=True)}

    def _row(self, at: int) -> tuple[list[int], list[float]]:
        start, end = self.ties.indptr[at], self.ties.indptr[at + 1]
        return self.ties.indices[start:end].tolist(), self.ties.data[start:end].tolist()

    def _blocks(self, one: Matrix, other: Matrix) -> Iterator[tuple[Matrix, Matrix]]:
        """Rows of `one`, a block at a time, beside `one @ other` kept where there is a tie."""
        for start in range(0, len(self.units), _BLOCK):
            rows = one[start : start + _BLOCK]
            pattern = self._pattern[start : start + _BLOCK]
            yield rows, (rows @ other).multiply(pattern).tocsr()

    @cached_property
    def _pattern(self) -> Matrix:
        ones = np.ones(self.ties.nnz)
        return sparse.csr_matrix((ones, self.ties.indices, self.ties.indptr), self.ties.shape)

    @cached_property
    def _degree(self) -> Vector:
        return np.diff(self.ties.indptr)

    @cached_property
    def _component_labels(self) -> tuple[int, Vector]:
        return csgraph.connected_components(self.ties, directed=False)  # type: ignore[no-any-return]  # untyped

    def _by_unit(self, values: Vector) -> dict[str, Any]:
        return dict(zip(self.units, values.tolist(), strict=True))

    def _where_tied(self, values: Vector) -> dict[str, float | None]:
        return {
            unit: value if tied else None
            for unit, value, tied in zip(
                self.units, values.tolist(), (self._degree > 0).tolist(), strict=True
            )
        }
