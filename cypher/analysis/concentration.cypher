// name: concentration
// family: load
// How far leads, and supports, fall on few units.
// zh: 牵头和协办任务在多大程度上集中于少数单位。
// params: reading = closed, documents = null, places = null, years = null, chapters = null
// returns: side, hhi, hhi_normalised, equivalent_number, gini, units
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
WITH u, count(CASE WHEN side = 'LEADS' THEN 1 END) AS leads,
     count(CASE WHEN side = 'SUPPORTS' THEN 1 END) AS supports
WITH collect(CASE WHEN u IS NOT NULL THEN leads END) AS leads,
     collect(CASE WHEN u IS NOT NULL THEN supports END) AS supports
UNWIND [{side: 'lead', loads: leads}, {side: 'support', loads: supports}] AS row
// the mean absolute difference gives the Gini coefficient without a sort
WITH row.side AS side, size(row.loads) AS n,
     reduce(all = 0, x IN row.loads | all + x) AS total,
     reduce(all = 0, x IN row.loads | all + x * x) AS squares,
     reduce(all = 0, x IN row.loads | all + reduce(one = 0, y IN row.loads | one + abs(x - y)))
       AS apart
RETURN side, CASE WHEN total > 0 THEN 1.0 * squares / (total * total) END AS hhi,
       CASE WHEN total > 0 AND n > 1
         THEN 1.0 * (n * squares - total * total) / ((n - 1) * total * total) END AS hhi_normalised,
       CASE WHEN total > 0 THEN 1.0 * total * total / squares END AS equivalent_number,
       CASE WHEN total > 0 THEN 1.0 * apart / (2 * n * total) END AS gini, n AS units
ORDER BY side
