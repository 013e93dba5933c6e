// name: lead_support_pairs
// family: dependence
// Which supporters each lead needs: d shares every supported task out among its pairs.
// zh: 牵头单位需要哪些协办单位：每项有协办的任务按牵头与协办的组合均分。
// params: reading = closed, documents = null, places = null, years = null, chapters = null, unit_kinds = null
// returns: source, source_id, source_place, target, target_id, target_place, d, tasks, asymmetry, mutual
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
UNWIND leads AS a
UNWIND supports AS b
WITH a, b, 1.0 / (size(leads) * size(supports)) AS share
UNWIND [{a: a, b: b, there: share, back: 0.0, task: 1}, {a: b, b: a, there: 0.0, back: share, task: 0}]
  AS way
WITH way.a AS a, way.b AS b, sum(way.there) AS d, sum(way.back) AS back, sum(way.task) AS tasks
WHERE tasks > 0 AND ($unit_kinds IS NULL OR a.kind IN $unit_kinds OR b.kind IN $unit_kinds)
RETURN a.name AS source, a.id AS source_id, a.place AS source_place,
       b.name AS target, b.id AS target_id, b.place AS target_place,
       d, tasks, (d - back) / (d + back) AS asymmetry, d + back AS mutual
ORDER BY round(d, 12) DESC, source, target, source_id, target_id
