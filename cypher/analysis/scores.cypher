// name: scores
// family: position
// The scores that `zerentu score` has written: the most central units first.
// zh: zerentu score 写入的测度：最居中的单位在前。
// params: reading = closed, unit_kinds = null, limit = 20
// returns: unit, betweenness, constraint, load_index, rank, scope, unit_id
MATCH (s:Score {reading: $reading})-[:OF]->(u:Unit)
WHERE $unit_kinds IS NULL OR u.kind IN $unit_kinds
RETURN u.name AS unit, s.betweenness AS betweenness, s.constraint AS constraint,
       s.load_index AS load_index, s.rank AS rank, s.scope AS scope, u.id AS unit_id
ORDER BY scope, round(betweenness, 12) DESC, unit, unit_id, s.id
LIMIT $limit
