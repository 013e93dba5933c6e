// name: save_texts
// The text of the document, apart from it: ArcadeDB reads a node whole, and most ask for others.
// params: rows
UNWIND $rows AS row
MATCH (d:Document {id: row.document_id})
MERGE (x:Text {id: row.id})
SET x = row
MERGE (d)-[:HAS_TEXT]->(x)
