// name: save_findings
// What was not understood in the document.
// params: rows
UNWIND $rows AS row
MATCH (d:Document {id: row.document_id})
MERGE (f:Finding {id: row.id})
SET f = row
MERGE (d)-[:HAS_FINDING]->(f)
