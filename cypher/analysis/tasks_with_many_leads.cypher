// name: tasks_with_many_leads
// family: wording
// Which tasks name several leads, so that nobody is answerable alone.
// zh: 哪些任务点名了多个牵头单位。
// params: documents = null, places = null, years = null, chapters = null, from = 2
// returns: document, label, leads, task, task_id
MATCH (d:Document)-[:HAS_TASK]->(t:Task)
WHERE ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
  AND ($years IS NULL OR d.year IN $years) AND ($chapters IS NULL OR t.chapter_id IN $chapters)
CALL (t) {
  MATCH (t)<-[:LEADS]-(u:Unit)
  WITH DISTINCT u
  ORDER BY u.name
  RETURN collect(u.name) AS leads
}
WITH d, t, leads
WHERE size(leads) >= $from
RETURN CASE d.number WHEN '' THEN d.title ELSE d.number END AS document, t.label AS label, leads, t.text AS task, t.id AS task_id
ORDER BY size(leads) DESC, document, t.order, task_id
