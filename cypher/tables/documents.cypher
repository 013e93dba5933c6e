// name: documents
// Documents with all their fields but the text, in no order.
// params: documents
// returns: document, row
UNWIND $documents AS document
MATCH (d:Document {id: document})
RETURN document, d{.*} AS row
