// name: save_scores
// Measures of units, under one reading and for one scope.
// params: rows
UNWIND $rows AS row
MATCH (u:Unit {id: row.unit_id})
MERGE (s:Score {id: row.score.id})
SET s = row.score
MERGE (s)-[:OF]->(u)
