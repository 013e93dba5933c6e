// name: drop_document
// Remove the document's own node.
// params: rows
UNWIND $rows AS row
MATCH (d:Document {id: row.id})
DETACH DELETE d
