// name: views_collectives
// What each document says of some collectives.
// params: ids
// returns: id, view
UNWIND $ids AS id
MATCH (:Document)-[v:NAMES]->(:Collective {id: id})
RETURN id, v{.*} AS view
