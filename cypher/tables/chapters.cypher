// name: chapters
// The chapters of documents, in no order.
// params: documents
// returns: document, row
UNWIND $documents AS document
MATCH (d:Document {id: document})-[:HAS_CHAPTER]->(c:Chapter)
RETURN document, c{.*} AS row
