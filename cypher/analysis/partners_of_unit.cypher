// name: partners_of_unit
// family: coordination
// With whom a unit shares tasks: the weight of each tie, and who leads.
// zh: 某单位与哪些单位共同承担任务：联系强度、谁牵头。
// params: unit, reading = closed, documents = null, places = null, years = null, chapters = null
// returns: partner, tie, tasks, it_leads, it_supports, partner_id
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
WITH leads + supports AS everyone, leads
UNWIND everyone AS u
WITH u, everyone, leads
WHERE u.id = $unit OR u.name = $unit
UNWIND everyone AS partner
WITH u, partner, everyone, leads
WHERE partner <> u
RETURN partner.name AS partner, sum(1.0 / (size(everyone) - 1)) AS tie, count(*) AS tasks,
       count(CASE WHEN u IN leads THEN 1 END) AS it_leads,
       count(CASE WHEN NOT u IN leads THEN 1 END) AS it_supports, partner.id AS partner_id
ORDER BY round(tie, 12) DESC, partner, partner_id
