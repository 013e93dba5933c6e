// name: who_may_call
// family: coordination
// Which leads may call on a unit, for how many tasks.
// zh: 哪些牵头单位可能召集某单位，各有多少任务。
// params: unit, reading = closed, documents = null, places = null, years = null, chapters = null
// returns: lead, tasks, labels, lead_id
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
WITH t, leads, supports
WHERE any(u IN supports WHERE u.id = $unit OR u.name = $unit)
UNWIND leads AS u
WITH u, t
ORDER BY t.document_id, t.order
RETURN u.name AS lead, count(t) AS tasks, collect(t.label) AS labels, u.id AS lead_id
ORDER BY tasks DESC, lead, lead_id
