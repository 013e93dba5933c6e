"""The named query that gives each table from a store; three tables are walked, not queried.

Network, centrality and brokerage need walks that Cypher does not have; of fragility the query
gives the counts.
"""

__all__ = ["QUERIES"]

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
