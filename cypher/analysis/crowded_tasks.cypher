// name: crowded_tasks
// family: wording
// Which tasks name many participants.
// zh: 哪些任务点名的单位过多。
// params: documents = null, places = null, years = null, chapters = null, from = 9
// returns: document, label, named, task, task_id
MATCH (d:Document)-[:HAS_TASK]->(t:Task)
WHERE ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
  AND ($years IS NULL OR d.year IN $years) AND ($chapters IS NULL OR t.chapter_id IN $chapters)
CALL (t) {
  MATCH (t)<-[:LEADS|SUPPORTS]-(u:Unit)
  RETURN count(DISTINCT u) AS named
}
WITH d, t, named
WHERE named >= $from
RETURN CASE d.number WHEN '' THEN d.title ELSE d.number END AS document, t.label AS label, named, t.text AS task, t.id AS task_id
ORDER BY named DESC, document, t.order, task_id
