// name: coordination
// family: coordination
// Whom each unit must convene, who may call on it, and how widely and deeply it works with others.
// zh: 各单位牵头要召集多少席位，协办会被多少牵头单位召集，伙伴有多广多深。
// params: reading = closed, documents = null, places = null, years = null, chapters = null, unit_kinds = null
// returns: unit, unit_id, place, convening_load, call_load, breadth, depth, chapter_spread
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
OPTIONAL MATCH (t)-[:IN_CHAPTER]->(:Chapter)-[:PART_OF*0..]->(top:Chapter)
WHERE top.parent_id IS NULL
UNWIND leads + supports + alone AS u
WITH u, collect({leads: size(leads), all: leads + supports, leading: u IN leads,
     chapter: CASE WHEN t IS NOT NULL THEN coalesce(top.id, t.document_id) END}) AS rows
WITH u, [row IN rows WHERE row.chapter IS NOT NULL] AS mine
WHERE $unit_kinds IS NULL OR u.kind IN $unit_kinds
CALL (u, mine) {
  UNWIND mine AS row
  UNWIND row.all AS partner
  WITH DISTINCT u, partner
  WHERE partner <> u
  RETURN count(partner) AS breadth
}
CALL (mine) {
  UNWIND mine AS row
  WITH row.chapter AS chapter, count(*) AS tasks, size(mine) AS every
  RETURN exp(-sum(1.0 * tasks / every * log(1.0 * tasks / every))) AS spread
}
WITH u, breadth, CASE WHEN size(mine) > 0 THEN spread END AS chapter_spread,
     reduce(all = 0, row IN mine | all + CASE WHEN row.leading THEN size(row.all) - 1 ELSE 0 END)
       AS convening_load,
     reduce(all = 0, row IN mine | all + CASE WHEN row.leading THEN 0 ELSE row.leads END)
       AS call_load,
     size([row IN mine WHERE size(row.all) > 1]) AS strength
RETURN u.name AS unit, u.id AS unit_id, u.place AS place, convening_load, call_load, breadth,
       CASE WHEN breadth > 0 THEN 1.0 * strength / breadth END AS depth, chapter_spread
ORDER BY convening_load DESC, call_load DESC, unit, unit_id
