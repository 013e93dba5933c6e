// name: reach
// family: position
// How many units each unit reaches through shared tasks in one step and in two.
// zh: 各单位通过共同任务一步、两步能联系到多少单位。
// params: reading = closed, documents = null, places = null, years = null, chapters = null, unit_kinds = null
// returns: unit, one_step, two_steps, unit_id
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
WITH t, collect(CASE WHEN side = 'LEADS' THEN u END) AS leads,
     collect(CASE WHEN side = 'SUPPORTS' THEN u END) AS supports,
     collect(CASE WHEN t IS NULL THEN u END) AS alone
WITH leads + supports AS everyone
UNWIND everyone AS u
UNWIND everyone AS o
WITH u, collect(DISTINCT o.id) AS near
WITH collect({u: u, id: u.id, near: near}) AS rows
UNWIND rows AS row
CALL (row, rows) {
  UNWIND row.near AS step
  UNWIND [other IN rows WHERE other.id = step | other.near] AS beyond
  UNWIND beyond AS far
  RETURN count(DISTINCT far) AS reached
}
WITH row.u AS u, size(row.near) - 1 AS one_step, reached - 1 AS two_steps
WHERE $unit_kinds IS NULL OR u.kind IN $unit_kinds
RETURN u.name AS unit, one_step, two_steps, u.id AS unit_id
ORDER BY one_step DESC, two_steps DESC, unit, unit_id
