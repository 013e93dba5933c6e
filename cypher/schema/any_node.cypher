// name: any_node
// One node under our labels, whoever wrote it.
// returns: labels
MATCH (n:Document|Text|Chapter|Task|Target|Unit|Collective|Finding|Score)
RETURN labels(n) AS labels
LIMIT 1
