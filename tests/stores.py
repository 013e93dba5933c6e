"""What the tests of the store share: two small notices and two looks at a database."""

from tests.build import notice
from zerentu.graph.store import Store

ONE = notice(
    ("修三条路", "区建设局", "各街道办事处"),
    ("办三件事", "区财政局", "区建设局"),
    ("栽四棵树", "区建设局", "相关部门"),
)
TWO = notice(("办三件事", "区建设局", "区财政局 区教育局"), number="玄政〔2024〕1号")


def value(store: Store, statement: str, **parameters: object) -> object:
    """The one value that a statement returns."""
    ((only,),) = store.cypher(statement, parameters).rows
    return only


def everything(store: Store) -> list[tuple[object, ...]]:
    """All nodes with their properties and numbers of relationships, whoever wrote them."""
    return sorted(
        store.cypher(
            "MATCH (n) RETURN labels(n)[0] AS label, COUNT { (n)--() } AS ties, "
            "toString(n.id) AS id, n.name AS name, n.mark AS mark"
        ).rows,
        key=repr,
    )
