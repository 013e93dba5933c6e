// name: drop_tasks
// Remove tasks that the document no longer holds.
// params: rows
UNWIND $rows AS row
MATCH (n:Task {id: row.id})
DETACH DELETE n
