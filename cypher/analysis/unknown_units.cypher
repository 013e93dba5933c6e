// name: unknown_units
// family: wording
// Which names no registry knows, and how often they are given a duty.
// zh: 哪些单位名称不在名录中，承担了多少责任。
// params: documents = null, places = null, years = null, chapters = null, unit_kinds = null
// returns: unit, place, kind, duties, unit_id
MATCH (d:Document)-[:HAS_TASK]->(t:Task)<-[r:LEADS|SUPPORTS]-(u:Unit)
WHERE ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
  AND ($years IS NULL OR d.year IN $years) AND ($chapters IS NULL OR t.chapter_id IN $chapters)
  AND u.provisional AND ($unit_kinds IS NULL OR u.kind IN $unit_kinds)
RETURN u.name AS unit, u.place AS place, u.kind AS kind, count(r) AS duties, u.id AS unit_id
ORDER BY duties DESC, unit, unit_id
