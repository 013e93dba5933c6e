// name: findings
// family: wording
// What the reader did not understand, with the words.
// zh: 读取时没有读懂之处，附原文位置。
// params: documents = null, places = null, years = null
// returns: document, level, code, message, count, finding_id
MATCH (d:Document)-[:HAS_FINDING]->(f:Finding)
WHERE ($documents IS NULL OR d.id IN $documents) AND ($places IS NULL OR d.place IN $places)
  AND ($years IS NULL OR d.year IN $years)
RETURN CASE d.number WHEN '' THEN d.title ELSE d.number END AS document, f.level AS level, f.code AS code, f.message AS message, f.count AS count,
       f.id AS finding_id
ORDER BY document, d.id, f.order, finding_id
