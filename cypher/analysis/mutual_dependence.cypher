// name: mutual_dependence
// family: dependence
// Which units need each other both ways.
// zh: 哪些单位互相需要。
// params: reading = closed, documents = null, places = null, years = null, chapters = null, unit_kinds = null
// returns: unit, other, needs, is_needed, unit_id, other_id
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
WITH a, b, sum(1.0 / (size(leads) * size(supports))) AS d
WITH CASE WHEN a.name < b.name OR (a.name = b.name AND a.id < b.id) THEN [a, b] ELSE [b, a] END
       AS pair, a, d
WITH pair[0] AS u, pair[1] AS o, sum(CASE WHEN a = pair[0] THEN d ELSE 0.0 END) AS needs,
     sum(CASE WHEN a = pair[1] THEN d ELSE 0.0 END) AS is_needed
WHERE needs > 0 AND is_needed > 0
  AND ($unit_kinds IS NULL OR u.kind IN $unit_kinds OR o.kind IN $unit_kinds)
RETURN u.name AS unit, o.name AS other, needs, is_needed, u.id AS unit_id, o.id AS other_id
ORDER BY round(needs + is_needed, 12) DESC, unit, other, unit_id, other_id
