"""The named query that gives each table from a store; three tables are walked, not queried.

Network, centrality and brokerage need walks that Cypher does not have; of fragility the query
gives the counts.
"""

from zerentu.graph.queries import find
from zerentu.words import say

__all__ = ["QUERIES", "query_text"]

QUERIES = {
    "load": "load_by_role",
    "coordination": "coordination",
    "dependence": "lead_support_pairs",
    "dependence_units": "dependence_by_unit",
    "class_matrix": "class_matrix",
    "jointness": "joint_leads",
    "concentration": "concentration",
    "fragility": "orphans",
    "chapters": "chapters",
    "coupling": "chapter_coupling",
    "targets": "targets",
}


def query_text(table: str) -> str:
    """Return the statement that gives a table, or a line that says it is not given by one.

    >>> query_text("targets").startswith("// name: targets")
    True
    """
    if table not in QUERIES:
        said = say("report.no_query", table=table)
        return f"// {said}\n"
    return find(QUERIES[table]).text + "\n"
