// name: targets_of_unit
// family: documents
// The numeric targets of the tasks that one unit leads or supports by name.
// zh: 某单位点名牵头或协办的任务中的量化目标。
// params: unit, documents = null, places = null, years = null, chapters = null
// returns: document, label, role, metric, comparator, value, unit, deadline, target_id
MATCH (u:Unit)-[r:LEADS|SUPPORTS]->(t:Task)-[:HAS_TARGET]->(g:Target)
WHERE u.id = $unit OR u.name = $unit
MATCH (d:Document)-[:HAS_TASK]->(t)
WHERE ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
  AND ($years IS NULL OR d.year IN $years) AND ($chapters IS NULL OR t.chapter_id IN $chapters)
WITH DISTINCT d, t, g, type(r) AS side
RETURN CASE d.number WHEN '' THEN d.title ELSE d.number END AS document, t.label AS label, CASE side WHEN 'LEADS' THEN 'lead' ELSE 'support' END AS role,
       g.metric AS metric, g.comparator AS comparator,
       CASE WHEN g.upper IS NULL THEN g.value ELSE [g.value, g.upper] END AS value,
       g.unit AS unit, t.deadline AS deadline, g.id AS target_id
ORDER BY document, t.order, g.order, target_id, role
