// name: targets
// The targets of documents, in no order.
// params: documents
// returns: document, row
UNWIND $documents AS document
MATCH (d:Document {id: document})-[:HAS_TASK]->(:Task)-[:HAS_TARGET]->(g:Target)
RETURN document, g{.*} AS row
