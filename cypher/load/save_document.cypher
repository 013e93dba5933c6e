// name: save_document
// The document's own node, with the mark of this write.
// params: rows
UNWIND $rows AS row
MERGE (d:Document {id: row.id})
SET d = row
