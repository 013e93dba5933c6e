// name: findings
// The findings of documents, in no order.
// params: documents
// returns: document, row
UNWIND $documents AS document
MATCH (d:Document {id: document})-[:HAS_FINDING]->(f:Finding)
RETURN document, f{.*} AS row
