// name: save_collective_leads
// What a collective leads, in which words, by which rule.
// params: rows
UNWIND $rows AS row
MATCH (p:Collective {id: row.party_id})
MATCH (t:Task {id: row.task_id})
MERGE (p)-[r:LEADS {document: row.says.document, order: row.says.order}]->(t)
SET r = row.says
