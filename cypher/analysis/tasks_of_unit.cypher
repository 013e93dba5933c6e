// name: tasks_of_unit
// The tasks that name one unit, by its id or its printed name, with the words that say so.
// zh: 点名某单位的任务（按编号或印出的名称），附原文。
// params: unit, documents = null, limit = 50
// returns: document, label, role, task, quote, task_id
MATCH (u:Unit) WHERE u.id = $unit OR u.name = $unit
MATCH (u)-[r:LEADS|SUPPORTS]->(t:Task)<-[:HAS_TASK]-(d:Document)
WHERE $documents IS NULL OR d.id IN $documents
RETURN d.number AS document, t.label AS label,
       CASE type(r) WHEN 'LEADS' THEN 'lead' ELSE 'support' END AS role,
       t.text AS task, r.quote AS quote, t.id AS task_id
ORDER BY document, t.order, role, r.start, task_id
LIMIT $limit
