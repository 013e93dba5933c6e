// name: files_read
// The files that were read, how, and how many of their documents are there.
// params:
// returns: sha256, read_with, documents
MATCH (d:Document)
WHERE d.read_with IS NOT NULL
RETURN d.sha256 AS sha256, d.read_with AS read_with, count(*) AS documents
ORDER BY sha256, read_with
