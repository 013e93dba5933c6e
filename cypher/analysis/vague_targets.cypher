// name: vague_targets
// family: wording
// Which numeric targets have no unit, or no date of their own in a document that gives no year.
// zh: 哪些量化目标没有计量单位，或既无时限、文件也没有年份。
// params: documents = null, places = null, years = null, chapters = null
// returns: document, label, metric, value, unit, quote, target_id
MATCH (d:Document)-[:HAS_TASK]->(t:Task)-[:HAS_TARGET]->(g:Target)
WHERE ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
  AND ($years IS NULL OR d.year IN $years) AND ($chapters IS NULL OR t.chapter_id IN $chapters)
  AND (g.unit = '' OR (t.deadline IS NULL AND d.year IS NULL))
RETURN CASE d.number WHEN '' THEN d.title ELSE d.number END AS document, t.label AS label, g.metric AS metric,
       CASE WHEN g.upper IS NULL THEN g.value ELSE [g.value, g.upper] END AS value,
       g.unit AS unit, g.quote AS quote, g.id AS target_id
ORDER BY document, t.order, g.order, target_id
