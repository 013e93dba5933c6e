// name: drop_units
// Take back what the document said of a unit.
// params: rows
UNWIND $rows AS row
MATCH (:Document {id: row.document})-[v:NAMES]->(:Unit {id: row.id})
DELETE v
