// name: versions
// The version of this graph that the database says it holds: none, or one.
// returns: version
MATCH (s:ZerentuSchema)
RETURN s.version AS version
ORDER BY version
