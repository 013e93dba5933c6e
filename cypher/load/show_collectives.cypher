// name: show_collectives
// Show collectives as the best of the documents describes them.
// params: rows
UNWIND $rows AS row
MATCH (c:Collective {id: row.id})
SET c = row
