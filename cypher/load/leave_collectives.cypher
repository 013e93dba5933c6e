// name: leave_collectives
// Unbind the members of some collectives, before the new ones are bound.
// params: rows
UNWIND $rows AS row
MATCH (:Unit)-[m:MEMBER_OF]->(:Collective {id: row.id})
DELETE m
