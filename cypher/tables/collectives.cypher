// name: collectives
// What documents say of the collectives that they name, in no order.
// params: documents
// returns: document, row
UNWIND $documents AS document
MATCH (d:Document {id: document})-[v:NAMES]->(p:Collective)
RETURN document, v{.*} AS row
