// name: any_chapter
// Take away the constraint on Chapter: a store that is emptied leaves nothing behind.
DROP CONSTRAINT zerentu_chapter_id IF EXISTS
