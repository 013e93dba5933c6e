// name: shared_tasks
// family: coordination
// Every task that two units share by name, with the words that bind each to it.
// zh: 两个单位按名共同承担的每项任务，附各自原文。
// params: unit, other, documents = null, places = null, years = null, chapters = null
// returns: document, label, unit_role, other_role, task, unit_words, other_words, task_id
MATCH (u:Unit)-[r:LEADS|SUPPORTS]->(t:Task)<-[s:LEADS|SUPPORTS]-(o:Unit)
WHERE (u.id = $unit OR u.name = $unit) AND (o.id = $other OR o.name = $other) AND u <> o
MATCH (d:Document)-[:HAS_TASK]->(t)
WHERE ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
  AND ($years IS NULL OR d.year IN $years) AND ($chapters IS NULL OR t.chapter_id IN $chapters)
RETURN CASE d.number WHEN '' THEN d.title ELSE d.number END AS document, t.label AS label,
       CASE type(r) WHEN 'LEADS' THEN 'lead' ELSE 'support' END AS unit_role,
       CASE type(s) WHEN 'LEADS' THEN 'lead' ELSE 'support' END AS other_role,
       t.text AS task, r.quote AS unit_words, s.quote AS other_words, t.id AS task_id
ORDER BY document, t.order, task_id, r.start, s.start
