// name: drop_texts
// Remove texts that the document no longer holds.
// params: rows
UNWIND $rows AS row
MATCH (n:Text {id: row.id})
DETACH DELETE n
