// name: load_by_leader
// family: load
// Which tasks each named leader answers for.
// zh: 每位分管领导名下有哪些任务。
// params: documents = null, places = null, years = null, chapters = null
// returns: leader, document, label, task, task_id
MATCH (d:Document)-[:HAS_TASK]->(t:Task)
WHERE ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
  AND ($years IS NULL OR d.year IN $years) AND ($chapters IS NULL OR t.chapter_id IN $chapters)
UNWIND t.leaders AS leader
RETURN leader, CASE d.number WHEN '' THEN d.title ELSE d.number END AS document, t.label AS label, t.text AS task, t.id AS task_id
ORDER BY leader, document, t.order, task_id
