// name: findings
// The findings of documents, each in its place.
// params: documents
// returns: document, row
UNWIND $documents AS document
MATCH (d:Document {id: document})-[:HAS_FINDING]->(f:Finding)
RETURN document, f{.*} AS row
ORDER BY document, f.order, f.id
