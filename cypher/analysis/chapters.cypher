// name: chapters
// family: documents
// What each top-level chapter holds: tasks, leads, supports and distinct units.
// zh: 每个一级章节有多少任务、牵头、协办和不同的单位。
// params: reading = closed, documents = null, places = null, years = null, chapters = null
// returns: document, chapter_id, chapter, tasks, leads, supports, units
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
WITH t.document_id AS document, top.id AS chapter_id, t, u, side
WHERE t IS NOT NULL
WITH document, chapter_id, count(DISTINCT t) AS tasks,
     count(CASE WHEN side = 'LEADS' THEN 1 END) AS leads,
     count(CASE WHEN side = 'SUPPORTS' THEN 1 END) AS supports, count(DISTINCT u) AS units
WITH collect({document: document, chapter_id: chapter_id, tasks: tasks, leads: leads,
     supports: supports, units: units}) AS filled
// a chapter without tasks has a row too; tasks outside any chapter come last
CALL () {
  MATCH (d:Document)-[:HAS_CHAPTER]->(top:Chapter)
  WHERE top.parent_id IS NULL
    AND ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
    AND ($years IS NULL OR d.year IN $years)
    AND ($chapters IS NULL OR EXISTS {
      MATCH (top)<-[:PART_OF*0..]-(below:Chapter) WHERE below.id IN $chapters
    })
  RETURN collect({document: d.id, chapter_id: top.id, chapter: top.label + top.title,
                  order: top.order}) AS tops
}
WITH filled, tops + [row IN filled WHERE row.chapter_id IS NULL | {document: row.document}] AS tops
UNWIND tops AS top
WITH top, [row IN filled WHERE row.document = top.document
           AND coalesce(row.chapter_id, '') = coalesce(top.chapter_id, '')][0] AS row
RETURN top.document AS document, top.chapter_id AS chapter_id, top.chapter AS chapter,
       coalesce(row.tasks, 0) AS tasks, coalesce(row.leads, 0) AS leads,
       coalesce(row.supports, 0) AS supports, coalesce(row.units, 0) AS units
ORDER BY document, top.order, chapter_id
