// name: same_metric
// family: documents
// Which metrics several documents promise, and how the values move.
// zh: 哪些指标在多份文件中出现，数值如何变化。
// params: documents = null, places = null, years = null, chapters = null
// returns: metric, unit, place, year, document, comparator, value, label, target_id
MATCH (d:Document)-[:HAS_TASK]->(t:Task)-[:HAS_TARGET]->(g:Target)
WHERE ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
  AND ($years IS NULL OR d.year IN $years) AND ($chapters IS NULL OR t.chapter_id IN $chapters)
WITH g.metric AS metric, g.unit AS unit, d.place AS place,
     collect({d: d, t: t, g: g}) AS rows, count(DISTINCT d) AS documents
WHERE documents > 1
UNWIND rows AS row
WITH metric, unit, place, row.d AS d, row.t AS t, row.g AS g
RETURN metric, unit, place, d.year AS year, CASE d.number WHEN '' THEN d.title ELSE d.number END AS document, g.comparator AS comparator,
       CASE WHEN g.upper IS NULL THEN g.value ELSE [g.value, g.upper] END AS value,
       t.label AS label, g.id AS target_id
ORDER BY place, metric, unit, year, document, t.order, target_id
