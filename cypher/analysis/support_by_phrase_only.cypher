// name: support_by_phrase_only
// family: wording
// Which tasks are supported by a phrase only, so that no supporter is named.
// zh: 哪些任务的协办只有统称，没有点名单位。
// params: documents = null, places = null, years = null, chapters = null
// returns: document, label, leads, supports, task, task_id
MATCH (d:Document)-[:HAS_TASK]->(t:Task)
WHERE ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
  AND ($years IS NULL OR d.year IN $years) AND ($chapters IS NULL OR t.chapter_id IN $chapters)
  AND EXISTS { (t)<-[:SUPPORTS]-(:Collective) } AND NOT EXISTS { (t)<-[:SUPPORTS]-(:Unit) }
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
RETURN CASE d.number WHEN '' THEN d.title ELSE d.number END AS document, t.label AS label, leads, supports, t.text AS task, t.id AS task_id
ORDER BY document, t.order, task_id
