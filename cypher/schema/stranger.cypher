// name: stranger
// One node under our labels that is not ours: it lacks an id as this program makes them.
// returns: labels
MATCH (n:Document|Text|Chapter|Task|Target|Unit|Collective|Finding|Score)
WHERE n.id IS NULL OR NOT toString(n.id) =~ '[dxhtgucfs]-[0-9a-f]{16}'
RETURN labels(n) AS labels
LIMIT 1
