// name: tasks
// The tasks of documents, in no order.
// params: documents
// returns: document, row
UNWIND $documents AS document
MATCH (d:Document {id: document})-[:HAS_TASK]->(t:Task)
RETURN document, t{.*} AS row
