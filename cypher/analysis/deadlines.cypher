// name: deadlines
// family: documents
// Which tasks carry a date of their own, and who answers for them.
// zh: 哪些任务写明了时限，由谁负责。
// params: documents = null, places = null, years = null, chapters = null
// returns: deadline, document, label, leads, task, task_id
MATCH (d:Document)-[:HAS_TASK]->(t:Task)
WHERE ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
  AND ($years IS NULL OR d.year IN $years) AND ($chapters IS NULL OR t.chapter_id IN $chapters)
  AND t.deadline IS NOT NULL
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
RETURN t.deadline AS deadline, CASE d.number WHEN '' THEN d.title ELSE d.number END AS document, t.label AS label, leads, t.text AS task,
       t.id AS task_id
ORDER BY deadline, document, t.order, task_id
