// name: across_places
// family: dependence
// Which units lead or support tasks of a place that is not their own.
// zh: 哪些单位承担外地（上级或下级）文件的任务。
// params: documents = null, places = null, years = null, chapters = null, unit_kinds = null
// returns: unit, unit_place, document, document_place, leads, supports, unit_id
MATCH (d:Document)-[:HAS_TASK]->(t:Task)<-[r:LEADS|SUPPORTS]-(u:Unit)
WHERE ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
  AND ($years IS NULL OR d.year IN $years) AND ($chapters IS NULL OR t.chapter_id IN $chapters)
  AND u.place <> d.place AND ($unit_kinds IS NULL OR u.kind IN $unit_kinds)
WITH u, d, count(CASE type(r) WHEN 'LEADS' THEN 1 END) AS leads,
     count(CASE type(r) WHEN 'SUPPORTS' THEN 1 END) AS supports
RETURN u.name AS unit, u.place AS unit_place, CASE d.number WHEN '' THEN d.title ELSE d.number END AS document, d.place AS document_place,
       leads, supports, u.id AS unit_id
ORDER BY leads + supports DESC, unit, unit_id, document, d.id
