// name: found
// Say which version of the graph this database holds from now on.
// params: version
// returns: version
MERGE (s:ZerentuSchema {id: 'zerentu'})
ON CREATE SET s.version = $version
RETURN s.version AS version
