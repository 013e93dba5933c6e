// name: remove_version
// Remove the note of the version, last of all.
MATCH (s:ZerentuSchema)
DELETE s
