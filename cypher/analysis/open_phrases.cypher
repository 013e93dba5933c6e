// name: open_phrases
// family: wording
// Where a phrase assigns a duty and no list says to whom.
// zh: 哪些任务用没有名单的统称分派责任。
// params: documents = null, places = null, years = null, chapters = null
// returns: document, label, role, phrase, openness, task, task_id
MATCH (d:Document)-[:HAS_TASK]->(t:Task)<-[r:LEADS|SUPPORTS]-(c:Collective)
WHERE ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
  AND ($years IS NULL OR d.year IN $years) AND ($chapters IS NULL OR t.chapter_id IN $chapters)
  AND c.openness <> 'listed'
RETURN CASE d.number WHEN '' THEN d.title ELSE d.number END AS document, t.label AS label,
       CASE type(r) WHEN 'LEADS' THEN 'lead' ELSE 'support' END AS role, r.quote AS phrase,
       c.openness AS openness, t.text AS task, t.id AS task_id
ORDER BY document, t.order, task_id, r.start, c.id
