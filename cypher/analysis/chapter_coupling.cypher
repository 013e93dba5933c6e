// name: chapter_coupling
// family: documents
// Which top-level chapters of a document share their units.
// zh: 同一文件的哪些章共用单位。
// params: reading = closed, documents = null, places = null, years = null, chapters = null
// returns: document, chapter_id, chapter, other_id, other, jaccard
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
OPTIONAL MATCH (t)-[:IN_CHAPTER]->(:Chapter)-[:PART_OF*0..]->(top:Chapter)
WHERE top.parent_id IS NULL
WITH top.id AS chapter_id, collect(DISTINCT u.id) AS units
WITH collect({chapter_id: chapter_id, units: units}) AS filled
CALL () {
  MATCH (d:Document)-[:HAS_CHAPTER]->(top:Chapter)
  WHERE top.parent_id IS NULL
    AND ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
    AND ($years IS NULL OR d.year IN $years)
    AND ($chapters IS NULL OR EXISTS {
      MATCH (top)<-[:PART_OF*0..]-(below:Chapter) WHERE below.id IN $chapters
    })
  RETURN collect(top) AS tops
}
UNWIND tops AS a
UNWIND tops AS b
WITH a, b, filled
WHERE a.document_id = b.document_id AND a.order < b.order
WITH a, b, coalesce([row IN filled WHERE row.chapter_id = a.id][0].units, []) AS one,
     coalesce([row IN filled WHERE row.chapter_id = b.id][0].units, []) AS other
WITH a, b, one, other, size([unit IN one WHERE unit IN other]) AS shared
WITH a, b, shared, size(one) + size(other) - shared AS either
RETURN a.document_id AS document, a.id AS chapter_id, a.label + a.title AS chapter,
       b.id AS other_id, b.label + b.title AS other,
       CASE WHEN either > 0 THEN 1.0 * shared / either END AS jaccard
ORDER BY document, a.order, b.order, chapter_id, other_id
