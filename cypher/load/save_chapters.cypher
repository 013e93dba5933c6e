// name: save_chapters
// Chapters, in the order of the document, so that a parent comes before its children.
// params: rows
UNWIND $rows AS row
MATCH (d:Document {id: row.document_id})
MERGE (c:Chapter {id: row.id})
SET c = row
MERGE (d)-[:HAS_CHAPTER]->(c)
WITH c, row
MATCH (parent:Chapter {id: row.parent_id})
MERGE (c)-[:PART_OF]->(parent)
