// name: counts
// How many nodes there are under each of our labels.
// returns: label, nodes
CALL () { MATCH (n:Document) RETURN count(n) AS nodes }
RETURN 'Document' AS label, nodes
UNION ALL
CALL () { MATCH (n:Text) RETURN count(n) AS nodes }
RETURN 'Text' AS label, nodes
UNION ALL
CALL () { MATCH (n:Chapter) RETURN count(n) AS nodes }
RETURN 'Chapter' AS label, nodes
UNION ALL
CALL () { MATCH (n:Task) RETURN count(n) AS nodes }
RETURN 'Task' AS label, nodes
UNION ALL
CALL () { MATCH (n:Target) RETURN count(n) AS nodes }
RETURN 'Target' AS label, nodes
UNION ALL
CALL () { MATCH (n:Unit) RETURN count(n) AS nodes }
RETURN 'Unit' AS label, nodes
UNION ALL
CALL () { MATCH (n:Collective) RETURN count(n) AS nodes }
RETURN 'Collective' AS label, nodes
UNION ALL
CALL () { MATCH (n:Finding) RETURN count(n) AS nodes }
RETURN 'Finding' AS label, nodes
UNION ALL
CALL () { MATCH (n:Score) RETURN count(n) AS nodes }
RETURN 'Score' AS label, nodes
