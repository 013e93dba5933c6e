// name: hidden_load
// family: load
// Which units carry support duties that only a phrase assigns to them, and what part of their support that is.
// zh: 哪些单位的协办任务只由统称带出，占其协办的多少。
// params: documents = null, places = null, years = null, chapters = null, unit_kinds = null
// returns: unit, hidden, supports, share, unit_id
WITH 'closed' AS reading
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
WITH u, count(CASE WHEN side = 'SUPPORTS' THEN 1 END) AS supports,
     count(CASE WHEN side = 'SUPPORTS' AND NOT EXISTS { (u)-[:SUPPORTS]->(t) } THEN 1 END) AS hidden
WHERE hidden > 0 AND ($unit_kinds IS NULL OR u.kind IN $unit_kinds)
RETURN u.name AS unit, hidden, supports, 1.0 * hidden / supports AS share, u.id AS unit_id
ORDER BY hidden DESC, unit, unit_id
