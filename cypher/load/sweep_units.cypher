// name: sweep_units
// Remove those of some units that no document names any more.
// params: ids
UNWIND $ids AS id
MATCH (p:Unit {id: id})
WHERE NOT EXISTS { (p)<-[:NAMES]-(:Document) }
DETACH DELETE p
