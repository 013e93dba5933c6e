// name: save_collectives
// What the document says of each collective that it names; what all say together is set by show_collectives.
// params: rows
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MERGE (p:Collective {id: row.id})
MERGE (d)-[v:NAMES]->(p)
SET v = row.view
