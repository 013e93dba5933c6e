// name: drop_chapters
// Remove chapters that the document no longer holds.
// params: rows
UNWIND $rows AS row
MATCH (n:Chapter {id: row.id})
DETACH DELETE n
