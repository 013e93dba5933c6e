// name: documents
// family: documents
// Which documents there are: tasks, units named, phrases and targets of each.
// zh: 有哪些文件，各有多少任务、点名单位、统称和量化目标。
// params: documents = null, places = null, years = null
// returns: document, title, place, year, issued, tasks, units, phrases, targets, document_id
MATCH (d:Document)
WHERE ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
  AND ($years IS NULL OR d.year IN $years)
CALL (d) {
  OPTIONAL MATCH (d)-[:HAS_TASK]->(t:Task)
  OPTIONAL MATCH (t)<-[:LEADS|SUPPORTS]-(u:Unit)
  RETURN count(DISTINCT t) AS tasks, count(DISTINCT u) AS units
}
CALL (d) {
  OPTIONAL MATCH (d)-[:HAS_TASK]->(:Task)<-[:LEADS|SUPPORTS]-(c:Collective)
  RETURN count(DISTINCT c) AS phrases
}
CALL (d) {
  OPTIONAL MATCH (d)-[:HAS_TASK]->(:Task)-[:HAS_TARGET]->(g:Target)
  RETURN count(g) AS targets
}
RETURN d.number AS document, d.title AS title, d.place AS place, d.year AS year,
       d.issued AS issued, tasks, units, phrases, targets, d.id AS document_id
ORDER BY place, year, document, document_id
