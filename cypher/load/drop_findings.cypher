// name: drop_findings
// Remove findings that the document no longer holds.
// params: rows
UNWIND $rows AS row
MATCH (n:Finding {id: row.id})
DETACH DELETE n
