// name: document_lines
// The documents there are, one line each, by place and date.
// returns: id, title, issuer, place, number, issued, year, source, tasks
MATCH (d:Document)
RETURN d.id AS id, d.title AS title, d.issuer AS issuer, d.place AS place, d.number AS number,
       d.issued AS issued, d.year AS year, d.source AS source,
       COUNT { (d)-[:HAS_TASK]->() } AS tasks
ORDER BY place, issued, id
