// name: drop_targets
// Remove targets that the document no longer holds.
// params: rows
UNWIND $rows AS row
MATCH (n:Target {id: row.id})
DETACH DELETE n
