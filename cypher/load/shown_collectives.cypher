// name: shown_collectives
// Some collectives as they are shown now, those that a document names.
// params: ids
// returns: id, view
UNWIND $ids AS id
MATCH (p:Collective {id: id})
WHERE EXISTS { (p)<-[:NAMES]-(:Document) }
RETURN id, p{.*} AS view
