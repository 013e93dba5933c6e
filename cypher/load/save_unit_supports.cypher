// name: save_unit_supports
// What a unit supports, in which words, by which rule.
// params: rows
UNWIND $rows AS row
MATCH (p:Unit {id: row.party_id})
MATCH (t:Task {id: row.task_id})
MERGE (p)-[r:SUPPORTS {document: row.says.document, order: row.says.order}]->(t)
SET r = row.says
