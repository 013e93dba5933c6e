// name: remove_parts
// Remove some of the parts of documents.
// params: limit
// returns: removed
MATCH (n:Text|Chapter|Task|Target|Finding|Score)
WITH n LIMIT $limit
WITH collect(n) AS nodes
FOREACH (n IN nodes | DETACH DELETE n)
RETURN size(nodes) AS removed
