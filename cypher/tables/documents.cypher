// name: documents
// Documents with all their fields.
// params: documents
// returns: document, row
UNWIND $documents AS document
MATCH (d:Document {id: document})
RETURN document, d{.*} AS row
ORDER BY document
