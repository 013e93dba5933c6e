// name: save_tasks
// Tasks, each in its chapter where there is one; an id holds the chapter's path, so it never moves.
// params: rows
UNWIND $rows AS row
MATCH (d:Document {id: row.document_id})
MERGE (t:Task {id: row.id})
SET t = row
MERGE (d)-[:HAS_TASK]->(t)
WITH t, row
MATCH (c:Chapter {id: row.chapter_id})
MERGE (t)-[:IN_CHAPTER]->(c)
