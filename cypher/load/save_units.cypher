// name: save_units
// What the document says of each unit that it names; what all say together is set by show_units.
// params: rows
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MERGE (p:Unit {id: row.id})
MERGE (d)-[v:NAMES]->(p)
SET v = row.view
