// name: unique_document
// One Document an id; the index under the constraint is what loads look up.
CREATE CONSTRAINT zerentu_document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE
