// name: units
// What documents say of the units that they name.
// params: documents
// returns: document, row
UNWIND $documents AS document
MATCH (d:Document {id: document})-[v:NAMES]->(p:Unit)
RETURN document, v{.*} AS row
ORDER BY document, p.id
