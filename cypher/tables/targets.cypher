// name: targets
// The targets of documents, each in its place.
// params: documents
// returns: document, row
UNWIND $documents AS document
MATCH (d:Document {id: document})-[:HAS_TASK]->(:Task)-[:HAS_TARGET]->(g:Target)
RETURN document, g{.*} AS row
ORDER BY document, g.order, g.id
