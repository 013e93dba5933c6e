// name: marks
// The documents there are, with the mark of the write that left each as it is.
// params: documents = null
// returns: document, mark
MATCH (d:Document)
WHERE $documents IS NULL OR d.id IN $documents
RETURN d.id AS document, d.mark AS mark
ORDER BY document
