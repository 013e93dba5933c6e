// name: any_text
// Take away the constraint on Text: a store that is emptied leaves nothing behind.
DROP CONSTRAINT zerentu_text_id IF EXISTS
