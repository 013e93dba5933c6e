// name: lock
// Wait for other writers and keep them waiting; say which version is here, whether the document is,
// and which scopes have scores.
// params: document
// returns: version, known, scopes
// Setting a property to itself changes nothing but locks its node (Neo4j) or makes a writer who
// came between fail at its commit, to be tried again (ArcadeDB).
MATCH (s:ZerentuSchema {id: 'zerentu'})
SET s.version = s.version
WITH s
OPTIONAL MATCH (d:Document {id: $document})
CALL () { MATCH (n:Score) RETURN collect(DISTINCT n.scope) AS scopes }
RETURN s.version AS version, d IS NOT NULL AS known, scopes
