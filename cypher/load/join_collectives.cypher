// name: join_collectives
// Bind the units that collectives list.
// params: rows
UNWIND $rows AS row
MATCH (c:Collective {id: row.id})
UNWIND row.members AS member
MATCH (u:Unit {id: member})
MERGE (u)-[:MEMBER_OF]->(c)
