// name: never_leading
// family: wording
// Which units support by name and never lead, in the documents selected.
// zh: 哪些单位只被点名协办，从不牵头。
// params: documents = null, places = null, years = null, chapters = null, unit_kinds = null
// returns: unit, supports, unit_id
MATCH (d:Document)-[:HAS_TASK]->(t:Task)<-[:LEADS|SUPPORTS]-(u:Unit)
WHERE ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
  AND ($years IS NULL OR d.year IN $years) AND ($chapters IS NULL OR t.chapter_id IN $chapters)
  AND ($unit_kinds IS NULL OR u.kind IN $unit_kinds)
WITH u, count(DISTINCT CASE WHEN EXISTS { (u)-[:LEADS]->(t) } THEN t END) AS leads,
     count(DISTINCT t) AS tasks
WHERE leads = 0
RETURN u.name AS unit, tasks AS supports, u.id AS unit_id
ORDER BY supports DESC, unit, unit_id
