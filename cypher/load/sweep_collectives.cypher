// name: sweep_collectives
// Remove those of some collectives that no document names any more.
// params: ids
UNWIND $ids AS id
MATCH (p:Collective {id: id})
WHERE NOT EXISTS { (p)<-[:NAMES]-(:Document) }
DETACH DELETE p
