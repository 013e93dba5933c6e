// name: remove_parties
// Remove some units and collectives, which nothing answers for any more.
// params: limit
// returns: removed
MATCH (n:Unit|Collective)
WITH n LIMIT $limit
WITH collect(n) AS nodes
FOREACH (n IN nodes | DETACH DELETE n)
RETURN size(nodes) AS removed
