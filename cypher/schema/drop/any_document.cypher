// name: any_document
// Take away the constraint on Document: a store that is emptied leaves nothing behind.
DROP CONSTRAINT zerentu_document_id IF EXISTS
