// name: load_by_role
// family: load
// How many tasks each unit leads and supports under the three readings, and its rank by load index.
// zh: 各单位在三种读法下各牵头、协办多少项任务，按负担指数排名。
// params: reading = closed, lambda = 0.5, documents = null, places = null, years = null, chapters = null, unit_kinds = null
// returns: unit, unit_id, place, kind, leads_named, leads_closed, leads_upper, supports_named, supports_closed, supports_upper, hidden, load_index, rank, rank_low, rank_high
UNWIND ['named', 'closed', 'upper'] AS reading
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
// H: supports under the closed reading that no clause gives the unit by name
WITH reading, u,
     count(CASE WHEN side = 'LEADS' THEN 1 END) AS leads,
     count(CASE WHEN side = 'SUPPORTS' THEN 1 END) AS supports,
     count(CASE WHEN side = 'SUPPORTS' AND NOT EXISTS { (u)-[:SUPPORTS]->(t) } THEN 1 END) AS hidden
WHERE u IS NOT NULL
WITH reading, u, leads, supports, hidden, round(leads + $lambda * supports, 12) AS w
WITH reading, collect({u: u, leads: leads, supports: supports, hidden: hidden, w: w}) AS rows,
     collect(w) AS ws
UNWIND rows AS row
WITH reading, row, 1 + size([w IN ws WHERE w > row.w]) AS rank
WITH row.u AS u, collect({reading: reading, leads: row.leads, supports: row.supports,
     hidden: row.hidden, w: row.w, rank: rank}) AS rows, min(rank) AS rank_low,
     max(rank) AS rank_high
WITH u, rank_low, rank_high,
     [row IN rows WHERE row.reading = 'named'][0] AS named,
     [row IN rows WHERE row.reading = 'closed'][0] AS closed,
     [row IN rows WHERE row.reading = 'upper'][0] AS upper,
     [row IN rows WHERE row.reading = $reading][0] AS asked
// unknown where phrases of the unit's place occur and none of them is listed
CALL (u) {
  MATCH (c:Collective {place: u.place})-[:LEADS|SUPPORTS]->(t:Task)<-[:HAS_TASK]-(d:Document)
  WHERE ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
    AND ($years IS NULL OR d.year IN $years) AND ($chapters IS NULL OR t.chapter_id IN $chapters)
  RETURN count(c) AS phrases, count(CASE WHEN c.openness = 'listed' THEN 1 END) AS listed
}
WITH u, named, closed, upper, asked, rank_low, rank_high, phrases, listed
WHERE $unit_kinds IS NULL OR u.kind IN $unit_kinds
RETURN u.name AS unit, u.id AS unit_id, u.place AS place, u.kind AS kind,
       named.leads AS leads_named, closed.leads AS leads_closed, upper.leads AS leads_upper,
       named.supports AS supports_named, closed.supports AS supports_closed,
       upper.supports AS supports_upper,
       CASE WHEN phrases > 0 AND listed = 0 THEN null ELSE closed.hidden END AS hidden,
       asked.w AS load_index, asked.rank AS rank, rank_low, rank_high
ORDER BY asked.w DESC, unit, unit_id
