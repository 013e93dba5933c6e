// name: save_targets
// Targets of tasks.
// params: rows
UNWIND $rows AS row
MATCH (t:Task {id: row.task_id})
MERGE (g:Target {id: row.id})
SET g = row
MERGE (t)-[:HAS_TARGET]->(g)
