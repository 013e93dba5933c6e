// name: without_unit
// family: position
// What becomes of a unit's tasks without it: which lose their only lead or only supporter.
// zh: 缺了某单位，哪些任务会失去唯一的牵头或唯一的协办。
// params: unit, reading = closed, documents = null, places = null, years = null, chapters = null
// returns: document, label, role, left_leads, left_supports, task, task_id
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
WITH t, leads, supports,
     any(u IN leads WHERE u.id = $unit OR u.name = $unit) AS leading,
     any(u IN supports WHERE u.id = $unit OR u.name = $unit) AS supporting
WHERE (leading AND size(leads) = 1) OR (supporting AND size(supports) = 1)
MATCH (d:Document)-[:HAS_TASK]->(t)
RETURN CASE d.number WHEN '' THEN d.title ELSE d.number END AS document, t.label AS label, CASE WHEN leading THEN 'lead' ELSE 'support' END AS role,
       size(leads) - CASE WHEN leading THEN 1 ELSE 0 END AS left_leads,
       size(supports) - CASE WHEN supporting THEN 1 ELSE 0 END AS left_supports,
       t.text AS task, t.id AS task_id
ORDER BY document, t.order, task_id
