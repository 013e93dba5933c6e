// name: remove_documents
// Remove every document: what is left of an interrupted removal then belongs to none.
// returns: removed
MATCH (d:Document)
WITH collect(d) AS nodes
FOREACH (d IN nodes | DETACH DELETE d)
RETURN size(nodes) AS removed
