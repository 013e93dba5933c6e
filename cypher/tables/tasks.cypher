// name: tasks
// The tasks of documents, each in its place.
// params: documents
// returns: document, row
UNWIND $documents AS document
MATCH (d:Document {id: document})-[:HAS_TASK]->(t:Task)
RETURN document, t{.*} AS row
ORDER BY document, t.order, t.id
