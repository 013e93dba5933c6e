// name: show_units
// Show units as all documents together name them.
// params: rows
UNWIND $rows AS row
MATCH (u:Unit {id: row.id})
SET u = row
