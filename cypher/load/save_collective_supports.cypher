// name: save_collective_supports
// What a collective supports, in which words, by which rule.
// params: rows
UNWIND $rows AS row
MATCH (p:Collective {id: row.party_id})
MATCH (t:Task {id: row.task_id})
MERGE (p)-[r:SUPPORTS {document: row.says.document, order: row.says.order}]->(t)
SET r = row.says
