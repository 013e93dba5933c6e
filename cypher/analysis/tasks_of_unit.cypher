// name: tasks_of_unit
// family: load
// The tasks that name one unit, by its id or its printed name, with the words that say so.
// zh: 点名某单位的任务（按编号或印出的名称），附原文。
// params: unit, documents = null, places = null, years = null, chapters = null
// returns: document, label, role, task, quote, task_id
MATCH (u:Unit)-[r:LEADS|SUPPORTS]->(t:Task)<-[:HAS_TASK]-(d:Document)
WHERE (u.id = $unit OR u.name = $unit)
  AND ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
  AND ($years IS NULL OR d.year IN $years) AND ($chapters IS NULL OR t.chapter_id IN $chapters)
RETURN CASE d.number WHEN '' THEN d.title ELSE d.number END AS document, t.label AS label,
       CASE type(r) WHEN 'LEADS' THEN 'lead' ELSE 'support' END AS role,
       t.text AS task, r.quote AS quote, t.id AS task_id
ORDER BY document, t.order, role, r.start, task_id, u.id
