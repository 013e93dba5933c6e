// name: texts
// The texts of documents, in no order.
// params: documents
// returns: document, row
UNWIND $documents AS document
MATCH (d:Document {id: document})-[:HAS_TEXT]->(x:Text)
RETURN document, x{.*} AS row
