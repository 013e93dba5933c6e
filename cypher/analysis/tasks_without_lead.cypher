// name: tasks_without_lead
// family: wording
// Which tasks nobody leads, by name or by phrase.
// zh: 哪些任务没有任何牵头单位（点名或统称都没有）。
// params: documents = null, places = null, years = null, chapters = null
// returns: document, label, task, supports, task_id
MATCH (d:Document)-[:HAS_TASK]->(t:Task)
WHERE ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
  AND ($years IS NULL OR d.year IN $years) AND ($chapters IS NULL OR t.chapter_id IN $chapters)
  AND NOT EXISTS { (t)<-[:LEADS]-() }
CALL (t) {
  OPTIONAL MATCH (t)<-[:LEADS]-(p)
  WITH DISTINCT coalesce(p.name, p.phrase) AS name
  ORDER BY name
  RETURN collect(name) AS leads
}
CALL (t) {
  OPTIONAL MATCH (t)<-[:SUPPORTS]-(p)
  WITH DISTINCT coalesce(p.name, p.phrase) AS name
  ORDER BY name
  RETURN collect(name) AS supports
}
RETURN CASE d.number WHEN '' THEN d.title ELSE d.number END AS document, t.label AS label, t.text AS task, supports, t.id AS task_id
ORDER BY document, t.order, task_id
