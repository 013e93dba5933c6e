// name: units
// What documents say of the units that they name, in no order.
// params: documents
// returns: document, row
UNWIND $documents AS document
MATCH (d:Document {id: document})-[v:NAMES]->(p:Unit)
RETURN document, v{.*} AS row
