// name: drop_duties
// Take back duties that the document no longer states.
// params: rows
UNWIND $rows AS row
MATCH (:Task {id: row.task_id})<-[r:LEADS|SUPPORTS {document: row.says.document, order: row.says.order}]-()
DELETE r
