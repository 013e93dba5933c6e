// name: drop_collectives
// Take back what the document said of a collective.
// params: rows
UNWIND $rows AS row
MATCH (:Document {id: row.document})-[v:NAMES]->(:Collective {id: row.id})
DELETE v
