// name: path_between
// family: dependence
// The shortest chain of shared tasks from one unit to another; a phrase counts as one party.
// zh: 两个单位之间共同任务的最短链条；统称算作一方。
// params: unit, other
// returns: step, kind, name, words
MATCH (u:Unit), (o:Unit)
WHERE (u.id = $unit OR u.name = $unit) AND (o.id = $other OR o.name = $other) AND u <> o
MATCH path = allShortestPaths((u)-[:LEADS|SUPPORTS*..12]-(o))
WITH path
ORDER BY length(path), [stop IN nodes(path) | stop.id]
LIMIT 1
WITH nodes(path) AS stops
UNWIND range(0, size(stops) - 1) AS step
WITH step, stops[step] AS stop
RETURN step, labels(stop)[0] AS kind, coalesce(stop.name, stop.phrase, stop.label) AS name,
       coalesce(stop.text, '') AS words
ORDER BY step
