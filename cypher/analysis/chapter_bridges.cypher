// name: chapter_bridges
// family: position
// Which units work in the most top-level chapters.
// zh: 哪些单位横跨的章最多。
// params: reading = closed, documents = null, places = null, years = null, chapters = null, unit_kinds = null, limit = 20
// returns: unit, chapters, tasks, unit_id
WITH $reading AS reading
// -- who takes part, under the reading: (t, u, side); each task and unit in scope has a row
CALL () {
  MATCH (d:Document)-[:HAS_TASK]->(t:Task)
  WHERE ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
    AND ($years IS NULL OR d.year IN $years) AND ($chapters IS NULL OR t.chapter_id IN $chapters)
  RETURN collect(t) AS tasks
}
CALL (tasks) {
  CALL (tasks) {
    UNWIND tasks AS t
    MATCH (t)<-[:LEADS|SUPPORTS]-(u:Unit)
    RETURN u
    UNION
    UNWIND tasks AS t
    MATCH (t)<-[:LEADS|SUPPORTS]-(:Collective {openness: 'listed'})<-[:MEMBER_OF]-(u:Unit)
    RETURN u
  }
  RETURN collect(u) AS scope
}
CALL (reading, tasks, scope) {
  UNWIND tasks AS t
  MATCH (t)<-[r:LEADS|SUPPORTS]-(u:Unit)
  RETURN t, u, type(r) AS side
  UNION
  UNWIND tasks AS t
  MATCH (t)<-[r:LEADS|SUPPORTS]-(:Collective {openness: 'listed'})<-[:MEMBER_OF]-(u:Unit)
  WHERE reading <> 'named'
  RETURN t, u, type(r) AS side
  UNION
  UNWIND tasks AS t
  MATCH (t)<-[r:LEADS|SUPPORTS]-(c:Collective)
  WHERE reading = 'upper' AND c.openness <> 'listed'
  UNWIND scope AS u
  WITH t, r, c, u
  WHERE u.kind IN c.kinds AND CASE
    WHEN u.kind <> 'government' THEN u.place = c.place
    WHEN c.place = '国家' THEN u.place <> '国家' AND NOT u.place CONTAINS '/'
    ELSE u.place STARTS WITH c.place + '/'
      AND NOT substring(u.place, size(c.place) + 1) CONTAINS '/'
  END
  RETURN t, u, type(r) AS side
  UNION
  UNWIND tasks AS t
  RETURN t, null AS u, null AS side
  UNION
  UNWIND scope AS u
  RETURN null AS t, u, null AS side
}
WITH reading, t, u, min(side) AS side
// -- end: who leads a task does not also support it
OPTIONAL MATCH (t)-[:IN_CHAPTER]->(:Chapter)-[:PART_OF*0..]->(top:Chapter)
WHERE top.parent_id IS NULL
WITH u, count(DISTINCT top) AS chapters, count(t) AS tasks
WHERE u IS NOT NULL AND chapters > 1 AND ($unit_kinds IS NULL OR u.kind IN $unit_kinds)
RETURN u.name AS unit, chapters, tasks, u.id AS unit_id
ORDER BY chapters DESC, tasks DESC, unit, unit_id
LIMIT $limit
