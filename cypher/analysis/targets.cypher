// name: targets
// family: documents
// The quantities promised, and who answers for them by name.
// zh: 量化目标及点名的牵头单位。
// params: documents = null, places = null, years = null, chapters = null
// returns: document, task_id, label, metric, comparator, value, unit, leads, quote
MATCH (d:Document)-[:HAS_TASK]->(t:Task)-[:HAS_TARGET]->(g:Target)
WHERE ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
  AND ($years IS NULL OR d.year IN $years) AND ($chapters IS NULL OR t.chapter_id IN $chapters)
CALL (t) {
  OPTIONAL MATCH (t)<-[:LEADS]-(u:Unit)
  WITH DISTINCT u
  WITH u.name AS name
  ORDER BY name
  RETURN collect(name) AS leads
}
RETURN d.id AS document, t.id AS task_id, t.label AS label, g.metric AS metric,
       g.comparator AS comparator,
       CASE WHEN g.upper IS NULL THEN g.value ELSE [g.value, g.upper] END AS value,
       g.unit AS unit, leads, g.quote AS quote
ORDER BY document, g.order, g.id
