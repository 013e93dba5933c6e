// name: views_units
// What each document says of some units.
// params: ids
// returns: id, view
UNWIND $ids AS id
MATCH (:Document)-[v:NAMES]->(:Unit {id: id})
RETURN id, v{.*} AS view
