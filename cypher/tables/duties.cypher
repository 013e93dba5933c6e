// name: duties
// Who answers for the tasks of documents, as what, in which words, by which rule; in no order.
// params: documents
// returns: document, role, is_collective, party_id, task_id, says
UNWIND $documents AS document
MATCH (d:Document {id: document})-[:HAS_TASK]->(t:Task)<-[r:LEADS|SUPPORTS]-(p)
RETURN document, CASE type(r) WHEN 'LEADS' THEN 'lead' ELSE 'support' END AS role,
       p:Collective AS is_collective, p.id AS party_id, t.id AS task_id, r{.*} AS says
