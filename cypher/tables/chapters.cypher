// name: chapters
// The chapters of documents, each in its place.
// params: documents
// returns: document, row
UNWIND $documents AS document
MATCH (d:Document {id: document})-[:HAS_CHAPTER]->(c:Chapter)
RETURN document, c{.*} AS row
ORDER BY document, c.order, c.id
