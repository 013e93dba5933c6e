// name: names_printed
// family: wording
// Under which names the notices print a unit.
// zh: 通知里用过哪些名称称呼同一单位。
// params: documents = null, places = null, years = null, chapters = null, unit_kinds = null
// returns: unit, printed, times, unit_id
MATCH (d:Document)-[:HAS_TASK]->(t:Task)<-[r:LEADS|SUPPORTS]-(u:Unit)
WHERE ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
  AND ($years IS NULL OR d.year IN $years) AND ($chapters IS NULL OR t.chapter_id IN $chapters)
  AND ($unit_kinds IS NULL OR u.kind IN $unit_kinds)
WITH u, r.quote AS printed, count(*) AS times
WITH u, collect({printed: printed, times: times}) AS forms
WHERE size(forms) > 1
UNWIND forms AS form
RETURN u.name AS unit, form.printed AS printed, form.times AS times, u.id AS unit_id
ORDER BY unit, unit_id, times DESC, printed
