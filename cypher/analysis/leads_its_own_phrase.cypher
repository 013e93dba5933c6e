// name: leads_its_own_phrase
// family: wording
// Which units lead a task and belong to a listed phrase that supports it.
// zh: 哪些单位既牵头某任务，又属于协办该任务的统称。
// params: documents = null, places = null, years = null, chapters = null
// returns: document, label, unit, phrase, task, task_id, unit_id
MATCH (d:Document)-[:HAS_TASK]->(t:Task)<-[:SUPPORTS]-(c:Collective {openness: 'listed'})
WHERE ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
  AND ($years IS NULL OR d.year IN $years) AND ($chapters IS NULL OR t.chapter_id IN $chapters)
MATCH (u:Unit)-[:MEMBER_OF]->(c)
WHERE EXISTS { (u)-[:LEADS]->(t) }
WITH DISTINCT d, t, u, c
RETURN CASE d.number WHEN '' THEN d.title ELSE d.number END AS document, t.label AS label, u.name AS unit, c.phrase AS phrase,
       t.text AS task, t.id AS task_id, u.id AS unit_id
ORDER BY document, t.order, task_id, unit, unit_id, phrase
